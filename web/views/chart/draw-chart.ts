import { parse, View, Warn } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Chart } from '../../../engine/index.ts';

type Rows = ReturnType<Chart['rows']>;

/** 그려진 차트 하나: 행만 갈아 끼우거나 지운다. */
export type Drawing = {
  readonly replace: (rows: Rows) => Promise<void>;
  /** 인쇄처럼 기다려 주지 않을 때. */
  readonly replaceNow: (rows: Rows) => void;
  readonly erase: () => void;
};

/**
 * Vega-Lite 명세를 그린다. 엄격한 CSP 때문에 식은 해석기로 돌린다.
 *
 * Draws a Vega-Lite spec; expressions are interpreted, for the page allows no eval.
 */
export async function drawChart(spec: TopLevelSpec, place: HTMLElement): Promise<Drawing> {
  await document.fonts.ready;
  const view = viewOf(spec, place);
  await view.runAsync();
  return drawingOf(view, place);
}

/** 기다리지 않고 그린다: 인쇄가 시작되기 바로 앞에. Draws at once, for a print that waits for nothing. */
export function drawChartNow(spec: TopLevelSpec, place: HTMLElement): Drawing {
  const view = viewOf(spec, place);
  view.run();
  return drawingOf(view, place);
}

const savedWidth = 860;

/** 내려받을 그림: 화면의 너비나 테마와 상관없이 늘 같다. The chart as an SVG document, the same on every screen. */
export async function chartSvg(spec: TopLevelSpec): Promise<string> {
  const view = viewOf(savedSpec(spec), null);
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

/** The chart as a PNG, twice as dense as the screen. */
export async function chartPng(spec: TopLevelSpec): Promise<Blob> {
  await document.fonts.ready;
  const view = viewOf(savedSpec(spec), null);
  const canvas = (await view.toCanvas(2)) as HTMLCanvasElement;
  view.finalize();
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob === null) throw new Error('the canvas gave no PNG');
  return blob;
}

function savedSpec(spec: TopLevelSpec): TopLevelSpec {
  return 'width' in spec && spec.width === 'container' ? ({ ...spec, width: savedWidth } as TopLevelSpec) : spec;
}

function viewOf(spec: TopLevelSpec, place: HTMLElement | null): View {
  const runtime = parse(compile(spec).spec, {}, { ast: true });
  return new View(runtime, {
    expr: expressionInterpreter,
    renderer: place === null ? 'none' : 'svg',
    ...(place !== null && { container: place }),
    hover: false,
    logLevel: Warn,
  });
}

function drawingOf(view: View, place: HTMLElement): Drawing {
  return {
    replace: async (rows) => {
      await view.data('rows', [...rows]).runAsync();
    },
    replaceNow: (rows) => {
      view.data('rows', [...rows]).run();
    },
    erase: () => {
      view.finalize();
      place.replaceChildren();
    },
  };
}
