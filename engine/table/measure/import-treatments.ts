import type { FlowSystem } from '../../math/leontief.ts';
import { ones } from '../../math/vectors.ts';
import { exportsItem, itemDemand } from '../final-demand-items.ts';
import { rowSums, sizeOf, type FlowTable } from '../flow-table.ts';
import { lacking } from '../lacking.ts';
import { importedSystem, multiplierRows, totalSystem } from '../systems.ts';

/**
 * 생산승수를 구하는 세 가지 길, 부문 순, 원/원.
 *
 * Production multipliers under three treatments of imports: `total` counts imported inputs as if made at home, `net` takes imports
 * off in proportion to each product's domestic use, `domestic` counts only what the table says was made at home.
 */
export type ImportTreatments = {
  /** i'(I − A)⁻¹ */
  readonly total: Float64Array;
  /** i'(I − (I − M̂)A)⁻¹ */
  readonly net: Float64Array;
  /** i'(I − A^d)⁻¹ */
  readonly domestic: Float64Array;
};

/**
 * 세 가지 생산승수. 수입이 있으면 total이 가장 크다.
 *
 * @throws Problem TABLE_NOT_PRODUCTIVE, TABLE_LACKS 수입을 가르지 않았거나 수출(9140)이 없는 표
 * @source 한국은행, 산업연관분석해설 ((I−A)⁻¹형, (I−(I−M̂)A)⁻¹형, (I−A^d)⁻¹형); domain F3
 */
export function importTreatments(table: FlowTable): ImportTreatments {
  const all = totalSystem(table);
  const row = [ones(sizeOf(table))];
  const columns = (system?: FlowSystem) => multiplierRows(table, row, system).solutions[0]!;
  return { total: columns(all), net: columns(netOfImports(all, importShares(table))), domestic: columns() };
}

/**
 * 품목의 수입 비율 M̂: 국내에서 쓴 것 가운데 수입품의 몫, m_i / (x_i + m_i − e_i).
 *
 * Imports of each product over its domestic use: output + imports − exports. Imports are imported inputs and imported final demand.
 * 0 where nothing is imported.
 *
 * @throws Problem TABLE_LACKS
 * @source 한국은행, 산업연관분석해설; domain F3
 */
export function importShares(table: FlowTable): Float64Array {
  const { flows } = importedSystem(table);
  const { items, imported } = table.finalDemand;
  if (!imported) throw lacking(table, 'imports');
  const exported = itemDemand(table, exportsItem);
  const reExported = itemDemand(table, exportsItem, 'imported');
  if (!exported || !reExported) throw lacking(table, 'exports');
  const inputs = rowSums(flows, sizeOf(table));
  const finalGoods = rowSums(imported, items.length);
  return table.output.map((made, i) => {
    const imports = inputs[i]! + finalGoods[i]!;
    return imports === 0 ? 0 : imports / (made + imports - exported[i]! - reExported[i]!);
  });
}

/**
 * (I − M̂)A: 모든 수요처가 같은 비율로 수입품을 쓴다고 볼 때의 국산투입. Domestic inputs if every user of a product imported alike.
 *
 * @example
 * netOfImports({ n: 1, flows: Float64Array.of(5), output: Float64Array.of(10) }, Float64Array.of(0.2)).flows // => Float64Array.of(4)
 */
export function netOfImports(system: FlowSystem, shares: Float64Array): FlowSystem {
  const { n, flows } = system;
  return { ...system, flows: flows.map((flow, k) => flow * (1 - shares[Math.trunc(k / n)]!)) };
}
