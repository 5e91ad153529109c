import type { KindRow } from '../calibrate/by-kind.ts';
import type { Run } from '../calibrate/summarise.ts';
import type { NetStep } from '../simulate/additionality.ts';
import type { Indicator } from '../table/coefficients.ts';
import { definitionLabels, labels, scopeLabel } from '../terms.ts';
import type { Lang, Text } from '../text.ts';
import { formatMoney, groupThousands } from '../units/korean-numerals.ts';
import { eok } from '../units/money.ts';

/** 총효과에서 순효과로 가는 칸의 이름. */
export const netStepLabels: Readonly<Record<NetStep, Text>> = {
  gross: { ko: '총효과', en: 'Gross' },
  leakage: { ko: '누출', en: 'Leakage' },
  displacement: { ko: '구축', en: 'Displacement' },
  substitution: { ko: '대체', en: 'Substitution' },
  reference: { ko: '기준 경우(사중)', en: 'Reference case' },
  net: { ko: '순효과', en: 'Net' },
};

/** 지출의 성격과 그 단계. */
const kindLabels: Readonly<Record<KindRow['kind'], Text>> = {
  construction: { ko: '건설', en: 'works' },
  equipment: { ko: '장비', en: 'equipment' },
  research: { ko: '연구', en: 'research' },
  operation: { ko: '운영', en: 'running' },
};

const phaseLabels: Readonly<Record<KindRow['phase'], Text>> = {
  construction: { ko: '건설 단계', en: 'Construction' },
  operation: { ko: '운영 단계', en: 'Operation' },
};

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

/**
 * 이름들을 서로 다른 데서부터. 한 계획의 시나리오들은 모두 «계획, »으로 시작한다.
 *
 * Names from where they come apart: `shared` is the «plan, » that all scenarios of one plan begin with, or nothing.
 *
 * @example
 * namesApart(['세종, 기준안', '세종, 신중안']) // => { shared: '세종, ', apart: ['기준안', '신중안'] }
 * @example
 * namesApart(['세종, 기준안', '광주, 기준안']) // => { shared: '', apart: ['세종, 기준안', '광주, 기준안'] }
 */
export function namesApart(names: readonly string[]): { readonly shared: string; readonly apart: readonly string[] } {
  const start = names[0]?.slice(0, names[0].lastIndexOf(', ') + 2) ?? '';
  const isShared = start.endsWith(', ') && names.every((name) => name.startsWith(start) && name.length > start.length);
  const shared = isShared ? start : '';
  return { shared, apart: names.map((name) => name.slice(shared.length)) };
}

/**
 * 순효과의 칸 하나, 덜어 내는 비율과 함께. A step towards net, with the factor that takes it away.
 */
export function netStepName(step: NetStep, { net: { factors } }: Run, lang: Lang): string {
  const name = netStepLabels[step][lang];
  if (step === 'gross' || step === 'net') return name;
  const hundredths = factors[step === 'reference' ? 'deadweight' : step] * 100;
  return `${name} ${groupThousands(hundredths, Math.abs(hundredths - Math.round(hundredths)) < 0.05 ? 0 : 1)}%`;
}

/** 순효과를 셈한 지역: 그 시·도 안, 온 나라, 또는 지역을 가르지 않은 계. The area that net effects are reckoned for. */
export function netAreaName({ net, region }: Run, lang: Lang): string {
  if (net.area === 'inRegion') return scopeLabel('inRegion', region.title)[lang];
  return region.level === 'nation' ? region.title[lang] : labels.total[lang];
}

/** 지출의 성격을 단계와 함께: «건설 단계: 장비». A kind of spending with its phase. */
export function kindName({ kind, phase }: Pick<KindRow, 'kind' | 'phase'>, lang: Lang): string {
  return `${phaseLabels[phase][lang]}: ${kindLabels[kind][lang]}`;
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

/** 발표치가 지표와 다른 낱말로 센 것이면 그 낱말: « (일자리)». What the document calls a figure, where it differs. */
export function statedWord({ stated }: Run, indicator: Indicator, lang: Lang): string {
  const word = stated?.[indicator]?.definition;
  if (word === undefined || word === labels[indicator].ko) return '';
  const [shown = word] = (definitionLabels[word]?.[lang] ?? word).split(',');
  return ` (${lang === 'en' ? shown.toLowerCase() : shown})`;
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
 * 더하거나 더는 양을 부호와 함께. An amount that is added or taken away, with its sign.
 *
 * @example
 * signedInUnit('production', 290.1, 'ko') // => '+290억원'
 * @example
 * signedInUnit('employment', -12.34, 'en') // => '-12.3'
 */
export function signedInUnit(indicator: Indicator, value: number, lang: Lang): string {
  const size = inUnit(indicator, Math.abs(value), lang);
  return value < 0 ? `-${size}` : value > 0 ? `+${size}` : size;
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
