import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkReport, gras, ras, readNationalTable, requireSound, updateTable } from '../../../../engine/index.ts';
import { columnSums, rowSums, sizeOf, type FlowTable } from '../../../../engine/table/flow-table.ts';
import { library, problemOf } from '../../support.ts';
import { productiveTable } from '../arbitrary-table.ts';

/**
 * 두 배수만으로 고친 행렬인지: 0이 아닌 칸의 z = ±ln(x/x₀)가 행의 값과 열의 값의 합이면 네 칸의 교차 차이가 0이다.
 * 목표를 맞추는 그런 행렬은 하나뿐이므로, 알고리즘과 상관없이 답을 확인한다.
 */
function crossDifferences(before: Float64Array, after: Float64Array, width: number): number[] {
  const z = [...before].map((cell, k) => (cell === 0 ? null : Math.sign(cell) * Math.log(after[k]! / cell)));
  const height = before.length / width;
  const differences: number[] = [];
  for (let i = 0; i < height; i++)
    for (let k = i + 1; k < height; k++)
      for (let j = 0; j < width; j++)
        for (let l = j + 1; l < width; l++) {
          const four = [z[i * width + j], z[i * width + l], z[k * width + j], z[k * width + l]];
          if (four.every((value) => typeof value === 'number')) {
            const [a, b, c, d] = four as [number, number, number, number];
            differences.push(Math.abs(a - b - c + d));
          }
        }
  return differences;
}

describe('ras-mb742: Miller & Blair 2009 §7.4.2', () => {
  const shares = [
    [0.12, 0.1, 0.049],
    [0.21, 0.247, 0.265],
    [0.026, 0.249, 0.145],
  ];
  const output = [421, 284, 283];
  const flows = Float64Array.from(shares.flatMap((row) => row.map((share, j) => share * output[j]!)));
  const [u, v] = [Float64Array.of(245, 136, 159), Float64Array.of(251, 107, 182)];
  const result = ras(flows, u, v);

  test('coefficients and factors at convergence', () => {
    const expected = [
      0.3924231548721191, 0.12187888957562597, 0.15963338218855153, 0.15089933416190082, 0.06614851392042763,
      0.1897003617117962, 0.05287703590659773, 0.18873315988422812, 0.29377579673569465,
    ];
    result.matrix.forEach((flow, k) => expect(flow / output[k % 3]!).toBeCloseTo(expected[k]!, 8));
    [2.4751141795584037, 0.5438634684202489, 1.5392728650246679].forEach((r, i) =>
      expect(result.rowFactors[i]).toBeCloseTo(r, 8),
    );
    [1.3212291312763231, 0.49241724112045177, 1.316231854353569].forEach((s, j) =>
      expect(result.columnFactors[j]).toBeCloseTo(s, 8),
    );
  });

  test('is the one matrix of row and column factors with those margins', () => {
    rowSums(result.matrix, 3).forEach((sum, i) => expect(sum).toBeCloseTo(u[i]!, 9));
    columnSums(result.matrix, 3).forEach((sum, j) => expect(sum).toBeCloseTo(v[j]!, 9));
    expect(Math.max(...crossDifferences(flows, result.matrix, 3))).toBeLessThan(1e-10);
  });
});

describe('gras() with negative cells and a negative total', () => {
  const before = Float64Array.of(7, 3, 5, -3, 2, 9, 8, 1, -2, 0, 2, 1);
  const [u, v] = [Float64Array.of(15, 26, -1), Float64Array.of(9, 16, 17, -2)];
  const { matrix, rowFactors, columnFactors, worst } = gras(before, u, v);

  test('hits the margins, keeps signs and zeros, and moves by factors alone', () => {
    rowSums(matrix, 4).forEach((sum, i) => expect(sum).toBeCloseTo(u[i]!, 9));
    columnSums(matrix, 4).forEach((sum, j) => expect(sum).toBeCloseTo(v[j]!, 9));
    expect([...matrix].map(Math.sign)).toEqual([...before].map(Math.sign));
    expect(Math.max(...crossDifferences(before, matrix, 4))).toBeLessThan(1e-9);
    expect(worst).toBeLessThan(1e-9);
  });

  test('X = r̂Pŝ − r̂⁻¹Nŝ⁻¹', () => {
    matrix.forEach((cell, k) => {
      const factor = rowFactors[Math.trunc(k / 4)]! * columnFactors[k % 4]!;
      expect(cell).toBeCloseTo(before[k]! > 0 ? before[k]! * factor : before[k]! / factor, 10);
    });
  });

  test('a row of negative cells alone: −6 to −3', () => {
    const halved = gras(Float64Array.of(4, 4, -2, -4), Float64Array.of(8, -3), Float64Array.of(3, 2));
    expect(rowSums(halved.matrix, 2)[1]).toBeCloseTo(-3, 10);
    expect(Math.max(...crossDifferences(Float64Array.of(4, 4, -2, -4), halved.matrix, 2))).toBeLessThan(1e-9);
  });
});

describe('targets that cannot be', () => {
  const square = Float64Array.of(1, 2, 3, 4);
  test.each([
    ['sums that differ', square, [3, 8], [4, 6], 'MARGINS_DISAGREE', { rows: 11, columns: 10 }],
    [
      'an empty row',
      Float64Array.of(0, 0, 3, 4),
      [1, 7],
      [4, 4],
      'MARGIN_IMPOSSIBLE',
      { atKo: '1째 행', atEn: 'row 1', target: 1 },
    ],
    ['an empty column', Float64Array.of(0, 2, 0, 4), [3, 4], [1, 6], 'MARGIN_IMPOSSIBLE', { atEn: 'column 1' }],
    ['a negative target', square, [-3, 8], [1, 4], 'MARGIN_IMPOSSIBLE', { atEn: 'row 1', target: -3 }],
    [
      'a positive target of negatives',
      Float64Array.of(-1, -2, 3, 4),
      [3, 7],
      [5, 5],
      'MARGIN_IMPOSSIBLE',
      { atEn: 'row 1' },
    ],
    ['zeros in the way', Float64Array.of(1, 0, 1, 1), [4, 2], [3, 3], 'RAS_NOT_CONVERGED', { iterations: 5000 }],
  ])('%s', (_, matrix, u, v, code, values) => {
    const problem = problemOf(() => gras(matrix, Float64Array.from(u), Float64Array.from(v)));
    expect(problem).toMatchObject({ code, values });
  });

  test('RAS refuses a negative cell and names it', () => {
    const problem = problemOf(() => ras(Float64Array.of(1, 2, -3, 4), Float64Array.of(3, 1), Float64Array.of(2, 2)));
    expect(problem).toMatchObject({
      code: 'RAS_NEGATIVE_CELL',
      values: { rowEn: 'row 2', columnEn: 'column 1', value: -3 },
    });
  });

  test('the iteration cap names the worst margin and how far off it is', () => {
    const options = { maxIterations: 1, tolerance: 1e-12 };
    const problem = problemOf(() => ras(square, Float64Array.of(8, 2), Float64Array.of(3, 7), options));
    expect(problem.code).toBe('RAS_NOT_CONVERGED');
    const { atEn, gap } = problem.values as { atEn: string; gap: number };
    expect(atEn).toMatch(/^(row|column) [12]$/);
    expect(gap).toBeGreaterThan(1e-6);
  });
});

/** 음의 칸과 0이 섞인 행렬과, 이룰 수 있는 목표: 모르는 배수로 흔든 행렬의 합. */
function shaken(negatives: boolean) {
  const size = fc.record({ height: fc.integer({ min: 1, max: 6 }), width: fc.integer({ min: 1, max: 6 }) });
  const factor = fc.double({ min: 0.5, max: 2, noNaN: true });
  const cell = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 1, max: 1000 }),
    negatives ? fc.integer({ min: -60, max: -1 }) : fc.constant(0),
  );
  return size.chain(({ height, width }) =>
    fc
      .record({
        cells: fc.array(cell, { minLength: height * width, maxLength: height * width }),
        rows: fc.array(factor, { minLength: height, maxLength: height }),
        columns: fc.array(factor, { minLength: width, maxLength: width }),
      })
      .map(({ cells, rows, columns }) => {
        const matrix = Float64Array.from(cells);
        const moved = matrix.map((value, k) => {
          const by = rows[Math.trunc(k / width)]! * columns[k % width]!;
          return value > 0 ? value * by : value === 0 ? 0 : value / by;
        });
        return { matrix, moved, width };
      }),
  );
}

describe('properties', () => {
  test.each([false, true])('hit the margins and keep signs and zeros (negative cells: %s)', (negatives) => {
    fc.assert(
      fc.property(shaken(negatives), ({ matrix, moved, width }) => {
        const [u, v] = [rowSums(moved, width), columnSums(moved, width)];
        const balance = negatives ? gras : ras;
        const found = balance(matrix, u, v, { tolerance: 1e-9, maxIterations: 200_000 });
        const scale = Math.max(1, ...u.map(Math.abs), ...v.map(Math.abs));
        rowSums(found.matrix, width).forEach((sum, i) => expect(Math.abs(sum - u[i]!)).toBeLessThan(1e-8 * scale));
        columnSums(found.matrix, width).forEach((sum, j) => expect(Math.abs(sum - v[j]!)).toBeLessThan(1e-8 * scale));
        found.matrix.forEach((cell, k) => expect(Math.sign(cell)).toBe(Math.sign(matrix[k]!)));
      }),
      { numRuns: 60 },
    );
  });

  test('without negative cells GRAS is RAS, and its own margins change nothing', () => {
    fc.assert(
      fc.property(shaken(false), ({ matrix, moved, width }) => {
        const [u, v] = [rowSums(moved, width), columnSums(moved, width)];
        expect(ras(matrix, u, v, { tolerance: 1e-9 })).toEqual(gras(matrix, u, v, { tolerance: 1e-9 }));
        const [own, ownColumns] = [rowSums(matrix, width), columnSums(matrix, width)];
        expect(ras(matrix, own, ownColumns).matrix).toEqual(matrix);
      }),
      { numRuns: 60 },
    );
  });
});

/** 표 자신의 합계. */
function ownTotals(table: FlowTable, times = 1) {
  const n = sizeOf(table);
  const items = table.finalDemand.items.length;
  const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
  const both = [table.finalDemand.domestic, table.finalDemand.imported!].map((demand) => columnSums(demand, items));
  return {
    id: 'updated',
    year: 2021,
    output: table.output.map((made) => made * times),
    imports: rowSums(table.imported!, n).map(
      (sum, i) => times * (sum + rowSums(table.finalDemand.imported!, items)[i]!),
    ),
    valueAdded: Object.fromEntries(Object.entries(table.valueAdded).map(([name, row]) => [name, times * total(row)])),
    finalDemand: [...both[0]!].map((sum, k) => times * (sum + both[1]![k]!)),
  };
}

describe('updateTable()', () => {
  const table = readNationalTable(library.tableText('bok-2020-national-33'));

  test('to its own totals leaves the 33-sector table as it is, without persons', () => {
    const { table: same } = updateTable(table, ownTotals(table));
    expect(same.domestic).toEqual(table.domestic);
    expect(same.imported).toEqual(table.imported);
    expect(same.valueAdded).toEqual(table.valueAdded);
    expect(same.finalDemand).toEqual(table.finalDemand);
    expect([same.id, same.year, same.persons]).toEqual(['updated', 2021, { employed: null, employees: null }]);
    expect(same.hash).not.toBe(table.hash);
  });

  test('with every total doubled, every cell is doubled', () => {
    const { table: doubled } = updateTable(table, ownTotals(table, 2));
    doubled.domestic.forEach((flow, k) => expect(flow).toBeCloseTo(2 * table.domestic[k]!, 4));
  });

  test('with one sector a tenth larger it balances again, and signs and zeros stay', () => {
    const own = ownTotals(table);
    const grown = 0.1 * own.output[18]!;
    const targets = {
      ...own,
      output: own.output.map((made, i) => (i === 18 ? made + grown : made)),
      finalDemand: own.finalDemand.map((spent, k) => (k === 2 ? spent + grown : spent)),
      valueAdded: { ...own.valueAdded, operatingSurplus: own.valueAdded['operatingSurplus']! + grown },
    };
    const { table: updated } = updateTable(table, targets);
    expect(requireSound(updated).filter(({ ok }) => !ok)).toEqual([]);
    expect(checkReport(updated).notes.map(({ code }) => code)).toContain('PERSONS_UNKNOWN');
    expect([...updated.domestic].map(Math.sign)).toEqual([...table.domestic].map(Math.sign));
    expect(updated.output[18]).toBe(targets.output[18]);
    expect(
      columnSums(updated.finalDemand.domestic, 7)[2]! + columnSums(updated.finalDemand.imported!, 7)[2]!,
    ).toBeCloseTo(targets.finalDemand[2]!, 2);
  });

  test('a table without imports is refused, and totals that contradict each other', () => {
    expect(problemOf(() => updateTable({ ...table, imported: null }, ownTotals(table))).code).toBe('TABLE_LACKS');
    const own = ownTotals(table);
    const more = { ...own, finalDemand: own.finalDemand.map((spent, k) => (k === 0 ? spent + 1e6 : spent)) };
    expect(problemOf(() => updateTable(table, more)).code).toBe('TARGETS_DISAGREE');
  });

  test('random tables, with by-products, balance after an update', () => {
    const grown = productiveTable({ negatives: true }).chain((drawn) =>
      fc.record({
        drawn: fc.constant(drawn),
        at: fc.nat({ max: sizeOf(drawn) - 1 }),
        by: fc.integer({ min: 1, max: 500 }),
      }),
    );
    fc.assert(
      fc.property(grown, ({ drawn, at, by }) => {
        const own = ownTotals(drawn);
        const targets = {
          ...own,
          output: own.output.map((made, i) => (i === at ? made + by : made)),
          finalDemand: own.finalDemand.map((spent, k) => (k === 2 ? spent + by : spent)),
          valueAdded: { ...own.valueAdded, compensation: own.valueAdded['compensation']! + by },
        };
        const { table: updated } = updateTable(drawn, targets, { tolerance: 1e-11, maxIterations: 100_000 });
        expect(checkReport(updated).checks.filter(({ name, ok }) => name.endsWith('Balance') && !ok)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
