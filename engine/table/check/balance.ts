import { worstDifference, type TableCheck } from './result.ts';
import { columnSums, rowSums, sizeOf, valueAddedOf, type FlowTable } from '../flow-table.ts';
import { accountNames } from '../header.ts';

/** 책에 적힌 합계, 한국은행 코드로, 계정 순. Totals printed beside one table, by the Bank of Korea's codes, in account order. */
export type PrintedByCode = Readonly<Record<string, Float64Array>>;

/**
 * 국산·수입·총거래표에 적힌 합계. 아는 코드만 견준다.
 *
 * Row totals 9090 (intermediate demand), 9190 (final demand), 9290 (total demand) and 9310 (output, total table) or 9329
 * (imports, total table); column totals 9590 (intermediate input), 9690 (value added) and 9790 (total input).
 */
export type PrintedTotals = {
  readonly domestic?: PrintedByCode;
  readonly imported?: PrintedByCode;
  readonly total?: PrintedByCode;
};

/**
 * 행과 열의 균형. 국산품의 중간수요 + 최종수요 = 산출 = 중간투입 + 부가가치.
 *
 * Row and column balance, each with the account that misses by most.
 *
 * @source domain F1; Miller & Blair 2009 §2.2
 */
export function balanceChecks(table: FlowTable): TableCheck[] {
  const n = sizeOf(table);
  const items = table.finalDemand.items.length;
  const sales = added(rowSums(table.domestic, n), rowSums(table.finalDemand.domestic, items));
  const inputs = added(bought(table), valueAddedOf(table));
  const codes = codesOf(table);
  const parts = Object.keys(table.valueAdded).length + (table.imported ? 2 * n : n);
  return [
    worstDifference('rowBalance', minus(sales, table.output), codes, tolerated(table, n + items), '백만원'),
    worstDifference('columnBalance', minus(inputs, table.output), codes, tolerated(table, parts), '백만원'),
  ];
}

/**
 * 적힌 합계와 셀의 합. 이름은 «printed.국산·수입·총거래표.코드»이다.
 *
 * Printed totals against the sums of cells. A printed import total is the import balance: what is imported is what is used.
 */
export function printedChecks(table: FlowTable, printed: PrintedTotals): TableCheck[] {
  const codes = codesOf(table);
  const cells = 2 * sizeOf(table) + table.finalDemand.items.length;
  return (['domestic', 'imported', 'total'] as const).flatMap((part) => {
    const sums = summedFrom(table, part);
    return Object.entries(printed[part] ?? {}).flatMap(([code, values]) => {
      const given = sums[code];
      if (!given) return [];
      return [
        worstDifference(`printed.${part}.${code}`, minus(values, given), codes, tolerated(table, cells), '백만원'),
      ];
    });
  });
}

/** 셀에서 얻은 합계들, 코드로. 없는 것(가르지 않은 수입)은 비운다. */
function summedFrom(table: FlowTable, part: 'domestic' | 'imported' | 'total'): Readonly<Record<string, Float64Array>> {
  const n = sizeOf(table);
  const items = table.finalDemand.items.length;
  const sumsOf = (flows: Float64Array | null, demand: Float64Array | null): Record<string, Float64Array> =>
    flows && demand
      ? {
          '9090': rowSums(flows, n),
          '9190': rowSums(demand, items),
          '9290': added(rowSums(flows, n), rowSums(demand, items)),
          '9590': columnSums(flows, n),
        }
      : {};
  const domestic = sumsOf(table.domestic, table.finalDemand.domestic);
  if (part === 'domestic') return { ...domestic, '9310': table.output };
  const imported = sumsOf(table.imported, table.finalDemand.imported);
  if (part === 'imported') return imported;
  const both = Object.entries(imported).map(([code, sums]) => [code, added(domestic[code]!, sums)] as const);
  const valueAdded = valueAddedOf(table);
  return {
    ...Object.fromEntries(both),
    ...(imported['9290'] ? { '9329': imported['9290'] } : {}),
    '9310': table.output,
    '9690': valueAdded,
    '9790': added(bought(table), valueAdded),
  };
}

/** 계정마다 산 중간재: 국산과 수입. */
function bought(table: FlowTable): Float64Array {
  const domestic = columnSums(table.domestic, sizeOf(table));
  return table.imported ? added(domestic, columnSums(table.imported, sizeOf(table))) : domestic;
}

/**
 * 봐주는 차이. 정수로 적힌 표는 더한 칸마다 반 단위의 반올림, 아니면 가장 큰 산출의 10⁻⁹.
 *
 * Figures printed as whole numbers may each be rounded by half a unit; others may differ in the last digits only.
 */
function tolerated({ domestic, output }: FlowTable, cells: number): number {
  const isWhole = output.every(Number.isInteger) && domestic.every(Number.isInteger);
  const largest = output.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  const rounding = isWhole ? (cells + 1) / 2 : 0;
  return Math.max(1e-9 * largest, Math.min(rounding, 1e-3 * largest));
}

function codesOf(table: FlowTable): string[] {
  return accountNames(table).map(({ sector }) => sector);
}

function added(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value + b[i]!);
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - b[i]!);
}
