import type { TopLevelSpec } from 'vega-lite';
import type { ByScope, Run } from '../calibrate/summarise.ts';
import type { Indicator } from '../table/coefficients.ts';
import type { Lang, Text } from '../text.ts';
import { framed, indicatorName, inUnit, modelledCaption, scopeColor, scopeNames, type Layers, type Row } from './chart.ts';

/** 항목 하나의 효과. What one pair of bars shows. */
export type Item = Readonly<Record<Indicator, ByScope>> & { readonly key: string; readonly name: string };

const columns = ['production', 'employment'] as const;
type Column = (typeof columns)[number];

/**
 * 항목마다 두 줄(지역내, 지역외). 글은 항목의 한 줄에만 둔다.
 *
 * Two rows per item, inside and outside the region. A text stands in one row of its item, so that it is drawn once.
 */
export function barRows(items: readonly Item[], run: Run, lang: Lang): Row[] {
  const names = scopeNames([run], lang);
  return items.flatMap((item, order) => {
    const { key, name } = item;
    const texts = (scope: 'inRegion' | 'outRegion') => ({
      productionText: inUnit('production', item.production[scope], lang),
      valueAddedText: inUnit('valueAdded', item.valueAdded[scope], lang),
      employmentText: inUnit('employment', item.employment[scope], lang),
    });
    const first = order === 0;
    const heading = (column: Column) => (first ? indicatorName(column, run.effects.employment.personYears, lang) : '');
    return [
      {
        key,
        order,
        name,
        label: wrap(name),
        scope: names.inRegion,
        ...texts('inRegion'),
        productionFrom: 0,
        productionTo: item.production.inRegion,
        productionLabel: '',
        productionHeading: heading('production'),
        employmentFrom: 0,
        employmentTo: item.employment.inRegion,
        employmentLabel: '',
        employmentHeading: heading('employment'),
        caption: first ? modelledCaption(run, lang) : '',
      },
      {
        key,
        order,
        name,
        label: '',
        scope: names.outRegion,
        ...texts('outRegion'),
        productionFrom: item.production.inRegion,
        productionTo: item.production.total,
        productionLabel: inUnit('production', item.production.total, lang),
        productionHeading: '',
        employmentFrom: item.employment.inRegion,
        employmentTo: item.employment.total,
        employmentLabel: inUnit('employment', item.employment.total, lang),
        employmentHeading: '',
        caption: '',
      },
    ];
  });
}

/**
 * 항목의 이름 아래 생산유발과 취업유발 막대를 두 단으로. 이름이 막대 위에 있어 좁은 화면에서도 잘리지 않는다.
 *
 * Under each item's name, its production and its employment in two columns.
 */
export function barSpec(
  chart: { readonly title: Text; readonly rows: readonly Row[]; readonly describes: Text; readonly item: Text },
  runs: readonly Run[],
  lang: Lang,
): TopLevelSpec {
  const y = { field: 'key', type: 'nominal', axis: null, sort: { field: 'order', op: 'min' } } as const;
  const lines = Math.max(1, ...chart.rows.map(({ label }) => String(label).split('\n').length));
  const color = scopeColor(scopeNames(runs.slice(0, 1), lang));
  const tooltip = [
    { field: 'name', type: 'nominal' as const, title: chart.item[lang] },
    { field: 'scope', type: 'nominal' as const, title: { ko: '범위', en: 'Scope' }[lang] },
    ...(['production', 'valueAdded', 'employment'] as const).map((indicator) => ({
      field: `${indicator}Text`,
      type: 'nominal' as const,
      title: indicatorName(indicator, false, lang),
    })),
  ];

  /** 막대의 단 하나: 왼쪽 끝과, 값을 적을 자리를 남긴 오른쪽 끝. */
  const column = (indicator: Column, left: string, right: string): Layers[number] => {
    const scale = { domain: { unionWith: [0, tiny] }, nice: false, rangeMin: { expr: left }, rangeMax: { expr: right } };
    const end = { field: `${indicator}To`, type: 'quantitative', scale, axis: null } as const;
    return {
      layer: [
        {
          mark: { type: 'bar', height: barHeight, yOffset: 9 * lines },
          encoding: { y, x: { ...end, field: `${indicator}From` }, x2: { field: end.field }, color, tooltip },
        },
        {
          mark: { type: 'text', dx: 5, yOffset: 9 * lines },
          encoding: { y, x: end, text: { field: `${indicator}Label`, type: 'nominal' } },
        },
        {
          mark: { type: 'text', color: palette.muted },
          encoding: { x: { value: { expr: left } }, y: { value: -8 }, text: { field: `${indicator}Heading`, type: 'nominal' } },
        },
      ],
    };
  };

  return {
    ...framed(chart, lang, { step: 30 + 16 * lines }, [
      column('production', '0', 'width * 0.54 - 80'),
      column('employment', 'width * 0.57', 'width - 64'),
      {
        mark: { type: 'text', baseline: 'bottom', yOffset: 0 },
        encoding: { y, x: { value: 0 }, text: { field: 'label', type: 'nominal' } },
      },
    ]),
    resolve: { scale: { x: 'independent' } },
  } as TopLevelSpec;
}

const barHeight = 14;

/** 모두 0이어도 축척이 서도록. */
const tiny = 1e-3;
