import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import type { FlowTable } from '../../../../engine/table/flow-table.ts';
import { tableIndicators } from '../../../../engine/table/per-output.ts';
import { decompositionReport, polarMean } from '../../../../engine/table/structure/structural-decomposition.ts';
import { library, problemOf } from '../../support.ts';
import { nationalTwo } from '../../two-sectors.ts';
import { productiveTable } from '../arbitrary-table.ts';
import { coefficients, demandOf, leontief, near, outputsFrom, reordered, total } from '../by-matrices.ts';

const pair = fc.record({ n: fc.integer({ min: 2, max: 6 }), negatives: fc.boolean() }).chain(({ n, negatives }) => {
  const one = productiveTable({ negatives, minSize: n, maxSize: n });
  return fc.tuple(
    one,
    one.map((table) => ({ ...table, id: 'later', year: 2025 })),
  );
});

const times = (matrix: Matrix, vector: readonly number[]) => matrix.mmul(Matrix.columnVector([...vector])).to1DArray();

describe('decompositionReport()', () => {
  test('Δx = ½ΔL(f₀+f₁) + ½(L₀+L₁)Δf, with the inverses themselves (Miller & Blair 2009 §13.1)', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const [l0, l1] = [before, after].map((table) => leontief(coefficients(table))) as [Matrix, Matrix];
        const [f0, f1] = [before, after].map(demandOf) as [number[], number[]];
        const { bySector } = decompositionReport(before, after);
        const half = (values: number[]) => values.map((value) => value / 2);
        near(
          bySector.map(({ parts }) => parts.technology),
          half(
            times(
              Matrix.sub(l1, l0),
              f0.map((f, i) => f + f1[i]!),
            ),
          ),
        );
        near(
          bySector.map(({ parts }) => parts.finalDemand),
          half(
            times(
              Matrix.add(l0, l1),
              f1.map((f, i) => f - f0[i]!),
            ),
          ),
        );
        expect(bySector.every(({ parts }) => parts.intensity === null)).toBe(true);
      }),
    );
  });

  test('the parts sum to the change in every sector and in total, whatever the indicator', () => {
    fc.assert(
      fc.property(pair, fc.constantFrom(...tableIndicators), ([before, after], indicator) => {
        const report = decompositionReport(before, after, { indicator });
        const all = [...report.bySector, report.total];
        near(
          all.map(({ parts }) => (parts.intensity ?? 0) + parts.technology + parts.finalDemand),
          all.map(({ change }) => change),
        );
        near([report.total.change], [total(report.bySector.map(({ change }) => change))]);
      }),
    );
  });

  test('employment before and after are the persons of the tables, value added that of the tables', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const persons = decompositionReport(before, after, { indicator: 'employment' });
        near(
          persons.bySector.map((row) => row.before),
          before.persons.employed!,
        );
        near(
          persons.bySector.map((row) => row.after),
          after.persons.employed!,
        );
        expect([persons.unit, decompositionReport(before, after, { indicator: 'valueAdded' }).unit]).toEqual([
          '명',
          '백만원',
        ]);
      }),
      { numRuns: 30 },
    );
  });

  test('looking backwards changes only the signs', () => {
    fc.assert(
      fc.property(pair, fc.constantFrom(...tableIndicators), ([before, after], indicator) => {
        const forth = decompositionReport(before, after, { indicator }).total.parts;
        const back = decompositionReport(after, before, { indicator }).total.parts;
        near(
          Object.values(back).map(Number),
          Object.values(forth).map((part) => -Number(part)),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('when only demand grows, technology has no part; when only technology changes, demand has none', () => {
    const scaled = (factor: number): FlowTable => ({
      ...nationalTwo,
      domestic: nationalTwo.domestic.map((flow) => flow * factor),
      output: nationalTwo.output.map((x) => x * factor),
    });
    const grown = decompositionReport(nationalTwo, scaled(1.5));
    near(
      grown.bySector.map(({ parts }) => parts.technology),
      [0, 0],
    );
    near(
      grown.bySector.map(({ parts }) => parts.finalDemand),
      [500, 1000],
    );
    // 같은 최종수요 (350, 1700), a_21만 0.25
    const a = coefficients(nationalTwo).set(1, 0, 0.25);
    const x = outputsFrom(a, [350, 1700]);
    const other = {
      ...nationalTwo,
      output: Float64Array.from(x),
      domestic: Float64Array.from(a.to2DArray().flatMap((row) => row.map((share, j) => share * x[j]!))),
    };
    const changed = decompositionReport(nationalTwo, other);
    near(
      changed.bySector.map(({ parts }) => parts.finalDemand),
      [0, 0],
    );
    near(
      changed.bySector.map(({ parts }) => parts.technology),
      [x[0]! - 1000, x[1]! - 2000],
    );
  });

  test('another order of sectors gives the same parts in that order', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const order = [...before.output.keys()].toReversed();
        const { bySector } = decompositionReport(before, after, { indicator: 'employment' });
        const other = decompositionReport(reordered(before, order), reordered(after, order), {
          indicator: 'employment',
        });
        near(
          other.bySector.map(({ parts }) => parts.technology),
          order.map((i) => bySector[i]!.parts.technology),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('two years need constant prices, one year does not', () => {
    const codes = (after: FlowTable) => decompositionReport(nationalTwo, after).notes.map(({ code }) => code);
    expect(codes({ ...nationalTwo, year: 2015 })).toEqual(['CONSTANT_PRICES_NEEDED']);
    expect(codes(nationalTwo)).toEqual([]);
  });

  test.each<[string, FlowTable, string]>([
    ['fewer sectors', reordered(nationalTwo, [0]), '2 ≠ 1 sectors'],
    ['more sectors', library.tables().national, '2 ≠ 83 sectors'],
    ['another order', reordered(nationalTwo, [1, 0]), 'sector 01 ≠ 02'],
    ['other prices', { ...nationalTwo, priceBasis: 'basic' }, 'price basis producer ≠ basic'],
  ])('refuses tables of %s', (_, after, whyEn) => {
    const problem = problemOf(() => decompositionReport(nationalTwo, after));
    expect([problem.code, problem.values['whyEn']]).toEqual(['TABLES_NOT_COMPARABLE', whyEn]);
  });
});

test('polarMean() of three factors, by hand', () => {
  // 2·3·5 = 30 → 3·4·7 = 84. 첫 인수: ½(1·3·5 + 1·4·7) = 21.5; 둘째: ½(3·1·5 + 2·1·7) = 14.5; 셋째: ½(3·4·2 + 2·3·2) = 18
  const values = [
    [2, 3],
    [3, 4],
    [5, 7],
  ] as const;
  const parts = polarMean(3, (dates) =>
    Float64Array.of(dates.map((date, k) => values[k]![date]).reduce<number>((product, value) => product * value, 1)),
  );
  expect(parts.map(([part]) => part)).toEqual([21.5, 14.5, 18]);
});
