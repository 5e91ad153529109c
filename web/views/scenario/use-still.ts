import { useEffect, useReducer, useRef } from 'preact/compat';

const restFor = 200;

/**
 * `still`인 동안은 앞의 것을 두었다가, 움직임이 멎으면 따라간다: 편집기에 가린 결과를 움직임마다 다시 그리지 않는다.
 *
 * The value as it comes; while `still`, the one before until it has come to rest. What an editor covers is not drawn on each move.
 */
export function useStill<T>(value: T, still: boolean): T {
  const shown = useRef(value);
  const [, draw] = useReducer((times: number) => times + 1, 0);
  if (!still) shown.current = value;
  useEffect(() => {
    if (!still || shown.current === value) return undefined;
    const timer = setTimeout(() => {
      shown.current = value;
      draw(undefined);
    }, restFor);
    return () => clearTimeout(timer);
  }, [value, still]);
  return shown.current;
}
