import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanOf, type Distribution } from '../../../engine/uncertainty/distribution.ts';
import { drawBlock, prepareDraws, type DrawPlan, type Draws } from '../../../engine/uncertainty/draws.ts';
import { binCount, densityOf, resolutionOf } from '../../../engine/uncertainty/histogram.ts';
import { quantileOf } from '../../../engine/uncertainty/quantile.ts';
import { summariesOf } from '../../../engine/uncertainty/summary.ts';
import {
  chunkCount,
  mergeTallies,
  tallyOf,
  type Output,
  type Response,
  type Tally,
} from '../../../engine/uncertainty/tally.ts';
import { distributions, responseOf } from './support.ts';

const ps = [0.05, 0.5, 0.95];
const levers: readonly Distribution[] = [
  { kind: 'triangular', min: 0, mode: 1, max: 4 },
  { kind: 'uniform', min: 1, max: 2 },
  { kind: 'pert', min: 0, mode: 0.2, max: 1 },
];
/** 합과 곱: 두 산출. */
const outputs: readonly Output[] = [
  { bounds: { min: 1, max: 7 }, thresholds: [3, 4] },
  { bounds: { min: 0, max: 8 }, thresholds: [] },
];
const response = responseOf(3, ({ sum, product }, [a, b, c]) => [sum(sum(a!, b!), c!), product(product(a!, b!), c!)]);
const drawsOf = (method: DrawPlan['method'], of = levers) =>
  prepareDraws({ seed: 3, method, distributions: of, copula: null });
const whole = (draws: Draws, total: number, of = outputs, by: Response = response) =>
  tallyOf(draws, of, by, total, 0, chunkCount(total));

/** 항목 하나를 그대로 내는 모형. */
const itself = responseOf(1, (_, drawn) => drawn);

describe.each(['sobol', 'random'] as const)('%s draws', (method) => {
  const draws = drawsOf(method);

  test.each([
    [3_000, 1],
    [10_000, 3],
    [16_384, 4],
    [300_001, 74],
  ])('%i of them are the same bytes from 1, 2, 7 and 64 shards, in any order', (total, chunks) => {
    expect(chunkCount(total)).toBe(chunks);
    const one = whole(draws, total);
    const expected = summariesOf(one, ps);
    for (const shards of [1, 2, 7, 64]) {
      const cuts = Array.from({ length: shards + 1 }, (_, s) => Math.floor((s * chunks) / shards));
      const parts = cuts
        .slice(1)
        .map((to, s) => tallyOf(draws, outputs, response, total, cuts[s]!, to))
        .toReversed();
      const merged = mergeTallies(parts as [Tally, ...Tally[]]);
      expect(summariesOf(merged, ps)).toEqual(expected);
      expect(merged.histograms).toEqual(one.histograms);
    }
  });

  test('have the mean, spread, quantiles and exceedance of a plain loop, up to one bin', () => {
    const total = 40_000;
    const values = outputs.map(() => new Float64Array(total));
    for (let i = 0; i < total; i++) {
      const x = drawBlock(draws, i, 1);
      values[0]![i] = x[0]! + x[1]! + x[2]!;
      values[1]![i] = x[0]! * x[1]! * x[2]!;
    }
    for (const [o, summary] of summariesOf(whole(draws, total), ps).entries()) {
      const sorted = values[o]!.toSorted();
      const mean = sorted.reduce((sum, value) => sum + value, 0) / total;
      const deviation = Math.sqrt(sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (total - 1));
      expect(summary.mean).toBeCloseTo(mean, 11);
      expect(summary.standardDeviation).toBeCloseTo(deviation, 11);
      expect(summary.resolution).toBe((outputs[o]!.bounds!.max - outputs[o]!.bounds!.min) / binCount);
      for (const [k, p] of ps.entries()) {
        expect(Math.abs(summary.quantiles[k]! - sorted[Math.ceil(p * total) - 1]!)).toBeLessThanOrEqual(
          summary.resolution,
        );
      }
      for (const { threshold, probability } of summary.exceedance) {
        expect(probability).toBe(sorted.filter((value) => value >= threshold).length / total);
      }
    }
  });

  test('keep small samples whole: quantiles are exact', () => {
    const total = 1000;
    const sums = Float64Array.from({ length: total }, (_, i) =>
      drawBlock(draws, i, 1).reduce((a, b) => a + b),
    ).toSorted();
    const [summary] = summariesOf(whole(draws, total), [0, 0.5, 1]);
    expect(summary!.quantiles).toEqual([sums[0], (sums[499]! + sums[500]!) / 2, sums[999]]);
    expect(summary!.resolution).toBe(0);
  });

  test('of ranges without width are the point', () => {
    const point: Distribution[] = [
      { kind: 'triangular', min: 2, mode: 2, max: 2 },
      { kind: 'uniform', min: 1.5, max: 1.5 },
      { kind: 'fixed', value: 0.3 },
    ];
    const of = [{ bounds: { min: 3.8, max: 3.8 }, thresholds: [3.8] }];
    for (const total of [1, 100, 20_000]) {
      const sum = responseOf(3, (write, [a, b, c]) => [write.sum(write.sum(a!, b!), c!)]);
      const [summary] = summariesOf(whole(drawsOf(method, point), total, of, sum), ps);
      expect(summary!.mean).toBe(3.8);
      expect(summary!.quantiles).toEqual([3.8, 3.8, 3.8]);
      expect(summary!.exceedance).toEqual([{ threshold: 3.8, probability: 1 }]);
      expect(summary!.standardError ?? 0).toBe(0);
    }
  });

  test('of one lever have its own mean and quantiles', () => {
    fc.assert(
      fc.property(distributions, fc.double({ min: 0.5, max: 20, noNaN: true }), (distribution, scale) => {
        fc.pre(distribution.kind !== 'discrete');
        const quantile = quantileOf(distribution);
        const bounds = { min: scale * quantile(2 ** -53), max: scale * quantile(1 - 2 ** -53) };
        const scaled = responseOf(1, ({ product }, [x]) => [product(x!, scale)]);
        const total = 65_536;
        const [summary] = summariesOf(
          whole(drawsOf(method, [distribution]), total, [{ bounds, thresholds: [] }], scaled),
          ps,
        );
        const width = bounds.max - bounds.min;
        // Sobol'의 벌 하나는 구간 4,096개에 하나씩, 무작위는 √(p(1 − p)/n)의 다섯 배 안
        const loose = method === 'sobol' ? 1 / 4096 : 5 * Math.sqrt(0.25 / total);
        expect(Math.abs(summary!.mean - scale * meanOf(distribution))).toBeLessThanOrEqual(width * loose + 1e-9);
        for (const [k, p] of ps.entries()) {
          const slack = summary!.resolution + 1e-9 * Math.abs(bounds.max);
          expect(summary!.quantiles[k]).toBeGreaterThanOrEqual(scale * quantile(p - loose) - slack);
          expect(summary!.quantiles[k]).toBeLessThanOrEqual(scale * quantile(p + loose) + slack);
        }
      }),
      { numRuns: 40 },
    );
  });
});

test('the standard error is s/√n of random draws, and tells how far the mean is for both', () => {
  const exact = levers.reduce((sum, lever) => sum + meanOf(lever), 0);
  const errors = (['random', 'sobol'] as const).map((method) => {
    const [summary] = summariesOf(whole(drawsOf(method), 65_536), ps);
    expect(Math.abs(summary!.mean - exact)).toBeLessThan(4 * summary!.standardError!);
    return summary!;
  });
  expect(errors[0]!.standardError).toBeCloseTo(errors[0]!.standardDeviation! / 256, 14);
  expect(errors[1]!.standardError!).toBeLessThan(errors[0]!.standardError! / 20);
});

test("the standard error of Sobol' draws is that of the 16 means", () => {
  const draws = drawsOf('sobol', [levers[0]!]);
  const total = 16 * 100 + 5;
  const values = drawBlock(draws, 0, total);
  const means = Array.from({ length: 16 }, (_, r) => {
    const own = values.filter((__, i) => i % 16 === r);
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  });
  const mean = means.reduce((sum, value) => sum + value, 0) / 16;
  const error = Math.sqrt(means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 15 / 16);
  const [summary] = summariesOf(whole(draws, total, [{ bounds: { min: 0, max: 4 }, thresholds: [] }], itself), ps);
  expect(summary!.standardError).toBeCloseTo(error, 14);
  const [few] = summariesOf(whole(draws, 15, [{ bounds: { min: 0, max: 4 }, thresholds: [] }], itself), ps);
  expect(few!.standardError).toBeNull();
});

test('a value outside its bounds is a bug, not a count; a rounding beyond them is not', () => {
  const at = (value: number) => () =>
    whole(drawsOf('random', [{ kind: 'fixed', value }]), 10, [{ bounds: { min: 0, max: 1 }, thresholds: [] }], itself);
  expect(at(1.001)).toThrow(RangeError);
  expect(at(-0.001)).toThrow(RangeError);
  expect(at(NaN)).toThrow(RangeError);
  expect(at(1 + 1e-12)().histograms[0]!.counts.at(-1)).toBe(10);
  expect(at(-1e-12)().histograms[0]!.counts[0]).toBe(10);
});

test('the density has equal bars over what was drawn, with shares that sum to 1', () => {
  const [histogram] = whole(drawsOf('sobol'), 65_536).histograms;
  const bars = densityOf(histogram!, 40);
  expect(bars.length).toBeGreaterThan(30);
  expect(bars.length).toBeLessThanOrEqual(40);
  expect(bars.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  for (const [i, { from, to }] of bars.entries()) {
    if (i > 0) expect(from).toBe(bars[i - 1]!.to);
    expect(to - from).toBeCloseTo(bars[0]!.to - bars[0]!.from, 12);
  }
  const counts = histogram!.counts;
  const least = histogram!.bounds.min + counts.findIndex((count) => count > 0) * resolutionOf(histogram!);
  expect(bars[0]!.from).toBe(least);
  expect(densityOf({ bounds: { min: 0, max: 1 }, counts: new Int32Array(binCount) }, 40)).toEqual([]);
});
