import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { readNationalTable } from '../../../../engine/table/read.ts';
import { closedMultipliers } from '../../../../engine/table/measure/closed-multipliers.ts';
import type { FlowTable } from '../../../../engine/table/flow-table.ts';
import { householdReport } from '../../../../engine/table/measure/household-report.ts';
import { closureOf, householdsOf } from '../../../../engine/table/measure/household.ts';
import { library, problemOf } from '../../support.ts';
import { nationalTwo } from '../../two-sectors.ts';
import { productiveTable } from '../arbitrary-table.ts';
import { denseA, inverseOfRest } from '../dense.ts';
import { germany } from '../germany-1995.ts';

/** 가계를 한 부문으로 더 넣은 행렬의 역: 테두리 공식과 다른 길. The bordered inverse, formed outright. */
function borderedInverse(table: FlowTable): Matrix {
  const n = table.output.length;
  const { income, spending, own } = householdsOf(table);
  const bordered = Matrix.zeros(n + 1, n + 1).setSubMatrix(denseA(table), 0, 0);
  for (let j = 0; j < n; j++) {
    bordered.set(n, j, income[j]!);
    bordered.set(j, n, spending[j]!);
  }
  bordered.set(n, n, own);
  return inverseOfRest(bordered);
}

test('householdReport() sets the full Type II of production beside the truncated one', () => {
  fc.assert(
    fc.property(productiveTable(), (table) => {
      const inverse = borderedInverse(table);
      const { fullTypeII, indicators, notes } = householdReport(table);
      fullTypeII.bySector.forEach(({ truncated, full }, j) => {
        const column = inverse.getColumn(j);
        const original = column.slice(0, -1).reduce((sum, cell) => sum + cell, 0);
        expect(truncated! / original).toBeCloseTo(1, 9);
        expect(full! / (original + column.at(-1)!)).toBeCloseTo(1, 9);
        expect(truncated).toBe(indicators.production!.bySector[j]!.typeII);
      });
      expect(notes.map(({ code }) => code)).toContain('FULL_TYPE_II_MIXES');
    }),
    { numRuns: 30 },
  );
});

describe('Miller & Blair 2009, Table 2.5: two sectors and households', () => {
  const households = { income: Float64Array.of(0.3, 0.25), spending: Float64Array.of(0.05, 0.4), own: 0.05 };
  const { ratio, indicators, withHouseholds } = closedMultipliers(nationalTwo, households);
  /** (I − Ā)⁻¹, Ā = [[0.15, 0.25, 0.05], [0.20, 0.05, 0.40], [0.30, 0.25, 0.05]], 여인수로 구한 것을 네 자리로. */
  const inverse = [
    [1.3651, 0.4253, 0.2509],
    [0.5273, 1.3481, 0.5954],
    [0.5698, 0.489, 1.2885],
  ];

  test('the ratio of Type II to Type I income is 1.288539 in both sectors', () => {
    expect(ratio.toFixed(6)).toBe('1.288539');
    [0, 1].forEach((j) =>
      expect((indicators.income!.typeII[j]! / indicators.income!.typeI[j]!).toFixed(6)).toBe('1.288539'),
    );
    expect(ratio.toFixed(4)).toBe(String(inverse[2]![2]));
  });

  test('the household row and the sums over sectors are those of the inverse', () => {
    [0, 1].forEach((j) => {
      expect(indicators.income!.typeII[j]!.toFixed(4)).toBe(inverse[2]![j]!.toFixed(4));
      expect(Math.abs(indicators.production!.typeII[j]! - inverse[0]![j]! - inverse[1]![j]!)).toBeLessThan(1e-4);
      expect(Math.abs(withHouseholds[j]! - inverse[0]![j]! - inverse[1]![j]! - inverse[2]![j]!)).toBeLessThan(1.5e-4);
    });
  });

  test('employment per output, and the first column of Type I from det = 0.7575', () => {
    const { employment } = indicators;
    expect([...employment!.direct]).toEqual([300, 250]);
    expect(employment!.typeI[0]).toBeCloseTo((1000 * (0.3 * 0.95 + 0.25 * 0.2)) / 0.7575, 9);
  });
});

describe('closedMultipliers()', () => {
  test.each([
    ['Germany 1995', germany],
    ['한국은행 2020년, 83부문', readNationalTable(library.tableText('bok-2020-national-83'))],
    ['한국은행 2020년, 33부문', readNationalTable(library.tableText('bok-2020-national-33'))],
  ])('solves the bordered system: %s', (_, table) => {
    const n = table.output.length;
    const inverse = borderedInverse(table);
    const { ratio, indicators, withHouseholds } = closedMultipliers(table);
    expect(ratio).toBeCloseTo(inverse.get(n, n), 10);
    for (let j = 0; j < n; j++) {
      const column = inverse.getColumn(j);
      const sum = (weights: ArrayLike<number>) =>
        column.slice(0, n).reduce((all, cell, i) => all + cell * weights[i]!, 0);
      expect(indicators.income!.typeII[j]).toBeCloseTo(column[n]!, 10);
      expect(withHouseholds[j]).toBeCloseTo(
        column.reduce((all, cell) => all + cell, 0),
        9,
      );
      for (const { direct, typeII } of [indicators.production!, indicators.valueAdded!, indicators.employees!]) {
        expect(typeII[j]! / sum(direct)).toBeCloseTo(1, 9);
      }
    }
  });

  test('Type II ≥ Type I ≥ direct, and one ratio of incomes', () => {
    fc.assert(
      fc.property(productiveTable(), (table) => {
        const { ratio, indicators } = closedMultipliers(table);
        for (const closed of Object.values(indicators)) {
          const { direct, typeI, typeII } = closed!;
          direct.forEach((own, j) => {
            expect(typeI[j]! / own).toBeGreaterThan(1 - 1e-12);
            expect(typeII[j]! / typeI[j]!).toBeGreaterThan(1 - 1e-12);
          });
        }
        const { typeI, typeII } = indicators.income!;
        typeI.forEach((income, j) => expect(typeII[j]! / income / ratio).toBeCloseTo(1, 12));
      }),
    );
  });

  test('the bordered system, with by-products too', () => {
    fc.assert(
      fc.property(productiveTable({ negatives: true, imports: false }), (table) => {
        const n = table.output.length;
        const inverse = borderedInverse(table);
        const { ratio, indicators } = closedMultipliers(table);
        expect(ratio / inverse.get(n, n)).toBeCloseTo(1, 9);
        indicators.income!.typeII.forEach((income, j) => {
          expect(income / inverse.get(n, j)).toBeCloseTo(1, 8);
          expect(income / indicators.income!.typeI[j]! / ratio).toBeCloseTo(1, 10);
        });
      }),
    );
  });

  test.each<[string, Partial<FlowTable>]>([
    ['compensation', { valueAdded: { other: Float64Array.of(650, 1400) } }],
    ['any compensation', { valueAdded: { compensation: Float64Array.of(0, 0) } }],
    ['private consumption', {}],
  ])('refuses a table without %s', (_, changes) => {
    expect(problemOf(() => closedMultipliers({ ...nationalTwo, ...changes })).code).toBe('TABLE_LACKS');
  });

  test('refuses households that spend more than leaks out', () => {
    const rich = { income: Float64Array.of(0.8, 0.8), spending: Float64Array.of(0.7, 0.7), own: 0 };
    const problem = problemOf(() => closureOf(Float64Array.of(1, 1), rich, 'x'));
    expect([problem.code, problem.values['id']]).toEqual(['TABLE_NOT_PRODUCTIVE', 'x']);
  });
});

test('householdReport() gives both types by sector, their averages and what is assumed', () => {
  // 가계가 최종수요의 꼭 절반을 쓴다: 임금의 절반이 되돌아오므로 소득은 두 배가 된다.
  const half = Float64Array.of(175, 175, 850, 850);
  const table = {
    ...nationalTwo,
    finalDemand: { items: ['9111', '9140'], domestic: half, imported: null },
    persons: { ...nationalTwo.persons, employees: null },
  };
  const { schema, ratio, indicators, notes } = householdReport(table);
  expect(schema).toBe('pageup.table-household/1');
  expect(ratio).toBeCloseTo(2, 12);
  expect(indicators.employees).toBeNull();
  expect([indicators.income!.unit, indicators.employment!.unit]).toEqual(['원/원', '명/10억원']);
  const { bySector, weightedAverage } = indicators.income!;
  expect(weightedAverage.typeI).toBeCloseTo(1300 / 2050, 12);
  expect(weightedAverage.typeII).toBeCloseTo(2600 / 2050, 12);
  expect(indicators.production!.weightedAverage.typeII).toBeCloseTo((2 * 3000) / 2050, 12);
  expect(bySector[1]).toMatchObject({ sector: '02', direct: 0.45 });
  expect(notes.at(-1)!.code).toBe('HOUSEHOLD_ROUND_ASSUMED');
  expect(notes.at(-1)!.message.en).toContain('2020');
});

test('households that take all of final demand leave nothing to start from', () => {
  const all = { ...nationalTwo, finalDemand: { ...nationalTwo.finalDemand, items: ['9111'] } };
  expect(problemOf(() => householdReport(all)).code).toBe('TABLE_NOT_PRODUCTIVE');
});
