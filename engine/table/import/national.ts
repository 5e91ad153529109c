import { note, Problem, type Note } from '../../problem.ts';
import { requireOneBasis } from '../check/parts.ts';
import { requireSound } from '../check/require-sound.ts';
import type { TableCheck } from '../check/result.ts';
import { publishedOutput } from '../check/scale.ts';
import type { FlowTable, PriceBasis } from '../flow-table.ts';
import { readerOf, requireBlock, type Reader } from './block.ts';
import { noteNames, type Frame } from './frame.ts';
import { scaleOf } from './heading.ts';
import type { Ledger } from './ledger.ts';
import { basicPriceLines, finalDemandLines, valueAddedLines } from './lines.ts';
import { named, untranslated, type Names } from './names.ts';
import { statedBases, type Part, type Parts } from './parts.ts';
import { hasBasicPriceRows, printedTotals, totalChecks, type Readers } from './printed.ts';
import { publishedChecks, publishedDemandChecks } from './published.ts';

/** 읽어 낸 전국표와 그 검사, 알림. A national table as read, with its checks and notes. */
export type NationalImport = {
  readonly table: FlowTable;
  readonly checks: readonly TableCheck[];
  readonly notes: readonly Note[];
};

/**
 * 국산·수입·총거래표 세 시트에서 전국표를 읽는다. 적힌 합계와 맞추고, 책에 적힌 계수와 견준다.
 *
 * Reads a national table from its domestic, import and total sheets: cells from the first two, value added and output from the
 * third. Printed totals must hold; printed coefficients are compared with our own.
 *
 * @throws Problem IMPORT_BLOCK_MISSING, IMPORT_CELLS_REFUSED, IMPORT_SECTORS_DIFFER, IMPORT_UNIT_UNKNOWN,
 * IMPORT_HEADING_MISSING, TABLE_MIXED_YEARS, TABLE_MIXED_PRICES, TABLE_UNIT_WRONG, TABLE_UNBALANCED, TABLE_NEGATIVE_OUTPUT,
 * TABLE_NOT_PRODUCTIVE
 * @source 한국은행, 2020년 산업연관표 (A표: 국산거래표, 수입거래표, 총거래표)
 */
export function readNational(parts: Parts, names: Names, ledger: Ledger): NationalImport {
  const seen = Object.values(parts).map(({ frame }) => frame.sheet.name);
  const three = {
    domestic: requireBlock(parts.domestic, '국산거래표', 'sheet of domestic transactions', listed(seen)),
    imported: requireBlock(parts.imported, '수입거래표', 'sheet of import transactions', listed(seen)),
    total: requireBlock(parts.total, '총거래표', 'sheet of total transactions', listed(seen)),
  };
  const file = three.domestic.file.name;
  const { year, priceBasis } = statedBasis(parts, file);
  for (const { frame } of Object.values(parts)) requireSameSectors(three.domestic.frame, frame);
  noteNames(three.domestic.frame, ledger);

  const needed = readers(three, ledger, true);
  const flows = cellsOf(needed, { year, priceBasis }, names);
  ledger.requireNeeded(file);

  const spare = readers(three, ledger, false);
  const checks = requireSound(flows, printedTotals(spare), publishedOutput(year));
  return {
    table: flows,
    checks: [
      ...checks,
      ...totalChecks(flows, spare.total),
      ...publishedChecks(parts, flows, ledger),
      ...publishedDemandChecks(parts, flows, ledger),
    ],
    notes: [
      ...(hasBasicPriceRows(needed.total) ? [note('BASIC_PRICE_ROWS', 'table.valueAdded', {})] : []),
      ...(three.domestic.frame.heading.unit === null ? [note('IMPORT_UNIT_ASSUMED', 'table.unit', { file })] : []),
      ...untranslated(flows.sectors),
    ],
  };
}

function readers(three: Record<keyof Readers, Part>, ledger: Ledger, isNeeded: boolean): Readers {
  const open = (part: Part) => {
    const { sheet, heading } = part.frame;
    return readerOf(part, scaleOf(sheet, heading.unit, isNeeded ? ledger : null), ledger, isNeeded);
  };
  return { domestic: open(three.domestic), imported: open(three.imported), total: open(three.total) };
}

/** 시트의 칸들로 표를 짓는다. 산출은 총산출 열, 없으면 총투입계 행이다. */
function cellsOf(
  { domestic, imported, total }: Readers,
  { year, priceBasis }: { year: number; priceBasis: PriceBasis },
  names: Names,
): FlowTable {
  const { sectors } = domestic.frame;
  const items = finalDemandLines.filter((line) => domestic.frame.columns.has(line) && imported.frame.columns.has(line));
  requireBlock(items[0], '최종수요', 'columns of final demand', domestic.frame.sheet.name);
  return {
    id: `imported-${year}-national-${sectors.length}`,
    hash: '',
    year,
    unit: '백만원',
    priceBasis,
    sectors: sectors.map((sector) => named(sector, names)),
    regions: null,
    domestic: domestic.flows(),
    imported: imported.flows(),
    finalDemand: { items, domestic: domestic.columns(items), imported: imported.columns(items) },
    valueAdded: valueAddedRows(total),
    output: outputOf(total),
    persons: { employed: null, employees: null },
  };
}

/** 부가가치의 네 행, 기초가격표에서는 그 위의 두 행도. */
export function valueAddedRows(total: Reader): Record<string, Float64Array> {
  const where = total.frame.sheet.name;
  const rows = Object.entries(valueAddedLines).map(
    ([name, line]) => [name, requireBlock(total.row(line), line, line, where)] as const,
  );
  const extra = Object.entries(basicPriceLines).flatMap(([name, line]) => {
    const row = total.row(line);
    return row ? [[name, row] as const] : [];
  });
  return Object.fromEntries([...rows, ...extra]);
}

export function outputOf(total: Reader): Float64Array {
  const column = total.frame.columns.has('9310') ? total.columns(['9310']) : total.row('9790');
  return requireBlock(column, '총산출', 'gross output', total.frame.sheet.name);
}

/** 조각들이 밝힌 한 해와 한 가격. */
function statedBasis(parts: Parts, file: string): { year: number; priceBasis: PriceBasis } {
  const stated = statedBases(parts);
  requireOneBasis(file, stated);
  const year = stated.find((part) => part.year !== null)?.year;
  const priceBasis = stated.find((part) => part.priceBasis !== null)?.priceBasis;
  if (!year) throw new Problem('IMPORT_HEADING_MISSING', { file, whatKo: '연도', whatEn: 'the year' });
  if (!priceBasis)
    throw new Problem('IMPORT_HEADING_MISSING', { file, whatKo: '가격 기준', whatEn: 'the price basis' });
  return { year, priceBasis };
}

function requireSameSectors(one: Frame, other: Frame): void {
  const differs = one.sectors.findIndex(({ code }, i) => code !== other.sectors[i]?.code);
  if (differs < 0 && one.sectors.length === other.sectors.length) return;
  const at = Math.max(0, differs);
  throw new Problem('IMPORT_SECTORS_DIFFER', {
    first: one.sheet.name,
    second: other.sheet.name,
    firstCode: one.sectors[at]?.code ?? '–',
    secondCode: other.sectors[at]?.code ?? '–',
  });
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? '–' : names.join(', ').slice(0, 200);
}
