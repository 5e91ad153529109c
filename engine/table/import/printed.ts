import { valueAddedOf, type FlowTable } from '../flow-table.ts';
import type { PrintedByCode, PrintedTotals } from '../check/balance.ts';
import { cellName } from '../check/notes.ts';
import { placeOfGreatest, type CheckUnit, type TableCheck } from '../check/result.ts';
import type { Reader } from './block.ts';
import { basicPriceLines, valueAddedLines, type Line } from './lines.ts';

/** 국산·수입·총거래표를 읽는 손. */
export type Readers = Readonly<Record<'domestic' | 'imported' | 'total', Reader>>;

/**
 * 시트에 적힌 합계들. 다 읽히지 않은 줄은 뺀다.
 *
 * Totals as printed. In a basic-price table the printed intermediate input holds net product taxes and scrap as well, so its
 * subtotal is compared instead.
 */
export function printedTotals({ domestic, imported, total }: Readers): PrintedTotals {
  const sales = ['9090', '9190', '9290'] as const;
  const subtotal = { '9590': ['subtotal', '9590'] } as const;
  return {
    domestic: printed(domestic, sales, subtotal),
    imported: printed(imported, sales, subtotal),
    total: printed(
      total,
      [...sales, '9329'],
      hasBasicPriceRows(total)
        ? { '9590': ['subtotal'], '9790': ['9790'] }
        : { '9590': ['9590'], '9690': ['9690'], '9790': ['9790'] },
    ),
  };
}

export function hasBasicPriceRows({ frame }: Reader): boolean {
  return Object.values(basicPriceLines).some((line) => frame.rows.has(line));
}

function printed(
  reader: Reader,
  columns: readonly Line[],
  rows: Readonly<Record<string, readonly Line[]>>,
): PrintedByCode {
  const read = [
    ...columns.map((line) => [line, reader.columns([line])] as const),
    ...Object.entries(rows).map(([code, lines]) => {
      const line = lines.find((known) => reader.frame.rows.has(known));
      return [code, line === undefined ? null : reader.row(line)] as const;
    }),
  ];
  const whole = read.flatMap(([code, values]) =>
    values && values.length > 0 && values.every(Number.isFinite) ? [[code, values] as const] : [],
  );
  return Object.fromEntries(whole);
}

/**
 * 총거래 = 국산 + 수입을 칸마다; 기초가격표에서는 부가가치 네 행의 합을 적힌 부가가치계와도.
 *
 * Total transactions are domestic plus imported in every cell. A basic-price table's four rows of value added are compared with
 * the printed total here, since other rows stand beside them.
 */
export function totalChecks(table: FlowTable, total: Reader): TableCheck[] {
  const { imported, domestic, sectors, valueAdded } = table;
  const flows = total.flows();
  if (!flows.every(Number.isFinite)) return [];
  const codes = sectors.map(({ code }) => code);
  const gaps = flows.map((flow, k) => flow - domestic[k]! - imported![k]!);
  const cells = cellCheck('totalIsDomesticPlusImported', gaps, codes, wholeUnit(table), '백만원');
  const added = hasBasicPriceRows(total) ? total.row('9690') : null;
  if (!added) return [cells];
  const rows = Object.fromEntries(Object.keys(valueAddedLines).map((name) => [name, valueAdded[name]!]));
  const own = valueAddedOf({ ...table, valueAdded: rows });
  return [
    cells,
    cellCheck(
      'printed.total.9690',
      added.map((value, j) => value - own[j]!),
      codes,
      4 * wholeUnit(table),
      '백만원',
    ),
  ];
}

/** 적힌 수의 한 자리: 정수표는 1, 바꾼 표는 그 산출의 10⁻⁹. */
function wholeUnit({ output, domestic }: FlowTable): number {
  const largest = output.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  return output.every(Number.isInteger) && domestic.every(Number.isInteger) ? 1 : 1e-9 * largest;
}

/** 칸이나 부문마다의 차이 가운데 가장 큰 것. The greatest of differences by cell (or by sector when there is one row). */
export function cellCheck(
  name: string,
  differences: Float64Array,
  codes: readonly string[],
  tolerance: number,
  unit: CheckUnit,
): TableCheck {
  const place = placeOfGreatest(differences.map(Math.abs));
  const worst = Math.abs(differences[place] ?? 0);
  const at = differences.length === codes.length ? codes[place]! : cellName(codes, codes.length, place);
  return { name, worst, at: worst === 0 ? null : at, ok: worst <= tolerance, tolerance, unit };
}
