import type { Lang } from '../text.ts';
import type { Sample } from '../uncertainty/sample.ts';
import type { SampledFigure } from '../uncertainty/sampled-figure.ts';
import { groupThousands } from '../units/korean-numerals.ts';
import { outputCaption, type OneOutput } from './one-output.ts';
import { percent } from './table-chart.ts';
import { inUnit, statedWord } from './words.ts';

/** 뽑은 결과를 그리는 차트가 받는 것. What charts of a sample take. */
export type SampleOutput = OneOutput & { readonly sample: Sample };

/** 모든 해를 더한 그 결과; 뽑지 않았으면 null. */
export function sampledOf({ sample, indicator, scope }: SampleOutput): SampledFigure | null {
  return sample.outputs.find((one) => one.indicator === indicator && one.scope === scope && one.year === null) ?? null;
}

/** 발표치; 없으면 null. */
export function statedOf({ run, indicator }: OneOutput): number | null {
  return run.stated?.[indicator]?.value ?? null;
}

/** 그 값 이상일 확률: 물은 값이면 센 대로, 아니면 막대 안을 고르다고 보고. The chance of `value` or more. */
export function chanceOf({ exceedance, density }: SampledFigure, value: number): number {
  const counted = exceedance.find(({ threshold }) => threshold === value);
  if (counted) return counted.probability;
  return (density ?? []).reduce((sum, { from, to, share }) => {
    if (value <= from) return sum + share;
    return value >= to ? sum : sum + (share * (to - value)) / (to - from);
  }, 0);
}

/** 그림의 가로축에 적을 단위로. 영어에서는 십억 원. */
export function onAxis(value: number, { indicator }: OneOutput, lang: Lang): number {
  return indicator !== 'employment' && lang === 'en' ? value / 10 : value;
}

export function axisTitle({ indicator }: OneOutput, lang: Lang): string {
  return indicator === 'employment' ? { ko: '명', en: 'persons' }[lang] : { ko: '억원', en: '₩ billion' }[lang];
}

/** «가운데 2,100억원, 열에 아홉은 1,632억원–2,700억원». */
export function rangeText({ p5, p50, p95 }: SampledFigure, { indicator }: OneOutput, lang: Lang): string {
  const [low, middle, high] = [p5, p50, p95].map((value) => inUnit(indicator, value, lang));
  return { ko: `중앙값 ${middle}, 열에 아홉은 ${low}–${high}`, en: `Median ${middle}; nine in ten ${low}–${high}` }[
    lang
  ];
}

/** «발표치 1,998명 (일자리) 이상일 가능성 12.3%»; 발표치가 없으면 빈 글. */
export function statedText(given: SampleOutput, sampled: SampledFigure, lang: Lang): string {
  const stated = statedOf(given);
  if (stated === null) return { ko: '문서에 발표치가 없습니다', en: 'The document states no figure' }[lang];
  const word = inUnit(given.indicator, stated, lang) + statedWord(given.run, given.indicator, lang);
  const chance = percent(chanceOf(sampled, stated));
  const outside = statedWithin(given, sampled) === null ? { ko: ' (그림 밖)', en: ' (outside the picture)' }[lang] : '';
  return {
    ko: `발표치 ${word} 이상일 가능성 ${chance}${outside}`,
    en: `Chance of the stated ${word} or more: ${chance}${outside}`,
  }[lang];
}

/** 뽑은 것들의 두 끝. */
export function endsOf({ density, p5, p95 }: SampledFigure): readonly [low: number, high: number] {
  return [density?.[0]?.from ?? p5, density?.at(-1)?.to ?? p95];
}

/** 발표치를 세울 자리; 없거나, 뽑은 것들의 폭의 곱절보다 멀면 null. Where the stated figure is drawn; null when there is none or it is too far. */
export function statedWithin(given: OneOutput, sampled: SampledFigure): number | null {
  const stated = statedOf(given);
  const [low, high] = endsOf(sampled);
  const room = 2 * (high - low);
  return stated !== null && stated >= low - room && stated <= high + room ? stated : null;
}

/** 그림 아래: 시나리오, 가격, 몇 번을 어떻게 뽑았나. */
export function sampleCaption(given: SampleOutput, lang: Lang): string {
  const { draws, method, seed } = given.sample;
  const count = groupThousands(draws);
  const how = { sobol: "Sobol'", random: { ko: '무작위', en: 'random' }[lang] }[method];
  const drawn = { ko: `${count}번 뽑음 (${how}, 씨앗 ${seed})`, en: `${count} draws (${how}, seed ${seed})` };
  return `${outputCaption(given, lang)}\n${drawn[lang]}`;
}
