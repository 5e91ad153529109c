import fc from 'fast-check';
import { inverse, Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { solve } from '../../../engine/math/solve.ts';
import { deepFreeze } from '../support.ts';
import { millerBlair } from '../two-sectors.ts';

describe('solve()', () => {
  test('(I − A)·x = f reproduces Miller & Blair 2009, Tables 2.3–2.4 and eq. 2.13', () => {
    const { A, f, x, fNew, xNewPrinted, L, LPrinted } = millerBlair;
    const leontief = Float64Array.from(A.flatMap((row, i) => row.map((a, j) => (i === j ? 1 : 0) - a)));
    const units = [Float64Array.of(1, 0), Float64Array.of(0, 1)];
    const [old, next, first, second] = solve(leontief, 2, [Float64Array.from(f), Float64Array.from(fNew), ...units])!;
    expect([...old!].map((value) => Number(value.toFixed(9)))).toEqual(x);
    expect([...next!].map((value) => Number(value.toFixed(1)))).toEqual(xNewPrinted);
    const inverted = [0, 1].map((i) => [first![i]!, second![i]!]);
    expect(inverted.map((row) => row.map((value) => Number(value.toFixed(4))))).toEqual(LPrinted);
    inverted.forEach((row, i) => row.forEach((value, j) => expect(value).toBeCloseTo(L[i]![j]!, 14)));
  });

  test('agrees with ml-matrix on well-conditioned systems', () => {
    const systems = fc.integer({ min: 1, max: 8 }).chain((n) =>
      fc.record({
        n: fc.constant(n),
        cells: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: n * n, maxLength: n * n }),
        b: fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: n, maxLength: n }),
        order: fc.shuffledSubarray([...Array(n).keys()], { minLength: n, maxLength: n }),
      }),
    );
    fc.assert(
      fc.property(systems, ({ n, cells, b, order }) => {
        // 대각선이 우세한 행렬의 줄을 섞는다: 해는 있고, 피벗을 골라야 풀린다.
        const rows = order.map((i) => cells.slice(i * n, i * n + n).map((cell, j) => cell + (i === j ? n + 1 : 0)));
        const [x] = solve(Float64Array.from(rows.flat()), n, [Float64Array.from(b)])!;
        const expected = inverse(new Matrix(rows)).mmul(Matrix.columnVector(b)).to1DArray();
        x!.forEach((value, i) => expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-9));
      }),
    );
  });

  test('takes a pivot from below where the diagonal is zero', () => {
    const swap = Float64Array.of(0, 1, 1, 0);
    expect(solve(swap, 2, [Float64Array.of(3, 5)])).toEqual([Float64Array.of(5, 3)]);
  });

  test('has no answer for a singular matrix or one that is not finite', () => {
    const b = Float64Array.of(1, 1);
    for (const matrix of [
      [1, 2, 2, 4],
      [0, 0, 0, 0],
      [NaN, 1, 1, 1],
      [Infinity, 1, 1, 1],
    ]) {
      expect(solve(Float64Array.from(matrix), 2, [b]), String(matrix)).toBeNull();
    }
  });

  test('leaves its input alone and solves each right-hand side for itself', () => {
    const matrix = Float64Array.of(0.85, -0.25, -0.2, 0.95);
    const sides = [Float64Array.of(600, 1500), Float64Array.of(1, 0)];
    const before = [matrix.slice(), ...sides.map((side) => side.slice())];
    const both = solve(matrix, 2, deepFreeze(sides))!;
    expect([matrix, ...sides]).toEqual(before);
    expect(both).toEqual(sides.map((side) => solve(matrix, 2, [side])![0]));
    expect(solve(matrix, 2, [])).toEqual([]);
  });
});
