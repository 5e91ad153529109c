import fc from 'fast-check';
import type { Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { domesticInverse } from '../../../../engine/table/domestic-system.ts';
import { changedInverse, changeLimit, fieldOfInfluence } from '../../../../engine/table/structure/rank-one.ts';
import { nationalTwo } from '../../two-sectors.ts';
import { productiveTable } from '../arbitrary-table.ts';
import { coefficients, leontief, near } from '../by-matrices.ts';

const flat = (matrix: Matrix) => matrix.to1DArray();
const changed = (a: Matrix, row: number, column: number, change: number) => {
  const other = a.clone();
  other.set(row, column, a.get(row, column) + change);
  return other;
};
const cellOf = (n: number) => fc.record({ row: fc.nat(n - 1), column: fc.nat(n - 1) });

describe('changedInverse()', () => {
  test('reproduces the example of Miller & Blair 2009 §12.3 (recomputed): a_21 + 0.05', () => {
    const found = changedInverse(domesticInverse(nationalTwo), 2, { row: 1, column: 0, change: 0.05 })!;
    near(found, [1.2751677852348993, 0.33557046979865773, 0.33557046979865773, 1.1409395973154364], 1e-12);
  });

  test('equals inverting the changed table, with negative cells too', () => {
    fc.assert(
      fc.property(
        fc
          .boolean()
          .chain((negatives) => productiveTable({ negatives }))
          .chain((table) =>
            fc.tuple(fc.constant(table), cellOf(table.output.length), fc.double({ min: -1, max: 0.9, noNaN: true })),
          ),
        ([table, { row, column }, part]) => {
          const n = table.output.length;
          const inverse = domesticInverse(table);
          // 한계의 몇 분의 몇까지: 넘지 않는다.
          const change = part * Math.min(1, Math.abs(changeLimit(inverse[column * n + row]!) ?? 1));
          const found = changedInverse(inverse, n, { row, column, change })!;
          near(found, flat(leontief(changed(coefficients(table), row, column, change))), 1e-8);
        },
      ),
    );
  });

  test('scaling the inverse cell by cell is wrong: EPS-US issue 335', () => {
    // 부문 1이 부문 2의 것을 30 % 덜 산다: 칸 l_21만 줄이면 나머지 칸의 변화를 놓친다.
    const a = coefficients(nationalTwo);
    const change = -0.3 * a.get(1, 0);
    const inverse = domesticInverse(nationalTwo);
    const exact = changedInverse(inverse, 2, { row: 1, column: 0, change })!;
    near(exact, flat(leontief(changed(a, 1, 0, change))), 1e-12);
    const scaled = inverse.map((cell, k) => (k === 2 ? 0.7 * cell : cell));
    exact.forEach((cell, k) => expect(Math.abs(cell - scaled[k]!), `cell ${k}`).toBeGreaterThan(0.002));
  });

  test('refuses a change that leaves nothing, exactly from the limit on', () => {
    const inverse = domesticInverse(nationalTwo);
    const limit = changeLimit(inverse[1]!)!;
    expect(limit).toBeCloseTo(0.7575 / 0.25, 12);
    expect(changedInverse(inverse, 2, { row: 1, column: 0, change: limit * 1.000001 })).toBeNull();
    expect(changedInverse(inverse, 2, { row: 1, column: 0, change: limit })).toBeNull();
    expect(changedInverse(inverse, 2, { row: 1, column: 0, change: limit * 0.999999 })![0]).toBeGreaterThan(1e5);
    expect(changeLimit(0)).toBeNull();
  });
});

test('fieldOfInfluence() is the derivative of the inverse by one coefficient', () => {
  fc.assert(
    fc.property(
      productiveTable({ maxSize: 5 }).chain((table) => fc.tuple(fc.constant(table), cellOf(table.output.length))),
      ([table, { row, column }]) => {
        const a = coefficients(table);
        const step = 1e-5;
        const [up, down] = [1, -1].map((sign) => leontief(changed(a, row, column, sign * step)));
        const slope = up!
          .clone()
          .sub(down!)
          .div(2 * step);
        near(fieldOfInfluence(domesticInverse(table), table.output.length, row, column), flat(slope), 1e-5);
      },
    ),
    { numRuns: 40 },
  );
});
