import type { SampledFigure } from '../uncertainty/sampled-figure.ts';
import { palette, shareOf, spoken, textOf, type Row } from './chart.ts';
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
import { sampledOf, statedOf, statedWithin, type SampleOutput } from './sampled-output.ts';
import { percent } from './table-chart.ts';
import { inUnit } from './words.ts';

/** 뽑은 결과가 어디에 얼마나 놓이는가, 발표치를 세로줄로. Where the draws fall, with the stated figure marked. */
export const density: ReportChart<SampleOutput> = {
  name: 'density',
  title: { ko: '결과의 분포', en: 'Distribution of the result' },

  rows(given, lang) {
    const sampled = sampledOf(given);
    if (!sampled || isUnknown(given)) return [headRow(given, null, lang)];
    const bars = splitAt(sampled, statedOf(given));
    const widest = Math.max(...(sampled.density ?? []).map(({ from, to, share }) => shareOf(share, to - from)));
    const place = placeIn(given, sampled);
    const drawn = bars.map(({ from, to, share, isBeyond }, order): Row => ({
      part: 'bar',
      order,
      from: place(from),
      to: place(to),
      height: shareOf(share, (to - from) * widest),
      side: sideNames[isBeyond ? 'beyond' : 'below'][lang],
      text: `${inUnit(given.indicator, from, lang)}–${inUnit(given.indicator, to, lang)}`,
      share: percent(share),
    }));
    const stated = statedWithin(given, sampled);
    return [
      headRow(given, sampled, lang),
      ...drawn,
      ...tickRows(given, sampled, lang),
      { part: 'median', at: place(sampled.p50) },
      ...(stated === null ? [] : [{ part: 'stated', at: place(stated) }]),
    ];
  },

  spec(given, lang) {
    const hasStated = statedOf(given) !== null;
    const sides = (hasStated ? (['below', 'beyond'] as const) : (['below'] as const)).map(
      (side) => sideNames[side][lang],
    );
    const shades = hasStated ? [palette.outRegion, palette.inRegion] : [palette.inRegion];
    const scale = { domain: [0, 1], rangeMin: plotBottom, rangeMax: plotTop };
    const y = { field: 'height', type: 'quantitative', scale, axis: null } as const;
    return framedReport(
      {
        chart: density,
        describes: {
          ko: '범위 안에서 뽑은 결과가 놓이는 곳의 막대그림과 중앙값, 발표치의 세로줄',
          en: 'A histogram of the result over draws from the ranges, with rules at the median and the stated figure',
        },
        reads: [
          {
            ko: '조정 항목을 저마다의 범위에서 뽑아 셈한 결과입니다.',
            en: 'Results of draws from the range of each lever.',
          },
        ],
        height: plotBottom,
        layer: [
          {
            transform: [{ filter: "datum.part === 'bar'" }],
            mark: { type: 'rect', stroke: palette.outline, strokeWidth: 0.5 },
            encoding: {
              x: { ...across, field: 'from' },
              x2: { field: 'to' },
              y,
              y2: { value: plotBottom },
              color: {
                field: 'side',
                type: 'nominal',
                scale: { domain: sides, range: shades },
                legend: { description: sides.join(', '), offset: 8 },
              },
              description: spoken('text', 'share'),
              tooltip: [
                textOf('text', { ko: '값', en: 'Values' }[lang]),
                textOf('share', { ko: '뽑은 가운데', en: 'Share of draws' }[lang]),
              ],
            },
          },
          ...headLayers(),
          ...axisLayers(),
          ...ruleLayers('median', { ko: '중앙값', en: 'Median' }[lang]),
          ...ruleLayers('stated', { ko: '발표치', en: 'Stated' }[lang]),
        ],
        captionGap: 48,
      },
      given,
      lang,
    );
  },
};

const sideNames = {
  below: { ko: '뽑은 결과', en: 'Draws' },
  beyond: { ko: '발표치 이상', en: 'At or above stated' },
} as const;

type Bar = { readonly from: number; readonly to: number; readonly share: number; readonly isBeyond: boolean };

/** 발표치에 걸친 막대는 둘로 나누어, 넘는 쪽을 달리 칠한다. */
function splitAt({ density: bars }: SampledFigure, stated: number | null): Bar[] {
  return (bars ?? []).flatMap(({ from, to, share }): Bar[] => {
    if (stated === null || to <= stated) return [{ from, to, share, isBeyond: false }];
    if (from >= stated) return [{ from, to, share, isBeyond: true }];
    const below = (share * (stated - from)) / (to - from);
    return [
      { from, to: stated, share: below, isBeyond: false },
      { from: stated, to, share: share - below, isBeyond: true },
    ];
  });
}
