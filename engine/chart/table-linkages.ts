import { log } from '../math/exp-log.ts';
import type { LinkageKind, LinkagesReport } from '../table/measure/linkages.ts';
import type { Lang, Text } from '../text.ts';
import { lineHeight, palette, spoken, textOf, type Layers, type Row } from './chart.ts';
import { labelSides } from './table-label-sides.ts';
import { framedReport } from './report-chart.ts';
import { codedName, tableCaption, type TableChart } from './table-chart.ts';
import { wrap } from './words.ts';

const plotHeight = 340;
const gutter = 30;
/** 그림 아래, 목록이 시작하는 곳. */
const listTop = plotHeight + 62;
const listColumns = 46;
const mostLabels = 12;
const tickValues = {
  sensitivity: [0.25, 0.5, 0.7, 1, 1.4, 2, 3, 4, 6, 8, 12],
  power: [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.4, 1.7, 2, 3],
};

const kinds: Readonly<Record<LinkageKind, { readonly name: Text; readonly colour: string }>> = {
  key: { name: { ko: '핵심: 둘 다 1 초과', en: 'Key: both above 1' }, colour: '#052561' },
  backward: { name: { ko: '영향력만 1 초과', en: 'Power only' }, colour: '#256ef4' },
  forward: { name: { ko: '감응도만 1 초과', en: 'Sensitivity only' }, colour: '#86b4f7' },
  weak: { name: { ko: '둘 다 1 이하', en: 'Neither' }, colour: '#e6eef9' },
};

/** 영향력계수와 감응도계수로 나눈 네 칸. The four quadrants of power and sensitivity of dispersion. */
export const tableLinkages: TableChart<LinkagesReport> = {
  name: 'table-linkages',
  title: { ko: '영향력과 감응도', en: 'Power and sensitivity of dispersion' },

  rows(report, lang) {
    const points = placed(pointsOf(report));
    const labelled = keySectors(points);
    const sides = labelSides(
      labelled.map(({ sector, x, y }) => ({ x, y, text: sector })),
      points,
      plotHeight,
    );
    const dots = points.map(({ sector, name, kind, power, sensitivity, x, y }, order): Row => {
      const side = sides[labelled.findIndex((point) => point.sector === sector)] ?? null;
      return {
        part: 'dot',
        order,
        x,
        y,
        name: codedName({ sector, name }, lang),
        kind: kinds[kind].name[lang],
        value: figures(power, sensitivity, lang),
        label: side === null ? '' : sector,
        dx: side?.dx ?? 0,
        dy: side?.dy ?? 0,
        align: side?.align ?? 'left',
        caption: order === 0 ? captionOf(report, lang) : '',
      };
    });
    return [...dots, ...ticksOf(points), ...listOf(labelled, lang)];
  },

  spec(report, lang) {
    const list = listOf(keySectors(placed(pointsOf(report))), lang);
    const height = Number(list.at(-1)?.['end'] ?? plotHeight + 40);
    const across = { domain: [0, 1], rangeMin: gutter, rangeMax: { expr: 'width' } };
    const up = { domain: [0, 1], rangeMin: plotHeight, rangeMax: 0 };
    const down = { domain: [0, height], rangeMin: 0, rangeMax: height };
    const x = { field: 'x', type: 'quantitative', scale: across, axis: null } as const;
    const y = { field: 'y', type: 'quantitative', scale: up, axis: null } as const;
    const names = Object.values(kinds).map(({ name }) => name[lang]);
    const only = (part: string) => [{ filter: `datum.part === '${part}'` }];
    const grid = (part: 'xTick' | 'yTick'): Layers => [
      {
        transform: only(part),
        mark: {
          type: 'rule',
          aria: false,
          color: palette.outline,
          strokeWidth: { expr: 'datum.isOne ? 1.25 : 0.25' },
        },
        encoding:
          part === 'xTick'
            ? { x, y: { value: 0 }, y2: { value: plotHeight } }
            : { y, x: { value: gutter }, x2: { value: { expr: 'width' } } },
      },
      {
        transform: only(part),
        mark: { type: 'text', align: part === 'xTick' ? 'center' : 'right' },
        encoding:
          part === 'xTick'
            ? { x, y: { value: plotHeight + 12 }, text: textOf('label') }
            : { y, x: { value: gutter - 6 }, text: textOf('label') },
      },
    ];
    return framedReport(
      {
        chart: tableLinkages,
        describes: {
          ko: '부문마다 감응도계수를 가로, 영향력계수를 세로로 찍고 1에서 네 칸으로 나눈 점그림, 핵심 부문의 목록과 함께',
          en: 'Dots of sectors by sensitivity across and power of dispersion upwards, in four quadrants divided at 1, with a list of key sectors',
        },
        reads: [
          {
            ko: '영향력: 그 부문의 수요가 온 산업을 움직이는 힘.',
            en: 'Power: how much demand for the sector moves all industries.',
          },
          {
            ko: '감응도: 온 산업의 수요에 그 부문이 응하는 힘. 1은 평균.',
            en: 'Sensitivity: how it answers demand for all. 1 is the mean.',
          },
        ],
        height,
        layer: [
          { layer: [...grid('xTick'), ...grid('yTick')] },
          {
            transform: only('dot'),
            mark: { type: 'point', filled: true, size: 70, stroke: palette.outline, strokeWidth: 0.75, opacity: 1 },
            encoding: {
              x,
              y,
              color: {
                field: 'kind',
                type: 'nominal',
                scale: { domain: names, range: Object.values(kinds).map(({ colour }) => colour) },
                legend: { description: names.join(', '), offset: 26, columns: { expr: 'width < 640 ? 2 : 4' } },
              },
              description: spoken('name', 'kind', 'value'),
              tooltip: [
                textOf('name', { ko: '부문', en: 'Sector' }[lang]),
                textOf('kind', { ko: '갈래', en: 'Kind' }[lang]),
                textOf('value', { ko: '계수', en: 'Indices' }[lang]),
              ],
            },
          },
          ...[palette.paper, null].map((halo): Layers[number] => ({
            transform: [{ filter: "datum.part === 'dot' && datum.label" }],
            mark: {
              type: 'text',
              fontWeight: 'bold',
              align: { expr: 'datum.align' },
              dx: { expr: 'datum.dx' },
              dy: { expr: 'datum.dy' },
              ...(halo && { stroke: halo, strokeWidth: 4 }),
            },
            encoding: { x, y, text: textOf('label') },
          })),
          headingAt({ value: 0 }, -10, 'left', axisNames.power[lang]),
          headingAt({ value: { expr: 'width' } }, plotHeight + 30, 'right', axisNames.sensitivity[lang]),
          headingAt({ value: 0 }, listTop - 14, 'left', axisNames.list[lang]),
          ...(['name', 'value'] as const).map((field): Layers[number] => ({
            transform: only('list'),
            mark: { type: 'text', baseline: 'top', align: field === 'name' ? 'left' : 'right' },
            encoding: {
              x: { value: field === 'name' ? 0 : { expr: 'min(width, 420)' } },
              y: { field: 'top', type: 'quantitative', scale: down, axis: null },
              text: textOf(field),
            },
          })),
        ],
        resolve: { scale: { y: 'independent' } },
      },
      report,
      lang,
    );
  },
};

const axisNames = {
  power: { ko: '영향력계수 (위로, 로그 눈금)', en: 'Power (upwards, log scale)' },
  sensitivity: { ko: '감응도계수 (오른쪽으로, 로그 눈금)', en: 'Sensitivity (to the right, log scale)' },
  list: { ko: '핵심 부문: 영향력 · 감응도', en: 'Key sectors: power · sensitivity' },
};

function headingAt(x: { value: number | { expr: string } }, y: number, align: 'left' | 'right', text: string) {
  return {
    transform: [{ filter: 'datum.caption' }],
    mark: { type: 'text' as const, fontWeight: 'bold' as const, align },
    encoding: { x, y: { value: y }, text: { value: text } },
  };
}

type Point = {
  readonly sector: string;
  readonly name: Text;
  readonly kind: LinkageKind;
  readonly power: number;
  readonly sensitivity: number;
};
type Placed = Point & { readonly x: number; readonly y: number };

/** 산출이 없는 부문은 점이 없다. */
function pointsOf({ sectors }: LinkagesReport): Point[] {
  return sectors.flatMap(({ sector, name, key, powerOfDispersion: power, sensitivityOfDispersion: sensitivity }) =>
    key === null || power === null || sensitivity === null ? [] : [{ sector, name, kind: key, power, sensitivity }],
  );
}

/** 로그 눈금 위의 자리, 0–1. */
function placed(points: readonly Point[]): Placed[] {
  const across = scaleOf(points.map(({ sensitivity }) => sensitivity));
  const up = scaleOf(points.map(({ power }) => power));
  return points.map((point) => ({ ...point, x: across(point.sensitivity), y: up(point.power) }));
}

/** 모든 값과 1을 담는 로그 눈금. A logarithmic scale that holds all values and 1, with a little room around. */
function scaleOf(values: readonly number[]): (value: number) => number {
  const logs = values.map(logOf);
  const [least, most] = [Math.min(0, ...logs) - 0.06, Math.max(0, ...logs) + 0.06];
  return (value) => (logOf(value) - least) / (most - least);
}

/** 음의 칸이 많은 표의 합은 0 아래일 수 있다: 바닥에 둔다. */
function logOf(value: number): number {
  return log(Math.max(value, 0.05));
}

/** 두 계수의 곱이 큰 핵심 부문들. */
function keySectors(points: readonly Placed[]): Placed[] {
  const size = ({ power, sensitivity }: Placed) => power * sensitivity;
  return points
    .filter(({ kind }) => kind === 'key')
    .toSorted((a, b) => size(b) - size(a))
    .slice(0, mostLabels);
}

function ticksOf(points: readonly Placed[]): Row[] {
  return (['sensitivity', 'power'] as const).flatMap((index) => {
    const at = scaleOf(points.map((point) => point[index]));
    const axis = index === 'power' ? { part: 'yTick', place: 'y' } : { part: 'xTick', place: 'x' };
    return tickValues[index].flatMap((value): Row[] => {
      const place = at(value);
      if (place < 0 || place > 1) return [];
      return [{ part: axis.part, [axis.place]: place, label: String(value), isOne: value === 1 ? 1 : 0, caption: '' }];
    });
  });
}

function listOf(sectors: readonly Placed[], lang: Lang): Row[] {
  let top = listTop;
  return sectors.map(({ sector, name, power, sensitivity }): Row => {
    const lines = wrap(codedName({ sector, name }, lang), listColumns);
    const row = {
      part: 'list',
      top,
      end: top + lines.length * lineHeight,
      name: lines.join('\n'),
      value: `${power.toFixed(2)} · ${sensitivity.toFixed(2)}`,
      caption: '',
    };
    top = row.end + 3;
    return row;
  });
}

function figures(power: number, sensitivity: number, lang: Lang): string {
  return {
    ko: `영향력 ${power.toFixed(3)}, 감응도 ${sensitivity.toFixed(3)}`,
    en: `power ${power.toFixed(3)}, sensitivity ${sensitivity.toFixed(3)}`,
  }[lang];
}

/** 갈래마다 몇 부문인지, 그리고 목록이 모두인지. */
function captionOf(report: LinkagesReport, lang: Lang): string {
  const points = pointsOf(report);
  const count = (kind: LinkageKind) => points.filter((point) => point.kind === kind).length;
  const counts = {
    ko: `핵심 ${count('key')}, 영향력만 ${count('backward')}, 감응도만 ${count('forward')}, 둘 다 아님 ${count('weak')}`,
    en: `Key ${count('key')}, power only ${count('backward')}, sensitivity only ${count('forward')}, neither ${count('weak')}`,
  }[lang];
  const left = {
    ko: `목록은 두 계수의 곱이 큰 ${mostLabels}개`,
    en: `Listed: the ${mostLabels} with the greatest product of the two`,
  }[lang];
  return [...wrap(counts), ...(count('key') > mostLabels ? [left] : []), tableCaption(report.table, lang)].join('\n');
}
