import { describe, expect, test } from 'vitest';
import { assume } from '../../../engine/scenario/assume.ts';
import { parseScenario } from '../../../engine/scenario/parse.ts';
import { rates } from '../../../engine/scenario/rates.ts';
import { eok } from '../../../engine/units/money.ts';
import { baselineTwo, ownTwo, planTwo, problemOf } from '../support.ts';

type Content = Record<string, unknown>;

function assumed(contents: readonly Content[], plan: ReturnType<typeof planTwo> | null = null) {
  const layers = contents.map((content, i) => ({ scenario: parseScenario(content, `s-${i}`), file: `s-${i}` }));
  return assume(layers, plan, eok(250));
}

const above = (changes: Content): Content => ({ id: 'above', extends: 'own', ...changes });

describe('assume() fills what is not written', () => {
  test('with the declared defaults', () => {
    const { levers: _, ...silent } = ownTwo();
    const assumptions = assumed([silent]);
    expect(assumptions).toMatchObject({
      id: 'own',
      title: { ko: 'own', en: 'own' },
      region: '가',
      table: 'bok-2020-regional',
      prices: 'constant',
      inflation: null,
      scheduleReason: null,
      calibration: { method: 'none', scope: 'total' },
      priceYear: { value: 2020, origin: 'stated' },
    });
    for (const rate of rates) {
      expect(assumptions.rates[rate.id]).toEqual({ value: rate.default, range: rate.range, reason: rate.reason });
    }
  });

  test('with the plan’s region and the year of its document, which is then an assumption', () => {
    const { priceYear: _, ...silent } = baselineTwo();
    const assumptions = assumed(
      [silent],
      planTwo({ document: { publisher: null, date: '2019-12-31', title: { ko: 'ㄱ', en: 'a' } } }),
    );
    expect(assumptions.region).toBe('가');
    expect(assumptions.priceYear).toEqual({ value: 2019, origin: 'assumed', reason: null });
    expect(assumed([{ ...silent, priceYear: 2021 }], planTwo()).priceYear.origin).toBe('assumed');
  });

  test('with the titles of the plan’s components', () => {
    expect(assumed([baselineTwo()], planTwo()).components[0]!.title).toEqual({ ko: '가의 계획', en: 'Plan of Ga' });
    expect(assumed([ownTwo()]).components[0]!.title).toEqual({ ko: 'a', en: 'a' });
  });
});

describe('the declared rates', () => {
  test('never assume that everything is bought locally without a word', () => {
    const local = rates.find(({ id }) => id === 'localPurchase')!;
    expect(local.default).toBeLessThan(1);
    for (const { default: value, range, min, max, step, reason, label } of rates) {
      expect(min <= range[0] && range[0] <= value && value <= range[1] && range[1] <= max).toBe(true);
      expect(step).toBeGreaterThan(0);
      for (const text of [reason, label]) expect(text.ko.length * text.en.length).toBeGreaterThan(0);
    }
  });

  test('leave room for the imports beside the local purchases', () => {
    const value = (id: string) => rates.find((rate) => rate.id === id)!.default;
    expect(value('localPurchase') + value('importShare')).toBeLessThan(1);
  });
});

describe('assume() lays layers:', () => {
  test('the last word wins, range and reason stay where only the value is written', () => {
    const base = ownTwo({ levers: { execution: { value: 0.8, range: [0.5, 1], reason: '까닭' } } });
    const { execution } = assumed([base, above({ levers: { execution: 0.6 } })]).rates;
    expect(execution).toEqual({ value: 0.6, range: [0.5, 1], reason: { ko: '까닭', en: '까닭' } });
    const { execution: replaced } = assumed([
      base,
      above({ levers: { execution: { value: 0.6, range: [0, 1], reason: 'why' } } }),
    ]).rates;
    expect(replaced).toEqual({ value: 0.6, range: [0, 1], reason: { ko: 'why', en: 'why' } });
  });

  test('kinds of spending flatten to sectors: share of the kind × share of the sector', () => {
    const spending = [
      { kind: 'construction', share: 0.25, sectors: { '01': 0.4, '02': 0.6 }, reason: '공사' },
      { kind: 'equipment', share: 0.5, sectors: { '02': 1 } },
      { kind: 'equipment', share: 0.25, sectors: { '01': 1 } },
    ];
    const { components } = assumed([ownTwo(), above({ components: [{ id: 'a', spending }] })]);
    expect(components[0]!.mix).toEqual({ '01': 0.35, '02': 0.65 });
    expect(components[0]!.spending).toEqual(spending);
    const [plain] = assumed([
      ownTwo({ components: [{ id: 'a', investment: { value: 1, unit: '억원' }, spending }] }),
      above({ components: [{ id: 'a', mix: { '02': 1 } }] }),
    ]).components;
    expect([plain!.mix, plain!.spending]).toEqual([{ '02': 1 }, null]);
  });

  test('a plan-wide schedule replaces those below, a component’s own stands beside it', () => {
    const money = { investment: { value: 1, unit: '억원' }, mix: { '01': 1 } };
    const base = ownTwo({
      components: [
        { id: 'a', ...money, schedule: { 2021: 1 } },
        { id: 'b', ...money },
      ],
    });
    const schedules = (contents: Content[]) => assumed(contents).components.map(({ schedule }) => schedule);
    expect(schedules([base])).toEqual([{ 2021: 1 }, { 2020: 1 }]);
    expect(schedules([base, above({ schedule: { 2022: 1 } })])).toEqual([{ 2022: 1 }, { 2022: 1 }]);
    expect(
      schedules([base, above({ schedule: { 2022: 1 }, components: [{ id: 'b', schedule: { 2023: 1 } }] })]),
    ).toEqual([{ 2022: 1 }, { 2023: 1 }]);
  });

  test('each row of demand is a component of its own sector and year, with its reason', () => {
    const demand = [
      { sector: '01', year: 2020, value: 1, unit: '억원', reason: '가' },
      { sector: '02', year: 2021, value: 2, unit: '억원' },
    ];
    const { components, investment } = assumed([{ id: 'own', plan: null, region: '가', priceYear: 2020, demand }]);
    expect(components).toMatchObject([
      { id: 'demand-1', mix: { '01': 1 }, schedule: { 2020: 1 }, reason: { ko: '가', en: '가' } },
      { id: 'demand-2', mix: { '02': 1 }, schedule: { 2021: 1 }, reason: null },
    ]);
    expect([...investment.byComponent]).toEqual([
      ['demand-1', eok(1)],
      ['demand-2', eok(2)],
    ]);
  });

  test('calibration keeps its scope where only the method is written', () => {
    const base = ownTwo({ calibration: { method: 'factor', scope: 'inRegion' } });
    expect(assumed([base, above({ calibration: { method: 'none' } })]).calibration).toEqual({
      method: 'none',
      scope: 'inRegion',
    });
  });
});

describe('assume() refuses', () => {
  const money = { investment: { value: 1, unit: '억원' } };
  const spending = (first: number, sectors: Record<string, number> = { '01': 1 }) => [
    { kind: 'construction', share: first, sectors },
    { kind: 'equipment', share: 0.5, sectors: { '02': 1 } },
  ];
  type Case = [string, Content, string, string];
  test.each<Case>([
    ['no region', { region: undefined }, 'NO_REGION', 'region'],
    ['no price year', { priceYear: undefined }, 'NO_PRICE_YEAR', 'priceYear'],
    ['no spending', { components: undefined }, 'NO_SPENDING', 'components'],
    ['a component without mix', { components: [{ id: 'a', ...money }] }, 'NO_MIX', 'components.a'],
    ['a component without schedule', { schedule: undefined }, 'NO_SCHEDULE', 'components.a'],
    [
      'a component written twice',
      {
        components: [
          { id: 'a', ...money, mix: { '01': 1 } },
          { id: 'a', mix: { '01': 1 } },
        ],
      },
      'DUPLICATE_ID',
      'components.a',
    ],
    [
      'a mix that sums to 1.1',
      { components: [{ id: 'a', ...money, mix: { '01': 0.6, '02': 0.5 } }] },
      'SHARES_NOT_ONE',
      'components.a.mix',
    ],
    [
      'a negative share in a mix',
      { components: [{ id: 'a', ...money, mix: { '01': 1.5, '02': -0.5 } }] },
      'SHARE_NEGATIVE',
      'components.a.mix.01',
    ],
    [
      'kinds of spending that sum to 1.1',
      { components: [{ id: 'a', ...money, spending: spending(0.6) }] },
      'SHARES_NOT_ONE',
      'components.a.spending',
    ],
    [
      'sectors of a kind that sum to 0.9',
      { components: [{ id: 'a', ...money, spending: spending(0.5, { '01': 0.9 }) }] },
      'SHARES_NOT_ONE',
      'components.a.spending[0].sectors',
    ],
    ['a schedule that sums to 1.1', { schedule: { 2020: 0.6, 2021: 0.5 } }, 'SHARES_NOT_ONE', 'schedule'],
    [
      'a component’s schedule that sums to 0.9',
      { components: [{ id: 'a', ...money, mix: { '01': 1 }, schedule: { 2020: 0.9 } }] },
      'SHARES_NOT_ONE',
      'components.a.schedule',
    ],
    ['an execution above 1', { levers: { execution: 1.01 } }, 'OUT_OF_RANGE', 'levers.execution'],
    ['a negative local purchase share', { levers: { localPurchase: -0.01 } }, 'OUT_OF_RANGE', 'levers.localPurchase'],
    [
      'productivity growth of 11 %',
      { levers: { productivityGrowth: { value: 0.11 } } },
      'OUT_OF_RANGE',
      'levers.productivityGrowth',
    ],
    [
      'local purchases and imports above 1',
      { levers: { localPurchase: 0.8, importShare: 0.3 } },
      'PURCHASES_OVER_ONE',
      'levers',
    ],
    ['runaway inflation', { inflation: 1e300 }, 'OUT_OF_RANGE', 'inflation'],
    ['prices that fall to nothing', { inflation: { value: -1 } }, 'OUT_OF_RANGE', 'inflation'],
  ])('%s', (_, changes, code, path) => {
    const problem = problemOf(() => assumed([ownTwo(changes)]));
    expect([problem.code, problem.issues[0]!.path, problem.issues[0]!.file]).toEqual([code, path, 's-0']);
  });

  test.each<Case>([
    [
      'a component that the plan does not have',
      { components: [{ id: 'b', share: 1, mix: { '01': 1 } }] },
      'UNKNOWN_COMPONENT',
      'components.b',
    ],
    [
      'a schedule outside the plan’s horizon',
      { schedule: { 2020: 0.5, 2022: 0.5 } },
      'YEAR_OUTSIDE_HORIZON',
      'schedule.2022',
    ],
    [
      'a year outside the horizon with a share of 0',
      { schedule: { 2019: 0, 2020: 1 } },
      'YEAR_OUTSIDE_HORIZON',
      'schedule.2019',
    ],
    [
      'a component’s year outside the horizon',
      { components: [{ id: 'a', share: 1, mix: { '01': 1 }, schedule: { 2030: 1 } }] },
      'YEAR_OUTSIDE_HORIZON',
      'components.a.schedule.2030',
    ],
    [
      'demand in a year outside the horizon',
      { investment: undefined, components: undefined, demand: [{ sector: '01', year: 2022, value: 1, unit: '억원' }] },
      'YEAR_OUTSIDE_HORIZON',
      'demand[0].year',
    ],
  ])('%s', (_, changes, code, path) => {
    const problem = problemOf(() => assumed([baselineTwo(changes)], planTwo()));
    expect([problem.code, problem.issues[0]!.path, problem.issues[0]!.file]).toEqual([code, path, 's-0']);
  });

  test('names the known components and the horizon', () => {
    const unknown = problemOf(() => assumed([baselineTwo({ components: [{ id: 'b', share: 1 }] })], planTwo()));
    expect(unknown.values).toEqual({ id: 'b', known: 'a' });
    const outside = problemOf(() => assumed([baselineTwo({ schedule: { 2022: 1 } })], planTwo()));
    expect(outside.detail.en).toBe("2022 lies outside the plan's horizon (2020–2021). Use a year inside it.");
  });

  test('faults of a lower layer in the file where they are written', () => {
    const problem = problemOf(() =>
      assumed([ownTwo({ levers: { execution: 2 } }), above({ levers: { execution: 1 } })]),
    );
    expect([problem.code, problem.issues[0]!.file]).toEqual(['OUT_OF_RANGE', 's-0']);
  });
});
