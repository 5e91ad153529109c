import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  nationalTableOf,
  Problem,
  publishedOutput,
  readNationalTable,
  requireSound,
  type FlowTable,
  type ImportReport,
} from '../../engine/index.ts';
import { importLimits, importTable } from '../files/import-table.ts';
import type { Library } from '../files/library.ts';

/** 명령줄에서 부른 표: 싣고 있는 것의 이름이거나, 파일이나 폴더의 경로. */
export type Opened = { readonly table: FlowTable; readonly isShipped: boolean };

/** 이름이 아니라 경로로 부른 것인가. */
export function isPath(idOrPath: string): boolean {
  return /[./\\]/.test(idOrPath) || existsSync(idOrPath);
}

/**
 * 표를 연다. 경로는 `table import --out`이 쓴 폴더나 data.json, 또는 공식 통합 문서나 CSV이다.
 *
 * A shipped id, or (on the command line alone) a path: a folder or data.json written by `table import --out`, or an official
 * workbook or CSV, which is imported on the way.
 *
 * @throws Problem UNKNOWN_TABLE, TABLE_WITHOUT_FLOWS, UNREADABLE_FILE, INVALID_FILE, IMPORT_…
 */
export async function openTable(idOrPath: string, library: Library): Promise<Opened> {
  if (library.tableIds().includes(idOrPath) || !isPath(idOrPath)) {
    return { table: library.flowTable(idOrPath), isShipped: true };
  }
  const path = isFolder(idOrPath) ? join(idOrPath, 'data.json') : idOrPath;
  const table = path.endsWith('.json') ? writtenTable(path, library) : await importedTable(path, library);
  return { table, isShipped: false };
}

/**
 * 싣지 않은 표는 셈하기 전에 쓸 수 있는지 본다. A table from outside is judged before it is used.
 *
 * @throws Problem `requireSound`의 것
 */
export function soundTable({ table, isShipped }: Opened): FlowTable {
  if (!isShipped) requireSound(table, {}, publishedOutput(table.year));
  return table;
}

function writtenTable(path: string, library: Library): FlowTable {
  const text = textOf(path);
  const kind = kindIn(text);
  if (kind !== 'national' && kind !== null) throw withoutFlows(path, library);
  try {
    return readNationalTable(text);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem('INVALID_FILE', { file: path }, [{ file: path, line: null, path: '', message: notOurs }]);
  }
}

async function importedTable(path: string, library: Library): Promise<FlowTable> {
  const { table }: ImportReport = await importTable({ path });
  if (table.kind !== 'national') throw withoutFlows(path, library);
  const { hash, ...data } = table;
  return nationalTableOf(data, hash);
}

function withoutFlows(id: string, library: Library): Problem {
  return new Problem('TABLE_WITHOUT_FLOWS', { id, known: library.flowTableIds().join(', ') });
}

const notOurs = {
  ko: '«pageup table import --out»이 쓴 data.json이 아닙니다',
  en: 'this is no data.json written by “pageup table import --out”',
};

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** 장치나 파이프는 읽지 않는다. */
function textOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new Problem('UNREADABLE_FILE', { file: path });
  if (stats.size > importLimits.textBytes) {
    throw new Problem('TOO_LARGE', { limit: `${importLimits.textBytes / 1024 / 1024} MB` });
  }
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Problem('UNREADABLE_FILE', { file: path });
  }
}

/** 파일이 스스로 말하는 종류; JSON이 아니거나 말하지 않으면 null. */
function kindIn(text: string): string | null {
  try {
    const { kind } = JSON.parse(text) as { kind?: unknown };
    return typeof kind === 'string' ? kind : null;
  } catch {
    return null;
  }
}
