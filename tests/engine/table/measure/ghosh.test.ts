import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { columnSums, valueAddedOf } from '../../../../engine/table/flow-table.ts';
import { allocationCoefficients, ghoshInverse, supplyDrivenOutput } from '../../../../engine/table/measure/ghosh.ts';
import { nationalTwo } from '../../two-sectors.ts';
import { productiveTable } from '../arbitrary-table.ts';
import { inverseOfRest, rowTimes } from '../dense.ts';
import { germany, printed } from '../germany-1995.ts';

describe('mb-2sector-ghosh: Miller & Blair 2009, §12.1', () => {
  test('B = [[0.15, 0.5], [0.1, 0.05]]', () => {
    expect([...allocationCoefficients(nationalTwo)]).toEqual([0.15, 0.5, 0.1, 0.05]);
  });

  test('G is the inverse of I − B, by its 2 × 2 formula', () => {
    const det = 0.85 * 0.95 - 0.5 * 0.1;
    const expected = [0.95 / det, 0.5 / det, 0.1 / det, 0.85 / det];
    const golden = [1.254125412541254, 0.6600660066006601, 0.13201320132013203, 1.1221122112211221];
    ghoshInverse(nationalTwo).forEach((cell, k) => {
      expect(cell).toBeCloseTo(expected[k]!, 12);
      expect(cell).toBeCloseTo(golden[k]!, 12);
    });
  });

  test('value added (650, 1400) drives outputs (1000, 2000)', () => {
    const [one, two] = supplyDrivenOutput(nationalTwo, Float64Array.of(650, 1400));
    expect(one).toBeCloseTo(1000, 9);
    expect(two).toBeCloseTo(2000, 9);
  });
});

test('Eurostat 2008: first column of the Ghosh inverse of Germany 1995', () => {
  const inverse = ghoshInverse(germany);
  printed.ghoshFirstColumn.forEach((cell, i) => expect(Math.abs(inverse[i * 6]! - cell)).toBeLessThan(5e-5));
});

describe('the Ghosh model on any table, by-products too', () => {
  const tables = productiveTable({ negatives: true });

  test('G = x̂⁻¹Lx̂ is (I − B)⁻¹, and its rows carry a change of primary inputs', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const n = table.output.length;
        const allocation = Matrix.from1DArray(n, n, [...allocationCoefficients(table)]);
        const expected = inverseOfRest(allocation);
        const scale = Math.max(...expected.to1DArray().map(Math.abs));
        ghoshInverse(table).forEach((cell, k) =>
          expect(Math.abs(cell - expected.to1DArray()[k]!)).toBeLessThan(1e-10 * scale),
        );
        const change = table.output.map((_, j) => (j === 0 ? 100 : -3));
        const driven = rowTimes(change, expected);
        supplyDrivenOutput(table, change).forEach((x, j) =>
          expect(Math.abs(x - driven[j]!)).toBeLessThan(1e-7 * scale),
        );
      }),
    );
  });

  test('value added and imported inputs reproduce output', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const imports = columnSums(table.imported!, table.output.length);
        const primary = valueAddedOf(table).map((value, j) => value + imports[j]!);
        supplyDrivenOutput(table, primary).forEach((x, j) => expect(x / table.output[j]!).toBeCloseTo(1, 10));
      }),
    );
  });
});

test('a sector that makes nothing sells nothing on, and its primary inputs are not used', () => {
  const idle = { ...nationalTwo, domestic: Float64Array.of(150, 0, 0, 0), output: Float64Array.of(1000, 0) };
  expect([...ghoshInverse(idle)]).toEqual([1 / 0.85, 0, 0, 1]);
  expect([...allocationCoefficients(idle)]).toEqual([0.15, 0, 0, 0]);
  expect([...supplyDrivenOutput(idle, Float64Array.of(85, 10))]).toEqual([expect.closeTo(100, 10), 0]);
});
