import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coefficientChanges, type CoefficientChange } from '../../../../engine/table/structure/coefficient-changes.ts';
import { valueAddedOf } from '../../../../engine/table/flow-table.ts';
import { limitNotes } from '../../../../engine/table/measure/limits.ts';
import { library, problemOf } from '../../support.ts';
import { nationalTwo } from '../../two-sectors.ts';
import { productiveTable } from '../arbitrary-table.ts';
import {
  coefficients,
  demandOf,
  leontief,
  near,
  outputsFrom,
  reordered,
  tableAndOrder,
  total,
} from '../by-matrices.ts';

const afterOf = (pairs: readonly { readonly after: number }[]) => pairs.map(({ after }) => after);
const add = (row: string, column: string, value: number): CoefficientChange => ({ row, column, how: 'add', value });

describe('coefficientChanges()', () => {
  test('reproduces a_21 + 0.05 of Miller & Blair 2009 §12.3 (recomputed): column sums and outputs', () => {
    const { bySector, changes, total: sums } = coefficientChanges(nationalTwo, [add('02', '01', 0.05)]);
    const L = [1.2751677852348993, 0.33557046979865773, 0.33557046979865773, 1.1409395973154364] as const;
    const multipliers = bySector.map(({ multipliers: m }) => m.production!);
    near(afterOf(multipliers), [L[0] + L[2], L[1] + L[3]], 1e-12);
    near(afterOf(bySector.map(({ output }) => output)), [L[0] * 350 + L[1] * 1700, L[2] * 350 + L[3] * 1700], 1e-12);
    expect(bySector[0]!.output.before).toBe(1000);
    expect(changes[0]).toMatchObject({ row: { sector: '02' }, column: { sector: '01' }, from: 0.2, to: 0.25 });
    expect(changes[0]!.limit).toBeCloseTo(0.2 + 0.7575 / 0.25, 10);
    expect(sums.production!.after).toBeCloseTo(total(afterOf(bySector.map(({ output }) => output))), 8);
  });

  test('several changes in turn equal solving the changed table again', () => {
    const changing = productiveTable({ negatives: true }).chain((table) => {
      const code = fc.constantFrom(...table.sectors.map(({ code: one }) => one));
      const change = fc.oneof(
        fc.record({
          row: code,
          column: code,
          how: fc.constant('add' as const),
          value: fc.double({ min: -0.02, max: 0.02, noNaN: true }),
        }),
        fc.record({
          row: code,
          column: code,
          how: fc.constant('scale' as const),
          value: fc.double({ min: 0, max: 1.05, noNaN: true }),
        }),
        fc.record({
          row: code,
          column: code,
          how: fc.constant('set' as const),
          value: fc.double({ min: 0, max: 0.01, noNaN: true }),
        }),
      );
      return fc.tuple(fc.constant(table), fc.array(change, { minLength: 1, maxLength: 4 }));
    });
    fc.assert(
      fc.property(changing, ([table, asked]) => {
        const a = coefficients(table);
        const place = (code: string) => table.sectors.findIndex((sector) => sector.code === code);
        for (const { row, column, how, value } of asked) {
          const [i, j] = [place(row), place(column)];
          a.set(i, j, how === 'set' ? value : how === 'add' ? a.get(i, j) + value : a.get(i, j) * value);
        }
        // 더하고 또 더해 열합이 1을 넘는 드문 표는 다른 시험이 본다.
        fc.pre(
          a
            .transpose()
            .to2DArray()
            .every((column) => total(column.map(Math.abs)) < 0.999),
        );
        const report = coefficientChanges(table, asked);
        const inverse = leontief(a);
        near(afterOf(report.bySector.map(({ output }) => output)), outputsFrom(a, demandOf(table)));
        const weights = valueAddedOf(table).map((v, i) => v / table.output[i]!);
        const columns = inverse.transpose().to2DArray();
        near(afterOf(report.bySector.map(({ multipliers }) => multipliers.production!)), columns.map(total));
        near(
          afterOf(report.bySector.map(({ multipliers }) => multipliers.valueAdded!)),
          columns.map((column) => total(column.map((cell, i) => cell * weights[i]!))),
        );
        const persons = outputsFrom(a, demandOf(table)).map(
          (x, i) => (x * table.persons.employed![i]!) / table.output[i]!,
        );
        near([report.total.employment!.after], [total(persons)]);
        near([report.total.employment!.before], [total(table.persons.employed!)]);
      }),
    );
  });

  test('a cell changed twice starts from where the first change left it', () => {
    const twice = coefficientChanges(nationalTwo, [
      add('01', '02', 0.05),
      { row: '01', column: '02', how: 'scale', value: 2 },
    ]);
    expect(twice.changes.map(({ from, to }) => [from, to])).toEqual([
      [0.25, 0.3],
      [0.3, 0.6],
    ]);
    const once = coefficientChanges(nationalTwo, [{ row: '01', column: '02', how: 'set', value: 0.6 }]);
    near(
      afterOf(twice.bySector.map(({ output }) => output)),
      afterOf(once.bySector.map(({ output }) => output)),
      1e-12,
    );
  });

  test('a change and its opposite leave the 83-sector table as it was', () => {
    const { national } = library.tables();
    const { bySector } = coefficientChanges(national, [add('33', '39', 0.01), add('33', '39', -0.01)]);
    near(afterOf(bySector.map(({ output }) => output)), national.output, 1e-13);
  });

  test('refuses a change beyond the limit, says which limit, and takes one just below', () => {
    const problem = problemOf(() => coefficientChanges(nationalTwo, [add('02', '01', 3.1)]));
    expect(problem.code).toBe('COEFFICIENT_CHANGE_TOO_LARGE');
    expect(problem.values).toMatchObject({ rowKo: '02 둘', columnEn: '01 One', from: 0.2, to: 3.3 });
    expect(problem.values['largest']).toBeCloseTo(0.7575 / 0.25, 8);
    expect(problem.values['limit']).toBeCloseTo(0.2 + 0.7575 / 0.25, 8);
    expect(coefficientChanges(nationalTwo, [add('02', '01', 3.02)]).bySector[0]!.output.after).toBeGreaterThan(1e5);
    // 하나씩은 되어도 함께는 안 되는 변화
    expect(problemOf(() => coefficientChanges(nationalTwo, [add('02', '01', 1.6), add('02', '01', 1.6)])).code).toBe(
      'COEFFICIENT_CHANGE_TOO_LARGE',
    );
  });

  test('says when a coefficient falls below zero and when more than all imports would be replaced', () => {
    const { national } = library.tables();
    const known = new Set(limitNotes(national).map(({ code }) => code));
    const codes = (changes: CoefficientChange[]) =>
      coefficientChanges(national, changes)
        .notes.map(({ code }) => code)
        .filter((code) => !known.has(code));
    expect(codes([add('33', '39', 0.0001)])).toEqual(['COEFFICIENT_CHANGE_HOLDS']);
    expect(codes([add('33', '39', -0.9)])).toEqual(['COEFFICIENT_CHANGE_HOLDS', 'COEFFICIENT_BELOW_ZERO']);
    expect(codes([add('33', '39', 0.5)])).toEqual(['COEFFICIENT_CHANGE_HOLDS', 'INPUTS_EXCEED_OUTPUT']);
  });

  test.each([
    [[add('99', '01', 0.1)], 'UNKNOWN_ACCOUNT'],
    [[add('01', '02', Number.NaN)], 'OUT_OF_RANGE'],
    [[add('01', '02', 1e9)], 'OUT_OF_RANGE'],
  ])('refuses %j', (asked, code) => {
    expect(problemOf(() => coefficientChanges(nationalTwo, asked)).code).toBe(code);
  });

  test('nothing asked, nothing changed', () => {
    const { bySector } = coefficientChanges(nationalTwo, []);
    expect(bySector.every(({ output }) => output.after === output.before)).toBe(true);
  });

  test('another order of sectors gives the same answers in that order', () => {
    fc.assert(
      fc.property(tableAndOrder(), ({ table, order }) => {
        const asked = [add('01', '02', 0.003), add('02', '01', -0.001)];
        const { bySector } = coefficientChanges(table, asked);
        const other = coefficientChanges(reordered(table, order), asked).bySector;
        near(
          afterOf(other.map(({ output }) => output)),
          order.map((i) => bySector[i]!.output.after),
        );
      }),
      { numRuns: 30 },
    );
  });
});
