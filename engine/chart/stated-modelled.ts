import type { Run } from '../calibrate/summarise.ts';
import { indicators, type Indicator } from '../table/coefficients.ts';
import { labels } from '../terms.ts';
import type { Lang } from '../text.ts';
import { framed, palette, rank, shareOf, spoken, textOf, type Chart, type Row } from './chart.ts';
import { captionOf, indicatorName, inUnit, statedWord } from './words.ts';

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
      const name = indicatorName(indicator, false, lang);
      const values = measures.map((measure) => valueOf(run, indicator, measure));
      const largest = Math.max(...values.map((value) => value ?? 0));
      const heading: Row = {
        key: indicator,
        order: i * (measures.length + 1),
        heading: name,
        name: '',
        value: null,
        length: 0,
        label: '',
        caption: i === 0 ? captionOf(run, lang, { modelled: false, average: true }) : '',
      };
      const bars = measures.map((measure, m): Row => {
        const value = values[m]!;
        return {
          key: `${indicator}-${measure}`,
          order: i * (measures.length + 1) + m + 1,
          heading: '',
          caption: '',
          indicator: name,
          measure,
          name: labels[measure][lang],
          value,
          length: shareOf(value ?? 0, largest),
          label:
            value === null
              ? missing[measure][lang]
              : inUnit(indicator, value, lang) + wordOf(run, indicator, measure, lang),
        };
      });
      return [heading, ...bars];
    });
  },

  spec(runs, lang) {
    // 왼쪽은 이름의, 오른쪽은 값의 자리로 비워 둔다.
    const scale = { domain: [0, 1], rangeMin: 64, rangeMax: { expr: 'width - 136' } };
    const x = { field: 'length', type: 'quantitative', scale, axis: null } as const;
    const color = {
      field: 'measure',
      type: 'nominal',
      scale: { domain: [...measures], range: measures.map((measure) => palette[measure]) },
      legend: null,
    } as const;
    const known = 'isValid(datum.value)';
    return framed(
      {
        chart: statedModelled,
        describes: {
          ko: '생산유발, 부가가치유발, 취업유발마다 발표치와 산출치, 보정치를 비교한 막대그림',
          en: 'Bars that set stated, modelled and calibrated production, value added and employment side by side',
        },
        reads: [
          { ko: '막대 길이는 한 지표 안에서만 비교할 수 있습니다.', en: 'Compare bars within one indicator only.' },
          {
            ko: '보정치는 기준안에서 발표치와 같아지도록 맞춘 값입니다.',
            en: 'Calibrated figures are fitted to the stated ones.',
          },
        ],
        height: { step: 24 },
        layer: [
          {
            mark: { type: 'text', fontWeight: 'bold', dy: 3 },
            encoding: { y: rank, x: { value: 0 }, text: textOf('heading') },
          },
          {
            transform: [{ filter: known }],
            mark: { type: 'bar', height: 16, aria: false },
            encoding: {
              y: rank,
              x,
              color,
              tooltip: [
                textOf('indicator', { ko: '지표', en: 'Indicator' }[lang]),
                textOf('name', { ko: '구분', en: 'Figure' }[lang]),
                textOf('label', { ko: '값', en: 'Value' }[lang]),
              ],
            },
          },
          { mark: 'text', encoding: { y: rank, x: { value: 0 }, text: textOf('name') } },
          {
            // 막대가 없는 것도 읽히도록 막대가 아니라 글이 말한다.
            transform: [{ filter: 'datum.label' }],
            mark: { type: 'text', dx: 6, aria: true },
            encoding: {
              y: rank,
              x,
              text: textOf('label'),
              description: spoken('indicator', 'name', 'label'),
              color: { condition: { test: known, value: palette.ink }, value: palette.muted },
            },
          },
        ],
      },
      runs,
      lang,
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
      return run.stated?.[indicator]?.value ?? null;
    case 'modelled':
      return run.effects[indicator][run.calibration.scope];
    case 'calibrated':
      return run.calibrated?.[indicator]?.[run.calibration.scope] ?? null;
    default:
      return measure satisfies never;
  }
}

/**
 * 값이 무엇을 센 것인지: 발표치는 지표와 다른 문서의 낱말(«1,998명 (일자리)»), 산출치는 연인원. 발표치가 연인원인지는 알 수 없다.
 *
 * What a value counts. Whether a stated figure is in person-years is not printed, so only the modelled one says so.
 */
function wordOf(run: Run, indicator: Indicator, measure: Measure, lang: Lang): string {
  const personYears = indicator === 'employment' && run.effects.employment.personYears;
  if (measure === 'modelled' && personYears) return { ko: ' (연인원)', en: ' (person-years)' }[lang];
  return measure === 'stated' ? statedWord(run, indicator, lang) : '';
}
