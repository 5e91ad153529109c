import { note, Problem, type Note } from '../../problem.ts';
import { aggregateTable } from '../make/aggregate.ts';
import { concordanceFrom } from '../make/concordance.ts';
import { domesticInverse } from '../domestic-system.ts';
import { sizeOf, type FlowTable } from '../flow-table.ts';
import { accountNames, headerOf, type AccountName, type TableHeader } from '../header.ts';
import { limitNotes } from './limits.ts';
import type { SectorLevels } from '../tables.ts';

/** 한눈에 볼 수 있는 계정의 수. As many accounts as one picture can show. */
export const mostShown = 100;

/** 역행렬 전체의 보고. 큰 표는 33부문으로 모은 표의 역행렬이다. */
export type InverseReport = {
  readonly schema: 'pageup.table-inverse/1';
  readonly table: TableHeader;
  /** 모은 표의 머리; 그대로의 역행렬이면 null. */
  readonly aggregated: TableHeader | null;
  readonly sectors: readonly AccountName[];
  /** (I − A^d)⁻¹의 행들: 행이 만들고 열이 수요를 받는다. Rows produce, columns meet demand. */
  readonly rows: readonly (readonly number[])[];
  readonly notes: readonly Note[];
};

/**
 * 국산 역행렬의 칸들. 계정이 100개보다 많은 표는 33부문으로 모은 뒤에 구한다.
 *
 * The cells of the domestic inverse, to be looked at: a table of more than a hundred accounts is first aggregated to 33 sectors, and a
 * note says so.
 *
 * @throws Problem INVERSE_TOO_LARGE, CONCORDANCE_LACKS, TABLE_NOT_PRODUCTIVE
 * @source domain F2; Miller & Blair 2009 §2.2
 */
export function inverseReport(table: FlowTable, levels: SectorLevels): InverseReport {
  const shown = sizeOf(table) <= mostShown ? table : aggregatedOf(table, levels);
  const inverse = domesticInverse(shown);
  const n = sizeOf(shown);
  return {
    schema: 'pageup.table-inverse/1',
    table: headerOf(table),
    aggregated: shown === table ? null : headerOf(shown),
    sectors: accountNames(shown),
    rows: Array.from({ length: n }, (_, i) => [...inverse.subarray(i * n, i * n + n)]),
    notes: [
      ...limitNotes(shown),
      ...(shown === table ? [] : [note('INVERSE_OF_AGGREGATED', 'rows', { from: sizeOf(table), to: n })]),
    ],
  };
}

/** 지역이 여럿인 표는 모아도 크다. */
function aggregatedOf(table: FlowTable, levels: SectorLevels): FlowTable {
  if (table.regions) throw new Problem('INVERSE_TOO_LARGE', { id: table.id, count: sizeOf(table), most: mostShown });
  return aggregateTable(table, concordanceFrom(table, levels, '33'));
}
