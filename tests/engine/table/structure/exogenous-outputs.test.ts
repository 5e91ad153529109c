import fc from 'fast-check';
import { inverse, Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { domesticSystem } from '../../../../engine/table/domestic-system.ts';
import { mixedReport, mixedSolution } from '../../../../engine/table/structure/exogenous-outputs.ts';
import { library, problemOf } from '../../support.ts';
import { nationalTwo } from '../../two-sectors.ts';
import { productiveTable } from '../arbitrary-table.ts';
import { coefficients, demandOf, near, reordered, tableAndOrder, total } from '../by-matrices.ts';

const givenTable = (shape = {}) =>
  productiveTable(shape).chain((table) => {
    const places = [...table.output.keys()];
    return fc.tuple(
      fc.constant(table),
      fc
        .subarray(places)
        .chain((chosen) =>
          fc
            .array(fc.integer({ min: 0, max: 10_000 }), { minLength: chosen.length, maxLength: chosen.length })
            .map((values) => new Map(chosen.map((place, k) => [place, values[k]!]))),
        ),
    );
  });

describe('mixedSolution()', () => {
  test('reproduces the example on Miller & Blair 2009 §13.2 (constructed): x_2 = 2100, f_1 = 400', () => {
    const solution = mixedSolution(domesticSystem(nationalTwo), Float64Array.of(400, 1700), new Map([[1, 2100]]))!;
    near(solution.output, [1088.235294117647, 2100], 1e-12);
    near(solution.finalDemand, [400, 1777.3529411764705], 1e-12);
    expect(solution.output[1]).toBe(2100);
  });

  test('equals the partitioned formula, and returns the outputs that were given', () => {
    fc.assert(
      fc.property(
        fc.boolean().chain((negatives) => givenTable({ negatives })),
        ([table, outputs]) => {
          const a = coefficients(table);
          const f = demandOf(table);
          const given = [...outputs.keys()];
          const open = [...table.output.keys()].filter((i) => !outputs.has(i));
          const { output, finalDemand } = mixedSolution(domesticSystem(table), Float64Array.from(f), outputs)!;
          for (const [k, x] of outputs) expect(output[k]).toBe(x);
          if (open.length > 0) {
            const within = Matrix.eye(open.length).sub(a.selection(open, open));
            const fromGiven = open.map((i) => f[i]! + total(given.map((k) => a.get(i, k) * outputs.get(k)!)));
            near(
              open.map((i) => output[i]!),
              inverse(within).mmul(Matrix.columnVector(fromGiven)).to1DArray(),
            );
            for (const i of open) expect(finalDemand[i]).toBe(f[i]);
          }
          near(
            given.map((k) => finalDemand[k]!),
            given.map((k) => output[k]! - total([...output].map((x, j) => a.get(k, j) * x))),
          );
        },
      ),
    );
  });
});

describe('mixedReport()', () => {
  test('the outputs of the table itself change nothing', () => {
    const { national } = library.tables();
    const given = [0, 38, 69].map((k) => ({ sector: national.sectors[k]!.code, output: national.output[k]! }));
    const { bySector, total: sums } = mixedReport(national, given);
    near(
      bySector.map(({ output }) => output.after),
      national.output,
      1e-12,
    );
    near([sums.employment!.after], [sums.employment!.before], 1e-12);
    expect(sums.employment!.before).toBeCloseTo(total(national.persons.employed!), 3);
    expect(bySector.filter(({ isGiven }) => isGiven).map(({ sector }) => sector)).toEqual(
      given.map(({ sector }) => sector),
    );
  });

  test('a sector that stops: the others lose what it bought, and its own demand goes unmet', () => {
    const { bySector, notes } = mixedReport(nationalTwo, [{ sector: '01', output: 0 }]);
    // x_2 = 1700 / 0.95, f_1 = −0.25 x_2
    near(
      bySector.map(({ output }) => output.after),
      [0, 1700 / 0.95],
      1e-12,
    );
    near(
      bySector.map(({ finalDemand }) => finalDemand.after),
      [(-0.25 * 1700) / 0.95, 1700],
      1e-12,
    );
    expect(notes.map(({ code }) => code)).toEqual(['OUTPUTS_GIVEN', 'FINAL_DEMAND_NEGATIVE']);
    expect(mixedReport(nationalTwo, [{ sector: '01', output: 1100 }]).notes).toHaveLength(1);
  });

  test('another order of sectors gives the same answers in that order', () => {
    fc.assert(
      fc.property(tableAndOrder({ negatives: true }), ({ table, order }) => {
        const given = [{ sector: '02', output: 1234 }];
        const { bySector } = mixedReport(table, given);
        const other = mixedReport(reordered(table, order), given).bySector;
        near(
          other.map(({ output }) => output.after),
          order.map((i) => bySector[i]!.output.after),
        );
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    [[{ sector: '03', output: 1 }], 'UNKNOWN_ACCOUNT'],
    [
      [
        { sector: '01', output: 1 },
        { sector: '01', output: 2 },
      ],
      'DUPLICATE_ID',
    ],
    [[{ sector: '01', output: -1 }], 'OUT_OF_RANGE'],
    [[{ sector: '01', output: Number.NaN }], 'OUT_OF_RANGE'],
    [[{ sector: '01', output: 1e10 }], 'OUT_OF_RANGE'],
  ])('refuses %j', (given, code) => {
    expect(problemOf(() => mixedReport(nationalTwo, given)).code).toBe(code);
  });
});
