import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { openLibrary } from '../../api/files/library.ts';
import * as contract from './contract.ts';

let app: Awaited<ReturnType<typeof buildApp>>;
beforeAll(async () => (app = await buildApp({ library: openLibrary(), web: null })));
afterAll(() => app.close());

const run = async (formulas: unknown, set = {}) =>
  (await app.inject({
    method: 'POST',
    url: '/api/runs',
    payload: { scenario: { id: 'x', extends: 'sejong-2024-baseline', formulas }, set },
  })) as { statusCode: number; json: () => Record<string, never> };

describe('a planner’s own indicators in a run', () => {
  test('are computed from the figures of that run, and move with it', async () => {
    const formulas = [{ id: 'jobs', label: '10억원당 취업', formula: '지역내 취업 / 투자액 * 10' }];
    const [base, halved] = [
      (await run(formulas)).json(),
      (await run(formulas, { localPurchase: 0.2 })).json(),
    ] as unknown as {
      own: { id: string; value: number; unit: { ko: string } }[];
      effects: { employment: { inRegion: number } };
      investment: { value: number };
    }[];
    for (const { own, effects, investment } of [base!, halved!]) {
      expect(own[0]!.value).toBeCloseTo((effects.employment.inRegion / investment.value) * 10, 12);
      expect(own[0]!.unit.ko).toBe('명/억원');
    }
    expect(halved!.own[0]!.value).toBeLessThan(base!.own[0]!.value);
  });

  test('that lean on an unknown figure are null and say which', async () => {
    const { own } = (await run([{ id: 'wage', formula: 'employees / years' }])).json() as unknown as {
      own: { value: number | null; notes: { code: string }[] }[];
    };
    expect([own[0]!.value, own[0]!.notes[0]!.code]).toEqual([null, 'FORMULA_FIGURE_UNKNOWN']);
  });

  test.each([
    ['unlike units', '생산 + 취업', 'FORMULA_UNITS_DIFFER'],
    ['a way out of the language', 'constructor.constructor("return 1")()', null],
    ['a huge range', 'sum(1:1e9)', null],
  ])('are refused with a place: %s', async (_, formula, code) => {
    const answer = await run([{ id: 'bad', formula }]);
    const problem = answer.json() as unknown as { code: string; issues: { path: string }[] };
    expect([400, 422]).toContain(answer.statusCode);
    expect(problem.code).toMatch(code ?? /^FORMULA_/);
    expect(problem.issues[0]!.path).toContain('formulas[0].formula');
  });

  test('are an empty list where there are none', async () => {
    expect(
      (await app.inject({ method: 'POST', url: '/api/runs', payload: { scenario: 'sejong-2024-baseline' } })).json()
        .own,
    ).toEqual([]);
  });
});

describe('a planner’s own indicators in a comparison and a trace', () => {
  const scenario = (id: string, more: object = {}) => ({
    id,
    extends: 'sejong-2024-baseline',
    formulas: [{ id: 'jobs', label: '10억원당 취업', formula: '지역내 취업 / 투자액 * 10' }],
    ...more,
  });
  const post = (url: string, payload: object) => app.inject({ method: 'POST', url, payload });

  test('differ by their values, split over the changes; groups sum as terms do', async () => {
    const scenarios = [scenario('a'), scenario('b', { levers: { execution: 0.7, localPurchase: 0.4 } })];
    const answer = await post('/api/comparisons', { scenarios });
    const report = contract.comparison.parse(answer.json());
    const [jobs] = report.ownDifferences;
    expect([jobs!.id, jobs!.unit.ko, jobs!.terms.map(({ lever }) => lever)]).toEqual([
      'jobs',
      '명/억원',
      ['execution', 'localPurchase'],
    ]);
    for (const { total, terms, groups } of [...report.differences, ...report.ownDifferences]) {
      for (const parts of [terms, groups]) {
        expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(total!, 8);
      }
    }
  });

  test('are explained as a tree whose root is the run’s value', async () => {
    const own = (await post('/api/runs', { scenario: scenario('a') })).json() as { own: { value: number }[] };
    const answer = await post('/api/explanations', { scenario: scenario('a'), output: 'indicators.jobs' });
    const { value, unit, tree } = contract.explanation.parse(answer.json());
    expect([value, unit, tree.operation]).toEqual([own.own[0]!.value, '명/억원', 'product']);
  });

  test('are refused in either, before anything is computed, when they count twice', async () => {
    const twice = scenario('a', { formulas: [{ id: 'x', formula: '생산 + 부가가치' }] });
    for (const [url, payload] of [
      ['/api/runs', { scenario: twice }],
      ['/api/comparisons', { scenarios: [scenario('b'), twice] }],
      ['/api/explanations', { scenario: twice, output: 'production.total' }],
    ] as const) {
      const answer = await post(url, payload);
      expect([answer.statusCode, answer.json()]).toMatchObject([422, { code: 'FORMULA_COUNTS_TWICE' }]);
    }
  });
});
