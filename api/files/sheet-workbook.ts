import { readXlsx, type Cell as HucreCell, type CellValue } from 'hucre/xlsx';
import { cellName, Problem, type Cell, type GridFile, type Sheet } from '../../engine/index.ts';

/**
 * 통합 문서를 칸의 격자로. 수식이 있는 칸은 자리를 따로 적는다.
 *
 * A workbook as grids of cells; cells with formulas are named apart.
 *
 * @throws Problem IMPORT_UNREADABLE
 */
export async function readWorkbook(bytes: Uint8Array, name: string): Promise<GridFile> {
  return { name, format: 'workbook', sheets: await sheetsOf(bytes, name) };
}

async function sheetsOf(bytes: Uint8Array, file: string): Promise<Sheet[]> {
  try {
    const workbook = await readXlsx(bytes);
    return workbook.sheets.map(({ name, rows, cells }) => ({
      name,
      rows: rows.map((row) => row.map(plainCell)),
      formulas: formulasOf(cells),
    }));
  } catch {
    throw new Problem('IMPORT_UNREADABLE', { file, whyKo: '통합 문서가 깨졌음', whyEn: 'the workbook is damaged' });
  }
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
