import type { Run } from '../calibrate/summarise.ts';
import type { Scope } from '../simulate/effects.ts';
import type { Indicator } from '../table/coefficients.ts';
import { labels, scopeLabel } from '../terms.ts';
import type { Lang } from '../text.ts';
import { basisOf, indicatorName, scenarioName, wrap } from './words.ts';

/** 결과 하나를 그리는 차트가 받는 것: 시나리오의 결과와, 그 가운데 어느 것. The one output of a run that a chart is about. */
export type OneOutput = { readonly run: Run; readonly indicator: Indicator; readonly scope: Scope };

/** «생산유발, 세종 내». An output by name; a national table's whole is the nation. */
export function outputName({ run, indicator, scope }: OneOutput, lang: Lang, years?: 'one'): string {
  const personYears = run.effects.employment.personYears && years !== 'one';
  const name = indicatorName(indicator, personYears, lang);
  return `${name}, ${areaName(run, scope, lang)}`;
}

function areaName({ region }: Run, scope: Scope, lang: Lang): string {
  if (region.level === 'nation') return scope === 'total' ? region.title[lang] : labels[scope][lang];
  return scopeLabel(scope, region.title)[lang];
}

/** 전국표로는 지역의 안과 밖을 알 수 없다. */
export function isUnknown({ run, indicator, scope }: OneOutput): boolean {
  return run.effects[indicator][scope] === null;
}

export const unknownScope = {
  ko: '전국표로 계산한 시나리오의 지역 안과 밖은 알 수 없습니다',
  en: 'With a national table the split by region is not known',
};

/** 그림 아래: 시나리오와 가격. */
export function outputCaption({ run }: OneOutput, lang: Lang): string {
  return [...wrap(scenarioName(run, lang)), `${labels.modelled[lang]} · ${basisOf(run, lang)}`].join('\n');
}
