import { statSync } from 'node:fs';
import { Problem } from '../../engine/index.ts';

/**
 * 읽지 못한 파일의 문제: 없는지, 폴더나 장치인지, 권한이 없는지를 가른다.
 *
 * The problem of a file that could not be read, told apart: not there, no ordinary file, or not allowed.
 *
 * @param shown 사람에게 보일 이름
 */
export function unreadable(path: string, shown: string = path): Problem {
  const { whyKo, whyEn } = whyOf(path);
  return new Problem('UNREADABLE_FILE', { file: shown, whyKo, whyEn });
}

function whyOf(path: string): { whyKo: string; whyEn: string } {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return { whyKo: '그런 파일이 없습니다', whyEn: 'there is no such file' };
    if (stats.isDirectory()) return { whyKo: '폴더입니다', whyEn: 'it is a folder' };
    if (!stats.isFile()) return { whyKo: '보통의 파일이 아닙니다', whyEn: 'it is no ordinary file' };
  } catch {
    // 길에 들어갈 수 없으면 있는지조차 모른다.
  }
  return { whyKo: '읽을 권한이 없습니다', whyEn: 'it may not be read' };
}
