// 오래된 Node는 .ts를 읽지 못해 알아듣기 어려운 말을 남기고 멈춘다. 그보다 먼저 불려 무엇을 할지 말한다.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Node.js ${process.versions.node}: 22.18 이상이 필요합니다. «npm ci»를 다시 하거나 새 Node.js를 설치하세요.\n` +
      `Node.js ${process.versions.node} is too old: 22.18 or newer is needed. Run “npm ci” again or install a newer Node.js.\n`,
  );
  process.exit(1);
}

// 두 번째부터는 읽어 둔 모듈을 다시 쓴다: 차가운 시작이 절반이 된다.
require('node:module').enableCompileCache?.();
