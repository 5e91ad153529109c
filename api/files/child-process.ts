import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Problem, type Text } from '../../engine/index.ts';
import { linesOf } from './lines-of.ts';
import { answerMark, type ChildMessage } from './child-message.ts';

export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

/** 자식 프로세스의 한도. Limits of a child process. */
export type ChildLimits = { readonly seconds: number; readonly heapMegabytes: number; readonly answerBytes: number };

export type ChildOptions = {
  readonly limits: ChildLimits;
  /** 한도를 넘었을 때의 문제들. */
  readonly tooLong: (seconds: number) => Problem;
  readonly tooLarge: (what: Text, limit: string) => Problem;
  readonly onProgress?: ((stage: Text, done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** 부모의 한도가 지나고도 살아 있으면 자식이 스스로 멈추기까지, 초. */
const grace = 5;

/**
 * 남이 준 내용을 따로 둔 프로세스에서 다루고, 답을 JSON 글로 받는다. 메모리와 시간이 넘으면 그 프로세스만 죽는다.
 *
 * Works on what others sent in a process of its own, with a small heap, no right to write files or start processes, and a time
 * limit; answers its JSON. What goes wrong there stays there, and it ends by itself when this process is gone. The child is given its
 * parent's process id and the seconds after which to give up, on standard input a line of JSON `[{name, size}]` and the bytes, and it
 * answers in lines as in `child-message.ts`.
 *
 * @param child 자식이 돌릴 파일
 * @throws Problem `tooLong`, `tooLarge` and all that the child raises; the signal's reason when aborted
 */
export async function answerInChild(
  child: URL,
  files: readonly NamedBytes[],
  { limits, tooLong, tooLarge, onProgress = () => {}, signal }: ChildOptions,
): Promise<Buffer> {
  const { seconds, heapMegabytes, answerBytes } = limits;
  signal?.throwIfAborted();
  const rights = ['--permission', '--allow-fs-read=*', '--allow-worker'];
  const flags = [...rights, `--max-old-space-size=${heapMegabytes}`, '--no-warnings'];
  const about = [String(process.pid), String(seconds + grace)];
  const started = spawn(process.execPath, [...flags, fileURLToPath(child), ...about], {
    env: {},
    stdio: ['pipe', 'pipe', 'pipe'],
  });

  return await new Promise<Buffer>((resolve, reject) => {
    let answer: Buffer | null = null;
    let problem: Problem | null = null;
    let stopped: unknown = null;
    let trouble = '';
    let bytes = 0;
    const stop = (reason: unknown) => {
      stopped ??= reason;
      started.kill('SIGKILL');
    };
    const timer = setTimeout(() => stop(tooLong(seconds)), seconds * 1000);
    const onAbort = () => stop(signal?.reason);
    signal?.addEventListener('abort', onAbort, { once: true });

    const hear = linesOf((line) => {
      if (line.subarray(0, answerMark.length).equals(answerMark)) {
        answer = line.subarray(answerMark.length);
        return;
      }
      const message = JSON.parse(line.toString('utf8')) as ChildMessage;
      if ('stage' in message) onProgress(message.stage, message.done);
      else problem = problemFrom(message.problem);
    });
    started.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > answerBytes) stop(tooLarge({ ko: '답', en: 'the answer' }, `${answerBytes / 1024 / 1024} MB`));
      else hear(chunk);
    });
    started.stderr.setEncoding('utf8').on('data', (chunk: string) => (trouble = (trouble + chunk).slice(-2000)));
    started.stdin.on('error', () => {});
    started.on('error', reject);
    started.on('close', (code, killed) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      if (stopped !== null) reject(stopped);
      else if (answer) resolve(answer);
      else if (problem) reject(problem);
      else if (isOutOfMemory(trouble, killed)) reject(tooLarge({ ko: '메모리', en: 'memory' }, `${heapMegabytes} MB`));
      else reject(new Error(`${child.pathname} ended with ${code ?? killed}: ${trouble}`));
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

/** 힙이 차면 스스로 멈추고(SIGABRT, 말이 남는다), 기계의 메모리가 차면 죽임을 당한다. */
function isOutOfMemory(trouble: string, killed: NodeJS.Signals | null): boolean {
  return (
    killed === 'SIGKILL' ||
    /heap out of memory|Array buffer allocation failed|ERR_MEMORY_ALLOCATION_FAILED/.test(trouble)
  );
}
