import { describe, expect, test } from 'vitest';
import { assume } from '../../../engine/scenario/assume.ts';
import { parseScenario } from '../../../engine/scenario/parse.ts';
import { resolve, totalInvestment, yearsOf } from '../../../engine/scenario/resolve.ts';
import { eok } from '../../../engine/units/money.ts';
import { deepFreeze, ownTwo, problemOf } from '../support.ts';
import { pricesTwo, tablesTwo } from '../two-sectors.ts';

const region = tablesTwo.regions.get('가')!;
const assumed = (changes: Record<string, unknown>) =>
  assume([{ scenario: parseScenario(ownTwo(changes), 'mine.yaml'), file: 'mine.yaml' }], null, eok(1));
const resolved = (changes: Record<string, unknown>) => resolve(deepFreeze(assumed(changes)), region, pricesTwo);
const money = (value: number) => ({ investment: { value, unit: '억원' } });

describe('resolve()', () => {
  test('leaves no names: sectors, years and components by position, money in won', () => {
    const scenario = resolved({
      components: [
        { id: 'b', ...money(3), mix: { '02': 0.75, '01': 0.25 } },
        { id: 'a', ...money(1), mix: { '01': 1 }, schedule: { 2021: 1 } },
      ],
      schedule: { 2021: 0.4, 2019: 0.6, 2020: 0 },
      levers: { localPurchase: 0.5, importShare: 0.1, execution: 0.9, productivityGrowth: 0.02 },
    });
    expect(scenario).toMatchObject({
      components: ['b', 'a'],
      years: [2019, 2021],
      investment: [eok(3), eok(1)],
      mix: [
        [
          { at: 0, share: 0.25 },
          { at: 1, share: 0.75 },
        ],
        [{ at: 0, share: 1 }],
      ],
      schedule: [
        [
          { at: 0, share: 0.6 },
          { at: 1, share: 0.4 },
        ],
        [{ at: 1, share: 1 }],
      ],
      execution: 0.9,
      localPurchase: 0.5,
      importShare: 0.1,
      productivityGrowth: 0.02,
    });
    expect(scenario.region).toBe(region);
  });

  test('does not depend on the order in which a mix or a schedule is written', () => {
    const written = (mix: object, schedule: object) =>
      JSON.stringify(resolved({ components: [{ id: 'a', ...money(1), mix }], schedule }));
    expect(written({ '01': 0.3, '02': 0.7 }, { 2019: 0.5, 2020: 0.5 })).toBe(
      written({ '02': 0.7, '01': 0.3 }, { 2020: 0.5, 2019: 0.5 }),
    );
  });

  test('prices: constant money is all of the price year', () => {
    expect(resolved({ priceYear: 2021, schedule: { 2019: 0.5, 2020: 0.5 } }).prices).toEqual({
      toPriceYear: [1, 1],
      toTableYear: [0.8, 0.8],
      back: 1.25,
    });
  });

  test('prices: current money is of its own year', () => {
    expect(
      resolved({ priceYear: 2021, prices: 'current', schedule: { 2019: 0.25, 2020: 0.25, 2021: 0.5 } }).prices,
    ).toEqual({
      toPriceYear: [125 / 80, 1.25, 1],
      toTableYear: [1.25, 1, 0.8],
      back: 1.25,
    });
  });

  test('prices: beyond the series by the assumed inflation', () => {
    const { toPriceYear, back } = resolved({
      priceYear: 2023,
      inflation: 0.1,
      prices: 'current',
      schedule: { 2021: 0.5, 2022: 0.5 },
    }).prices;
    expect(back).toBeCloseTo(1.25 * 1.21, 12);
    expect(toPriceYear[0]).toBeCloseTo(1.21, 12);
    expect(toPriceYear[1]).toBeCloseTo(1.1, 12);
  });

  type Case = [string, Record<string, unknown>, string, string];
  test.each<Case>([
    [
      'an unknown sector',
      { components: [{ id: 'a', ...money(1), mix: { '01': 0.5, '99': 0.5 } }] },
      'UNKNOWN_SECTOR',
      'components.a.mix.99',
    ],
    [
      'an unknown sector with a share of 0',
      { components: [{ id: 'a', ...money(1), mix: { '01': 1, '99': 0 } }] },
      'UNKNOWN_SECTOR',
      'components.a.mix.99',
    ],
    [
      'a sector number without its quotes and zero',
      { components: [{ id: 'a', ...money(1), mix: { 1: 1 } }] },
      'UNKNOWN_SECTOR',
      'components.a.mix.1',
    ],
    [
      'an unknown sector in a kind of spending',
      { components: [{ id: 'a', ...money(1), spending: [{ kind: 'research', share: 1, sectors: { '70': 1 } }] }] },
      'UNKNOWN_SECTOR',
      'components.a.spending[0].sectors.70',
    ],
    [
      'an unknown sector of demand',
      { components: undefined, demand: [{ sector: '9', year: 2020, value: 1, unit: '억원' }] },
      'UNKNOWN_SECTOR',
      'demand[0].sector',
    ],
    ['a price year before the series', { priceYear: 2018 }, 'PRICE_YEAR_UNKNOWN', 'priceYear'],
    ['a price year after the series', { priceYear: 2022 }, 'PRICE_YEAR_UNKNOWN', 'priceYear'],
    [
      'a price year before the series, inflation or not',
      { priceYear: 2018, inflation: 0.02 },
      'PRICE_YEAR_UNKNOWN',
      'priceYear',
    ],
    [
      'current money of a year after the series',
      { prices: 'current', schedule: { 2020: 0.5, 2030: 0.5 } },
      'PRICE_YEAR_UNKNOWN',
      'prices',
    ],
  ])('refuses %s', (_, changes, code, path) => {
    const problem = problemOf(() => resolved(changes));
    expect([problem.code, problem.issues[0]!.path, problem.issues[0]!.file]).toEqual([code, path, 'mine.yaml']);
  });

  test('a price year without an index is no matter where it is the table’s own', () => {
    expect(resolve(assumed({ schedule: { 2030: 1 } }), region, { ...pricesTwo, byYear: new Map() }).prices.back).toBe(
      1,
    );
  });
});

describe('yearsOf() and totalInvestment()', () => {
  test('give the years with spending in order, and the sum over components', () => {
    const assumptions = assumed({
      components: [
        { id: 'a', ...money(1), mix: { '01': 1 }, schedule: { 2024: 1 } },
        { id: 'b', ...money(2.5), mix: { '01': 1 }, schedule: { 2023: 0, 2021: 0.5, 2022: 0.5 } },
      ],
    });
    expect(yearsOf(assumptions)).toEqual([2021, 2022, 2024]);
    expect(totalInvestment(assumptions)).toBe(eok(3.5));
  });
});
