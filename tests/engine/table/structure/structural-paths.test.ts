import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FlowTable } from '../../../../engine/table/flow-table.ts';
import { largestPaths } from '../../../../engine/table/structure/largest-paths.ts';
import { limitNotes } from '../../../../engine/table/measure/limits.ts';
import { inducementOf } from '../../../../engine/table/coefficients.ts';
import { pathsReport } from '../../../../engine/table/structure/structural-paths.ts';
import { library, problemOf } from '../../support.ts';
import { nationalTwo } from '../../two-sectors.ts';
import { productiveTable } from '../arbitrary-table.ts';
import { coefficients, near, reordered, tableAndOrder, total } from '../by-matrices.ts';

/** 모든 길을 하나하나 센다. Every path to the depth, counted out. */
function allPaths(table: FlowTable, demand: readonly number[], weights: readonly number[], depth: number) {
  const a = coefficients(table);
  let ends = demand.map((value, i) => ({ accounts: [i], value }));
  const paths = [...ends];
  for (let k = 0; k < depth; k++) {
    ends = ends.flatMap(({ accounts, value }) =>
      demand.map((_, i) => ({ accounts: [...accounts, i], value: value * a.get(i, accounts.at(-1)!) })),
    );
    paths.push(...ends);
  }
  return paths
    .map(({ accounts, value }) => ({ accounts, value: value * weights[accounts.at(-1)!]! }))
    .filter(({ value }) => value !== 0)
    .toSorted((one, other) => Math.abs(other.value) - Math.abs(one.value));
}

describe('pathsReport()', () => {
  test('the paths of Miller & Blair 2009, Table 2.3, by hand: 1, 2←1, 1←1, …', () => {
    const {
      paths,
      total: all,
      covered,
      unit,
    } = pathsReport(nationalTwo, { sector: '01', indicator: 'production', depth: 2, top: 7 });
    expect(paths.map(({ sectors }) => sectors.join('→'))).toEqual([
      '01',
      '01→02',
      '01→01',
      '01→02→01',
      '01→01→02',
      '01→01→01',
      '01→02→02',
    ]);
    near(
      paths.map(({ value }) => value),
      [1, 0.2, 0.15, 0.05, 0.03, 0.0225, 0.01],
      1e-15,
    );
    expect(all).toBeCloseTo(1.15 / 0.7575, 13);
    expect(covered.paths).toBeCloseTo((1.4625 * 0.7575) / 1.15, 13);
    expect(covered.depth).toBeCloseTo(covered.paths!, 13);
    expect(unit).toBe('원/원');
  });

  test('the largest paths are those of counting every path', () => {
    fc.assert(
      fc.property(
        fc.boolean().chain((negatives) => productiveTable({ negatives, maxSize: 4 })),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('production', 'employment'),
        (table, depth, top, indicator) => {
          const weights = [...table.output].map((x, j) =>
            indicator === 'production' ? 1 : (1000 * table.persons.employed![j]!) / x,
          );
          const code = table.sectors.at(-1)!.code;
          const demand = weights.map((_, j) => (j === weights.length - 1 ? 1 : 0));
          const counted = allPaths(table, demand, weights, depth);
          const { paths, covered, total: all } = pathsReport(table, { sector: code, indicator, depth, top });
          // 같은 크기의 길은 어느 것이 먼저여도 좋으므로 크기를 견주고, 길마다의 값은 그 길에서 다시 구한다.
          near(
            paths.map(({ value }) => Math.abs(value)),
            counted.slice(0, top).map(({ value }) => Math.abs(value)),
          );
          const byName = new Map(
            counted.map(({ accounts, value }) => [accounts.map((k) => table.sectors[k]!.code).join(), value]),
          );
          near(
            paths.map(({ value }) => value),
            paths.map(({ sectors }) => byName.get(sectors.join())!),
          );
          expect(new Set(paths.map(({ sectors }) => sectors.join())).size).toBe(paths.length);
          near([covered.depth! * all], [total(counted.map(({ value }) => value))]);
          near([covered.paths! * all], [total(paths.map(({ value }) => value))]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('a path through a great negative cell is not passed over', () => {
    const system = { n: 2, flows: Float64Array.of(0.15, -2, 0.1, 0), output: Float64Array.of(1, 1) };
    const paths = largestPaths(system, Float64Array.of(1, 0), Float64Array.of(1, 1), { depth: 2, top: 2 });
    expect(paths).toEqual([
      { accounts: [0], value: 1 },
      { accounts: [0, 1, 0], value: -0.2 },
    ]);
  });

  test('of an item of final demand: paths from every sector it buys, in 백만원 and 명', () => {
    fc.assert(
      fc.property(productiveTable({ maxSize: 4 }), (table) => {
        const k = table.finalDemand.items.length;
        const demand = [...table.output].map((_, i) => table.finalDemand.domestic[i * k + 2]!);
        const weights = [...table.output].map((x, j) => table.persons.employed![j]! / x);
        const report = pathsReport(table, { item: '9140', indicator: 'employment', depth: 3, top: 25 });
        near(
          report.paths.map(({ value }) => value),
          allPaths(table, demand, weights, 3)
            .slice(0, 25)
            .map(({ value }) => value),
        );
        expect([report.unit, report.demand.id]).toEqual(['명', '9140']);
      }),
      { numRuns: 40 },
    );
  });

  test('asked deep enough, the paths cover all of the multiplier', () => {
    const { covered } = pathsReport(nationalTwo, { sector: '02', indicator: 'valueAdded', depth: 12, top: 1000 });
    expect(covered.depth).toBeGreaterThan(0.99999);
    expect(covered.paths).toBeGreaterThan(0.999);
  });

  test('on the 83-sector table of 2020: the total is the employment coefficient, paths are in order, negative cells are named', () => {
    const { national } = library.tables();
    const { employment } = inducementOf(national);
    const report = pathsReport(national, { sector: '39', indicator: 'employment', depth: 5, top: 20 });
    expect(report.total).toBeCloseTo(employment[38]!, 10);
    expect(report.paths).toHaveLength(20);
    expect(report.paths[0]!.sectors).toEqual(['39']);
    const sizes = report.paths.map(({ value }) => Math.abs(value));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(report.covered.paths!).toBeLessThan(report.covered.depth!);
    expect(report.covered.depth!).toBeLessThan(1);
    const [i, j] = negativeCell(national);
    const signed = pathsReport(national, {
      sector: national.sectors[j]!.code,
      indicator: 'production',
      depth: 1,
      top: 83,
    });
    expect(signed.paths.some(({ value, sectors }) => value < 0 && sectors[1] === national.sectors[i]!.code)).toBe(true);
    expect(signed.notes.map(({ code }) => code)).toContain('PATHS_BY_SIZE');
    expect(report.notes).toEqual(limitNotes(national));
  });

  test('another order of sectors gives the same values', () => {
    fc.assert(
      fc.property(tableAndOrder({ negatives: true }), ({ table, order }) => {
        const options = { sector: '01', indicator: 'employment', depth: 3, top: 15 } as const;
        const [one, other] = [table, reordered(table, order)].map((either) => pathsReport(either, options).paths);
        near(
          other!.map(({ value }) => Math.abs(value)),
          one!.map(({ value }) => Math.abs(value)),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('equal paths by the thousand do not make the search grow', () => {
    const n = 120;
    const even = library.tables().national;
    const table: FlowTable = {
      ...even,
      sectors: Array.from({ length: n }, (_, i) => ({ code: `s${i}`, ko: `부문${i}`, en: `Sector ${i}` })),
      domestic: new Float64Array(n * n).fill(1),
      imported: null,
      output: new Float64Array(n).fill(2 * n),
      valueAdded: { all: new Float64Array(n).fill(n) },
      persons: { employed: null, employees: null },
    };
    const { paths } = pathsReport(table, { sector: 's0', indicator: 'production', depth: 6, top: 500 });
    expect(paths).toHaveLength(500);
    near(
      paths.slice(0, 121).map(({ value }) => value),
      [1, ...Array<number>(120).fill(1 / 240)],
      1e-14,
    );
  });

  test.each([
    [{ sector: '03' }, 'UNKNOWN_ACCOUNT'],
    [{ item: 'x' }, 'UNKNOWN_ITEM'],
    [{ sector: '01', depth: -1 }, 'OUT_OF_RANGE'],
    [{ sector: '01', depth: 13 }, 'OUT_OF_RANGE'],
    [{ sector: '01', depth: 1.5 }, 'NOT_WHOLE'],
    [{ sector: '01', top: 0 }, 'OUT_OF_RANGE'],
    [{ sector: '01', top: 1001 }, 'OUT_OF_RANGE'],
  ])('refuses %j', (options, code) => {
    expect(problemOf(() => pathsReport(nationalTwo, options)).code).toBe(code);
  });

  test('refuses an indicator that the table does not know', () => {
    const silent = { ...nationalTwo, imported: null, persons: { employed: null, employees: null } };
    expect(problemOf(() => pathsReport(silent, { sector: '01', indicator: 'imports' })).code).toBe('TABLE_LACKS');
    for (const [indicator, part] of [
      ['employment', '그해의 취업자'],
      ['employees', '그해의 임금근로자'],
    ] as const) {
      const problem = problemOf(() => pathsReport(silent, { sector: '01', indicator }));
      expect([problem.code, problem.values['partKo']]).toEqual(['TABLE_LACKS', part]);
    }
  });

  test('goes by production when persons are unknown and no indicator is asked for', () => {
    const silent = { ...nationalTwo, persons: { employed: null, employees: null } };
    expect(pathsReport(silent, { sector: '01' })).toMatchObject({ indicator: 'production', unit: '원/원' });
    expect(pathsReport(nationalTwo, { sector: '01' }).indicator).toBe('employment');
  });
});

function negativeCell({ domestic, output }: FlowTable): [number, number] {
  const cell = domestic.indexOf(Math.min(...domestic));
  return [Math.trunc(cell / output.length), cell % output.length];
}
