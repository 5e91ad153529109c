import type { Run } from '../calibrate/summarise.ts';
import { indicators } from '../table/coefficients.ts';
import { labels } from '../terms.ts';
import type { Lang } from '../text.ts';
import { nameAbove } from './bars.ts';
import { framed, lineHeight, rank, scopeColor, spoken, stacked, textOf, type Chart, type Row } from './chart.ts';
import { adjustedMark, basisOf, indicatorName, inUnit, namesApart, scenarioName, scopeNames, wrap } from './words.ts';

/** 여러 시나리오를 지표마다 나란히, 지역 안과 밖으로. Several scenarios side by side, indicator by indicator. */
export const comparison: Chart = {
  name: 'comparison',
  title: { ko: '시나리오 비교', en: 'Scenarios compared' },
  takes: 'many',

  rows(runs, lang) {
    if (runs.length === 0) return [];
    const scopes = scopeNames(runs, lang);
    const { names, shorter, beneath, caption } = namesOf(runs, lang);
    const personYears = runs.some(({ effects }) => effects.employment.personYears);
    return indicators.flatMap((indicator, i) => {
      const heading = indicatorName(indicator, personYears, lang);
      const largest = Math.max(...runs.map(({ effects }) => effects[indicator].total));
      const order = i * (runs.length + 1);
      const top: Row = {
        key: indicator,
        order,
        heading,
        lines: 0,
        label: '',
        value: null,
        to: 0,
        total: '',
        caption: i === 0 ? caption : '',
      };
      const bars = runs.flatMap(({ effects, region }, r) => {
        const effect = effects[indicator];
        const name = [...wrap(shorter[r]!), ...beneath[r]!];
        const part = (of: 'inRegion' | 'outRegion') => {
          const place = stacked(effect, of, largest);
          return {
            key: `${indicator}-${r}`,
            order: order + r + 1,
            heading: '',
            caption: '',
            scenario: names[r]!,
            indicator: heading,
            scope: (region.level === 'nation' && scopes.undivided) || scopes[of],
            ...place,
            text: inUnit(indicator, place.value, lang),
          };
        };
        return [
          { ...part('inRegion'), lines: name.length, label: name.join('\n'), total: '' },
          { ...part('outRegion'), lines: 0, label: '', total: inUnit(indicator, effect.total, lang) },
        ];
      });
      return [top, ...bars];
    });
  },

  spec(runs, lang) {
    const { shorter, beneath } = namesOf(runs, lang);
    // 움직인 뒤에 이름이 길어져도 겹치지 않게 «(조정함)»까지 놓을 자리를 둔다.
    const lines = Math.max(1, ...shorter.map((name, r) => wrap(name + adjustedMark[lang]).length + beneath[r]!.length));
    const step = lineHeight * lines + barHeight + 8;
    const toBar = step / 2 - 4 - barHeight / 2;
    const scale = { domain: [0, 1], rangeMin: 0, rangeMax: { expr: 'width - 84' } };
    const x = { field: 'to', type: 'quantitative', scale, axis: null } as const;
    return framed(
      {
        chart: comparison,
        describes: {
          ko: '시나리오마다 생산유발, 부가가치유발, 취업유발을 지역 안과 밖으로 나누어 쌓은 막대그림',
          en: 'Stacked bars of production, value added and employment inside and outside the region, scenario by scenario',
        },
        height: { step },
        layer: [
          {
            mark: { type: 'text', fontWeight: 'bold', dy: step / 2 - 12 },
            encoding: { y: rank, x: { value: 0 }, text: textOf('heading') },
          },
          {
            transform: [{ filter: 'isValid(datum.value)' }],
            mark: { type: 'bar', height: barHeight, yOffset: toBar },
            encoding: {
              y: rank,
              x: { ...x, field: 'from' },
              x2: { field: 'to' },
              color: scopeColor(scopeNames(runs, lang)),
              description: spoken('indicator', 'scenario', 'scope', 'text'),
              tooltip: [
                textOf('scenario', { ko: '시나리오', en: 'Scenario' }[lang]),
                textOf('indicator', { ko: '지표', en: 'Indicator' }[lang]),
                textOf('scope', { ko: '범위', en: 'Scope' }[lang]),
                textOf('text', { ko: '값', en: 'Value' }[lang]),
              ],
            },
          },
          nameAbove(toBar - barHeight / 2 - 1),
          { mark: { type: 'text', dx: 5, yOffset: toBar }, encoding: { y: rank, x, text: textOf('total') } },
        ],
      },
      runs,
      lang,
    );
  },
};

const barHeight = 14;

/**
 * 막대마다의 이름. 가격기준연도나 금액의 뜻이 서로 다르면 이름 아래에 하나하나 적고, 모두 같으면 아랫글에 한 번 적는다.
 *
 * What each bar is called. Prices are said once below the picture, or under each name where they differ.
 */
function namesOf(runs: readonly Run[], lang: Lang) {
  const bases = runs.map((run) => basisOf(run, lang));
  const differ = new Set(bases).size > 1;
  const names = runs.map((run) => scenarioName(run, lang));
  const { shared, apart: shorter } = namesApart(names);
  return {
    names,
    shorter,
    beneath: bases.map((basis) => (differ ? [basis] : [])),
    caption: [
      ...(shared === '' ? [] : wrap(shared.slice(0, -2))),
      [labels.modelled[lang], ...(differ ? [] : bases.slice(0, 1))].join(' · '),
    ].join('\n'),
  };
}
