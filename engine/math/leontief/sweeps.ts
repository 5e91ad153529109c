import type { Workshop } from './workshop.ts';

/**
 * 쓸기: 상태 s를 읽어 풀이의 새 근사 `iterate`와 나머지 r(s)를 쓴다. 풀이에서 r = 0이다.
 *
 * A sweep reads a state and writes a new iterate and a remainder that vanishes at the solution.
 */
export type Sweeps = {
  /** 나머지를 아는 첫 상태; 쓴 훑기의 수. A first state with its remainder; passes used. */
  readonly begin: () => number;
  readonly sweep: () => void;
  /** 지금 근사가 방정식에 남기는 것. What the present iterate leaves over in the equation itself. */
  readonly certify: () => { readonly remainder: Float64Array; readonly passes: number };
};

/**
 * 행의 풀이 m(I − A) = c: 위 블록부터, 풀린 블록의 행을 열들로 민다. 상태는 아직 밀지 않은 아래 블록들의 몫이다.
 *
 * Rows from the top: a block's multipliers are solved from what the blocks above have pushed onto its columns and from the
 * state, an estimate of what those below will push; then its own rows are pushed. At the end every row has been pushed, so the
 * remainder c + mA − m is exact.
 */
export function rowSweeps({ kernel, eachRows, n, lanes, at, vectors, output, live, blocks }: Workshop): Sweeps {
  const { given, state, remainder, iterate, sums } = vectors;
  const begin = () => {
    // 풀이 0의 나머지는 c이다: 훑지 않고도 안다.
    for (let k = 0; k < n * lanes; k++) state[k] = 0 - given[k]!;
    remainder.set(given);
    return 0;
  };
  const sweep = () => {
    sums.fill(0);
    for (const { from, to, lu } of blocks) {
      for (let j = from, k = from * lanes; j < to; j++) {
        for (let l = 0; l < lanes; l++, k++) iterate[k] = given[k]! + state[k]! + live[j]! * (sums[k]! / output[j]!);
      }
      kernel.substituteRowsNarrow(lu, to - from, at.iterate + 8 * lanes * from, lanes);
      eachRows(from, to, (place, row, rows) =>
        kernel.push(place, rows, n, at.iterate + 8 * lanes * row, at.sums, lanes),
      );
    }
    for (let j = 0, k = 0; j < n; j++) {
      for (let l = 0; l < lanes; l++, k++) {
        remainder[k] = given[k]! + live[j]! * (sums[k]! / output[j]!) - iterate[k]!;
      }
    }
  };
  return { begin, sweep, certify: () => ({ remainder, passes: 0 }) };
}

/**
 * 열의 풀이 (I − A)x = f: 위 블록부터, 위는 새 값으로 아래는 옛 값으로 한 블록의 모자람을 셈해 메운다. 상태는 옛 값이다.
 *
 * Columns from the top: what a block lacks, with new outputs above and old ones below, is solved for and added. The state is
 * the old outputs and the remainder what a sweep adds to them; the equation's own remainder takes one more pass.
 */
export function columnSweeps({ kernel, eachRows, n, lanes, at, vectors, output, live, blocks }: Workshop): Sweeps {
  const { given, state, remainder, iterate, sums } = vectors;
  // 당길 때는 산출 1원어치씩 x̂⁻¹x를 쓴다.
  const scaled = sums;
  const pull = (from: number, to: number, into: number) =>
    eachRows(from, to, (place, row, rows) => kernel.pull(place, rows, n, at.sums, into + 8 * lanes * row, lanes));
  const renew = (from: number, to: number) => {
    for (let j = from, k = from * lanes; j < to; j++) {
      for (let l = 0; l < lanes; l++, k++) {
        iterate[k] = state[k]! + remainder[k]!;
        scaled[k] = live[j]! * (iterate[k]! / output[j]!);
      }
    }
  };
  const sweep = () => {
    remainder.fill(0);
    renew(0, n);
    for (const { from, to, lu } of blocks) {
      for (let k = from * lanes; k < to * lanes; k++) remainder[k] = given[k]! - state[k]!;
      pull(from, to, at.remainder);
      kernel.substituteColumnsNarrow(lu, to - from, at.remainder + 8 * lanes * from, lanes);
      renew(from, to);
    }
  };
  const begin = () => {
    state.fill(0);
    sweep();
    return 1;
  };
  const certify = () => {
    iterate.fill(0);
    pull(0, n, at.iterate);
    for (let k = 0; k < n * lanes; k++) {
      const solution = state[k]! + remainder[k]!;
      sums[k] = given[k]! + iterate[k]! - solution;
      iterate[k] = solution;
    }
    return { remainder: sums, passes: 1 };
  };
  return { begin, sweep, certify };
}
