import { solve } from './solve.ts';

export type Relation = '=' | '<=' | '>=';

/** 선형계획의 한 제약: 계수·x (관계) 값. One constraint of a linear programme. */
export type Row = { readonly coefficients: Float64Array; readonly relation: Relation; readonly value: number };

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

const smallestPivot = 1e-9;
const smallestCost = 1e-10;
const proof = 1e-7;
const longest = 5000;

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

/** 표준형: 등식, 오른쪽 변 ≥ 0, 여유 변수. 줄에 곱한 `scale`과 열에 곱한 `stretch`를 기억한다. */
type Program = {
  readonly m: number;
  /** 구조 변수의 수. */
  readonly n: number;
  /** 구조 변수와 여유 변수의 수; 인공 변수는 그 뒤에 줄마다 하나. */
  readonly columns: number;
  readonly a: readonly Float64Array[];
  readonly b: Float64Array;
  readonly scale: Float64Array;
  readonly stretch: Float64Array;
};

function standardise(rows: readonly Row[], n: number): Program {
  const slacks = rows.filter(({ relation }) => relation !== '=').length;
  const columns = n + slacks;
  const sizes = rows.map(({ coefficients, value }) => powerOfTwo(largestOf(coefficients) || Math.abs(value) || 1));
  const stretch = new Float64Array(columns).fill(1);
  for (let j = 0; j < n; j++) {
    let largest = 0;
    rows.forEach(({ coefficients }, i) => (largest = Math.max(largest, Math.abs(coefficients[j]!) / sizes[i]!)));
    if (largest > 0) stretch[j] = 1 / powerOfTwo(largest);
  }
  const scale = Float64Array.from(rows, ({ value }, i) => (value < 0 ? -1 : 1) / sizes[i]!);
  let slack = n;
  const a = rows.map(({ coefficients, relation }, i) => {
    const row = new Float64Array(columns);
    coefficients.forEach((x, j) => (row[j] = x * scale[i]! * stretch[j]!));
    if (relation !== '=') row[slack++] = (relation === '<=' ? 1 : -1) * Math.sign(scale[i]!);
    return row;
  });
  const b = Float64Array.from(rows, ({ value }, i) => value * scale[i]!);
  return { m: rows.length, n, columns, a, b, scale, stretch };
}

/** 단체표: m줄과 비용 줄; 마지막 열은 오른쪽 변. */
type Tableau = { readonly cells: Float64Array[]; readonly basis: number[]; readonly right: number };

function start({ m, columns, a, b }: Program): Tableau {
  const right = columns + m;
  const cells = a.map((row, i) => {
    const line = new Float64Array(right + 1);
    line.set(row);
    line[columns + i] = 1;
    line[right] = b[i]!;
    return line;
  });
  const costs = new Float64Array(right + 1);
  for (const line of cells) for (let j = 0; j <= right; j++) if (j < columns || j === right) costs[j]! -= line[j]!;
  return { cells: [...cells, costs], basis: a.map((_, i) => columns + i), right };
}

/** 첫 단계를 처음부터 다시, 블랜드 규칙으로만. */
function restart(program: Program): Tableau | null {
  const tableau = start(program);
  if (pivot(tableau, program.columns, true).status !== 'optimal') return null;
  expelArtificials(tableau, program);
  return tableau;
}

/** 인공 변수가 0이 아닌 채 남았는가. */
function shortfall({ cells, basis, right }: Tableau, { columns, b }: Program): boolean {
  const noise = 1e-13 * largestOf(b);
  return basis.some((j, i) => j >= columns && Math.abs(cells[i]![right]!) > noise + 1e-10 * b[j - columns]!);
}

type Outcome =
  { readonly status: 'optimal' | 'unproved' } | { readonly status: 'unbounded'; readonly entering: number };

function pivot(tableau: Tableau, columns: number, bland: boolean): Outcome {
  const { cells, basis, right } = tableau;
  const costs = cells.at(-1)!;
  let stalled = 0;
  for (let step = 0; step < longest; step++) {
    const entering = enteringColumn(costs, columns, bland || stalled > 2 * basis.length);
    if (entering < 0) return { status: 'optimal' };
    const leaving = leavingRow(tableau, entering, columns);
    if (leaving < 0) return { status: 'unbounded', entering };
    stalled = cells[leaving]![right]! > 1e-12 ? 0 : stalled + 1;
    turn(tableau, leaving, entering);
  }
  return { status: 'unproved' };
}

function enteringColumn(costs: Float64Array, columns: number, bland: boolean): number {
  let best = -1;
  let least = -smallestCost;
  for (let j = 0; j < columns; j++) {
    if (costs[j]! >= least) continue;
    if (bland) return j;
    least = costs[j]!;
    best = j;
  }
  return best;
}

/** 0에 묶인 인공 변수는 어느 쪽으로도 움직일 수 없으니 먼저 나간다. */
function leavingRow({ cells, basis, right }: Tableau, entering: number, columns: number): number {
  let best = -1;
  let least = Infinity;
  for (let i = 0; i < basis.length; i++) {
    const coefficient = cells[i]![entering]!;
    const isTied = basis[i]! >= columns && Math.abs(cells[i]![right]!) <= 1e-13 && coefficient < -smallestPivot;
    if (coefficient <= smallestPivot && !isTied) continue;
    const ratio = isTied ? 0 : Math.max(0, cells[i]![right]!) / coefficient;
    const tied = best >= 0 && Math.abs(ratio - least) <= 1e-12 * (1 + least);
    if (tied ? basis[i]! < basis[best]! : ratio < least) {
      least = Math.min(ratio, least);
      best = i;
    }
  }
  return best;
}

function turn({ cells, basis }: Tableau, leaving: number, entering: number): void {
  const pivotLine = cells[leaving]!;
  const divisor = pivotLine[entering]!;
  for (let j = 0; j < pivotLine.length; j++) pivotLine[j]! /= divisor;
  pivotLine[entering] = 1;
  for (const line of cells) {
    const factor = line[entering]!;
    if (line === pivotLine || factor === 0) continue;
    for (let j = 0; j < line.length; j++) line[j]! -= factor * pivotLine[j]!;
    line[entering] = 0;
  }
  basis[leaving] = entering;
}

/** 0으로 남은 인공 변수를 내보낸다. 내보낼 수 없는 줄은 남는 줄이다. */
function expelArtificials(tableau: Tableau, { columns }: Program): void {
  tableau.basis.forEach((j, i) => {
    if (j < columns) return;
    const line = tableau.cells[i]!;
    let largest = -1;
    for (let k = 0; k < columns; k++)
      if (Math.abs(line[k]!) > Math.max(smallestPivot, Math.abs(line[largest] ?? 0))) largest = k;
    if (largest >= 0) turn(tableau, i, largest);
  });
}

/** 둘째 단계의 비용 줄. */
function price({ cells, basis, right }: Tableau, { columns }: Program, c: Float64Array): void {
  const costs = cells.at(-1)!;
  costs.fill(0);
  costs.set(c);
  basis.forEach((j, i) => {
    const cost = j < columns ? c[j]! : 0;
    if (cost !== 0) for (let k = 0; k <= right; k++) costs[k]! -= cost * cells[i]![k]!;
  });
}

function basisMatrix({ m, columns, a }: Program, basis: readonly number[], transposed: boolean): Float64Array {
  const matrix = new Float64Array(m * m);
  basis.forEach((j, k) => {
    for (let i = 0; i < m; i++) {
      const cell = j < columns ? a[i]![j]! : j - columns === i ? 1 : 0;
      matrix[transposed ? k * m + i : i * m + k] = cell;
    }
  });
  return matrix;
}

/** 기저를 자료로 다시 푼 x. 특이하면 쓸 수 없는 값(NaN)이 된다. */
function basicSolution(program: Program, basis: readonly number[], n: number): Float64Array {
  const basic = solve(basisMatrix(program, basis, false), program.m, [program.b])?.[0];
  const x = new Float64Array(n);
  const noise = basic ? 1e-14 * Math.max(largestOf(basic), largestOf(program.b)) : 0;
  basis.forEach((j, k) => {
    const value = basic?.[k] ?? NaN;
    if (j < n) x[j] = value <= noise ? 0 : value * program.stretch[j]!;
  });
  return x;
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

function meets(rows: readonly Row[], x: Float64Array): boolean {
  return rows.every(({ coefficients, relation, value }) => {
    let size = Math.abs(value);
    let sum = 0;
    for (let j = 0; j < x.length; j++) {
      const term = coefficients[j]! * x[j]!;
      sum += term;
      size = Math.max(size, Math.abs(term));
    }
    const slack = proof * size;
    if (relation === '<=') return sum <= value + slack;
    return relation === '>=' ? sum >= value - slack : Math.abs(sum - value) <= slack;
  });
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

/** 부등식 줄의 곱수는 제 부호를 지킨다: 틀린 부호는 끝자리 오차뿐이다. */
function signed(multiplier: number, relation: Relation): number {
  if (relation === '=') return multiplier;
  return relation === '<=' ? Math.max(0, multiplier) : Math.min(0, multiplier);
}

/**
 * 증서가 참인지: 부호, 모든 열의 합 ≥ 0, 값의 합 < 0.
 *
 * Whether multipliers prove that no x ≥ 0 meets the rows, up to the last digits of each sum.
 *
 * @example
 * isCertificate(Float64Array.of(-1), [{ coefficients: Float64Array.of(-1), relation: '>=', value: 1 }]) // => true
 */
export function isCertificate(multipliers: Float64Array, rows: readonly Row[]): boolean {
  const n = rows[0]?.coefficients.length ?? 0;
  const isSigned = rows.every(({ relation }, i) => signed(multipliers[i]!, relation) === multipliers[i]);
  let against = 0;
  let size = 0;
  rows.forEach(({ value }, i) => {
    against += multipliers[i]! * value;
    size += Math.abs(multipliers[i]! * value);
  });
  if (!isSigned || !(against < -1e-10 * size)) return false;
  for (let j = 0; j < n; j++) {
    let sum = 0;
    let largest = 0;
    rows.forEach(({ coefficients }, i) => {
      const term = multipliers[i]! * coefficients[j]!;
      sum += term;
      largest = Math.max(largest, Math.abs(term));
    });
    if (sum < -1e-11 * largest) return false;
  }
  return true;
}

function powerOfTwo(size: number): number {
  let power = 1;
  while (power < size && power < 2 ** 1000) power *= 2;
  while (power / 2 >= size && power > 2 ** -1000) power /= 2;
  return power;
}

function largestOf(numbers: Float64Array): number {
  return numbers.reduce((largest, x) => Math.max(largest, Math.abs(x)), 0);
}

function dotColumn(a: readonly Float64Array[], y: Float64Array, j: number): number {
  let sum = 0;
  for (let i = 0; i < y.length; i++) sum += a[i]![j]! * y[i]!;
  return sum;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!;
  return sum;
}
