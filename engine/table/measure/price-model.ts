import { solve } from '../../math/solve.ts';
import { refuse, rowsThroughInverse } from '../domestic-system.ts';
import { sizeOf, type FlowTable } from '../flow-table.ts';
import { perOutput, valueAddedPerOutput } from '../per-output.ts';
import { importedSystem } from '../systems.ts';

/** 무엇이 오르는가(비율, 계정 순). What rises, as fractions by account; `price` only where the price is given from outside. */
export type PriceShocks = {
  /** 부가가치계수. Value added per output. */
  readonly valueAdded: Float64Array;
  /** 수입품의 값, 품목 순. Prices of imported products. */
  readonly importPrice: Float64Array;
  /** 밖에서 정해지는 국산품의 값: 계정 → 오르는 비율. Domestic prices that are fixed from outside. */
  readonly price: ReadonlyMap<number, number>;
};

/**
 * 국산품 값의 변화(비율), 계정 순: Δp' = (Δv_c' + Δp_m'A^m) L^d. 값이 밖에서 정해지는 부문에는 그 값이 되게 하는 비용을 더한다.
 *
 * Changes of domestic prices. A price fixed from outside is met by the cost in its own sector that gives exactly that price; the other
 * prices then follow as in the mixed price model p_U' = (p_K'A_KU + c_U')(I − A_UU)⁻¹.
 *
 * @throws Problem TABLE_NOT_PRODUCTIVE, TABLE_LACKS 수입품의 값이 오르는데 수입을 가르지 않은 표
 * @source Miller & Blair 2009 §2.6; domain F10, F22
 */
export function priceChanges(table: FlowTable, shocks: PriceShocks): Float64Array {
  const fixed = [...shocks.price.keys()];
  const rows = [costChanges(table, shocks), ...fixed.map((k) => unitRow(sizeOf(table), k))];
  const [free, ...inverseRows] = rowsThroughInverse(table, rows) as [Float64Array, ...Float64Array[]];
  const among = Float64Array.from(fixed.flatMap((k) => inverseRows.map((row) => row[k]!)));
  const short = Float64Array.from(fixed, (k) => shocks.price.get(k)! - free[k]!);
  const [costs] = solve(among, fixed.length, [short]) ?? refuse(table);
  return free.map((change, j) => inverseRows.reduce((sum, row, at) => sum + costs![at]! * row[j]!, change));
}

/** 산출 1원당 본원비용의 변화 Δv_c + A^m'Δp_m. */
function costChanges(table: FlowTable, { valueAdded, importPrice }: PriceShocks): Float64Array {
  const own = valueAddedPerOutput(table).map((cost, j) => cost * valueAdded[j]!);
  if (importPrice.every((change) => change === 0)) return own;
  const { n, flows } = importedSystem(table);
  const dearer = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) dearer[j]! += importPrice[i]! * flows[i * n + j]!;
  }
  return perOutput(table, dearer).map((change, j) => own[j]! + change);
}

function unitRow(n: number, at: number): Float64Array {
  const row = new Float64Array(n);
  row[at] = 1;
  return row;
}
