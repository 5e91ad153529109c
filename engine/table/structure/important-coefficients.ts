import { ones } from '../../math/vectors.ts';
import { note, problemAt, type Note } from '../../problem.ts';
import { domesticInverse, domesticSystem, shareAt } from '../domestic-system.ts';
import { sizeOf, type FlowTable } from '../flow-table.ts';
import { accountNames, headerOf, type AccountName, type TableHeader } from '../header.ts';
import { limitNotes } from '../measure/limits.ts';
import { multiplierRows } from '../systems.ts';
import { requireWhole } from '../whole.ts';

/** 중요한 계수 하나. One important coefficient. */
export type ImportantCoefficient = {
  readonly row: AccountName;
  readonly column: AccountName;
  readonly coefficient: number;
  /** 어느 한 산출을 `tolerance`만큼 움직이는, 계수의 가장 작은 증가율. 0.03은 3 %. */
  readonly change: number;
  /** 그때 가장 크게 움직이는 부문. */
  readonly moves: AccountName;
  /** 계수가 0.01 커질 때 늘어나는 총산출, 백만원: 0.01 m_i x_j. 작은 변화의 기울기이다. */
  readonly outputPerPoint: number;
};

export type InfluenceReport = {
  readonly schema: 'pageup.table-influence/1';
  readonly table: TableHeader;
  readonly tolerance: number;
  /** 두 배가 되기 전에 어느 산출을 `tolerance`만큼 움직이는 계수의 수와, 0보다 큰 계수의 수. */
  readonly important: number;
  readonly coefficients: number;
  readonly top: readonly ImportantCoefficient[];
  readonly notes: readonly Note[];
};

/**
 * 역행렬에 중요한 계수: 조금만 틀려도 어느 부문의 산출을 `tolerance`(1 %)만큼 움직이는 것부터.
 *
 * 산출 k는 |l_ki| x_j δ / (1 − δ l_ji) 만큼 움직인다. 가장 크게 움직이는 부문은 j와 무관하게 g_i = max_k |l_ki| / x_k 의 k이므로,
 * 견디는 변화는 닫힌 꼴이다: δ = p / (x_j g_i + p l_ji).
 *
 * Coefficients in the order of how small a relative increase moves some output by `tolerance`; in closed form, from the inverse.
 *
 * @throws Problem NOT_WHOLE, OUT_OF_RANGE, TABLE_NOT_PRODUCTIVE
 * @source Schintke & Stäglin 1988; Miller & Blair 2009 §12.3; domain F20
 */
export function influenceReport(
  table: FlowTable,
  { top = 20, tolerance = 0.01 }: { readonly top?: number; readonly tolerance?: number } = {},
): InfluenceReport {
  requireWhole('top', top, 1, 1000);
  requireIn('tolerance', tolerance, 1e-6, 1);
  const names = accountNames(table);
  const cells = importantCells(table, tolerance);
  const listed = cells.toSorted((a, b) => a.change - b.change).slice(0, top);
  const [multiplier] = multiplierRows(table, [ones(sizeOf(table))]).solutions as [Float64Array];
  return {
    schema: 'pageup.table-influence/1',
    table: headerOf(table),
    tolerance,
    important: cells.filter(({ change }) => change < 1).length,
    coefficients: cells.length,
    top: listed.map(({ row, column, coefficient, change, moves }) => ({
      row: names[row]!,
      column: names[column]!,
      coefficient,
      change,
      moves: names[moves]!,
      outputPerPoint: 0.01 * multiplier[row]! * table.output[column]!,
    })),
    notes: [
      ...limitNotes(table),
      note('INFLUENCE_ONE_AT_A_TIME', 'top', { percent: Number((tolerance * 100).toPrecision(9)) }),
    ],
  };
}

type Cell = Readonly<Record<'row' | 'column' | 'coefficient' | 'change' | 'moves', number>>;

/** 0보다 큰 계수마다 견디는 증가율. */
function importantCells(table: FlowTable, tolerance: number): Cell[] {
  const n = sizeOf(table);
  const { output } = table;
  const system = domesticSystem(table);
  const inverse = domesticInverse(table);
  const cells: Cell[] = [];
  for (let row = 0; row < n; row++) {
    const { moves, reach } = mostMoved(inverse, output, row);
    for (let column = 0; column < n; column++) {
      const coefficient = shareAt(system, row, column);
      const perUnit = output[column]! * reach + tolerance * inverse[column * n + row]!;
      if (!(coefficient > 0) || !(perUnit > 0)) continue;
      cells.push({ row, column, coefficient, change: tolerance / perUnit / coefficient, moves });
    }
  }
  return cells;
}

/** 부문 i의 것을 더 쓸 때 제 산출에 견주어 가장 크게 움직이는 부문 k와 그 크기 |l_ki| / x_k. */
function mostMoved(inverse: Float64Array, output: Float64Array, i: number): { moves: number; reach: number } {
  const n = output.length;
  let [moves, reach] = [i, 0];
  for (let k = 0; k < n; k++) {
    const moved = output[k]! > 0 ? Math.abs(inverse[k * n + i]!) / output[k]! : 0;
    if (moved > reach) [moves, reach] = [k, moved];
  }
  return { moves, reach };
}

function requireIn(id: string, value: number, min: number, max: number): void {
  if (!(value >= min && value <= max)) throw problemAt(null, id, 'OUT_OF_RANGE', { id, value, min, max });
}
