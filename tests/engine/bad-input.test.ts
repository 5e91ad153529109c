import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  evaluate,
  parsePlan,
  parseScenario,
  prepare,
  Problem,
  problemKinds,
  summarise,
  type ProblemCode,
  type Run,
} from '../../engine/index.ts';
import { jsonish, spoiled } from '../arbitraries.ts';
import { library, ownTwo, planIds, problemOf, scenarioIds } from './support.ts';

const yaml = (path: string): unknown => parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const given = (content: unknown): Run => summarise(evaluate(library.prepareGiven(content, 'mine')), { detail: true });
const over = (changes: object) => ({ id: 'mine', extends: 'sejong-2024-baseline', ...changes });
const own = (changes: Record<string, unknown> = {}) => ({
  ...ownTwo({ region: '제주', components: [{ id: 'a', investment: { value: 100, unit: '억원' }, mix: { '80': 1 } }] }),
  ...changes,
});
const quantum = (changes: object) => over({ components: [{ id: 'quantum', ...changes }] });

describe('a scenario with', () => {
  test.each<[string, unknown, ProblemCode, string, 400 | 404 | 422]>([
    ['an unknown sector', quantum({ mix: { '84': 1 } }), 'UNKNOWN_SECTOR', 'components.quantum.mix.84', 422],
    ['an unknown region', over({ region: '경성' }), 'UNKNOWN_REGION', 'region', 422],
    ['a county for a region', over({ region: '음성' }), 'UNKNOWN_REGION', 'region', 422],
    ['an unknown lever', over({ levers: { exekution: 0.5 } }), 'INVALID_FILE', 'levers.exekution', 400],
    [
      'an unknown unit',
      quantum({ investment: { value: 250, unit: '억' } }),
      'UNKNOWN_UNIT',
      'components.quantum.investment.unit',
      422,
    ],
    [
      'an unknown component',
      over({ components: [{ id: 'quantums', mix: { '70': 1 } }] }),
      'UNKNOWN_COMPONENT',
      'components.quantums',
      422,
    ],
    [
      'shares that do not sum to 1',
      quantum({ mix: { '70': 0.6, '50': 0.5 } }),
      'SHARES_NOT_ONE',
      'components.quantum.mix',
      422,
    ],
    ['component shares that do not sum to 1', quantum({ share: 0.9 }), 'SHARES_NOT_ONE', 'components.share', 422],
    [
      'negative money',
      quantum({ investment: { value: -250, unit: '억원' } }),
      'NEGATIVE_MONEY',
      'components.quantum.investment.value',
      422,
    ],
    ['absurd money', over({ investment: { value: 9008, unit: '조원' } }), 'MONEY_TOO_LARGE', 'investment.value', 422],
    [
      'the same money in won',
      over({ investment: { value: 9.008e15, unit: '원' } }),
      'MONEY_TOO_LARGE',
      'investment.value',
      422,
    ],
    [
      'a year outside the horizon',
      over({ schedule: { 2024: 0.5, 2027: 0.5 } }),
      'YEAR_OUTSIDE_HORIZON',
      'schedule.2027',
      422,
    ],
    ['a year that is none', over({ schedule: { soon: 1 } }), 'INVALID_FILE', 'schedule.soon', 400],
    [
      'investments that disagree',
      { ...quantum({ investment: { value: 250, unit: '억원' } }), investment: { value: 1704, unit: '억원' } },
      'INVESTMENT_DISAGREES',
      'investment',
      422,
    ],
    ['purchases above 1', over({ levers: { localPurchase: 0.9 } }), 'PURCHASES_OVER_ONE', 'levers', 422],
    ['a rate above 1', over({ levers: { execution: 7 } }), 'OUT_OF_RANGE', 'levers.execution', 422],
    ['a price year without an index', over({ priceYear: 2031 }), 'PRICE_YEAR_UNKNOWN', 'priceYear', 422],
    [
      'current prices beyond the deflator',
      own({ prices: 'current', schedule: { 2030: 1 } }),
      'PRICE_YEAR_UNKNOWN',
      'prices',
      422,
    ],
    ['an unknown plan', own({ plan: 'no-such-plan' }), 'UNKNOWN_PLAN', 'plan', 404],
    ['an unknown scenario to extend', over({ extends: 'no-such-scenario' }), 'UNKNOWN_SCENARIO', 'extends', 404],
    ['an unknown table', own({ table: 'no-such-table' }), 'UNKNOWN_TABLE', 'table', 404],
    ['a table of no name', own({ table: '' }), 'INVALID_FILE', 'table', 400],
    ['a price series for a table', own({ table: 'kr-gdp-deflator' }), 'TABLE_NOT_REGIONAL', 'table', 422],
    ['a file path in a request', own({ plan: '../../etc/passwd' }), 'PATH_NOT_ALLOWED', 'plan', 422],
    ['a file path to extend in a request', over({ extends: './mine.yaml' }), 'PATH_NOT_ALLOWED', 'extends', 422],
    ['another plan than it extends', over({ plan: 'eumseong-2023' }), 'PLANS_DISAGREE', 'plan', 422],
    [
      'stated money of a plan that states none',
      { id: 'mine', extends: 'gwangju-2019-baseline', investment: { origin: 'stated' } },
      'INVESTMENT_NOT_STATED',
      'investment',
      422,
    ],
    [
      'money written 1_000',
      quantum({ investment: { value: '1_000', unit: '억원' } }),
      'INVALID_FILE',
      'components[0].investment.value',
      400,
    ],
    ['no money at all', { id: 'mine', plan: null, region: '제주', priceYear: 2020 }, 'NO_SPENDING', 'components', 422],
  ])('%s is refused, with its place', (_, content, code, path, status) => {
    const problem = problemOf(() => given(content));
    expect([problem.code, problem.issues[0]!.path, problem.issues[0]!.file]).toEqual([code, path, 'mine']);
    expect(problemKinds[problem.kind].status).toBe(status);
    expect(problem.issues[0]!.message.ko).toMatch(/[가-힣]/);
    expect(problem.stack).toContain(code);
  });
});

/** 성공이면 모든 수가 유한하고 음수 금액이 없다; 실패면 Problem이다. */
function expectSoundOrProblem(attempt: () => Run): void {
  let run: Run;
  try {
    run = attempt();
  } catch (error) {
    if (error instanceof Problem) return;
    throw error;
  }
  const { investment, demand, split, effects, derived, calibrated, byYear, byComponent, bySector } = run;
  const check = (value: unknown, path: string): void => {
    if (typeof value === 'number') expect(Number.isFinite(value), `${path} is ${value}`).toBe(true);
    else if (value !== null && typeof value === 'object')
      for (const [key, member] of Object.entries(value)) check(member, `${path}.${key}`);
    else expect(value, path).not.toBeUndefined();
  };
  check(
    { investment, demand, split, effects, derived, calibrated, byYear, byComponent, bySector, levers: run.levers },
    'run',
  );
  expect(investment.value).toBeGreaterThanOrEqual(0);
  expect(demand.value).toBeGreaterThanOrEqual(0);
  expect(effects.production.total).toBeGreaterThanOrEqual(0);
}

describe('whatever is written, there is a sound result or a problem:', () => {
  test('any value at all', () => {
    fc.assert(
      fc.property(fc.oneof(jsonish, fc.anything({ maxDepth: 3 })), (content) =>
        expectSoundOrProblem(() => given(content)),
      ),
      { numRuns: 300 },
    );
  });

  test.each(['sejong-2024-baseline', 'eumseong-2023-cautious', 'gwangyang-2023-ambitious'])(
    '%s with something spoiled',
    (id) => {
      fc.assert(
        fc.property(spoiled(yaml(`scenarios/${id}.yaml`)), (content) => expectSoundOrProblem(() => given(content))),
        { numRuns: 400 },
      );
    },
  );

  test.each<[string, unknown]>([
    [
      'components',
      own({
        inflation: 0.02,
        levers: { localPurchase: 0.4, importShare: 0.2, execution: { value: 0.9, range: [0.5, 1] } },
      }),
    ],
    [
      'demand in current prices',
      parse(
        readFileSync(new URL('../fixtures/jeju-example.yaml', import.meta.url), 'utf8').concat(
          'prices: current\ninflation: 0.02\n',
        ),
      ),
    ],
    [
      'layers and money',
      {
        ...quantum({
          investment: { value: 250, unit: '억원', range: [150, 400] },
          mix: { '70': 0.5, '50': 0.5 },
          schedule: { 2024: 0.5, 2026: 0.5 },
        }),
        levers: { execution: 0.5 },
      },
    ],
    [
      'shares and a total',
      over({
        investment: { value: 2000, unit: '억원' },
        components: [
          { id: 'quantum', share: 0.15 },
          { id: 'mobility', share: { value: 0.24 } },
        ],
      }),
    ],
  ])('a scenario of %s with something spoiled', (_, content) => {
    fc.assert(
      fc.property(spoiled(content), (changed) => expectSoundOrProblem(() => given(changed))),
      { numRuns: 500 },
    );
  });

  test.each(planIds)('the plan %s with something spoiled', (id) => {
    const { study } = library.prepareNamed(`${id}-baseline`);
    fc.assert(
      fc.property(spoiled(yaml(`seeds/plans/${id}.yaml`)), (content) =>
        expectSoundOrProblem(() =>
          summarise(evaluate(prepare({ ...study, plan: parsePlan(content, id) })), { detail: true }),
        ),
      ),
      { numRuns: 150 },
    );
  });

  test('and what is sound stays so: the generators start from files that pass', () => {
    for (const id of scenarioIds) expect(() => parseScenario(yaml(`scenarios/${id}.yaml`), id)).not.toThrow();
    expect(given(own()).effects.production.total).toBeGreaterThan(0);
  });
});
