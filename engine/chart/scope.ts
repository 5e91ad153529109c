import { indicators } from '../table/coefficients.ts';
import { groupThousands } from '../units/korean-numerals.ts';
import { framed, rank, scopeColor, spoken, stacked, textOf, type Chart } from './chart.ts';
import { captionOf, indicatorName, inUnit, scopeNames } from './words.ts';

/** 효과가 그 시·도 안과 밖에 얼마씩인가, 계에 대한 비중으로. */
export const scope: Chart = {
  name: 'scope',
  title: { ko: '지역내와 지역외', en: 'In-region and out-of-region' },
  takes: 'one',
  draws: ({ region }) => region.level === 'province',

  rows([run], lang) {
    if (!run) return [];
    const names = scopeNames([run], lang);
    return indicators.flatMap((indicator, order) => {
      const effect = run.effects[indicator];
      const name = indicatorName(indicator, run.effects.employment.personYears, lang);
      const part = (of: 'inRegion' | 'outRegion') => {
        const { value, from, to } = stacked(effect, of, effect.total);
        const share = effect.total > 0 ? `${groupThousands((to - from) * 100, 1)}% · ` : '';
        return {
          key: indicator,
          order,
          indicator: name,
          scope: names[of],
          value,
          from,
          to,
          label: share + inUnit(indicator, value, lang),
        };
      };
      const inside = part('inRegion');
      const outside = part('outRegion');
      const total = inUnit(indicator, effect.total, lang);
      const caption = order === 0 ? captionOf(run, lang, { modelled: true, average: true }) : '';
      return [
        { ...inside, insideLabel: inside.label, outsideLabel: '', heading: name, total, caption },
        { ...outside, insideLabel: '', outsideLabel: outside.label, heading: '', total: '', caption: '' },
      ];
    });
  },

  spec(runs, lang) {
    const left = { value: 0 };
    const right = { value: { expr: 'width' } };
    return framed(
      {
        chart: scope,
        describes: {
          ko: '생산유발, 부가가치유발, 취업유발이 지역 안과 밖에 나뉘는 비중을 나타낸 막대그림',
          en: 'Bars that show which share of production, value added and employment falls inside and outside the region',
        },
        height: { step: 70 },
        layer: [
          {
            mark: { type: 'bar', height: 20 },
            encoding: {
              y: rank,
              x: { field: 'from', type: 'quantitative', scale: { domain: [0, 1] }, axis: null },
              x2: { field: 'to' },
              color: scopeColor(scopeNames(runs.slice(0, 1), lang)),
              description: spoken('indicator', 'scope', 'label'),
              tooltip: [
                textOf('indicator', { ko: '지표', en: 'Indicator' }[lang]),
                textOf('scope', { ko: '범위', en: 'Scope' }[lang]),
                textOf('label', { ko: '비중과 값', en: 'Share and value' }[lang]),
              ],
            },
          },
          {
            mark: { type: 'text', dy: -20, fontWeight: 'bold' },
            encoding: { y: rank, x: left, text: textOf('heading') },
          },
          { mark: { type: 'text', dy: -20, align: 'right' }, encoding: { y: rank, x: right, text: textOf('total') } },
          { mark: { type: 'text', dy: 20 }, encoding: { y: rank, x: left, text: textOf('insideLabel') } },
          {
            mark: { type: 'text', dy: 20, align: 'right' },
            encoding: { y: rank, x: right, text: textOf('outsideLabel') },
          },
        ],
      },
      runs,
      lang,
    );
  },
};
