import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNationalTable } from '../../../../engine/table/read.ts';
import type { FlowTable } from '../../../../engine/table/flow-table.ts';
import { rowsThroughInverse } from '../../../../engine/table/domestic-system.ts';
import { priceChanges } from '../../../../engine/table/measure/price-model.ts';
import { primaryCostsOf } from '../../../../engine/table/per-output.ts';
import { priceReport, shockKinds, type PriceShock } from '../../../../engine/table/measure/price-report.ts';
import { library, problemOf } from '../../support.ts';
import { nationalTwo } from '../../two-sectors.ts';
import { productiveTable } from '../arbitrary-table.ts';
import { denseA, denseL, inverseOfRest, rowTimes, sharesOf } from '../dense.ts';

const bok = readNationalTable(library.tableText('bok-2020-national-83'));
const { imports: imported } = JSON.parse(
  readFileSync(new URL('../../../fixtures/bok-2020-published-83.json', import.meta.url), 'utf8'),
);
/** p' = c'L. */
const pricesOf = (table: FlowTable, costs: Float64Array) => rowsThroughInverse(table, [costs])[0]!;
const changesOf = (table: FlowTable, ...shocks: PriceShock[]) =>
  priceReport(table, { shocks }).sectors.map(({ change }) => change!);

describe('mb-2sector-price: Miller & Blair 2009, §2.6', () => {
  test('baseline prices are 1', () => {
    pricesOf(nationalTwo, primaryCostsOf(nationalTwo)).forEach((price) => expect(price).toBeCloseTo(1, 14));
  });

  test('value added of sector 1 up by 30 %, 0.65 to 0.845: prices 1.2446 and 1.0644', () => {
    const byHand = [(0.195 * 0.95) / 0.7575, (0.195 * 0.25) / 0.7575];
    const golden = [1.2445544554455445, 1.0643564356435644];
    const prices = pricesOf(nationalTwo, Float64Array.of(0.845, 0.7));
    const { schema, sectors, shocks } = priceReport(nationalTwo, {
      shocks: [{ sector: '01', fraction: 0.3, of: 'valueAdded' }],
    });
    [0, 1].forEach((j) => {
      expect(prices[j]).toBeCloseTo(golden[j]!, 12);
      expect(sectors[j]!.change).toBeCloseTo(byHand[j]!, 12);
    });
    expect(schema).toBe('pageup.table-price/1');
    expect(shocks).toMatchObject([{ sector: '01', of: 'valueAdded', name: { en: 'One' }, fraction: 0.3 }]);
    expect(shocks[0]!.meaning.en).toContain('value added');
  });

  test('a price fixed from outside, 10 % on sector 1: the other follows by a_12 / (1 − a_22)', () => {
    const [fixed, follows] = changesOf(nationalTwo, { sector: '01', fraction: 0.1, of: 'price' });
    expect(fixed).toBeCloseTo(0.1, 14);
    expect(follows).toBeCloseTo((0.1 * 0.25) / 0.95, 14);
  });
});

test('a price held at what it was keeps its cost shocks to itself', () => {
  const [held, free] = changesOf(
    nationalTwo,
    { sector: '01', fraction: 0, of: 'price' },
    { sector: 'all', fraction: 0.1, of: 'valueAdded' },
  );
  expect(held).toBeCloseTo(0, 14);
  expect(free).toBeCloseTo((0.1 * 0.7) / 0.95, 14);
});

describe('한국은행 2020년, 83부문', () => {
  test('baseline prices are 1 in every sector', () => {
    pricesOf(bok, primaryCostsOf(bok)).forEach((price) => expect(price).toBeCloseTo(1, 12));
  });

  test('all imports 10 % dearer: each price rises by a tenth of its published import inducement', () => {
    const report = priceReport(bok, { shocks: [{ sector: 'all', fraction: 0.1, of: 'importPrice' }] });
    report.sectors.forEach(({ change }, j) => expect(change).toBeCloseTo(0.1 * imported.columnSums.values[j], 12));
    // 민간소비의 수입유발계수 0.2257: 수입 소비재까지 오른다.
    expect(report.consumer.withImports).toBeCloseTo(0.1 * 0.2257445785904402, 12);
    expect(report.consumer.domestic!).toBeLessThan(report.consumer.withImports!);
  });

  test('sector 83 has no value added to raise: nothing moves and a note says so', () => {
    const { sectors, notes } = priceReport(bok, { shocks: [{ sector: '83', fraction: 0.5, of: 'valueAdded' }] });
    expect(sectors.every(({ change }) => change === 0)).toBe(true);
    expect(notes.find(({ code }) => code === 'SHOCK_WITHOUT_EFFECT')).toMatchObject({ subject: 'shocks.0' });
    expect(notes.map(({ code }) => code)).toEqual(expect.arrayContaining(['PRICES_PASSED_ON', 'SIGNS_NOT_GUARANTEED']));
  });
});

describe('priceReport()', () => {
  test('weights consumers by private consumption and producers by output', () => {
    const table: FlowTable = {
      ...nationalTwo,
      finalDemand: { items: ['9111'], domestic: Float64Array.of(300, 100), imported: Float64Array.of(100, 0) },
    };
    const { sectors, consumer, producer } = priceReport(table, {
      shocks: [{ sector: '01', fraction: 0.3, of: 'valueAdded' }],
    });
    const [one, two] = sectors.map(({ change }) => change!) as [number, number];
    expect(consumer.domestic).toBeCloseTo((3 * one + two) / 4, 14);
    expect(consumer.withImports).toBeCloseTo((3 * one + two) / 5, 14);
    expect(producer).toBeCloseTo((one + 2 * two) / 3, 14);
  });

  test('knows no consumer prices without private consumption, and none of imports when they are unknown', () => {
    const shocks: PriceShock[] = [{ sector: '01', fraction: 0.3, of: 'valueAdded' }];
    expect(priceReport(nationalTwo, { shocks }).consumer).toEqual({ domestic: null, withImports: null });
    const finalDemand = { items: ['9111'], domestic: Float64Array.of(300, 100), imported: null };
    const { consumer } = priceReport({ ...nationalTwo, finalDemand }, { shocks });
    expect(consumer.domestic).not.toBeNull();
    expect(consumer.withImports).toBeNull();
  });

  test('without a shock nothing changes; shocks add up', () => {
    expect(changesOf(nationalTwo)).toEqual([0, 0]);
    const tenth: PriceShock = { sector: '02', fraction: 0.1, of: 'valueAdded' };
    const twice = changesOf(nationalTwo, tenth, tenth);
    const once = changesOf(nationalTwo, { sector: '02', fraction: 0.2, of: 'valueAdded' });
    twice.forEach((change, j) => expect(change).toBeCloseTo(once[j]!, 14));
    const fixed = { sector: '02', fraction: 0.1, of: 'price' } as const;
    expect(changesOf(nationalTwo, fixed, fixed)[1]).toBeCloseTo(0.2, 14);
  });

  test('every price fixed is every price as given', () => {
    changesOf(nationalTwo, { sector: 'all', fraction: -0.25, of: 'price' }).forEach((change) =>
      expect(change).toBeCloseTo(-0.25, 14),
    );
  });

  test('a sector that makes nothing has no price', () => {
    const idle = { ...nationalTwo, domestic: Float64Array.of(150, 0, 0, 0), output: Float64Array.of(1000, 0) };
    expect(changesOf(idle, { sector: 'all', fraction: 0.1, of: 'valueAdded' })[1]).toBeNull();
  });

  test.each([
    [10, '+1000 %', '“01=10%”'],
    [1.5, '+150 %', '“01=1.5%”'],
    [1, null, null],
    [-1, null, null],
    [0.1, null, null],
  ])('a shock of %d that may lack its percent sign is told how to write it', (fraction, read, meant) => {
    const { notes } = priceReport(nationalTwo, { shocks: [{ sector: '1', fraction, of: 'valueAdded' }] });
    const large = notes.find(({ code }) => code === 'SHOCK_LARGE');
    expect(large?.subject ?? null).toBe(read && 'shocks.0');
    if (read) expect(large!.message.en).toContain(read);
    if (meant) expect(large!.message.en).toContain(meant);
  });

  test.each<[string, FlowTable, PriceShock, string]>([
    ['an unknown sector', nationalTwo, { sector: '99', fraction: 0.1, of: 'price' }, 'UNKNOWN_ACCOUNT'],
    ['a price below nothing', nationalTwo, { sector: '01', fraction: -1.1, of: 'price' }, 'OUT_OF_RANGE'],
    ['percent for a fraction', nationalTwo, { sector: '01', fraction: 30, of: 'price' }, 'OUT_OF_RANGE'],
    ['no number', nationalTwo, { sector: '01', fraction: NaN, of: 'price' }, 'OUT_OF_RANGE'],
    [
      'import prices where imports are not told apart',
      { ...nationalTwo, imported: null },
      { sector: 'all', fraction: 0.1, of: 'importPrice' },
      'TABLE_LACKS',
    ],
  ])('refuses %s', (_, table, shock, code) => {
    expect(problemOf(() => priceReport(table, { shocks: [shock] })).code).toBe(code);
  });
});

describe('prices on any table, by-products too', () => {
  const tables = productiveTable({ negatives: true });
  const none = (table: FlowTable) => ({
    valueAdded: new Float64Array(table.output.length),
    importPrice: new Float64Array(table.output.length),
    price: new Map<number, number>(),
  });

  test('baseline prices are 1', () => {
    fc.assert(
      fc.property(tables, (table) => {
        pricesOf(table, primaryCostsOf(table)).forEach((price) => expect(price).toBeCloseTo(1, 11));
      }),
    );
  });

  test("Δp = L'(Δv + A^m'Δp_m) by dense matrices", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const shocks = none(table);
        shocks.valueAdded[0] = 0.2;
        shocks.importPrice[1] = -0.3;
        const dearer = rowTimes(shocks.importPrice, sharesOf(table.imported!, table.output));
        const value = Object.values(table.valueAdded).reduce((sum, row) => sum + row[0]!, 0);
        dearer[0]! += (0.2 * value) / table.output[0]!;
        const expected = rowTimes(dearer, denseL(table));
        priceChanges(table, shocks).forEach((change, j) => expect(change).toBeCloseTo(expected[j]!, 10));
      }),
    );
  });

  test('prices fixed from outside: the mixed model p_U = p_K A_KU (I − A_UU)⁻¹, with the two first fixed', () => {
    fc.assert(
      fc.property(productiveTable({ negatives: true, minSize: 3 }), (table) => {
        const n = table.output.length;
        const a = denseA(table);
        const others = inverseOfRest(a.subMatrix(2, n - 1, 2, n - 1));
        const given = [0.1, -0.2];
        const expected = rowTimes(rowTimes(given, a.subMatrix(0, 1, 2, n - 1)), others);
        const changes = priceChanges(table, {
          ...none(table),
          price: new Map([
            [0, 0.1],
            [1, -0.2],
          ]),
        });
        [...given, ...expected].forEach((change, j) => expect(changes[j]).toBeCloseTo(change, 9));
      }),
    );
  });

  test('each kind of shock is proportional to its fraction', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...shockKinds), (table, of) => {
        const single = changesOf(table, { sector: '01', fraction: 0.05, of });
        const double = changesOf(table, { sector: '01', fraction: 0.1, of });
        double.forEach((change, j) => expect(change).toBeCloseTo(2 * single[j]!, 12));
      }),
    );
  });
});
