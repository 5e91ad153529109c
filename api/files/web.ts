import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Lang } from '../../engine/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const web = join(root, 'web');
const dist = join(web, 'dist');
const stampFile = join(dist, '.stamp');
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const run = promisify(execFile);

/**
 * 작업대를 빌드한다. 소스가 그대로면 앞서 빌드한 것을 쓴다.
 *
 * Builds the workbench unless its sources are as they were. Null where there is nothing to serve.
 */
export async function buildWeb(lang: Lang): Promise<string | null> {
  if (!existsSync(join(web, 'index.html'))) return null;
  const stamp = stampOf(['engine', 'web', 'package-lock.json'].map((name) => join(root, name)));
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return dist;
  process.stdout.write(lang === 'ko' ? '작업대를 준비합니다 …\n' : 'Preparing the workbench …\n');
  const fresh = `${dist}-${process.pid}`;
  // 따로 띄운 프로세스에서: 빌드에 쓴 수백 MB를 서버가 쥐고 있지 않게.
  await run(process.execPath, [vite, 'build', web, '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn']);
  writeFileSync(join(fresh, '.stamp'), stamp);
  replace(fresh);
  return dist;
}

/** 다 지은 뒤에 바꾼다: 동시에 지은 다른 서버가 먼저 바꾸었다면 그것을 쓴다. */
function replace(fresh: string): void {
  try {
    rmSync(dist, { recursive: true, force: true });
    renameSync(fresh, dist);
  } catch {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** 파일들의 이름·크기·고친 때로 만든 표지. */
function stampOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    if (path.startsWith(dist)) return;
    const stats = statSync(path);
    if (stats.isDirectory()) for (const name of readdirSync(path).toSorted()) visit(join(path, name));
    else hash.update(`${path}:${stats.size}:${stats.mtimeMs}\n`);
  };
  paths.forEach(visit);
  return hash.digest('hex');
}
