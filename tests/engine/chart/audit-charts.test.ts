import { View, Warn, logger, parse } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { describe, expect, test } from 'vitest';
import { auditCharts, findAuditChart } from '../../../engine/chart/audit-charts.ts';
import { hull } from '../../../engine/chart/audit-region.ts';
import { auditOf, library, plain } from '../audit/support.ts';

const hangul = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/;
const pictures = auditCharts.flatMap((chart) => library.planIds().map((plan) => ({ chart, name: chart.name, plan })));

async function drawn(spec: TopLevelSpec): Promise<string> {
  const warned: unknown[] = [];
  const ears = {
    ...logger(Warn),
    warn: (...said: unknown[]) => (warned.push(said), ears),
    level: () => ears,
  } as unknown as ReturnType<typeof logger>;
  const sized = { ...spec, width: 420 } as TopLevelSpec;
  const svg = await new View(parse(compile(sized, { logger: ears as never }).spec), { renderer: 'none' }).toSVG();
  expect(warned).toEqual([]);
  return svg;
}

describe.each(pictures)('$name of $plan', ({ chart, plan }) => {
  const report = auditOf(plan, plain);

  test.each(['ko', 'en'] as const)('compiles and draws without a warning, every value a value (%s)', async (lang) => {
    const before = JSON.stringify(report);
    const svg = await drawn(chart.spec(report, lang));
    expect(svg).not.toMatch(/NaN|undefined|null|Infinity/);
    expect(svg).toContain(chart.title[lang]);
    if (lang === 'en') expect(svg).not.toMatch(hangul);
    expect(JSON.stringify(report)).toBe(before);
    for (const row of chart.rows(report, lang)) {
      for (const value of Object.values(row)) if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
    }
  });
});

test('charts of an audit are found by name', () => {
  expect(auditCharts.map(({ name }) => name)).toEqual(['audit-region', 'audit-bounds', 'audit-sectors']);
  for (const chart of auditCharts) expect(findAuditChart(chart.name)).toBe(chart);
  expect(findAuditChart('scope')).toBeUndefined();
});

test('audit-bounds spans the bounds of each rule', () => {
  const rows = findAuditChart('audit-bounds')!.rows(auditOf('sejong-2024', plain), 'ko');
  const bars = rows.filter(({ key }) => String(key).startsWith('production-'));
  expect(bars.map(({ name, label }) => `${name} ${label}`)).toEqual([
    '모두 지역산 1,771.8–2,058.6억원',
    '투자액 이내 1,474–2,058.6억원',
    '어디서든 0–2,058.6억원',
  ]);
  expect(bars[0]!['from']).toBeCloseTo(1771.8 / 2058.6, 4);
});

test('hull() goes round the outermost points', () => {
  const at = (x: number, y: number) => ({ x, y, sector: `${x}${y}` });
  const square = [at(0, 0), at(2, 0), at(2, 2), at(0, 2)];
  expect(hull([...square, at(1, 1), at(1, 0)]).map(({ sector }) => sector)).toEqual(['00', '20', '22', '02']);
});
