import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../engine/calibrate/evaluate.ts';
import { summarise, type Run } from '../../../engine/calibrate/summarise.ts';
import type { Lever, LeverValue, Settings } from '../../../engine/scenario/levers.ts';
import { jsonish, keys, sharesOver } from '../../arbitraries.ts';
import { library, ownTwo, prepareLayers, problemOf, relativeError, scenarioIds } from '../support.ts';

const run = (id: string, settings: Settings = {}): Run =>
  summarise(evaluate(library.prepareNamed(id), settings), { detail: true });
const levers = (id: string) => new Map(run(id).levers.map((lever) => [lever.id, lever]));
const valuesOf = ({ levers: all }: Run) => Object.fromEntries(all.map(({ id, value }) => [id, value]));

/** 금액과 인원은 마지막 자리의 반올림까지, 나머지는 글자 그대로 같다. */
function expectSame(actual: unknown, expected: unknown, path = ''): void {
  if (typeof actual === 'number' && typeof expected === 'number') {
    expect(relativeError(actual, expected), `${path}: ${actual} ≠ ${expected}`).toBeLessThan(1e-12);
  } else if (actual !== null && typeof actual === 'object' && expected !== null && typeof expected === 'object') {
    expect(Object.keys(actual), path).toEqual(Object.keys(expected));
    for (const [key, value] of Object.entries(actual))
      expectSame(value, (expected as Record<string, unknown>)[key], `${path}.${key}`);
  } else expect(actual, path).toBe(expected);
}

const withoutHash = ({ hash: _, ...rest }: Run) => rest;

describe.each(scenarioIds)('leversOf() of %s', (id) => {
  const declared = levers(id);
  const prepared = library.prepareNamed(id);
  const { components } = prepared.defaults;
  const { nation } = prepared.study.tables;

  test('declares every lever of the contract once, and no other', () => {
    const expected = [
      'investment',
      ...components.map((component) => `investment.${component.id}`),
      ...components.map((component) => `mix.${component.id}`),
      'schedule',
      'execution',
      ...(nation ? [] : ['localPurchase']),
      'importShare',
      'productivityGrowth',
      'leakage',
      'displacement',
      'substitution',
      'deadweight',
      'priceYear',
      ...(nation ? [] : ['region']),
      'incomeRound',
      'calibration',
    ];
    expect(run(id).levers.map((lever) => lever.id)).toEqual(expected);
  });

  test('gives each a kind, a label in both languages and every key of the contract', () => {
    for (const lever of declared.values()) {
      for (const key of [
        'id',
        'kind',
        'value',
        'default',
        'min',
        'max',
        'step',
        'unit',
        'choices',
        'label',
        'reason',
      ] as const) {
        expect(lever[key], `${lever.id} ${key}`).not.toBeUndefined();
      }
      expect(lever.label.ko).toMatch(/[가-힣]/);
      expect(lever.label.en).not.toMatch(/[가-힣]/);
      expect(['number', 'choice', 'shares', 'switch']).toContain(lever.kind);
    }
  });

  test('stands at its default, inside its bounds', () => {
    for (const lever of declared.values()) {
      expect(lever.value).toEqual(lever.default);
      switch (lever.kind) {
        case 'number':
          expect(lever.default).toBeGreaterThanOrEqual(lever.min!);
          expect(lever.default).toBeLessThanOrEqual(lever.max!);
          expect(lever.step).toBeGreaterThan(0);
          expect(['억원', '비율', '년']).toContain(lever.unit);
          expect(lever.range![0]).toBeLessThan(lever.range![1]);
          break;
        case 'choice':
          expect(lever.choices).toContain(lever.default);
          break;
        default:
          expect(Object.values(lever.default).reduce((sum: number, share: number) => sum + share, 0)).toBeCloseTo(1, 9);
      }
    }
  });

  test('has a reason and a plausible range around each rate', () => {
    for (const rate of ['execution', ...(nation ? [] : ['localPurchase']), 'importShare', 'productivityGrowth']) {
      const { reason, range, default: value } = declared.get(rate)!;
      expect(reason!.ko.length * reason!.en.length, rate).toBeGreaterThan(0);
      expect((value as number) >= range![0] && (value as number) <= range![1], `${rate} ${value} in ${range}`).toBe(
        true,
      );
    }
  });

  test('changes nothing when set to its default, alone or all together', () => {
    const expected = withoutHash(run(id));
    const defaults = Object.fromEntries([...declared.values()].map((lever) => [lever.id, lever.default]));
    for (const [lever, value] of Object.entries(defaults))
      expectSame(withoutHash(run(id, { [lever]: value })), expected, lever);
    expectSame(withoutHash(run(id, defaults)), expected, 'all');
  });
});

describe('a scenario of demand alone', () => {
  test('has money levers by row, and neither mix nor schedule', () => {
    const demand = [{ sector: '01', year: 2020, value: 1, unit: '억원' }];
    const { levers: all } = summarise(
      evaluate(prepareLayers([{ id: 'own', plan: null, region: '가', priceYear: 2020, demand }])),
    );
    expect(all.map(({ id }) => id)).toEqual([
      'investment',
      'investment.demand-1',
      'execution',
      'localPurchase',
      'importShare',
      'productivityGrowth',
      'leakage',
      'displacement',
      'substitution',
      'deadweight',
      'priceYear',
      'region',
      'incomeRound',
      'calibration',
    ]);
    expect(all.at(-1)!.choices).toEqual(['none']);
  });

  test('an industry called demand-response keeps its mix and the schedule', () => {
    const components = [{ id: 'demand-response', investment: { value: 1, unit: '억원' }, mix: { '01': 1 } }];
    const ids = summarise(evaluate(prepareLayers([ownTwo({ components })]))).levers.map(({ id }) => id);
    expect(ids).toContain('mix.demand-response');
    expect(ids).toContain('schedule');
  });
});

describe('layerOfSettings(): a setting is one more layer of the file', () => {
  const base = 'sejong-2024-baseline';
  const money = (value: number) => ({ value, unit: '억원', origin: 'planner' });
  test.each<[string, Settings, Record<string, unknown>]>([
    ['investment', { investment: 2000 }, { investment: money(2000) }],
    ['investment.quantum', { 'investment.quantum': 300 }, { components: [{ id: 'quantum', investment: money(300) }] }],
    ['mix.quantum', { 'mix.quantum': { '70': 1 } }, { components: [{ id: 'quantum', mix: { '70': 1 } }] }],
    ['schedule', { schedule: { 2024: 0.2, 2026: 0.8 } }, { schedule: { 2024: 0.2, 2026: 0.8 } }],
    ['execution', { execution: 0.65 }, { levers: { execution: 0.65 } }],
    ['localPurchase', { localPurchase: 0.3 }, { levers: { localPurchase: 0.3 } }],
    ['importShare', { importShare: 0.4 }, { levers: { importShare: 0.4 } }],
    ['productivityGrowth', { productivityGrowth: 0.02 }, { levers: { productivityGrowth: 0.02 } }],
    ['priceYear', { priceYear: 2022 }, { priceYear: { value: 2022, origin: 'assumed' } }],
    ['region', { region: '대전' }, { region: '대전' }],
    ['incomeRound', { incomeRound: 'typeII' }, { incomeRound: 'typeII' }],
    ['calibration', { calibration: 'none' }, { calibration: { method: 'none' } }],
    [
      'several at once',
      { execution: 0.9, importShare: 0.2, 'mix.quantum': { '70': 1 }, 'investment.quantum': 300 },
      {
        levers: { execution: 0.9, importShare: 0.2 },
        components: [{ id: 'quantum', mix: { '70': 1 }, investment: money(300) }],
      },
    ],
  ])('%s', (_, settings, layer) => {
    const set = run(base, settings);
    const written = summarise(evaluate(library.prepareGiven({ id: 'above', extends: base, ...layer }, 'above')), {
      detail: true,
    });
    for (const key of [
      'investment',
      'demand',
      'split',
      'effects',
      'calibrated',
      'calibration',
      'byYear',
      'byComponent',
      'bySector',
      'region',
    ] as const) {
      expect(set[key], key).toEqual(written[key]);
    }
    const moved = (_: unknown, i: number) =>
      JSON.stringify(set.levers[i]!.value) !== JSON.stringify(set.levers[i]!.default);
    expect(set.levers.filter(moved).map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(settings)));
    expect(set.levers.map(({ default: value }) => value)).toEqual(run(base).levers.map(({ default: value }) => value));
  });

  test('does not depend on the order of settings', () => {
    const settings: [string, unknown][] = [
      ['investment.mobility', 100],
      ['execution', 0.5],
      ['mix.mobility', { '50': 1 }],
      ['investment.quantum', 7],
    ];
    expectSame(
      withoutHash(run(base, Object.fromEntries(settings))),
      withoutHash(run(base, Object.fromEntries(settings.toReversed()))),
    );
  });

  test('the total and a component together must agree', () => {
    const ids = library.prepareNamed(base).defaults.components.map(({ id }) => `investment.${id}`);
    const tenEach = Object.fromEntries(ids.map((id) => [id, 10]));
    expect(run(base, { ...tenEach, investment: 60 }).investment.value).toBe(60);
    for (const settings of [
      { ...tenEach, investment: 61 },
      { investment: 1704, 'investment.mobility': 1 },
      { investment: 2000, 'investment.mobility': 408.96 },
    ]) {
      const problem = problemOf(() => run(base, settings));
      expect([problem.code, problem.issues[0]!.path]).toEqual(['INVESTMENT_DISAGREES', 'investment']);
    }
  });

  test('money set by a planner is a planner’s', () => {
    expect(run(base, { investment: 1704 }).investment.origin).toBe('stated');
    expect(run(base, { investment: 1705 }).investment.origin).toBe('planner');
    expect(run('gwangju-2019-baseline', { investment: 500 }).investment).toMatchObject({
      value: 500,
      origin: 'planner',
    });
  });
});

describe('layerOfSettings() refuses', () => {
  const base = 'sejong-2024-baseline';
  const invalid = 'LEVER_VALUE_INVALID';
  test.each<[string, unknown, string, string]>([
    ['exekution', 1, 'UNKNOWN_LEVER', 'exekution'],
    ['investment.mobilty', 1, 'UNKNOWN_LEVER', 'investment.mobilty'],
    ['__proto__', 1, 'UNKNOWN_LEVER', '__proto__'],
    ['constructor', 1, 'UNKNOWN_LEVER', 'constructor'],
    ['', 1, 'UNKNOWN_LEVER', ''],
    ['execution', '0.5', invalid, 'execution'],
    ['execution', null, invalid, 'execution'],
    ['execution', NaN, invalid, 'execution'],
    ['execution', [0.5], invalid, 'execution'],
    ['execution', 1.5, 'OUT_OF_RANGE', 'execution'],
    ['execution', -0.1, 'OUT_OF_RANGE', 'execution'],
    ['productivityGrowth', 0.2, 'OUT_OF_RANGE', 'productivityGrowth'],
    ['localPurchase', 0.95, 'PURCHASES_OVER_ONE', 'levers'],
    ['investment', -1, 'NEGATIVE_MONEY', 'investment'],
    ['investment', 90_072_000, 'MONEY_TOO_LARGE', 'investment'],
    ['investment', Infinity, invalid, 'investment'],
    ['investment.quantum', -1, 'NEGATIVE_MONEY', 'investment.quantum'],
    ['investment.quantum', 90_072_000, 'MONEY_TOO_LARGE', 'investment.quantum'],
    ['priceYear', 2020.5, invalid, 'priceYear'],
    ['priceYear', 2009, 'OUT_OF_RANGE', 'priceYear'],
    ['priceYear', 2025, 'OUT_OF_RANGE', 'priceYear'],
    ['region', '평양', 'UNKNOWN_REGION', 'region'],
    ['region', 8, 'UNKNOWN_REGION', 'region'],
    ['region', { toString: 1, valueOf: 1 }, 'UNKNOWN_REGION', 'region'],
    ['calibration', 'mix', invalid, 'calibration'],
    ['calibration', true, invalid, 'calibration'],
    ['mix.quantum', { '70': 0.6, '50': 0.5 }, 'SHARES_NOT_ONE', 'components.quantum.mix'],
    ['mix.quantum', {}, 'SHARES_NOT_ONE', 'components.quantum.mix'],
    ['mix.quantum', { '70': -1, '50': 2 }, 'SHARE_NEGATIVE', 'components.quantum.mix.50'],
    ['mix.quantum', { '99': 1 }, 'UNKNOWN_SECTOR', 'components.quantum.mix.99'],
    ['mix.quantum', JSON.parse('{"__proto__": 1}'), 'UNKNOWN_SECTOR', 'components.quantum.mix.__proto__'],
    ['mix.quantum', { '70': '1' }, invalid, 'mix.quantum'],
    ['mix.quantum', [1], invalid, 'mix.quantum'],
    ['mix.quantum', '70', invalid, 'mix.quantum'],
    ['schedule', { 2024: 0.6, 2025: 0.5 }, 'SHARES_NOT_ONE', 'schedule'],
    ['schedule', { 2023: 1 }, 'YEAR_OUTSIDE_HORIZON', 'schedule.2023'],
    ['schedule', { '2.024e3': 1 }, invalid, 'schedule'],
    ['schedule', { '02024': 1 }, invalid, 'schedule'],
    ['schedule', { '': 1 }, invalid, 'schedule'],
  ])('%s = %j', (lever, value, code, path) => {
    const settings = Object.fromEntries([[lever, value]]);
    const problem = problemOf(() => run(base, settings));
    expect([problem.code, problem.issues[0]!.path, problem.issues[0]!.file]).toEqual([code, path, 'set']);
    expect(problem.detail.ko).toMatch(/[가-힣]/);
  });

  test('a calibration where nothing is stated', () => {
    const problem = problemOf(() => run('gwangju-2019-baseline', { calibration: 'factor' }));
    expect([problem.code, problem.values['expectedEn']]).toEqual([invalid, 'Known: none']);
  });

  test('names what it knows', () => {
    expect(problemOf(() => run(base, { exekution: 1 })).values['known']).toContain('execution, localPurchase');
    expect(problemOf(() => run(base, { region: '평양' })).values['known']).toContain('서울, 부산');
  });
});

describe('any settings', () => {
  const base = 'sejong-2024-baseline';
  const ids = [...levers(base).keys()];
  const sound = (lever: Lever): fc.Arbitrary<LeverValue> => {
    switch (lever.kind) {
      case 'number':
        return lever.unit === '년'
          ? fc.integer({ min: lever.min!, max: lever.max! })
          : fc.double({ min: lever.range![0], max: lever.range![1], noNaN: true });
      case 'shares':
        return sharesOver(lever.id === 'schedule' ? ['2024', '2025', '2026'] : ['01', '40', '50', '62', '70', '83']);
      default:
        return fc.constantFrom(...lever.choices!) as fc.Arbitrary<string>;
    }
  };
  const chosen = fc
    .subarray(
      ids.filter((id) => id !== 'investment'),
      { minLength: 1, maxLength: 6 },
    )
    .chain((some) => fc.record(Object.fromEntries(some.map((id) => [id, sound(levers(base).get(id)!)]))));

  test('within their bounds are read back as they were set', () => {
    fc.assert(
      fc.property(chosen, (settings) => {
        fc.pre(((settings['localPurchase'] as number) ?? 0.47) + ((settings['importShare'] as number) ?? 0.17) <= 1);
        const values = valuesOf(run(base, settings));
        for (const [id, value] of Object.entries(settings)) expectSame(values[id], value, id);
      }),
      { numRuns: 60 },
    );
  });

  test('give a finite result or a problem, never anything else', () => {
    const prepared = library.prepareNamed(base);
    const settings = fc.dictionary(
      fc.oneof(fc.constantFrom(...ids), keys),
      fc.oneof(jsonish, fc.dictionary(keys, jsonish, { maxKeys: 3 })),
      { maxKeys: 4 },
    );
    fc.assert(
      fc.property(settings, (given) => {
        let text: string;
        try {
          text = JSON.stringify(summarise(evaluate(prepared, given), { detail: true }).effects);
        } catch (error) {
          expect((error as Error).name, String(error)).toBe('Problem');
          return;
        }
        expect(text).not.toContain('null');
      }),
      { numRuns: 400 },
    );
  });
});
