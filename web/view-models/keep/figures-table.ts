import {
  indicators,
  labels,
  scopeLabel,
  scopes,
  type ByScope,
  type Indicator,
  type Lang,
  type Run,
} from '../../../engine/index.ts';
import type { ChartData } from '../chart-data.ts';
import { nameOf } from '../own/own-rows.ts';
import { ownWords } from '../own/words.ts';

type Line = {
  readonly part: string;
  readonly item: string;
  readonly kind: 'stated' | 'modelled' | 'calibrated';
  readonly indicator: Indicator;
  readonly scope: string;
  readonly value: number;
  readonly unit: string;
};

/**
 * 한 결과의 모든 수치를 긴 표로: 한 줄에 수치 하나, 자기 지표까지(`run.own`에 있으면). 알 수 없는 것은 줄이 없다.
 *
 * Every figure of a run as a long table, one figure a line, with full precision; what is not known has no line.
 */
export function figuresTable(run: Run, lang: Lang): ChartData {
  const price = String(run.investment.priceYear);
  const head = {
    ko: ['시나리오', '구분', '항목', '성격', '지표', '범위', '값', '단위', '가격기준'],
    en: ['scenario', 'part', 'item', 'kind', 'indicator', 'scope', 'value', 'unit', 'price year'],
  }[lang];
  const rows = linesOf(run, lang).map(({ part, item, kind, indicator, scope, value, unit }) => [
    run.scenario.id,
    part,
    item,
    labels[kind][lang],
    labels[indicator][lang],
    scope,
    String(value),
    unit,
    indicator === 'employment' ? '' : price,
  ]);
  return { head, rows: [...rows, ...ownLines(run, lang, price)] };
}

/** 자기 지표의 줄들: 성격에 «자기 지표», 지표에 그 이름. 값을 알 수 없는 것은 줄이 없다. */
function ownLines({ scenario, own }: Run, lang: Lang, price: string): readonly string[][] {
  return own.flatMap((indicator) => {
    const { value, unit, dimension } = indicator;
    if (value === null) return [];
    const named = [scenario.id, wholeWord[lang], '', ownWords.title[lang], nameOf(indicator, lang), ''];
    return [[...named, String(value), unit[lang], dimension.won === 0 ? '' : price]];
  });
}

const wholeWord = { ko: '전체', en: 'whole' };

function linesOf(run: Run, lang: Lang): readonly Line[] {
  const whole = wholeWord[lang];
  const parts = {
    year: { ko: '연도', en: 'year' }[lang],
    component: { ko: '산업', en: 'industry' }[lang],
    sector: { ko: '수요 부문', en: 'sector of demand' }[lang],
  };
  const scoped = (part: string, item: string, kind: Line['kind'], indicator: Indicator, effect: ByScope): Line[] =>
    scopes.flatMap((scope) => {
      const value = effect[scope];
      if (value === null) return [];
      return [
        {
          part,
          item,
          kind,
          indicator,
          scope: scopeLabel(scope, run.region.title)[lang],
          value,
          unit: unitOf(run, indicator, lang),
        },
      ];
    });
  const stated = indicators.flatMap((indicator): Line[] => {
    const printed = run.stated?.[indicator];
    return printed
      ? [{ part: whole, item: '', kind: 'stated', indicator, scope: '', value: printed.value, unit: printed.unit }]
      : [];
  });
  const modelled = indicators.flatMap((indicator) => scoped(whole, '', 'modelled', indicator, run.effects[indicator]));
  const calibrated = indicators.flatMap((indicator) => {
    const effect = run.calibrated?.[indicator];
    return effect ? scoped(whole, '', 'calibrated', indicator, effect) : [];
  });
  const detail = (part: string, rows: readonly { item: string; row: Readonly<Record<Indicator, ByScope>> }[]) =>
    rows.flatMap(({ item, row }) =>
      indicators.flatMap((indicator) => scoped(part, item, 'modelled', indicator, row[indicator])),
    );
  return [
    ...stated,
    ...modelled,
    ...calibrated,
    ...detail(
      parts.year,
      (run.byYear ?? []).map((row) => ({ item: String(row.year), row })),
    ),
    ...detail(
      parts.component,
      (run.byComponent ?? []).map((row) => ({ item: row.title[lang], row })),
    ),
    ...detail(
      parts.sector,
      (run.bySector ?? []).map((row) => ({ item: `${row.sector} ${row.title[lang]}`, row })),
    ),
  ];
}

function unitOf({ effects }: Run, indicator: Indicator, lang: Lang): string {
  if (indicator !== 'employment') return { ko: '억원', en: '₩100m' }[lang];
  return effects.employment.personYears ? { ko: '명·년', en: 'person-years' }[lang] : { ko: '명', en: 'persons' }[lang];
}
