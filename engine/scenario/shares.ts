import { shareText } from '../units/korean-numerals.ts';
import { problemAt } from '../problem.ts';

/** 십진수로 적은 비중의 합이 1에서 벗어날 수 있는 폭. */
const tolerance = 1e-9;

/**
 * 비중 하나는 0 이상 1 이하여야 한다. One share lies between 0 and 1.
 *
 * @throws Problem SHARE_NEGATIVE
 */
export function checkShare(value: number, key: string, file: string, path: string, id = path): void {
  if (value >= 0 && value <= 1 + tolerance) return;
  throw problemAt(file, path, 'SHARE_NEGATIVE', { id, key, value });
}

/**
 * 비중은 0 이상이고 합이 1이어야 한다. 값 0은 «쓰지 않음»으로 그대로 둔다.
 *
 * Shares must be non-negative and sum to 1.
 *
 * @throws Problem SHARE_NEGATIVE, SHARES_NOT_ONE
 */
export function checkShares(shares: Readonly<Record<string, number>>, file: string, path: string): void {
  let sum = 0;
  for (const [key, value] of Object.entries(shares)) {
    checkShare(value, key, file, `${path}.${key}`, path);
    sum += value;
  }
  if (!(Math.abs(sum - 1) <= tolerance)) {
    throw problemAt(file, path, 'SHARES_NOT_ONE', { id: path, sum: shareText(Number(sum.toPrecision(12))) });
  }
}
