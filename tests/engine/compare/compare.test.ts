import { describe, expect, test } from 'vitest';
import { evaluate, type Evaluation } from '../../../engine/calibrate/evaluate.ts';
import { summarise } from '../../../engine/calibrate/summarise.ts';
import { compare, type Comparison, type Difference, type TermLever } from '../../../engine/compare/compare.ts';
import type { Settings } from '../../../engine/scenario/levers.ts';
import { effectOf, scopes } from '../../../engine/simulate/effects.ts';
import { indicators } from '../../../engine/table/coefficients.ts';
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
      const sum = difference.terms.reduce((all, { value }) => all + value, 0);
      expect(Math.abs(sum - difference.total!), `${difference.indicator} ${difference.scope}`).toBeLessThan(
        1e-12 * size(both, difference),
      );
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
  test.each<[Settings, TermLever]>([
    [{ investment: 2000 }, 'investment'],
    [{ 'investment.quantum': 100 }, 'investment'],
    [{ 'mix.quantum': { '50': 1 } }, 'mix'],
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

describe('compare(): several changed levers share what they do together', () => {
  const changes: [TermLever, Settings][] = [
    ['mix', { 'mix.quantum': { '50': 0.4, '39': 0.6 } }],
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
      const expected = new Map<TermLever, number>();
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
    expect(levers(find(comparison, 'production', 'total'))).toEqual(['mix', 'execution']);
  });
});
