import { note, problemAt, type Note } from '../../problem.ts';
import { sizeOf, type FlowTable } from '../flow-table.ts';
import { sixDigits } from '../../units/korean-numerals.ts';
import { accountAt, accountNames, headerOf, type AccountName, type TableHeader } from '../header.ts';
import { primaryCostsOf, type ByTableIndicator } from '../per-output.ts';
import { supplyDrivenOutput } from './ghosh.ts';
import { totalsBetween, totalUnits, type BeforeAfter } from './indicator-totals.ts';
import { limitNotes } from './limits.ts';

/**
 * 본원투입의 변화 하나: 지금의 본원투입(부가가치와 수입 중간재)에 대한 비율, 또는 백만원.
 *
 * A change of one sector's primary inputs (value added and imported inputs): as a fraction of what they are, or in 백만원.
 */
export type SupplyChange = { readonly sector: string } & ({ readonly fraction: number } | { readonly amount: number });

/** `pageup.table-supply/1`. 본원투입이 바뀐 앞과 뒤. Before and after primary inputs change. */
export type SupplyReport = {
  readonly schema: 'pageup.table-supply/1';
  readonly table: TableHeader;
  readonly changes: readonly (AccountName & {
    /** 본원투입, 백만원. */
    readonly primary: BeforeAfter;
  })[];
  readonly unit: typeof totalUnits;
  readonly bySector: readonly (AccountName & { readonly output: BeforeAfter })[];
  /** 표가 모르는 지표는 null. */
  readonly total: ByTableIndicator<BeforeAfter | null>;
  readonly notes: readonly Note[];
};

/**
 * 공급이 이끄는(고시) 모형: 몇 부문의 본원투입이 줄거나 늘면 그것을 사다 쓰는 부문들의 산출이 어떻게 따라가는가.
 *
 * The supply-driven (Ghosh) model: outputs that follow when primary inputs of some sectors change, with allocation shares held. As a
 * forecast of quantities it is contested: buyers are supposed to make do with whatever they get. Changes of one sector add up.
 *
 * @throws Problem UNKNOWN_ACCOUNT, SUPPLY_CHANGE_OUT_OF_RANGE, TABLE_NOT_PRODUCTIVE
 * @source Ghosh 1958; Oosterhaven 1988; Dietzenbacher 1997; Miller & Blair 2009 §12.1; domain F9
 */
export function supplyReport(table: FlowTable, asked: readonly SupplyChange[]): SupplyReport {
  const names = accountNames(table);
  const primary = primaryCostsOf(table).map((perOutput, j) => perOutput * table.output[j]!);
  const change = new Float64Array(sizeOf(table));
  const changed = asked.map((one, t) => {
    const at = accountAt(table, one.sector);
    change[at]! += 'fraction' in one ? one.fraction * primary[at]! : one.amount;
    requireWithin(change[at]!, Math.abs(primary[at]!), `changes[${t}]`, names[at]!);
    return at;
  });
  const response = supplyDrivenOutput(table, change);
  const output = table.output.map((made, j) => made + response[j]!);
  return {
    schema: 'pageup.table-supply/1',
    table: headerOf(table),
    changes: [...new Set(changed)].map((j) => ({
      ...names[j]!,
      primary: { before: primary[j]!, after: primary[j]! + change[j]! },
    })),
    unit: totalUnits,
    bySector: names.map((name, j) => ({ ...name, output: { before: table.output[j]!, after: output[j]! } })),
    total: totalsBetween(table, table.output, output),
    notes: [...limitNotes(table), note('SUPPLY_CONTESTED', 'bySector')],
  };
}

/** 한 부문의 변화는 지금의 본원투입의 −100 %에서 +1000 %까지. */
const [least, most] = [-1, 10];

function requireWithin(change: number, primary: number, path: string, { sector, name }: AccountName): void {
  const [min, max] = [least * primary, most * primary];
  if (change >= min && change <= max) return;
  throw problemAt(null, path, 'SUPPLY_CHANGE_OUT_OF_RANGE', {
    sectorKo: `${sector} ${name.ko}`,
    sectorEn: `${sector} ${name.en}`,
    change: sixDigits(change),
    min: sixDigits(min),
    max: sixDigits(max),
  });
}
