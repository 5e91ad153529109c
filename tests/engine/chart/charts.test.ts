import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { palette, type Chart } from '../../../engine/chart/chart.ts';
import { charts, findChart } from '../../../engine/chart/charts.ts';
import type { Lang, Run, Settings } from '../../../engine/index.ts';
import { runOf, scenarioIds } from '../../study.ts';
import { coloursIn, contrast, drawn, hangul, notInFont, notValues, textsIn } from './support.ts';

const langs: readonly Lang[] = ['ko', 'en'];

const runs = new Map(scenarioIds.map((id) => [id, frozen(runOf(id))]));
const plansIn = (ids: readonly string[]) => [...new Set(ids.map((id) => id.replace(/-[a-z]+$/, '')))];
const scenariosOf = (plan: string) => scenarioIds.filter((id) => id.startsWith(`${plan}-`));

/** 차트 하나가 그릴 수 있는 것 하나하나: 시나리오마다, 여럿을 그리면 계획마다. */
const pictures = charts.flatMap((chart) => {
  const sets = chart.takes === 'one' ? scenarioIds.map((id) => [id]) : plansIn(scenarioIds).map(scenariosOf);
  return sets.map((ids) => ({ chart, name: chart.name, of: ids.join(', '), runs: ids.map((id) => runs.get(id)!) }));
});

/** 조정 항목을 움직인 같은 시나리오들. 그 시나리오에 없는 항목은 빼고. */
const moved = (given: readonly Run[], settings: Settings) =>
  given.map(({ scenario, levers }) => {
    const known = Object.entries(settings).filter(([id]) => levers.some((lever) => lever.id === id));
    return runOf(scenario.id, Object.fromEntries(known));
  });

describe.each(pictures)('$name of $of', ({ chart, runs: given }) => {
  test.each(langs)('compiles and draws without a warning, every value a value (%s)', async (lang) => {
    const svg = await drawn(chart.spec(given, lang));
    expect(svg).not.toMatch(notValues);
    expect(svg).not.toMatch(notInFont);
    expect(svg).toContain(chart.title[lang]);
  });

  test('draws on when all effects are zero, in numbers that are numbers', async () => {
    const zero = moved(given, { execution: 0 });
    expect(await drawn(chart.spec(zero, 'ko'))).not.toMatch(notValues);
    const values = [...chart.rows(zero, 'ko'), ...chart.rows(given, 'ko')].flatMap((row) => Object.values(row));
    expect(values.filter((value) => typeof value === 'number' && !Number.isFinite(value))).toEqual([]);
    expect(values).not.toContain(undefined);
  });

  test('speaks Korean in all its titles', () => {
    const spec = chart.spec(given, 'ko');
    const texts = textsIn(spec);
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) expect(text).toMatch(hangul);
  });

  test('has no Korean in English', () => {
    expect(JSON.stringify(chart.spec(given, 'en'))).not.toMatch(hangul);
  });

  test('depends on shape, not on values: replacing the rows draws what compiling anew does', async () => {
    const others = moved(given, { execution: 0.55, localPurchase: 0.31 });
    const [spec, other] = [chart.spec(given, 'ko'), chart.spec(others, 'ko')];
    expect({ ...spec, data: null }).toEqual({ ...other, data: null });
    expect(await drawn(spec, chart.rows(others, 'ko'))).toBe(await drawn(other));
  });
});

describe('charts', () => {
  test('are found by name, one per file', () => {
    const shared = ['bars.ts', 'chart.ts', 'charts.ts', 'words.ts'];
    const files = readdirSync(join(import.meta.dirname, '../../../engine/chart')).filter(
      (file) => !shared.includes(file) && !/^(audit|table)-/.test(file),
    );
    expect(charts.map(({ name }) => `${name}.ts`).toSorted()).toEqual(files.toSorted());
    for (const chart of charts) expect(findChart(chart.name)).toBe(chart);
    expect(findChart('pie')).toBeUndefined();
  });

  test.each(charts.map((chart) => [chart.name, chart] as const))('%s can be told apart in greyscale', (_, chart) => {
    const spec = chart.spec(pictures.find((picture) => picture.chart === chart)!.runs, 'ko');
    const series = coloursIn(spec);
    expect(series.length).toBeGreaterThan(0);
    for (const colours of series) {
      for (const [i, one] of colours.entries()) {
        for (const other of colours.slice(i + 1)) expect(contrast(one, other)).toBeGreaterThanOrEqual(1.6);
      }
      expect(Math.max(...colours.map((colour) => contrast(colour, palette.paper)))).toBeGreaterThanOrEqual(3);
    }
    expect(spec.config?.bar?.stroke).toBe(palette.outline);
  });

  test('write and outline in colours that stand out from the paper', () => {
    expect(contrast(palette.ink, palette.paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.muted, palette.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.outline, palette.paper)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('stated-modelled', () => {
  const chart = findChart('stated-modelled')!;
  const barsIn = (svg: string) => svg.match(/aria-roledescription="bar"|<path[^>]*stroke="#464c53"/g) ?? [];

  test('draws no bar where nothing is stated, and says so', async () => {
    const svg = await drawn(chart.spec([runs.get('gwangju-2019-baseline')!], 'ko'));
    expect(svg.match(/>발표치 없음</g)).toHaveLength(3);
    expect(svg.match(/>보정하지 않음</g)).toHaveLength(3);
    expect(barsIn(svg)).toHaveLength(3);
    expect(await drawn(chart.spec([runs.get('gwangju-2019-baseline')!], 'en'))).toContain('>not stated<');
  });

  test('prints the stated figures of Sejong in their own words', () => {
    const labels = (lang: Lang) => chart.rows([runs.get('sejong-2024-baseline')!], lang).map(({ label }) => label);
    expect(labels('ko')).toEqual(expect.arrayContaining(['2,901억원', '1,246억원', '1,998명 (일자리)']));
    expect(labels('en')).toEqual(expect.arrayContaining(['₩290.1bn', '₩124.6bn', '1,998 (jobs)']));
  });
});

describe('rows', () => {
  const eumseong = runs.get('eumseong-2023-baseline')!;
  const sum = (chart: Chart, field: string) =>
    chart.rows([eumseong], 'ko').reduce((total, row) => total + Number(row[field]), 0);

  test.each(['by-year', 'by-component', 'by-sector'])('of %s add up to the whole run', (name) => {
    const chart = findChart(name)!;
    expect(sum(chart, 'production')).toBeCloseTo(eumseong.effects.production.total, 6);
    expect(sum(chart, 'valueAdded')).toBeCloseTo(eumseong.effects.valueAdded.total, 6);
    expect(sum(chart, 'employment')).toBeCloseTo(eumseong.effects.employment.total, 6);
  });

  test('of by-sector are the ten largest, largest first, and the rest', () => {
    const rows = findChart('by-sector')!.rows([eumseong], 'ko');
    const names = [...new Set(rows.map(({ name }) => name))];
    expect(names).toHaveLength(11);
    expect(names.at(-1)).toBe(`그 외 ${eumseong.bySector!.length - 10}개 부문`);
    const totals = rows.filter((_, r) => r % 2 === 1).map(({ productionTo }) => Number(productionTo));
    expect(totals.slice(0, 10)).toEqual(totals.slice(0, 10).toSorted((one, other) => other - one));
  });

  test('of comparison say each scenario by what tells it apart, and prices under each where they differ', () => {
    const chart = findChart('comparison')!;
    const labels = (ids: readonly string[], lang: Lang) =>
      chart.rows(ids.map((id) => runs.get(id)!), lang).flatMap(({ label }) => (label ? [label] : [])).slice(0, ids.length); // prettier-ignore
    expect(labels(['eumseong-2023-cautious', 'eumseong-2023-baseline'], 'ko')).toEqual(['신중안', '기준안']);
    expect(labels(['sejong-2024-baseline', 'gwangju-2019-baseline'], 'en')).toEqual([
      'Sejong strategic industries phase 1, baseline\n2024 prices',
      'Gwangju industrial vision, baseline\n2019 prices · per ₩10bn of investment',
    ]);
  });

  test('say that levers were moved', () => {
    const [row] = findChart('scope')!.rows(moved([eumseong], { execution: 0.5 }), 'ko');
    expect(row!['caption']).toBe(
      '음성군 미래산업 육성 시즌2, 기준안 (조정함)\n산출치 · 2023년 가격\n취업유발 연평균 1,850명',
    );
  });
});

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
