import { note, type Note } from '../../problem.ts';
import type { Text } from '../../text.ts';
import { itemName } from '../final-demand-items.ts';
import type { FlowTable } from '../flow-table.ts';
import { accountNames, headerOf, type AccountName, type TableHeader } from '../header.ts';
import { limitNotes } from './limits.ts';
import {
  averagesOf,
  byIndicator,
  effectsByItem,
  tableMultipliers,
  type Averages,
  type ItemEffect,
  type Multipliers,
} from './multipliers.ts';
import { tableUnits, type ByTableIndicator, type TableIndicator } from '../per-output.ts';
import { worstDifference, type TableCheck } from '../check/result.ts';

/** 한 부문의 유발계수와 그 직접·간접; 산출이 없는 부문은 null. */
export type SectorMultiplier = AccountName & {
  readonly value: number | null;
  readonly direct: number | null;
  readonly indirect: number | null;
};

export type IndicatorMultipliers = Averages & {
  readonly unit: '원/원' | '명/10억원';
  readonly amountUnit: '백만원' | '명';
  readonly bySector: readonly SectorMultiplier[];
  readonly byFinalDemand: readonly (ItemEffect & { readonly name: Text })[];
};

/**
 * `pageup.table/1`. 계약의 이름들(`table`, `indicators`의 `unit`·`bySector`·`weightedAverage`·`plainMean`·`byFinalDemand`, `certificate.theta`,
 * `notes`)에 더하여: 지표마다 `amountUnit`(유발액의 단위), 부문마다 `direct`와 `indirect`(더하면 `value`), 항목마다 `name`과 `amount`(유발액),
 * 그리고 `checks`(부가가치유발 + 수입유발 = 1).
 *
 * Beside the names of the contract: `amountUnit` of each indicator; `direct` and `indirect` of each sector, which add up to `value`;
 * `name` and `amount` of each item of final demand; and `checks`, that value added and imports add up to 1.
 */
export type MultipliersReport = {
  readonly schema: 'pageup.table/1';
  readonly table: TableHeader;
  readonly indicators: ByTableIndicator<IndicatorMultipliers | null>;
  readonly checks: readonly TableCheck[];
  readonly certificate: { readonly theta: number };
  readonly notes: readonly Note[];
};

/**
 * 전국표의 유발계수 보고: 부문별, 평균, 최종수요 항목별. 모르는 지표는 null이다.
 *
 * Inducement coefficients of a table: by sector with their direct part, averages, and by item of final demand. Indicators that the
 * table does not know are null, and so are sectors without output.
 *
 * @throws Problem TABLE_NOT_PRODUCTIVE
 * @source domain F1–F5
 */
export function multipliersReport(table: FlowTable): MultipliersReport {
  const multipliers = tableMultipliers(table);
  return {
    schema: 'pageup.table/1',
    table: headerOf(table),
    indicators: byIndicator((indicator) => describe(table, indicator, multipliers)),
    checks: checksOf(table, multipliers),
    certificate: { theta: multipliers.theta },
    notes: [
      ...limitNotes(table),
      ...(table.persons.employed && !table.persons.employees
        ? [note('EMPLOYEES_UNKNOWN', 'indicators.employees', { id: table.id, year: table.year })]
        : []),
      note('AVERAGES_WEIGHTED', 'indicators'),
      ...(multipliers.total.imports ? [note('IMPORTS_BY_ITEM_WIDER', 'indicators.imports.byFinalDemand')] : []),
    ],
  };
}

function describe(
  table: FlowTable,
  indicator: TableIndicator,
  { direct, total }: Multipliers,
): IndicatorMultipliers | null {
  const [first, whole] = [direct[indicator], total[indicator]];
  if (!first || !whole) return null;
  const unit = tableUnits[indicator];
  return {
    unit,
    amountUnit: unit === '원/원' ? '백만원' : '명',
    bySector: accountNames(table).map((name, j) => {
      const [value, own] = [whole[j]!, first[j]!];
      return table.output[j] === 0
        ? { ...name, value: null, direct: null, indirect: null }
        : { ...name, value, direct: own, indirect: value - own };
    }),
    ...averagesOf(table, whole),
    byFinalDemand: effectsByItem(table, indicator, whole).map((effect) => ({ ...effect, name: itemName(effect.item) })),
  };
}

/** 부가가치유발 + 수입유발 = 1. */
function checksOf(table: FlowTable, { total: { valueAdded, imports } }: Multipliers): TableCheck[] {
  if (!valueAdded || !imports) return [];
  const gaps = valueAdded.map((share, j) => (table.output[j] === 0 ? 0 : share + imports[j]! - 1));
  const codes = accountNames(table).map(({ sector }) => sector);
  return [worstDifference('valueAddedAndImports', gaps, codes, 1e-9, '원/원')];
}
