import { canonicalJson, sha256Of } from '../../math/canonical.ts';
import { groupPlaces, type Concordance } from './concordance.ts';
import { rowSums, sizeOf, type FlowTable } from '../flow-table.ts';

/**
 * 표의 부문을 모은다: 모든 칸과 사람 수를 그대로 더한다. 지역은 그대로 둔다.
 *
 * Aggregates the sectors of a table: every cell and every person is added, nothing is weighted. Regions stay apart. Whole
 * numbers add up exactly.
 *
 * @throws Problem CONCORDANCE_LACKS
 * @source Miller & Blair 2009 ch. 4 (aggregation)
 */
export function aggregateTable(table: FlowTable, concordance: Concordance): FlowTable {
  const groups = accountGroups(table, concordance);
  const size = concordance.sectors.length * (table.regions?.length ?? 1);
  const items = table.finalDemand.items.length;
  const flows = (matrix: Float64Array | null) => matrix && gathered(matrix, groups, size, groups, size);
  const demand = (matrix: Float64Array | null) => matrix && gathered(matrix, groups, size, ownPlaces(items), items);
  const vector = (values: Float64Array | null) => values && gathered(values, groups, size, single, 1);
  return {
    ...table,
    id: `${table.id}-to-${concordance.sectors.length}`,
    hash: sha256Of(
      canonicalJson({ table: table.hash, concordance: concordance.hash, sectors: concordance.sectors.length }),
    ),
    sectors: concordance.sectors,
    domestic: flows(table.domestic)!,
    imported: flows(table.imported),
    finalDemand: {
      ...table.finalDemand,
      domestic: demand(table.finalDemand.domestic)!,
      imported: demand(table.finalDemand.imported),
    },
    valueAdded: Object.fromEntries(Object.entries(table.valueAdded).map(([name, row]) => [name, vector(row)!])),
    output: vector(table.output)!,
    persons: { employed: vector(table.persons.employed), employees: vector(table.persons.employees) },
  };
}

/** 결과를 모을 때의 무게. What the results of a group are weighted by. */
export type ResultWeights = 'finalDemand' | 'output';

/**
 * 계수를 모은다: 부문마다의 결과를 국산품 최종수요나 산출로 가중 평균한다. 무게가 음수이거나 합이 0인 묶음은 null이다.
 *
 * Aggregates results, not the table: a weighted mean of multipliers in each group. By final demand it is what the group's
 * demand induces in the detailed table. It differs from the multipliers of the aggregated table (`aggregationReport` says by how
 * much). A group without weight, or with a negative one (stocks run down), has no mean and is unknown.
 *
 * @param results 표의 계정마다 하나
 */
export function aggregateResults(
  table: FlowTable,
  results: Float64Array,
  concordance: Concordance,
  weights: ResultWeights = 'finalDemand',
): (number | null)[] {
  const groups = accountGroups(table, concordance);
  const size = concordance.sectors.length * (table.regions?.length ?? 1);
  const weight = resultWeights(table, weights);
  const sums = gathered(
    results.map((result, i) => result * weight[i]!),
    groups,
    size,
    single,
    1,
  );
  const isMean = Array<boolean>(size).fill(true);
  weight.forEach((own, i) => {
    if (own < 0) isMean[groups[i]!] = false;
  });
  const totals = gathered(weight, groups, size, single, 1);
  return [...totals].map((total, g) => (isMean[g] && total > 0 ? sums[g]! / total : null));
}

/** 계정마다의 무게: 국산품 최종수요나 산출. */
export function resultWeights({ finalDemand, output }: FlowTable, weights: ResultWeights): Float64Array {
  return weights === 'output' ? output : rowSums(finalDemand.domestic, finalDemand.items.length);
}

/** 계정 → 모은 뒤의 계정. */
export function accountGroups(table: FlowTable, concordance: Concordance): Int32Array {
  const places = groupPlaces(table, concordance);
  const [fine, coarse] = [table.sectors.length, concordance.sectors.length];
  return Int32Array.from({ length: sizeOf(table) }, (_, account) => {
    const region = Math.trunc(account / fine);
    return region * coarse + places[account % fine]!;
  });
}

const single = Int32Array.of(0);

function ownPlaces(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => i);
}

/** 행과 열을 저마다의 묶음에 더한 행렬. */
function gathered(
  matrix: Float64Array,
  rows: Int32Array,
  height: number,
  columns: Int32Array,
  width: number,
): Float64Array {
  const sums = new Float64Array(height * width);
  const from = columns.length;
  matrix.forEach((value, k) => {
    sums[rows[Math.trunc(k / from)]! * width + columns[k % from]!]! += value;
  });
  return sums;
}
