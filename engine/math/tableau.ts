import type { Row } from './linear-rows.ts';
import { solve } from './solve.ts';
import { largestOf } from './vectors.ts';

/** 단체법의 기계: 표준형과 단체표, 돌리기. 답이 맞는지는 부르는 쪽이 자료로 다시 검사한다. The machinery of the simplex method; callers check its answers. */

const smallestPivot = 1e-9;
const smallestCost = 1e-10;
const longest = 5000;

/** 표준형: 등식, 오른쪽 변 ≥ 0, 여유 변수. 줄에 곱한 `scale`과 열에 곱한 `stretch`를 기억한다. */
export type Program = {
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

export function standardise(rows: readonly Row[], n: number): Program {
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
export type Tableau = { readonly cells: Float64Array[]; readonly basis: number[]; readonly right: number };

export function start({ m, columns, a, b }: Program): Tableau {
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
export function restart(program: Program): Tableau | null {
  const tableau = start(program);
  if (pivot(tableau, program.columns, true).status !== 'optimal') return null;
  expelArtificials(tableau, program);
  return tableau;
}

/** 인공 변수가 0이 아닌 채 남았는가. */
export function shortfall({ cells, basis, right }: Tableau, { columns, b }: Program): boolean {
  const noise = 1e-13 * largestOf(b);
  return basis.some((j, i) => j >= columns && Math.abs(cells[i]![right]!) > noise + 1e-10 * b[j - columns]!);
}

export type Outcome =
  { readonly status: 'optimal' | 'unproved' } | { readonly status: 'unbounded'; readonly entering: number };

export function pivot(tableau: Tableau, columns: number, bland: boolean): Outcome {
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
export function expelArtificials(tableau: Tableau, { columns }: Program): void {
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
export function price({ cells, basis, right }: Tableau, { columns }: Program, c: Float64Array): void {
  const costs = cells.at(-1)!;
  costs.fill(0);
  costs.set(c);
  basis.forEach((j, i) => {
    const cost = j < columns ? c[j]! : 0;
    if (cost !== 0) for (let k = 0; k <= right; k++) costs[k]! -= cost * cells[i]![k]!;
  });
}

export function basisMatrix({ m, columns, a }: Program, basis: readonly number[], transposed: boolean): Float64Array {
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
export function basicSolution(program: Program, basis: readonly number[], n: number): Float64Array {
  const basic = solve(basisMatrix(program, basis, false), program.m, [program.b])?.[0];
  const x = new Float64Array(n);
  const noise = basic ? 1e-14 * Math.max(largestOf(basic), largestOf(program.b)) : 0;
  basis.forEach((j, k) => {
    const value = basic?.[k] ?? NaN;
    if (j < n) x[j] = value <= noise ? 0 : value * program.stretch[j]!;
  });
  return x;
}

function powerOfTwo(size: number): number {
  let power = 1;
  while (power < size && power < 2 ** 1000) power *= 2;
  while (power / 2 >= size && power > 2 ** -1000) power /= 2;
  return power;
}
