import type { Lang, Text } from '../text.ts';
import { formatMoney, groupThousands } from './korean-numerals.ts';
import { eok } from './money.ts';

/**
 * 한계가 되는 금액을 두 언어로: 1조원 밑은 반올림의 폭이 보이게 소수 한 자리(억원)까지, 그 위는 `formatMoney`처럼.
 *
 * Money that bounds something, in both languages: below ₩1tn to a tenth of 억원 (₩0.01bn), so that a rounding interval
 * shows, and above as `formatMoney` has it.
 *
 * @param value 억원, 0 이상
 * @example
 * boundMoney(2053.52) // => { ko: '2,053.5억원', en: '₩205.35bn' }
 * @example
 * boundMoney(45317.7) // => { ko: '4조5,318억원', en: '₩4.532tn' }
 */
export function boundMoney(value: number): Text {
  if (value < 1e-4) return { ko: '0원', en: '₩0' };
  if (value < 1 || Math.round(value * 10) >= 100_000) return inBoth((lang) => formatMoney(eok(value), lang));
  return { ko: `${short(value, 1)}억원`, en: `₩${short(value / 10, 2)}bn` };
}

/**
 * 금액의 두 끝을 두 언어로; 같은 단위는 한 번만 적는다. 두 끝이 같으면 하나만, 끝이 없으면 그렇게 말한다.
 *
 * A range of money: a shared unit is written once, equal ends once, and an open end is said to be one.
 *
 * @example
 * moneyRange({ min: 0, max: 2053.5 }) // => { ko: '0–2,053.5억원', en: '₩0–205.35bn' }
 * @example
 * moneyRange({ min: 43355, max: 61020 }) // => { ko: '4조3,355억–6조1,020억원', en: '₩4.335–6.102tn' }
 * @example
 * moneyRange({ min: 49769, max: null }) // => { ko: '4조9,769억원 이상(끝없음)', en: '₩4.977tn or more (no end)' }
 */
export function moneyRange({ min, max }: { readonly min: number | null; readonly max: number | null }): Text {
  if (min === null && max === null) return { ko: '끝을 알 수 없음', en: 'no known end' };
  if (min === null || max === null) {
    const { ko, en } = boundMoney((min ?? max)!);
    return min === null
      ? { ko: `${ko} 이하`, en: `${en} or less` }
      : { ko: `${ko} 이상(끝없음)`, en: `${en} or more (no end)` };
  }
  const [least, most] = [boundMoney(min), boundMoney(max)];
  if (max - min <= 1e-6 * Math.abs(max)) return most;
  return {
    ko: `${withoutUnit(least.ko, most.ko, /억원$/)}–${most.ko}`,
    en: `${withoutUnit(least.en, most.en, /[a-z]+$/)}–${most.en.slice(1)}`,
  };
}

/** 두 끝의 단위가 같으면 앞에서는 뗀다. 조가 든 글의 억은 남긴다. */
function withoutUnit(least: string, most: string, unit: RegExp): string {
  const isShared = unit.exec(least)?.[0] === unit.exec(most)?.[0] && !/[조만]/.test(least + most);
  return least.replace(isShared ? unit : /원$/, '');
}

/** 소수 자리까지, 뒤의 0 없이. */
function short(value: number, digits: number): string {
  return groupThousands(value, digits)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

function inBoth(say: (lang: Lang) => string): Text {
  return { ko: say('ko'), en: say('en') };
}
