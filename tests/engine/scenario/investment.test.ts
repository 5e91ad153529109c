import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDemand, layInvestment } from '../../../engine/scenario/investment.ts';
import { parseScenario } from '../../../engine/scenario/parse.ts';
import { eok, inEok, type Won } from '../../../engine/units/money.ts';
import { planTwo, problemOf, relativeError } from '../support.ts';

type Content = Record<string, unknown>;
const implied = eok(250);

function laid(contents: readonly Content[], plan: ReturnType<typeof planTwo> | null = planTwo()) {
  const layers = contents.map((content, i) => ({
    scenario: parseScenario({ id: `s-${i}`, ...content }, `s-${i}`),
    file: `s-${i}`,
  }));
  const { byComponent, origin } = layInvestment(layers, plan, implied);
  return { origin, ...Object.fromEntries([...byComponent].map(([id, amount]) => [id, inEok(amount)])) };
}

const won = (value: number, unit = '억원') => ({ value, unit });
const amounts = (values: Record<string, number>) => ({
  components: Object.entries(values).map(([id, value]) => ({ id, investment: won(value) })),
});
const shares = (values: Record<string, unknown>) => ({
  components: Object.entries(values).map(([id, share]) => ({ id, share })),
});
const shared = (values: Record<string, unknown>, investment: unknown = { origin: 'stated' }) => ({
  investment,
  ...shares(values),
});

describe('layInvestment() of one layer', () => {
  test.each<[string, Content, Content]>([
    ['shares of the stated total', shared({ a: 0.25, b: 0.75 }), { origin: 'stated', a: 25, b: 75 }],
    [
      'shares with range and reason',
      shared({ a: { value: 0.4, range: [0, 1], reason: 'r' }, b: 0.6 }),
      { origin: 'stated', a: 40, b: 60 },
    ],
    [
      'shares of the implied total',
      shared({ a: 0.2, b: 0.8 }, { origin: 'implied' }),
      { origin: 'implied', a: 50, b: 200 },
    ],
    [
      'shares of a unit amount',
      shared({ a: 0.5, b: 0.5 }, { ...won(100), origin: 'perUnit' }),
      { origin: 'perUnit', a: 50, b: 50 },
    ],
    ['shares of the planner’s total', shared({ a: 1 }, won(0.3, '조원')), { origin: 'planner', a: 3000 }],
    ['amounts alone', amounts({ a: 10, b: 20 }), { origin: 'planner', a: 10, b: 20 }],
    [
      'amounts and the total they sum to',
      { ...amounts({ a: 40, b: 60 }), investment: { origin: 'stated' } },
      { origin: 'stated', a: 40, b: 60 },
    ],
    [
      'rows of demand',
      { demand: [{ sector: '01', year: 2020, ...won(190, '백만원') }] },
      { origin: 'planner', 'demand-1': 1.9 },
    ],
    ['a share of nothing', shared({ a: 1, b: 0 }), { origin: 'stated', a: 100, b: 0 }],
  ])('takes %s', (_, content, expected) => {
    expect(laid([content])).toEqual(expected);
  });
});

describe('layInvestment() of layers', () => {
  const base = shared({ a: 0.25, b: 0.75 });
  test.each<[string, Content[], Content]>([
    ['nothing said changes nothing', [{}], { origin: 'stated', a: 25, b: 75 }],
    ['a total alone scales', [{ investment: won(200) }], { origin: 'planner', a: 50, b: 150 }],
    ['a component alone is replaced', [amounts({ a: 60 })], { origin: 'planner', a: 60, b: 75 }],
    ['shares alone divide what was there', [shares({ a: 0.5, b: 0.5 })], { origin: 'stated', a: 50, b: 50 }],
    ['shares and a total', [shared({ a: 0.5, b: 0.5 }, won(300))], { origin: 'planner', a: 150, b: 150 }],
    [
      'a component and the total that agrees',
      [{ ...amounts({ a: 60 }), investment: won(135) }],
      { origin: 'planner', a: 60, b: 75 },
    ],
    [
      'back to the stated total',
      [{ investment: won(1) }, { investment: { origin: 'stated' } }],
      { origin: 'stated', a: 25, b: 75 },
    ],
    ['a new component brings its money', [amounts({ c: 5 })], { origin: 'planner', a: 25, b: 75, c: 5 }],
    ['a component set to nothing', [amounts({ a: 0 })], { origin: 'planner', a: 0, b: 75 }],
    [
      'rows of demand come beside',
      [{ demand: [{ sector: '01', year: 2020, ...won(7) }] }],
      { origin: 'stated', a: 25, b: 75, 'demand-1': 7 },
    ],
  ])('%s', (_, above, expected) => {
    expect(laid([base, ...above])).toEqual(expected);
  });

  test('later rows of demand replace all earlier ones', () => {
    const rows = (...values: number[]) => ({
      demand: values.map((value) => ({ sector: '01', year: 2020, ...won(value) })),
    });
    expect(laid([rows(1, 2, 3), rows(4)])).toEqual({ origin: 'planner', 'demand-1': 4 });
  });

  test('a total scales every component in proportion, whatever the amounts', () => {
    const values = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 10_000_000 }), (parts, total) => {
        const given = Object.fromEntries(parts.map((value, i) => [`c${i}`, value]));
        const { origin, ...scaled } = laid([amounts(given), { investment: won(total) }]);
        const sum = parts.reduce((all, value) => all + value, 0);
        expect(origin).toBe('planner');
        for (const [id, value] of Object.entries(given)) {
          expect(relativeError((scaled as Record<string, number>)[id]!, (value * total) / sum)).toBeLessThan(1e-12);
        }
      }),
    );
  });

  test('a total over nothing is divided evenly: a share of zero cannot grow in proportion', () => {
    expect(laid([amounts({ a: 0, b: 0 }), { investment: won(10) }])).toEqual({ origin: 'planner', a: 5, b: 5 });
  });
});

describe('layInvestment() refuses', () => {
  const base = shared({ a: 0.25, b: 0.75 });
  type Case = [string, Content[], string, string];
  test.each<Case>([
    [
      'amounts that differ from the total',
      [{ ...amounts({ a: 40, b: 61 }), investment: won(100) }],
      'INVESTMENT_DISAGREES',
      'investment',
    ],
    [
      'a component that breaks the layer’s total',
      [base, { ...amounts({ a: 60 }), investment: won(100) }],
      'INVESTMENT_DISAGREES',
      'investment',
    ],
    [
      'demand that differs from the total',
      [{ investment: won(50), demand: [{ sector: '01', year: 2020, ...won(100) }] }],
      'INVESTMENT_DISAGREES',
      'investment',
    ],
    [
      'shares of only some of the components',
      [amounts({ a: 10, b: 20 }), shares({ a: 1 })],
      'INVESTMENT_DISAGREES',
      'investment',
    ],
    ['shares that sum to 1.1', [shared({ a: 0.5, b: 0.6 })], 'SHARES_NOT_ONE', 'components.share'],
    ['one share moved alone', [base, shares({ a: 0.5 })], 'SHARES_NOT_ONE', 'components.share'],
    ['a negative share', [shared({ a: -0.5, b: 1.5 })], 'SHARE_NEGATIVE', 'components.a.share'],
    [
      'a negative share beside an amount',
      [
        base,
        {
          components: [
            { id: 'a', share: -5 },
            { id: 'b', investment: won(10) },
          ],
        },
      ],
      'SHARE_NEGATIVE',
      'components.a.share',
    ],
    ['shares of no money', [shares({ a: 1 })], 'NO_MONEY', 'investment'],
    ['a component without money', [{ investment: won(1), components: [{ id: 'a' }] }], 'NO_MONEY', 'components.a'],
    ['negative money', [amounts({ a: -1 })], 'NEGATIVE_MONEY', 'components.a.investment.value'],
    ['a negative total', [shared({ a: 1 }, won(-1))], 'NEGATIVE_MONEY', 'investment.value'],
    [
      'a negative row of demand',
      [
        {
          demand: [
            { sector: '01', year: 2020, ...won(1) },
            { sector: '01', year: 2020, ...won(-1) },
          ],
        },
      ],
      'NEGATIVE_MONEY',
      'demand[1].value',
    ],
    ['money above 9,007조', [amounts({ a: 90_072_000 })], 'MONEY_TOO_LARGE', 'components.a.investment.value'],
    ['a total above 9,007조', [shared({ a: 1 }, won(9008, '조원'))], 'MONEY_TOO_LARGE', 'investment.value'],
    [
      'amounts that together pass 9,007조',
      [amounts({ a: 50_000_000, b: 50_000_000 })],
      'MONEY_TOO_LARGE',
      'investment',
    ],
    [
      'an unknown unit',
      [{ components: [{ id: 'a', investment: won(1, '억') }] }],
      'UNKNOWN_UNIT',
      'components.a.investment.unit',
    ],
    ['dollars', [shared({ a: 1 }, won(1, 'USD'))], 'UNKNOWN_UNIT', 'investment.unit'],
    [
      'persons for money',
      [{ demand: [{ sector: '01', year: 2020, ...won(1, '명') }] }],
      'UNKNOWN_UNIT',
      'demand[0].unit',
    ],
  ])('%s', (_, contents, code, path) => {
    const problem = problemOf(() => laid(contents));
    const [issue] = problem.issues;
    expect([problem.code, issue!.path, issue!.file]).toEqual([code, path, `s-${contents.length - 1}`]);
  });

  test.each<[string, Content, ReturnType<typeof planTwo> | null]>([
    ['stated investment of a plan that states none', { origin: 'stated' }, planTwo({ stated: {} })],
    ['implied investment of a plan that states no production', { origin: 'implied' }, planTwo({ stated: {} })],
    ['stated investment without a plan', { origin: 'stated' }, null],
    ['implied investment without a plan', { origin: 'implied' }, null],
  ])('%s', (_, investment, plan) => {
    const problem = problemOf(() => laid([shared({ a: 1 }, investment)], plan));
    expect([problem.code, problem.issues[0]!.path]).toEqual(['INVESTMENT_NOT_STATED', 'investment']);
  });

  test('an amount that calls itself stated must be the stated one', () => {
    const source = { paragraph: 1 };
    const plan = planTwo({ stated: { investment: { value: 1704, unit: '억원', definition: '투자액', source } } });
    const stated = (value: number) => [shared({ a: 1 }, { ...won(value), origin: 'stated' })];
    expect(problemOf(() => laid(stated(100), plan)).code).toBe('INVESTMENT_DISAGREES');
    expect(problemOf(() => laid(stated(100), planTwo({ stated: {} }))).code).toBe('INVESTMENT_NOT_STATED');
    expect(() => laid(stated(1704), plan)).not.toThrow();
  });

  test('a stated investment whose unit is not money, and points into the plan', () => {
    const source = { paragraph: 1 };
    const plan = planTwo({ stated: { investment: { value: 1704, unit: '억', definition: '투자액', source } } });
    const problem = problemOf(() => laid([shared({ a: 1 })], plan));
    expect([problem.code, problem.issues[0]!.file, problem.issues[0]!.path]).toEqual([
      'UNKNOWN_UNIT',
      'plan-two',
      'stated.investment.unit',
    ]);
  });
});

test('isDemand() knows rows of demand from industries called demand', () => {
  expect(['demand-1', 'demand-12'].map(isDemand)).toEqual([true, true]);
  expect(['demand-response', 'demand-', 'demand', 'on-demand-1', 'demand-1-a'].map(isDemand)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(laid([amounts({ 'demand-response': 5 }), { demand: [{ sector: '01', year: 2020, ...won(1) }] }])).toEqual({
    origin: 'planner',
    'demand-response': 5,
    'demand-1': 1,
  });
});

test('an amount means the same in every unit', () => {
  const written = [
    won(1704),
    won(0.1704, '조원'),
    won(170_400_000_000, '원'),
    won(170_400, '백만원'),
    won(17_040_000, '만원'),
  ];
  const results = written.map((investment) => laid([{ components: [{ id: 'a', investment }] }]));
  expect(results).toEqual(results.map(() => ({ origin: 'planner', a: 1704 })));
  expect(170_400_000_000 as Won).toBe(eok(1704));
});
