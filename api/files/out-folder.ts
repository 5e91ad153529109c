import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { Problem, type UpdateReport } from '../../engine/index.ts';
import { importedFiles, updatedFiles, type Imported, type TableFiles } from './import-files.ts';

/**
 * 표를 담아도 되는 폴더인가: 비었거나, 앞서 우리가 쓴 것이어야 한다.
 *
 * Whether a table may be written here: not where data or a source sheet stand that no import wrote.
 *
 * @throws Problem OUT_FOLDER_TAKEN
 */
export function requireFree(folder: string): void {
  const taken = ['data.json', 'source.yaml'].find((name) => existsSync(join(folder, name)));
  if (taken !== undefined && !isOurs(folder)) throw new Problem('OUT_FOLDER_TAKEN', { folder, name: taken });
}

/** 출처 글이 스스로 가져왔거나 어림한 것이라고 말하는가. */
function isOurs(folder: string): boolean {
  try {
    const { status } = parse(readFileSync(join(folder, 'source.yaml'), 'utf8')) as { status: { en: string } };
    return /^(imported|estimated)/.test(status.en);
  } catch {
    return false;
  }
}

/**
 * 가져온 표를 폴더에 쓰고, 쓴 파일들의 경로를 준다. Writes an imported table; answers the paths written.
 *
 * @throws Problem OUT_FOLDER_TAKEN, UNWRITABLE_FILE, IMPORT_INCOMPLETE
 */
export function writeImported(imported: Imported, folder: string): string[] {
  return writeTable(importedFiles(imported), folder);
}

/**
 * 새 합계에 맞춘 표를 폴더에 쓰고, 쓴 파일들의 경로를 준다. Writes an updated table; answers the paths written.
 *
 * @throws Problem OUT_FOLDER_TAKEN, UNWRITABLE_FILE
 */
export function writeUpdated(report: UpdateReport, folder: string): string[] {
  return writeTable(updatedFiles(report), folder);
}

function writeTable(contents: TableFiles, folder: string): string[] {
  const files = Object.entries(contents);
  requireFree(folder);
  try {
    makeFolder(folder);
    for (const [name, content] of files) writeFileSync(join(folder, name), content);
  } catch {
    throw new Problem('UNWRITABLE_FILE', { file: folder });
  }
  return files.map(([name]) => join(folder, name));
}

/** 한 겹씩 만든다: Node의 `recursive`는 만들 수 없는 곳(/proc)에서 끝나지 않는다. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
