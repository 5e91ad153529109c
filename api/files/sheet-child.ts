import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { importReport, type GridFile, type Sector } from '../../engine/index.ts';
import { answerWith, givenBytes, say, type GivenBytes } from './child-message.ts';
import { sha256, type Imported } from './import-files.ts';
import { openLibrary } from './library.ts';
import { readCsvGrid } from './sheet-csv.ts';
import { readWorkbook } from './sheet-workbook.ts';
import { isZip } from './workbook-zip.ts';

/**
 * 가져오기의 자식 프로세스: 표준 입력으로 파일들을 받아 표준 출력에 한 줄씩 답한다.
 *
 * The child process of an import, started by `answerInChild`. It runs with a small heap, may not write files, is killed when it takes
 * too long, and a guard ends it when nobody waits for it any more.
 */
const guard = new URL('sheet-guard.ts', import.meta.url);
new Worker(guard, { workerData: process.argv.slice(2).map(Number) }).unref();

/** 실은 전국표들의 부문: 영문 이름을 찾을 때 쓴다. */
function knownSectors(): Sector[] {
  const library = openLibrary();
  const tables = library
    .tableIds()
    .map((id) => JSON.parse(library.tableText(id)) as { kind: string; sectors: Sector[] });
  return tables.flatMap(({ kind, sectors }) => (kind === 'national' ? sectors : []));
}

async function gridOf({ name, bytes }: GivenBytes): Promise<{ grid: GridFile; isEucKr: boolean }> {
  if (!isZip(bytes)) return readCsvGrid(bytes, name);
  return { grid: await readWorkbook(bytes, name), isEucKr: false };
}

async function importGiven(files: readonly GivenBytes[]): Promise<Imported> {
  const grids: { grid: GridFile; isEucKr: boolean }[] = [];
  for (const [i, file] of files.entries()) {
    say({ stage: { ko: `${file.name} 읽는 중`, en: `reading ${file.name}` }, done: 0.1 + (0.6 * i) / files.length });
    grids.push(await gridOf(file));
  }
  say({ stage: { ko: '표를 맞추어 보는 중', en: 'checking the table' }, done: 0.75 });
  const decoded = grids.filter(({ isEucKr }) => isEucKr).map(({ grid }) => grid.name);
  const report = importReport(
    grids.map(({ grid }) => grid),
    { known: knownSectors(), decoded },
  );
  return { ...report, files: files.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })) };
}

await answerWith(async () => JSON.stringify(await importGiven(givenBytes(readFileSync(0)))));
