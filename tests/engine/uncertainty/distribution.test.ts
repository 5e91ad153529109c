import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDistribution } from '../../../engine/uncertainty/check-distribution.ts';
import { boundsOf, meanOf, standardised, type Distribution } from '../../../engine/uncertainty/distribution.ts';
import { betaOf, betaQuantile } from '../../../engine/math/incomplete-beta.ts';
import { normalProbability } from '../../../engine/math/normal-probability.ts';
import { normalQuantile } from '../../../engine/math/normal-quantile.ts';
import { quantileOf } from '../../../engine/uncertainty/quantile.ts';
import { distributions, nowhere, quantilesAt } from './support.ts';

const normal = { kind: 'normal', mean: 0.5, standardDeviation: 0.2, min: 0, max: 1 } as const;
const upperTail = { kind: 'normal', mean: 0, standardDeviation: 1, min: 4, max: 6 } as const;
const lognormal = { kind: 'lognormal', mean: 2, standardDeviation: 1, min: 0.5, max: 5 } as const;

describe('a quantile', () => {
  test('never falls, and stays inside the bounds', () => {
    const u = fc.oneof(
      fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true }),
      fc.constantFrom(2 ** -53, 1 - 2 ** -53, 2 ** -17, 2 ** -16, 1 - 2 ** -16, 0.5),
    );
    fc.assert(
      fc.property(distributions, u, u, (distribution, a, b) => {
        const quantile = quantileOf(distribution);
        const { min, max } = boundsOf(distribution);
        const [low, high] = [quantile(Math.min(a, b)), quantile(Math.max(a, b))];
        expect(low).toBeGreaterThanOrEqual(min);
        expect(high).toBeLessThanOrEqual(max);
        expect(high - low).toBeGreaterThanOrEqual(-1e-12 * (max - min));
      }),
      { numRuns: 1000 },
    );
  });

  test.each<[string, Distribution, number, number]>([
    ['fixed', { kind: 'fixed', value: 7 }, 0.123, 7],
    ['uniform', { kind: 'uniform', min: 2, max: 6 }, 0.25, 3],
    ['triangular, below its mode', { kind: 'triangular', min: 0, mode: 3, max: 4 }, 0.03, 0.6],
    ['triangular, above its mode', { kind: 'triangular', min: 0, mode: 1, max: 4 }, 0.99, 4 - Math.sqrt(0.12)],
    ['triangular, mode at the minimum', { kind: 'triangular', min: 1, mode: 1, max: 2 }, 0.75, 1.5],
    ['triangular, mode at the maximum', { kind: 'triangular', min: 1, mode: 2, max: 2 }, 0.25, 1.5],
    ['PERT, mode at the minimum: 1 − (1 − u)^(1/5)', { kind: 'pert', min: 0, mode: 0, max: 1 }, 1 - 0.9 ** 5, 0.1],
    ['PERT, mode at the maximum: u^(1/5)', { kind: 'pert', min: 0, mode: 1, max: 1 }, 0.3 ** 5, 0.3],
    // B(2, 4): 1 − (1 − x)⁴(1 + 4x)
    ['PERT, mode at a quarter', { kind: 'pert', min: 10, mode: 20, max: 50 }, 1 - 0.8 ** 4 * 1.8, 18],
    // B(3, 3): x³(10 − 15x + 6x²)
    ['PERT, mode in the middle', { kind: 'pert', min: 0, mode: 0.5, max: 1 }, 0.3 ** 3 * (10 - 4.5 + 0.54), 0.3],
    ['PERT, at its median', { kind: 'pert', min: -1, mode: 0, max: 1 }, 0.5, 0],
    ['normal, truncated (mpmath)', normal, 0.05, 0.18141533911978247],
    ['normal, truncated (mpmath)', normal, 0.3, 0.3965460112291573],
    ['normal, truncated (mpmath)', normal, 0.95, 0.8185846608802175],
    ['normal, all in the upper tail (mpmath)', upperTail, 0.05, 4.012121716189595],
    ['normal, all in the upper tail (mpmath)', upperTail, 0.999, 5.403607763282512],
    ['lognormal, truncated (mpmath)', lognormal, 0.05, 0.8320298361540585],
    ['lognormal, truncated (mpmath)', lognormal, 0.5, 1.7769284016582625],
    ['lognormal, truncated (mpmath)', lognormal, 0.95, 3.6731738983128213],
    ['discrete, unsorted', { kind: 'discrete', values: [3, 1, 2], weights: [0.5, 0.25, 0.25] }, 0.3, 2],
    ['discrete, at a step', { kind: 'discrete', values: [3, 1, 2], weights: [0.5, 0.25, 0.25] }, 0.5, 2],
    ['discrete, a weight of 0', { kind: 'discrete', values: [1, 9], weights: [1, 0] }, 1 - 2 ** -53, 1],
  ])('%s', (_, distribution, u, value) => {
    expect(Math.abs(quantileOf(distribution)(u) - value)).toBeLessThan(1e-12 * Math.max(1, Math.abs(value)));
  });

  test('of a lower tail mirrors that of the upper', () => {
    const lower = quantileOf({ ...upperTail, min: -6, max: -4 });
    for (const u of [0.001, 0.3, 0.5, 0.9]) expect(lower(u)).toBeCloseTo(-quantileOf(upperTail)(1 - u), 12);
  });

  test('of a range without width is the point', () => {
    for (const distribution of [
      { kind: 'uniform', min: 3, max: 3 },
      { kind: 'triangular', min: 3, mode: 3, max: 3 },
      { kind: 'pert', min: 3, mode: 3, max: 3 },
      { ...normal, min: 3, max: 3 },
      { ...lognormal, min: 3, max: 3 },
      { kind: 'discrete', values: [3, 3], weights: [0.5, 0.5] },
    ] as const) {
      expect(quantileOf(distribution)(0.123)).toBe(3);
      expect(meanOf(distribution)).toBe(3);
      expect(() => checkDistribution(distribution, nowhere)).not.toThrow();
    }
  });
});

describe('the curve of a quantile function', () => {
  test('is within 1e-10 of the width of what solves the equation, and of its own probability', () => {
    const u = fc.double({ min: 2 ** -16, max: 1 - 2 ** -16, noNaN: true });
    fc.assert(
      fc.property(distributions, u, (distribution, at) => {
        const { kind } = distribution;
        fc.pre(kind === 'pert' || kind === 'normal' || kind === 'lognormal');
        if (kind === 'pert') {
          const { min, mode, max } = distribution;
          const beta = betaOf(1 + (4 * (mode - min)) / (max - min), 1 + (4 * (max - mode)) / (max - min));
          const exact = min + (max - min) * betaQuantile(beta, at);
          expect(Math.abs(quantileOf(distribution)(at) - exact)).toBeLessThan(1e-10 * (max - min));
        } else if (kind === 'normal') {
          const { min, max, mean, standardDeviation } = distribution;
          const [from, to] = [min, max].map((end) => normalProbability((end - mean) / standardDeviation));
          const exact = mean + standardDeviation * normalQuantile(from! + at * (to! - from!));
          // 위 꼬리만 남긴 것은 바로 푸는 쪽이 자릿수를 잃는다.
          fc.pre(to! - from! > 0.01);
          expect(Math.abs(quantileOf(distribution)(at) - exact)).toBeLessThan(1e-10 * (max - min));
        } else if (kind === 'lognormal') {
          const { centre, spread, from, to } = standardised(distribution);
          const [below, above] = [normalProbability(from), normalProbability(to)];
          fc.pre(above - below > 0.01);
          const found = normalProbability((Math.log(quantileOf(distribution)(at)) - centre) / spread);
          expect(Math.abs((found - below) / (above - below) - at)).toBeLessThan(1e-10);
        }
      }),
      { numRuns: 600 },
    );
  });
});

describe('the mean', () => {
  test('is that of 20,001 quantiles', () => {
    const count = 20_001;
    fc.assert(
      fc.property(distributions, (distribution) => {
        const column = quantilesAt(
          distribution,
          Float64Array.from({ length: count }, (_, i) => (i + 0.5) / count),
        );
        const mean = column.reduce((sum, value) => sum + value, 0) / count;
        const { min, max } = boundsOf(distribution);
        expect(Math.abs(meanOf(distribution) - mean)).toBeLessThan(1e-4 * (max - min) + 1e-9);
      }),
    );
  });

  test.each<[Distribution, number]>([
    [{ kind: 'uniform', min: 2, max: 6 }, 4],
    [{ kind: 'triangular', min: 0, mode: 1, max: 5 }, 2],
    [{ kind: 'pert', min: 0, mode: 2, max: 10 }, 3],
    [{ kind: 'discrete', values: [10, 20], weights: [0.25, 0.75] }, 17.5],
    [{ ...normal, mean: 0.3 }, 0.3275777931696305],
    [upperTail, 4.225546931806198],
    [lognormal, 1.9455448766392085],
  ])('of %o is %f (truncated ones by mpmath quadrature)', (distribution, mean) => {
    expect(Math.abs(meanOf(distribution) / mean - 1)).toBeLessThan(1e-12);
  });
});

describe('checkDistribution()', () => {
  test('lets sound distributions through', () => {
    fc.assert(fc.property(distributions, (distribution) => void checkDistribution(distribution, nowhere)));
  });

  test.each<[string, Distribution]>([
    [
      'RANGE_REVERSED: The minimum of ranges.execution, 2, is above its maximum, 1',
      { kind: 'uniform', min: 2, max: 1 },
    ],
    ['RANGE_REVERSED', { ...normal, min: 2 }],
    [
      'RANGE_MODE_OUTSIDE: The mode of ranges.execution, 5, lies outside 0 to 1',
      { kind: 'pert', min: 0, mode: 5, max: 1 },
    ],
    ['RANGE_MODE_OUTSIDE', { kind: 'triangular', min: 0, mode: -1, max: 1 }],
    ['RANGE_SPREAD_NOT_POSITIVE', { ...normal, standardDeviation: 0 }],
    ['RANGE_SPREAD_NOT_POSITIVE', { ...lognormal, standardDeviation: -1 }],
    ['RANGE_NOT_POSITIVE', { ...lognormal, mean: 0 }],
    ['RANGE_NOT_POSITIVE', { ...lognormal, min: -1 }],
    ['leaves a probability of 9.86587644924', { ...normal, mean: 0, standardDeviation: 1, min: 6, max: 9 }],
    ['RANGE_NO_MASS', { ...lognormal, min: 1000, max: 2000 }],
    [
      'RANGE_WEIGHTS_DIFFER: ranges.execution has 2 values and 1 weights',
      { kind: 'discrete', values: [1, 2], weights: [1] },
    ],
    ['RANGE_WEIGHTS_DIFFER', { kind: 'discrete', values: [], weights: [] }],
    ['RANGE_WEIGHT_NEGATIVE: The weight of 2', { kind: 'discrete', values: [1, 2], weights: [1.5, -0.5] }],
    [
      'RANGE_WEIGHTS_NOT_ONE: The weights of ranges.execution sum to 0.75',
      { kind: 'discrete', values: [1, 2], weights: [0.5, 0.25] },
    ],
  ])('raises %s', (message, distribution) => {
    expect(() => checkDistribution(distribution, nowhere)).toThrow(message);
  });

  test('points at the place', () => {
    expect(() => checkDistribution({ kind: 'uniform', min: 2, max: 1 }, { file: 'a.yaml', path: 'ranges.x' })).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ file: 'a.yaml', path: 'ranges.x' })] }),
    );
  });
});
