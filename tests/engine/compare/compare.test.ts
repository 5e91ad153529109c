import { describe, expect, test } from 'vitest';
import { formulasOf } from '../../../engine/index.ts';
import { evaluate, prepare, type Evaluation } from '../../../engine/calibrate/evaluate.ts';
import { summarise } from '../../../engine/calibrate/summarise.ts';
import { compare, type Comparison, type Difference } from '../../../engine/compare/compare.ts';
import type { Settings } from '../../../engine/scenario/levers.ts';
import { effectOf, scopes } from '../../../engine/simulate/effects.ts';
import { indicators, nationwideTables } from '../../../engine/table/coefficients.ts';
import type { FlowTable } from '../../../engine/table/flow-table.ts';
import { baselineTwo, library, ownTwo, planIds, planTwo, prepareLayers, problemOf, relativeError } from '../support.ts';

const named = (id: string, settings: Settings = {}): Evaluation => evaluate(library.prepareNamed(id), settings);
const own = (changes: Record<string, unknown> = {}): Evaluation => evaluate(prepareLayers([ownTwo(changes)]));
const base = 'sejong-2024-baseline';

const find = ({ differences }: Comparison, indicator: string, scope: string) =>
  differences.find((difference) => difference.indicator === indicator && difference.scope === scope)!;
const levers = ({ terms }: Difference) => terms.map(({ lever }) => lever);
const size = (evaluations: Evaluation[], { indicator, scope }: Difference) =>
  Math.max(
    ...evaluations.map((evaluation) => Math.abs(summarise(evaluation, { hash: false }).effects[indicator][scope]!)),
  );

const pairs = planIds.flatMap((plan) => {
  const names = ['baseline', 'cautious', 'ambitious'].map((name) => `${plan}-${name}`);
  return names.flatMap((from) => names.filter((to) => to !== from).map((to) => [from, to] as const));
});

describe.each(pairs)('compare() of %s and %s', (from, to) => {
  const both = [named(from), named(to)];
  const comparison = compare(both);

  test('has one difference for each indicator and scope, between the modelled effects', () => {
    expect(comparison.differences.map(({ indicator, scope }) => `${indicator} ${scope}`)).toEqual(
      indicators.flatMap((indicator) => scopes.map((scope) => `${indicator} ${scope}`)),
    );
    const [before, after] = both.map((evaluation) => summarise(evaluation));
    expect(comparison.scenarios).toEqual([before, after]);
    for (const difference of comparison.differences) {
      const { indicator, scope, total } = difference;
      expect([difference.from, difference.to]).toEqual([from, to]);
      expect(Math.abs(total! - (after!.effects[indicator][scope]! - before!.effects[indicator][scope]!))).toBeLessThan(
        1e-9 * size(both, difference),
      );
    }
  });

  test('gives terms that sum to each difference', () => {
    for (const difference of comparison.differences) {
      for (const parts of [difference.terms, difference.groups]) {
        const sum = parts.reduce((all, { value }) => all + value, 0);
        expect(Math.abs(sum - difference.total!), `${difference.indicator} ${difference.scope}`).toBeLessThan(
          1e-12 * size(both, difference),
        );
      }
      expect(difference.groups.flatMap((group) => group.levers)).toEqual(levers(difference));
      expect(difference.terms.every(({ error }) => error === null)).toBe(true);
      expect(new Set(levers(difference)).size).toBe(difference.terms.length);
      expect(levers(difference)).not.toContain('plan');
    }
  });

  test('turned round has the same terms with the other sign', () => {
    const back = compare(both.toReversed());
    for (const difference of comparison.differences) {
      const other = find(back, difference.indicator, difference.scope);
      expect(levers(other)).toEqual(levers(difference));
      difference.terms.forEach(({ value }, i) => {
        expect(Math.abs(value + other.terms[i]!.value)).toBeLessThan(1e-12 * size(both, difference));
      });
    }
  });

  test('is of one plan, so no note says otherwise', () => {
    expect(comparison.notes).toEqual([]);
  });
});

describe('compare(): one changed lever is one term', () => {
  test.each<[Settings, string]>([
    [{ investment: 2000 }, 'investment'],
    [{ 'investment.quantum': 100 }, 'investment.quantum'],
    [{ 'mix.quantum': { '50': 1 } }, 'mix.quantum'],
    [{ schedule: { 2024: 1 }, productivityGrowth: 0 }, 'schedule'],
    [{ execution: 0.7 }, 'execution'],
    [{ localPurchase: 0.3 }, 'localPurchase'],
    [{ importShare: 0.3 }, 'importShare'],
    [{ productivityGrowth: 0.02 }, 'productivityGrowth'],
    [{ priceYear: 2020 }, 'priceYear'],
    [{ region: '대전' }, 'region'],
  ])('%j → %s', (settings, lever) => {
    const comparison = compare([named(base), named(base, settings)]);
    for (const difference of comparison.differences) {
      expect(levers(difference)).toEqual([lever]);
      const [term] = difference.terms;
      expect(Math.abs(term!.value - difference.total!)).toBeLessThan(1e-9);
    }
  });

  test('the signs are those of common sense', () => {
    const sign = (settings: Settings, indicator: string, scope: string) =>
      Math.sign(find(compare([named(base), named(base, settings)]), indicator, scope).total!);
    expect(sign({ execution: 0.7 }, 'production', 'total')).toBe(-1);
    expect(sign({ localPurchase: 0.7 }, 'valueAdded', 'inRegion')).toBe(1);
    expect(sign({ localPurchase: 0.7 }, 'valueAdded', 'outRegion')).toBe(-1);
    expect(sign({ importShare: 0.3 }, 'production', 'total')).toBe(-1);
    expect(sign({ productivityGrowth: 0.02 }, 'employment', 'total')).toBe(-1);
    expect(sign({ productivityGrowth: 0.02 }, 'production', 'total')).toBe(0);
    expect(sign({ priceYear: 2020 }, 'employment', 'total')).toBe(1);
  });

  test('nothing changed is no term and no difference', () => {
    for (const { total, terms } of compare([named(base), named(base)]).differences)
      expect([total, terms]).toEqual([0, []]);
  });
});

describe('compare(): another table of the same kind is a change of table, not of region', () => {
  const id = 'sejong-2024-national';
  const onTable = (table: FlowTable) => {
    const { study } = library.prepareNamed(id);
    const { prices } = study.tables;
    return evaluate(prepare({ ...study, tables: nationwideTables(table, prices, null, { hasKnownSectors: true }) }));
  };
  const national = library.flowTable('bok-2020-national-83');

  test('where its content differs', () => {
    const employed = national.persons.employed!.map((persons) => persons * 2);
    const other = onTable({ ...national, hash: '0'.repeat(64), persons: { ...national.persons, employed } });
    const { total, terms } = find(compare([named(id), other]), 'employment', 'total');
    expect(terms).toMatchObject([{ lever: 'table', label: { ko: '표', en: 'Table' } }]);
    expect(relativeError(terms[0]!.value, total!)).toBeLessThan(1e-12);
  });

  test('and the same content from elsewhere is no change', () => {
    expect(levers(find(compare([named(id), onTable({ ...national })]), 'employment', 'total'))).toEqual([]);
  });
});

describe('compare(): several changed levers share what they do together', () => {
  const changes: [string, Settings][] = [
    ['mix.quantum', { 'mix.quantum': { '50': 0.4, '39': 0.6 } }],
    ['execution', { execution: 0.6 }],
    ['localPurchase', { localPurchase: 0.2 }],
    ['productivityGrowth', { productivityGrowth: 0.03 }],
  ];
  const permutations = <T>(items: T[]): T[][] =>
    items.length === 0
      ? [[]]
      : items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));

  test('as the average over every order of changing one after another', () => {
    const comparison = compare([
      named(base),
      named(base, Object.assign({}, ...changes.map(([, settings]) => settings))),
    ]);
    const orders = permutations(changes);
    expect(orders).toHaveLength(24);
    for (const difference of comparison.differences) {
      const { indicator, scope } = difference;
      const expected = new Map<string, number>();
      for (const order of orders) {
        let settings: Settings = {};
        let before = summarise(named(base), { hash: false }).effects[indicator][scope];
        for (const [lever, change] of order) {
          settings = { ...settings, ...change };
          const after = summarise(named(base, settings), { hash: false }).effects[indicator][scope];
          expected.set(lever, (expected.get(lever) ?? 0) + (after! - before!) / orders.length);
          before = after;
        }
      }
      expect(levers(difference)).toEqual(changes.map(([lever]) => lever));
      for (const { lever, value } of difference.terms) {
        expect(Math.abs(value - expected.get(lever)!), `${indicator} ${scope} ${lever}`).toBeLessThan(
          1e-9 * size([named(base)], difference),
        );
      }
    }
  });
});

describe('compare(): what cannot be split is one term «plan», with a note', () => {
  const component = (id: string) => ({
    components: [{ id, investment: { value: 50, unit: '억원' }, mix: { '02': 1 } }],
  });
  test.each<[string, () => Evaluation[]]>([
    ['two plans', () => [named(base), named('eumseong-2023-baseline')]],
    [
      'a plan and a scenario of one’s own',
      () => [named(base), evaluate(library.prepareGiven(ownTwo({ region: '세종', ...component('quantum') }), 'mine'))],
    ],
    ['two own scenarios of other components', () => [own(), own(component('b'))]],
    [
      'a plan and the same with demand beside it',
      () => [
        named(base),
        evaluate(
          library.prepareGiven(
            { id: 'mine', extends: base, demand: [{ sector: '70', year: 2024, value: 1, unit: '억원' }] },
            'mine',
          ),
        ),
      ],
    ],
  ])('%s', (_, make) => {
    const evaluations = make();
    const comparison = compare(evaluations);
    expect(comparison.notes.map(({ code }) => code)).toContain('PLANS_DIFFER');
    for (const difference of comparison.differences) {
      expect(levers(difference)).toEqual(['plan']);
      expect(relativeError(difference.terms[0]!.value, difference.total!)).toBeLessThan(1e-9);
    }
  });

  test('even where two plans happen to name one component', () => {
    const source = { paragraph: 1 };
    const title = { ko: 'ㄱ', en: 'a' };
    const planned = (id: string) => {
      const plan = { ...library.plan('gwangju-2019'), id, components: [{ id: 'a', title, source, projects: [] }] };
      return evaluate(prepareLayers([ownTwo({ plan: id })], { plan }));
    };
    const comparison = compare([planned('one'), planned('other')]);
    expect(comparison.notes.map(({ code }) => code)).toContain('PLANS_DIFFER');
    expect(comparison.differences.every((difference) => levers(difference).join() === 'plan')).toBe(true);
  });
});

describe('compare() of many', () => {
  test('holds each against the first', () => {
    const ids = [base, 'sejong-2024-cautious', 'sejong-2024-ambitious'];
    const three = compare(ids.map((id) => named(id)));
    expect(three.schema).toBe('pageup.compare/1');
    expect(three.scenarios.map(({ scenario }) => scenario.id)).toEqual(ids);
    expect(three.differences).toHaveLength(18);
    for (const to of ids.slice(1)) {
      expect(three.differences.filter((difference) => difference.to === to)).toEqual(
        compare([named(base), named(to)]).differences,
      );
    }
  });

  test('takes two to six', () => {
    const some = (count: number) => Array.from({ length: count }, () => named(base));
    expect(compare(some(6)).differences).toHaveLength(45);
    for (const count of [0, 1, 7]) expect(problemOf(() => compare(some(count))).code).toBe('TOO_FEW_SCENARIOS');
  });

  test('gives the same bytes again', () => {
    const text = () =>
      JSON.stringify(compare([named(base), named('sejong-2024-ambitious'), named('eumseong-2023-baseline')]));
    expect(text()).toBe(text());
  });
});

describe('compare() where the mix itself is calibrated', () => {
  const source = { paragraph: 1 };
  const spread = {
    components: [{ id: 'a', investment: { value: 100, unit: '억원' }, mix: { '01': 0.7, '02': 0.3 } }],
  };
  const even = {
    components: [{ id: 'a', investment: { value: 100, unit: '억원' }, mix: { '01': 0.5, '02': 0.5 } }],
  };
  const reachable = effectOf(
    evaluate(prepareLayers([baselineTwo(even)], { plan: planTwo() })).effects.total,
    'production',
    'total',
  );
  const plan = planTwo({
    stated: {
      investment: { value: 100, unit: '억원', definition: '투자액', source },
      production: { value: reachable / 1e8, unit: '억원', definition: '생산유발', source },
    },
  });
  const by = (method: string, settings: Settings) =>
    evaluate(prepareLayers([baselineTwo({ ...spread, calibration: { method } })], { plan }), settings);

  test('the terms still sum to the difference, and the mix is one of them', () => {
    const comparison = compare([by('none', {}), by('mix', { execution: 0.9 })]);
    for (const difference of comparison.differences) {
      const sum = difference.terms.reduce((total, { value }) => total + value, 0);
      expect(Math.abs(sum - difference.total!)).toBeLessThan(1e-9 * (1 + Math.abs(difference.total!)));
    }
    expect(levers(find(comparison, 'production', 'total'))).toEqual(['mix.a', 'execution']);
  });
});

test('a comparison names purchases by sector, ramp and idle money as reasons of their own', () => {
  const components = [{ id: 'a', investment: { value: 100, unit: '억원' }, mix: { '01': 0.5, '02': 0.5 } }];
  const [plain, other] = [
    ownTwo({ components }),
    ownTwo({
      components: [{ ...components[0], noDemand: 0.2 }],
      ramp: { 2020: 0.5 },
      purchases: { '01': { localPurchase: 0.5 } },
    }),
  ].map((content) => evaluate(prepareLayers([content]))) as [ReturnType<typeof evaluate>, ReturnType<typeof evaluate>];
  for (const { terms, total, scope } of compare([plain, other]).differences) {
    expect(terms.map(({ lever }) => lever)).toEqual(['noDemand.a', 'ramp', 'purchases']);
    expect(
      terms.reduce((sum, { value }) => sum + value, 0),
      scope,
    ).toBeCloseTo(total!, 9);
  }
});

describe('compare(): single changes', () => {
  const two = {
    components: ['a', 'b'].map((id) => ({
      id,
      investment: { value: 50, unit: '억원' },
      mix: { '01': 0.5, '02': 0.5 },
    })),
    schedule: { 2020: 0.5, 2021: 0.5 },
    levers: { localPurchase: 1, importShare: 0, productivityGrowth: 0.03 },
  };
  const between = (to: Record<string, unknown>, from: Record<string, unknown> = {}) =>
    find(compare([own({ ...two, ...from }), own({ ...two, ...to })]), 'employment', 'total');
  const money = (...values: number[]) => ({
    components: two.components.map((component, c) => ({
      ...component,
      investment: { value: values[c], unit: '억원' },
    })),
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    ['every amount in one proportion is the whole', money(60, 60), ['investment']],
    ['amounts in other proportions stand by component', money(60, 70), ['investment.a', 'investment.b']],
    ['one amount stands alone', money(50, 70), ['investment.b']],
    ['a delay is not the schedule', { delay: 1 }, ['delay']],
    ['a schedule and a delay are two', { schedule: { 2020: 1 }, delay: 1 }, ['schedule', 'delay']],
    [
      'a schedule of one component is its own',
      { components: [two.components[0], { ...two.components[1], schedule: { 2021: 1 } }] },
      ['schedule.b'],
    ],
    ['margins are not the mix', { margins: [{ sectors: ['01'], to: { '02': 0.1 } }] }, ['margins']],
    [
      'margins and a mix are two',
      {
        components: [{ ...two.components[0], mix: { '01': 1 } }, two.components[1]],
        margins: [{ sectors: ['01'], to: { '02': 0.1 } }],
      },
      ['mix.a', 'margins'],
    ],
  ])('%s', (_, to, expected) => {
    const difference = between(to);
    expect(levers(difference)).toEqual(expected);
    expect(difference.terms.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(difference.total!, 9);
  });

  test('a purchase by sector that follows the overall share is no change when that share moves', () => {
    const purchases = { '01': { importShare: 0.3 } };
    const difference = between(
      { purchases, levers: { localPurchase: 0.5, importShare: 0 } },
      { purchases, levers: { localPurchase: 0.7, importShare: 0 } },
    );
    expect(levers(difference)).toEqual(['localPurchase']);
    expect(difference.terms[0]!.value).toBeCloseTo(difference.total!, 9);
  });

  test('an index by sector stays the same when only the price year moves', () => {
    const deflators = { '01': { index: { 2020: 100, 2021: 200 } } };
    const both = [2020, 2021].map((priceYear) => ({ deflators, priceYear }));
    expect(levers(between(both[1]!, both[0]!))).toEqual(['priceYear']);
  });

  const ids = Array.from({ length: 14 }, (_, i) => `c${i}`);
  const spend = (mix: unknown) =>
    prepareLayers([
      ownTwo({
        components: ids.map((id, i) => ({ id, investment: { value: 10 + i, unit: '억원' }, mix })),
        formulas: [{ id: 'made', formula: 'production.total' }],
      }),
    ]);

  test('are exact however many there are, as long as no component is reached by more than twelve', () => {
    const comparison = compare([evaluate(spend({ '01': 1 })), evaluate(spend({ '02': 1 }))]);
    expect(comparison.notes).toEqual([]);
    const difference = find(comparison, 'production', 'total');
    expect(levers(difference)).toEqual(ids.map((id) => `mix.${id}`));
    const whole = ids.reduce((sum, _, i) => sum + 10 + i, 0);
    // 효과는 금액에 비례하고 산업마다 더해지므로, 몫은 금액의 비이다.
    difference.terms.forEach(({ value, error }, i) => {
      expect(value).toBeCloseTo((difference.total! * (10 + i)) / whole, 9);
      expect(error).toBeNull();
    });
    expect(difference.groups).toEqual([
      {
        lever: 'mix',
        label: { ko: '지출구성', en: 'Spending mix' },
        value: expect.closeTo(difference.total!, 9),
        error: null,
        levers: ids.map((id) => `mix.${id}`),
      },
    ]);
  });

  test('beyond twelve an own indicator is split by drawn orders, with an error and a note', async () => {
    const both = [spend({ '01': 1 }), spend({ '02': 1 })];
    const formulas = await Promise.all(both.map(formulasOf));
    const { ownDifferences, differences } = compare(
      both.map((one) => evaluate(one)),
      formulas,
    );
    const [made] = ownDifferences;
    expect(made!.notes.map(({ code }) => code)).toEqual(['SHARES_DRAWN']);
    const exact = find({ differences } as Comparison, 'production', 'total');
    made!.terms.forEach(({ value, error }, i) => {
      expect(Math.abs(value - exact.terms[i]!.value)).toBeLessThanOrEqual(4 * error! + 1e-9);
    });
  });

  test('more changes than can be told apart by component are told by what changed', () => {
    const ofMany = (count: number, share: number) =>
      own({
        components: Array.from({ length: count }, (_, c) => ({
          id: `c${c}`,
          investment: { value: 10, unit: '억원' },
          mix: { '01': share, '02': 1 - share },
        })),
      });
    const told = (count: number) =>
      levers(find(compare([ofMany(count, 0.2), ofMany(count, 0.5)]), 'production', 'total'));
    expect(told(60)).toHaveLength(60);
    expect(told(70)).toEqual(['mix']);
  });

  test('fourteen that reach one component are drawn, with a note and an error, and still sum', () => {
    const everything = {
      region: '나',
      priceYear: 2021,
      delay: 1,
      ramp: { 2021: 0.5 },
      schedule: { 2020: 1 },
      purchases: { '01': { importShare: 0.3 } },
      margins: [{ sectors: ['01'], to: { '02': 0.1 } }],
      levers: { execution: 0.8, localPurchase: 0.4, importShare: 0.2, productivityGrowth: 0.01 },
      components: [
        { id: 'a', investment: { value: 70, unit: '억원' }, mix: { '01': 1 }, noDemand: 0.2 },
        two.components[1],
      ],
    };
    const [before, after] = [own(two), own({ ...two, ...everything })];
    const comparison = compare([before, after]);
    expect(comparison.notes.map(({ code }) => code)).toContain('SHARES_DRAWN');
    for (const { terms, total } of comparison.differences) {
      expect(terms).toHaveLength(14);
      expect(Math.abs(terms.reduce((sum, { value }) => sum + value, 0) - total!)).toBeLessThan(1e-9);
      expect(terms.some(({ error }) => error! > 0)).toBe(true);
    }
    const back = compare([after, before]);
    comparison.differences.forEach(({ terms }, i) =>
      terms.forEach(({ value }, k) => expect(value).toBeCloseTo(-back.differences[i]!.terms[k]!.value, 8)),
    );
  });
});
