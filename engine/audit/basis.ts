import { note, Problem, type Note } from '../problem.ts';
import type { Inducement, RegionCoefficients, ProvincialTables } from '../table/coefficients.ts';
import { tableName } from '../table/table-name.ts';
import { nationalReadings, type NationalReadings } from '../table/measure/national-readings.ts';
import { withParticles, type Text } from '../text.ts';
import { priceRatio } from '../units/prices.ts';
import { readingId, type Reading } from './reading.ts';

/** 한 해석이 쓰는 계수. What one reading computes with. */
export type Basis = {
  /** 지역에서 산 것의 지역내·지역외 계수; 전국표는 나눌 수 없어 null. */
  readonly split: { readonly inRegion: Inducement; readonly outRegion: Inducement } | null;
  /** 나눌 수 없을 때의 전국 계수. */
  readonly whole: Inducement;
  /** 다른 지역에서 산 것의 계수(모두 지역외). 전국표에는 다른 지역이 없다. */
  readonly elsewhere: Inducement | null;
  /** 지역에 없는 부문. */
  readonly absent: readonly boolean[];
  /** 수요 1억원당 사람 수로 만드는 수: 계수는 10억원당이고 표 기준연도 가격이다. */
  readonly personsPerEok: number;
};

export type NoData = { readonly noData: Note; readonly why: Text };

/** 계수의 10억원은 10억원, 우리의 돈은 억원. */
const eokPerEmploymentUnit = 10;

const multipliers = new WeakMap<ProvincialTables, NationalReadings>();

/**
 * 해석이 쓸 계수, 없으면 그 까닭.
 *
 * The coefficients of a reading, or a note that says which data are missing.
 */
export function basisOf(
  reading: Reading,
  tables: ProvincialTables,
  region: RegionCoefficients,
  inflation: number | null,
): Basis | NoData {
  const missing = (whyKo: string, whyEn: string): NoData => ({
    noData: note('READING_WITHOUT_DATA', `readings.${readingId(reading)}`, { whyKo, whyEn }),
    why: { ko: whyKo, en: whyEn },
  });
  const { regional, national, prices } = tables;
  if (reading.table !== regional.id && reading.table !== national.id) {
    const { ko, en } = tableName(reading.table);
    return missing(withParticles(`${ko}이(가) 실려 있지 않음`), `${en}: not shipped`);
  }
  const deflator = deflatorOf(reading.priceYear, region.tableYear, prices, inflation);
  if (deflator === null) {
    return missing(`${reading.priceYear}년 물가지수가 없음`, `there is no price index for ${reading.priceYear}`);
  }
  const personsPerEok = deflator / eokPerEmploymentUnit;
  if (reading.table === national.id) {
    const known = multipliers.get(tables) ?? nationalReadings(national);
    multipliers.set(tables, known);
    const whole = known[reading.employment][reading.incomeInduced ? 'incomeInduced' : 'plain'];
    return { split: null, whole, elsewhere: null, absent: national.sectors.map(() => false), personsPerEok };
  }
  if (reading.employment === 'employees') {
    return missing(
      '지역 유발계수표에는 고용(임금근로자) 계수가 없음',
      'the regional table holds no coefficients of employees',
    );
  }
  if (reading.incomeInduced) {
    return missing(
      '지역별 가계소득 유발을 구할 거래표가 없음',
      'no regional transactions table gives the household round',
    );
  }
  const { inRegion, outRegion, nationwide, absent } = region;
  return {
    split: { inRegion, outRegion },
    whole: sumOf(inRegion, outRegion),
    elsewhere: nationwide,
    absent,
    personsPerEok,
  };
}

function deflatorOf(
  priceYear: number | null,
  tableYear: number,
  prices: ProvincialTables['prices'],
  inflation: number | null,
): number | null {
  if (priceYear === null) return 1;
  try {
    return priceRatio(prices, priceYear, tableYear, inflation);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

function sumOf(a: Inducement, b: Inducement): Inducement {
  const add = (x: Float64Array, y: Float64Array) => x.map((value, s) => value + y[s]!);
  return {
    production: add(a.production, b.production),
    valueAdded: add(a.valueAdded, b.valueAdded),
    employment: add(a.employment, b.employment),
  };
}
