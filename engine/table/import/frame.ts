import { Problem } from '../../problem.ts';
import { isBlank, placeName, textAt, tidied, type Sheet } from './grid.ts';
import { headingOf, headingRows, type Heading } from './heading.ts';
import type { Ledger } from './ledger.ts';
import { columnLine, officialCode, rowLine, type Line } from './lines.ts';

export type SectorName = { readonly code: string; readonly ko: string };

/**
 * 시트 안에서 찾은 표의 틀: 어느 행과 열이 어느 부문이고 어느 줄인가.
 *
 * The frame of a table inside its sheet: which rows and columns are which sectors and lines.
 */
export type Frame = {
  readonly sheet: Sheet;
  readonly heading: Heading;
  /** 행에 적힌 부문들. */
  readonly sectors: readonly SectorName[];
  readonly sectorRows: readonly number[];
  readonly sectorColumns: readonly number[];
  readonly rows: ReadonlyMap<Line, number>;
  readonly columns: ReadonlyMap<Line, number>;
  /** 줄들이 한국은행의 네 자리 코드로 적혔는가, 아니면 이름으로 찾았는가. */
  readonly isOfficial: boolean;
};

type Labelled = { readonly at: number; readonly code: string; readonly name: string };

/**
 * 표의 틀을 찾는다: 코드가 적힌 줄, 그 아래 이름, 그 아래 자료. 없으면 null.
 *
 * Finds the row of codes, the names below it and the data below that. Columns and rows without a code are left alone and
 * reported. Null when the sheet has no row of codes.
 *
 * @throws Problem IMPORT_CODE_TWICE, IMPORT_NOT_SQUARE
 */
export function frameOf(sheet: Sheet, ledger: Ledger): Frame | null {
  const codeRow = findCodeRow(sheet);
  if (codeRow === null) return null;
  const columns = columnLabels(sheet, codeRow);
  const rows = rowLabels(sheet, codeRow + 2);
  const sold = split(rows, rowLine);
  const bought = split(columns, columnLine);
  const sectors = padded(sheet, sold.sectors, ledger);
  requireSquare(sheet, sectors, bought.sectors.length === 0 ? sectors : padded(sheet, bought.sectors, ledger));
  reportOutside(sheet, codeRow + 2, bought.known, sold.known, ledger);
  return {
    sheet,
    heading: headingOf(sheet, codeRow),
    sectors: sectors.map(({ code, name }) => ({ code, ko: name })),
    sectorRows: sectors.map(({ at }) => at),
    sectorColumns: bought.sectors.map(({ at }) => at),
    rows: sold.lines,
    columns: bought.lines,
    isOfficial: columns.some((label) => officialCode.test(label.code)),
  };
}

const code = /^(?=.)[A-Z]?\d{0,4}$/;

/** 세 번째와 네 번째 열이 코드이고, 앞의 두 열은 코드가 아닌 첫 줄. */
function findCodeRow(sheet: Sheet): number | null {
  const last = Math.min(headingRows, sheet.rows.length);
  for (let row = 0; row < last; row++) {
    const isCode = (column: number) => code.test(textAt(sheet, row, column));
    if (isCode(2) && isCode(3) && !isCode(0)) return row;
  }
  return null;
}

function columnLabels(sheet: Sheet, codeRow: number): Labelled[] {
  const width = sheet.rows[codeRow]!.length;
  return labelled(width - 2, 2, (column) => ({
    code: textAt(sheet, codeRow, column),
    name: textAt(sheet, codeRow + 1, column),
  }));
}

function rowLabels(sheet: Sheet, first: number): Labelled[] {
  return labelled(sheet.rows.length - first, first, (row) => ({
    code: textAt(sheet, row, 0),
    name: textAt(sheet, row, 1),
  }));
}

function labelled(count: number, first: number, label: (at: number) => { code: string; name: string }): Labelled[] {
  return Array.from({ length: Math.max(0, count) }, (_, i) => ({ at: first + i, ...label(first + i) })).filter(
    (entry) => code.test(entry.code),
  );
}

/** 앞에 잇달아 선 것이 부문이고, 첫 줄부터는 아는 줄만 받는다. Sectors come first; after the first line only known lines count. */
function split(
  labels: readonly Labelled[],
  lineOf: (code: string, name: string) => Line | null,
): { sectors: Labelled[]; lines: Map<Line, number>; known: ReadonlySet<number> } {
  const lines = new Map<Line, number>();
  const sectors: Labelled[] = [];
  const known = new Set<number>();
  for (const label of labels) {
    const line = lineOf(label.code, label.name);
    if (line === null && lines.size > 0) continue;
    known.add(label.at);
    if (line === null) sectors.push(label);
    else if (!lines.has(line)) lines.set(line, label.at);
  }
  return { sectors, lines, known };
}

/** 수로 적혀 앞의 0을 잃은 코드를 채운다: «1» → «01». */
function padded(sheet: Sheet, labels: readonly Labelled[], ledger: Ledger): Labelled[] {
  const width = Math.max(2, ...labels.map((label) => label.code.length));
  const full = labels.map((label) => {
    if (!/^\d+$/.test(label.code) || label.code.length === width) return label;
    ledger.repair('codes', `${sheet.name}: ${label.code}`, sheet.name);
    return { ...label, code: label.code.padStart(width, '0') };
  });
  const seen = new Set<string>();
  for (const { code: own } of full) {
    if (seen.has(own)) throw new Problem('IMPORT_CODE_TWICE', { sheet: sheet.name, code: own });
    seen.add(own);
  }
  return full;
}

function requireSquare(sheet: Sheet, rows: readonly Labelled[], columns: readonly Labelled[]): void {
  const differs = rows.findIndex((row, i) => row.code !== columns[i]?.code);
  if (differs < 0 && rows.length === columns.length && rows.length > 0) return;
  const at = differs < 0 ? rows.length : differs;
  throw new Problem('IMPORT_NOT_SQUARE', {
    sheet: sheet.name,
    rows: rows.length,
    columns: columns.length,
    row: rows[at]?.code ?? '–',
    column: columns[at]?.code ?? '–',
  });
}

/** 코드가 없거나 모르는 행이나 열에 적힌 것: 분석가의 메모. 읽지 않고 어디에 있는지만 적는다. */
function reportOutside(
  sheet: Sheet,
  first: number,
  columns: ReadonlySet<number>,
  rows: ReadonlySet<number>,
  ledger: Ledger,
): void {
  for (let row = first; row < sheet.rows.length; row++) {
    sheet.rows[row]!.forEach((cell, column) => {
      if (isBlank(cell) || (rows.has(row) && (column < 2 || columns.has(column)))) return;
      ledger.repair('outside', placeName({ sheet, row, column }), sheet.name);
    });
  }
}

/** 이름을 고쳐 읽었으면 적는다. Writes down that a name was tidied. */
export function noteNames({ sheet, sectorRows }: Frame, ledger: Ledger): void {
  for (const row of sectorRows) {
    const cell = sheet.rows[row]?.[1];
    if (typeof cell === 'string' && cell !== tidied(cell)) {
      ledger.repair('names', placeName({ sheet, row, column: 1 }), sheet.name);
    }
  }
}
