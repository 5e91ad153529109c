import type { Text } from '../../engine/index.ts';
import { Stopped } from '../print/problem.ts';

/**
 * Ctrl-C를 누르면 하던 일(스레드, 자식 프로세스)을 거두고 깨끗이 그만둔다.
 *
 * Runs what Ctrl-C may cancel: the signal has the work give back its threads and processes.
 *
 * @param said 그만두었을 때 할 말
 */
export async function cancellable<T>(said: Text, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stopping = new AbortController();
  const onInterrupt = () => stopping.abort(new Stopped('CANCELLED', said));
  process.once('SIGINT', onInterrupt);
  try {
    return await run(stopping.signal);
  } finally {
    process.off('SIGINT', onInterrupt);
  }
}
