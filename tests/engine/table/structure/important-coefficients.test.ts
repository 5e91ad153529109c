import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { influenceReport } from '../../../../engine/table/structure/important-coefficients.ts';
import { library, problemOf } from '../../support.ts';
import { nationalTwo } from '../../two-sectors.ts';
import { productiveTable } from '../arbitrary-table.ts';
import { coefficients, demandOf, near, outputsFrom } from '../by-matrices.ts';

describe('influenceReport()', () => {
  test('on the two sectors of Miller & Blair: by hand, a_11 moves output 1 by 1 % when it grows by 1/19', () => {
    const { top, coefficients: count, important } = influenceReport(nationalTwo);
    expect([count, important]).toEqual([4, 4]);
    // δ = 0.01 / (x_1 l_11/x_1 + 0.01 l_11) = 0.01 / (1.01 · 0.95/0.7575)
    const cell = top.find(({ row, column }) => row.sector === '01' && column.sector === '01')!;
    expect(cell.change).toBeCloseTo((0.01 * 0.7575) / (1.01 * 0.95) / 0.15, 12);
    expect(cell.moves.sector).toBe('01');
    expect(cell.outputPerPoint).toBeCloseTo((0.01 * 1000 * (0.95 + 0.2)) / 0.7575, 10);
    // 0.01 m_2 x_1
    const other = top.find(({ row, column }) => row.sector === '02' && column.sector === '01')!;
    expect(other.outputPerPoint).toBeCloseTo((0.01 * (0.25 + 0.85) * 1000) / 0.7575, 10);
  });

  test('raising each listed coefficient by its tolerance moves the named output, and no other more, by 1 %', () => {
    fc.assert(
      fc.property(
        fc.boolean().chain((negatives) => productiveTable({ negatives, maxSize: 5 })),
        fc.constantFrom(0.01, 0.001, 0.05),
        (table, tolerance) => {
          const place = (code: string) => table.sectors.findIndex((sector) => sector.code === code);
          for (const { row, column, change, coefficient, moves } of influenceReport(table, { tolerance }).top) {
            const a = coefficients(table);
            const [i, j] = [place(row.sector), place(column.sector)];
            near([coefficient], [a.get(i, j)], 1e-14);
            a.set(i, j, coefficient * (1 + change));
            const outputs = outputsFrom(a, demandOf(table));
            const moved = [...table.output].map((x, k) => Math.abs(outputs[k]! - x) / x);
            expect(Math.max(...moved)).toBeCloseTo(tolerance, 9);
            expect(moved[place(moves.sector)]).toBeCloseTo(tolerance, 9);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('lists the most important first, as many as asked, of the 83 × 83 coefficients of 2020', () => {
    const { national } = library.tables();
    const report = influenceReport(national, { top: 50 });
    expect(report.top).toHaveLength(50);
    expect(report.coefficients).toBe([...national.domestic].filter((flow) => flow > 0).length);
    const changes = report.top.map(({ change }) => change);
    expect(changes).toEqual(changes.toSorted((a, b) => a - b));
    expect(report.important).toBeGreaterThan(50);
    expect(report.notes.at(-1)!.message.en).toContain('1 %');
  });

  test.each([{ top: 0 }, { top: 1001 }, { tolerance: 0 }, { tolerance: 2 }, { tolerance: Number.NaN }])(
    'refuses %o',
    (options) => {
      expect(problemOf(() => influenceReport(nationalTwo, options)).code).toBe('OUT_OF_RANGE');
    },
  );
});
