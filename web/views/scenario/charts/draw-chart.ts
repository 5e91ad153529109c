import { parse, View, Warn } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Chart } from '../../../../engine/index.ts';

type Rows = ReturnType<Chart['rows']>;

/** 그려진 차트 하나: 행만 갈아 끼우거나 지운다. */
export type Drawing = { readonly replace: (rows: Rows) => Promise<void>; readonly erase: () => void };

/**
 * Vega-Lite 명세를 그린다. 엄격한 CSP 때문에 식은 해석기로 돌린다.
 *
 * Draws a Vega-Lite spec; expressions are interpreted, for the page allows no eval.
 */
export async function drawChart(spec: TopLevelSpec, place: HTMLElement): Promise<Drawing> {
  await document.fonts.ready;
  const runtime = parse(compile(spec).spec, {}, { ast: true });
  const view = new View(runtime, {
    expr: expressionInterpreter,
    renderer: 'svg',
    container: place,
    hover: false,
    logLevel: Warn,
  });
  await view.runAsync();
  return {
    replace: async (rows) => {
      await view.data('rows', [...rows]).runAsync();
    },
    erase: () => {
      view.finalize();
      place.replaceChildren();
    },
  };
}
