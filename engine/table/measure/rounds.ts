import type { FlowSystem } from '../../math/leontief.ts';
import { sumOf } from '../../math/vectors.ts';

/** 한 차례의 파급: 부문마다의 산출, 그 합, 여기까지의 누계, 남은 것의 한계. */
export type Round = {
  /** A^k f */
  readonly outputs: Float64Array;
  readonly sum: number;
  readonly cumulative: number;
  /** ‖x − Σ_{t≤k} A^t f‖₁의 한계; ‖A‖₁ ≥ 1이면 null. */
  readonly bound: number | null;
};

/**
 * 차례차례의 파급 f, Af, A²f, …, A^K f.
 *
 * Round by round effects of a demand: what is bought first, what its makers buy, what their suppliers buy. The bound on all that is
 * still to come is ‖A‖₁^{k+1} / (1 − ‖A‖₁) · ‖f‖₁, with absolute values where cells are negative; it says nothing (null) when
 * some column of |A| reaches 1.
 *
 * @param last K, 마지막 차례; 0은 수요 자체
 * @source Miller & Blair 2009 §2.4; domain F2
 * @example
 * roundsOf({ n: 2, flows: Float64Array.of(0.15, 0.25, 0.2, 0.05), output: Float64Array.of(1, 1) }, Float64Array.of(600, 1500), 1)[1]?.outputs // => Float64Array.of(465, 195)
 */
export function roundsOf(system: FlowSystem, demand: Float64Array, last: number): Round[] {
  const norm = normOf(system);
  const rounds: Round[] = [];
  let outputs = demand;
  let cumulative = 0;
  let reach = sumOf(demand.map(Math.abs)) / (1 - norm);
  for (let k = 0; k <= last; k++) {
    const sum = sumOf(outputs);
    cumulative += sum;
    reach *= norm;
    rounds.push({ outputs, sum, cumulative, bound: norm < 1 ? reach : null });
    if (k < last) outputs = nextRound(system, outputs);
  }
  return rounds;
}

/** ‖A‖₁: |a_ij|의 가장 큰 열합. The greatest column sum of |A|. */
export function normOf({ n, flows, output }: FlowSystem): number {
  const sums = new Float64Array(n);
  for (let k = 0; k < flows.length; k++) sums[k % n]! += Math.abs(flows[k]!);
  return sums.reduce((most, sum, j) => (output[j] === 0 ? most : Math.max(most, sum / output[j]!)), 0);
}

/** A·y. What the makers of y buy. */
function nextRound({ n, flows, output }: FlowSystem, made: Float64Array): Float64Array {
  const perFlow = made.map((y, j) => (output[j] === 0 ? 0 : y / output[j]!));
  return Float64Array.from({ length: n }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += flows[i * n + j]! * perFlow[j]!;
    return sum;
  });
}
