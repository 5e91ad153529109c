import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inverseOf } from '../../../../engine/math/leontief.ts';
import { readNationalTable } from '../../../../engine/table/read.ts';
import { domesticSystem } from '../../../../engine/table/domestic-system.ts';
import { itemName } from '../../../../engine/table/final-demand-items.ts';
import type { FlowTable } from '../../../../engine/table/flow-table.ts';
import { tableMultipliers } from '../../../../engine/table/measure/multipliers.ts';
import { multipliersReport } from '../../../../engine/table/measure/multipliers-report.ts';
import { tableIndicators } from '../../../../engine/table/per-output.ts';
import { library, problemOf } from '../../support.ts';
import { millerBlair, nationalTwo } from '../../two-sectors.ts';
import { germany, printed, productTaxes } from '../germany-1995.ts';

const bok = readNationalTable(library.tableText('bok-2020-national-83'));
const report = multipliersReport(bok);
const published = JSON.parse(
  readFileSync(new URL('../../../fixtures/bok-2020-published-83.json', import.meta.url), 'utf8'),
);
const codes = bok.sectors.map(({ code }) => code);

function expectAll(actual: ArrayLike<number>, expected: readonly number[], tolerance: number): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, i) => expect(Math.abs(actual[i]! - value), `${i}`).toBeLessThanOrEqual(tolerance));
}

describe('한국은행 2020년 산업연관표, 83부문, as published', () => {
  test('시트 «생산유발계수»: (I − A^d)⁻¹, columns 01, 27, 45 and 83', () => {
    const inverse = inverseOf(domesticSystem(bok))!;
    for (const [code, column] of Object.entries<number[]>(published.production.columns)) {
      const j = codes.indexOf(code);
      expectAll(
        bok.sectors.map((_, i) => inverse[i * 83 + j]!),
        column,
        1e-12,
      );
    }
  });

  test.each(['production', 'imports', 'valueAdded'] as const)('row 9590 (열합) of the sheet of %s', (indicator) => {
    const values = report.indicators[indicator]!.bySector.map(({ value }) => value!);
    expectAll(values, published[indicator].columnSums.values, 1e-12);
  });

  test.each(['production', 'imports', 'valueAdded'] as const)(
    'rows 9811 and 9819 by item of final demand: %s',
    (indicator) => {
      const { byFinalDemand, amountUnit } = report.indicators[indicator]!;
      const { coefficients, amounts } = published.byFinalDemand[indicator];
      expect(byFinalDemand.map(({ item }) => item)).toEqual(published.byFinalDemand.items);
      expectAll(
        byFinalDemand.map(({ value }) => value!),
        coefficients,
        1e-12,
      );
      byFinalDemand.forEach(({ amount }, k) => expect(amount! / amounts[k]).toBeCloseTo(1, 12));
      expect(amountUnit).toBe('백만원');
    },
  );

  test('the printed row of final-demand items, four digits', () => {
    const row = (indicator: 'production' | 'valueAdded' | 'imports') =>
      report.indicators[indicator]!.byFinalDemand.map(({ value }) => value!.toFixed(4)).join(' ');
    expect(row('production')).toBe('1.7941 1.5175 1.8831 1.9816 1.7189 1.8949 1.8824 1.8042');
    expect(row('valueAdded')).toBe('0.8564 0.9118 0.8438 0.8320 0.7210 0.7743 0.6652 0.8062');
    expect(row('imports')).toBe('0.2257 0.0882 0.2672 0.2271 0.2493 0.5189 0.3359 0.2459');
  });

  test('weighted averages 1.8042, 0.8062, 9.675 and 7.196, plain means 1.8747, 0.7670 and 9.41', () => {
    const { production, valueAdded, imports, employment, employees } = report.indicators;
    expect(production!.weightedAverage!.toFixed(4)).toBe('1.8042');
    expect(valueAdded!.weightedAverage!.toFixed(4)).toBe('0.8062');
    expect(imports!.weightedAverage!.toFixed(4)).toBe('0.1938');
    expect(employment!.weightedAverage!.toFixed(3)).toBe('9.675');
    expect(employees!.weightedAverage!.toFixed(3)).toBe('7.196');
    expect(production!.plainMean.toFixed(4)).toBe('1.8747');
    expect(valueAdded!.plainMean.toFixed(4)).toBe('0.7670');
    expect(employment!.plainMean.toFixed(2)).toBe('9.41');
  });

  test('all that final demand induces is all that was made, earned, imported and worked', () => {
    const all = (indicator: (typeof tableIndicators)[number]) => report.indicators[indicator]!.byFinalDemand.at(-1)!;
    const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
    expect(all('production').item).toBe('9190');
    expect(all('production').amount! / sum(bok.output)).toBeCloseTo(1, 12);
    expect(all('valueAdded').amount! / sum(Object.values(bok.valueAdded).flatMap((row) => [...row]))).toBeCloseTo(
      1,
      12,
    );
    expect(all('imports').amount! / (sum(bok.imported!) + sum(bok.finalDemand.imported!))).toBeCloseTo(1, 12);
    expect(all('employment').amount! / sum(bok.persons.employed!)).toBeCloseTo(1, 12);
    expect(all('employees').amount! / sum(bok.persons.employees!)).toBeCloseTo(1, 12);
  });

  test('value added and imports make up every won; the check says so', () => {
    const { valueAdded, imports } = report.indicators;
    valueAdded!.bySector.forEach(({ value }, j) => expect(value! + imports!.bySector[j]!.value!).toBeCloseTo(1, 12));
    expect(report.checks).toMatchObject([{ name: 'valueAddedAndImports', ok: true, unit: '원/원' }]);
  });

  test('says what stands beside the figures', () => {
    expect(report.notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'NEGATIVE_CELLS',
        'SIGNS_NOT_GUARANTEED',
        'VALUE_ADDED_NOT_POSITIVE',
        'AVERAGES_WEIGHTED',
        'IMPORTS_BY_ITEM_WIDER',
      ]),
    );
    expect(report.notes.find(({ code }) => code === 'VALUE_ADDED_NOT_POSITIVE')!.message.en).toContain('83');
    expect(report.indicators.valueAdded!.bySector.at(-1)!.direct).toBe(0);
  });
});

describe('Eurostat 2008, Tables 15.4–15.20: Germany 1995', () => {
  const { indicators, checks } = multipliersReport(germany);
  const values = (indicator: 'production' | 'valueAdded' | 'imports' | 'employment') =>
    indicators[indicator]!.bySector.map(({ value }) => value!);

  test('output, value-added and employment multipliers as printed', () => {
    expectAll(values('production'), printed.outputMultipliers, 5e-5);
    expectAll(
      indicators.valueAdded!.bySector.map(({ direct }) => direct!),
      printed.valueAddedCoefficients,
      5e-5,
    );
    expectAll(values('valueAdded'), printed.valueAddedMultipliers, 5e-5);
    // 책은 산출 1단위당, 우리는 10억당이다.
    expectAll(
      values('employment').map((persons) => persons / 1000),
      printed.employmentMultipliers,
      5e-5,
    );
  });

  test('what value added and imports leave is the tax on products', () => {
    const taxes = tableMultipliers({ ...germany, valueAdded: { taxes: Float64Array.from(productTaxes) } }).total
      .valueAdded!;
    const total = taxes.map((tax, j) => tax + values('valueAdded')[j]! + values('imports')[j]!);
    expectAll(total, Array<number>(6).fill(1), 1e-9);
    expect(checks[0]!.ok).toBe(false);
    expect(checks[0]!.worst).toBeCloseTo(Math.max(...taxes), 9);
    expect(checks[0]!.at).toBe('1');
  });
});

describe('multipliersReport()', () => {
  const { A, L } = millerBlair;

  test('splits direct from indirect: Miller & Blair 2009, Table 2.4', () => {
    const { production, valueAdded, employment } = multipliersReport(nationalTwo).indicators;
    [0, 1].forEach((j) => {
      const column = L[0]![j]! + L[1]![j]!;
      expect(production!.bySector[j]).toMatchObject({ sector: `0${j + 1}`, direct: 1 });
      expect(production!.bySector[j]!.indirect).toBeCloseTo(column - 1, 12);
      expect(valueAdded!.bySector[j]!.direct).toBeCloseTo(1 - A[0]![j]! - A[1]![j]!, 12);
      expect(employment!.bySector[j]!.direct).toBeCloseTo(1000 * millerBlair.labour[j]!, 9);
    });
  });

  test('carries the contract: schema, header, units and certificate', () => {
    const { schema, table, indicators, certificate } = multipliersReport(nationalTwo);
    expect(schema).toBe('pageup.table/1');
    expect(table).toMatchObject({
      id: 'two-national',
      year: 2020,
      priceBasis: 'producer',
      sectors: 2,
      hash: 'two-national-hash',
    });
    expect(tableIndicators.map((indicator) => indicators[indicator]!.unit)).toEqual([
      '원/원',
      '원/원',
      '원/원',
      '명/10억원',
      '명/10억원',
    ]);
    expect(certificate.theta).toBeGreaterThanOrEqual(0);
    expect(certificate.theta).toBeLessThan(1e-9);
  });

  test('leaves empty what the table does not know', () => {
    const unknown: FlowTable = {
      ...nationalTwo,
      imported: null,
      finalDemand: { ...nationalTwo.finalDemand, imported: null },
      persons: { ...nationalTwo.persons, employees: null },
    };
    const { indicators, checks, notes } = multipliersReport(unknown);
    expect([indicators.imports, indicators.employees]).toEqual([null, null]);
    expect(indicators.employment).not.toBeNull();
    expect(checks).toEqual([]);
    const said = notes.map(({ code }) => code);
    expect(said).toEqual(expect.arrayContaining(['IMPORTS_NOT_SEPARATE', 'EMPLOYEES_UNKNOWN']));
    expect(said).not.toContain('IMPORTS_BY_ITEM_WIDER');
  });

  test('imports by item are unknown when imported final goods are', () => {
    const half = { ...nationalTwo, finalDemand: { ...nationalTwo.finalDemand, imported: null } };
    const { imports, production } = multipliersReport(half).indicators;
    expect(imports!.bySector[0]!.value).toBe(0);
    expect(imports!.byFinalDemand.map(({ value, amount }) => [value, amount])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(production!.byFinalDemand.map(({ item }) => item)).toEqual(['all', '9190']);
  });

  test('gives no figure to a sector that makes nothing, and leaves it out of the mean', () => {
    const idle: FlowTable = {
      ...nationalTwo,
      domestic: Float64Array.of(150, 0, 0, 0),
      finalDemand: { ...nationalTwo.finalDemand, domestic: Float64Array.of(850, 0) },
      output: Float64Array.of(1000, 0),
    };
    const { production } = multipliersReport(idle).indicators;
    expect(production!.bySector[1]).toMatchObject({ value: null, direct: null, indirect: null });
    expect(production!.plainMean).toBeCloseTo(1 / 0.85, 12);
    expect(production!.weightedAverage).toBeCloseTo(1 / 0.85, 12);
  });

  test('an item without demand has an amount and no coefficient', () => {
    const none = { ...nationalTwo, finalDemand: { items: ['9111'], domestic: Float64Array.of(0, 0), imported: null } };
    const { production } = multipliersReport(none).indicators;
    expect(production!.byFinalDemand.map(({ amount, value }) => [amount, value])).toEqual([
      [0, null],
      [0, null],
    ]);
    expect(production!.weightedAverage).toBeNull();
  });

  test('refuses a table that cannot produce', () => {
    const barren = { ...nationalTwo, domestic: Float64Array.of(1500, 0, 0, 100) };
    expect(problemOf(() => multipliersReport(barren)).code).toBe('TABLE_NOT_PRODUCTIVE');
  });

  test('names items in both languages; an unknown one stands for itself', () => {
    expect(itemName('9111')).toEqual({ ko: '민간소비지출', en: 'Private consumption' });
    expect(itemName('x')).toEqual({ ko: 'x', en: 'x' });
  });
});
