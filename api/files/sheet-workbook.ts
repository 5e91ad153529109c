import { readXlsx, type Cell as HucreCell, type CellValue, type Sheet as HucreSheet } from 'hucre/xlsx';
import { cellName, Problem, type Cell, type GridFile, type Sheet } from '../../engine/index.ts';

/** 통합 문서의 한도. 칸은 쓰인 가장 먼 행과 열까지의 네모를 모든 시트에 걸쳐 센다. Cells are counted over the used rectangles of all sheets. */
const limits = { sheets: 60, rows: 500_000, columns: 4096, cells: 16_000_000 } as const;

/**
 * 통합 문서를 칸의 격자로. 수식이 있는 칸은 자리를 따로 적는다.
 *
 * A workbook as grids of cells; cells with formulas are named apart. Sheets are read one at a time, so that a workbook is refused
 * before what is too large of it has been laid out in full.
 *
 * @throws Problem IMPORT_UNREADABLE, IMPORT_TOO_LARGE
 */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<GridFile> {
  const count = await sheetCount(bytes, file);
  if (count > limits.sheets) throw tooMany(file, '시트의 수', 'number of sheets', limits.sheets);
  const sheets: Sheet[] = [];
  let cells = 0;
  for (let at = 0; at < count; at++) {
    const sheet = await sheetAt(bytes, at, file);
    const [rows, columns] = [sheet.rows.length, sheet.rows[0]?.length ?? 0];
    cells += rows * columns;
    if (rows > limits.rows) throw tooMany(file, '줄의 수', 'number of rows', limits.rows);
    if (columns > limits.columns) throw tooMany(file, '열의 수', 'number of columns', limits.columns);
    if (cells > limits.cells) throw tooMany(file, '칸의 수', 'number of cells', limits.cells);
    sheets.push({
      name: sheet.name,
      rows: sheet.rows.map((row) => row.map(plainCell)),
      formulas: formulasOf(sheet.cells),
    });
  }
  return { name: file, format: 'workbook', sheets };
}

async function sheetCount(bytes: Uint8Array, file: string): Promise<number> {
  let count = 0;
  const passOver = () => {
    count += 1;
    return false;
  };
  await opened(readXlsx(bytes, { sheets: passOver }), file);
  return count;
}

async function sheetAt(bytes: Uint8Array, at: number, file: string): Promise<HucreSheet> {
  const { sheets } = await opened(readXlsx(bytes, { sheets: [at] }), file);
  return sheets[0]!;
}

async function opened<T>(reading: Promise<T>, file: string): Promise<T> {
  try {
    return await reading;
  } catch {
    throw new Problem('IMPORT_UNREADABLE', { file, whyKo: '통합 문서가 깨졌음', whyEn: 'the workbook is damaged' });
  }
}

function tooMany(file: string, whatKo: string, whatEn: string, limit: number): Problem {
  return new Problem('IMPORT_TOO_LARGE', { file, whatKo, whatEn, limit });
}

/** 수와 글자만 남긴다. 날짜와 참·거짓은 글자로 두어 수의 자리에서 걸러지게 한다. */
function plainCell(value: CellValue): Cell {
  if (value === null || typeof value === 'number' || typeof value === 'string') return value;
  return value instanceof Date ? `날짜 ${value.getTime()}` : String(value);
}

function formulasOf(cells: ReadonlyMap<string, HucreCell> | undefined): Set<string> {
  const names = new Set<string>();
  for (const [key, { formula }] of cells ?? []) {
    if (formula === undefined) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    names.add(cellName(row, column));
  }
  return names;
}
