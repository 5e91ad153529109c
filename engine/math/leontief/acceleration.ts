import type { Kernel } from '../kernel/kernel.ts';

/** 지나온 걸음을 이만큼 기억한다. How many steps are remembered. */
export const remembered = 10;

/**
 * 앤더슨 가속: 고정점 s = s + r(s)을 찾는 걸음. 선형이므로 GMRES와 같은 공간에서 나머지를 가장 작게 한다.
 *
 * Anderson acceleration of the fixed point where r(s) = 0, each lane for itself; for a linear r it minimises the remainder over
 * the same space as GMRES. Differences of remainders are kept orthonormal, with the step each one calls for; single precision
 * suffices, because every remainder is computed afresh from the table.
 *
 * @returns 상태를 다음 상태로 바꾸는 함수. A function that moves the state on, given its remainder.
 * @source Walker & Ni 2011, «Anderson acceleration for fixed-point iterations», SIAM J. Numer. Anal. 49
 */
export function acceleration(
  kernel: Kernel,
  n: number,
  lanes: number,
  at: { readonly history: number; readonly scalars: number } & Record<
    'state' | 'remainder' | 'lastState' | 'lastRemainder',
    number
  >,
): () => void {
  const length = n * lanes;
  const vector = (place: number) => kernel.f64.subarray(place / 8, place / 8 + length);
  const [state, remainder] = [vector(at.state), vector(at.remainder)];
  const [lastState, lastRemainder] = [vector(at.lastState), vector(at.lastRemainder)];
  const scalars = kernel.f64.subarray(at.scalars / 8, at.scalars / 8 + lanes);
  const difference = (slot: number) => at.history + 8 * length * slot;
  const step = (slot: number) => difference(slot) + 4 * length;
  let steps = 0;

  /** a의 몫만큼 y들에서 뺀다. */
  const subtract = (slot: number, from: number, ...targets: readonly [(slot: number) => number, number][]) => {
    kernel.dots(difference(slot), from, n, at.scalars, lanes);
    for (let l = 0; l < lanes; l++) scalars[l] = 0 - scalars[l]!;
    for (const [place, y] of targets) kernel.add(place(slot), at.scalars, y, n, lanes);
  };

  const remember = () => {
    for (let k = 0; k < length; k++) {
      const change = remainder[k]! - lastRemainder[k]!;
      lastState[k] = state[k]! - lastState[k]! + change;
      lastRemainder[k] = change;
    }
    const before = squares(lastRemainder, lanes);
    const known = Math.min(steps - 1, remembered);
    for (let slot = 0; slot < known; slot++) {
      subtract(slot, at.lastRemainder, [difference, at.lastRemainder], [step, at.lastState]);
    }
    const after = squares(lastRemainder, lanes);
    // 남은 것이 반올림뿐이면 그 방향은 배울 것이 없다.
    const scale = after.map((left, l) => (left > 1e-10 * before[l]! ? 1 / Math.sqrt(left) : 0));
    const slot = (steps - 1) % remembered;
    const [differences, stepsAt] = [difference(slot) / 4, step(slot) / 4];
    for (let k = 0; k < length; k += lanes) {
      for (let l = 0; l < lanes; l++) {
        kernel.f32[differences + k + l] = lastRemainder[k + l]! * scale[l]!;
        kernel.f32[stepsAt + k + l] = lastState[k + l]! * scale[l]!;
      }
    }
  };

  return () => {
    if (steps > 0) remember();
    lastState.set(state);
    lastRemainder.set(remainder);
    for (let k = 0; k < length; k++) state[k]! += remainder[k]!;
    for (let slot = 0; slot < Math.min(steps, remembered); slot++) {
      subtract(slot, at.remainder, [step, at.state]);
    }
    steps += 1;
  };
}

function squares(vector: Float64Array, lanes: number): number[] {
  return Array.from({ length: lanes }, (_, l) => {
    let sum = 0;
    for (let k = l; k < vector.length; k += lanes) sum += vector[k]! * vector[k]!;
    return sum;
  });
}
