import { boundMoney, groupThousands, moneyRange, type Lang } from '../../../engine/index.ts';
import { personsText } from '../amounts.ts';

export type Ends = { readonly min: number | null; readonly max: number | null };
export type Unit = '억원' | '명';

/**
 * 두 끝을 사람의 말로. 끝이 없으면 그렇게 말하고, 두 끝이 같으면 하나만 적는다.
 *
 * A range in words: «0–2,053.5억원», «4조3,355억–6조1,020억원», «4조9,769억원 이상(끝없음)».
 */
export function rangeText({ min, max }: Ends, unit: Unit, lang: Lang): string {
  if (unit === '억원') return moneyRange({ min, max })[lang];
  if (min === null && max === null) return { ko: '끝을 알 수 없음', en: 'no known end' }[lang];
  if (min === null)
    return { ko: `${amountText(max!, unit, lang)} 이하`, en: `${amountText(max!, unit, lang)} or less` }[lang];
  if (max === null)
    return { ko: `${amountText(min, unit, lang)} 이상(끝없음)`, en: `${amountText(min, unit, lang)} or more (no end)` }[
      lang
    ];
  if (max - min <= 1e-6 * Math.abs(max)) return amountText(max, unit, lang);
  return `${groupThousands(min)}–${amountText(max, unit, lang)}`;
}

/** 금액은 한계처럼 잘게, 사람은 한 명까지. */
export function amountText(value: number, unit: Unit, lang: Lang): string {
  return unit === '명' ? personsText(Math.round(value), lang) : boundMoney(value)[lang];
}
