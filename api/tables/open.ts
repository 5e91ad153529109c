import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  nationalTableOf,
  Problem,
  problemAt,
  publishedOutput,
  readManyRegions,
  readNationalTable,
  regionKinds,
  requireSound,
  type FlowTable,
  type ImportReport,
  type Issue,
} from '../../engine/index.ts';
import { importLimits, importTable, type ImportOptions } from '../files/import-table.ts';
import type { Library } from '../files/library.ts';
import { unreadable } from '../files/unreadable.ts';

/** 명령줄에서 부른 표: 싣고 있는 것의 이름이거나, 파일이나 폴더의 경로. */
export type Opened = { readonly table: FlowTable; readonly isShipped: boolean };

type OnProgress = NonNullable<ImportOptions['onProgress']>;

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
export async function openTable(idOrPath: string, library: Library, onProgress?: OnProgress): Promise<Opened> {
  if (library.tableIds().includes(idOrPath) || !isPath(idOrPath)) {
    return { table: library.flowTable(idOrPath), isShipped: true };
  }
  const path = isFolder(idOrPath) ? join(idOrPath, 'data.json') : idOrPath;
  const table = path.endsWith('.json') ? writtenTable(path, library) : await importedTable(path, library, onProgress);
  return { table, isShipped: false };
}

/**
 * 싣지 않은 표는 셈하기 전에 쓸 수 있는지 본다. A table from outside is judged before it is used.
 *
 * @throws Problem `requireSound`의 것
 */
export function soundTable({ table, isShipped }: Opened): FlowTable {
  // 펴낸 총산출은 나라의 것이라, 몇 지역만 담은 표와 견줄 수 없다.
  if (!isShipped) requireSound(table, {}, table.regions ? null : publishedOutput(table.year));
  return table;
}

function writtenTable(path: string, library: Library): FlowTable {
  const text = textOf(path);
  const kind = kindIn(text);
  if (kind === 'none') throw invalid(path, [{ file: path, line: null, path: '', message: notOurs }]);
  const isRegional = (regionKinds as readonly (string | null)[]).includes(kind);
  if (kind !== 'national' && kind !== null && !isRegional) throw withoutFlows(path, library);
  try {
    return isRegional ? readManyRegions(text) : readNationalTable(text);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw invalid(path, error.issues);
  }
}

/** 무엇이 어디에서 틀렸는지는 엔진이 말하고, 어느 파일인지는 여기서 붙인다. */
function invalid(file: string, issues: readonly Issue[]): Problem {
  return new Problem(
    'INVALID_FILE',
    { file },
    issues.map((issue) => ({ ...issue, file })),
  );
}

async function importedTable(path: string, library: Library, onProgress: OnProgress | undefined): Promise<FlowTable> {
  const { table }: ImportReport = await importTable({ path }, { onProgress });
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
  if (!stats?.isFile()) throw unreadable(path);
  if (stats.size > importLimits.textBytes) {
    throw problemAt(path, '', 'TOO_LARGE', { limit: `${importLimits.textBytes / 1024 / 1024} MB` });
  }
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw unreadable(path);
  }
}

/** 파일이 스스로 말하는 종류: 종류를 말하지 않는 JSON은 none, 읽히지 않는 것은 null. */
function kindIn(text: string): string | null {
  try {
    const content = JSON.parse(text) as { kind?: unknown } | null;
    return typeof content?.kind === 'string' ? content.kind : 'none';
  } catch {
    return null;
  }
}
