import fc from 'fast-check';
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { cholesky } from '../../../engine/math/cholesky.ts';
import { sine } from '../../../engine/math/sine.ts';

test('sine() is within 1 ulp or so of Math.sin up to a right angle', () => {
  fc.assert(
    fc.property(fc.double({ min: -Math.PI / 2, max: Math.PI / 2, noNaN: true }), (x) => {
      expect(Math.abs(sine(x) - Math.sin(x))).toBeLessThanOrEqual(2 ** -52 * Math.abs(Math.sin(x)));
    }),
    { numRuns: 5000 },
  );
  expect(sine(0)).toBe(0);
  expect(sine(Math.PI / 2)).toBe(1);
});

describe('cholesky()', () => {
  const squares = fc
    .integer({ min: 1, max: 6 })
    .chain((n) =>
      fc
        .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: n * n, maxLength: n * n })
        .map((cells) => ({ n, root: Matrix.from1DArray(n, n, cells) })),
    );

  test('is that of ml-matrix on positive definite matrices', () => {
    fc.assert(
      fc.property(squares, ({ n, root }) => {
        const matrix = root.mmul(root.transpose()).add(Matrix.eye(n).mul(0.1));
        const { lower } = cholesky(Float64Array.from(matrix.to1DArray()), n);
        const expected = new CholeskyDecomposition(matrix).lowerTriangularMatrix.to1DArray();
        for (const [i, value] of lower!.entries()) expect(value).toBeCloseTo(expected[i]!, 12);
      }),
    );
  });

  test('names the row where a matrix is not positive definite, and its pivot', () => {
    const matrix = Float64Array.of(1, 0.9, 0.9, 0.9, 1, -0.9, 0.9, -0.9, 1);
    // 1 − 0.81 − (−0.9 − 0.81)²/0.19
    const { lower, failed } = cholesky(matrix, 3);
    expect(lower).toBeNull();
    expect(failed!.row).toBe(2);
    expect(failed!.pivot).toBeCloseTo(0.19 - (1.71 * 1.71) / 0.19, 12);
  });

  test('refuses what rounding alone keeps above 0', () => {
    expect(cholesky(Float64Array.of(1, 1, 1, 1), 2).failed).toEqual({ row: 1, pivot: 0 });
  });
});
