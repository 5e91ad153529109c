import { readFileSync, statSync } from 'node:fs';
import { Problem, problemAt, readFlowTable, type FlowTable, type Issue } from '../../engine/index.ts';
import { importLimits } from '../files/import-limits.ts';
import { unreadable } from '../files/unreadable.ts';

/**
 * 파일에 적힌 거래표; 거래가 없는 종류이면 null. The table of flows written in a file; null when its kind holds none.
 *
 * @param name 잘못을 말할 때 부를 이름
 * @throws Problem UNREADABLE_FILE, TOO_LARGE, INVALID_FILE, BLOCKS_DO_NOT_FIT, SHARE_NEGATIVE, SHARES_NOT_ONE
 */
export function flowTableIn(path: string, name = path): FlowTable | null {
  return inFile(name, () => readFlowTable(tableText(path, name)));
}

/** 무엇이 어디에서 틀렸는지는 엔진이 말하고, 어느 파일인지는 여기서 붙인다. What the engine finds wrong, with the file's name. */
export function inFile<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'INVALID_FILE') throw error;
    throw new Problem(
      'INVALID_FILE',
      { file: name },
      error.issues.map((issue): Issue => ({ ...issue, file: name })),
    );
  }
}

/**
 * 표 파일의 글. 장치나 파이프는 읽지 않는다. The text of a table's file; devices and pipes are not read.
 *
 * @throws Problem UNREADABLE_FILE, TOO_LARGE
 */
export function tableText(path: string, name = path): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw unreadable(path, name);
  if (stats.size > importLimits.textBytes) {
    throw problemAt(name, '', 'TOO_LARGE', { limit: `${importLimits.textBytes / 1024 / 1024} MB` });
  }
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw unreadable(path, name);
  }
}
