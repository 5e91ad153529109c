import { note, Problem } from '../../problem.ts';
import { requireSound } from '../check/require-sound.ts';
import { publishedOutput } from '../check/scale.ts';
import type { FlowTable, PriceBasis } from '../flow-table.ts';
import { nameKey, textAt, type GridFile, type Sheet } from './grid.ts';
import { headingOfFile } from './heading.ts';
import type { Ledger } from './ledger.ts';
import { columnLine, finalDemandLines, rowLine, valueAddedLines } from './lines.ts';
import { named, untranslated, type Names } from './names.ts';
import type { NationalImport } from './national.ts';
import { numberAt } from './numbers.ts';
import { requireBlock } from './block.ts';

const header = ['item1', 'name1', 'item2', 'name2', 'value'];

/** 긴 꼴인가: item1(산 쪽), name1, item2(판 쪽), name2, value. */
export function isLong(sheet: Sheet): boolean {
  return header.every((name, column) => nameKey(textAt(sheet, 0, column)).toLowerCase() === name);
}

/** 긴 꼴에서 읽은 총거래표: 열 코드 → 행 코드 → 수. */
type Total = {
  readonly sectors: readonly { readonly code: string; readonly ko: string }[];
  value(buyer: string, seller: string): number | null;
};

/**
 * 긴 꼴의 총거래표에서 전국표를 짓는다. 국산과 수입을 가르지 않은 표라, 수입은 상품마다 국내 수요에 같은 비율로 든다고 가정한다.
 *
 * A national table from the long format of the total table. The file does not tell domestic from imported: each product's imports
 * are assumed to enter all its domestic uses in one proportion, exports excepted,
 *   m_i = imports_i / (total demand_i − exports_i),  imported_ij = m_i · total_ij.
 * An estimate, and said to be one.
 *
 * @throws Problem IMPORT_HEADING_MISSING, IMPORT_BLOCK_MISSING, IMPORT_CELLS_REFUSED, IMPORT_CODE_TWICE, IMPORT_NOT_SQUARE,
 * TABLE_UNIT_WRONG, TABLE_UNBALANCED, TABLE_NEGATIVE_OUTPUT, TABLE_NOT_PRODUCTIVE
 * @source 한국은행 경제통계시스템, 투입산출표_총거래표(생산자가격, 중분류) 271Y120; Miller & Blair 2009 §4.2 (수입 비례 가정)
 */
export function readLong(file: GridFile, sheet: Sheet, names: Names, ledger: Ledger): NationalImport {
  const { year, priceBasis } = basisOf(file);
  const total = totalOf(file, sheet, ledger);
  const codes = total.sectors.map(({ code }) => code);
  const items = finalDemandLines.filter((line) => codes.some((code) => total.value(line, code) !== null));
  requireBlock(items[0], '최종수요', 'final demand', sheet.name);
  const vector = (cell: (code: string) => number | null, block: string) =>
    Float64Array.from(codes, (code) =>
      requireBlock(cell(code), `${block} × ${code}`, `${block} × ${code}`, sheet.name),
    );
  const flows = codes.map((seller) => vector((buyer) => total.value(buyer, seller), seller));
  const demand = codes.map((seller) =>
    Float64Array.from(items, (item) =>
      requireBlock(total.value(item, seller), `${item} × ${seller}`, `${item} × ${seller}`, sheet.name),
    ),
  );
  const output = vector((code) => total.value(code, '9790'), '9790');
  const imports = vector((code) => total.value('9329', code), '9329');
  const exports = items.indexOf('9140');
  const share = codes.map((_, i) => {
    const used = sum(flows[i]!) + sum(demand[i]!) - (exports < 0 ? 0 : demand[i]![exports]!);
    return used === 0 ? 0 : imports[i]! / used;
  });
  const imported = flows.map((row, i) => row.map((flow) => flow * share[i]!));
  const importedDemand = demand.map((row, i) => row.map((flow, item) => (item === exports ? 0 : flow * share[i]!)));
  const table: FlowTable = {
    id: `imported-${year}-national-${codes.length}`,
    hash: '',
    year,
    unit: '백만원',
    priceBasis,
    sectors: total.sectors.map((sector) => named(sector, names)),
    regions: null,
    domestic: flat(flows.map((row, i) => row.map((flow, j) => flow - imported[i]![j]!))),
    imported: flat(imported),
    finalDemand: {
      items,
      domestic: flat(demand.map((row, i) => row.map((flow, item) => flow - importedDemand[i]![item]!))),
      imported: flat(importedDemand),
    },
    valueAdded: Object.fromEntries(
      Object.entries(valueAddedLines).map(([name, line]) => [name, vector((code) => total.value(code, line), line)]),
    ),
    output,
    persons: { employed: null, employees: null },
  };
  return {
    table,
    checks: requireSound(table, {}, publishedOutput(year)),
    notes: [
      note('IMPORT_SPLIT_ESTIMATED', 'table.imported', { file: file.name }),
      note('IMPORT_UNIT_ASSUMED', 'table.unit', { file: file.name }),
      ...untranslated(table.sectors),
    ],
  };
}

/** 내려받은 표의 번호가 가격을 말한다. The number of the downloaded table says its price basis. */
const knownTables: Readonly<Record<string, PriceBasis>> = { '271Y120': 'producer' };

function basisOf(file: GridFile): { year: number; priceBasis: PriceBasis } {
  const known = Object.entries(knownTables).find(([number]) => file.name.toUpperCase().includes(number));
  const year = headingOfFile(file.name.replace(/\d{3}Y\d{3}/i, '')).year;
  const priceBasis = known?.[1] ?? headingOfFile(file.name).priceBasis;
  const missing = (whatKo: string, whatEn: string) =>
    new Problem('IMPORT_HEADING_MISSING', { file: file.name, whatKo, whatEn });
  if (year === null) throw missing('연도', 'the year');
  if (priceBasis === null) throw missing('가격 기준', 'the price basis');
  return { year, priceBasis };
}

function totalOf(file: GridFile, sheet: Sheet, ledger: Ledger): Total {
  const cells = new Map<string, number>();
  const buyers = new Map<string, string>();
  const sellers = new Map<string, string>();
  const isCode = (text: string) => /^[A-Z]?\d{1,4}$/.test(text);
  for (let row = 1; row < sheet.rows.length; row++) {
    const [buyer, seller] = [textAt(sheet, row, 0), textAt(sheet, row, 2)];
    if (!isCode(buyer) || !isCode(seller)) {
      if (sheet.rows[row]!.length > 1) ledger.repair('outside', `${sheet.name}!A${row + 1}`, sheet.name);
      continue;
    }
    const key = `${buyer}←${seller}`;
    if (cells.has(key)) throw new Problem('IMPORT_CODE_TWICE', { sheet: sheet.name, code: `${buyer} ${seller}` });
    const isNeeded = columnLine(buyer, '') === null || finalDemandLines.includes(buyer as never) || buyer === '9329';
    cells.set(key, numberAt({ sheet, row, column: 4 }, { ledger, format: file.format, isNeeded }));
    buyers.set(buyer, textAt(sheet, row, 1));
    sellers.set(seller, textAt(sheet, row, 3));
  }
  ledger.requireNeeded(file.name);
  const bought = [...buyers.keys()].filter((code) => columnLine(code, '') === null);
  const sold = [...sellers.keys()].filter((code) => rowLine(code, '') === null);
  const odd = bought.find((code) => !sellers.has(code)) ?? sold.find((code) => !buyers.has(code));
  if (odd !== undefined || sold.length === 0) {
    const place = { row: sellers.has(odd ?? '') ? odd! : '–', column: buyers.has(odd ?? '') ? odd! : '–' };
    throw new Problem('IMPORT_NOT_SQUARE', { sheet: sheet.name, rows: sold.length, columns: bought.length, ...place });
  }
  const sectors = sold.toSorted().map((code) => ({ code, ko: sellers.get(code)! }));
  return { sectors, value: (buyer, seller) => cells.get(`${buyer}←${seller}`) ?? null };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function flat(rows: readonly Float64Array[]): Float64Array {
  return Float64Array.from(rows.flatMap((row) => [...row]));
}
