import type { Run } from '../calibrate/summarise.ts';
import { netSteps, type NetStep } from '../simulate/additionality.ts';
import { indicators } from '../table/coefficients.ts';
import type { Lang } from '../text.ts';
import { groupThousands } from '../units/korean-numerals.ts';
import { framed, palette, rank, shareOf, spoken, textOf, type Chart, type Row } from './chart.ts';
import { captionOf, indicatorName, inUnit, netAreaName, netStepLabels, netStepName, signedInUnit } from './words.ts';

/** 총효과에서 순효과로, 덜어 내는 차례대로. From gross to net, step by step; hidden while nothing is taken away. */
export const netLadder: Chart = {
  name: 'net-ladder',
  title: { ko: '총효과에서 순효과로', en: 'From gross to net' },
  takes: 'one',
  draws: ({ net }) => Object.values(net.factors).some((factor) => factor > 0),

  rows([run], lang) {
    if (!run) return [];
    return indicators.flatMap((indicator, i) => {
      const order = i * (netSteps.length + 1);
      const name = indicatorName(indicator, run.effects.employment.personYears, lang);
      const heading: Row = {
        key: indicator,
        order,
        heading: { ko: `${netAreaName(run, lang)} ${name}`, en: `${name}, ${netAreaName(run, lang)}` }[lang],
        name: '',
        value: null,
        at: 0,
        label: '',
        caption: i === 0 ? captionText(run, lang) : '',
      };
      const spans = spansOf(run.net.steps.map((row) => row[indicator]));
      const ends = spans.flat();
      const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
      const place = (value: number) => shareOf(value - least, most - least);
      const bars = run.net.steps.map((row, s): Row => {
        const { step, [indicator]: value } = row;
        const [low, high] = spans[s]!;
        const kind = kindOf(step);
        return {
          key: `${indicator}-${step}`,
          order: order + s + 1,
          heading: '',
          caption: '',
          indicator: name,
          kind: kindNames[kind][lang],
          name: netStepName(step, run, lang),
          value,
          from: place(low),
          to: place(high),
          at: place(high),
          label: kind === 'less' ? signedInUnit(indicator, value, lang) : inUnit(indicator, value, lang),
        };
      });
      return [heading, ...bars];
    });
  },

  spec(runs, lang) {
    // 왼쪽은 칸의 이름, 오른쪽은 값의 자리로 비워 둔다.
    const scale = { domain: [0, 1], rangeMin: 132, rangeMax: { expr: 'width - 96' } };
    const x = { field: 'at', type: 'quantitative', scale, axis: null } as const;
    const kinds = Object.values(kindNames).map((kind) => kind[lang]);
    return framed(
      {
        chart: netLadder,
        describes: {
          ko: '생산, 부가가치, 취업의 총효과에서 누출, 구축, 대체, 기준 경우를 차례로 덜어 순효과에 이르는 막대그림',
          en: 'Bars from gross production, value added and employment through leakage, displacement, substitution and the reference case to net',
        },
        reads: [
          {
            ko: '총효과에 유발계수가 이미 들어 있어 승수를 또 곱하지 않습니다.',
            en: 'Gross holds the multipliers already; none is applied again.',
          },
        ],
        height: { step: 24 },
        layer: [
          {
            mark: { type: 'text', fontWeight: 'bold', dy: 3 },
            encoding: { y: rank, x: { value: 0 }, text: textOf('heading') },
          },
          {
            transform: [{ filter: 'isValid(datum.value)' }],
            mark: { type: 'bar', height: 14 },
            encoding: {
              y: rank,
              x: { ...x, field: 'from' },
              x2: { field: 'to' },
              color: {
                field: 'kind',
                type: 'nominal',
                scale: { domain: kinds, range: [palette.third, palette.outRegion, palette.inRegion] },
                legend: { description: kinds.join(', '), offset: 8 },
              },
              description: spoken('indicator', 'name', 'label'),
              tooltip: [
                textOf('indicator', { ko: '지표', en: 'Indicator' }[lang]),
                textOf('name', { ko: '칸', en: 'Step' }[lang]),
                textOf('label', { ko: '값', en: 'Value' }[lang]),
              ],
            },
          },
          { mark: 'text', encoding: { y: rank, x: { value: 0 }, text: textOf('name') } },
          { mark: { type: 'text', dx: 6 }, encoding: { y: rank, x, text: textOf('label') } },
        ],
      },
      runs,
      lang,
    );
  },
};

const kindNames = {
  gross: netStepLabels.gross,
  less: { ko: '덜어 냄', en: 'Taken away' },
  net: netStepLabels.net,
};

function kindOf(step: NetStep): keyof typeof kindNames {
  return step === 'gross' || step === 'net' ? step : 'less';
}

/** 칸마다의 두 끝: 총효과와 순효과는 0에서, 사이의 칸은 앞의 칸이 끝난 데서. Where each step begins and ends. */
function spansOf(values: readonly number[]): (readonly [low: number, high: number])[] {
  let reached = 0;
  return values.map((value, s) => {
    const from = s === 0 || s === values.length - 1 ? 0 : reached;
    reached = from + value;
    return [Math.min(from, reached), Math.max(from, reached)];
  });
}

function captionText(run: Run, lang: Lang): string {
  const { direct, multiplier } = run.net;
  const bought = inUnit('production', direct, lang);
  const times = multiplier.production === null ? '' : ` × ${groupThousands(multiplier.production, 3)}`;
  const gross = {
    ko: `생산: 그곳에서 산 수요 ${bought}${times}`,
    en: `Production: demand met there ${bought}${times}`,
  };
  return `${captionOf(run, lang, { modelled: true, average: false })}\n${gross[lang]}`;
}
