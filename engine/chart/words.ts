import type { Run } from '../calibrate/summarise.ts';
import type { Indicator } from '../table/coefficients.ts';
import { labels, scopeLabel } from '../terms.ts';
import type { Lang, Text } from '../text.ts';
import { formatMoney, groupThousands } from '../units/korean-numerals.ts';
import { eok } from '../units/money.ts';

/** 조정 항목을 움직인 시나리오의 이름 뒤에 붙는다. */
export const adjustedMark: Text = { ko: ' (조정함)', en: ' (adjusted)' };

/** 시나리오의 이름. 조정 항목을 움직였으면 그렇다고 말한다. A scenario's name, saying so where levers were moved. */
export function scenarioName({ scenario, levers }: Run, lang: Lang): string {
  const adjusted = levers.some((lever) => JSON.stringify(lever.value) !== JSON.stringify(lever.default));
  return scenario.title[lang] + (adjusted ? adjustedMark[lang] : '');
}

/**
 * 가격기준연도, 그리고 금액을 밝히지 않은 계획이면 얼마당 효과인지.
 *
 * The price year and, for a plan that states no money, the money that effects are per.
 */
export function basisOf({ demand, investment }: Run, lang: Lang): string {
  const prices = { ko: `${demand.priceYear}년 가격`, en: `${demand.priceYear} prices` }[lang];
  if (investment.origin !== 'perUnit') return prices;
  const unit = inUnit('production', investment.value, lang);
  return `${prices} · ${{ ko: `투자 ${unit}당 효과`, en: `per ${unit} of investment` }[lang]}`;
}

/**
 * 그림의 아랫글: 시나리오, 그린 값, 가격.
 *
 * What stands under a picture: scenario, figures shown, prices; and beside person-years their yearly average.
 */
export function captionOf(run: Run, lang: Lang, shown: { modelled: boolean; average: boolean }): string {
  const { perYearAverage, personYears } = run.effects.employment;
  const average = plain(perYearAverage);
  return [
    ...wrap(scenarioName(run, lang)),
    (shown.modelled ? `${labels.modelled[lang]} · ` : '') + basisOf(run, lang),
    ...(shown.average && personYears
      ? [{ ko: `취업유발 연평균 ${average}명`, en: `Employment, yearly average: ${average} persons` }[lang]]
      : []),
  ].join('\n');
}

/** `undivided`: 지역표의 결과와 나란히 선, 전국표로 계산해 가르지 않은 것. */
export type ScopeNames = { readonly inRegion: string; readonly outRegion: string; readonly undivided?: string };

/** «충북 내»와 «충북 외»; 시나리오마다 지역이 다르면 «지역내»와 «지역외»; 전국표는 하나의 이름. */
export function scopeNames(runs: readonly Run[], lang: Lang): ScopeNames {
  const [first, ...others] = runs.map(({ region }) => region);
  if (first && [first, ...others].every(({ level }) => level === 'nation')) {
    return { inRegion: first.title[lang], outRegion: '' };
  }
  if ([first, ...others].some((region) => region?.level === 'nation')) {
    return {
      inRegion: labels.inRegion[lang],
      outRegion: labels.outRegion[lang],
      undivided: { ko: '계 (전국표)', en: 'Total (national table)' }[lang],
    };
  }
  if (!first || others.some(({ code }) => code !== first.code)) {
    return { inRegion: labels.inRegion[lang], outRegion: labels.outRegion[lang] };
  }
  return { inRegion: scopeLabel('inRegion', first.title)[lang], outRegion: scopeLabel('outRegion', first.title)[lang] };
}

/**
 * 지표의 이름. 취업은 무엇을 세었는지 함께: 여러 해를 더하면 연인원이다.
 *
 * @example
 * indicatorName('production', false, 'ko') // => '생산유발'
 * @example
 * indicatorName('employment', true, 'en') // => 'Employment (person-years)'
 */
export function indicatorName(indicator: Indicator, personYears: boolean, lang: Lang): string {
  if (indicator !== 'employment') return labels[indicator][lang];
  const counted = personYears ? { ko: ' (연인원)', en: ' (person-years)' } : { ko: '', en: ' (persons)' };
  return labels.employment[lang] + counted[lang];
}

/**
 * 값을 그 지표의 단위로 적는다. A value as people read it; money comes in 억원.
 *
 * @example
 * inUnit('production', 2901, 'ko') // => '2,901억원'
 * @example
 * inUnit('employment', 1998, 'ko') // => '1,998명'
 */
export function inUnit(indicator: Indicator, value: number, lang: Lang): string {
  if (indicator !== 'employment') return formatMoney(eok(value), lang);
  return plain(value) + { ko: '명', en: '' }[lang];
}

/**
 * 단위 없는 수. 100보다 작으면 소수 한 자리까지.
 *
 * @example
 * plain(1998.4) // => '1,998'
 * @example
 * plain(71.06) // => '71.1'
 */
export function plain(value: number): string {
  return groupThousands(value, value > 0 && value < 99.95 ? 1 : 0);
}

/** 좁은 화면의 한 줄에 드는 칸 수; 한글은 두 칸. */
const lineColumns = 56;

/**
 * 긴 이름을 낱말 사이에서 나눈다.
 *
 * Breaks a long name between words, so that each line fits a narrow screen.
 *
 * @example
 * wrap('에너지신산업') // => ['에너지신산업']
 */
export function wrap(name: string, columns = lineColumns): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && columnsOf(longer) <= columns) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function columnsOf(text: string): number {
  return [...text].reduce((columns, character) => columns + (character >= '\u1100' ? 2 : 1), 0);
}
