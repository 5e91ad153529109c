import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { evaluate, indicators, summarise, type Indicator } from '../../engine/index.ts';
import { library, rawTable, relativeError } from './support.ts';

const path = fileURLToPath(new URL('../fixtures/jeju-example.yaml', import.meta.url));
const run = summarise(evaluate(library.prepareNamed(path)), { detail: true });

type Cells = Record<'inRegion' | 'outRegion', (number | null)[][]>;
const table = rawTable<Record<Indicator, Cells> & { regions: { code: string }[]; sectors: { code: string }[] }>(
  'tables/bok-2020-regional',
);
const jeju = table.regions.findIndex(({ code }) => code === '제주');

/** 십진수 그대로의 곱: 계수를 10⁷배의 정수로 읽어 큰 정수로 셈한다. The coefficient as a whole number of 10⁻⁷. */
function tenMillionths(indicator: Indicator, place: 'inRegion' | 'outRegion', sector: string): bigint {
  const s = table.sectors.findIndex(({ code }) => code === sector);
  const [whole = '', fraction = ''] = String(table[indicator][place][jeju]![s]).split('.');
  expect(fraction.length).toBeLessThanOrEqual(7);
  return BigInt(whole + fraction.padEnd(7, '0'));
}

/** 190백만원 × 계수(80) + 81.4백만원 × 계수(58), 백만원의 10⁻⁸ 단위. */
function product(indicator: Indicator, place: 'inRegion' | 'outRegion'): bigint {
  return 1900n * tenMillionths(indicator, place, '80') + 814n * tenMillionths(indicator, place, '58');
}

/** 억원은 백만원의 100배. 취업은 10억원(1,000백만원)당 사람 수. */
const unitsPer = { production: 1e10, valueAdded: 1e10, employment: 1e11 };

describe('jeju-example, run by path, gives the products of the coefficients', () => {
  test.each(
    indicators.flatMap((indicator) => (['inRegion', 'outRegion'] as const).map((place) => [indicator, place] as const)),
  )('to the last digit of the table: %s %s', (indicator, place) => {
    const exact = product(indicator, place);
    const modelled = run.effects[indicator][place]! * unitsPer[indicator];
    // 표의 마지막 자리(10⁻⁷)까지 같고, 배정밀도의 끝자리 말고는 다르지 않다.
    expect(BigInt(Math.round(modelled))).toBe(exact);
    expect(relativeError(modelled, Number(exact))).toBeLessThan(4 * Number.EPSILON);
  });

  test('which a reader can check by hand: 190 × 1.2616279 + 81.4 × 1.358712 = 350.3084578', () => {
    expect((run.effects.production.inRegion! * 100).toFixed(7)).toBe('350.3084578');
    expect(190 * 1.2616279 + 81.4 * 1.358712).toBeCloseTo(350.3084578, 7);
  });

  test('row by row', () => {
    const [arts, food] = run.byComponent!;
    expect([arts!.demand, food!.demand]).toEqual([1.9, 0.814]);
    expect(arts!.production.inRegion).toBeCloseTo(1.9 * 1.2616279, 14);
    expect(food!.production.outRegion).toBeCloseTo(0.814 * 0.912545, 14);
    expect(run.bySector!.map(({ sector }) => sector)).toEqual(['58', '80']);
  });

  test('with the same figures by an absolute and a relative path, and by its content', () => {
    const byRelative = summarise(evaluate(library.prepareNamed(relative(process.cwd(), path))), { detail: true });
    expect(byRelative).toEqual(run);
    const { scenario } = library.prepareNamed(path).study.layers[0]!;
    expect(summarise(evaluate(library.prepareGiven(scenario, 'body')), { detail: true })).toEqual(run);
  });

  test('and says what it is: money of 2020, all local, nothing stated, nothing calibrated', () => {
    expect(run).toMatchObject({
      scenario: { id: 'jeju-example' },
      plan: null,
      stated: null,
      calibrated: null,
      region: { code: '제주', level: 'province' },
      municipality: null,
      investment: { value: 2.714, unit: '억원', priceYear: 2020, origin: 'planner' },
      demand: { value: 2.714, priceYear: 2020 },
      split: { region: 2.714, otherRegions: 0, abroad: 0, noDemand: 0 },
      calibration: { method: 'none', factors: { production: null, valueAdded: null, employment: null } },
    });
    expect(run.effects.employment).toMatchObject({ years: 1, personYears: false });
    expect(run.notes.map(({ code }) => code)).toEqual(['ALL_LOCAL_ASSUMED', 'NOT_IN_TABLE']);
  });
});
