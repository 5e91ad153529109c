import { solveRows, type FlowSystem } from '../../math/leontief.ts';
import { dot, ones, sumOf } from '../../math/vectors.ts';

/** 한 차례의 파급: 부문마다의 산출, 그 합, 여기까지의 누계, 남은 것의 한계. */
export type Round = {
  /** A^k f */
  readonly outputs: Float64Array;
  readonly sum: number;
  readonly cumulative: number;
  /** ‖x − Σ_{t≤k} A^t f‖₁의 한계; |A|가 생산적이지 않으면 null. */
  readonly bound: number | null;
};

/** 남은 것을 재는 자: 부문마다의 무게와, 한 차례에 무게의 합이 줄어드는 비율. Weights by account, and how much a round shrinks them. */
export type Yardstick = { readonly weights: Float64Array; readonly contraction: number };

/**
 * 생산승수를 무게로 삼은 자. |A|가 생산적이지 않으면 null.
 *
 * 승수 m' = 1'(I − |A|)⁻¹은 m'|A| = m' − 1'이므로 한 차례마다 q = 1 − 1/max m배 이하로 줄고, 남은 것은
 * ‖Σ_{t>k} A^t f‖₁ ≤ 1'(I − |A|)⁻¹|A|^{k+1}|f| = m'|A|^{k+1}|f| ≤ q^{k+1} · m'|f|이다. ‖A‖₁로 재는 한계(F2)보다 클 수 없다: m ≤ 1/(1 − ‖A‖₁)
 * 이기 때문이다. 셈한 m은 참값이 아니므로 m − m'|A|의 가장 작은 값 δ(참이면 1)로 나누어, 어떤 m > 0이든 성립하게 한다.
 *
 * Production multipliers as weights: q = max (m'|A|)/m and m/δ, δ the least of m' − m'|A|, which hold for any computed m > 0. Unlike
 * ‖A‖₁ they are not spoilt by one sector that buys nearly all it makes.
 *
 * @source domain F2; Horn & Johnson, Matrix Analysis, §5.6 (무게를 준 노름)
 */
export function yardstickOf({ n, flows, output }: FlowSystem): Yardstick | null {
  const sizes = { n, flows: flows.map(Math.abs), output: output.map(Math.abs) };
  const weights = solveRows(sizes, [ones(n)])?.solutions[0];
  if (!weights?.every((weight) => weight > 0)) return null;
  const bought = new Float64Array(n);
  for (let k = 0; k < n * n; k++) bought[k % n]! += weights[Math.trunc(k / n)]! * sizes.flows[k]!;
  const next = bought.map((sum, j) => (sizes.output[j] === 0 ? 0 : sum / sizes.output[j]!));
  const least = weights.reduce((low, weight, j) => Math.min(low, weight - next[j]!), Infinity);
  if (!(least > 0)) return null;
  return {
    weights: weights.map((weight) => weight / least),
    contraction: next.reduce((most, sum, j) => Math.max(most, sum / weights[j]!), 0),
  };
}

/**
 * 차례차례의 파급 f, Af, A²f, …, A^K f.
 *
 * Round by round effects of a demand: what is bought first, what its makers buy, what their suppliers buy. The bound on all that is
 * still to come is q^{k+1} · m'|f| (`yardstickOf`); it says nothing (null) when |A| is not productive.
 *
 * @param last K, 마지막 차례; 0은 수요 자체
 * @source Miller & Blair 2009 §2.4; domain F2
 * @example
 * roundsOf({ n: 2, flows: Float64Array.of(0.15, 0.25, 0.2, 0.05), output: Float64Array.of(1, 1) }, Float64Array.of(600, 1500), 1)[1]?.outputs // => Float64Array.of(465, 195)
 */
export function roundsOf(
  system: FlowSystem,
  demand: Float64Array,
  last: number,
  yardstick = yardstickOf(system),
): Round[] {
  const rounds: Round[] = [];
  let outputs = demand;
  let cumulative = 0;
  let bound = yardstick && dot(yardstick.weights, demand.map(Math.abs));
  for (let k = 0; k <= last; k++) {
    const sum = sumOf(outputs);
    cumulative += sum;
    bound = bound === null ? null : bound * yardstick!.contraction;
    rounds.push({ outputs, sum, cumulative, bound });
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
