import type { SampledFigure } from '../uncertainty/sampled-figure.ts';
import type { Lang } from '../text.ts';
import { groupThousands } from '../units/korean-numerals.ts';
import { palette, rank, shareOf, spoken, textOf, type Row } from './chart.ts';
import { isUnknown, outputName } from './one-output.ts';
import { framedReport, type ReportChart } from './report-chart.ts';
import { unknownText } from './sample-layers.ts';
import { axisTitle, onAxis, sampleCaption, type SampleOutput } from './sampled-output.ts';
import { inUnit, wrap } from './words.ts';

/** 해마다의 범위: 열에 아홉이 드는 띠와 중앙값. Each year's range: the band of nine in ten, with the median. */
export const rangesByYear: ReportChart<SampleOutput> = {
  name: 'ranges-by-year',
  title: { ko: '해마다의 범위', en: 'Ranges by year' },

  rows(given, lang) {
    const years = yearsOf(given);
    const top: Row = {
      key: 'head',
      order: -1,
      heading: outputName(given, lang, 'one'),
      name: '',
      value: null,
      figures: years.length > 0 ? `5–50–95%, ${axisTitle(given, lang)}` : '',
      caption: captionText(given, lang),
    };
    const [least, most] = [Math.min(0, ...years.map(({ p5 }) => p5)), Math.max(0, ...years.map(({ p95 }) => p95))];
    const place = (value: number) => shareOf(value - least, most - least);
    const figure = (value: number) => figureText(onAxis(value, given, lang));
    return [
      top,
      ...years.map(({ year, p5, p50, p95 }, order): Row => ({
        key: String(year),
        order,
        heading: '',
        caption: '',
        name: String(year),
        value: p50,
        from: place(p5),
        to: place(p95),
        middle: place(p50),
        figures: [p5, p50, p95].map(figure).join(' – '),
        text: `${inUnit(given.indicator, p5, lang)}–${inUnit(given.indicator, p95, lang)}`,
        median: inUnit(given.indicator, p50, lang),
      })),
    ];
  },

  spec(given, lang) {
    // 왼쪽은 해, 오른쪽은 세 수의 자리로 비워 둔다.
    const scale = { domain: [0, 1], rangeMin: 44, rangeMax: { expr: 'width - 150' } };
    const x = { field: 'to', type: 'quantitative', scale, axis: null } as const;
    return framedReport(
      {
        chart: rangesByYear,
        describes: {
          ko: '해마다 뽑은 결과의 5%에서 95%까지를 띠로, 중앙값을 세로 눈금으로 나타낸 그림',
          en: 'Bars that span the 5th to 95th percentile of each year’s draws, with a tick at the median',
        },
        reads: [
          {
            ko: '띠에는 뽑은 것의 열에 아홉이 듭니다. 세로 눈금은 중앙값.',
            en: 'A band holds nine draws in ten; the tick is the median.',
          },
        ],
        height: { step: 26 },
        layer: [
          {
            mark: { type: 'text', fontWeight: 'bold', dy: -9 },
            encoding: { y: rank, x: { value: 0 }, text: textOf('heading') },
          },
          {
            transform: [{ filter: 'isValid(datum.value)' }],
            mark: { type: 'bar', height: 14, color: palette.outRegion },
            encoding: {
              y: rank,
              x: { ...x, field: 'from' },
              x2: { field: 'to' },
              description: spoken('name', 'text', 'median'),
              tooltip: [
                textOf('name', { ko: '연도', en: 'Year' }[lang]),
                textOf('text', { ko: '열에 아홉', en: 'Nine in ten' }[lang]),
                textOf('median', { ko: '중앙값', en: 'Median' }[lang]),
              ],
            },
          },
          {
            transform: [{ filter: 'isValid(datum.value)' }],
            mark: { type: 'tick', thickness: 3, size: 20, opacity: 1, color: palette.inRegion, aria: false },
            encoding: { y: rank, x: { ...x, field: 'middle' } },
          },
          { mark: 'text', encoding: { y: rank, x: { value: 0 }, text: textOf('name') } },
          {
            mark: { type: 'text', align: 'right' },
            encoding: { y: rank, x: { value: { expr: 'width' } }, text: textOf('figures') },
          },
        ],
      },
      given,
      lang,
    );
  },
};

type Year = SampledFigure & { readonly year: number };

function yearsOf(given: SampleOutput): Year[] {
  if (isUnknown(given)) return [];
  const { sample, indicator, scope } = given;
  return sample.outputs.flatMap((output) => {
    const { year } = output;
    return output.indicator === indicator && output.scope === scope && year !== null ? [{ ...output, year }] : [];
  });
}

function captionText(given: SampleOutput, lang: Lang): string {
  const said = yearsOf(given).length > 0 ? [] : wrap(unknownText(given, lang));
  return [...said, sampleCaption(given, lang)].join('\n');
}

function figureText(value: number): string {
  return groupThousands(value, Math.abs(value) < 99.95 ? 1 : 0);
}
