import { openKernel, type OpenKernel } from './kernel/open.ts';
import { solveDirectly, type Side } from './leontief/direct.ts';
import { invert } from './leontief/inverse.ts';
import { solveByPasses } from './leontief/iterative.ts';
import { hasNegativeShare } from './leontief/shares.ts';
import { flowsInMemory } from './leontief/table-access.ts';
import { workLayout } from './leontief/workshop.ts';

/**
 * 몫의 체계 A, a_ij = flows_ij / output_j. 산출이 0인 열의 몫은 0이다. A는 만들지 않는다.
 *
 * A system of shares, read straight from flows; A itself is never formed. Row-major, n × n.
 */
export type FlowSystem = {
  readonly n: number;
  readonly flows: Float64Array;
  readonly output: Float64Array;
  /** 지역이 여럿일 때 한 지역의 계정 수. Accounts per region; absent for a single region. */
  readonly blockSize?: number;
};

/**
 * 풀이와 그 증명서. Solutions in the order of the right-hand sides.
 */
export type Solved = {
  readonly solutions: readonly Float64Array[];
  /**
   * 성분마다의 상대 오차 한계: A ≥ 0이고 오른쪽 변이 양수이면 참값은 (1 ± theta) 배 안에 있다. 오른쪽 변에 0이나 음수가 있으면
   * 그 평균 크기에 생산승수를 곱한 것에 견준 한계이고, 음의 칸이 있으면 나머지의 상대 크기일 뿐이다.
   *
   * Componentwise relative error bound for A ≥ 0 and positive right-hand sides; where one is not positive everywhere, relative
   * to its mean size times the production multiplier. With negative cells only the relative remainder. Up to rounding.
   */
  readonly theta: number;
  /** 표를 훑은 횟수; 직접 풀이는 null. Passes over the table; null when solved directly. */
  readonly passes: number | null;
};

/** 이보다 크면 훑어서 푼다. Larger systems are solved by passes. */
const largestDirect = 256;
/** 훑어서 풀리지 않는 체계를 바로 푸는 크기. Where passes fail, up to this size elimination is tried. */
const largestFallback = 3000;

/**
 * m(I − A) = c 를 c마다 푼다: 승수. 특이하거나 생산적이지 않으면 null.
 *
 * Solves with the transpose for each row c: multipliers m = c(I − A)⁻¹. Null when singular, or when A ≥ 0 is not productive; a
 * large system is known not to be when a right-hand side without negatives gives a negative answer.
 *
 * @source domain F2, F4; Miller & Blair 2009 §2.2
 * @example
 * solveRows({ n: 2, flows: Float64Array.of(150, 500, 200, 100), output: Float64Array.of(1000, 2000) }, [Float64Array.of(1, 1)])?.solutions[0]?.map((m) => Math.round(m * 1e4) / 1e4) // => Float64Array.of(1.5182, 1.4521)
 */
export function solveRows(system: FlowSystem, rows: readonly Float64Array[], open = openKernel): Solved | null {
  return solved(open, 'rows', system, rows);
}

/**
 * (I − A)x = f 를 f마다 푼다: 산출. 특이하거나 생산적이지 않으면 null. Solves for outputs x = (I − A)⁻¹f; null as in `solveRows`.
 *
 * @source domain F2; Miller & Blair 2009 §2.2
 */
export function solveColumns(system: FlowSystem, columns: readonly Float64Array[], open = openKernel): Solved | null {
  return solved(open, 'columns', system, columns);
}

/**
 * (I − A)⁻¹ 전체, 행 우선 n × n. 승수만 필요하면 `solveRows`를, 몇 열만 필요하면 단위벡터로 `solveColumns`를 쓴다.
 *
 * The full inverse; null as in `solveRows`. n³ work and as much memory as the table: where multipliers or a few columns
 * suffice, solve for them.
 */
export function inverseOf(system: FlowSystem, open = openKernel): Float64Array | null {
  return invert(open, system);
}

/**
 * n × n 거래를 적을 자리, 0으로 채운 것. 큰 표를 여기에 적으면 풀 때 옮기지 않는다.
 *
 * Room for n × n flows where a kernel can read them without copying, zero at first. Any Float64Array gives the same bytes; this
 * one is about a third faster to solve for n above 700.
 */
export function roomForFlows(n: number): Float64Array {
  return n > largestDirect ? flowsInMemory(n, workLayout(n, 4).bytes) : new Float64Array(n * n);
}

function solved(open: OpenKernel, side: Side, system: FlowSystem, sides: readonly Float64Array[]): Solved | null {
  const { n } = system;
  if (n <= largestDirect) return solveDirectly(open, side, system, sides);
  const byPasses = solveByPasses(open, side, system, sides);
  if (!byPasses) return n <= largestFallback ? solveDirectly(open, side, system, sides) : null;
  const isAbsurd = byPasses.solutions.some((solution, k) => isNegative(solution) && !isNegative(sides[k]!));
  return isAbsurd && !hasNegativeShare(system) ? null : byPasses;
}

/** 반올림을 넘어서는 음수가 있는가. */
function isNegative(values: Float64Array): boolean {
  let [least, most] = [0, 0];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, Math.abs(value));
  }
  return least < -1e-9 * most;
}
