import type { Run } from '../calibrate/summarise.ts';
import type { DescribedFigure } from '../plan/describe.ts';
import { indicators, type Indicator } from '../table/coefficients.ts';
import { definitionLabels, labels } from '../terms.ts';
import type { Lang } from '../text.ts';
import { inEok, isMoneyUnit, won } from '../units/money.ts';
import { basisOf, framed, indicatorName, inUnit, palette, scenarioName, type Chart, type Row } from './chart.ts';

const measures = ['stated', 'modelled', 'calibrated'] as const;
type Measure = (typeof measures)[number];

/** 발표치·산출치·보정치를 지표마다 나란히. 단위가 달라 막대는 지표 안에서만 견준다. */
export const statedModelled: Chart = {
  name: 'stated-modelled',
  title: { ko: '발표치와 산출치, 보정치', en: 'Stated, modelled and calibrated' },
  takes: 'one',

  rows([run], lang) {
    if (!run) return [];
    return indicators.flatMap((indicator, i) => {
      const values = measures.map((measure) => valueOf(run, indicator, measure));
      const largest = Math.max(...values.map((value) => value ?? 0));
      const heading: Row = {
        key: indicator,
        order: i * 4,
        heading: indicatorName(indicator, run.effects.employment.personYears, lang),
        length: null,
        caption: i === 0 ? `${scenarioName(run, lang)}\n${basisOf(run, lang)}` : '',
      };
      const bars = measures.map((measure, m): Row => {
        const value = values[m]!;
        return {
          key: `${indicator}-${measure}`,
          order: i * 4 + m + 1,
          measure,
          name: labels[measure][lang],
          indicator: heading['heading']!,
          value,
          length: value === null ? null : share(value, largest),
          end: value === null ? 0 : share(value, largest),
          label: value === null ? missing[measure][lang] : inUnit(indicator, value, lang) + definition(run, indicator, measure, lang),
        };
      });
      return [heading, ...bars];
    });
  },

  spec(runs, lang) {
    const y = { field: 'key', type: 'nominal', axis: null, sort: { field: 'order', op: 'min' } } as const;
    // 왼쪽은 이름, 오른쪽은 값의 자리로 비워 둔다.
    const scale = { domain: [0, 1], rangeMin: 64, rangeMax: { expr: 'width - 124' } };
    return framed(
      {
        title: statedModelled.title,
        rows: statedModelled.rows(runs, lang),
        describes: {
          ko: '생산유발, 부가가치유발, 취업유발마다 발표치와 산출치, 보정치를 막대로 견준 그림',
          en: 'Bars that set the stated, modelled and calibrated production, value added and employment side by side',
        },
        reads: {
          ko: '막대 길이는 지표마다 따로 견줍니다.\n보정치는 기준안에서 발표치와 같아지게 맞춘 값입니다.',
          en: 'Bars compare within one indicator only.\nCalibrated figures are made to meet the stated ones.',
        },
      },
      lang,
      { step: 24 },
      [
        {
          mark: { type: 'text', fontWeight: 'bold', fontSize: 13 },
          encoding: { y, x: { value: 0 }, text: { field: 'heading', type: 'nominal' } },
        },
        {
          mark: { type: 'bar', height: 16 },
          encoding: {
            y,
            x: { field: 'length', type: 'quantitative', scale, axis: null },
            color: {
              field: 'measure',
              type: 'nominal',
              scale: { domain: [...measures], range: measures.map((measure) => palette[measure]) },
              legend: null,
            },
            tooltip: [
              { field: 'indicator', type: 'nominal', title: { ko: '지표', en: 'Indicator' }[lang] },
              { field: 'name', type: 'nominal', title: { ko: '구분', en: 'Figure' }[lang] },
              { field: 'label', type: 'nominal', title: { ko: '값', en: 'Value' }[lang] },
            ],
          },
        },
        {
          mark: 'text',
          encoding: { y, x: { value: 0 }, text: { field: 'name', type: 'nominal' } },
        },
        {
          mark: { type: 'text', dx: 6 },
          encoding: {
            y,
            x: { field: 'end', type: 'quantitative', scale, axis: null },
            text: { field: 'label', type: 'nominal' },
            color: {
              condition: { test: 'datum.value === null', value: palette.muted },
              value: palette.ink,
            },
          },
        },
      ],
    );
  },
};

const missing = {
  stated: { ko: '발표치 없음', en: 'not stated' },
  modelled: { ko: '산출치 없음', en: 'not modelled' },
  calibrated: { ko: '보정하지 않음', en: 'not calibrated' },
};

function valueOf(run: Run, indicator: Indicator, measure: Measure): number | null {
  switch (measure) {
    case 'stated':
      return statedValue(run.stated?.[indicator] ?? null);
    case 'modelled':
      return run.effects[indicator].total;
    case 'calibrated':
      return run.calibrated?.[indicator]?.total ?? null;
    default:
      return measure satisfies never;
  }
}

/** 발표치를 억원이나 명으로. */
function statedValue(figure: DescribedFigure | null): number | null {
  if (!figure || !isMoneyUnit(figure.unit)) return figure?.value ?? null;
  const amount = won(figure.value, figure.unit);
  return amount && inEok(amount);
}

/** 문서의 낱말이 지표와 다르면 그 낱말: «1,998명(일자리)». */
function definition(run: Run, indicator: Indicator, measure: Measure, lang: Lang): string {
  const word = measure === 'stated' ? run.stated?.[indicator]?.definition : undefined;
  if (word === undefined || word === labels[indicator].ko) return '';
  const shown = definitionLabels[word]?.[lang] ?? word;
  return { ko: `(${shown})`, en: ` (${shown.toLowerCase()})` }[lang];
}

function share(value: number, largest: number): number {
  return largest > 0 ? value / largest : 0;
}
