import { note, type Note } from '../../problem.ts';
import type { FlowTable } from '../flow-table.ts';
import { accountNames, headerOf, type AccountName, type TableHeader } from '../header.ts';
import { importShares, importTreatments, type ImportTreatments } from './import-treatments.ts';
import { limitNotes } from './limits.ts';
import { averagesOf, type Averages } from './multipliers.ts';

type Treatment = keyof ImportTreatments;

export type TreatmentsReport = {
  readonly schema: 'pageup.table-treatments/1';
  readonly table: TableHeader;
  readonly unit: '원/원';
  /** 세 가지 생산승수와 품목의 수입 비율 M̂. 산출이 없는 부문은 null. */
  readonly sectors: readonly (AccountName & {
    readonly total: number | null;
    readonly net: number | null;
    readonly domestic: number | null;
    readonly importShare: number;
  })[];
  readonly averages: Readonly<Record<Treatment, Averages>>;
  readonly notes: readonly Note[];
};

/**
 * 수입을 다루는 세 가지 길의 생산승수를 나란히.
 *
 * Production multipliers under the three treatments of imports, side by side.
 *
 * @throws Problem TABLE_LACKS, TABLE_NOT_PRODUCTIVE
 * @source domain F3
 */
export function treatmentsReport(table: FlowTable): TreatmentsReport {
  const { total, net, domestic } = importTreatments(table);
  const shares = importShares(table);
  return {
    schema: 'pageup.table-treatments/1',
    table: headerOf(table),
    unit: '원/원',
    sectors: accountNames(table).map((name, j) =>
      table.output[j] === 0
        ? { ...name, total: null, net: null, domestic: null, importShare: shares[j]! }
        : { ...name, total: total[j]!, net: net[j]!, domestic: domestic[j]!, importShare: shares[j]! },
    ),
    averages: { total: averagesOf(table, total), net: averagesOf(table, net), domestic: averagesOf(table, domestic) },
    notes: [...limitNotes(table), note('TREATMENTS_DIFFER', 'sectors')],
  };
}
