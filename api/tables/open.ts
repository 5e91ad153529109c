import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  nationalTableOf,
  Problem,
  publishedOutput,
  requireSound,
  type FlowTable,
  type ImportReport,
} from '../../engine/index.ts';
import { importTable, type ImportOptions } from '../files/import-table.ts';
import type { Library } from '../files/library.ts';
import { flowTableIn } from './flow-file.ts';

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
  return flowTableIn(path) ?? refuseWithoutFlows(path, library);
}

async function importedTable(path: string, library: Library, onProgress: OnProgress | undefined): Promise<FlowTable> {
  const { table }: ImportReport = await importTable({ path }, { onProgress });
  if (table.kind !== 'national') refuseWithoutFlows(path, library);
  const { hash, ...data } = table;
  return nationalTableOf(data, hash);
}

function refuseWithoutFlows(id: string, library: Library): never {
  throw new Problem('TABLE_WITHOUT_FLOWS', { id, known: library.flowTableIds().join(', ') });
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
