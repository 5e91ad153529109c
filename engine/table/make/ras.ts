import { largestOf, sumOf } from '../../math/vectors.ts';
import { Problem } from '../../problem.ts';
import type { Text } from '../../text.ts';
import { columnSums, rowSums } from '../flow-table.ts';

/** 맞춘 행렬과 배수: X = r̂Pŝ − r̂⁻¹Nŝ⁻¹. */
export type Balanced = {
  readonly matrix: Float64Array;
  readonly rowFactors: Float64Array;
  readonly columnFactors: Float64Array;
  readonly iterations: number;
  /** 남은 가장 큰 차이, 행렬의 단위로. */
  readonly worst: number;
};

export type BalanceOptions = {
  /** 가장 큰 목표에 견준 봐줄 차이. Relative to the greatest target. */
  readonly tolerance?: number;
  readonly maxIterations?: number;
  /** 행과 열을 부르는 말; 없으면 차례로 부른다. What rows and columns are called in problems; their numbers by default. */
  readonly names?: LineNames;
};

/** 행과 열의 이름들. */
export type LineNames = { readonly row: readonly Text[]; readonly column: readonly Text[] };

/**
 * RAS: 0 이상인 행렬을 행과 열의 합이 목표가 되도록 행과 열에 배수를 곱한다. 0은 0으로 남는다.
 *
 * Scales the rows and columns of a non-negative matrix until they sum to their targets; zeros stay. It is GRAS without negative
 * cells.
 *
 * @param matrix 행 우선, 행 수 × 열 수
 * @throws Problem RAS_NEGATIVE_CELL, MARGINS_DISAGREE, MARGIN_IMPOSSIBLE, RAS_NOT_CONVERGED
 * @source Miller & Blair 2009 §7.4.2; domain F17
 * @example
 * [...ras(Float64Array.of(1, 0, 1, 2), Float64Array.of(2, 6), Float64Array.of(4, 4)).matrix].map((x) => Math.round(x * 1e6) / 1e6) // => [2, 0, 2, 4]
 */
export function ras(
  matrix: Float64Array,
  rowTargets: Float64Array,
  columnTargets: Float64Array,
  options: BalanceOptions = {},
): Balanced {
  const cell = matrix.findIndex((value) => value < 0);
  if (cell >= 0) {
    const width = columnTargets.length;
    const { atKo: rowKo, atEn: rowEn } = lineNamed('row', Math.trunc(cell / width), options.names);
    const { atKo: columnKo, atEn: columnEn } = lineNamed('column', cell % width, options.names);
    throw new Problem('RAS_NEGATIVE_CELL', { rowKo, rowEn, columnKo, columnEn, value: matrix[cell]! });
  }
  return gras(matrix, rowTargets, columnTargets, options);
}

/**
 * GRAS: 음의 칸이 있어도 부호와 0을 지키며 행과 열의 합을 맞춘다.
 *
 * Balances a matrix with negative cells: each factor multiplies the positive cells of its row or column and divides the negative
 * ones, so that signs and zeros stay. Rows first, then columns, until the worst margin is within the tolerance. With negative cells
 * doubled targets do not give a doubled matrix: bring the matrix to the size of the targets first.
 *
 * @param matrix 행 우선, 행 수 × 열 수
 * @throws Problem MARGINS_DISAGREE, MARGIN_IMPOSSIBLE, RAS_NOT_CONVERGED
 * @source Junius & Oosterhaven 2003; Temurshoev, Miller & Bouwmeester 2013; domain F18
 */
export function gras(
  matrix: Float64Array,
  rowTargets: Float64Array,
  columnTargets: Float64Array,
  { tolerance = 1e-12, maxIterations = 5000, names }: BalanceOptions = {},
): Balanced {
  const [height, width] = [rowTargets.length, columnTargets.length];
  const scale = Math.max(largestOf(rowTargets), largestOf(columnTargets));
  const allowed = tolerance * scale;
  const [rows, columns] = [sumOf(rowTargets), sumOf(columnTargets)];
  if (!(Math.abs(rows - columns) <= Math.max(allowed, 1e-12 * scale * (height + width)))) {
    throw new Problem('MARGINS_DISAGREE', { rows, columns });
  }
  const rowFactors = new Float64Array(height).fill(1);
  const columnFactors = new Float64Array(width).fill(1);
  const byRow = { matrix, lines: height, across: width, at: (line: number, k: number) => line * width + k };
  const byColumn = { matrix, lines: width, across: height, at: (line: number, k: number) => k * width + line };
  requirePossible('row', byRow, rowTargets, names);
  requirePossible('column', byColumn, columnTargets, names);
  let worst: Margin = { side: 'row', at: 0, gap: Infinity };
  for (let iterations = 1; iterations <= maxIterations; iterations++) {
    updateFactors(byRow, rowTargets, columnFactors, rowFactors);
    updateFactors(byColumn, columnTargets, rowFactors, columnFactors);
    const found = scaled(matrix, rowFactors, columnFactors);
    worst = worstMargin(found, rowTargets, columnTargets);
    if (worst.gap <= allowed) return { matrix: found, rowFactors, columnFactors, iterations, worst: worst.gap };
  }
  const { side, at, gap } = worst;
  const { atKo, atEn } = lineNamed(side, at, names);
  throw new Problem('RAS_NOT_CONVERGED', { atKo, atEn, gap, iterations: maxIterations });
}

/** 행이나 열의 눈으로 본 행렬. */
type Lines = {
  readonly matrix: Float64Array;
  readonly lines: number;
  readonly across: number;
  readonly at: (line: number, k: number) => number;
};

/** 칸의 부호만으로 이룰 수 없는 목표: 빈 줄의 0이 아닌 것, 양수뿐인 줄의 음수, 음수뿐인 줄의 0 이상. */
function requirePossible(
  side: Side,
  { matrix, lines, across, at }: Lines,
  targets: Float64Array,
  names: LineNames | undefined,
): void {
  for (let line = 0; line < lines; line++) {
    const target = targets[line]!;
    let [hasPositive, hasNegative] = [false, false];
    for (let k = 0; k < across; k++) {
      if (matrix[at(line, k)]! > 0) hasPositive = true;
      if (matrix[at(line, k)]! < 0) hasNegative = true;
    }
    const isEmpty = !hasPositive && !hasNegative;
    const isReached = isEmpty ? target === 0 : (hasPositive || target < 0) && (hasNegative || target >= 0);
    if (isReached) continue;
    const { atKo, atEn } = lineNamed(side, line, names);
    throw new Problem('MARGIN_IMPOSSIBLE', { atKo, atEn, target });
  }
}

/** 줄마다 p·r − n/r = 목표의 양의 근. */
function updateFactors(
  { matrix, lines, across, at }: Lines,
  targets: Float64Array,
  others: Float64Array,
  factors: Float64Array,
): void {
  for (let line = 0; line < lines; line++) {
    let [positive, negative] = [0, 0];
    for (let k = 0; k < across; k++) {
      const cell = matrix[at(line, k)]!;
      if (cell > 0) positive += cell * others[k]!;
      if (cell < 0) negative -= cell / others[k]!;
    }
    factors[line] = factorOf(positive, negative, targets[line]!);
  }
}

/** 빈 줄은 그대로 둔다. 되풀이하다 배수가 0이 된 줄은 더 움직이지 않는다. */
function factorOf(positive: number, negative: number, target: number): number {
  if (negative === 0) return positive === 0 ? 1 : target / positive;
  if (positive === 0) return -negative / target;
  const root = Math.sqrt(target * target + 4 * positive * negative);
  return target >= 0 ? (target + root) / (2 * positive) : (2 * negative) / (root - target);
}

function scaled(matrix: Float64Array, rowFactors: Float64Array, columnFactors: Float64Array): Float64Array {
  const width = columnFactors.length;
  return matrix.map((cell, k) => {
    if (cell === 0) return 0;
    const factor = rowFactors[Math.trunc(k / width)]! * columnFactors[k % width]!;
    return cell > 0 ? cell * factor : cell / factor;
  });
}

type Side = 'row' | 'column';
type Margin = { readonly side: Side; readonly at: number; readonly gap: number };

function worstMargin(matrix: Float64Array, rowTargets: Float64Array, columnTargets: Float64Array): Margin {
  const width = columnTargets.length;
  const gaps = (sums: Float64Array, targets: Float64Array) => sums.map((sum, i) => Math.abs(sum - targets[i]!));
  const [rows, columns] = [gaps(rowSums(matrix, width), rowTargets), gaps(columnSums(matrix, width), columnTargets)];
  const [worstRow, worstColumn] = [largestOf(rows), largestOf(columns)];
  return worstRow >= worstColumn
    ? { side: 'row', at: rows.indexOf(worstRow), gap: worstRow }
    : { side: 'column', at: columns.indexOf(worstColumn), gap: worstColumn };
}

function lineNamed(side: Side, line: number, names: LineNames | undefined): { atKo: string; atEn: string } {
  const named = names?.[side][line];
  if (named) return { atKo: named.ko, atEn: named.en };
  return { atKo: `${line + 1}째 ${side === 'row' ? '행' : '열'}`, atEn: `${side} ${line + 1}` };
}
