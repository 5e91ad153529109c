import { note, type Note } from '../../problem.ts';
import type { Text } from '../../text.ts';
import { aggregateResults, aggregateTable, type ResultWeights } from './aggregate.ts';
import type { Concordance } from './concordance.ts';
import { domesticInputs } from '../check/productive.ts';
import type { FlowTable } from '../flow-table.ts';
import { accountNames, headerOf, type TableHeader } from '../header.ts';
import { averagesOf, byIndicator, tableMultipliers } from '../measure/multipliers.ts';
import { tableUnits, type ByTableIndicator } from '../per-output.ts';

/** 한 묶음의 계수: 모은 표에서 구한 것과 자세한 표의 결과를 모은 것. 모르는 것은 null. */
export type AggregatedMultiplier = {
  readonly sector: string;
  readonly name: Text;
  /** 모은 표에서 구한 계수. From the aggregated table. */
  readonly ofTable: number | null;
  /** 자세한 표의 계수를 모은 것. Results of the detailed table, aggregated. */
  readonly ofResults: number | null;
  readonly difference: number | null;
};

export type AggregationBias = {
  readonly sector: string;
  readonly name: Text;
  /** 투입계수의 열합만으로 본 치우침 i'(A*S − SA)w. First-order bias of the production multiplier. */
  readonly firstOrder: number | null;
  /** 모든 차수의 치우침: 생산유발계수의 차이. All orders. */
  readonly total: number | null;
};

/** `pageup.aggregation/1`. */
export type AggregationReport = {
  readonly schema: 'pageup.aggregation/1';
  readonly table: TableHeader;
  readonly aggregated: TableHeader;
  readonly weights: ResultWeights;
  readonly indicators: ByTableIndicator<{
    readonly unit: '원/원' | '명/10억원';
    readonly bySector: readonly AggregatedMultiplier[];
    /** 국산품 최종수요로 가중한 평균 둘: 이것도 다르다. */
    readonly weightedAverage: { readonly ofTable: number | null; readonly ofResults: number | null };
  } | null>;
  readonly bias: readonly AggregationBias[];
  readonly notes: readonly Note[];
};

/**
 * 표를 모은 것과 결과를 모은 것이 얼마나 다른가.
 *
 * How far the multipliers of the aggregated table are from the aggregated multipliers of the detailed one, for every indicator; with
 * the first-order and the total aggregation bias of the production multipliers. With weights w by output the first-order bias is
 * zero by construction: what is left is of higher order.
 *
 * @throws Problem CONCORDANCE_LACKS, TABLE_NOT_PRODUCTIVE
 * @source Theil 1957; Morimoto 1970 (first-order aggregation bias); Miller & Blair 2009 ch. 4
 */
export function aggregationReport(
  table: FlowTable,
  concordance: Concordance,
  weights: ResultWeights = 'finalDemand',
): AggregationReport {
  const aggregated = aggregateTable(table, concordance);
  const [fine, coarse] = [tableMultipliers(table), tableMultipliers(aggregated)];
  const names = accountNames(aggregated);
  const indicators = byIndicator((indicator) => {
    const [own, gathered] = [fine.total[indicator], coarse.total[indicator]];
    if (!own || !gathered) return null;
    const ofResults = aggregateResults(table, own, concordance, weights);
    const bySector = names.map((name, g) => {
      const ofTable = aggregated.output[g] === 0 ? null : gathered[g]!;
      const result = ofResults[g]!;
      const difference = ofTable === null || result === null ? null : ofTable - result;
      return { ...name, ofTable, ofResults: result, difference };
    });
    return {
      unit: tableUnits[indicator],
      bySector,
      weightedAverage: {
        ofTable: averagesOf(aggregated, gathered).weightedAverage,
        ofResults: averagesOf(table, own).weightedAverage,
      },
    };
  });
  const production = indicators.production!.bySector;
  const firstOrder = firstOrderBias(table, concordance, weights, aggregated);
  return {
    schema: 'pageup.aggregation/1',
    table: headerOf(table),
    aggregated: headerOf(aggregated),
    weights,
    indicators,
    bias: production.map(({ sector, name, difference }, g) => ({
      sector,
      name,
      firstOrder: difference === null ? null : firstOrder[g]!,
      total: difference,
    })),
    notes: [...differenceNotes(production), ...unknownNotes(production)],
  };
}

/** i'(A*S − SA)w: 모은 표의 열합에서 자세한 열합의 가중 평균을 뺀 것. */
function firstOrderBias(
  table: FlowTable,
  concordance: Concordance,
  weights: ResultWeights,
  aggregated: FlowTable,
): (number | null)[] {
  const [fine, coarse] = [domesticInputs(table), domesticInputs(aggregated)];
  return aggregateResults(table, fine, concordance, weights).map((sum, g) => (sum === null ? null : coarse[g]! - sum));
}

/** 가장 크게 다른 묶음을 말한다. */
function differenceNotes(production: readonly AggregatedMultiplier[]): Note[] {
  const sizes = production.map(({ difference }) => Math.abs(difference ?? 0));
  const worst = production[sizes.indexOf(Math.max(...sizes))];
  if (!worst || worst.difference === null || worst.ofResults === null) return [];
  const { sector, ofTable, ofResults, difference } = worst;
  return [
    note('AGGREGATION_DIFFERS', 'indicators', {
      sector,
      ofTable: ofTable!.toFixed(4),
      ofResults: ofResults.toFixed(4),
      percent: ((100 * difference) / ofResults).toFixed(2),
    }),
  ];
}

/** 무게가 없거나 음수라 결과를 모을 수 없는 묶음들. */
function unknownNotes(production: readonly AggregatedMultiplier[]): Note[] {
  const unknown = production.filter(({ ofResults }) => ofResults === null).map(({ sector }) => sector);
  if (unknown.length === 0) return [];
  return [note('RESULTS_WITHOUT_WEIGHT', 'indicators', { count: unknown.length, sectors: unknown.join(', ') })];
}
