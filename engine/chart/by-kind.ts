import { phases, type KindRow } from '../calibrate/by-kind.ts';
import type { ByScope, Run } from '../calibrate/summarise.ts';
import { labels } from '../terms.ts';
import type { Lang } from '../text.ts';
import { spendingKinds } from '../scenario/kinds.ts';
import { framed, rank, scopeColor, spoken, stacked, textOf, type Chart, type Row } from './chart.ts';
import { captionOf, inUnit, kindName, scopeNames } from './words.ts';

/**
 * 지출의 성격마다, 건설 단계와 운영 단계를 갈라: 생산유발, 연인원, 상시 취업.
 *
 * By kind of spending, construction and operation apart. Job-years and standing jobs are told apart and never added up.
 */
export const byKind: Chart = {
  name: 'by-kind',
  title: { ko: '건설 단계와 운영 단계', en: 'Construction and operation' },
  takes: 'one',
  draws: ({ byKind: rows }) => rows !== null && rows !== undefined,

  rows([run], lang) {
    if (!run) return [];
    const names = scopeNames([run], lang);
    return measures.flatMap((measure, m) => {
      const order = m * (spendingKinds.length + 1);
      const effects = spendingKinds.map((kind) => effectOf(run, kind, measure));
      const largest = Math.max(...effects.map((effect) => effect?.total ?? 0));
      const heading: Row = {
        key: measure,
        order,
        heading: measureNames[measure][lang],
        name: '',
        value: null,
        to: 0,
        total: '',
        caption: m === 0 ? captionText(run, lang) : '',
      };
      const bars = spendingKinds.flatMap((kind, k) => {
        const effect = effects[k] ?? null;
        const name = kindName({ kind, phase: phases[kind] }, lang);
        return (['inRegion', 'outRegion'] as const).map((part): Row => {
          const place = stacked(effect ?? nothing, part, largest);
          const isOuter = part === 'outRegion';
          return {
            key: `${measure}-${kind}`,
            order: order + k + 1,
            heading: '',
            caption: '',
            measure: measureNames[measure][lang],
            name: isOuter ? '' : name,
            said: name,
            scope: names[part],
            ...place,
            text: textIn(measure, place.value, lang),
            total: isOuter ? (effect ? textIn(measure, effect.total, lang) : none[lang]) : '',
          };
        });
      });
      return [heading, ...bars];
    });
  },

  spec(runs, lang) {
    // 왼쪽은 성격의 이름, 오른쪽은 값의 자리로 비워 둔다.
    const scale = { domain: [0, 1], rangeMin: { ko: 96, en: 148 }[lang], rangeMax: { expr: 'width - 92' } };
    const x = { field: 'to', type: 'quantitative', scale, axis: null } as const;
    return framed(
      {
        chart: byKind,
        describes: {
          ko: '건설, 장비, 연구, 운영에 쓴 돈마다 생산유발, 연인원, 상시 취업을 지역 안과 밖으로 나누어 쌓은 막대그림',
          en: 'Stacked bars of production, job-years and standing jobs inside and outside the region, by kind of spending',
        },
        reads: [
          { ko: '연인원은 지출이 이어지는 여러 해를 더한 것,', en: 'Job-years are summed over the years of spending;' },
          {
            ko: '상시 취업은 그 해들의 평균이며 서로 더하지 않습니다.',
            en: 'standing jobs are their yearly average. Never add the two.',
          },
        ],
        height: { step: 24 },
        layer: [
          {
            mark: { type: 'text', fontWeight: 'bold', dy: 3 },
            encoding: { y: rank, x: { value: 0 }, text: textOf('heading') },
          },
          {
            transform: [{ filter: 'isValid(datum.value)' }],
            mark: { type: 'bar', height: 14 },
            encoding: {
              y: rank,
              x: { ...x, field: 'from' },
              x2: { field: 'to' },
              color: scopeColor(scopeNames(runs.slice(0, 1), lang)),
              description: spoken('measure', 'said', 'scope', 'text'),
              tooltip: [
                textOf('said', { ko: '지출', en: 'Spending' }[lang]),
                textOf('scope', { ko: '범위', en: 'Scope' }[lang]),
                textOf('text', { ko: '값', en: 'Value' }[lang]),
              ],
            },
          },
          { mark: 'text', encoding: { y: rank, x: { value: 0 }, text: textOf('name') } },
          { mark: { type: 'text', dx: 6 }, encoding: { y: rank, x, text: textOf('total') } },
        ],
      },
      runs,
      lang,
    );
  },
};

const measures = ['production', 'personYears', 'standing'] as const;
type Measure = (typeof measures)[number];

const measureNames = {
  production: labels.production,
  personYears: { ko: '연인원 (취업, 명·년)', en: 'Job-years (employment)' },
  standing: { ko: '상시 취업 (연평균, 명)', en: 'Standing jobs (yearly average)' },
};

const nothing: ByScope = { inRegion: 0, outRegion: 0, total: 0 };
const none = { ko: '없음', en: 'none' };

/** 그 성격의 효과; 그런 지출이 없으면 null. */
function effectOf({ byKind: rows }: Run, kind: KindRow['kind'], measure: Measure): ByScope | null {
  const row = rows?.find((other) => other.kind === kind);
  if (!row) return null;
  const { inRegion, outRegion, total } = row[measure];
  return { inRegion, outRegion, total: total ?? 0 };
}

function textIn(measure: Measure, value: number, lang: Lang): string {
  return inUnit(measure === 'production' ? 'production' : 'employment', value, lang);
}

/** 성격을 적지 않은 산업이 있으면 얼마만 그린 것인지 말한다. */
function captionText(run: Run, lang: Lang): string {
  const rows = run.byKind ?? [];
  const told = rows.reduce((sum, { demand }) => sum + demand, 0);
  const whole = run.demand.value - run.split.noDemand;
  const base = captionOf(run, lang, { modelled: true, average: false });
  if (told >= whole * (1 - 1e-9)) return base;
  const [some, all] = [told, whole].map((value) => inUnit('production', value, lang));
  const covers = {
    ko: `지출의 성격을 적은 수요 ${some}만 (전체 ${all})`,
    en: `Only demand whose kind is written: ${some} of ${all}`,
  };
  return `${base}\n${covers[lang]}`;
}
