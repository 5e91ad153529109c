import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, type Prepared } from '../../../engine/calibrate/evaluate.ts';
import { isDistribution } from '../../../engine/scenario/ranges.ts';
import { scenarioSchema } from '../../../engine/scenario/schema.ts';
import { drawBlock, prepareDraws } from '../../../engine/uncertainty/draws.ts';
import { planSample } from '../../../engine/uncertainty/sample-plan.ts';
import { sample } from '../../../engine/uncertainty/sample.ts';
import { scenarioRanges } from '../../../engine/uncertainty/scenario-ranges.ts';
import { localSensitivity } from '../../../engine/uncertainty/sensitivity.ts';
import { library, ownTwo, prepareLayers, problemOf } from '../support.ts';

const rangesOf = (prepared: Prepared, settings: Record<string, unknown> = {}) =>
  scenarioRanges(evaluate(prepared, settings));
const byLever = (prepared: Prepared, settings: Record<string, unknown> = {}) =>
  Object.fromEntries(rangesOf(prepared, settings).ranges.map(({ lever, ...rest }) => [lever, rest]));
const codes = (prepared: Prepared, settings: Record<string, unknown> = {}) =>
  rangesOf(prepared, settings).notes.map(({ code }) => code);
const triangle = (min: number, mode: number, max: number) => ({
  distribution: { kind: 'triangular', min, mode, max },
  assumed: true,
});
const sejong = library.prepareNamed('sejong-2024-baseline');

describe('a scenario that writes no ranges', () => {
  test('gets the plausible range of every rate as a triangle with the mode at the value, an end included', () => {
    const ranges = byLever(sejong);
    expect(ranges['execution']).toEqual(triangle(0.5, 1, 1));
    expect(ranges['localPurchase']).toEqual(triangle(0.35, 0.47, 0.65));
    expect(ranges['productivityGrowth']).toEqual(triangle(0, 0, 0.03));
    expect(ranges['deadweight']).toEqual(triangle(0, 0, 0.8));
    expect(codes(sejong)).toEqual(['RANGES_ASSUMED', 'SHARES_KEEP_TOTAL']);
  });

  test('a share range is of the total: 24 % (15–35 %) of 1,704억원', () => {
    const { distribution } = byLever(sejong)['investment.mobility']!;
    const { min, mode, max } = distribution as { min: number; mode: number; max: number };
    expect(min).toBeCloseTo(255.6, 9);
    expect(mode).toBeCloseTo(408.96, 9);
    expect(max).toBeCloseTo(596.4, 9);
    expect(rangesOf(sejong).split).toEqual([0, 1, 2, 3, 4, 5]);
    expect(byLever(sejong)).not.toHaveProperty('investment');
  });

  test('the range widens to a value beyond it', () => {
    const levers = {
      execution: { value: 0.3, range: [0.5, 0.9] },
      importShare: { value: 0.4, range: [0, 0.3] },
      localPurchase: 0.1,
    };
    const ranges = byLever(prepareLayers([ownTwo({ levers })]));
    expect(ranges['execution']).toEqual(triangle(0.3, 0.3, 0.9));
    expect(ranges['importShare']).toEqual(triangle(0, 0.4, 0.4));
  });

  test('a range that reaches beyond what a lever allows ends there', () => {
    const prepared = prepareLayers([ownTwo({ levers: { execution: { value: 0.9, range: [0.5, 1.4] } } })]);
    expect(byLever(prepared)['execution']).toEqual(triangle(0.5, 0.9, 1));
  });

  test('money has a range only where a file writes one', () => {
    const money = (investment: object) =>
      prepareLayers([ownTwo({ components: [{ id: 'a', investment, mix: { '01': 1 } }] })]);
    expect(byLever(money({ value: 100, unit: '억원' }))).not.toHaveProperty(['investment.a']);
    const ranged = byLever(money({ value: 100, unit: '억원', range: [80, 150] }));
    expect(ranged['investment.a']).toEqual(triangle(80, 100, 150));
    expect(byLever(money({ value: 10, unit: '십억원', range: [8, 15] }))['investment.a']).toEqual(
      triangle(80, 100, 150),
    );
  });

  test('a range of the total is drawn as the total, until a layer writes amounts', () => {
    const total = ownTwo({
      investment: { value: 100, unit: '억원', range: [90, 130] },
      components: [
        { id: 'a', share: 0.5, mix: { '01': 1 } },
        { id: 'b', share: { value: 0.5, range: [0.4, 0.6] }, mix: { '02': 1 } },
      ],
    });
    const ranges = byLever(prepareLayers([total]));
    expect(ranges['investment']).toEqual(triangle(90, 100, 130));
    expect(ranges['investment.b']).toEqual(triangle(40, 50, 60));
    const amounts = { id: 'upper', components: [{ id: 'a', investment: { value: 70, unit: '억원' } }] };
    expect(byLever(prepareLayers([total, amounts]))).not.toHaveProperty('investment');
  });

  test('an amount written over a share is no longer of the split', () => {
    const shares = ownTwo({
      investment: { value: 100, unit: '억원' },
      components: ['a', 'b', 'c'].map((id) => ({
        id,
        share: { value: id === 'a' ? 0.5 : 0.25, range: [0.2, 0.6] },
        mix: { '01': 1 },
      })),
    });
    const amount = { id: 'upper', components: [{ id: 'a', investment: { value: 80, unit: '억원' } }] };
    const { ranges, split } = rangesOf(prepareLayers([shares, amount]));
    expect(split).toEqual([1, 2]);
    expect(ranges.map(({ lever }) => lever)).not.toContain('investment.a');
    // 두 산업의 비중은 0.25씩이고 금액은 25억원씩: 범위는 그대로 20–60억원.
    expect(ranges.find(({ lever }) => lever === 'investment.b')!.distribution).toMatchObject({
      min: 20,
      mode: 25,
      max: 60,
    });
  });
});

describe('a lever set by hand', () => {
  test('stays at its value and is named', () => {
    expect(byLever(sejong, { execution: 0.7 })['execution']).toEqual({
      distribution: { kind: 'fixed', value: 0.7 },
      assumed: false,
    });
    const { notes } = rangesOf(sejong, { execution: 0.7 });
    expect(notes.find(({ code }) => code === 'RANGES_HELD')?.message.en).toContain('Execution rate');
  });

  test('the total keeps the split, a component leaves it', () => {
    const total = rangesOf(sejong, { investment: 1000 });
    expect(total.split).toHaveLength(6);
    expect(total.ranges[0]!.distribution).toMatchObject({ kind: 'triangular', mode: 240 });
    const component = rangesOf(sejong, { 'investment.quantum': 300 });
    expect(component.split).toEqual([0, 1, 2, 3, 4]);
    expect(component.ranges.map(({ lever }) => lever)).not.toContain('investment.quantum');
  });
});

describe('a range set by hand', () => {
  const pert = { kind: 'pert', min: 0.2, mode: 0.4, max: 0.5 } as const;
  const set = { 'ranges.localPurchase': pert };
  const written = prepareLayers([ownTwo({ ranges: { execution: { kind: 'uniform', min: 0.4, max: 0.9 } } })]);

  test('takes the place of one range and leaves the others as they were', () => {
    expect(byLever(sejong, set)).toEqual({
      ...byLever(sejong),
      localPurchase: { distribution: pert, assumed: false },
    });
    expect(rangesOf(sejong, set).split).toEqual(rangesOf(sejong).split);
    expect(byLever(written, set)).toEqual({
      ...byLever(written),
      localPurchase: { distribution: pert, assumed: false },
    });
  });

  test('moves no figure', () => {
    expect(evaluate(sejong, set).effects).toEqual(evaluate(sejong).effects);
  });

  test('is drawn even where the value is set by hand too', () => {
    const both = { ...set, localPurchase: 0.4 };
    expect(byLever(sejong, both)['localPurchase']).toEqual({ distribution: pert, assumed: false });
    expect(codes(sejong, both)).not.toContain('RANGES_HELD');
  });

  test('reaches the tornado: one lever at its two ends', () => {
    const { levers } = localSensitivity(sejong, set);
    expect(levers.find(({ id }) => id === 'localPurchase')!.range).toEqual([0.2, 0.5]);
  });

  test('of the total stands instead of plausible ones of its components, and the reverse', () => {
    const range = [80, 150];
    const mix = { '01': 1 };
    const parts = prepareLayers([
      ownTwo({
        components: [
          { id: 'a', investment: { value: 100, unit: '억원', range }, mix },
          { id: 'b', investment: { value: 100, unit: '억원', range }, mix },
        ],
      }),
    ]);
    const total = { 'ranges.investment': { kind: 'uniform', min: 100, max: 300 } };
    expect(Object.keys(byLever(parts, total)).filter((id) => id.startsWith('investment'))).toEqual(['investment']);
    const whole = prepareLayers([
      ownTwo({ investment: { value: 100, unit: '억원', range }, components: [{ id: 'a', share: 1, mix }] }),
    ]);
    const part = { 'ranges.investment.a': { kind: 'uniform', min: 50, max: 200 } };
    expect(Object.keys(byLever(whole, part)).filter((id) => id.startsWith('investment'))).toEqual(['investment.a']);
    const both = problemOf(() => rangesOf(parts, { ...total, ...part }));
    expect([both.code, both.issues[0]?.path]).toEqual(['RANGES_OVERLAP', 'ranges.investment.a']);
  });

  test('of an amount in a split is drawn within the split', () => {
    const amount = { 'ranges.investment.quantum': { kind: 'uniform', min: 100, max: 400 } };
    const { split, ranges } = rangesOf(sejong, amount);
    expect(split).toHaveLength(6);
    expect(ranges.find(({ lever }) => lever === 'investment.quantum')!.distribution.kind).toBe('uniform');
  });

  test('says in a file what it says by hand: ranges, and otherRanges where the scenario had none', () => {
    const layers = (upper: object) =>
      prepareLayers([ownTwo({ levers: { localPurchase: 0.4, importShare: 0.1 } }), { id: 'upper', ...upper }]);
    const byHand = rangesOf(layers({}), set);
    const inFile = rangesOf(layers({ otherRanges: 'plausible', ranges: { localPurchase: pert } }));
    expect(inFile).toEqual(byHand);
    expect(byHand.ranges.length).toBeGreaterThan(1);
  });

  test.each<[string, string, unknown, string]>([
    ['an unknown lever', 'ranges.nope', pert, 'UNKNOWN_LEVER'],
    ['a choice', 'ranges.region', pert, 'RANGE_NOT_A_NUMBER'],
    ['a year', 'ranges.priceYear', pert, 'RANGE_NOT_A_NUMBER'],
    ['a number', 'ranges.execution', 0.4, 'LEVER_VALUE_INVALID'],
    ['an unknown shape', 'ranges.execution', { kind: 'nope', min: 0, max: 1 }, 'LEVER_VALUE_INVALID'],
    ['beyond the lever', 'ranges.execution', { kind: 'uniform', min: 0.5, max: 1.2 }, 'OUT_OF_RANGE'],
    ['reversed', 'ranges.execution', { kind: 'uniform', min: 0.9, max: 0.5 }, 'RANGE_REVERSED'],
  ])('is refused: %s', (_, id, value, code) => {
    const problem = problemOf(() => rangesOf(sejong, { [id]: value }));
    expect([problem.code, problem.issues[0]?.path, problem.issues[0]?.file]).toEqual([code, id, 'set']);
    expect(problem.detail.en).not.toMatch(/[가-힣]/);
  });

  test('has the shape that a file may write', () => {
    const number = fc.oneof(fc.double(), fc.constant('1'), fc.constant(null));
    const numbers = fc.array(number, { maxLength: 3 });
    const keys = ['value', 'min', 'mode', 'max', 'mean', 'standardDeviation'];
    const shape = fc.record(
      {
        kind: fc.constantFrom('fixed', 'uniform', 'triangular', 'pert', 'normal', 'lognormal', 'discrete', 'nope', 1),
        ...Object.fromEntries(keys.map((key) => [key, number])),
        values: numbers,
        weights: numbers,
      },
      { requiredKeys: ['kind'] },
    );
    const fits: readonly object[] = [
      { kind: 'fixed', value: 1 },
      { kind: 'uniform', min: 0, max: 1 },
      pert,
      { kind: 'lognormal', mean: 1, standardDeviation: 1, min: 0, max: 2 },
      { kind: 'discrete', values: [0, 1], weights: [0.5, 0.5] },
    ];
    const readAs = (range: unknown) => scenarioSchema.safeParse({ id: 'own', ranges: { execution: range } }).success;
    for (const range of fits) expect([isDistribution(range), readAs(range)]).toEqual([true, true]);
    fc.assert(
      fc.property(fc.oneof(shape, fc.anything()), (range) => {
        expect(isDistribution(range)).toBe(readAs(range));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('written ranges', () => {
  const own = (ranges: object, more: Record<string, unknown> = {}) =>
    prepareLayers([ownTwo({ levers: { localPurchase: 0.6, importShare: 0.1 }, ranges, ...more })]);

  test('stand alone: the others are fixed', () => {
    const prepared = own({ execution: { kind: 'uniform', min: 0.4, max: 0.9, reason: '정산 사례' } });
    expect(rangesOf(prepared).ranges).toEqual([
      { lever: 'execution', distribution: { kind: 'uniform', min: 0.4, max: 0.9 }, assumed: false },
    ]);
    expect(codes(prepared)).toEqual(['VALUE_OUTSIDE_RANGE']);
    expect(codes(own({}))).toEqual(['NOTHING_RANGED']);
  });

  test('a higher layer replaces lever by lever; correlations whole', () => {
    const base = ownTwo({
      ranges: { execution: { kind: 'uniform', min: 0.5, max: 1 }, deadweight: { kind: 'uniform', min: 0, max: 1 } },
      correlations: [{ levers: ['execution', 'deadweight'], rank: 0.5 }],
    });
    const upper = { id: 'upper', ranges: { execution: { kind: 'fixed', value: 1 } } };
    const { ranges, copula } = rangesOf(prepareLayers([base, upper]));
    expect(ranges.map(({ lever, distribution }) => [lever, distribution.kind])).toEqual([
      ['execution', 'fixed'],
      ['deadweight', 'uniform'],
    ]);
    expect(copula?.dimensions).toEqual([0, 1]);
    expect(rangesOf(prepareLayers([base, { ...upper, correlations: [] }])).copula).toBeNull();
  });

  const uniform = { kind: 'uniform', min: 0.1, max: 0.2 };
  test.each<[string, object, Record<string, unknown>, string, string]>([
    ['an unknown lever', { nope: uniform }, {}, 'UNKNOWN_LEVER', 'ranges.nope'],
    ['a choice', { region: uniform }, {}, 'RANGE_NOT_A_NUMBER', 'ranges.region'],
    ['shares', { schedule: uniform }, {}, 'RANGE_NOT_A_NUMBER', 'ranges.schedule'],
    ['a year', { priceYear: uniform }, {}, 'RANGE_NOT_A_NUMBER', 'ranges.priceYear'],
    [
      'beyond the lever',
      { execution: { kind: 'uniform', min: 0.5, max: 1.2 } },
      {},
      'OUT_OF_RANGE',
      'ranges.execution',
    ],
    [
      'below the lever',
      { 'investment.a': { kind: 'uniform', min: -1, max: 2 } },
      {},
      'OUT_OF_RANGE',
      'ranges.investment.a',
    ],
    [
      'a value beyond',
      { deadweight: { kind: 'discrete', values: [0, 2], weights: [0.5, 0.5] } },
      {},
      'OUT_OF_RANGE',
      'ranges.deadweight',
    ],
    ['reversed', { execution: { kind: 'uniform', min: 0.9, max: 0.5 } }, {}, 'RANGE_REVERSED', 'ranges.execution'],
    [
      'a mode outside',
      { execution: { kind: 'pert', min: 0.5, mode: 0.4, max: 1 } },
      {},
      'RANGE_MODE_OUTSIDE',
      'ranges.execution',
    ],
    [
      'the total and a component',
      { investment: uniform, 'investment.a': uniform },
      {},
      'RANGES_OVERLAP',
      'ranges.investment.a',
    ],
    [
      'a correlation with what is not drawn',
      { execution: uniform },
      { correlations: [{ levers: ['execution', 'leakage'], rank: 0.3 }] },
      'UNKNOWN_LEVER',
      'correlations[0]',
    ],
    [
      'a correlation above one',
      { execution: uniform, leakage: uniform },
      { correlations: [{ levers: ['execution', 'leakage'], rank: 1.3 }] },
      'OUT_OF_RANGE',
      'correlations[0]',
    ],
    [
      'correlations that cannot be together',
      { execution: uniform, leakage: uniform, deadweight: uniform },
      {
        correlations: [
          { levers: ['execution', 'leakage'], rank: 0.9 },
          { levers: ['leakage', 'deadweight'], rank: 0.9 },
          { levers: ['execution', 'deadweight'], rank: -0.9 },
        ],
      },
      'CORRELATIONS_IMPOSSIBLE',
      'correlations',
    ],
  ])('are refused: %s', (_, ranges, more, code, path) => {
    const problem = problemOf(() => rangesOf(own(ranges, more)));
    expect([problem.code, problem.issues[0]?.path, problem.issues[0]?.file]).toEqual([code, path, 'layer-0']);
    expect(problem.detail.en).not.toMatch(/[가-힣]/);
  });

  test.each([
    [{ execution: { kind: 'nope' } }, 'ranges.execution.kind'],
    [{ execution: { kind: 'uniform', min: 0 } }, 'ranges.execution.max'],
    [{ execution: { kind: 'normal', mean: 0, min: 0, max: 1 } }, 'ranges.execution.standardDeviation'],
    [{ execution: { kind: 'fixed', value: '1' } }, 'ranges.execution.value'],
    [{ execution: { kind: 'fixed', value: 1, mode: 1 } }, 'ranges.execution.mode'],
  ])('%j has the wrong shape', (ranges, path) => {
    const problem = problemOf(() => own(ranges));
    expect([problem.code, problem.issues.map((issue) => issue.path)]).toEqual(['INVALID_FILE', [path]]);
  });

  test('the shares that may pass one together are cut, and it is said to what they sum', () => {
    const notesAt = (max: number) => {
      const evaluation = evaluate(
        own({ localPurchase: { kind: 'uniform', min: 0.5, max }, importShare: { kind: 'uniform', min: 0, max: 0.4 } }),
      );
      const { notes } = planSample(evaluation, scenarioRanges(evaluation), { draws: 100, seed: 1 });
      return notes.map(({ code, message }) => [code, message.en.includes('0.9') || message.en.includes('1.3')]);
    };
    expect(notesAt(0.9)).toEqual([['PURCHASES_CAPPED', true]]);
    expect(notesAt(0.6)).toEqual([]);
  });
});

test('amounts of a split are drawn from their ranges and then keep their sum', () => {
  const { plan } = (() => {
    const evaluation = evaluate(sejong);
    return planSample(evaluation, scenarioRanges(evaluation), { draws: 4096, seed: 1 });
  })();
  const block = drawBlock(prepareDraws(plan.draws), 0, 4096);
  const sums = Array.from({ length: 4096 }, (_, i) =>
    [0, 1, 2, 3, 4, 5].reduce((sum, c) => sum + block[c * 4096 + i]!, 0),
  );
  // 뽑은 그대로의 합은 흩어진다 …
  expect(Math.max(...sums) - Math.min(...sums)).toBeGreaterThan(500);
  // … 그러나 모든 부문의 계수가 같으면 나뉨은 아무것도 움직이지 않는다.
  const alike = prepareLayers([
    ownTwo({
      investment: { value: 100, unit: '억원' },
      components: ['a', 'b'].map((id) => ({ id, share: { value: 0.5, range: [0.1, 0.9] }, mix: { '01': 1 } })),
      levers: Object.fromEntries(
        [
          'execution',
          'localPurchase',
          'importShare',
          'productivityGrowth',
          'leakage',
          'displacement',
          'substitution',
          'deadweight',
        ].map((id) => [id, { value: id === 'execution' ? 1 : 0, range: id === 'execution' ? [1, 1] : [0, 0] }]),
      ),
    }),
  ]);
  for (const { value, p5, p95 } of sample(alike, { draws: 1000, seed: 1 }).outputs) {
    expect(p5).toBeCloseTo(value, 9);
    expect(p95).toBeCloseTo(value, 9);
  }
});
