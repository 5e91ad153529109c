import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { Matrix, inverse } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import {
  aggregateResults,
  aggregateTable,
  aggregationReport,
  concordanceFrom,
  readNationalTable,
  readSectorLevels,
  type Concordance,
  type FlowTable,
} from '../../../../engine/index.ts';
import { rowSums, sizeOf } from '../../../../engine/table/flow-table.ts';
import { library, problemOf } from '../../support.ts';
import { nationalTwo } from '../../two-sectors.ts';
import { productiveTable } from '../arbitrary-table.ts';

const levels = readSectorLevels(
  readFileSync(new URL('../../../../seeds/concordances/bok-2020-sectors/data.json', import.meta.url), 'utf8'),
);
const tableOf = (size: number) => readNationalTable(library.tableText(`bok-2020-national-${size}`));
const figuresOf = ({ id: _, hash: __, ...figures }: FlowTable) => figures;

describe('2020년 산업연관표의 세 분류', () => {
  test.each([
    [165, '83'],
    [165, '33'],
    [83, '33'],
  ] as const)('%d부문표를 모으면 %s부문표의 모든 칸, 이름, 사람 수와 정확히 같다', (from, to) => {
    const table = tableOf(from);
    const aggregated = aggregateTable(table, concordanceFrom(table, levels, to));
    expect(figuresOf(aggregated)).toEqual(figuresOf(tableOf(Number(to))));
    expect(aggregated.id).toBe(`bok-2020-national-${from}-to-${to}`);
    expect(aggregated.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(aggregated.hash).not.toBe(table.hash);
  });

  test('165 → 83 → 33은 165 → 33과 같다', () => {
    const small = tableOf(165);
    const medium = aggregateTable(small, concordanceFrom(small, levels, '83'));
    const twice = aggregateTable(medium, concordanceFrom(medium, levels, '33'));
    expect(figuresOf(twice)).toEqual(figuresOf(aggregateTable(small, concordanceFrom(small, levels, '33'))));
  });

  test('33부문표의 01은 83부문의 01이 아니다: 더 자세히는 나누지 못하고, 33부문으로는 그대로이다', () => {
    const table = tableOf(33);
    expect(figuresOf(aggregateTable(table, concordanceFrom(table, levels, '33')))).toEqual(figuresOf(table));
    expect(problemOf(() => concordanceFrom(table, levels, '83'))).toMatchObject({
      code: 'TABLE_TOO_COARSE',
      values: { id: table.id, sectors: 33, to: '83' },
    });
  });

  test('a table of other sectors is refused', () => {
    const table = tableOf(83);
    const strange = {
      ...table,
      sectors: table.sectors.map((sector, i) => (i === 7 ? { ...sector, code: 'X8' } : sector)),
    };
    expect(problemOf(() => concordanceFrom(strange, levels, '33'))).toMatchObject({
      code: 'CONCORDANCE_LACKS',
      values: { sector: 'X8', table: table.id },
    });
    expect(problemOf(() => readSectorLevels('{}')).code).toBe('INVALID_FILE');
  });
});

describe('aggregationReport() of 165 → 83', () => {
  const table = tableOf(165);
  const report = aggregationReport(table, concordanceFrom(table, levels, '83'));
  const production = report.indicators.production!;

  test('the average weighted by final demand does not change: 1.8042 and 9.675', () => {
    const { production: p, employment } = report.indicators;
    expect(p!.weightedAverage.ofTable).toBeCloseTo(p!.weightedAverage.ofResults!, 12);
    expect(p!.weightedAverage.ofTable!.toFixed(4)).toBe('1.8042');
    expect(employment!.weightedAverage.ofResults!.toFixed(3)).toBe('9.675');
    expect(employment!.weightedAverage.ofTable).toBeCloseTo(employment!.weightedAverage.ofResults!, 10);
  });

  test('a medium sector of one small sector differs by what its suppliers’ aggregation does, at higher order only', () => {
    const alone = report.bias.filter(({ sector }) => ['10', '12', '15', '20', '41', '52'].includes(sector));
    expect(alone).toHaveLength(6);
    for (const { firstOrder, total } of alone) {
      expect(Math.abs(firstOrder!)).toBeLessThan(1e-12);
      expect(Math.abs(total!)).toBeGreaterThan(1e-6);
    }
  });

  test('says which sector differs most, and by how much', () => {
    const [note] = report.notes;
    expect(note!.code).toBe('AGGREGATION_DIFFERS');
    const worst = production.bySector.reduce((a, b) =>
      Math.abs(b.difference ?? 0) > Math.abs(a.difference ?? 0) ? b : a,
    );
    expect(note!.message.ko).toContain(`부문 ${worst.sector}`);
    expect(note!.message.ko).toContain(worst.ofTable!.toFixed(4));
    expect(note!.message.en).toContain(worst.ofResults!.toFixed(4));
  });

  test('groups whose demand is negative are unknown, and said so', () => {
    const unknown = production.bySector.filter(({ ofResults }) => ofResults === null).map(({ sector }) => sector);
    expect(unknown).toContain('06');
    expect(report.notes[1]).toMatchObject({ code: 'RESULTS_WITHOUT_WEIGHT' });
    for (const sector of unknown) expect(report.notes[1]!.message.en).toContain(sector);
    expect(report.bias.filter(({ total }) => total === null).map(({ sector }) => sector)).toEqual(unknown);
  });

  test('광산품: 재고가 준 석탄·원유와 함께 모으면 평균이 아니므로 비운다', () => {
    const medium = tableOf(83);
    const { production: p } = aggregationReport(medium, concordanceFrom(medium, levels, '33')).indicators;
    const mining = p!.bySector.find(({ sector }) => sector === '02')!;
    expect(mining).toMatchObject({ ofResults: null, difference: null });
    expect(mining.ofTable!.toFixed(3)).toBe('2.052');
  });

  test('weighted by output, the first order vanishes and every group is known', () => {
    const byOutput = aggregationReport(table, concordanceFrom(table, levels, '83'), 'output');
    expect(Math.max(...byOutput.bias.map(({ firstOrder }) => Math.abs(firstOrder!)))).toBeLessThan(1e-12);
    expect(byOutput.indicators.production!.bySector.filter(({ ofResults }) => ofResults === null)).toEqual([]);
  });
});

/** 표와, 그 부문들을 모으는 아무 길. */
const grouped = productiveTable({ negatives: true, minSize: 2 }).chain((table) =>
  fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: sizeOf(table), maxLength: sizeOf(table) }).map((groups) => {
    const concordance: Concordance = {
      id: 'random',
      hash: 'random',
      sectors: ['A', 'B', 'C'].map((code) => ({ code, ko: code, en: code })),
      groupOf: new Map(table.sectors.map(({ code }, i) => [code, groups[i]!])),
    };
    return { table, groups, concordance };
  }),
);

describe('properties', () => {
  test('aggregating keeps every total and the balance of every sector', () => {
    fc.assert(
      fc.property(grouped, ({ table, concordance }) => {
        const aggregated = aggregateTable(table, concordance);
        const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
        expect(total(aggregated.domestic)).toBe(total(table.domestic));
        expect(total(aggregated.persons.employed!)).toBe(total(table.persons.employed!));
        const items = table.finalDemand.items.length;
        const sales = rowSums(aggregated.domestic, 3).map(
          (sum, i) => sum + rowSums(aggregated.finalDemand.domestic, items)[i]!,
        );
        expect(sales).toEqual(aggregated.output);
      }),
    );
  });

  test('aggregation of results commutes with sums: a + b aggregates to the sum of both', () => {
    fc.assert(
      fc.property(grouped, fc.integer({ min: -9, max: 9 }), ({ table, concordance }, factor) => {
        const [a, b] = [table.output, table.persons.employed!];
        const together = a.map((value, i) => value + factor * b[i]!);
        const of = (values: Float64Array) => aggregateResults(table, values, concordance, 'output');
        of(together).forEach((value, g) => {
          const parts = [of(a)[g], of(b)[g]];
          if (value === null) expect(parts).toEqual([null, null]);
          else expect(value).toBeCloseTo(parts[0]! + factor * parts[1]!, 6);
        });
      }),
    );
  });

  test('aggregated results are what the group’s demand induces in the detailed table (dense inverse)', () => {
    fc.assert(
      fc.property(grouped, ({ table, groups, concordance }) => {
        const n = sizeOf(table);
        const shares = Array.from({ length: n }, (_, i) =>
          Array.from({ length: n }, (__, j) => table.domestic[i * n + j]! / table.output[j]!),
        );
        const leontief = inverse(Matrix.sub(Matrix.eye(n), new Matrix(shares)));
        const demand = rowSums(table.finalDemand.domestic, table.finalDemand.items.length);
        const report = aggregationReport(table, concordance);
        ['A', 'B', 'C'].forEach((group, g) => {
          const own = demand.map((value, i) => (groups[i] === group ? value : 0));
          const spent = own.reduce((sum, value) => sum + value, 0);
          const induced = leontief.mmul(Matrix.columnVector([...own])).sum();
          const { ofResults } = report.indicators.production!.bySector[g]!;
          if (spent === 0) expect(ofResults).toBeNull();
          else expect(ofResults).toBeCloseTo(induced / spent, 9);
        });
      }),
    );
  });

  test('a change of unit scales money, not multipliers', () => {
    fc.assert(
      fc.property(grouped, ({ table, concordance }) => {
        const scaled = (values: Float64Array | null) => values && values.map((value) => value * 1024);
        const inSmaller: FlowTable = {
          ...table,
          domestic: scaled(table.domestic)!,
          imported: scaled(table.imported),
          finalDemand: { ...table.finalDemand, domestic: scaled(table.finalDemand.domestic)! },
          valueAdded: Object.fromEntries(Object.entries(table.valueAdded).map(([name, row]) => [name, scaled(row)!])),
          output: scaled(table.output)!,
        };
        const [before, after] = [table, inSmaller].map((one) => aggregationReport(one, concordance).indicators);
        expect(after!.production).toEqual(before!.production);
        expect(after!.imports).toEqual(before!.imports);
        expect(aggregateTable(inSmaller, concordance).output).toEqual(
          scaled(aggregateTable(table, concordance).output),
        );
      }),
    );
  });

  test('a concordance of every sector to itself changes nothing', () => {
    fc.assert(
      fc.property(productiveTable({ negatives: true }), (table) => {
        const same: Concordance = {
          id: 'same',
          hash: 'same',
          sectors: table.sectors,
          groupOf: new Map(table.sectors.map(({ code }) => [code, code])),
        };
        expect(figuresOf(aggregateTable(table, same))).toEqual(figuresOf(table));
        for (const { firstOrder, total } of aggregationReport(table, same).bias) {
          expect([Math.abs(firstOrder ?? 0) < 1e-12, Math.abs(total ?? 0) < 1e-12]).toEqual([true, true]);
        }
      }),
    );
  });

  test('a group with a negative weight has no mean, though its weights add up to more than 0', () => {
    const one: Concordance = {
      id: 'one',
      hash: 'one',
      sectors: [{ code: 'A', ko: 'A', en: 'A' }],
      groupOf: new Map([
        ['01', 'A'],
        ['02', 'A'],
      ]),
    };
    const results = Float64Array.of(1, 2);
    const demand = (...spent: number[]) => ({
      ...nationalTwo,
      finalDemand: { items: ['all'], domestic: Float64Array.of(...spent), imported: null },
    });
    expect(aggregateResults(demand(-10, 30), results, one)).toEqual([null]);
    expect(aggregateResults(demand(0, 0), results, one)).toEqual([null]);
    expect(aggregateResults(demand(10, 30), results, one)).toEqual([1.75]);
    expect(aggregateResults(demand(-10, 30), results, one, 'output')).toEqual([(1000 + 2 * 2000) / 3000]);
  });

  test('regions stay apart', () => {
    const two: FlowTable = {
      ...tableOf(33),
      sectors: ['1', '2'].map((code) => ({ code, ko: code, en: code })),
      regions: ['가', '나'].map((code) => ({ code, ko: code, en: code })),
      domestic: Float64Array.from({ length: 16 }, (_, k) => k + 1),
      imported: null,
      finalDemand: { items: ['a'], domestic: Float64Array.of(1, 2, 3, 4), imported: null },
      valueAdded: {},
      output: Float64Array.of(10, 20, 30, 40),
      persons: { employed: null, employees: null },
    };
    const one: Concordance = {
      id: 'one',
      hash: 'one',
      sectors: [{ code: 'A', ko: 'A', en: 'A' }],
      groupOf: new Map([
        ['1', 'A'],
        ['2', 'A'],
      ]),
    };
    const aggregated = aggregateTable(two, one);
    expect([...aggregated.domestic]).toEqual([1 + 2 + 5 + 6, 3 + 4 + 7 + 8, 9 + 10 + 13 + 14, 11 + 12 + 15 + 16]);
    expect([...aggregated.output]).toEqual([30, 70]);
    expect(aggregated.imported).toBeNull();
    expect(aggregated.persons).toEqual({ employed: null, employees: null });
  });
});
