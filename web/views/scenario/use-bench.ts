import { useCallback, useEffect, useReducer } from 'preact/compat';
import { flushSync } from 'preact/compat';
import { moved, type Bench, type Move } from '../../state/bench.ts';
import { keepBench } from '../../state/benches.ts';

/** 조정 하나를 적용한다. `since`는 그것을 일으킨 사건의 시각. */
export type Mover = (move: Move, since: number) => void;

/**
 * 작업대와, 그것을 움직이는 손. 수치는 입력 사건과 같은 작업 안에서 쓰인다.
 *
 * The bench and the hand that moves it. Figures are written within the task of the input event, and timed.
 */
export function useBench(opened: Bench): readonly [Bench, Mover] {
  const [bench, dispatch] = useReducer(moved, opened);
  useEffect(() => keepBench(bench), [bench]);
  const move = useCallback<Mover>((change, since) => {
    flushSync(() => dispatch(change));
    performance.measure('pageup:figures', { start: since, end: performance.now() });
  }, []);
  return [bench, move];
}
