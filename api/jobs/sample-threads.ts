import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { SampleTally } from '../../engine/index.ts';
import type { ThreadMessage, ThreadTask } from './sample-thread.ts';

const thread = new URL('sample-thread.ts', import.meta.url);
/** 읽어 둔 모듈을 다시 쓰게 하는 것: 스레드가 절반의 시간에 뜬다. */
const execArgv = ['--require', fileURLToPath(new URL('../node-version.cjs', import.meta.url))];

/** 일을 마치고 쉬는 스레드들: 다시 부르면 바로, 데워진 채로 일한다. 프로세스가 끝나는 것을 막지 않는다. */
const resting: Worker[] = [];
const mostResting = 2;

/**
 * 한 조각을 스레드에 맡긴다. 그만두면 그 스레드는 거둔다.
 *
 * Has a thread tally one shard; a thread that has done its work rests and is used again. Aborting ends the thread.
 *
 * @throws the signal's reason when aborted
 */
export function tallyApart(
  task: ThreadTask,
  onProgress: (done: number) => void,
  signal: AbortSignal | undefined,
): Promise<SampleTally> {
  return new Promise((resolve, reject) => {
    const worker = awakened() ?? new Worker(thread, { execArgv });
    worker.ref();
    const leave = () => {
      worker.off('message', onMessage).off('error', fail).off('exit', onExit);
      signal?.removeEventListener('abort', onAbort);
    };
    const fail = (reason: unknown) => {
      leave();
      void worker.terminate();
      reject(reason as Error);
    };
    const onAbort = () => fail(signal!.reason);
    const onExit = (code: number) => fail(new Error(`a sampling thread ended with ${code}`));
    const onMessage = (message: ThreadMessage) => {
      if ('done' in message) return onProgress(message.done);
      leave();
      rest(worker);
      resolve(message.tally);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.on('message', onMessage).on('error', fail).on('exit', onExit);
    worker.postMessage(task);
  });
}

/** 끝난 스레드는 번호가 없다. */
function awakened(): Worker | undefined {
  const worker = resting.pop();
  return worker?.threadId === -1 ? awakened() : worker;
}

function rest(worker: Worker): void {
  if (resting.length >= mostResting) {
    void worker.terminate();
    return;
  }
  worker.unref();
  resting.push(worker);
}
