import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalDensity, normalProbability } from '../../../engine/math/normal-probability.ts';
import { normalQuantile } from '../../../engine/math/normal-quantile.ts';

const digits = 10n ** 60n;
const rootOfTwoPi = 2506628274631000502415765284811045253006986740609938316629923n;

/** Φ(z)를 60자리 정수 셈의 급수로: ½ + (1/√2π)·Σ (−1)ᵏ z²ᵏ⁺¹/(2ᵏ·k!·(2k + 1)). */
function probabilityBySeries(z: number): number {
  const x = (BigInt(Math.round(z * 2 ** 40)) * digits) >> 40n;
  const square = (x * x) / digits;
  let power = x;
  let sum = 0n;
  for (let k = 0n; power !== 0n; k++) {
    sum += power / (2n * k + 1n);
    power = -(power * square) / (digits * 2n * (k + 1n));
  }
  const above = digits / 2n + (sum * digits) / rootOfTwoPi;
  return Number((above * 10n ** 40n) / digits) / 1e40;
}

/** 2⁻⁴⁰의 배수: 급수와 셈이 같은 수를 받는다. */
const grid = (z: number) => Math.round(z * 2 ** 40) / 2 ** 40;

describe('normalProbability()', () => {
  test('agrees with the series in 60 digits, lower tail included, to 1e-14', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }).map(grid), (z) => {
        const expected = probabilityBySeries(z);
        expect(Math.abs(normalProbability(z) / expected - 1)).toBeLessThan(1e-14);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    [-8, 6.220960574271784e-16],
    [-12.5, 3.732564298877713e-36],
    [-20, 2.7536241186062337e-89],
    [-37, 5.725571222524577e-300],
  ])('Φ(%f) is %f (mpmath 1.3, 30 digits)', (z, probability) => {
    expect(Math.abs(normalProbability(z) / probability - 1)).toBeLessThan(1e-14);
  });

  test.each([
    [0, 0.5],
    [-Infinity, 0],
    [Infinity, 1],
    [50, 1],
  ])('Φ(%f) is %f', (z, probability) => expect(normalProbability(z)).toBe(probability));

  test('mirrors, and never falls', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -9, max: 9, noNaN: true }),
        fc.double({ min: 0, max: 1e-3, noNaN: true }),
        (z, step) => {
          expect(normalProbability(z) + normalProbability(-z)).toBeCloseTo(1, 15);
          expect(normalProbability(z + step)).toBeGreaterThanOrEqual(normalProbability(z) * (1 - 4e-16));
        },
      ),
    );
  });
});

test('normalDensity() is the slope of Φ', () => {
  for (const z of [-3, -1, 0, 0.5, 2]) {
    const slope = (normalProbability(z + 1e-4) - normalProbability(z - 1e-4)) / 2e-4;
    expect(normalDensity(z)).toBeCloseTo(slope, 8);
  }
});

describe('normalQuantile()', () => {
  test.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.262340089798409],
  ])('of %f is %f (Wichura 1988, p. 481)', (p, z) => {
    expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(1e-15);
  });

  test.each([
    [0.975, 1.9599639845400543],
    [0.9, 1.2815515655446004],
    [1e-10, -6.361340902404057],
  ])('of %f is %f (mpmath 1.3, 30 digits)', (p, z) => {
    expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(2e-15);
  });

  test('undoes Φ of the 60-digit series', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 1, noNaN: true }).map(grid), (z) => {
        expect(Math.abs(normalQuantile(probabilityBySeries(z)) - z)).toBeLessThan(2e-15 * Math.max(1, Math.abs(z)));
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    [0, -Infinity],
    [1, Infinity],
    [-0.1, NaN],
    [1.1, NaN],
    [NaN, NaN],
  ])('of %f is %f', (p, z) => expect(normalQuantile(p)).toBe(z));
});
