import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { palette, type Chart } from '../../../engine/chart/chart.ts';
import { charts, checkTakes, findChart } from '../../../engine/chart/charts.ts';
import { comparisonCharts, sampleCharts, sensitivityCharts } from '../../../engine/chart/report-charts.ts';
import type { Lang, Problem, Run, Settings } from '../../../engine/index.ts';
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
    const shared = ['bars', 'chart', 'charts', 'words', 'report-chart', 'report-charts', 'one-output', 'sampled-output', 'sample-layers']; // prettier-ignore
    const files = readdirSync(join(import.meta.dirname, '../../../engine/chart')).filter(
      (file) => !shared.some((name) => file === `${name}.ts`) && !/^(audit|table)-/.test(file),
    );
    const named = [...charts, ...comparisonCharts, ...sensitivityCharts, ...sampleCharts].map(({ name }) => name);
    expect(named.map((name) => `${name}.ts`).toSorted()).toEqual(files.toSorted());
    for (const chart of charts) expect(findChart(chart.name)).toBe(chart);
    expect(findChart('pie')).toBeUndefined();
  });

  test('take as many scenarios as they draw, and say so of more or fewer', () => {
    const codeOf = (takes: 'one' | 'two' | 'many', count: number) => {
      try {
        checkTakes({ name: 'x', takes }, count);
      } catch (error) {
        return [(error as Problem).code, (error as Problem).values['most'] ?? null];
      }
      return null;
    };
    expect([1, 2].map((count) => codeOf('one', count))).toEqual([null, ['TOO_MANY_SCENARIOS', 1]]);
    expect([1, 2, 3].map((count) => codeOf('two', count))).toEqual([['TOO_FEW_SCENARIOS', null], null, ['TOO_MANY_SCENARIOS', 2]]); // prettier-ignore
    expect([1, 6, 7].map((count) => codeOf('many', count))).toEqual([null, null, ['TOO_MANY_SCENARIOS', 6]]);
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

describe('net-ladder', () => {
  const chart = findChart('net-ladder')!;
  const factors = { leakage: 0.1, displacement: 0.25, substitution: 0.05, deadweight: 0.4 };
  const sejong = runOf('sejong-2024-baseline', factors);
  const rowsOf = (run: Run, indicator: string) =>
    chart.rows([run], 'ko').filter(({ key }) => String(key).startsWith(`${indicator}-`));

  test('is hung only where something is taken away', () => {
    expect(chart.draws!(runs.get('sejong-2024-baseline')!)).toBe(false);
    for (const [id, factor] of Object.entries(factors)) {
      expect(chart.draws!(runOf('sejong-2024-baseline', { [id]: factor }))).toBe(true);
    }
  });

  test('Additionality Guide, worked example of the domain sheet: 140 becomes 53.865 by its steps', () => {
    const gross = sejong.effects.production.inRegion!;
    const kept = [1, -0.1, -0.225, -0.03375, -0.2565, 0.38475];
    const rows = rowsOf(sejong, 'production');
    expect(rows.map(({ value }) => Number(value) / gross)).toEqual(kept.map((part) => expect.closeTo(part, 12)));
    expect(140 * 0.38475).toBeCloseTo(53.865, 12);
    expect(rows.map(({ name }) => name)).toEqual([
      '총효과', '누출 10%', '구축 25%', '대체 5%', '기준 경우(사중) 40%', '순효과',
    ]); // prettier-ignore
  });

  test('each step begins where the one before it ended, down to net', () => {
    const ends = rowsOf(sejong, 'employment').map(({ from, to }) => [Number(from), Number(to)]);
    expect(ends[0]).toEqual([0, 1]);
    for (let s = 1; s < 5; s++) expect(ends[s]![1]).toBeCloseTo(ends[s - 1]![s === 1 ? 1 : 0]!, 12);
    expect(ends[5]).toEqual([0, expect.closeTo(ends[4]![0]!, 12)]);
  });

  test('names the province, or the nation of a national table, and one multiplier', () => {
    const [heading] = chart.rows([sejong], 'ko');
    expect(heading).toMatchObject({ heading: '세종 내 생산유발' });
    expect(heading!['caption']).toContain('생산: 그곳에서 산 수요 801억원 × 1.090');
    const national = chart.rows([runOf('sejong-2024-national', factors)], 'en')[0]!;
    expect(national).toMatchObject({ heading: 'Production, Korea' });
  });

  test('draws a net effect below nought to the left of it', async () => {
    const below = runOf('sejong-2024-baseline', { leakage: 1, deadweight: 1 });
    expect(await drawn(chart.spec([below], 'ko'))).not.toMatch(notValues);
    const net = { ...below.net, steps: below.net.steps.map((row) => ({ ...row, production: row.step === 'gross' ? 100 : row.step === 'reference' ? -130 : row.step === 'net' ? -30 : 0 })) }; // prettier-ignore
    const rows = rowsOf({ ...below, net }, 'production');
    expect(rows[0]).toMatchObject({ from: 30 / 130, to: 1 });
    expect(rows.at(-1)).toMatchObject({ from: 0, to: 30 / 130, label: '-30억원' });
  });
});

describe('by-kind', () => {
  const chart = findChart('by-kind')!;
  const sejong = runs.get('sejong-2024-baseline')!;
  const labelsOf = (run: Run, lang: Lang = 'ko') =>
    chart.rows([run], lang).flatMap(({ total, key }) => (total ? [[key, total]] : []));

  test('tells job-years from standing jobs: three years make the one three times the other', () => {
    const valueOf = (measure: string) =>
      chart.rows([sejong], 'ko').filter(({ key }) => String(key).startsWith(`${measure}-`)).map(({ value }) => Number(value)); // prettier-ignore
    const [jobYears, standing] = [valueOf('personYears'), valueOf('standing')];
    expect(jobYears.reduce((sum, value) => sum + value, 0)).toBeCloseTo(sejong.effects.employment.total, 8);
    jobYears.forEach((value, i) => expect(standing[i]! * 3).toBeCloseTo(value, 10));
    const headings = chart.rows([sejong], 'ko').flatMap(({ heading }) => (heading ? [heading] : []));
    expect(headings).toEqual(['생산유발', '연인원 (취업, 명·년)', '상시 취업 (연평균, 명)']);
  });

  test('names phase and kind', () => {
    const names = chart.rows([sejong], 'en').flatMap(({ name }) => (name ? [name] : []));
    expect(names.slice(0, 4)).toEqual([
      'Construction: works', 'Construction: equipment', 'Operation: research', 'Operation: running',
    ]); // prettier-ignore
  });

  test('a kind without spending is none, not nought; what is not told by kind is said', () => {
    const kinds = sejong.byKind!.filter(({ kind }) => kind !== 'research');
    const partial = { ...sejong, byKind: kinds };
    expect(labelsOf(partial).filter(([, total]) => total === '없음')).toHaveLength(3);
    const told = kinds.reduce((sum, { demand }) => sum + demand, 0);
    expect(chart.rows([partial], 'ko')[0]!['caption']).toContain(
      `지출의 성격을 적은 수요 ${Math.round(told).toLocaleString('en')}억원만 (전체 1,704억원)`,
    );
    expect(chart.rows([sejong], 'ko')[0]!['caption']).not.toContain('성격');
  });

  test('is not hung where no kind is written', () => {
    expect(chart.draws!(sejong)).toBe(true);
    expect(chart.draws!({ ...sejong, byKind: null })).toBe(false);
    expect(labelsOf({ ...sejong, byKind: null }, 'en').every(([, total]) => total === 'none')).toBe(true);
  });
});

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
