import type { Text } from '../../engine/index.ts';
import { Stopped } from '../print/problem.ts';

/** 자리를 차지하고, 나갈 손을 받는다. Takes a place; gives the hand that leaves it. */
export type Enter = (signal?: AbortSignal) => Promise<() => void>;

const retryAfter = '5';

/**
 * 함께 일할 자리. 자리가 없으면 온 차례대로 기다리고, 줄도 차면 돌려보낸다.
 *
 * Places to work side by side. Whoever finds none waits in line, whoever finds the line full is turned away, and whoever gives up
 * leaves the line.
 *
 * @param doing 줄이 찼을 때 무엇을 하고 있다고 말할지
 * @throws Stopped BUSY; the signal's reason when aborted
 */
export function placesFor(working: number, waiting = Infinity, doing: Text = noText): Enter {
  let taken = 0;
  const line: (() => void)[] = [];
  const leave = () => {
    const next = line.shift();
    if (next) next();
    else taken -= 1;
  };
  return async (signal) => {
    signal?.throwIfAborted();
    if (taken < working) taken += 1;
    else if (line.length < waiting) await turn(line, signal);
    else throw busy(doing);
    return leave;
  };
}

function turn(line: (() => void)[], signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      line.splice(line.indexOf(come), 1);
      reject(signal!.reason as Error);
    };
    const come = () => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    line.push(come);
  });
}

const noText = { ko: '', en: '' };

function busy({ ko, en }: Text): Stopped {
  const text = {
    ko: `${ko} ${retryAfter}초 뒤에 다시 보내 주세요.`,
    en: `${en} Send it again in ${retryAfter} seconds.`,
  };
  return new Stopped('BUSY', text, { 'retry-after': retryAfter });
}
