import { indicators } from '../table/coefficients.ts';
import { groupThousands } from '../units/korean-numerals.ts';
import { framed, indicatorName, inUnit, modelledCaption, scopeColor, scopeNames, type Chart } from './chart.ts';

/** 효과가 그 시·도 안과 밖에 얼마씩인가, 계에 대한 비중으로. */
export const scope: Chart = {
  name: 'scope',
  title: { ko: '지역내와 지역외', en: 'In-region and out-of-region' },
  takes: 'one',

  rows([run], lang) {
    if (!run) return [];
    const names = scopeNames([run], lang);
    return indicators.flatMap((indicator, order) => {
      const { inRegion, outRegion, total, personYears } = { personYears: false, ...run.effects[indicator] };
      const inside = total > 0 ? inRegion / total : 0;
      const label = (value: number, share: number) =>
        (total > 0 ? `${groupThousands(share * 100, 1)}% · ` : '') + inUnit(indicator, value, lang);
      const common = { key: indicator, order, indicator: indicatorName(indicator, personYears, lang) };
      return [
        {
          ...common,
          scope: names.inRegion,
          from: 0,
          to: inside,
          value: inRegion,
          label: label(inRegion, inside),
          insideLabel: label(inRegion, inside),
          outsideLabel: '',
          name: common.indicator,
          total: inUnit(indicator, total, lang),
          caption: order === 0 ? modelledCaption(run, lang) : '',
        },
        {
          ...common,
          scope: names.outRegion,
          from: inside,
          to: total > 0 ? 1 : 0,
          value: outRegion,
          label: label(outRegion, 1 - inside),
          insideLabel: '',
          outsideLabel: label(outRegion, 1 - inside),
          name: '',
          total: '',
          caption: '',
        },
      ];
    });
  },

  spec(runs, lang) {
    const y = { field: 'key', type: 'nominal', axis: null, sort: { field: 'order', op: 'min' } } as const;
    const text = (field: string) => ({ field, type: 'nominal' }) as const;
    const right = { value: { expr: 'width' } };
    return framed(
      {
        title: scope.title,
        rows: scope.rows(runs, lang),
        describes: {
          ko: '생산유발, 부가가치유발, 취업유발이 지역 안과 밖에 나뉘는 비중을 나타낸 막대그림',
          en: 'Bars that show the shares of production, value added and employment inside and outside the region',
        },
      },
      lang,
      { step: 68 },
      [
        {
          mark: { type: 'bar', height: 20 },
          encoding: {
            y,
            x: { field: 'from', type: 'quantitative', scale: { domain: [0, 1] }, axis: null },
            x2: { field: 'to' },
            color: scopeColor(scopeNames(runs.slice(0, 1), lang)),
            tooltip: [
              { field: 'indicator', type: 'nominal', title: { ko: '지표', en: 'Indicator' }[lang] },
              { field: 'scope', type: 'nominal', title: { ko: '범위', en: 'Scope' }[lang] },
              { field: 'label', type: 'nominal', title: { ko: '비중과 값', en: 'Share and value' }[lang] },
            ],
          },
        },
        { mark: { type: 'text', dy: -19, fontWeight: 'bold' }, encoding: { y, x: { value: 0 }, text: text('name') } },
        { mark: { type: 'text', dy: -19, align: 'right' }, encoding: { y, x: right, text: text('total') } },
        { mark: { type: 'text', dy: 20 }, encoding: { y, x: { value: 0 }, text: text('insideLabel') } },
        { mark: { type: 'text', dy: 20, align: 'right' }, encoding: { y, x: right, text: text('outsideLabel') } },
      ],
    );
  },
};
