import './node-version.cjs';

/**
 * 명령줄의 문. `pageup <명령> …` 나머지는 읽어 둔 모듈을 다시 쓰게 한 뒤에 읽는다: 어떻게 시작했든 절반의 시간에 뜬다.
 *
 * The door of the command line. All else is loaded once the compile cache is on, which halves the start however it was started.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const commandLine = await import('./commands/main.ts');
  return commandLine.main(argv);
}

if (import.meta.main) {
  // 읽는 쪽이 먼저 닫으면(예: head) 조용히 멈춘다.
  process.stdout.on('error', () => process.exit(0));
  process.exitCode = await main(process.argv.slice(2));
}
