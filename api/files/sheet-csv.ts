import { Problem, type GridFile } from '../../engine/index.ts';

/** 글 파일의 한도. 분류가 가장 촘촘한 표의 긴 꼴이 16만 줄이다. Limits of a text file. */
const limits = { rows: 500_000, columns: 20_000, cells: 8_000_000 } as const;

/** CSV를 읽은 것과, 글자가 EUC-KR이었는지. */
export type CsvFile = { readonly grid: GridFile; readonly isEucKr: boolean };

/**
 * CSV를 칸의 격자로. UTF-8(BOM이 있어도 없어도) 또는 EUC-KR이며, 모든 칸은 적힌 글자 그대로이다.
 *
 * A CSV as a grid of text. UTF-8, with or without its mark, or EUC-KR; quotes may hold commas, line feeds and doubled quotes.
 *
 * @throws Problem IMPORT_UNREADABLE, IMPORT_TOO_LARGE
 */
export function readCsvGrid(bytes: Uint8Array, name: string): CsvFile {
  const { text, isEucKr } = decoded(bytes, name);
  const sheet = { name: name.replace(/\.[^.]*$/, ''), rows: rowsOf(text, name), formulas: new Set<string>() };
  return { grid: { name, format: 'csv', sheets: [sheet] }, isEucKr };
}

function decoded(bytes: Uint8Array, file: string): { text: string; isEucKr: boolean } {
  const utf8 = textIn(bytes, 'utf-8');
  const text = utf8 ?? textIn(bytes, 'euc-kr');
  if (text === null || text.includes('\0')) {
    throw new Problem('IMPORT_UNREADABLE', {
      file,
      whyKo: '엑셀 통합 문서도, UTF-8이나 EUC-KR로 적은 글도 아님',
      whyEn: 'it is neither an Excel workbook nor text in UTF-8 or EUC-KR',
    });
  }
  return { text, isEucKr: utf8 === null };
}

function textIn(bytes: Uint8Array, encoding: 'utf-8' | 'euc-kr'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function rowsOf(text: string, file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cells = 0;
  let at = 0;
  while (at < text.length || row.length > 0) {
    const field = fieldAt(text, at);
    if (field === null) {
      throw new Problem('IMPORT_UNREADABLE', {
        file,
        whyKo: `${rows.length + 1}째 줄의 따옴표가 닫히지 않음`,
        whyEn: `a quote opened in record ${rows.length + 1} is never closed`,
      });
    }
    row.push(field.value);
    cells += 1;
    at = field.end;
    if (row.length > limits.columns) throw tooMany(file, '열의 수', 'number of columns', limits.columns);
    if (cells > limits.cells) throw tooMany(file, '칸의 수', 'number of cells', limits.cells);
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    rows.push(row);
    row = [];
    if (rows.length > limits.rows) throw tooMany(file, '줄의 수', 'number of lines', limits.rows);
  }
  return rows;
}

const stop = /[,\r\n]/g;

/** 한 칸과 그 끝. 따옴표가 닫히지 않으면 null. 따옴표 뒤에 남은 글자는 그대로 붙인다. */
function fieldAt(text: string, from: number): { value: string; end: number } | null {
  if (text[from] !== '"') return plainField(text, from);
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    value += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') break;
    value += '"';
    at += 1;
  }
  const rest = plainField(text, at);
  return { value: value + rest.value, end: rest.end };
}

function plainField(text: string, from: number): { value: string; end: number } {
  stop.lastIndex = from;
  const end = stop.exec(text)?.index ?? text.length;
  return { value: text.slice(from, end), end };
}

function tooMany(file: string, whatKo: string, whatEn: string, limit: number): Problem {
  return new Problem('IMPORT_TOO_LARGE', { file, whatKo, whatEn, limit });
}
