import { unitLabels } from '../terms.ts';
import type { Text } from '../text.ts';

/** 단위의 지수: 억원, 명, 년. 모두 0이면 비율이다. Exponents of 억원, persons and years; a ratio has none. */
export type Dimension = { readonly won: number; readonly persons: number; readonly years: number };

export const ratio: Dimension = { won: 0, persons: 0, years: 0 };
export const money: Dimension = { won: 1, persons: 0, years: 0 };
export const people: Dimension = { won: 0, persons: 1, years: 0 };
export const time: Dimension = { won: 0, persons: 0, years: 1 };

/**
 * @example
 * isSame(times(money, power(money, -1)), ratio) // => true
 */
export function isSame(a: Dimension, b: Dimension): boolean {
  return a.won === b.won && a.persons === b.persons && a.years === b.years;
}

export function times(a: Dimension, b: Dimension): Dimension {
  return { won: a.won + b.won, persons: a.persons + b.persons, years: a.years + b.years };
}

/** 0을 곱한 −0은 0으로. */
export function power({ won, persons, years }: Dimension, exponent: number): Dimension {
  return { won: won * exponent + 0, persons: persons * exponent + 0, years: years * exponent + 0 };
}

/** 제곱근의 단위; 지수가 홀수이면 없다(null). The unit of a square root; null where an exponent is odd. */
export function root(dimension: Dimension): Dimension | null {
  const half = power(dimension, 0.5);
  return Object.values(half).every(Number.isInteger) ? half : null;
}

/**
 * 사람이 읽는 단위. The unit in words.
 *
 * @example
 * unitText({ won: -1, persons: 1, years: 0 }).ko // => '명/억원'
 * @example
 * unitText({ won: 2, persons: -1, years: -1 }).ko // => '억원²/(명·년)'
 * @example
 * unitText({ won: 0, persons: 0, years: 0 }) // => { ko: '비율', en: 'ratio' }
 */
export function unitText(dimension: Dimension): Text {
  return { ko: written(dimension, 'ko'), en: written(dimension, 'en') };
}

function written({ won, persons, years }: Dimension, lang: keyof Text): string {
  const parts = [
    { name: unitLabels.억원[lang], exponent: won },
    { name: unitLabels.명[lang], exponent: persons },
    { name: unitLabels.년[lang], exponent: years },
  ];
  const product = (sign: 1 | -1) =>
    parts
      .filter(({ exponent }) => exponent * sign > 0)
      .map(({ name, exponent }) => (exponent * sign === 1 ? name : `${name}${superscript(exponent * sign)}`));
  const above = product(1);
  const below = product(-1);
  if (above.length + below.length === 0) return unitLabels.비율[lang];
  const over = below.length > 1 ? `(${below.join('·')})` : below.join('');
  return `${above.join('·') || '1'}${over && `/${over}`}`;
}

function superscript(exponent: number): string {
  return [...String(exponent)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!).join('');
}
