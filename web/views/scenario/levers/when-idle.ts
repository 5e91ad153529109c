/** 이만큼 남았을 때까지만 한 틈에 일한다, 밀리초. */
const spare = 4;

/**
 * 잠시 뒤, 한가한 틈틈이 `step`을 되풀이한다. 더 할 것이 없으면 `step`이 `false`를 준다.
 *
 * Runs `step` again and again in idle moments, after a rest, until it says there is no more. Returns how to call it off.
 */
export function whenIdle(step: () => boolean, after: number): () => void {
  let asked: number | undefined;
  const go = (deadline: IdleDeadline) => {
    let more = true;
    do more = step();
    while (more && deadline.timeRemaining() > spare);
    asked = more ? ask(go) : undefined;
  };
  const timer = setTimeout(() => (asked = ask(go)), after);
  return () => {
    clearTimeout(timer);
    if (asked !== undefined) callOff(asked);
  };
}

/** requestIdleCallback이 없는 브라우저에서는 다음 차례에 조금씩. */
const idle = typeof requestIdleCallback === 'function';
const ask = (go: IdleRequestCallback): number =>
  idle ? requestIdleCallback(go) : window.setTimeout(() => go({ didTimeout: false, timeRemaining: () => 0 }), 16);
const callOff = (asked: number) => (idle ? cancelIdleCallback(asked) : window.clearTimeout(asked));
