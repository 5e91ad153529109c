import { readFileSync, statSync } from 'node:fs';
import { problemAt } from '../../engine/index.ts';
import { unreadable } from './unreadable.ts';

/**
 * 사람이 쓴 작은 글 파일. 엑셀이 저장한 EUC-KR도 읽는다. A small text file that a person wrote, in UTF-8 or EUC-KR.
 *
 * @throws Problem UNREADABLE_FILE, TOO_LARGE
 */
export function textFile(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw unreadable(path);
  if (stats.size > 1024 * 1024) throw problemAt(path, '', 'TOO_LARGE', { limit: '1 MB' });
  const bytes = readFileSync(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('euc-kr').decode(bytes);
  }
}
