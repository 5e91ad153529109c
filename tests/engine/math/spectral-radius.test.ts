import fc from 'fast-check';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { spectralRadiusBounds } from '../../../engine/math/spectral-radius.ts';

/** 고윳값에서 바로 구한 스펙트럼 반지름. */
function radiusByEigenvalues(matrix: Float64Array, n: number): number {
  const { realEigenvalues, imaginaryEigenvalues } = new EigenvalueDecomposition(Matrix.from1DArray(n, n, [...matrix]));
  return Math.max(...realEigenvalues.map((real, i) => Math.hypot(real, imaginaryEigenvalues[i]!)));
}

const squares = fc.integer({ min: 1, max: 7 }).chain((n) =>
  fc
    .array(fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1, noNaN: true })), {
      minLength: n * n,
      maxLength: n * n,
    })
    .map((cells) => ({ n, matrix: Float64Array.from(cells) })),
);

describe('spectralRadiusBounds()', () => {
  test('hold the radius that the eigenvalues give, zero rows and separate parts included', () => {
    fc.assert(
      fc.property(squares, ({ n, matrix }) => {
        const radius = radiusByEigenvalues(matrix, n);
        const { lower, upper } = spectralRadiusBounds(matrix, n);
        const slack = 1e-6;
        expect(lower).toBeLessThanOrEqual(radius + slack);
        expect(upper).toBeGreaterThanOrEqual(radius - slack);
        expect(lower).toBeLessThanOrEqual(upper);
      }),
    );
  });

  test('meet on a positive matrix', () => {
    const { lower, upper } = spectralRadiusBounds(Float64Array.of(0.15, 0.25, 0.2, 0.05), 2);
    const exact = (0.2 + Math.sqrt(0.04 - 4 * (0.15 * 0.05 - 0.25 * 0.2))) / 2;
    expect(lower).toBeGreaterThan(exact * (1 - 1e-9));
    expect(upper).toBeLessThan(exact * (1 + 1e-9));
    expect(lower).toBeLessThanOrEqual(exact);
    expect(upper).toBeGreaterThanOrEqual(exact);
  });

  test('see a cycle, which has no dominant eigenvalue', () => {
    const { lower, upper } = spectralRadiusBounds(Float64Array.of(0, 2, 0.5, 0), 2);
    expect(lower).toBeCloseTo(1, 9);
    expect(upper).toBeCloseTo(1, 9);
  });

  test('find the lower bound in a part of the matrix', () => {
    const { lower, upper } = spectralRadiusBounds(Float64Array.of(0.9, 0.5, 0, 0, 0.1, 0, 0, 0, 0), 3);
    expect(lower).toBeCloseTo(0.9, 9);
    expect(upper).toBeCloseTo(0.9, 6);
  });
});
