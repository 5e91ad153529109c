import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Problem, type Text } from '../../engine/index.ts';
import { linesOf } from './lines-of.ts';
import { importedMark, type ChildMessage } from './sheet-message.ts';

/** 자식 프로세스의 한도. Limits of the child process. */
export const processLimits = { seconds: 60, heapMegabytes: 1536, answerBytes: 64 * 1024 * 1024 };

export type ProcessOptions = {
  readonly limits?: Partial<typeof processLimits> | undefined;
  readonly onProgress?: ((stage: Text, done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

const child = fileURLToPath(new URL('sheet-child.ts', import.meta.url));

/** 부모의 한도가 지나고도 살아 있으면 자식이 스스로 멈추기까지, 초. */
const grace = 5;

/**
 * 파일들을 따로 둔 프로세스에서 읽고, 검사한 표를 JSON 글로 받는다. 메모리와 시간이 넘으면 그 프로세스만 죽는다.
 *
 * Reads files in a process of its own, with a small heap, no right to write files or start processes, and a time limit; answers
 * the JSON of an `Imported`. What goes wrong there stays there, and it ends by itself when this process is gone.
 *
 * @throws Problem IMPORT_TOO_LARGE, IMPORT_TOO_LONG and all that reading and checking may raise; the signal's reason when aborted
 */
export async function importInChild(
  files: readonly NamedBytes[],
  { limits = {}, onProgress = () => {}, signal }: ProcessOptions = {},
): Promise<Buffer> {
  const { seconds, heapMegabytes, answerBytes } = { ...processLimits, ...limits };
  const file = files[0]?.name ?? '–';
  signal?.throwIfAborted();
  const rights = ['--permission', '--allow-fs-read=*', '--allow-worker'];
  const flags = [...rights, `--max-old-space-size=${heapMegabytes}`, '--no-warnings'];
  const about = [String(process.pid), String(seconds + grace)];
  const started = spawn(process.execPath, [...flags, child, ...about], { env: {}, stdio: ['pipe', 'pipe', 'pipe'] });

  return await new Promise<Buffer>((resolve, reject) => {
    let imported: Buffer | null = null;
    let problem: Problem | null = null;
    let stopped: unknown = null;
    let trouble = '';
    let bytes = 0;
    const stop = (reason: unknown) => {
      stopped ??= reason;
      started.kill('SIGKILL');
    };
    const timer = setTimeout(() => stop(new Problem('IMPORT_TOO_LONG', { file, seconds })), seconds * 1000);
    const onAbort = () => stop(signal?.reason);
    signal?.addEventListener('abort', onAbort, { once: true });

    const hear = linesOf((line) => {
      if (line.subarray(0, importedMark.length).equals(importedMark)) {
        imported = line.subarray(importedMark.length);
        return;
      }
      const message = JSON.parse(line.toString('utf8')) as ChildMessage;
      if ('stage' in message) onProgress(message.stage, message.done);
      else problem = problemFrom(message.problem);
    });
    started.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > answerBytes) stop(tooLarge(file, '답', 'the answer', `${answerBytes / 1024 / 1024} MB`));
      else hear(chunk);
    });
    started.stderr.setEncoding('utf8').on('data', (chunk: string) => (trouble = (trouble + chunk).slice(-2000)));
    started.stdin.on('error', () => {});
    started.on('error', reject);
    started.on('close', (code, killed) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      if (stopped !== null) reject(stopped);
      else if (imported) resolve(imported);
      else if (problem) reject(problem);
      else if (isOutOfMemory(trouble, killed)) reject(tooLarge(file, '메모리', 'memory', `${heapMegabytes} MB`));
      else reject(new Error(`import of ${file} ended with ${code ?? killed}: ${trouble}`));
    });

    const heads = files.map(({ name, bytes: content }) => ({ name, size: content.length }));
    started.stdin.write(`${JSON.stringify(heads)}\n`);
    for (const { bytes: content } of files) started.stdin.write(content);
    started.stdin.end();
  });
}

function problemFrom({ code, values, issues }: Pick<Problem, 'code' | 'values' | 'issues'>): Problem {
  return new Problem(code, values, issues);
}

function tooLarge(file: string, whatKo: string, whatEn: string, limit: string): Problem {
  return new Problem('IMPORT_TOO_LARGE', { file, whatKo, whatEn, limit });
}

/** 힙이 차면 스스로 멈추고(SIGABRT, 말이 남는다), 기계의 메모리가 차면 죽임을 당한다. */
function isOutOfMemory(trouble: string, killed: NodeJS.Signals | null): boolean {
  return (
    killed === 'SIGKILL' ||
    /heap out of memory|Array buffer allocation failed|ERR_MEMORY_ALLOCATION_FAILED/.test(trouble)
  );
}
