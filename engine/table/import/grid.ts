/** 빈 칸은 null. A blank cell is null. */
export type Cell = string | number | null;

/** 시트 하나: 칸의 격자. `rows[0][0]`이 A1이다. One sheet as a grid of cells. */
export type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** 값이 수식에서 온 칸들의 이름(«C7»). Cells whose value comes from a formula. */
  readonly formulas: ReadonlySet<string>;
};

/**
 * 파일 하나를 읽은 것. CSV에서는 모든 칸이 글자이고, 엑셀에서는 수가 수이다.
 *
 * One file as read: in a CSV every cell is text, in a workbook numbers are numbers.
 */
export type GridFile = {
  readonly name: string;
  readonly format: 'workbook' | 'csv';
  readonly sheets: readonly Sheet[];
};

/** 칸의 자리; 0부터. */
export type Place = { readonly sheet: Sheet; readonly row: number; readonly column: number };

export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.rows[row]?.[column] ?? null;
}

/** 칸의 글자, 가다듬어서. 수도 글자로 적는다. A cell as tidied text. */
export function textAt(sheet: Sheet, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  return cell === null ? '' : tidied(String(cell));
}

export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && tidied(cell) === '');
}

/**
 * 줄바꿈, 전각 공백, 끝의 빈칸을 빈칸 하나로. Line feeds, full-width spaces and trailing blanks become single spaces.
 *
 * @example
 * tidied('민간고정\n자본형성　') // => '민간고정 자본형성'
 */
export function tidied(text: string): string {
  return text.replaceAll('_x000D_', ' ').replace(/\s+/g, ' ').trim();
}

/**
 * 이름을 견줄 때의 꼴: 빈칸 없이, 전각 글자와 가운뎃점을 하나로.
 *
 * Names as compared: without spaces, with one form of full-width characters and middle dots.
 *
 * @example
 * nameKey('생산세（보조금 공제）') // => '생산세(보조금공제)'
 */
export function nameKey(text: string): string {
  return text
    .replaceAll('_x000D_', '')
    .replace(/[ㆍ・･‧•]/g, '·')
    .normalize('NFKC')
    .replace(/\s+/g, '');
}

/**
 * 엑셀이 부르는 칸의 이름. A cell's name in a spreadsheet, from places counted from 0.
 *
 * @example
 * cellName(6, 2) // => 'C7'
 * @example
 * cellName(0, 701) // => 'ZZ1'
 */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.trunc(column / 26) - 1) + letter;
}

/** 시트와 칸: «A표_총거래표!C7». */
export function placeName({ sheet, row, column }: Place): string {
  return `${sheet.name}!${cellName(row, column)}`;
}
