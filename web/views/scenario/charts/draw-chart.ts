import { parse, View, Warn } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Chart } from '../../../../engine/index.ts';

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

function viewOf(spec: TopLevelSpec, place: HTMLElement): View {
  const runtime = parse(compile(spec).spec, {}, { ast: true });
  return new View(runtime, {
    expr: expressionInterpreter,
    renderer: 'svg',
    container: place,
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
