import { eok, formatMoney, groupThousands, type Lang } from '../../../engine/index.ts';
import { moneyText, personsText } from '../amounts.ts';

export type Ends = { readonly min: number | null; readonly max: number | null };
export type Unit = '억원' | '명';

/**
 * 두 끝을 사람의 말로. 끝이 없으면 그렇게 말하고, 두 끝이 같으면 하나만 적는다.
 *
 * A range in words: «0–2,053.5억원», «4조3,355억–6조1,020억원», «4조9,769억원 이상(끝없음)».
 */
export function rangeText({ min, max }: Ends, unit: Unit, lang: Lang): string {
  if (min === null || max === null) return openText({ min, max }, unit, lang);
  const isPoint = max - min <= 1e-6 * Math.abs(max);
  if (isPoint) return amountText(max, unit, lang);
  if (unit === '명') {
    const both = `${groupThousands(min)}–${groupThousands(max)}`;
    return lang === 'ko' ? `${both}명` : `${both} persons`;
  }
  if (lang === 'en') return `${amountText(min, unit, lang)}–${amountText(max, unit, lang).replace('₩', '')}`;
  if (max < 10_000) return `${shortEok(min)}–${shortEok(max)}억원`;
  return `${min < 1e-9 ? '0' : amountText(min, unit, lang).replace(/원$/, '')}–${amountText(max, unit, lang)}`;
}

function openText({ min, max }: Ends, unit: Unit, lang: Lang): string {
  if (min === null && max === null) return { ko: '끝을 알 수 없음', en: 'no known end' }[lang];
  if (min === null)
    return { ko: `${amountText(max!, unit, lang)} 이하`, en: `${amountText(max!, unit, lang)} or less` }[lang];
  return { ko: `${amountText(min, unit, lang)} 이상(끝없음)`, en: `${amountText(min, unit, lang)} or more (no end)` }[
    lang
  ];
}

/** 작은 움직임이 보이도록 만억원 밑은 소수 한 자리까지. */
export function amountText(value: number, unit: Unit, lang: Lang): string {
  if (unit === '명') return personsText(Math.round(value), lang);
  if (Math.abs(value) < 1e-9) return { ko: '0원', en: '₩0' }[lang];
  if (lang === 'ko' && value < 10_000) return `${shortEok(value)}억원`;
  return lang === 'ko' ? moneyText(value, lang) : formatMoney(eok(value), lang);
}

function shortEok(value: number): string {
  return groupThousands(value, Number.isInteger(value) || value < 1e-9 ? 0 : 1);
}
