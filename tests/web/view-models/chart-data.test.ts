import { expect, test } from 'vitest';
import { charts, evaluate, prepare, summarise } from '../../../engine/index.ts';
import { chartData, csvOf } from '../../../web/view-models/chart-data.ts';
import { inTheme } from '../../../web/view-models/chart-theme.ts';
import { studyOf } from '../../study.ts';

const run = summarise(evaluate(prepare(studyOf('sejong-2024-baseline')), {}), { detail: true });
const drawn = charts.filter(({ draws }) => draws?.(run) ?? true);
const dataOf = (name: string) => chartData(charts.find((chart) => chart.name === name)!.spec([run], 'ko'));

test('behind the chart of stated and modelled figures stand those figures', () => {
  const { head, rows } = dataOf('stated-modelled');
  expect(head.length).toBeGreaterThan(1);
  expect(rows.map((row) => row.join(' '))).toEqual(
    expect.arrayContaining([expect.stringContaining('2,901억원'), expect.stringContaining('2,516억원')]),
  );
});

test('behind the chart by year stand three years, in the region and out of it', () => {
  const years = new Set(dataOf('by-year').rows.map(([year]) => year));
  expect([...years]).toEqual(['2024', '2025', '2026']);
  expect(dataOf('by-year').rows).toHaveLength(6);
});

test.each(drawn.map(({ name }) => name))('the chart %s has a table behind it, in both languages', (name) => {
  const chart = charts.find((known) => known.name === name)!;
  for (const lang of ['ko', 'en'] as const) {
    const { head, rows } = chartData(chart.spec([run], lang));
    expect(head.length).toBeGreaterThanOrEqual(2);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
  }
});

test('csvOf() begins with the mark that Excel needs, quotes what holds a comma, and starts no formula', () => {
  const csv = csvOf({
    head: ['지표', '값'],
    rows: [
      ['생산, 계', '1,204명'],
      ['=1+1', '-3.5%'],
      ['"가"', '-x'],
    ],
  });
  expect(csv).toBe('\uFEFF지표,값\r\n"생산, 계","1,204명"\r\n\'=1+1,-3.5%\r\n"""가""",\'-x\r\n');
});

test('a theme repaints colours and nothing else; light is the spec itself', () => {
  const [chart] = drawn;
  const spec = chart!.spec([run], 'ko');
  expect(inTheme(spec, 'light')).toBe(spec);
  const dark = inTheme(spec, 'dark');
  expect(dark.config?.background).toBe('#131416');
  expect(chartData(dark)).toEqual(chartData(spec));
  expect(JSON.stringify(dark)).not.toContain('#ffffff');
});
