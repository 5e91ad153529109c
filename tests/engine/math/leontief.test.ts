import fc from 'fast-check';
import { inverse, Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { openKernel } from '../../../engine/math/kernel/open.ts';
import { inverseOf, solveColumns, solveRows, type FlowSystem } from '../../../engine/math/leontief.ts';
import { thetaOf, weightsOf } from '../../../engine/math/leontief/certificate.ts';
import { solveDirectly } from '../../../engine/math/leontief/direct.ts';
import { readNationalTable } from '../../../engine/index.ts';
import { deepFreeze, library } from '../support.ts';
import { millerBlair } from '../two-sectors.ts';
import { positiveSides, productiveSystem, sharesIn } from './random-system.ts';

const ones = (n: number) => new Float64Array(n).fill(1);
const unit = (n: number, i: number) => Float64Array.from({ length: n }, (_, j) => (i === j ? 1 : 0));
const leontief = (system: FlowSystem) => Matrix.eye(system.n).sub(new Matrix(sharesIn(system)));

/** 가장 큰 상대 차이; 0끼리는 같다. */
function worst(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  return Math.max(
    0,
    ...Array.from(expected, (value, k) => {
      const gap = Math.abs(actual[k]! - value);
      return gap === 0 ? 0 : gap / Math.max(Math.abs(value), 1e-3);
    }),
  );
}

describe('Miller & Blair 2009, two sectors', () => {
  const { Z, x, f, fNew, xNewPrinted, L, LPrinted } = millerBlair;
  const system = { n: 2, flows: Float64Array.from(Z.flat()), output: Float64Array.from(x) };

  test('Table 2.3: outputs from final demand, and eq. 2.13', () => {
    const [old, next] = solveColumns(system, [Float64Array.from(f), Float64Array.from(fNew)])!.solutions;
    expect([...old!].map((value) => Number(value.toFixed(9)))).toEqual(x);
    expect([...next!].map((value) => Number(value.toFixed(1)))).toEqual(xNewPrinted);
  });

  test('the Leontief inverse, printed to four digits', () => {
    const inverted = inverseOf(system)!;
    expect([...inverted].map((cell) => Number(cell.toFixed(4)))).toEqual(LPrinted.flat());
    expect(worst(inverted, L.flat())).toBeLessThan(1e-15);
  });

  test('multipliers are the column sums of L', () => {
    const [m] = solveRows(system, [ones(2)])!.solutions;
    expect(worst(m!, [L[0]![0]! + L[1]![0]!, L[0]![1]! + L[1]![1]!])).toBeLessThan(1e-15);
  });

  test('a matrix of coefficients is a system with outputs of one', () => {
    const coefficients = { n: 2, flows: Float64Array.from(millerBlair.A.flat()), output: ones(2) };
    expect(worst(inverseOf(coefficients)!, L.flat())).toBeLessThan(1e-15);
  });
});

describe('한국은행 2020 산업연관표, 83부문 국산', () => {
  const table = readNationalTable(library.tableText('bok-2020-national-83'));
  const n = table.output.length;
  const system = { n, flows: table.domestic, output: table.output };
  const expected = inverse(leontief(system));

  test('the inverse agrees with ml-matrix to 1e-12', () => {
    expect(worst(inverseOf(system)!, expected.to1DArray())).toBeLessThan(1e-12);
  });

  test('so do rows and columns, with the certificate saying so', () => {
    const sides = positiveSides(n, 5);
    const rows = solveRows(system, sides)!;
    const columns = solveColumns(system, sides)!;
    for (const [k, side] of sides.entries()) {
      const row = Matrix.rowVector([...side]).mmul(expected);
      const column = expected.mmul(Matrix.columnVector([...side]));
      expect(worst(rows.solutions[k]!, row.to1DArray())).toBeLessThan(1e-12);
      expect(worst(columns.solutions[k]!, column.to1DArray())).toBeLessThan(1e-12);
    }
    expect(rows.theta).toBeLessThan(1e-12);
    expect(columns.theta).toBeLessThan(1e-12);
    expect([rows.passes, columns.passes]).toEqual([null, null]);
  });
});

describe('on random systems', () => {
  test.each([{ negatives: false }, { negatives: true }])(
    'rows, columns and inverse agree with ml-matrix, %o',
    (shape) => {
      fc.assert(
        fc.property(productiveSystem({ ...shape, idle: true }), (system) => {
          const expected = inverse(leontief(system));
          const side = positiveSides(system.n, 1)[0]!;
          expect(worst(inverseOf(system)!, expected.to1DArray())).toBeLessThan(1e-10);
          expect(
            worst(
              solveRows(system, [side])!.solutions[0]!,
              Matrix.rowVector([...side])
                .mmul(expected)
                .to1DArray(),
            ),
          ).toBeLessThan(1e-10);
          expect(
            worst(
              solveColumns(system, [side])!.solutions[0]!,
              expected.mmul(Matrix.columnVector([...side])).to1DArray(),
            ),
          ).toBeLessThan(1e-10);
        }),
      );
    },
  );

  test('L ≥ I for A ≥ 0, and so multipliers ≥ the values they multiply, to the last bit', () => {
    fc.assert(
      fc.property(productiveSystem({ idle: true }), (system) => {
        inverseOf(system)!.forEach((cell, k) => {
          expect(cell).toBeGreaterThanOrEqual(k % (system.n + 1) === 0 ? 1 : 0);
        });
        const side = positiveSides(system.n, 1)[0]!;
        const solved = [solveRows(system, [side])!, solveColumns(system, [side])!];
        for (const { solutions } of solved) {
          solutions[0]!.forEach((value, j) => expect(value).toBeGreaterThanOrEqual(side[j]!));
        }
      }),
    );
  });

  test('rows of the inverse are solutions for unit rows, and columns for unit columns', () => {
    fc.assert(
      fc.property(productiveSystem({ negatives: true, idle: true, maxSize: 12 }), (system) => {
        const { n } = system;
        const units = Array.from({ length: n }, (_, i) => unit(n, i));
        const inverted = inverseOf(system)!;
        const rows = solveRows(system, units)!.solutions;
        const columns = solveColumns(system, units)!.solutions;
        for (let i = 0; i < n; i++) {
          expect(worst(rows[i]!, inverted.subarray(i * n, i * n + n))).toBeLessThan(1e-11);
          for (let j = 0; j < n; j++) expect(worst([columns[j]![i]!], [inverted[i * n + j]!])).toBeLessThan(1e-11);
        }
      }),
    );
  });

  test('solutions add up: linear in the right-hand side', () => {
    fc.assert(
      fc.property(productiveSystem({ negatives: true }), fc.double({ min: -3, max: 3, noNaN: true }), (system, by) => {
        const [a, b] = positiveSides(system.n, 2);
        const mixed = a!.map((value, j) => value + by * b![j]!);
        for (const solveFor of [solveRows, solveColumns]) {
          const [x, y, z] = solveFor(system, [a!, b!, mixed])!.solutions;
          const scale = Math.max(...x!.map((value, j) => Math.abs(value) + Math.abs(by * y![j]!)));
          z!.forEach((value, j) => expect(Math.abs(value - x![j]! - by * y![j]!)).toBeLessThan(1e-11 * scale));
        }
      }),
    );
  });

  test('a right-hand side has the same bytes alone as among others, and inputs are left alone', () => {
    fc.assert(
      fc.property(
        productiveSystem({ negatives: true, idle: true }),
        fc.integer({ min: 1, max: 9 }),
        (system, count) => {
          const sides = deepFreeze(positiveSides(system.n, count));
          const before = structuredClone([system.flows, system.output, sides]);
          const together = solveRows(system, sides)!.solutions;
          expect(together).toEqual(sides.map((side) => solveRows(system, [side])!.solutions[0]));
          inverseOf(system);
          expect([system.flows, system.output, sides]).toEqual(before);
        },
      ),
    );
    expect(solveRows({ n: 1, flows: Float64Array.of(0.5), output: ones(1) }, [])).toEqual({
      solutions: [],
      theta: 0,
      passes: null,
    });
  });
});

describe('the certificate', () => {
  /** 정수 거래의 정확한 풀이: 유리수로. Exact multipliers of whole-number flows, by fractions of whole numbers. */
  function exactRows(flows: readonly number[][], output: readonly number[], totals: readonly number[]): number[] {
    const n = output.length;
    // m(x̂ − Z) = totals를 전치해 분수 없는 소거(Bareiss)로.
    const m = Array.from({ length: n }, (_, j) => [
      ...Array.from({ length: n }, (__, i) => BigInt((i === j ? output[j]! : 0) - flows[i]![j]!)),
      BigInt(totals[j]!),
    ]);
    let last = 1n;
    for (let k = 0; k < n; k++) {
      for (let i = 0; i < n; i++) {
        if (i === k) continue;
        for (let j = n; j >= 0; j--) {
          if (j !== k) m[i]![j] = (m[i]![j]! * m[k]![k]! - m[i]![k]! * m[k]![j]!) / last;
        }
        m[i]![k] = 0n;
      }
      last = m[k]![k]!;
      for (let i = 0; i < k; i++) m[i]![i] = last;
    }
    return m.map((row, i) => Number((row[n]! * 2n ** 80n) / row[i]!) / 2 ** 80);
  }

  const wholeTables = fc.integer({ min: 1, max: 6 }).chain((n) =>
    fc.record({
      flows: fc.array(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: n, maxLength: n }), {
        minLength: n,
        maxLength: n,
      }),
      made: fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: n, maxLength: n }),
      totals: fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: n, maxLength: n }),
      wrong: fc.array(fc.double({ min: -1e-4, max: 1e-4, noNaN: true }), { minLength: n, maxLength: n }),
    }),
  );

  test('bounds the distance to the exact solution, componentwise', () => {
    fc.assert(
      fc.property(wholeTables, ({ flows, made, totals, wrong }) => {
        const n = made.length;
        const output = made.map((value, j) => value + flows.reduce((sum, row) => sum + row[j]!, 0));
        const given = Float64Array.from(totals, (total, j) => total / output[j]!);
        const exact = exactRows(flows, output, totals);
        const solved = solveRows({ n, flows: Float64Array.from(flows.flat()), output: Float64Array.from(output) }, [
          given,
        ])!;
        const rounding = 1e-13;
        solved.solutions[0]!.forEach((value, j) =>
          expect(Math.abs(value - exact[j]!)).toBeLessThanOrEqual((solved.theta + rounding) * exact[j]!),
        );
        // 틀린 풀이에도 서는 한계인가.
        const spoiled = exact.map((value, j) => value * (1 + wrong[j]!));
        const remainder = given.map((value, j) => {
          const used = spoiled.reduce((sum, m, i) => sum + (m * flows[i]![j]!) / output[j]!, 0);
          return value + used - spoiled[j]!;
        });
        const theta = thetaOf(remainder, weightsOf(given));
        spoiled.forEach((value, j) =>
          expect(Math.abs(value - exact[j]!)).toBeLessThanOrEqual((theta + rounding) * exact[j]!),
        );
      }),
    );
  });

  test('weighs by production where the right-hand side is not positive', () => {
    expect(weightsOf(Float64Array.of(2, 4))).toEqual(Float64Array.of(2, 4));
    expect(weightsOf(Float64Array.of(2, 0, -4))).toEqual(Float64Array.of(2, 2, 2));
    expect(thetaOf(Float64Array.of(0.5, -1), Float64Array.of(2, 8))).toBe(0.25);
    expect(thetaOf(Float64Array.of(0, 0), Float64Array.of(0, 0))).toBe(0);
    expect(thetaOf(Float64Array.of(0, NaN), Float64Array.of(1, 1))).toBe(Infinity);
  });

  test('a zero right-hand side has the zero solution', () => {
    const system = { n: 2, flows: Float64Array.of(150, 500, 200, 100), output: Float64Array.of(1000, 2000) };
    expect(solveRows(system, [new Float64Array(2)])).toEqual({
      solutions: [new Float64Array(2)],
      theta: 0,
      passes: null,
    });
  });
});

describe('no answer', () => {
  const side = [Float64Array.of(1, 1)];
  test.each<[string, number[]]>([
    ['the columns sum to one: singular', [0.5, 0.4, 0.5, 0.6]],
    ['a sector uses more than it makes', [1.2, 0.1, 0.1, 0.2]],
    ['two sectors eat each other (Hawkins–Simon)', [0.5, 0.9, 0.9, 0.5]],
    ['not a number', [NaN, 0.1, 0.1, 0.2]],
    ['infinite', [Infinity, 0.1, 0.1, 0.2]],
  ])('%s', (_, flows) => {
    const system = { n: 2, flows: Float64Array.from(flows), output: ones(2) };
    expect(solveRows(system, side)).toBeNull();
    expect(solveColumns(system, side)).toBeNull();
    expect(inverseOf(system)).toBeNull();
  });

  test('negative cells may need a pivot from below: solved, not refused', () => {
    // I − A = [[0, 1], [1, 0]]: 피벗을 고르지 않으면 0으로 나눈다.
    const system = { n: 2, flows: Float64Array.of(1, -1, -1, 1), output: ones(2) };
    expect(solveRows(system, [Float64Array.of(3, 5)])!.solutions).toEqual([Float64Array.of(5, 3)]);
    expect(solveColumns(system, [Float64Array.of(3, 5)])!.solutions).toEqual([Float64Array.of(5, 3)]);
    expect(inverseOf(system)).toEqual(Float64Array.of(0, 1, 1, 0));
    const small = { n: 2, flows: Float64Array.of(1 - 1e-14, -1, -1, 1), output: ones(2) };
    expect(worst(solveRows(small, [Float64Array.of(3, 5)])!.solutions[0]!, [5, 3])).toBeLessThan(1e-12);
  });

  test('negative cells and singular', () => {
    const system = { n: 2, flows: Float64Array.of(2, 1, -1, 0), output: ones(2) };
    expect(solveRows(system, side)).toBeNull();
    expect(solveColumns(system, side)).toBeNull();
    expect(inverseOf(system)).toBeNull();
  });

  test('a sector that makes nothing has no inputs: its multiplier is its own value', () => {
    const system = { n: 2, flows: Float64Array.of(0.5, 7, 0.25, 9), output: Float64Array.of(1, 0) };
    expect(solveRows(system, side)!.solutions[0]).toEqual(Float64Array.of(2.5, 1));
    expect(solveDirectly(openKernel, 'columns', system, side)!.solutions[0]).toEqual(Float64Array.of(2, 1.5));
    expect(inverseOf(system)).toEqual(Float64Array.of(2, 0, 0.5, 1));
  });
});
