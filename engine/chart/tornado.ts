import type { LeverEffect, Sensitivity, SensitivityLever } from '../uncertainty/sensitivity.ts';
import { namedRegion, provinceOf } from '../table/import/regions.ts';
import type { Lang } from '../text.ts';
import { groupThousands } from '../units/korean-numerals.ts';
import { nameAbove } from './bars.ts';
import { lineHeight, palette, rank, shareOf, spoken, textOf, type Row } from './chart.ts';
import { isUnknown, outputCaption, outputName, unknownScope, type OneOutput } from './one-output.ts';
import { framedReport, type ReportChart } from './report-chart.ts';
import { inUnit, wrap } from './words.ts';

export type SensitivityOutput = OneOutput & { readonly sensitivity: Sensitivity };

const shown = 10;
const barHeight = 14;

/**
 * 조정 항목을 하나씩 범위의 두 끝에 놓았을 때의 결과, 크게 움직이는 것부터 열.
 *
 * One output with one lever at a time at the ends of its range: the ten largest swings around the value as it stands.
 */
export const tornado: ReportChart<SensitivityOutput> = {
  name: 'tornado',
  title: { ko: '무엇이 결과를 가장 움직이나', en: 'What moves the result most' },

  rows(given, lang) {
    const { indicator } = given;
    const base = given.run.effects[indicator][given.scope];
    if (base === null) return [nothingRow(unknownScope[lang], given, lang)];
    const { bars, idle, more } = barsOf(given);
    if (bars.length === 0) return [nothingRow(noRange[lang], given, lang)];
    const values = [base, ...bars.flatMap(({ low, high }) => [low, high])];
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const place = (value: number) => shareOf(value - least, most - least);
    const now = { ko: `지금 ${inUnit(indicator, base, lang)}`, en: `Now ${inUnit(indicator, base, lang)}` }[lang];
    const common = { caption: '', base: place(base), now: '', heading: '' };
    const first: Row = {
      ...common,
      key: 'base',
      order: -1,
      now,
      heading: outputName(given, lang),
      caption: captionText(given, idle, more, lang),
      lines: 0,
      label: '',
      value: null,
    };
    const drawn = bars.flatMap(({ effect, lever, low, high }, order): Row[] => {
      const name = nameOf(effect, lever, lang);
      const lines = wrap(name);
      const isLess = low <= high;
      const ends = (['low', 'high'] as const).map((end): Row => {
        const value = end === 'low' ? low : high;
        const isLeft = (end === 'low') === isLess;
        return {
          ...common,
          key: effect.id,
          order,
          name,
          end: endNames[end][lang],
          value,
          from: place(Math.min(base, value)),
          to: place(Math.max(base, value)),
          leftAt: isLeft ? place(Math.min(base, low, high)) : null,
          rightAt: isLeft ? null : place(Math.max(base, low, high)),
          text: inUnit(indicator, value, lang),
          lines: end === 'low' ? lines.length : 0,
          label: end === 'low' ? lines.join('\n') : '',
        };
      });
      // 두 끝이 지금 값의 한쪽에 있으면 짧은 막대를 위에 그린다.
      return ends.toSorted((a, b) => Math.abs(Number(b['value']) - base) - Math.abs(Number(a['value']) - base));
    });
    return [first, ...drawn];
  },

  spec(given, lang) {
    const names = barsOf(given).bars.map(({ effect, lever }) => nameOf(effect, lever, lang));
    const lines = Math.max(1, ...names.map((name) => wrap(name).length));
    const nameHeight = lineHeight * lines;
    const step = nameHeight + barHeight + 10;
    const toBar = nameHeight + 3 + barHeight / 2 - step / 2;
    // 양쪽에 값을 적을 자리를 비운다.
    const scale = { domain: [0, 1], rangeMin: 78, rangeMax: { expr: 'width - 78' } };
    const x = { field: 'to', type: 'quantitative', scale, axis: null } as const;
    const ends = Object.values(endNames).map((name) => name[lang]);
    return framedReport(
      {
        chart: tornado,
        describes: {
          ko: '조정 항목을 범위의 두 끝에 놓은 결과를 크게 움직이는 것부터 열 개까지, 지금 값의 세로줄을 가운데 두고 나타낸 토네이도 그림',
          en: 'A tornado of the ten levers that move the result most, each at the two ends of its range, around the value as it stands',
        },
        reads: [
          {
            ko: '다른 항목은 그대로 두고 하나씩만 움직인 결과입니다.',
            en: 'One lever at a time; the others stay as they are.',
          },
        ],
        height: { step },
        layer: [
          {
            transform: [{ filter: 'isValid(datum.value)' }],
            mark: { type: 'bar', height: barHeight, yOffset: toBar },
            encoding: {
              y: rank,
              x: { ...x, field: 'from' },
              x2: { field: 'to' },
              color: {
                field: 'end',
                type: 'nominal',
                scale: { domain: ends, range: [palette.outRegion, palette.inRegion] },
                legend: { description: ends.join(', '), offset: 8 },
              },
              description: spoken('name', 'end', 'text'),
              tooltip: [
                textOf('name', { ko: '조정 항목', en: 'Lever' }[lang]),
                textOf('end', { ko: '어느 끝', en: 'End' }[lang]),
                textOf('text', { ko: '결과', en: 'Result' }[lang]),
              ],
            },
          },
          nameAbove(toBar - barHeight / 2 - 1),
          {
            transform: [{ filter: 'isValid(datum.leftAt)' }],
            mark: { type: 'text', align: 'right', dx: -5, yOffset: toBar },
            encoding: { y: rank, x: { ...x, field: 'leftAt' }, text: textOf('text') },
          },
          {
            transform: [{ filter: 'isValid(datum.rightAt)' }],
            mark: { type: 'text', dx: 5, yOffset: toBar },
            encoding: { y: rank, x: { ...x, field: 'rightAt' }, text: textOf('text') },
          },
          {
            transform: [{ filter: 'isValid(datum.base)' }],
            mark: {
              type: 'tick',
              thickness: 2,
              size: barHeight + 4,
              opacity: 1,
              yOffset: toBar + 1,
              color: palette.ink,
              aria: false,
            },
            encoding: { y: rank, x: { ...x, field: 'base' } },
          },
          {
            transform: [{ filter: 'datum.now' }],
            mark: {
              type: 'text',
              align: { expr: "datum.base > 0.5 ? 'right' : 'left'" },
              dx: { expr: 'datum.base > 0.5 ? -5 : 5' },
              yOffset: toBar,
            },
            encoding: { y: rank, x: { ...x, field: 'base' }, text: textOf('now') },
          },
          {
            mark: { type: 'text', fontWeight: 'bold', yOffset: toBar - barHeight / 2 - 10 },
            encoding: { y: rank, x: { value: 0 }, text: textOf('heading') },
          },
        ],
      },
      given,
      lang,
    );
  },
};

const endNames = {
  low: { ko: '범위의 낮은 끝', en: 'Low end' },
  high: { ko: '범위의 높은 끝', en: 'High end' },
} as const;

const noRange = {
  ko: '범위를 적은 조정 항목 가운데 이 결과를 움직이는 것이 없습니다',
  en: 'No lever with a range moves this result',
};

type Bar = {
  readonly effect: LeverEffect;
  readonly lever: SensitivityLever;
  readonly low: number;
  readonly high: number;
};

/** 크게 움직이는 것부터 열; 움직이지 않는 것과 열한째부터는 세기만 한다. */
function barsOf(given: SensitivityOutput): { bars: Bar[]; idle: number; more: number } {
  const { sensitivity, indicator, scope } = given;
  const output = sensitivity.outputs.find((other) => other.indicator === indicator && other.scope === scope);
  if (!output || isUnknown(given)) return { bars: [], idle: 0, more: 0 };
  const ranged = output.levers.flatMap((effect): Bar[] => {
    const { low, high } = effect;
    const lever = sensitivity.levers.find(({ id }) => id === effect.id);
    return low === null || high === null || !lever ? [] : [{ effect, lever, low, high }];
  });
  const swing = ({ low, high }: Bar) => Math.abs(high - low);
  const moving = ranged.filter((bar) => swing(bar) > 1e-9 * Math.abs(output.value ?? 0));
  const bars = moving.toSorted((a, b) => swing(b) - swing(a)).slice(0, shown);
  return { bars, idle: ranged.length - moving.length, more: moving.length - bars.length };
}

/** «집행률 50%–100%»: 항목과 그 두 끝. */
function nameOf({ lowAt, highAt }: LeverEffect, { label, unit }: SensitivityLever, lang: Lang): string {
  const end = (at: number | string | null) => {
    if (typeof at !== 'number') return provinceName(at ?? '', lang);
    if (unit === '억원') return inUnit('production', at, lang);
    return unit === '비율' ? `${Number((at * 100).toPrecision(6))}%` : String(at);
  };
  return `${label[lang]} ${end(lowAt)}–${end(highAt)}`;
}

function provinceName(code: string, lang: Lang): string {
  return provinceOf(code) === null ? code : namedRegion(code)[lang];
}

function captionText(given: SensitivityOutput, idle: number, more: number, lang: Lang): string {
  const left = [
    ...(more > 0 ? [{ ko: `덜 움직이는 ${more}가지`, en: `${groupThousands(more)} that move it less` }[lang]] : []),
    ...(idle > 0 ? [{ ko: `움직이지 않는 ${idle}가지`, en: `${groupThousands(idle)} that do not move it` }[lang]] : []),
  ];
  const said = { ko: `그리지 않은 항목: ${left.join(', ')}`, en: `Levers not drawn: ${left.join(', ')}` }[lang];
  return [outputCaption(given, lang), ...(left.length > 0 ? wrap(said) : [])].join('\n');
}

/** 그릴 것이 없을 때의 한 줄. */
function nothingRow(said: string, given: SensitivityOutput, lang: Lang): Row {
  return {
    key: 'none',
    order: 0,
    base: null,
    now: '',
    heading: outputName(given, lang),
    caption: `${wrap(said).join('\n')}\n${outputCaption(given, lang)}`,
    lines: 0,
    label: '',
    value: null,
  };
}
