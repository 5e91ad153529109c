import type { Lang } from '../text.ts';
import type { SampledFigure } from '../uncertainty/sampled-figure.ts';
import { palette, textOf, type Layers, type Row } from './chart.ts';
import { isUnknown, outputName, unknownScope } from './one-output.ts';
import {
  axisTitle,
  endsOf,
  onAxis,
  statedWithin,
  rangeText,
  sampleCaption,
  statedText,
  type SampleOutput,
} from './sampled-output.ts';
import { groupThousands } from '../units/korean-numerals.ts';
import { wrap } from './words.ts';

/** 뽑은 결과를 그리는 그림들이 함께 쓰는 칸과 층. What pictures of a sample share: lines of text above, a value axis, rules. */

/** 그림의 위와 아래 끝: 그 위에 글줄이 선다. */
export const plotTop = 112;
export const plotBottom = plotTop + 170;

/** 그림 위의 글줄: 어느 결과인가, 어디쯤인가, 발표치에 이를 가능성. */
export function headRow(given: SampleOutput, sampled: SampledFigure | null, lang: Lang): Row {
  const lines = sampled
    ? [rangeText(sampled, given, lang), statedText(given, sampled, lang)]
    : [unknownText(given, lang)];
  return {
    part: 'head',
    heading: outputName(given, lang),
    said: lines.flatMap((line) => wrap(line)).join('\n'),
    unit: sampled ? axisTitle(given, lang) : '',
    caption: sampleCaption(given, lang),
  };
}

export function unknownText(given: SampleOutput, lang: Lang): string {
  if (isUnknown(given)) return unknownScope[lang];
  return { ko: '이 결과는 뽑지 않았습니다', en: 'This result was not sampled' }[lang];
}

export function headLayers(): Layers {
  return [
    {
      transform: [{ filter: "datum.part === 'head'" }],
      mark: { type: 'text', fontWeight: 'bold' },
      encoding: { x: { value: 0 }, y: { value: 8 }, text: textOf('heading') },
    },
    {
      transform: [{ filter: "datum.part === 'head'" }],
      mark: { type: 'text', baseline: 'top' },
      encoding: { x: { value: 0 }, y: { value: 20 }, text: textOf('said') },
    },
  ];
}

/** 값의 자리: 뽑은 것들과 그릴 발표치를 모두 담는 폭에 대한 비중. A value's place across the picture. */
export function placeIn(given: SampleOutput, sampled: SampledFigure): (value: number) => number {
  const [low, high] = extentOf(given, sampled);
  return (value) => (value - low) / (high - low);
}

function extentOf(given: SampleOutput, sampled: SampledFigure): readonly [low: number, high: number] {
  const [least, most] = endsOf(sampled);
  const stated = statedWithin(given, sampled);
  const [low, high] = [Math.min(least, stated ?? least), Math.max(most, stated ?? most)];
  const room = high > low ? 0 : Math.max(1, Math.abs(low)) / 100;
  return [low - room, high + room];
}

/** 가로축의 눈금들, 억원이나 명. */
export function tickRows(given: SampleOutput, sampled: SampledFigure, lang: Lang): Row[] {
  const [low, high] = extentOf(given, sampled).map((value) => onAxis(value, given, lang)) as [number, number];
  const { ticks, digits } = ticksIn(low, high);
  return ticks.map((tick) => ({
    part: 'tick',
    at: (tick - low) / (high - low),
    tick: groupThousands(tick, digits),
  }));
}

/**
 * 1·2·5로 시작하는 폭의 눈금, 셋에서 여섯.
 *
 * Round ticks within an interval, and the decimals that they are written with.
 *
 * @example
 * ticksIn(183, 629) // => { ticks: [200, 300, 400, 500, 600], digits: 0 }
 * @example
 * ticksIn(0.31, 0.92).ticks.length // => 3
 */
export function ticksIn(low: number, high: number): { readonly ticks: readonly number[]; readonly digits: number } {
  const span = high - low;
  let [power, digits] = [1, 0];
  for (; power * 4 > span && digits < 9; power /= 10) digits += 1;
  while (power * 40 <= span) power *= 10;
  const leading = [1, 2, 5, 10].find((each) => span <= 5 * each * power)!;
  const width = leading * power;
  const first = Math.ceil(low / width);
  const count = Math.max(0, Math.floor(high / width) - first + 1);
  return {
    ticks: Array.from({ length: count }, (_, k) => (first + k) * width),
    digits: leading === 10 ? Math.max(0, digits - 1) : digits,
  };
}

/** 자리 0–1의 가로축. */
export const across = { field: 'at', type: 'quantitative' as const, scale: { domain: [0, 1] }, axis: null };

/** 가로축: 줄, 눈금, 단위. */
export function axisLayers(): Layers {
  const transform = [{ filter: "datum.part === 'tick'" }];
  const [top, bottom] = [{ value: plotBottom }, { value: plotBottom + 5 }];
  const isHead = [{ filter: "datum.part === 'head'" }];
  return [
    {
      transform: isHead,
      mark: { type: 'rule', color: palette.outline, aria: false },
      encoding: { x: { value: 0 }, x2: { value: { expr: 'width' } }, y: top },
    },
    {
      transform,
      mark: { type: 'rule', color: palette.outline, aria: false },
      encoding: { x: across, y: top, y2: bottom },
    },
    {
      transform,
      // 끝에 선 눈금의 글은 그림 밖으로 나가지 않게.
      mark: {
        type: 'text',
        align: { expr: "datum.at < 0.06 ? 'left' : datum.at > 0.94 ? 'right' : 'center'" },
        baseline: 'top',
      },
      encoding: { x: across, y: { value: plotBottom + 8 }, text: textOf('tick') },
    },
    {
      transform: isHead,
      mark: { type: 'text', align: 'center', baseline: 'top', color: palette.muted },
      encoding: { x: { value: { expr: 'width / 2' } }, y: { value: plotBottom + 24 }, text: textOf('unit') },
    },
  ];
}

/** 세로줄 하나와 그 이름; 발표치는 굵은 점선. */
export function ruleLayers(part: 'median' | 'stated', name: string): Layers {
  const top = part === 'stated' ? plotTop - 26 : plotTop - 8;
  const dash = part === 'stated' ? { strokeDash: [6, 3], strokeWidth: 2 } : { strokeWidth: 1 };
  const transform = [{ filter: `datum.part === '${part}'` }];
  return [
    {
      transform,
      mark: { type: 'rule', color: palette.ink, aria: false, ...dash },
      encoding: { x: across, y: { value: top }, y2: { value: plotBottom } },
    },
    {
      transform,
      mark: {
        type: 'text',
        align: { expr: "datum.at > 0.5 ? 'right' : 'left'" },
        dx: { expr: 'datum.at > 0.5 ? -5 : 5' },
      },
      encoding: { x: across, y: { value: top + 2 }, text: { value: name } },
    },
  ];
}
