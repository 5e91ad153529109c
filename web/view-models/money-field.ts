import { inEok, parseKoreanNumber, parseMoney, type Lang } from '../../engine/index.ts';
import { trimmed } from './amounts.ts';
import type { Reading } from './reading.ts';
import { words } from './words.ts';

/** 금액 입력란의 글자: 한국어는 억원, 영어는 십억 원(₩bn). */
export function moneyField(value: number, lang: Lang): string {
  return lang === 'ko' ? trimmed(value, 2) : trimmed(value / 10, 3);
}

/**
 * 금액을 읽어 억원으로. 읽을 수 없는지, 0보다 작은지, 너무 큰지를 가려 말한다.
 *
 * Reads money into 억원, and tells apart what is unreadable, negative and too large.
 *
 * @example
 * readMoney('1조2천억', 'ko') // => { value: 12000 }
 * @example
 * readMoney('₩1.2tn', 'en') // => { value: 12000 }
 */
export function readMoney(typed: string, lang: Lang): Reading {
  const text = lang === 'en' ? inKorean(typed) : typed.trim();
  const won = parseMoney(text);
  if (won !== null) return { value: inEok(won) };
  const unsigned = text.replace(/^[-−–]\s*/, '');
  if (!isAmount(unsigned)) return { unreadable: words.notMoney };
  return { unreadable: unsigned === text ? words.moneyTooLarge : words.moneyNegative };
}

function isAmount(text: string): boolean {
  return parseKoreanNumber(text.replace(/원$/, '')) !== null;
}

const unit = /(\d)\s*(t|tn|trillion|b|bn|billion|m|mn|million)(?![a-z])/gi;
const koreanUnits: Readonly<Record<string, string>> = { t: '조', b: '십억', m: '백만' };

/** 영어로 적은 금액을 `parseMoney`가 읽는 글자로: «₩1.2tn» → «1.2조», «170bn» → «170십억», «170» → «170십억». */
function inKorean(typed: string): string {
  const text = typed.trim();
  const bare = text.replace(/^([-−–]?)\s*(?:₩|krw)\s*([-−–]?)/i, '$1$2').replace(/\s*won$/i, '');
  const said = bare.replace(unit, (_, digit: string, name: string) => digit + koreanUnits[name[0]!.toLowerCase()]);
  if (!/^[-−–]?\s*[\d.,]+$/.test(said)) return said;
  return bare === text ? `${said}십억` : `${said}원`;
}
