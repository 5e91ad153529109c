import { sumOf } from '../../math/vectors.ts';
import { note, type Note } from '../../problem.ts';
import { domesticSystem, outputsOf, rowsThroughInverse, shareAt } from '../domestic-system.ts';
import { sizeOf, type FlowTable } from '../flow-table.ts';
import { accountAt, accountNames, headerOf, type AccountName, type TableHeader } from '../header.ts';
import { limitNotes } from '../measure/limits.ts';
import { requireWhole } from '../whole.ts';
import { changeLimit } from './rank-one.ts';

/** 영향의 장의 칸 하나: 역행렬의 칸 l_kl이 계수에 따라 움직이는 기울기. One cell of the field: how fast l_kl moves. */
export type FieldCell = {
  readonly row: AccountName;
  readonly column: AccountName;
  readonly value: number;
};

/** `pageup.table-field/1`. 계수 하나의 영향의 장. */
export type FieldReport = {
  readonly schema: 'pageup.table-field/1';
  readonly table: TableHeader;
  readonly row: AccountName;
  readonly column: AccountName;
  readonly coefficient: number;
  /** 계수가 이 값에 이르면 표가 더는 생산적이지 않다; 끝이 없으면 null. */
  readonly limit: number | null;
  /** 장의 모든 칸의 합: 생산유발계수 모두의 합이 움직이는 기울기. */
  readonly intensity: number;
  /** 장 ∂l_kl/∂a_ij = made_k · bought_l. 부문마다 두 인수와, 산출 ∂x_k/∂a_ij(백만원)와, 생산승수가 움직이는 기울기. */
  readonly bySector: readonly (AccountName & {
    readonly made: number;
    readonly bought: number;
    readonly output: number;
    readonly multiplier: number;
  })[];
  /** 크기가 가장 큰 칸들. */
  readonly top: readonly FieldCell[];
  readonly notes: readonly Note[];
};

/**
 * 영향의 장: 투입계수 a_ij 하나가 조금 달라지면 역행렬의 모든 칸이 얼마나 움직이는가. ∂L/∂a_ij = L_{·i} L_{j·}, 풀이 둘.
 *
 * The field of influence of one coefficient: the slope of every cell of the inverse, the outer product of column i and row j of it, so
 * that two solves give all n². A large change is not on the slope: ask `coefficientChanges`.
 *
 * @param top 보일 칸의 수, 1–1000
 * @throws Problem UNKNOWN_ACCOUNT, NOT_WHOLE, OUT_OF_RANGE, TABLE_NOT_PRODUCTIVE
 * @source Sonis & Hewings 1989; Miller & Blair 2009 §12.3; domain F20
 */
export function fieldReport(
  table: FlowTable,
  cell: { readonly row: string; readonly column: string },
  top = 20,
): FieldReport {
  requireWhole('top', top, 1, 1000);
  const n = sizeOf(table);
  const names = accountNames(table);
  const [i, j] = [accountAt(table, cell.row), accountAt(table, cell.column)];
  const [made] = outputsOf(table, [unit(n, i)]) as [Float64Array];
  const [bought] = rowsThroughInverse(table, [unit(n, j)]) as [Float64Array];
  const coefficient = shareAt(domesticSystem(table), i, j);
  const room = changeLimit(made[j]!);
  const multiplier = sumOf(made);
  return {
    schema: 'pageup.table-field/1',
    table: headerOf(table),
    row: names[i]!,
    column: names[j]!,
    coefficient,
    limit: room === null ? null : coefficient + room,
    intensity: multiplier * sumOf(bought),
    bySector: names.map((name, k) => ({
      ...name,
      made: made[k]!,
      bought: bought[k]!,
      output: made[k]! * table.output[j]!,
      multiplier: multiplier * bought[k]!,
    })),
    top: largestCells(made, bought, top).map(([k, l]) => ({
      row: names[k]!,
      column: names[l]!,
      value: made[k]! * bought[l]!,
    })),
    notes: [...limitNotes(table), note('FIELD_IS_SLOPE', 'top')],
  };
}

function unit(n: number, at: number): Float64Array {
  const vector = new Float64Array(n);
  vector[at] = 1;
  return vector;
}

/**
 * 바깥곱의 가장 큰 칸들. 두 인수에서 큰 것부터 k째와 l째의 곱보다 크지 않은 것이 k·l개 있으므로, k·l ≤ top인 쌍만 보면 된다.
 *
 * Cells of an outer product by size. With both factors in order of size, cell (k, l) has k·l cells at least as large: only pairs
 * with k·l ≤ top can be among the `top` largest.
 */
function largestCells(rows: Float64Array, columns: Float64Array, top: number): (readonly [number, number])[] {
  const [byRow, byColumn] = [rows, columns].map((values) =>
    Array.from(values, (_, k) => k)
      .toSorted((a, b) => Math.abs(values[b]!) - Math.abs(values[a]!))
      .slice(0, top),
  ) as [number[], number[]];
  const pairs = byRow.flatMap((row, k) =>
    byColumn.slice(0, Math.trunc(top / (k + 1))).map((column) => [row, column] as const),
  );
  const size = ([row, column]: readonly [number, number]) => Math.abs(rows[row]! * columns[column]!);
  return pairs.toSorted((a, b) => size(b) - size(a)).slice(0, top);
}
