import fc from 'fast-check';
import { inverse, Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import type { FlowTable } from '../../../../engine/table/flow-table.ts';
import { regionalMultipliers, regionalOutputs } from '../../../../engine/table/structure/interregional.ts';
import { tableIndicators } from '../../../../engine/table/per-output.ts';
import { spilloverReport } from '../../../../engine/table/structure/spillover-report.ts';
import { problemOf } from '../../support.ts';
import { nationalTwo } from '../../two-sectors.ts';
import { coefficients, demandOf, leontief, near, outputsFrom, regionalTable, total } from '../by-matrices.ts';

/**
 * 두 지역, L에 세 부문, M에 두 부문.
 *
 * @source Miller & Blair 2009 §3.3, 두 지역 예의 거래와 산출
 */
const flows = [
  [150, 500, 50, 25, 75],
  [200, 100, 400, 200, 100],
  [300, 500, 50, 60, 40],
  [75, 100, 60, 200, 250],
  [50, 25, 25, 150, 100],
];
const output = [1000, 2000, 1000, 1200, 800];
const split = [
  [0, 1, 2],
  [3, 4],
];
const system = { n: 5, flows: Float64Array.from(flows.flat()), output: Float64Array.from(output) };
const a = new Matrix(flows.map((row) => row.map((flow, j) => flow / output[j]!)));

/** 분할한 공식: L^rr = (I − A^rr − A^rs(I−A^ss)⁻¹A^sr)⁻¹, L^sr = (I−A^ss)⁻¹A^sr L^rr. */
function partitioned(all: Matrix, r: readonly number[], s: readonly number[]) {
  const block = (rows: readonly number[], columns: readonly number[]) => all.selection([...rows], [...columns]);
  const rest = inverse(Matrix.eye(s.length).sub(block(s, s)));
  const through = block(r, s).mmul(rest).mmul(block(s, r));
  const own = inverse(Matrix.eye(r.length).sub(block(r, r)).sub(through));
  return { own, away: rest.mmul(block(s, r)).mmul(own), alone: inverse(Matrix.eye(r.length).sub(block(r, r))) };
}

const times = (matrix: Matrix, vector: readonly number[]) => matrix.mmul(Matrix.columnVector([...vector])).to1DArray();

describe('the two-region example of Miller & Blair 2009 §3.3', () => {
  test('its rows balance with final demand 200, 1000, 50 and 515, 450', () => {
    expect(flows.map((row, i) => output[i]! - total(row))).toEqual([200, 1000, 50, 515, 450]);
  });

  test.each([
    [0, [100, 0, 0]],
    [0, [200, 1000, 50]],
    [1, [515, 450]],
  ])('demand in region %i: own, feedback and spillover by the partitioned inverse', (r, demand) => {
    const [own, away] = [split[r]!, split[1 - r]!];
    const blocks = partitioned(a, own, away);
    const found = regionalOutputs(system, split, r, Float64Array.from(demand))!;
    near(found.single, times(blocks.alone, demand), 1e-13);
    near(found.feedback, times(Matrix.sub(blocks.own, blocks.alone), demand), 1e-13);
    near(
      away.map((account) => found.spillover[account]!),
      times(blocks.away, demand),
      1e-13,
    );
    expect(own.map((account) => found.spillover[account])).toEqual(own.map(() => 0));
    expect(Math.min(...found.feedback, ...found.spillover)).toBeGreaterThanOrEqual(0);
  });

  test('the demands of both regions together call forth the outputs of the table', () => {
    const [l, m] = [
      [200, 1000, 50],
      [515, 450],
    ].map((demand, r) => regionalOutputs(system, split, r, Float64Array.from(demand))!);
    near(
      output.map(
        (_, k) =>
          l!.spillover[k]! +
          m!.spillover[k]! +
          (k < 3 ? l!.single[k]! + l!.feedback[k]! : m!.single[k - 3]! + m!.feedback[k - 3]!),
      ),
      output,
      1e-13,
    );
  });

  test('multipliers: single region, feedback and spillover sum to the column sums of the inverse', () => {
    const { single, feedback, spillover } = regionalMultipliers(system, split, new Float64Array(5).fill(1))!;
    const columns = leontief(a).transpose().to2DArray();
    near(
      single.map((part, k) => part + feedback[k]! + spillover[k]!),
      columns.map(total),
      1e-13,
    );
    split.forEach((own, r) => {
      const alone = partitioned(a, own, split[1 - r]!)
        .alone.transpose()
        .to2DArray()
        .map(total);
      near(
        own.map((account) => single[account]!),
        alone,
        1e-13,
      );
    });
  });

  test('as a table of flows whose region M lacks the third sector, it gives the same', () => {
    const place = [0, 1, 2, 3, 4];
    const wide = (rows: number[][]) => [...rows.map((row) => [...row, 0]), [0, 0, 0, 0, 0, 0]];
    const table: FlowTable = {
      ...nationalTwo,
      sectors: ['1', '2', '3'].map((code) => ({ code, ko: `부문${code}`, en: `Sector ${code}` })),
      regions: ['L', 'M'].map((code) => ({ code, ko: `${code}지역`, en: `Region ${code}` })),
      domestic: Float64Array.from(wide(flows).flat()),
      imported: null,
      output: Float64Array.from([...output, 0]),
      finalDemand: { items: ['f'], domestic: Float64Array.of(200, 1000, 50, 515, 450, 0), imported: null },
      valueAdded: { all: Float64Array.from([...output.map((x, j) => x - total(flows.map((row) => row[j]!))), 0]) },
      persons: { employed: null, employees: null },
    };
    const { bySector, byRegion, table: header } = spilloverReport(table);
    const { single, feedback, spillover } = regionalMultipliers(system, split, new Float64Array(5).fill(1))!;
    expect(header).toMatchObject({ sectors: 3, regions: 2 });
    expect(bySector.map(({ sector }) => sector)).toEqual(['L:1', 'L:2', 'L:3', 'M:1', 'M:2', 'M:3']);
    near(
      place.map((k) => bySector[k]!.single),
      single,
      1e-13,
    );
    near(
      place.map((k) => bySector[k]!.feedback),
      feedback,
      1e-13,
    );
    near(
      place.map((k) => bySector[k]!.spillover),
      spillover,
      1e-13,
    );
    expect(bySector[5]).toMatchObject({ single: 1, feedback: 0, spillover: 0, total: 1, region: 'M' });
    expect(byRegion.map(({ demand }) => demand)).toEqual([1250, 965]);
    near([total(byRegion.map((row) => row.total))], [total(output)], 1e-13);
  });
});

describe('spilloverReport()', () => {
  test('agrees with the inverse of the whole and of each region alone, whatever the indicator', () => {
    fc.assert(
      fc.property(
        fc.boolean().chain((negatives) => regionalTable({ negatives })),
        fc.constantFrom(...tableIndicators),
        (table, indicator) => {
          const report = spilloverReport(table, { indicator });
          const size = table.sectors.length;
          const all = coefficients(table);
          const weights = weightsOf(table, indicator);
          const whole = new Matrix([weights]).mmul(leontief(all)).to1DArray();
          near(
            report.bySector.map((row) => row.total),
            whole,
            1e-8,
          );
          near(
            report.bySector.map((row) => row.single + row.feedback + row.spillover),
            whole,
            1e-8,
          );
          const scale = indicator === 'employment' || indicator === 'employees' ? 1000 : 1;
          report.byRegion.forEach((row, r) => {
            const own = table.sectors.map((_, s) => r * size + s);
            const alone = leontief(all.selection(own, own));
            const single = new Matrix([own.map((account) => weights[account]!)]).mmul(alone).to1DArray();
            near(
              own.map((account) => report.bySector[account]!.single),
              single,
              1e-8,
            );
            const placed = demandOf(table).map((f, account) => (own.includes(account) ? f : 0));
            const x = outputsFrom(all, placed);
            near(
              row.to.map(({ value }) => value),
              table.regions!.map((_, s) =>
                total(x.map((value, k) => (Math.trunc(k / size) === s ? (value * weights[k]!) / scale : 0))),
              ),
              1e-8,
            );
            near([total(row.to.map(({ value }) => value))], [row.total], 1e-8);
            near([row.spillover], [row.total - row.to[r]!.value], 1e-8);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  test('regions together respond at least as much as one alone', () => {
    fc.assert(
      fc.property(regionalTable(), (table) => {
        for (const { single, feedback, spillover, total: all } of spilloverReport(table).bySector) {
          expect(Math.min(feedback, spillover)).toBeGreaterThanOrEqual(-1e-12);
          expect(all).toBeGreaterThanOrEqual(single - 1e-12);
        }
      }),
    );
  });

  test('without trade between regions there is neither spillover nor feedback', () => {
    fc.assert(
      fc.property(regionalTable({ negatives: true }), (table) => {
        const [n, size] = [table.output.length, table.sectors.length];
        const isOwn = (k: number) => Math.trunc(k / n / size) === Math.trunc((k % n) / size);
        const apart = { ...table, domestic: table.domestic.map((flow, k) => (isOwn(k) ? flow : 0)) };
        for (const { feedback, spillover } of spilloverReport(apart).bySector) {
          near([feedback, spillover], [0, 0], 1e-12);
        }
      }),
    );
  });

  test('the regions may come in another order', () => {
    fc.assert(
      fc.property(regionalTable(), (table) => {
        const size = table.sectors.length;
        const order = table.regions!.flatMap((_, r) =>
          table.sectors.map((__, s) => (table.regions!.length - 1 - r) * size + s),
        );
        const turned = {
          ...table,
          regions: table.regions!.toReversed(),
          domestic: Float64Array.from(order.flatMap((i) => order.map((j) => table.domestic[i * order.length + j]!))),
          output: Float64Array.from(order, (i) => table.output[i]!),
        };
        const [one, other] = [table, turned].map((either) => spilloverReport(either).bySector);
        for (const row of other!) {
          const same = one!.find(({ sector }) => sector === row.sector)!;
          near([row.single, row.feedback, row.spillover], [same.single, same.feedback, same.spillover]);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('refuses a table without regions', () => {
    const problem = problemOf(() => spilloverReport(nationalTwo));
    expect([problem.code, problem.values]).toEqual(['TABLE_WITHOUT_REGIONS', { id: 'two-national' }]);
  });
});

/** 산출 1원(사람은 10억원)당 지표를 표에서 곧바로. */
function weightsOf(table: FlowTable, indicator: (typeof tableIndicators)[number]): number[] {
  const n = table.output.length;
  return [...table.output].map((x, j) => {
    const column = (matrix: Float64Array) => total(Array.from({ length: n }, (_, i) => matrix[i * n + j]!));
    switch (indicator) {
      case 'production':
        return 1;
      case 'valueAdded':
        return total(Object.values(table.valueAdded).map((row) => row[j]!)) / x;
      case 'imports':
        return column(table.imported!) / x;
      case 'employment':
        return (1000 * table.persons.employed![j]!) / x;
      default:
        return (1000 * table.persons.employees![j]!) / x;
    }
  });
}

describe('spilloverReport() of one region', () => {
  test('gives the outputs that its final demand calls forth, which add up to its row', () => {
    fc.assert(
      fc.property(regionalTable(), (table) => {
        const outputs = table.regions!.map(({ code }) => {
          const { ofRegion, byRegion } = spilloverReport(table, { region: code });
          const row = byRegion.find(({ region }) => region === code)!;
          for (const part of ['single', 'feedback', 'spillover', 'total'] as const) {
            near([total(ofRegion!.outputs.map((each) => each[part]))], [row[part]]);
          }
          row.to.forEach(({ region, value }) =>
            near(
              [total(ofRegion!.outputs.filter((each) => each.region === region).map((each) => each.total))],
              [value],
            ),
          );
          return ofRegion!.outputs.map((each) => each.total);
        });
        near(
          outputs[0]!.map((_, k) => total(outputs.map((column) => column[k]!))),
          table.output,
        );
      }),
      { numRuns: 30 },
    );
  });

  test('is found by code or name, and an unknown one is refused with those there are', () => {
    fc.assert(
      fc.property(regionalTable(), (table) => {
        expect(spilloverReport(table, { region: '지역1' }).ofRegion!.region).toBe('A');
        expect(spilloverReport(table).ofRegion).toBeNull();
        const problem = problemOf(() => spilloverReport(table, { region: 'Z' }));
        expect(problem.code).toBe('UNKNOWN_TABLE_REGION');
        expect(problem.detail.ko).toContain('A 지역1');
      }),
      { numRuns: 3 },
    );
  });
});
