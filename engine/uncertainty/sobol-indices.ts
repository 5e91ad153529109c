import { sumOf } from '../math/vectors.ts';
import { Problem } from '../problem.ts';
import { isPoint } from './distribution.ts';
import { drawBlock, prepareDraws, replicates, type DrawPlan } from './draws.ts';
import { standardErrorOf } from './summary.ts';
import { chunkCount, chunkSize } from './tally.ts';

/** 항목의 값들에서 산출의 값들로, 둘 다 열 차례로 이어 놓은 것. From rows of levers to rows of outputs, column after column. */
export type Respond = (levers: Float64Array, count: number) => Float64Array;

/** 산출의 흩어짐이 크기의 이만큼도 안 되면 반올림일 뿐이다. */
const rounding = 1e-12;

/** 추정값과 표준오차(벌 열여섯 사이). */
export type Estimate = { readonly value: number; readonly standardError: number };

/** 항목 하나의 몫: 혼자 설명하는 분산과, 다른 것과 얽힌 것까지. A lever's shares of variance, from 0 to 1. */
export type SobolIndices = { readonly lever: string; readonly first: Estimate; readonly total: Estimate };

/**
 * 산출마다 항목들의 1차·전체 Sobol' 지수. 산출이 변하지 않으면 null.
 *
 * First-order and total Sobol' indices of each output by each lever; null for an output that does not vary. Takes
 * `points × (levers + 2)` evaluations.
 *
 * @param levers 차원의 순서대로 항목의 이름
 * @param points 바탕 점의 수(벌 열여섯을 합쳐), 32 이상
 * @throws Problem INDICES_NEED_INDEPENDENCE
 * @throws Problem TOO_MANY_RANGES
 * @source 1차: Saltelli 외 2010, Comput. Phys. Commun. 181, 표 2 (b); 전체: Jansen 1999, 같은 표 (f)
 */
export function sobolIndicesOf(
  plan: DrawPlan,
  levers: readonly string[],
  respond: Respond,
  outputs: number,
  points: number,
): (readonly SobolIndices[] | null)[] {
  if (plan.copula) {
    const correlated = plan.copula.dimensions.map((j) => levers[j]!).join(', ');
    throw new Problem('INDICES_NEED_INDEPENDENCE', { levers: correlated });
  }
  const draws = prepareDraws({ ...plan, distributions: [...plan.distributions, ...plan.distributions] });
  const varying = levers.map((_, j) => !isPoint(plan.distributions[j]!));
  const sums = Array.from({ length: outputs }, () => emptySums(levers.length));
  for (let chunk = 0; chunk < chunkCount(points); chunk++) {
    const count = Math.min(chunkSize, points - chunk * chunkSize);
    const size = count * levers.length;
    const block = drawBlock(draws, chunk * chunkSize, count);
    const [a, b] = [block.subarray(0, size), block.subarray(size)];
    const [ofA, ofB] = [respond(a, count), respond(b, count)];
    const columnOf = (results: Float64Array, o: number) => results.subarray(o * count, (o + 1) * count);
    if (chunk === 0) for (const [o, sum] of sums.entries()) sum.centre = meanOf(columnOf(ofA, o));
    for (const [o, sum] of sums.entries()) addVariance(sum, columnOf(ofA, o), columnOf(ofB, o));
    for (const [j, varies] of varying.entries()) {
      if (!varies) continue;
      const mixed = a.slice();
      mixed.set(b.subarray(j * count, (j + 1) * count), j * count);
      const ofMixed = respond(mixed, count);
      for (const [o, sum] of sums.entries()) {
        addLever(sum, j, columnOf(ofA, o), columnOf(ofB, o), columnOf(ofMixed, o));
      }
    }
  }
  return sums.map((sum) => indicesOf(sum, levers, points));
}

/** 산출 하나의 합들, 벌마다(항목 × 벌). */
type Sums = {
  centre: number;
  readonly values: Float64Array;
  readonly squares: Float64Array;
  readonly first: Float64Array;
  readonly total: Float64Array;
};

function emptySums(levers: number): Sums {
  return {
    centre: 0,
    values: new Float64Array(replicates),
    squares: new Float64Array(replicates),
    first: new Float64Array(levers * replicates),
    total: new Float64Array(levers * replicates),
  };
}

function addVariance({ centre, values, squares }: Sums, ofA: Float64Array, ofB: Float64Array): void {
  for (let i = 0; i < ofA.length; i++) {
    const replicate = i % replicates;
    const a = ofA[i]! - centre;
    const b = ofB[i]! - centre;
    values[replicate]! += a + b;
    squares[replicate]! += a * a + b * b;
  }
}

function addLever(
  { centre, first, total }: Sums,
  lever: number,
  ofA: Float64Array,
  ofB: Float64Array,
  ofMixed: Float64Array,
): void {
  for (let i = 0; i < ofA.length; i++) {
    const at = lever * replicates + (i % replicates);
    const change = ofMixed[i]! - ofA[i]!;
    first[at]! += (ofB[i]! - centre) * change;
    total[at]! += 0.5 * change * change;
  }
}

function indicesOf(
  { centre, values, squares, first, total }: Sums,
  levers: readonly string[],
  points: number,
): SobolIndices[] | null {
  const mean = sumOf(values) / (2 * points);
  const variance = sumOf(squares) / (2 * points) - mean * mean;
  if (!(variance > rounding * centre * (rounding * centre))) return null;
  const estimate = (sums: Float64Array): Estimate => ({
    value: sumOf(sums) / points / variance,
    standardError: standardErrorOf(sums.map((sum) => (sum * replicates) / points / variance)),
  });
  return levers.map((lever, j) => ({
    lever,
    first: estimate(first.subarray(j * replicates, (j + 1) * replicates)),
    total: estimate(total.subarray(j * replicates, (j + 1) * replicates)),
  }));
}

function meanOf(column: Float64Array): number {
  return sumOf(column) / column.length;
}
