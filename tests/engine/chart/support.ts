import { View, Warn, changeset, logger, parse } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import { expect } from 'vitest';

export const hangul = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/;
/** 싣고 있는 글꼴에 없는 글자. */
export const notInFont = /[△▲▼㎡％]/;
export const notValues = /NaN|undefined|null|Infinity/;

/** Vega-Lite → SVG, 화면 없이. 너비는 놓일 자리가 없어 대신 정한다. 경고는 모두 잘못이다. */
export async function drawn(spec: TopLevelSpec, rows?: readonly object[], width = 360): Promise<string> {
  const complaints: unknown[] = [];
  const strict = logger(Warn, 'warn', (...complaint: unknown[]) => complaints.push(complaint));
  compile(spec, { logger: strict });
  const compiled = compile({ ...spec, width } as TopLevelSpec, { logger: strict }).spec;
  const view = new View(parse(compiled, undefined, { ast: true }), {
    renderer: 'none',
    logger: strict,
    expr: expressionInterpreter,
  });
  if (rows) {
    await view.runAsync();
    view.change('rows', changeset().remove(() => true).insert(rows.map((row) => ({ ...row })))); // prettier-ignore
  }
  const svg = await view.toSVG();
  expect(complaints).toEqual([]);
  return svg;
}

/** 사람이 읽을 글: 제목, 범례, 도움말, 설명. */
export function textsIn(spec: unknown, under = ''): string[] {
  if (typeof spec === 'string') return ['title', 'text', 'subtitle', 'description'].includes(under) ? [spec] : [];
  if (Array.isArray(spec)) return spec.flatMap((item) => textsIn(item, under));
  if (typeof spec !== 'object' || spec === null) return [];
  const read = Object.entries(spec).filter(([key]) => !['data', 'config', 'mark'].includes(key));
  return read.flatMap(([key, value]) => textsIn(value, key === 'value' ? under : key));
}

export function coloursIn(spec: unknown): string[][] {
  if (Array.isArray(spec)) return spec.flatMap(coloursIn);
  if (typeof spec !== 'object' || spec === null) return [];
  return Object.entries(spec).flatMap(([key, value]) =>
    key === 'range' && Array.isArray(value) && String(value[0]).startsWith('#')
      ? [value as string[]]
      : coloursIn(value),
  );
}

/** WCAG의 명도 대비. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
