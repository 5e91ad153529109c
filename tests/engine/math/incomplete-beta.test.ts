import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaDensity, betaOf, betaProbability, betaQuantile } from '../../../engine/math/incomplete-beta.ts';

/** 모양이 정수일 때의 닫힌 꼴: 이항분포의 꼬리 합. */
function byBinomials(a: number, b: number, x: number): number {
  const n = a + b - 1;
  let sum = 0;
  for (let j = a; j <= n; j++) {
    let ways = 1;
    for (let i = 0; i < j; i++) ways = (ways * (n - i)) / (i + 1);
    sum += ways * x ** j * (1 - x) ** (n - j);
  }
  return sum;
}

const shapes = fc.integer({ min: 1, max: 9 });
const units = fc.double({ min: 0, max: 1, noNaN: true });

describe('betaProbability()', () => {
  test('is the binomial tail for whole shapes, to 1e-13', () => {
    fc.assert(
      fc.property(shapes, shapes, units, (a, b, x) => {
        expect(Math.abs(betaProbability(betaOf(a, b), x) - byBinomials(a, b, x))).toBeLessThan(1e-13);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    [2.5, 3.5, 0.5, 0.669765272631355],
    [1.2, 4.8, 0.01, 0.02380819217045047],
    [4.6, 1.4, 0.99, 0.9887960694520397],
    [1.9, 4.1, 0.3, 0.5098098858449606],
  ])('I(%f, %f) at %f is %f (mpmath 1.3, 30 digits)', (a, b, x, probability) => {
    expect(Math.abs(betaProbability(betaOf(a, b), x) / probability - 1)).toBeLessThan(1e-13);
  });

  test('is 0 and 1 at and beyond the ends', () => {
    for (const [x, probability] of [
      [0, 0],
      [-1, 0],
      [1, 1],
      [2, 1],
    ] as const) {
      expect(betaProbability(betaOf(2.2, 3.8), x)).toBe(probability);
    }
  });

  test('has the density as its slope', () => {
    const beta = betaOf(1.7, 4.3);
    for (const x of [0.05, 0.3, 0.6, 0.9]) {
      const slope = (betaProbability(beta, x + 1e-5) - betaProbability(beta, x - 1e-5)) / 2e-5;
      expect(Math.abs(betaDensity(beta, x) / slope - 1)).toBeLessThan(1e-6);
    }
  });
});

describe('betaQuantile()', () => {
  test('is the root for shapes (1, b) and (a, 1)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (n, u) => {
        expect(Math.abs(betaQuantile(betaOf(n, 1), u) - u ** (1 / n))).toBeLessThan(1e-12);
        expect(Math.abs(betaQuantile(betaOf(1, n), u) - (1 - (1 - u) ** (1 / n)))).toBeLessThan(1e-12);
      }),
    );
  });

  test.each([
    [2.5, 3.5, 0.3, 0.3017723232475054],
    [1.2, 4.8, 0.001, 0.0007010467816172675],
    [4.6, 1.4, 0.999, 0.9982417834520649],
    [1.9, 4.1, 1e-6, 0.0002110014085029424],
  ])('of shapes %f and %f at %f is %f (mpmath 1.3, 30 digits)', (a, b, u, x) => {
    expect(Math.abs(betaQuantile(betaOf(a, b), u) / x - 1)).toBeLessThan(1e-12);
  });

  test('undoes the probability', () => {
    const shape = fc.double({ min: 1, max: 5, noNaN: true });
    fc.assert(
      fc.property(shape, shape, fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (a, b, u) => {
        const beta = betaOf(a, b);
        expect(Math.abs(betaProbability(beta, betaQuantile(beta, u)) - u)).toBeLessThan(1e-13);
      }),
    );
  });

  test('is 0 and 1 at the ends', () => {
    expect(betaQuantile(betaOf(2, 4), 0)).toBe(0);
    expect(betaQuantile(betaOf(2, 4), 1)).toBe(1);
  });
});
