import fc from 'fast-check';
import type { Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { domesticInverse } from '../../../../engine/table/domestic-system.ts';
import type { FlowTable } from '../../../../engine/table/flow-table.ts';
import { coefficientChanges } from '../../../../engine/table/structure/coefficient-changes.ts';
import { fieldReport, type FieldReport } from '../../../../engine/table/structure/field-of-influence.ts';
import { changeLimit, rankOneGain } from '../../../../engine/table/structure/rank-one.ts';
import { problemOf } from '../../support.ts';
import { nationalTwo } from '../../two-sectors.ts';
import { productiveTable } from '../arbitrary-table.ts';
import { coefficients, leontief, near, total } from '../by-matrices.ts';

const flat = (matrix: Matrix) => matrix.to1DArray();
const changed = (a: Matrix, row: number, column: number, change: number) => {
  const other = a.clone();
  other.set(row, column, a.get(row, column) + change);
  return other;
};
const cellOf = (n: number) => fc.record({ row: fc.nat(n - 1), column: fc.nat(n - 1) });
const codesOf = ({ sectors }: FlowTable, { row, column }: { row: number; column: number }) => ({
  row: sectors[row]!.code,
  column: sectors[column]!.code,
});

/** 장의 모든 칸, 두 인수의 바깥곱. */
const cellsOf = ({ bySector }: FieldReport) =>
  bySector.flatMap(({ made }) => bySector.map(({ bought }) => made * bought));

/** 장으로 고친 역행렬 L* = L + g F. */
function inverseAfter(table: FlowTable, cell: { row: number; column: number }, change: number): number[] {
  const report = fieldReport(table, codesOf(table, cell));
  const gain = rankOneGain(change, report.bySector[cell.column]!.made)!;
  const field = cellsOf(report);
  return [...domesticInverse(table)].map((value, k) => value + gain * field[k]!);
}

describe('fieldReport()', () => {
  test('reproduces the example of Miller & Blair 2009 §12.3 (recomputed): a_21 + 0.05', () => {
    near(
      inverseAfter(nationalTwo, { row: 1, column: 0 }, 0.05),
      [1.2751677852348993, 0.33557046979865773, 0.33557046979865773, 1.1409395973154364],
      1e-12,
    );
  });

  test('with its gain equals inverting the changed table, with negative cells too', () => {
    fc.assert(
      fc.property(
        fc
          .boolean()
          .chain((negatives) => productiveTable({ negatives }))
          .chain((table) =>
            fc.tuple(fc.constant(table), cellOf(table.output.length), fc.double({ min: -1, max: 0.9, noNaN: true })),
          ),
        ([table, cell, part]) => {
          const inverse = domesticInverse(table);
          // 한계의 몇 분의 몇까지: 넘지 않는다.
          const crossing = inverse[cell.column * table.output.length + cell.row]!;
          const change = part * Math.min(1, Math.abs(changeLimit(crossing) ?? 1));
          const expected = leontief(changed(coefficients(table), cell.row, cell.column, change));
          near(inverseAfter(table, cell, change), flat(expected), 1e-8);
        },
      ),
    );
  });

  test('scaling the inverse cell by cell is wrong: EPS-US issue 335', () => {
    // 부문 1이 부문 2의 것을 30 % 덜 산다: 칸 l_21만 줄이면 나머지 칸의 변화를 놓친다.
    const a = coefficients(nationalTwo);
    const change = -0.3 * a.get(1, 0);
    const exact = inverseAfter(nationalTwo, { row: 1, column: 0 }, change);
    near(exact, flat(leontief(changed(a, 1, 0, change))), 1e-12);
    const scaled = [...domesticInverse(nationalTwo)].map((cell, k) => (k === 2 ? 0.7 * cell : cell));
    exact.forEach((cell, k) => expect(Math.abs(cell - scaled[k]!), `cell ${k}`).toBeGreaterThan(0.002));
  });

  test('is the derivative of the inverse, of outputs and of multipliers by one coefficient', () => {
    fc.assert(
      fc.property(
        productiveTable({ maxSize: 5 }).chain((table) => fc.tuple(fc.constant(table), cellOf(table.output.length))),
        ([table, cell]) => {
          const a = coefficients(table);
          const step = 1e-5;
          const [up, down] = [1, -1].map((sign) => leontief(changed(a, cell.row, cell.column, sign * step)));
          const slope = up!
            .clone()
            .sub(down!)
            .div(2 * step);
          const report = fieldReport(table, codesOf(table, cell), 1000);
          near(cellsOf(report), flat(slope), 1e-5);
          near([report.intensity], [total(flat(slope))], 1e-5);
          near(
            report.bySector.map(({ multiplier }) => multiplier),
            slope.transpose().to2DArray().map(total),
            1e-5,
          );
          const output = (sign: number) => {
            const change = { ...codesOf(table, cell), how: 'add', value: sign * step } as const;
            return coefficientChanges(table, [change]).bySector.map(({ output: { after } }) => after);
          };
          const [more, less] = [output(1), output(-1)];
          near(
            report.bySector.map(({ output: moved }) => moved),
            more.map((x, k) => (x - less[k]!) / (2 * step)),
            1e-3,
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  test('names the largest cells first, none left out', () => {
    fc.assert(
      fc.property(productiveTable({ negatives: true }), fc.integer({ min: 1, max: 30 }), (table, top) => {
        const [first] = table.sectors;
        const report = fieldReport(table, { row: first!.code, column: table.sectors.at(-1)!.code }, top);
        const sizes = cellsOf(report)
          .map(Math.abs)
          .toSorted((a, b) => b - a);
        expect(report.top.map(({ value }) => Math.abs(value))).toEqual(sizes.slice(0, top));
      }),
    );
  });

  test('refuses a sector that is not there and a number of cells that is none', () => {
    expect(problemOf(() => fieldReport(nationalTwo, { row: '01', column: '09' })).code).toBe('UNKNOWN_ACCOUNT');
    expect(problemOf(() => fieldReport(nationalTwo, { row: '01', column: '02' }, 0)).code).toBe('OUT_OF_RANGE');
    expect(problemOf(() => fieldReport(nationalTwo, { row: '01', column: '02' }, 1.5)).code).toBe('NOT_WHOLE');
  });
});
