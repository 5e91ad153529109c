import type { Theme } from '../state/theme.ts';

type Colours = Readonly<Record<string, string>>;

/** 엔진이 쓰는 색 → 어두운 바탕의 색. 밝기의 차례(지역 안이 더 또렷하다)를 지킨다. */
const dark: Colours = {
  '#ffffff': '#131416',
  '#1e2124': '#f4f5f6',
  '#58616a': '#b1b8be',
  '#464c53': '#8a949e',
  '#0b50d0': '#4c87f6',
  '#d3e0f5': '#1d3865',
  '#8a949e': '#6d7882',
  '#052561': '#b1cefb',
  '#256ef4': '#4c87f6',
  '#aa271e': '#f48771',
  '#86b4f7': '#24509e',
  '#e6eef9': '#33363d',
};

const contrast: Colours = {
  ...dark,
  '#ffffff': '#000000',
  '#1e2124': '#ffffff',
  '#58616a': '#e6e8ea',
  '#464c53': '#ffffff',
  '#0b50d0': '#86aff9',
  '#d3e0f5': '#052561',
  '#8a949e': '#b1b8be',
  '#256ef4': '#86aff9',
  '#052561': '#ffffff',
};

const themes: Readonly<Record<Theme, Colours>> = { light: {}, dark, contrast };

/**
 * 명세의 색을 테마의 색으로. 명세의 다른 것은 그대로다.
 *
 * A spec repainted for a theme: every colour of the engine's palette is replaced, nothing else is touched.
 *
 * @example inTheme({ config: { background: '#ffffff' } }, 'dark') // { config: { background: '#131416' } }
 */
export function inTheme<T>(spec: T, theme: Theme): T {
  const colours = themes[theme];
  return theme === 'light' ? spec : (repainted(spec, colours) as T);
}

function repainted(value: unknown, colours: Colours): unknown {
  if (typeof value === 'string') return colours[value] ?? value;
  if (Array.isArray(value)) return value.map((item) => repainted(item, colours));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, repainted(item, colours)]));
}
