import { sumOf } from '../../math/vectors.ts';
import type { Note } from '../../problem.ts';
import type { Text } from '../../text.ts';
import { itemName } from '../final-demand-items.ts';
import { columnOf, valueAddedOf, type FlowTable } from '../flow-table.ts';
import { accountNames, headerOf, type AccountName, type TableHeader } from '../header.ts';
import { limitNotes } from './limits.ts';

/** 거래표에 무엇이 들어 있는지. `pageup.table-overview/1`. What a table of flows holds. */
export type FlowOverview = {
  readonly schema: 'pageup.table-overview/1';
  readonly kind: 'national';
  readonly table: TableHeader;
  /** 금액은 백만원, 사람은 명. 모르는 것은 null. */
  readonly totals: {
    readonly output: number;
    readonly valueAdded: number;
    readonly domesticInputs: number;
    readonly importedInputs: number | null;
    readonly domesticFinalDemand: number;
    readonly importedFinalDemand: number | null;
    readonly employed: number | null;
    readonly employees: number | null;
  };
  readonly unit: { readonly money: '백만원'; readonly persons: '명' };
  readonly finalDemand: readonly {
    readonly item: string;
    readonly name: Text;
    readonly domestic: number;
    readonly imported: number | null;
  }[];
  readonly sectors: readonly (AccountName & { readonly output: number; readonly valueAdded: number })[];
  readonly notes: readonly Note[];
};

/**
 * 거래표의 크기: 합계, 최종수요 항목, 부문마다의 산출.
 *
 * The size of a table: totals, items of final demand, and output by sector, 백만원 and persons.
 */
export function overviewReport(table: FlowTable): FlowOverview {
  const { domestic, imported, finalDemand, persons, output } = table;
  const items = finalDemand.items.length;
  const valueAdded = valueAddedOf(table);
  const total = (values: Float64Array | null) => values && sumOf(values);
  return {
    schema: 'pageup.table-overview/1',
    kind: 'national',
    table: headerOf(table),
    totals: {
      output: sumOf(output),
      valueAdded: sumOf(valueAdded),
      domesticInputs: sumOf(domestic),
      importedInputs: total(imported),
      domesticFinalDemand: sumOf(finalDemand.domestic),
      importedFinalDemand: total(finalDemand.imported),
      employed: total(persons.employed),
      employees: total(persons.employees),
    },
    unit: { money: '백만원', persons: '명' },
    finalDemand: finalDemand.items.map((item, k) => ({
      item,
      name: itemName(item),
      domestic: sumOf(columnOf(finalDemand.domestic, items, k)),
      imported: finalDemand.imported && sumOf(columnOf(finalDemand.imported, items, k)),
    })),
    sectors: accountNames(table).map((name, i) => ({ ...name, output: output[i]!, valueAdded: valueAdded[i]! })),
    notes: limitNotes(table),
  };
}
