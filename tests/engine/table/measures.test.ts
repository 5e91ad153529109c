import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closedMultipliers } from '../../../engine/table/measure/closed-multipliers.ts';
import { domesticInverse, outputsOf } from '../../../engine/table/domestic-system.ts';
import type { FlowTable } from '../../../engine/table/flow-table.ts';
import { importShares, importTreatments, netOfImports } from '../../../engine/table/measure/import-treatments.ts';
import { linkagesReport } from '../../../engine/table/measure/linkages.ts';
import { tableMultipliers } from '../../../engine/table/measure/multipliers.ts';
import { multipliersReport } from '../../../engine/table/measure/multipliers-report.ts';
import { tableIndicators } from '../../../engine/table/per-output.ts';
import { priceReport } from '../../../engine/table/measure/price-report.ts';
import { totalSystem } from '../../../engine/table/systems.ts';
import { productiveTable } from './arbitrary-table.ts';
import { denseL, rowTimes } from './dense.ts';

/** 이론이 음의 칸에서도 보장하는 성질은 둘 다에서 본다. Properties that hold with by-products are tried on both. */
const both = [
  ['plain', productiveTable()],
  ['with by-products', productiveTable({ negatives: true })],
] as const;

const scaled = (values: Float64Array, factor: number) => values.map((value) => value * factor);

/** 부문의 차례를 거꾸로. The same table with its sectors in reverse order. */
function reversed(table: FlowTable): FlowTable {
  const n = table.output.length;
  const order = Array.from({ length: n }, (_, i) => n - 1 - i);
  const vector = (values: Float64Array) => Float64Array.from(order, (i) => values[i]!);
  const square = (cells: Float64Array) => Float64Array.from(order.flatMap((i) => order.map((j) => cells[i * n + j]!)));
  const k = table.finalDemand.items.length;
  const rows = (cells: Float64Array) => Float64Array.from(order.flatMap((i) => [...cells.subarray(i * k, i * k + k)]));
  return {
    ...table,
    sectors: table.sectors.toReversed(),
    domestic: square(table.domestic),
    imported: square(table.imported!),
    finalDemand: {
      ...table.finalDemand,
      domestic: rows(table.finalDemand.domestic),
      imported: rows(table.finalDemand.imported!),
    },
    valueAdded: Object.fromEntries(Object.entries(table.valueAdded).map(([name, row]) => [name, vector(row)])),
    output: vector(table.output),
    persons: { employed: vector(table.persons.employed!), employees: vector(table.persons.employees!) },
  };
}

/** 돈의 단위를 바꾼 표. The same table in another unit of money. */
function inUnits(table: FlowTable, factor: number): FlowTable {
  const { finalDemand } = table;
  return {
    ...table,
    domestic: scaled(table.domestic, factor),
    imported: scaled(table.imported!, factor),
    finalDemand: {
      ...finalDemand,
      domestic: scaled(finalDemand.domestic, factor),
      imported: scaled(finalDemand.imported!, factor),
    },
    valueAdded: Object.fromEntries(Object.entries(table.valueAdded).map(([name, row]) => [name, scaled(row, factor)])),
    output: scaled(table.output, factor),
  };
}

describe.each(both)('measures of a random table, %s', (_, tables) => {
  test('multipliers are the direct coefficients times the dense inverse', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { direct, total } = tableMultipliers(table);
        const inverse = denseL(table);
        for (const indicator of tableIndicators) {
          const expected = rowTimes(direct[indicator]!, inverse);
          total[indicator]!.forEach((value, j) =>
            expect(Math.abs(value - expected[j]!)).toBeLessThan(1e-9 * Math.max(1, ...expected)),
          );
        }
      }),
    );
  });

  test('value added and imports add up to 1', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { valueAdded, imports } = tableMultipliers(table).total;
        valueAdded!.forEach((share, j) => expect(share + imports![j]!).toBeCloseTo(1, 11));
        expect(multipliersReport(table).checks.every(({ ok }) => ok)).toBe(true);
      }),
    );
  });

  test('outputs are linear in demand, and multipliers times demand are their sum', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: -5, max: 5 }), (table, factor) => {
        const f = table.output.map((_, i) => i + 1);
        const g = table.output.map((_, i) => (i % 2 === 0 ? 3 : -1));
        const mixed = f.map((demand, i) => factor * demand + g[i]!);
        const [xf, xg, xm] = outputsOf(table, [f, g, mixed]) as [Float64Array, Float64Array, Float64Array];
        const { production } = tableMultipliers(table).total;
        xm.forEach((x, i) => expect(x).toBeCloseTo(factor * xf[i]! + xg[i]!, 8));
        const induced = production!.reduce((sum, multiplier, j) => sum + multiplier * mixed[j]!, 0);
        expect(induced).toBeCloseTo(
          xm.reduce((sum, x) => sum + x, 0),
          7,
        );
      }),
    );
  });

  test('all items together induce the whole table', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { indicators } = multipliersReport(table);
        const all = indicators.production!.byFinalDemand.at(-1)!;
        expect(all.amount! / table.output.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 11);
        expect(all.value).toBeCloseTo(indicators.production!.weightedAverage!, 11);
        const { employed } = table.persons;
        const persons = indicators.employment!.byFinalDemand.at(-1)!.amount!;
        expect(persons / employed!.reduce((sum, count) => sum + count, 0)).toBeCloseTo(1, 11);
      }),
    );
  });

  test('turning the sectors round turns the results round', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const shocks = [{ sector: '01', fraction: 0.1, of: 'price' }] as const;
        const figures = (of: FlowTable) => [
          ...tableIndicators.map((indicator) =>
            multipliersReport(of).indicators[indicator]!.bySector.map(({ value }) => value!),
          ),
          linkagesReport(of).sectors.map(({ sensitivityOfDispersion }) => sensitivityOfDispersion!),
          linkagesReport(of).sectors.map(({ ghoshForward }) => ghoshForward!),
          [...closedMultipliers(of).indicators.income!.typeII],
          [...importTreatments(of).net],
          priceReport(of, { shocks }).sectors.map(({ change }) => change!),
        ];
        const turned = figures(reversed(table)).map((row) => row.toReversed());
        figures(table).forEach((row, k) =>
          row.forEach((value, j) => expect(Math.abs(value - turned[k]![j]!)).toBeLessThan(1e-8 * Math.max(1, ...row))),
        );
      }),
    );
  });

  test('another unit of money changes amounts and not multipliers; persons per money change', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(0.001, 10, 1e6), (table, factor) => {
        const [one, other] = [
          multipliersReport(table).indicators,
          multipliersReport(inUnits(table, factor)).indicators,
        ];
        for (const indicator of tableIndicators) {
          const isPersons = indicator === 'employment' || indicator === 'employees';
          one[indicator]!.bySector.forEach(({ value }, j) => {
            const expected = isPersons ? value! / factor : value!;
            expect(Math.abs(other[indicator]!.bySector[j]!.value! - expected)).toBeLessThan(
              1e-9 * Math.max(1, expected),
            );
          });
          one[indicator]!.byFinalDemand.forEach(({ amount }, k) => {
            const expected = isPersons ? amount! : amount! * factor;
            expect(Math.abs(other[indicator]!.byFinalDemand[k]!.amount! - expected)).toBeLessThan(
              1e-9 * Math.max(1, Math.abs(expected)),
            );
          });
        }
      }),
    );
  });
});

describe('measures of a table without negative cells', () => {
  test('L ≥ I, and a larger coefficient makes no cell smaller', () => {
    fc.assert(
      fc.property(productiveTable(), fc.nat(), (table, at) => {
        const n = table.output.length;
        const cell = at % (n * n);
        const before = domesticInverse(table);
        const smaller = domesticInverse({
          ...table,
          domestic: table.domestic.map((flow, k) => (k === cell ? flow / 2 : flow)),
        });
        before.forEach((value, k) => {
          expect(value).toBeGreaterThanOrEqual(k % (n + 1) === 0 ? 1 : 0);
          expect(value).toBeGreaterThanOrEqual(smaller[k]! - 1e-10 * Math.max(1, value));
        });
      }),
    );
  });

  test('imports counted as home-made give the largest multipliers', () => {
    fc.assert(
      fc.property(productiveTable(), (table) => {
        const { total, domestic } = importTreatments(table);
        total.forEach((value, j) => expect(value).toBeGreaterThanOrEqual(domestic[j]! - 1e-10 * value));
      }),
    );
  });

  test('if every user imports alike, the two ways of leaving imports out agree', () => {
    fc.assert(
      fc.property(productiveTable({ imports: false }), fc.integer({ min: 0, max: 9 }), (table, tenths) => {
        // 국산 z마다 수입 z·t/(10 − t), 최종수요도 수출만 빼고 그렇게: M̂ = t/10.
        const alike = (cells: Float64Array) => scaled(cells, tenths / (10 - tenths));
        const { items, domestic } = table.finalDemand;
        const imported = alike(domestic).map((cell, k) => (items[k % items.length] === '9140' ? 0 : cell));
        const split = { ...table, imported: alike(table.domestic), finalDemand: { items, domestic, imported } };
        const net = netOfImports(totalSystem(split), importShares(split)).flows;
        net.forEach((flow, k) => expect(flow).toBeCloseTo(table.domestic[k]!, 9));
      }),
    );
  });
});
