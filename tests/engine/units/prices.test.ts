import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../../engine/problem.ts';
import { readPrices } from '../../../engine/table/read.ts';
import { priceIndexOf, priceRatio } from '../../../engine/units/prices.ts';
import { problemOf } from '../support.ts';

const text = readFileSync(new URL('../../../seeds/prices/kr-gdp-deflator/data.json', import.meta.url), 'utf8');
const series = JSON.parse(text) as { years: number[]; index: number[]; annualChangePercent: number[]; base: number };
const prices = readPrices(text);
const years = fc.constantFrom(...series.years);

describe('priceIndexOf()', () => {
  test('follows the series and is 100 in the base year', () => {
    expect(series.years.map((year) => priceIndexOf(prices, year, null))).toEqual(series.index);
    expect(priceIndexOf(prices, series.base, null)).toBe(100);
    expect(series.years).toEqual(Array.from({ length: 15 }, (_, i) => 2010 + i));
  });

  test('moves from year to year by the published change, to the digits of the index', () => {
    for (let i = 1; i < series.years.length; i++) {
      const change =
        (priceIndexOf(prices, series.years[i]!, null) / priceIndexOf(prices, series.years[i - 1]!, null) - 1) * 100;
      expect(change).toBeCloseTo(series.annualChangePercent[i]!, 5);
    }
  });

  test('goes on after the series by the assumed inflation, compounded', () => {
    const last = series.index.at(-1)!;
    expect(priceIndexOf(prices, 2025, 0.02)).toBeCloseTo(last * 1.02, 10);
    expect(priceIndexOf(prices, 2030, 0.02)).toBeCloseTo(last * 1.02 ** 6, 10);
    expect(priceIndexOf(prices, 2030, 0)).toBe(last);
    expect(priceIndexOf(prices, 2024, 0.5)).toBe(last);
  });

  test.each<[number, number | null]>([
    [2025, null],
    [2009, null],
    [2009, 0.02],
    [2020.5, null],
  ])('has no index for %d with inflation %s', (year, inflation) => {
    const problem = problemOf(() => priceIndexOf(prices, year, inflation));
    expect(problem).toBeInstanceOf(Problem);
    expect([problem.code, problem.values]).toEqual(['PRICE_YEAR_UNKNOWN', { year, from: 2010, to: 2024 }]);
  });
});

describe('priceRatio()', () => {
  test('is 1 within a year, even one without an index', () => {
    expect(priceRatio(prices, 2020, 2020, null)).toBe(1);
    expect(priceRatio(prices, 1999, 1999, null)).toBe(1);
  });

  test('deflates 2024 money to 2020 by the printed index', () => {
    expect(priceRatio(prices, 2024, 2020, null)).toBeCloseTo(100 / 114.180774, 12);
    expect(priceRatio(prices, 2020, 2024, null)).toBeCloseTo(1.14180774, 12);
  });

  test('deflated and inflated again, an amount is what it was', () => {
    fc.assert(
      fc.property(years, years, fc.integer({ min: 1, max: 90_071_992 }), (from, to, amount) => {
        const there = amount * priceRatio(prices, from, to, null);
        expect(Math.abs(there * priceRatio(prices, to, from, null) - amount)).toBeLessThanOrEqual(
          4 * Number.EPSILON * amount,
        );
      }),
    );
  });

  test('by way of a third year is the same', () => {
    fc.assert(
      fc.property(years, years, years, (a, b, c) => {
        const direct = priceRatio(prices, a, c, null);
        expect(Math.abs(priceRatio(prices, a, b, null) * priceRatio(prices, b, c, null) - direct)).toBeLessThan(1e-14);
      }),
    );
  });
});
