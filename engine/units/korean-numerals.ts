import type { Lang } from '../text.ts';
import { inEok, largestMoney, type Won } from './money.ts';

const myriads = { 조: 1e12, 억: 1e8, 만: 1e4 } as const;
const smallUnits = { 천: 1e3, 백: 1e2, 십: 1e1 } as const;

const number = String.raw`(?:\d+(?:,\d{3})*(?:\.\d+)?|\.\d+)`;
const group = new RegExp(`^(${number})?([천백십])?([조억만])?`);

/**
 * 한국어 수를 읽는다: «7조2,044억», «4만3834», «1조 2천억», «1,704». 읽을 수 없으면 null.
 *
 * Reads a Korean numeral; units must fall from 조 to 만. Null where the text is no number.
 *
 * @example
 * parseKoreanNumber('7조2044억') // => 7204400000000
 * @example
 * parseKoreanNumber('4만3834') // => 43834
 * @example
 * parseKoreanNumber('억만') // => null
 */
export function parseKoreanNumber(text: string): number | null {
  let rest = text.replaceAll(/\s/g, '');
  if (rest === '' || !/^[\d.]/.test(rest)) return null;
  let total = 0;
  let ceiling = Infinity;
  let section = 0;
  let smallCeiling = Infinity;
  while (rest !== '') {
    const [matched, digits, small, myriad] = group.exec(rest) ?? [''];
    if (matched === '' || (digits === undefined && small === undefined && section === 0)) return null;
    const smallScale = small ? smallUnits[small as keyof typeof smallUnits] : 1;
    if (matched !== myriad) {
      if (smallScale >= smallCeiling) return null;
      section += (digits === undefined ? 1 : Number(digits.replaceAll(',', ''))) * smallScale;
      smallCeiling = smallScale;
    }
    rest = rest.slice(matched.length);
    if (myriad) {
      const scale = myriads[myriad as keyof typeof myriads];
      if (scale >= ceiling) return null;
      total += snap(section * scale);
      [ceiling, section, smallCeiling] = [scale, 0, Infinity];
    }
  }
  if (section >= ceiling || !Number.isFinite(total + section)) return null;
  return total + section;
}

/**
 * 금액을 읽는다. 단위가 없으면 억원으로 본다: «1,704억원», «7조2044억», «500만원», «1704».
 *
 * Reads money as typed; a bare number is 억원. Won, or null where the text is no amount within ±9,007조.
 *
 * @example
 * parseMoney('1,704억원') // => 170400000000
 * @example
 * parseMoney('1조2천억') // => 1200000000000
 * @example
 * parseMoney('1704') // => 170400000000
 */
export function parseMoney(text: string): Won | null {
  const trimmed = text.replaceAll(/\s/g, '');
  const bare = trimmed.replace(/원$/, '');
  const value = parseKoreanNumber(bare);
  if (value === null) return null;
  const amount = bare === trimmed && !/[조억만]/.test(bare) ? snap(value * 1e8) : value;
  return amount <= largestMoney ? (amount as Won) : null;
}

/**
 * 사람 수를 읽는다: «4만3834명», «1,998명», «1998».
 *
 * Reads a head count. Null where the text is none.
 *
 * @example
 * parsePersons('4만3834명') // => 43834
 */
export function parsePersons(text: string): number | null {
  return parseKoreanNumber(text.trim().replace(/명$/, ''));
}

/**
 * 수를 조·억·만으로 적는다(정수로 반올림).
 *
 * Writes a number with 조, 억 and 만, rounded to a whole.
 *
 * @example
 * formatKoreanNumber(43834) // => '4만3,834'
 */
export function formatKoreanNumber(value: number): string {
  const whole = Math.round(value);
  if (whole < 0) return `-${formatKoreanNumber(-whole)}`;
  if (whole === 0) return '0';
  let rest = whole;
  return written.reduce((text, [name, scale]) => {
    const part = Math.floor(rest / scale);
    rest -= part * scale;
    return part === 0 ? text : `${text}${groupThousands(part)}${name}`;
  }, '');
}

const written = [...Object.entries({ 경: 1e16, ...myriads }), ['', 1] as const] as const;

/**
 * 금액을 사람이 읽게 적는다. 억 이상은 억까지(10억 미만은 소수 한 자리), 그 밑은 만원까지.
 *
 * Writes money for people: Korean with 조 and 억, English in billions or trillions of won.
 *
 * @example
 * formatMoney(eok(72044), 'ko') // => '7조2,044억원'
 * @example
 * formatMoney(eok(1704), 'en') // => '₩170.4bn'
 */
export function formatMoney(amount: Won, lang: Lang): string {
  if (amount < 0) return `-${formatMoney(-amount as Won, lang)}`;
  if (lang === 'en') return `₩${englishMoney(amount)}`;
  const eok = inEok(amount);
  if (eok >= 10) return `${formatKoreanNumber(Math.round(eok) * 1e8)}원`;
  if (eok >= 1) return `${Math.round(eok * 10) / 10}억원`;
  if (amount >= 1e4) return `${formatKoreanNumber(Math.round(amount / 1e4) * 1e4)}원`;
  return `${Math.round(amount)}원`;
}

function englishMoney(amount: number): string {
  const scales = [
    [1e12, 'tn'],
    [1e9, 'bn'],
    [1e6, 'm'],
  ] as const;
  for (const [scale, name] of scales) {
    if (Number((amount / scale).toPrecision(4)) >= 1) return `${significant(amount / scale)}${name}`;
  }
  return significant(amount);
}

function significant(value: number): string {
  return value >= 1000 ? groupThousands(Math.round(value)) : String(Number(value.toPrecision(4)));
}

/**
 * 비율을 백분율과 함께. A share with its percentage, so that neither is mistaken for the other.
 *
 * @example
 * shareText(1.7) // => '1.7(170%)'
 */
export function shareText(share: number): string {
  return `${share}(${Number((share * 100).toPrecision(12))}%)`;
}

/**
 * 사람에게 보일 유효숫자 여섯. A figure to six significant digits.
 *
 * @example
 * sixDigits(1 / 3) // => 0.333333
 */
export function sixDigits(value: number): number {
  return Number(value.toPrecision(6));
}

/**
 * 천 단위 쉼표. Thousands separated by commas, to `digits` decimals.
 *
 * @example
 * groupThousands(72044) // => '72,044'
 */
export function groupThousands(value: number, digits = 0): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const sign = value < 0 && Number(value.toFixed(digits)) !== 0 ? '-' : '';
  return sign + grouped + (fraction ? `.${fraction}` : '');
}

/** 1.2조처럼 소수로 적은 큰 단위는 원 단위의 정수다. */
function snap(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) <= 8 * Number.EPSILON * whole ? whole : value;
}
