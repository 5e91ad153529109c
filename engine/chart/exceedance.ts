import type { SampledFigure } from '../uncertainty/sampled-figure.ts';
import { palette, spoken, textOf, type Row } from './chart.ts';
import { isUnknown } from './one-output.ts';
import { framedReport, type ReportChart } from './report-chart.ts';
import {
  across,
  axisLayers,
  headLayers,
  headRow,
  placeIn,
  plotBottom,
  plotTop,
  ruleLayers,
  tickRows,
} from './sample-layers.ts';
import { endsOf, sampledOf, statedWithin, type SampleOutput } from './sampled-output.ts';
import { percent } from './table-chart.ts';
import { inUnit } from './words.ts';

/** 결과가 어느 값에 이를 가능성. The chance that the result reaches each value. */
export const exceedance: ReportChart<SampleOutput> = {
  name: 'exceedance',
  title: { ko: '어느 값에 이를 가능성', en: 'Chance of reaching a value' },

  rows(given, lang) {
    const sampled = sampledOf(given);
    if (!sampled || isUnknown(given)) return [headRow(given, null, lang)];
    const place = placeIn(given, sampled);
    const curve = curveOf(sampled);
    const [low, high] = endsOf(sampled);
    const stated = statedWithin(given, sampled);
    const ends = stated === null ? curve : [...beyond(stated, low, high, 1), ...curve, ...beyond(stated, low, high, 0)];
    return [
      headRow(given, sampled, lang),
      ...tickRows(given, sampled, lang),
      ...ends.map(({ value, chance }, order): Row => ({
        part: 'curve',
        order,
        at: place(value),
        chance,
        text: inUnit(given.indicator, value, lang),
        share: percent(chance),
      })),
      ...(stated === null ? [] : [{ part: 'stated', at: place(stated) }]),
    ];
  },

  spec(given, lang) {
    const y = {
      field: 'chance',
      type: 'quantitative' as const,
      scale: { domain: [0, 1], rangeMin: plotBottom, rangeMax: plotTop },
      axis: {
        title: null,
        format: '.0%',
        values: [0, 0.25, 0.5, 0.75, 1],
        grid: true,
        gridColor: palette.outRegion,
        domain: false,
        description: { ko: '세로축: 그 값 이상일 가능성', en: 'Vertical axis: chance of that value or more' }[lang],
      },
    };
    return framedReport(
      {
        chart: exceedance,
        describes: {
          ko: '결과가 가로축의 값 이상일 가능성을 나타낸 내리막 곡선과 발표치의 세로줄',
          en: 'A falling curve of the chance that the result is at or above each value, with a rule at the stated figure',
        },
        reads: [
          {
            ko: '세로축은 결과가 가로축의 값 이상일 가능성입니다.',
            en: 'The vertical axis is the chance of that value or more.',
          },
        ],
        height: plotBottom,
        layer: [
          {
            transform: [{ filter: "datum.part === 'curve'" }],
            mark: { type: 'area', color: palette.outRegion, aria: false },
            encoding: { x: across, y, y2: { value: plotBottom } },
          },
          {
            transform: [{ filter: "datum.part === 'curve'" }],
            mark: { type: 'line', color: palette.inRegion, strokeWidth: 2, aria: false },
            encoding: { x: across, y, order: { field: 'order' } },
          },
          {
            transform: [{ filter: "datum.part === 'curve'" }],
            mark: { type: 'point', opacity: 0, size: 60 },
            encoding: {
              x: across,
              y,
              description: spoken('text', 'share'),
              tooltip: [
                textOf('text', { ko: '이 값 이상', en: 'At or above' }[lang]),
                textOf('share', { ko: '가능성', en: 'Chance' }[lang]),
              ],
            },
          },
          ...headLayers(),
          ...axisLayers(),
          ...ruleLayers('stated', { ko: '발표치', en: 'Stated' }[lang]),
        ],
        captionGap: 48,
      },
      given,
      lang,
    );
  },
};

type Point = { readonly value: number; readonly chance: number };

/** 막대의 끝마다, 그 값 이상일 가능성. */
function curveOf(sampled: SampledFigure): Point[] {
  const density = sampled.density ?? [];
  let below = 0;
  const first = density[0];
  return [
    ...(first ? [{ value: first.from, chance: 1 }] : []),
    ...density.map(({ to, share }, i) => {
      below += share;
      return { value: to, chance: i === density.length - 1 ? 0 : Math.max(0, 1 - below) };
    }),
  ];
}

/** 발표치가 뽑은 것들의 밖에 있으면 곡선을 거기까지 잇는다. */
function beyond(stated: number, low: number, high: number, chance: 0 | 1): Point[] {
  const isOutside = chance === 1 ? stated < low : stated > high;
  return isOutside ? [{ value: stated, chance }] : [];
}
