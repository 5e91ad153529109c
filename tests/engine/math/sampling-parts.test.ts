import fc from 'fast-check';
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { cholesky } from '../../../engine/math/cholesky.ts';
import { quantilesBySelection } from '../../../engine/math/selection.ts';
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

describe('quantilesBySelection()', () => {
  test('reads what sorting reads, ties included', () => {
    const values = fc.array(
      fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, 1, 1, 2)),
      { minLength: 1, maxLength: 200 },
    );
    const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 });
    fc.assert(
      fc.property(values, probabilities, (list, asked) => {
        const ps = asked.toSorted((a, b) => a - b);
        const sorted = Float64Array.from(list).toSorted();
        const expected = ps.map((p) => {
          const rank = (sorted.length - 1) * p;
          const [below, above] = [sorted[Math.floor(rank)]!, sorted[Math.ceil(rank)]!];
          return Math.floor(rank) === rank ? below : below + (rank - Math.floor(rank)) * (above - below);
        });
        const found = quantilesBySelection(Float64Array.from(list), ps);
        for (const [i, value] of found.entries()) expect(value === expected[i]).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['rising', (i: number) => i],
    ['falling', (i: number) => 9999 - i],
    ['organ pipe', (i: number) => (i < 5000 ? 2 * i : 2 * (9999 - i) + 1)],
  ])('handles %s values', (_, at) => {
    const values = Float64Array.from({ length: 10_000 }, (__, i) => at(i));
    expect(quantilesBySelection(values, [0, 0.5, 1])).toEqual([0, 4999.5, 9999]);
  });
});
