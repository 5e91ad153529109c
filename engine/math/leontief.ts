import { solve } from './solve.ts';

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
  /** 성분마다의 상대 오차 한계: A ≥ 0일 때 참값은 (1 ± theta) 배 안에 있다. Componentwise relative error bound for A ≥ 0. */
  readonly theta: number;
  /** 표를 훑은 횟수; 직접 풀이는 null. Passes over the table; null when solved directly. */
  readonly passes: number | null;
};

/**
 * m(I − A) = c 를 c마다 푼다: 승수. 특이하면 null.
 *
 * Solves with the transpose for each row c: multipliers m = c(I − A)⁻¹. Null when singular.
 *
 * @source domain F2, F4; Miller & Blair 2009 §2.2
 */
export function solveRows(system: FlowSystem, rows: readonly Float64Array[]): Solved | null {
  return solved(solve(leontiefMatrix(system, true), system.n, rows));
}

/**
 * (I − A)x = f 를 f마다 푼다: 산출. 특이하면 null. Solves for outputs x = (I − A)⁻¹f; null when singular.
 *
 * @source domain F2; Miller & Blair 2009 §2.2
 */
export function solveColumns(system: FlowSystem, columns: readonly Float64Array[]): Solved | null {
  return solved(solve(leontiefMatrix(system, false), system.n, columns));
}

/**
 * (I − A)⁻¹ 전체, 행 우선 n × n. 승수만 필요하면 `solveRows`를 쓴다. The full inverse; null when singular.
 */
export function inverseOf(system: FlowSystem): Float64Array | null {
  const { n } = system;
  const units = Array.from({ length: n }, (_, i) => Float64Array.from({ length: n }, (__, j) => (i === j ? 1 : 0)));
  const rows = solveRows(system, units);
  if (!rows) return null;
  const inverse = new Float64Array(n * n);
  rows.solutions.forEach((row, i) => inverse.set(row, i * n));
  return inverse;
}

function solved(solutions: Float64Array[] | null): Solved | null {
  return solutions?.every((row) => row.every(Number.isFinite)) ? { solutions, theta: 0, passes: null } : null;
}

/** I − A, 또는 그 전치. */
function leontiefMatrix({ n, flows, output }: FlowSystem, transposed: boolean): Float64Array {
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const share = output[j] === 0 ? 0 : flows[i * n + j]! / output[j]!;
      matrix[transposed ? j * n + i : i * n + j] = (i === j ? 1 : 0) - share;
    }
  }
  return matrix;
}
