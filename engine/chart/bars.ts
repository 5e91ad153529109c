import type { TopLevelSpec } from 'vega-lite';
import type { ByScope, Run } from '../calibrate/summarise.ts';
import { indicators, type Indicator } from '../table/coefficients.ts';
import { labels } from '../terms.ts';
import type { Lang, Text } from '../text.ts';
import {
  framed,
  lineHeight,
  rank,
  scopeColor,
  spoken,
  stacked,
  textOf,
  type Chart,
  type Layers,
  type Row,
} from './chart.ts';
import { captionOf, indicatorName, inUnit, scopeNames, wrap } from './words.ts';

/** 막대로 그릴 항목 하나. What one pair of bars shows. */
export type Item = Readonly<Record<Indicator, ByScope>> & { readonly key: string; readonly name: string };

/**
 * 항목마다 두 행: 지역 안, 지역 밖. 길이는 가장 큰 항목에 견준 비중이다.
 *
 * Two rows per item, inside and outside the region, placed in shares of the largest item. A text stands in one row of
 * its item, so that it is drawn once: the total beside the outer part, all else with the inner one.
 */
export function partRows(items: readonly Item[], run: Run, lang: Lang): Row[] {
  const names = scopeNames([run], lang);
  const largest = (indicator: Indicator) => Math.max(...items.map((item) => item[indicator].total));
  const wholes = indicators.map((indicator) => [indicator, largest(indicator)] as const);
  return items.flatMap((item, order) =>
    (['inRegion', 'outRegion'] as const).map((part): Row => {
      const columns = wholes.flatMap(([indicator, whole]) => {
        const { value, from, to } = stacked(item[indicator], part, whole);
        return [
          [indicator, value],
          [`${indicator}From`, from],
          [`${indicator}To`, to],
          [`${indicator}Text`, inUnit(indicator, value, lang)],
          [`${indicator}Label`, part === 'outRegion' ? inUnit(indicator, item[indicator].total, lang) : ''],
        ] as const;
      });
      return {
        key: item.key,
        order,
        name: item.name,
        scope: names[part],
        ...Object.fromEntries(columns),
        caption: order === 0 && part === 'inRegion' ? captionOf(run, lang, { modelled: true, average: false }) : '',
      };
    }),
  );
}

/** 막대에 손을 얹으면 보이는 것. */
export function partTooltip(item: Text, lang: Lang) {
  return [
    textOf('name', item[lang]),
    textOf('scope', { ko: '범위', en: 'Scope' }[lang]),
    ...indicators.map((indicator) => textOf(`${indicator}Text`, labels[indicator][lang])),
  ];
}

/** 항목의 이름은 막대 위에 선다: 좁은 화면에서도 잘리지 않는다. A name stands above its bars, so that none is cut off. */
export function barRows(items: readonly Item[], run: Run, lang: Lang): Row[] {
  const { personYears } = run.effects.employment;
  return partRows(items, run, lang).map((row, r) => {
    const lines = r % 2 === 0 ? wrap(String(row['name'])) : [];
    return {
      ...row,
      caption: r === 0 ? captionOf(run, lang, { modelled: true, average: true }) : '',
      lines: lines.length,
      label: lines.join('\n'),
      productionHeading: r === 0 ? indicatorName('production', personYears, lang) : '',
      employmentHeading: r === 0 ? indicatorName('employment', personYears, lang) : '',
    };
  });
}

/** `label`을 막대 위에 적는다. 둘째 줄(`lines`)부터는 위로 자란다. A name above its bar; further lines grow upwards. */
export function nameAbove(yOffset: number): Layers[number] {
  return {
    mark: { type: 'text', baseline: 'bottom', yOffset, dy: { expr: `${-lineHeight} * (datum.lines - 1)` } },
    encoding: { y: rank, x: { value: 0 }, text: textOf('label') },
  };
}

type Bars = {
  readonly chart: Chart;
  readonly describes: Text;
  /** 항목을 무엇이라 부르는가. */
  readonly item: Text;
  /** 이름이 차지할 줄의 수. */
  readonly lines: number;
};

/** 항목마다 생산유발과 취업유발을 두 단으로. Production and employment of each item, in two columns. */
export function barSpec({ chart, describes, item, lines }: Bars, runs: readonly Run[], lang: Lang): TopLevelSpec {
  const nameHeight = lineHeight * lines;
  const step = nameHeight + barHeight + 20;
  const toBar = nameHeight + 3 + barHeight / 2 - step / 2;
  const color = scopeColor(scopeNames(runs.slice(0, 1), lang), 28);
  const tooltip = partTooltip(item, lang);

  /** 단 하나: 왼쪽 끝에서, 값을 적을 자리를 남긴 오른쪽 끝까지. */
  const column = (indicator: 'production' | 'employment', left: string, right: string): Layers => {
    const scale = { domain: [0, 1], rangeMin: { expr: left }, rangeMax: { expr: right } };
    const x = { field: `${indicator}To`, type: 'quantitative', scale, axis: null } as const;
    return [
      {
        mark: { type: 'bar', height: barHeight, yOffset: toBar },
        encoding: {
          y: rank,
          x: { ...x, field: `${indicator}From` },
          x2: { field: x.field },
          color,
          tooltip,
          description: spoken('name', 'scope', `${indicator}Text`),
        },
      },
      {
        mark: { type: 'text', dx: 5, yOffset: toBar },
        encoding: { y: rank, x, text: textOf(`${indicator}Label`) },
      },
      {
        transform: [{ filter: `datum.${indicator}Heading` }],
        mark: { type: 'text', fontWeight: 'bold' },
        encoding: { x: { value: { expr: left } }, y: { value: -10 }, text: textOf(`${indicator}Heading`) },
      },
    ];
  };

  const layer = [
    { layer: column('production', '0', 'width * 0.51 - 80') },
    { layer: column('employment', 'width * 0.53', 'width - 62') },
    nameAbove(nameHeight - step / 2),
  ];
  return framed({ chart, describes, height: { step }, layer, resolve: { scale: { x: 'independent' } } }, runs, lang);
}

const barHeight = 14;
