import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lowPart, philox, uniformOf } from '../../../engine/math/philox.ts';
import { directionsOf, pointAt } from '../../../engine/math/sobol-points.ts';
import { copulaOf, type RankCorrelation } from '../../../engine/uncertainty/copula.ts';
import { drawBlock, prepareDraws, type DrawPlan } from '../../../engine/uncertainty/draws.ts';
import type { Distribution } from '../../../engine/uncertainty/distribution.ts';
import { nowhere, rankCorrelation, ranksOf } from './support.ts';

const unit: Distribution = { kind: 'uniform', min: 0, max: 1 };
const methods = ['sobol', 'random'] as const;
const levers = ['a', 'b', 'c', 'd', 'e'];
const mixed: readonly Distribution[] = [
  unit,
  { kind: 'triangular', min: 10, mode: 12, max: 20 },
  { kind: 'pert', min: 0, mode: 0.4, max: 1 },
  { kind: 'normal', mean: 0.5, standardDeviation: 0.2, min: 0, max: 1 },
  { kind: 'lognormal', mean: 2, standardDeviation: 1, min: 0.5, max: 5 },
];

function planOf(
  method: DrawPlan['method'],
  distributions = mixed,
  correlations: readonly RankCorrelation[] = [],
): DrawPlan {
  return { seed: 7, method, distributions, copula: copulaOf(levers, correlations, nowhere) };
}

function columnsOf(plan: DrawPlan, from: number, count: number): Float64Array[] {
  return split(drawBlock(prepareDraws(plan), from, count), count);
}

function split(block: Float64Array, count: number): Float64Array[] {
  return Array.from({ length: block.length / count }, (_, j) => block.slice(j * count, (j + 1) * count));
}

describe.each(methods)('drawBlock() by %s points', (method) => {
  test.each([
    ['without correlations', []],
    ['with correlations', [{ levers: ['a', 'd'], rank: 0.5 }]],
  ] as [string, RankCorrelation[]][])('gives the same numbers however it is cut, %s', (_, correlations) => {
    const draws = prepareDraws(planOf(method, mixed, correlations));
    const whole = split(drawBlock(draws, 0, 300), 300);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 299 }), fc.integer({ min: 1, max: 300 }), (from, length) => {
        const size = Math.min(length, 300 - from);
        const part = split(drawBlock(draws, from, size), size);
        expect(part).toEqual(whole.map((column) => column.slice(from, from + size)));
      }),
    );
  });

  test('keeps a lever as it was when another changes', () => {
    const before = columnsOf(planOf(method), 0, 64);
    const after = columnsOf(planOf(method, mixed.with(1, { kind: 'fixed', value: 3 })), 0, 64);
    expect(after[1]).toEqual(new Float64Array(64).fill(3));
    for (const j of [0, 2, 3, 4]) expect(after[j]).toEqual(before[j]);
  });

  test('draws other numbers from another seed', () => {
    const [one] = columnsOf(planOf(method), 0, 64);
    const [other] = columnsOf({ ...planOf(method), seed: 7 + 2 ** 32 }, 0, 64);
    expect(one!.filter((value, i) => value === other![i])).toHaveLength(0);
  });

  test('finds its place beyond 2³² draws', () => {
    const plan = planOf(method);
    const [late] = columnsOf(plan, 2 ** 33 + 16, 2);
    const [early] = columnsOf(plan, 16, 2);
    expect(late).not.toEqual(early);
    expect(columnsOf(plan, 2 ** 33, 20)[0]!.slice(16, 18)).toEqual(late);
  });

  test('leaves independent dimensions uncorrelated at 65,536 draws', () => {
    const ranks = columnsOf(planOf(method), 0, 65_536).map(ranksOf);
    for (let a = 0; a < 5; a++) {
      for (let b = 0; b < a; b++) expect(Math.abs(rankCorrelation(ranks[a]!, ranks[b]!))).toBeLessThan(0.015);
    }
  });

  test.each([
    [[{ levers: ['a', 'b'], rank: 0.6 }]],
    [
      [
        { levers: ['c', 'e'], rank: -0.8 },
        { levers: ['e', 'd'], rank: 0.3 },
      ],
    ],
    [[{ levers: ['b', 'd'], rank: 0.95 }]],
    [
      [
        { levers: ['a', 'b'], rank: 0.6 },
        { levers: ['b', 'c'], rank: 0.5 },
        { levers: ['a', 'c'], rank: -0.2 },
      ],
    ],
  ] as [RankCorrelation[]][])('reproduces the rank correlations %o at 65,536 draws', (correlations) => {
    const columns = columnsOf(planOf(method, mixed, correlations), 0, 65_536);
    for (const { levers: pair, rank } of correlations) {
      const [a, b] = pair.map((id) => ranksOf(columns[levers.indexOf(id)]!)) as [Float64Array, Float64Array];
      expect(Math.abs(rankCorrelation(a, b) - rank)).toBeLessThan(0.01);
    }
    const alone = levers.filter((id) => !correlations.some((pair) => pair.levers.includes(id)));
    const free = columnsOf(planOf(method), 0, 65_536);
    for (const id of alone) expect(columns[levers.indexOf(id)]).toEqual(free[levers.indexOf(id)]);
  });

  test('keeps the margins of correlated levers', () => {
    const [a] = columnsOf(planOf(method, mixed, [{ levers: ['a', 'b'], rank: 0.6 }]), 0, 65_536);
    const sorted = a!.toSorted();
    for (const p of [0.05, 0.5, 0.95]) expect(Math.abs(sorted[Math.floor(p * 65_536)]! - p)).toBeLessThan(0.006);
  });

  test('is not disturbed by a fixed lever among correlated ones', () => {
    const correlations: RankCorrelation[] = [{ levers: ['a', 'b'], rank: 0.6 }];
    const columns = columnsOf(planOf(method, mixed.with(0, { kind: 'fixed', value: 1 }), correlations), 0, 4096);
    expect(columns[1]).toEqual(columnsOf(planOf(method, mixed, correlations), 0, 4096)[1]);
  });
});

test('a random draw is made of its own Philox words: key = seed, counter = draw, then the four dimensions', () => {
  const columns = columnsOf(
    { ...planOf('random', [unit, unit, unit, unit, unit, unit]), seed: 2 ** 40 + 5 },
    2 ** 32 + 1,
    3,
  );
  const words = new Int32Array(4);
  philox(2, 1, 1, 0, 5, 256, words);
  expect(columns[4]![1]).toBe(uniformOf(words[0]!));
  expect(columns[5]![1]).toBe(uniformOf(words[1]!));
  philox(3, 1, 0, 0, 5, 256, words);
  for (const j of [0, 1, 2, 3]) expect(columns[j]![2]).toBe(uniformOf(words[j]!));
});

test("a Sobol' draw i is point ⌊i/16⌋ under digital shift i mod 16", () => {
  const columns = columnsOf(planOf('sobol', [unit, unit]), 0, 16 * 40);
  const words = new Int32Array(4);
  for (const [dimension, column] of columns.entries()) {
    for (const [i, u] of column.entries()) {
      philox(i % 16, 0, dimension, 1, 7, 0, words);
      const shifted = pointAt(directionsOf(dimension), Math.floor(i / 16)) ^ words[0]!;
      expect(u).toBe((shifted >>> 0) * 2 ** -32 + lowPart(words[1]!));
    }
  }
});

test("Sobol' points integrate a smooth function far better than random ones", () => {
  const errorOf = (method: DrawPlan['method']) => {
    const columns = columnsOf(planOf(method, [unit, unit, unit]), 0, 16_384);
    const mean = columns[0]!.reduce((sum, x, i) => sum + x * columns[1]![i]! * columns[2]![i]!, 0) / 16_384;
    return Math.abs(mean - 1 / 8);
  };
  expect(errorOf('random')).toBeLessThan(0.005);
  expect(errorOf('sobol')).toBeLessThan(errorOf('random') / 5);
});

test("more ranges than dimensions are refused for Sobol' points alone", () => {
  const distributions = Array.from({ length: 129 }, () => unit);
  expect(() => prepareDraws({ ...planOf('sobol'), distributions })).toThrow(/TOO_MANY_RANGES.*128.*129/);
  expect(prepareDraws({ ...planOf('random'), distributions }).dimensions).toBe(129);
});

describe('copulaOf()', () => {
  const refuse =
    (...correlations: RankCorrelation[]) =>
    () =>
      copulaOf(levers, correlations, { file: null, path: 'correlations' });

  test('is null when nothing is correlated', () => {
    expect(copulaOf(levers, [], nowhere)).toBeNull();
    expect(copulaOf(levers, [{ levers: ['a', 'b'], rank: 0 }], nowhere)).toBeNull();
  });

  test('turns a rank correlation ρ into r = 2·sin(πρ/6)', () => {
    const { dimensions, lower } = copulaOf(levers, [{ levers: ['e', 'b'], rank: 0.5 }], nowhere)!;
    expect(dimensions).toEqual([1, 4]);
    const r = 2 * Math.sin(Math.PI / 12);
    expect([...lower]).toEqual([1, 0, expect.closeTo(r, 15), expect.closeTo(Math.sqrt(1 - r * r), 15)]);
  });

  test.each([
    [/UNKNOWN_LEVER.*“x”/, refuse({ levers: ['a', 'x'], rank: 0.5 })],
    [/OUT_OF_RANGE.*a–b is 1.5/, refuse({ levers: ['a', 'b'], rank: 1.5 })],
    [/CORRELATION_WITH_ITSELF.*“a”/, refuse({ levers: ['a', 'a'], rank: 0.5 })],
    [/CORRELATION_TWICE.*“b” and “a”/, refuse({ levers: ['a', 'b'], rank: 0.5 }, { levers: ['b', 'a'], rank: 0.5 })],
    [
      /CORRELATIONS_IMPOSSIBLE: The correlation 1 of “a” and “b” is too strong: the two always move as one/,
      refuse({ levers: ['a', 'b'], rank: 1 }),
    ],
    [
      /CORRELATIONS_IMPOSSIBLE: The correlation 0.9 of “b” and “d” is too strong: .*\(a–b 0.8, a–d -0.7\)/,
      refuse({ levers: ['a', 'b'], rank: 0.8 }, { levers: ['b', 'd'], rank: 0.9 }, { levers: ['a', 'd'], rank: -0.7 }),
    ],
  ])('refuses %s', (message, make) => expect(make).toThrow(message));
});
