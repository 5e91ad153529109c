import { inverseOf, solveColumns, solveRows, type FlowSystem } from '../math/leontief.ts';
import { Problem } from '../problem.ts';
import { rowSums, sizeOf, type FlowTable } from './flow-table.ts';

/** 국산 거래의 체계 A^d. The system of domestic flows. */
export function domesticSystem(table: FlowTable): FlowSystem {
  const { domestic: flows, output, sectors, regions } = table;
  return { n: sizeOf(table), flows, output, ...(regions && { blockSize: sectors.length }) };
}

/** 체계의 몫 a_ij; 산출이 없는 열은 0. One share of a system; 0 where nothing is made. */
export function shareAt({ n, flows, output }: FlowSystem, row: number, column: number): number {
  return output[column] === 0 ? 0 : flows[row * n + column]! / output[column]!;
}

/**
 * 국산품에 대한 최종수요 f = x − Z^d i, 계정 순. 산출에서 빼므로 x = Lf가 어긋나지 않는다.
 *
 * Final demand for domestic products as what is not sold to sectors, so that x = Lf holds whatever the table's own gaps.
 */
export function domesticDemand({ domestic, output }: FlowTable): Float64Array {
  const sold = rowSums(domestic, output.length);
  return output.map((made, i) => made - sold[i]!);
}

/**
 * L = (I − A^d)⁻¹, 행 우선. The domestic inverse.
 *
 * @throws Problem TABLE_NOT_PRODUCTIVE
 */
export function domesticInverse(table: FlowTable): Float64Array {
  return inverseOf(domesticSystem(table)) ?? refuse(table);
}

/**
 * L의 열들의 합: 최종수요마다의 산출. Outputs x = Lf for each demand.
 *
 * @throws Problem TABLE_NOT_PRODUCTIVE
 */
export function outputsOf(table: FlowTable, demands: readonly Float64Array[]): readonly Float64Array[] {
  return solveColumns(domesticSystem(table), demands)?.solutions ?? refuse(table);
}

/**
 * 행 c마다 c'L: 부호를 묻지 않는다(승수는 `multiplierRows`로). Rows c'L, whatever their signs.
 *
 * @throws Problem TABLE_NOT_PRODUCTIVE
 */
export function rowsThroughInverse(table: FlowTable, rows: readonly Float64Array[]): readonly Float64Array[] {
  return solveRows(domesticSystem(table), rows)?.solutions ?? refuse(table);
}

export function refuse({ id }: FlowTable): never {
  throw new Problem('TABLE_NOT_PRODUCTIVE', { id, whyKo: 'I − A가 특이함', whyEn: 'I − A is singular' });
}
