import * as z from 'zod';

/** 싣고 다니는 표 파일의 모양. The shapes of the files of tables that Pageup ships. */

export const sector = z.strictObject({ code: z.string(), ko: z.string(), en: z.string() });
const named = sector;
/** 표의 이름. The id of a table. */
export const tableId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
/** 산업연관표가 있을 만한 해. */
const tableYear = z.int().min(1900).max(2100);

/** 없는 산업은 null이다: 0도 1도 아니다. */
const coefficientRows = z.array(z.array(z.number().nullable()));
const byPlace = z.strictObject({ inRegion: coefficientRows, outRegion: coefficientRows });

export const regionalData = z.strictObject({
  kind: z.literal('regionalCoefficients'),
  id: tableId,
  year: tableYear,
  level: z.literal('province'),
  /** 다른 지역에서 산 몫에 쓸 전국표. */
  restOfCountry: z.string(),
  regions: z.array(named).min(1),
  sectors: z.array(sector).min(1),
  production: byPlace,
  valueAdded: byPlace,
  employment: byPlace,
});

const numbers = z.array(z.number());
const matrix = z.array(numbers);
const personsByYear = z.record(z.string(), numbers);

const valueAddedRows = z.strictObject({
  compensation: numbers,
  operatingSurplus: numbers,
  fixedCapitalConsumption: numbers,
  productionTaxLessSubsidy: numbers,
});

/** 기초가격표는 중간재에 붙은 순생산물세와 잔폐물발생의 행을 더 갖는다. A basic-price table has two more rows of inputs. */
export const nationalData = z.strictObject({
  kind: z.literal('national'),
  id: tableId,
  year: tableYear,
  unit: z.literal('백만원'),
  priceBasis: z.enum(['producer', 'basic', 'purchaser']),
  sectors: z.array(sector).min(1),
  domestic: matrix,
  imported: matrix,
  finalDemand: z.strictObject({ items: z.array(z.string()), domestic: matrix, imported: matrix }),
  valueAdded: z.union([
    valueAddedRows,
    valueAddedRows.extend({ netProductTax: numbers }),
    valueAddedRows.extend({ netProductTax: numbers, scrap: numbers }),
  ]),
  output: numbers,
  persons: z.strictObject({ employed: personsByYear, employees: personsByYear }),
});

export const priceData = z.strictObject({
  kind: z.literal('priceIndex'),
  id: z.string(),
  base: z.int(),
  years: z.array(z.int()),
  annualChangePercent: numbers,
  index: numbers,
});

export const concordanceData = z.strictObject({
  kind: z.literal('concordance'),
  id: z.string(),
  year: z.int(),
  sectors: z.strictObject({ '83': z.array(sector), '33': z.array(sector) }),
  /** 소분류, 중분류, 대분류의 코드. */
  rows: z.array(z.tuple([z.string(), z.string(), z.string()])),
});
