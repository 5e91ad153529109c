import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, log } from '../../../engine/math/exp-log.ts';

/** 두 수 사이에 배정밀도 수가 몇 개인가. */
function ulps(a: number, b: number): number {
  const bits = (x: number) => {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, x);
    const int = view.getBigInt64(0);
    return int < 0n ? -(int & 0x7fffffffffffffffn) : int;
  };
  const distance = bits(a) - bits(b);
  return Number(distance < 0n ? -distance : distance);
}

describe('exp()', () => {
  test('is within 2 ulp of Math.exp', () => {
    const x = fc.oneof(fc.double({ min: -740, max: 709, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }));
    fc.assert(
      fc.property(x, (at) => void expect(ulps(exp(at), Math.exp(at))).toBeLessThanOrEqual(2)),
      { numRuns: 20_000 },
    );
  });

  test.each([
    [0, 1],
    [-0, 1],
    [710, Infinity],
    [-746, 0],
    [Infinity, Infinity],
    [-Infinity, 0],
    [NaN, NaN],
  ])('exp(%f) is %f', (x, y) => expect(exp(x)).toBe(y));
});

describe('log()', () => {
  test('is within 2 ulp of Math.log', () => {
    const x = fc.oneof(
      fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }),
      fc.double({ min: 0.5, max: 2, noNaN: true }),
    );
    fc.assert(
      fc.property(x, (at) => void expect(ulps(log(at), Math.log(at))).toBeLessThanOrEqual(2)),
      { numRuns: 20_000 },
    );
  });

  test.each([
    [1, 0],
    [0, -Infinity],
    [-1, NaN],
    [Infinity, Infinity],
    [NaN, NaN],
    [2, Math.LN2],
  ])('log(%f) is %f', (x, y) => expect(log(x)).toBe(y));

  test('undoes exp', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => void expect(log(exp(x))).toBeCloseTo(x, 10)),
    );
  });
});
