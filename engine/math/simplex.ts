import { isCertificate, meets, proof, signed, type Row } from './linear-rows.ts';
import { solve } from './solve.ts';
import {
  basicSolution,
  basisMatrix,
  expelArtificials,
  pivot,
  price,
  restart,
  shortfall,
  standardise,
  start,
  type Program,
  type Tableau,
} from './tableau.ts';
import { dot, largestOf } from './vectors.ts';

/**
 * 답. 최적해와 불가능의 증서는 주어진 자료로 다시 검사해 맞는 것만 낸다.
 *
 * `duals` are the objective's change per unit of each row's value. `certificate` (Farkas) holds one multiplier a row: ≥ 0 on
 * `<=` rows, ≤ 0 on `>=` rows, Σ multiplier·coefficient ≥ 0 in every column and Σ multiplier·value < 0, so that no x ≥ 0 can
 * meet all rows. `unproved`: no answer passed its own check.
 */
export type Solution =
  | { readonly status: 'optimal'; readonly x: Float64Array; readonly value: number; readonly duals: Float64Array }
  | { readonly status: 'infeasible'; readonly certificate: Float64Array }
  | { readonly status: 'unbounded' }
  | { readonly status: 'unproved' };

/** 제약만 한 번 풀어 둔 것: 목적을 바꾸어 가며 이어서 푼다. The rows solved once; objectives follow from the last basis. */
export type Feasible = {
  readonly status: 'feasible';
  readonly rows: readonly Row[];
  readonly program: Program;
  readonly tableau: Tableau;
};

export type FeasibleSet = Feasible | Exclude<Solution, { status: 'optimal' | 'unbounded' }>;

/**
 * 작은 조밀 선형계획: 제약을 지키고 x ≥ 0인 가운데 objective·x를 가장 작게.
 *
 * A small dense linear programme by the two-phase simplex method. The most negative reduced cost enters, Bland's rule once
 * the objective stalls. Rows and columns are scaled by powers of two; the final basis is solved again from the data, and an
 * answer that fails its check is sought once more from the start by Bland's rule alone.
 *
 * @param objective 길이 n, 유한한 수
 * @param rows 각 길이 n, 유한한 수; 스무 줄 안팎을 위한 것
 * @throws RangeError 유한하지 않은 수나 길이가 다른 줄(부르는 쪽의 잘못)
 * @source Dantzig 1963, Linear Programming and Extensions, ch. 5; Bland 1977; Farkas 1902
 * @example
 * minimise(Float64Array.of(1, 1), [{ coefficients: Float64Array.of(1, 2), relation: '>=', value: 4 }]).status // => 'optimal'
 */
export function minimise(objective: Float64Array, rows: readonly Row[]): Solution {
  const set = feasibleSet(rows, objective.length);
  return set.status === 'feasible' ? minimiseOver(set, objective) : set;
}

/**
 * 제약을 모두 지키는 x ≥ 0이 있는가. Whether any x ≥ 0 of length n meets all rows, with a certificate if none does.
 *
 * @throws RangeError 유한하지 않은 수나 길이가 다른 줄
 */
export function feasibleSet(rows: readonly Row[], n: number): FeasibleSet {
  for (const { coefficients, value } of rows) {
    if (coefficients.length !== n || !Number.isFinite(value) || !coefficients.every(Number.isFinite)) {
      throw new RangeError('rows must be finite and as long as the objective');
    }
  }
  const program = standardise(rows, n);
  for (const bland of [false, true]) {
    const tableau = start(program);
    if (pivot(tableau, program.columns, bland).status !== 'optimal') continue;
    const isShort = shortfall(tableau, program);
    const proved = isShort ? prove(program, tableau, rows) : null;
    if (proved?.status === 'infeasible') return proved;
    if (!meets(rows, basicSolution(program, tableau.basis, n))) continue;
    expelArtificials(tableau, program);
    return { status: 'feasible', rows, program, tableau };
  }
  return { status: 'unproved' };
}

/**
 * 풀어 둔 제약 위에서 objective·x를 가장 작게.
 *
 * Minimises over a feasible set, going on from the basis of the last objective.
 *
 * @throws RangeError 유한하지 않은 수
 */
export function minimiseOver({ rows, program, tableau }: Feasible, objective: Float64Array): Solution {
  const { columns, n } = program;
  if (objective.length !== n || !objective.every(Number.isFinite)) {
    throw new RangeError('the objective must be finite and as long as the rows');
  }
  const c = new Float64Array(columns);
  const size = objective.reduce((largest, cost, j) => Math.max(largest, Math.abs(cost * program.stretch[j]!)), 0) || 1;
  for (let j = 0; j < n; j++) c[j] = (objective[j]! * program.stretch[j]!) / size;
  for (const bland of [false, true]) {
    const used = bland ? restart(program) : tableau;
    if (!used) break;
    price(used, program, c);
    const outcome = pivot(used, columns, bland);
    if (outcome.status === 'unbounded' && isRay(program, used, outcome.entering, objective, rows)) {
      return { status: 'unbounded' };
    }
    const solution = outcome.status === 'optimal' ? verify(program, used, c, size, objective, rows) : null;
    if (solution) return solution;
  }
  return { status: 'unproved' };
}

/** 마지막 기저를 자료로 다시 풀어 최적임을 확인한다: 원문제와 쌍대의 가능성, 그리고 차이. */
function verify(
  program: Program,
  { basis }: Tableau,
  c: Float64Array,
  size: number,
  objective: Float64Array,
  rows: readonly Row[],
): Solution | null {
  const { m, columns, a, b, scale } = program;
  const x = basicSolution(program, basis, objective.length);
  const priced = Float64Array.from(basis, (j) => (j < columns ? c[j]! : 0));
  const y = solve(basisMatrix(program, basis, true), m, [priced])?.[0];
  if (!y || !meets(rows, x) || !c.every((cost, j) => cost - dotColumn(a, y, j) >= -proof)) return null;
  const value = dot(objective, x);
  const terms = objective.reduce((sum, cost, j) => sum + Math.abs(cost * x[j]!), 0);
  if (!(Math.abs(value - dot(y, b) * size) <= proof * (terms + 1e-5 * size * (largestOf(b) || 1)))) return null;
  return { status: 'optimal', x, value, duals: y.map((dual, i) => dual * scale[i]! * size) };
}

/** 들어올 열을 따라 끝없이 내려갈 수 있는지 자료로 확인한다. */
function isRay(
  { n, stretch }: Program,
  { cells, basis }: Tableau,
  entering: number,
  objective: Float64Array,
  rows: readonly Row[],
): boolean {
  const ray = new Float64Array(n);
  if (entering < n) ray[entering] = stretch[entering]!;
  basis.forEach((j, i) => {
    const rise = -cells[i]![entering]!;
    if (j < n) ray[j] = rise > 1e-12 ? rise * stretch[j]! : 0;
  });
  return (
    dot(objective, ray) < 0 &&
    meets(
      rows.map(({ coefficients, relation }) => ({ coefficients, relation, value: 0 })),
      ray,
    )
  );
}

/** 첫 단계의 쌍대해가 불가능의 증서이다. */
function prove(program: Program, { basis }: Tableau, rows: readonly Row[]): FeasibleSet {
  const { m, columns, scale } = program;
  const priced = Float64Array.from(basis, (j) => (j < columns ? 0 : 1));
  const y = solve(basisMatrix(program, basis, true), m, [priced])?.[0];
  if (!y) return { status: 'unproved' };
  const noise = 1e-13 * largestOf(y);
  const certificate = y.map((dual, i) => (Math.abs(dual) <= noise ? 0 : signed(-dual * scale[i]!, rows[i]!.relation)));
  return isCertificate(certificate, rows) ? { status: 'infeasible', certificate } : { status: 'unproved' };
}

function dotColumn(a: readonly Float64Array[], y: Float64Array, j: number): number {
  let sum = 0;
  for (let i = 0; i < y.length; i++) sum += a[i]![j]! * y[i]!;
  return sum;
}
