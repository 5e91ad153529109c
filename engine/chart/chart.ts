import type { TopLevelSpec } from 'vega-lite';
import type { ByScope, Run } from '../calibrate/summarise.ts';
import type { Lang, Text } from '../text.ts';
import type { ScopeNames } from './words.ts';

/** 그림 한 행: 표시에 드는 수와 다 다듬은 글. Numbers that marks are placed by, and texts ready to be printed. */
export type Row = Readonly<Record<string, string | number | null>>;

/**
 * 차트 하나. 새 차트는 파일 하나와 `charts.ts`의 한 줄이다.
 *
 * `spec` holds `rows` as the data set named «rows» and otherwise depends on shape alone: language, names of region and
 * components, number of scenarios. So a page compiles it once and then replaces the rows.
 */
export type Chart = {
  readonly name: string;
  readonly title: Text;
  /** 결과 하나를 그리는가, 여럿을 나란히 그리는가. */
  readonly takes: 'one' | 'many';
  /** 이 결과에 대해 할 말이 있는가; 없으면 화면은 걸지 않는다. */
  readonly draws?: (run: Run) => boolean;
  rows(runs: readonly Run[], lang: Lang): readonly Row[];
  spec(runs: readonly Run[], lang: Lang): TopLevelSpec;
};

type Layered = Extract<TopLevelSpec, { layer: unknown }>;
export type Layers = Layered['layer'];

/**
 * 차트의 모든 색. 흑백으로 인쇄해도 밝기로 구별되고, 밝은 색에는 어두운 테두리를 두른다.
 *
 * Every colour of every chart. Series differ in lightness, so that greyscale and colour-blind readers tell them apart;
 * all bars are outlined, for the sake of the light ones.
 */
export const palette = {
  paper: '#ffffff',
  ink: '#1e2124',
  muted: '#58616a',
  outline: '#464c53',
  inRegion: '#0b50d0',
  outRegion: '#d3e0f5',
  /** 셋째 몫: 가르지 않은 것, 따로 서는 것. */
  third: '#8a949e',
  stated: '#052561',
  modelled: '#256ef4',
  calibrated: '#d3e0f5',
} as const;

const fontSize = 12;
export const lineHeight = 16;

type Frame = {
  readonly chart: Pick<Chart, 'title' | 'rows'>;
  /** 그림을 보지 못하는 이에게 하는 말. 값에 기대지 않는다. */
  readonly describes: Text;
  /** 읽는 법, 줄마다. */
  readonly reads?: readonly Text[];
  /** 높이, 또는 이름 하나마다의 높이. */
  readonly height: number | { readonly step: number };
  readonly layer: Layers;
  /** 그림과 아랫글 사이. 축이 있으면 넓게. */
  readonly captionGap?: number;
  readonly resolve?: NonNullable<Layered['resolve']>;
};

/**
 * 여러 층으로 된 그림 하나. 너비는 놓인 자리를 따른다.
 *
 * One layered view, as wide as what holds it. Marks stand by shares in [0, 1] and by expressions of `width`, so that
 * 360 and 900 pixels both leave room for every label.
 */
export function framed(frame: Frame, runs: readonly Run[], lang: Lang): TopLevelSpec {
  const { chart, describes, reads = [], height, layer, captionGap = 12, resolve = {} } = frame;
  const rows = chart.rows(runs, lang);
  const names = new Set(rows.map(({ key }) => key)).size;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: describes[lang],
    title: { text: chart.title[lang], ...(reads.length > 0 && { subtitle: reads.map((line) => line[lang]) }) },
    data: { name: 'rows', values: rows.map((row) => ({ ...row })) },
    width: 'container',
    height: typeof height === 'number' ? height : height.step * names,
    layer: [...layer, captionOf(captionGap)],
    resolve,
    config: {
      background: palette.paper,
      font: 'Pretendard GOV, sans-serif',
      padding: 8,
      view: { stroke: null },
      title: {
        anchor: 'start',
        aria: false,
        frame: 'group',
        color: palette.ink,
        fontSize: 15,
        fontWeight: 'bold',
        offset: 12,
        subtitleColor: palette.muted,
        subtitleFontSize: fontSize,
        subtitlePadding: 6,
        subtitleLineHeight: 17,
      },
      legend: {
        orient: 'top',
        direction: 'horizontal',
        title: null,
        labelColor: palette.ink,
        labelFontSize: fontSize,
        labelLimit: 180,
        symbolType: 'square',
        symbolSize: 120,
        symbolStrokeColor: palette.outline,
        symbolStrokeWidth: 0.75,
      },
      axis: {
        labelColor: palette.ink,
        labelFontSize: fontSize,
        labelLimit: 180,
        domainColor: palette.outline,
        grid: false,
        ticks: false,
      },
      bar: { stroke: palette.outline, strokeWidth: 0.75 },
      text: {
        aria: false,
        color: palette.ink,
        fontSize,
        align: 'left',
        baseline: 'middle',
        lineBreak: '\n',
        lineHeight,
      },
    },
  };
}

/** 그림 아래의 한두 줄: 어느 시나리오를 무슨 가격으로 그렸나. 첫 행의 `caption`. */
function captionOf(gap: number): Layers[number] {
  return {
    transform: [{ filter: 'datum.caption' }],
    mark: { type: 'text', baseline: 'top', color: palette.muted },
    encoding: { x: { value: 0 }, y: { value: { expr: `height + ${gap}` } }, text: textOf('caption') },
  };
}

/** 글이 든 칸. A column that holds text. */
export function textOf(field: string, title?: string) {
  return { field, type: 'nominal' as const, ...(title !== undefined && { title }) };
}

/** 위에서 아래로, 행의 `order` 차례로. Categories down the page, in the rows' order. */
export const rank = { field: 'key', type: 'nominal', axis: null, sort: { field: 'order', op: 'min' } } as const;

/** 색으로 나타낸 범위, 범례까지. */
export function scopeColor({ inRegion, outRegion, undivided }: ScopeNames, legendGap = 8) {
  const drawnNames = [inRegion, outRegion, undivided].filter((name) => name !== undefined && name !== '');
  return {
    field: 'scope',
    type: 'nominal' as const,
    scale: {
      domain: drawnNames,
      range: [palette.inRegion, palette.outRegion, palette.third].slice(0, drawnNames.length),
    },
    legend: { description: drawnNames.join(', '), offset: legendGap },
  };
}

/** 막대 하나를 소리로 읽을 글: 칸들을 쉼표로 잇는다. */
export function spoken(...fields: readonly string[]) {
  return { value: { expr: fields.map((field) => `datum.${field}`).join(" + ', ' + ") } };
}

/**
 * 그릴 수 있는 두 부분. 전국표로 계산한 것은 가르지 않고 앞부분 하나로 그린다.
 *
 * The two parts as drawn. An effect by a national table is not told apart and drawn as one part.
 */
export function drawn({ inRegion, outRegion, total }: ByScope): { inRegion: number; outRegion: number; total: number } {
  return inRegion === null || outRegion === null
    ? { inRegion: total, outRegion: 0, total }
    : { inRegion, outRegion, total };
}

/** 지역 안은 처음부터, 지역 밖은 그 뒤에 이어 쌓는다. Where a part of an effect is stacked, in shares of `whole`. */
export function stacked(effect: ByScope, part: 'inRegion' | 'outRegion', whole: number) {
  const parts = drawn(effect);
  const start = part === 'inRegion' ? 0 : parts.inRegion;
  // 두 부분의 합이 계를 마지막 자리만큼 넘을 수 있다.
  return { value: parts[part], from: shareOf(start, whole), to: Math.min(1, shareOf(start + parts[part], whole)) };
}

/** `whole`에 대한 비중; 모두 0이면 0이다. */
export function shareOf(value: number, whole: number): number {
  return whole > 0 ? value / whole : 0;
}
