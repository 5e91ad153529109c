import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Problem, type Text } from '../../engine/index.ts';
import type { Imported } from './import-files.ts';
import { placesFor } from '../jobs/places.ts';
import { importLimits } from './import-limits.ts';
import { importInChild, type NamedBytes } from './import-process.ts';
import { unreadable } from './unreadable.ts';
import { checkWorkbook, isOldBinary, isZip } from './workbook-zip.ts';

/** 가져올 파일: 디스크의 경로(명령줄에서만), 또는 받은 내용과 그 이름. */
export type ImportInput = { readonly path: string } | { readonly bytes: Uint8Array; readonly name: string };

export type ImportOptions = {
  /** 사람 수의 부속표. The employment annex. */
  readonly annex?: ImportInput | undefined;
  readonly onProgress?: ((stage: Text, done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** 답의 한도, 바이트. The most that the answer may hold. */
  readonly answerBytes?: number | undefined;
};

/** 자식 프로세스는 둘까지 함께 돌고, 나머지는 온 차례대로 기다린다. */
const enter = placesFor(2);

/**
 * 공식 파일을 검사한 표로 읽는다. 아무것도 저장하지 않는다.
 *
 * Imports official files: workbooks (.xlsx) or CSVs, one table spread over several files if need be. Each import runs in a child
 * process with bounded memory and time, two at once at most; nothing is stored.
 *
 * @throws Problem UNREADABLE_FILE, IMPORT_UNREADABLE, IMPORT_TOO_LARGE, IMPORT_TOO_LONG, IMPORT_ACTIVE_CONTENT and all of
 * `importReport`; the signal's reason when aborted
 */
export async function importTable(
  input: ImportInput | readonly ImportInput[],
  options: ImportOptions = {},
): Promise<Imported> {
  return JSON.parse((await importedJson(input, options)).toString('utf8')) as Imported;
}

/** `importTable`의 결과를 JSON 글 그대로: 서버는 큰 표를 다시 읽고 쓰지 않는다. The same as JSON, for those who only pass it on. */
export async function importedJson(
  input: ImportInput | readonly ImportInput[],
  { annex, onProgress, signal, answerBytes }: ImportOptions = {},
): Promise<Buffer> {
  const inputs = [
    ...(Array.isArray(input) ? (input as readonly ImportInput[]) : [input as ImportInput]),
    ...(annex ? [annex] : []),
  ];
  const files: NamedBytes[] = [];
  for (const one of inputs) files.push(await loaded(one));
  const [{ name: file } = { name: '–' }] = files;
  if (files.length > importLimits.files) throw tooManyFiles(file);
  requireWithin(
    file,
    files.reduce((sum, { bytes }) => sum + bytes.length, 0),
    importLimits.fileBytes,
  );
  for (const one of files) checkFile(one);
  const leave = await enter(signal);
  try {
    return await importInChild(files, { onProgress, signal, limits: answerBytes === undefined ? {} : { answerBytes } });
  } finally {
    leave();
  }
}

/** 열어 보기 전에: 옛 형식과 위험한 통합 문서, 너무 긴 글을 거른다. */
function checkFile({ name, bytes }: NamedBytes): void {
  if (isOldBinary(bytes)) {
    throw new Problem('IMPORT_UNREADABLE', {
      file: name,
      whyKo: '옛 .xls이거나 암호를 건 파일임. 엑셀에서 .xlsx로 저장할 것',
      whyEn: 'it is an old .xls or an encrypted file, to be saved as .xlsx',
    });
  }
  if (isZip(bytes)) checkWorkbook(bytes, name);
  else requireWithin(name, bytes.length, importLimits.textBytes);
}

async function loaded(input: ImportInput): Promise<NamedBytes> {
  if ('bytes' in input) return { name: shownName(input.name), bytes: input.bytes };
  const name = shownName(basename(input.path));
  try {
    const found = await stat(input.path);
    if (!found.isFile()) throw unreadable(input.path);
    requireWithin(name, found.size, importLimits.fileBytes);
    return { name, bytes: await readFile(input.path) };
  } catch (error) {
    throw error instanceof Problem ? error : unreadable(input.path);
  }
}

/** 사람에게 보일 파일 이름: 길지 않고 줄바꿈이 없게. */
function shownName(name: string): string {
  return name.replace(/\p{Cc}/gu, ' ').slice(-120) || '–';
}

function requireWithin(file: string, size: number, limit: number): void {
  if (size > limit) throw tooLarge(file, '크기', 'size', `${limit / 1024 / 1024} MB`);
}

/** 파일이 한도보다 많음. More files than one import takes. */
export function tooManyFiles(file: string): Problem {
  return tooLarge(file, '파일의 수', 'number of files', `${importLimits.files}`);
}

function tooLarge(file: string, whatKo: string, whatEn: string, limit: string): Problem {
  return new Problem('IMPORT_TOO_LARGE', { file, whatKo, whatEn, limit });
}
