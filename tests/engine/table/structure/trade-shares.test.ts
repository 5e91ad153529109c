import fc from 'fast-check';
import { inverse, Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { columnSums, rowSums, sizeOf, valueAddedOf } from '../../../../engine/table/flow-table.ts';
import { manyRegionTable, type ManyRegionTable } from '../../../../engine/table/structure/many-regions.ts';
import { spilloverReport } from '../../../../engine/table/structure/spillover-report.ts';
import { tradeShareTable, type TradeShareTable } from '../../../../engine/table/structure/trade-shares.ts';
import { problemOf } from '../../support.ts';
import { coefficients, near, total } from '../by-matrices.ts';

const named = (codes: string) => [...codes].map((code) => ({ code, ko: `이름${code}`, en: `Name ${code}` }));

/** 두 지역 두 부문: 반올림 없는 수로 손으로 만든 예. Two regions, two sectors, constructed. */
const two: TradeShareTable = {
  id: 'two-by-two',
  hash: 'two-by-two-hash',
  year: 2020,
  priceBasis: 'producer',
  sectors: named('12'),
  regions: named('ab'),
  technical: [Float64Array.of(0.2, 0.1, 0.3, 0.1), Float64Array.of(0.1, 0.2, 0.2, 0.4)],
  shares: [Float64Array.of(0.75, 0.25, 0.25, 0.75), Float64Array.of(0.5, 0, 0.5, 1)],
  items: ['f'],
  demand: [Float64Array.of(100, 50), Float64Array.of(40, 80)],
  valueAddedPerOutput: { all: Float64Array.of(0.5, 0.8, 0.7, 0.4) },
  personsPerOutput: { employed: Float64Array.of(0.01, 0.02, 0.03, 0.04), employees: null },
};

/** C와 A를 블록 그대로 만든다. */
function blocks({ sectors, regions, technical, shares }: TradeShareTable): { c: Matrix; a: Matrix } {
  const [size, count] = [sectors.length, regions.length];
  const [c, a] = [Matrix.zeros(size * count, size * count), Matrix.zeros(size * count, size * count)];
  for (let s = 0; s < count; s++) {
    for (let r = 0; r < count; r++) {
      for (let i = 0; i < size; i++) c.set(r * size + i, s * size + i, shares[i]![r * count + s]!);
    }
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) a.set(s * size + i, s * size + j, technical[s]![i * size + j]!);
    }
  }
  return { c, a };
}

const given = fc
  .record({ size: fc.integer({ min: 1, max: 3 }), count: fc.integer({ min: 1, max: 3 }) })
  .chain(({ size, count }) => {
    const list = (length: number, min: number, max: number) =>
      fc.array(fc.integer({ min, max }), { minLength: length, maxLength: length });
    const technical = list(size * size, 0, 100).map((cells) => Float64Array.from(cells, (cell) => cell / (110 * size)));
    const shares = fc
      .array(list(count, 1, 20), { minLength: count, maxLength: count })
      .map((columns) =>
        Float64Array.from(
          { length: count * count },
          (_, k) => columns[k % count]![Math.trunc(k / count)]! / total(columns[k % count]!),
        ),
      );
    const many = <T>(one: fc.Arbitrary<T>, length: number) => fc.array(one, { minLength: length, maxLength: length });
    return fc
      .record({
        technical: many(technical, count),
        shares: many(shares, size),
        demand: many(
          list(size, 1, 1000).map((values) => Float64Array.from(values)),
          count,
        ),
      })
      .map((drawn) => ({
        ...two,
        ...drawn,
        sectors: named('123'.slice(0, size)),
        regions: named('abc'.slice(0, count)),
        valueAddedPerOutput: {},
        personsPerOutput: { employed: null, employees: null },
      }));
  });

describe('tradeShareTable()', () => {
  test('outputs are x = (I − CA)⁻¹Cf, and the coefficients of the table are CA (Miller & Blair 2009 §3.4)', () => {
    fc.assert(
      fc.property(given, (shares) => {
        const { c, a } = blocks(shares);
        const ca = c.mmul(a);
        const f = Matrix.columnVector(shares.demand.flatMap((part) => [...part]));
        const table = tradeShareTable(shares);
        near(table.output, inverse(Matrix.eye(ca.rows).sub(ca)).mmul(c).mmul(f).to1DArray());
        near(coefficients(table).to1DArray(), ca.to1DArray());
        // 살 곳이 모두 나뉘므로 수요의 합은 그대로이다
        near([total(table.finalDemand.domestic)], [total(f.to1DArray())]);
      }),
    );
  });

  test('two regions and two sectors, constructed: rows and columns balance', () => {
    const table = tradeShareTable(two);
    const n = sizeOf(table);
    near(
      rowSums(table.domestic, n).map((sold, i) => sold + table.finalDemand.domestic[i]!),
      table.output,
      1e-13,
    );
    near(
      columnSums(table.domestic, n).map((bought, j) => bought + valueAddedOf(table)[j]!),
      table.output,
      1e-13,
    );
    // c_1^ab · a_12^b
    expect(coefficients(table).get(0, 3)).toBeCloseTo(0.25 * 0.2, 14);
    // 둘째 부문의 것을 b는 a에서 사지 않는다
    expect(coefficients(table).get(1, 2)).toBe(0);
    near(
      table.persons.employed!,
      table.output.map((x, i) => x * [0.01, 0.02, 0.03, 0.04][i]!),
      1e-14,
    );
    expect(spilloverReport(table).bySector.map(({ sector }) => sector)).toEqual(['a:1', 'a:2', 'b:1', 'b:2']);
  });

  test('regions that buy only at home are as if alone', () => {
    const home = Float64Array.of(1, 0, 0, 1);
    const table = tradeShareTable({ ...two, shares: [home, home] });
    for (const [r, part] of two.technical.entries()) {
      const alone = inverse(Matrix.eye(2).sub(new Matrix([[...part.subarray(0, 2)], [...part.subarray(2)]])));
      near(
        table.output.subarray(2 * r, 2 * r + 2),
        alone.mmul(Matrix.columnVector([...two.demand[r]!])).to1DArray(),
        1e-13,
      );
    }
    for (const { feedback, spillover } of spilloverReport(table).bySector) near([feedback, spillover], [0, 0], 1e-14);
  });

  test.each<[string, Partial<TradeShareTable>, string, Record<string, unknown>]>([
    [
      'shares of 0.9',
      { shares: [Float64Array.of(0.75, 0.25, 0.15, 0.75), two.shares[1]!] },
      'SHARES_NOT_ONE',
      { id: '1→a', sum: 0.9 },
    ],
    [
      'shares of nothing',
      { shares: [two.shares[0]!, Float64Array.of(0.5, 0, 0.5, 0)] },
      'SHARES_NOT_ONE',
      { id: '2→b', sum: 0 },
    ],
    [
      'a negative share',
      { shares: [Float64Array.of(1.25, 0.25, -0.25, 0.75), two.shares[1]!] },
      'SHARE_NEGATIVE',
      { id: '1→a', key: 'a', value: 1.25 },
    ],
    [
      'no number',
      { shares: [Float64Array.of(Number.NaN, 0.25, 0.25, 0.75), two.shares[1]!] },
      'SHARE_NEGATIVE',
      { id: '1→a', key: 'a' },
    ],
    [
      'a sector without shares',
      { shares: [two.shares[0]!] },
      'BLOCKS_DO_NOT_FIT',
      { what: 'shares', found: 1, expected: 2 },
    ],
    [
      'a short block',
      { technical: [Float64Array.of(0.1), two.technical[1]!] },
      'BLOCKS_DO_NOT_FIT',
      { what: 'technical[0]', found: 1, expected: 4 },
    ],
    [
      'a circle that eats all',
      {
        technical: [Float64Array.of(1, 0, 0, 1), Float64Array.of(1, 0, 0, 1)],
        shares: [Float64Array.of(1, 0, 0, 1), Float64Array.of(1, 0, 0, 1)],
      },
      'TABLE_NOT_PRODUCTIVE',
      { id: 'two-by-two' },
    ],
  ])('refuses %s', (_, changes, code, values) => {
    const problem = problemOf(() => tradeShareTable({ ...two, ...changes }));
    expect(problem.code).toBe(code);
    expect(problem.values).toMatchObject(values);
  });
});

describe('manyRegionTable()', () => {
  const square = (...cells: number[]) => Float64Array.from(cells);
  const irio: ManyRegionTable = {
    id: 'irio',
    hash: 'irio-hash',
    year: 2020,
    priceBasis: 'basic',
    sectors: named('12'),
    regions: named('ab'),
    flows: [
      [square(1, 2, 3, 4), square(5, 6, 7, 8)],
      [square(9, 10, 11, 12), square(13, 14, 15, 16)],
    ],
    items: ['c', 'e'],
    finalDemand: [square(100, 1, 200, 2), square(300, 3, 400, 4)],
    imported: [
      { flows: square(21, 22, 23, 24), finalDemand: square(1, 2, 3, 4) },
      { flows: square(31, 32, 33, 34), finalDemand: square(5, 6, 7, 8) },
    ],
    valueAdded: { all: square(1, 2, 3, 4) },
    persons: { employed: null, employees: square(1, 1, 1, 1) },
  };

  test('puts each block in its place; goods from abroad stand with the region that buys them', () => {
    const table = manyRegionTable(irio);
    expect([...table.domestic]).toEqual([1, 2, 5, 6, 3, 4, 7, 8, 9, 10, 13, 14, 11, 12, 15, 16]);
    expect([...table.imported!]).toEqual([21, 22, 0, 0, 23, 24, 0, 0, 0, 0, 31, 32, 0, 0, 33, 34]);
    expect([...table.finalDemand.domestic]).toEqual([100, 1, 200, 2, 300, 3, 400, 4]);
    expect([...table.finalDemand.imported!]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect([...table.output]).toEqual([14 + 101, 22 + 202, 46 + 303, 54 + 404]);
    expect([table.priceBasis, table.unit, table.regions!.length]).toEqual(['basic', '백만원', 2]);
  });

  test('one region is a region too', () => {
    const table = manyRegionTable({
      ...irio,
      regions: named('a'),
      flows: [[irio.flows[0]![0]!]],
      finalDemand: [irio.finalDemand[0]!],
      imported: null,
      valueAdded: { all: square(1, 2) },
      persons: { employed: null, employees: null },
    });
    expect([...table.output]).toEqual([104, 209]);
    for (const { feedback, spillover } of spilloverReport(table).bySector)
      expect([feedback, spillover]).toEqual([0, 0]);
  });

  test.each<[string, Partial<ManyRegionTable>, Record<string, unknown>]>([
    ['a row of blocks too few', { flows: [irio.flows[0]!] }, { what: 'flows', found: 1, expected: 2 }],
    ['a block too few', { flows: [irio.flows[0]!, [square(1, 2, 3, 4)]] }, { what: 'flows[1]', found: 1, expected: 2 }],
    [
      'a short block',
      { flows: [irio.flows[0]!, [square(1, 2, 3, 4), square(1)]] },
      { what: 'flows[1][1]', found: 1, expected: 4 },
    ],
    [
      'short demand',
      { finalDemand: [square(1), square(300, 3, 400, 4)] },
      { what: 'finalDemand[0]', found: 1, expected: 4 },
    ],
    ['imports of one region', { imported: [irio.imported![0]!] }, { what: 'imported', found: 1, expected: 2 }],
    ['short value added', { valueAdded: { all: square(1, 2) } }, { what: 'all', found: 2, expected: 4 }],
    [
      'too few persons',
      { persons: { employed: square(1), employees: null } },
      { what: 'employed', found: 1, expected: 4 },
    ],
  ])('refuses %s', (_, changes, values) => {
    const problem = problemOf(() => manyRegionTable({ ...irio, ...changes }));
    expect([problem.code, problem.values]).toEqual(['BLOCKS_DO_NOT_FIT', { id: 'irio', ...values }]);
  });
});
