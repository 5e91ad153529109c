import * as z from 'zod';
import { sha256Of } from '../math/canonical.ts';
import { roomForFlows } from '../math/leontief.ts';
import type { PriceIndex } from '../units/prices.ts';
import type { FlowTable } from './flow-table.ts';
import { contentOf, readData, requireSizes, shaped, type Sized } from './table-file.ts';

/**
 * 싣고 다니는 표의 모양과 읽기. 표의 해시는 파일 글자의 sha256이며 source.yaml에 적힌 것과 같다.
 *
 * The shapes of the tables that Pageup ships, and how they are read. A table's hash is the sha256 of its file's bytes.
 */

const sector = z.strictObject({ code: z.string(), ko: z.string(), en: z.string() });
const named = sector;
/** 표의 이름. The id of a table. */
export const tableId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
/** 산업연관표가 있을 만한 해. */
const tableYear = z.int().min(1900).max(2100);

/** 없는 산업은 null이다: 0도 1도 아니다. */
const coefficientRows = z.array(z.array(z.number().nullable()));
const byPlace = z.strictObject({ inRegion: coefficientRows, outRegion: coefficientRows });

const regionalData = z.strictObject({
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
const nationalData = z.strictObject({
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

const priceData = z.strictObject({
  kind: z.literal('priceIndex'),
  id: z.string(),
  base: z.int(),
  years: z.array(z.int()),
  annualChangePercent: numbers,
  index: numbers,
});

const concordanceData = z.strictObject({
  kind: z.literal('concordance'),
  id: z.string(),
  year: z.int(),
  sectors: z.strictObject({ '83': z.array(sector), '33': z.array(sector) }),
  /** 소분류, 중분류, 대분류의 코드. */
  rows: z.array(z.tuple([z.string(), z.string(), z.string()])),
});

export type Sector = z.infer<typeof sector>;
export type Region = z.infer<typeof named>;

/** 시·도 유발계수표. Inducement coefficients by province; production and value added 원/원, employment 명/10억원. */
export type RegionalTable = z.infer<typeof regionalData> & { readonly hash: string };

/** 한국은행의 세 분류를 잇는 표. How the 165, 83 and 33 sectors of the Bank of Korea's tables are parts of each other. */
export type SectorLevels = z.infer<typeof concordanceData> & { readonly hash: string };

/** 전국표 파일의 모양. The shape of a national table's file; matrices are lists of rows. */
export type NationalData = z.infer<typeof nationalData>;

/**
 * 지역 유발계수표를 읽는다. Reads a regional coefficient table from its file's text.
 *
 * @throws Problem INVALID_FILE
 */
export function readRegionalTable(text: string): RegionalTable {
  const table = readData(regionalData, text);
  const [height, width] = [counted(table.regions, '지역이', 'regions'), counted(table.sectors, '부문이', 'sectors')];
  requireSizes(
    (['production', 'valueAdded', 'employment'] as const).flatMap((indicator) =>
      (['inRegion', 'outRegion'] as const).map((place) => ({
        path: `${indicator}.${place}`,
        rows: table[indicator][place],
        height,
        width,
      })),
    ),
  );
  return { ...table, hash: sha256Of(text) };
}

/**
 * 전국표를 읽는다. Reads a national table from its file's text.
 *
 * @throws Problem INVALID_FILE
 */
export function readNationalTable(text: string): FlowTable {
  return nationalOf(contentOf(text), sha256Of(text));
}

/**
 * 이미 읽은 내용을 전국표로. A national table from content that is parsed already.
 *
 * @throws Problem INVALID_FILE
 */
export function nationalOf(content: unknown, hash: string): FlowTable {
  return nationalTableOf(shaped(nationalData, content), hash);
}

/**
 * 파일의 내용을 표로: 행렬은 한 줄로 잇는다. The table that a file's content states, matrices row-major.
 *
 * @throws Problem INVALID_FILE 행과 열의 길이가 맞지 않을 때
 */
export function nationalTableOf(data: NationalData, hash: string): FlowTable {
  const { id, year, unit, priceBasis, sectors, finalDemand, output, persons } = data;
  requireSizes(sizesOf(data));
  const inYear = (byYear: Record<string, number[]>) => {
    const row = byYear[String(year)];
    return row ? Float64Array.from(row) : null;
  };
  return {
    id,
    hash,
    year,
    unit,
    priceBasis,
    sectors,
    regions: null,
    domestic: laid(data.domestic, roomForFlows(sectors.length)),
    imported: flat(data.imported),
    finalDemand: {
      items: finalDemand.items,
      domestic: flat(finalDemand.domestic),
      imported: flat(finalDemand.imported),
    },
    valueAdded: Object.fromEntries(
      Object.entries(data.valueAdded).map(([name, row]) => [name, Float64Array.from(row)]),
    ),
    output: Float64Array.from(output),
    persons: { employed: inYear(persons.employed), employees: inYear(persons.employees) },
  };
}

/**
 * 전국표를 파일의 모양으로: 행렬은 행들의 목록. 수입을 가르지 않은 표는 적을 수 없다.
 *
 * What a file of this national table states, matrices as lists of rows; imports must be told apart.
 *
 * @param persons 해마다의 사람 수; 없으면 표의 그해의 것
 */
export function nationalDataOf(table: FlowTable, persons = personsByYearOf(table)): NationalData {
  const { id, year, unit, priceBasis, sectors, domestic, imported, finalDemand, valueAdded, output } = table;
  const n = sectors.length;
  const items = finalDemand.items.length;
  return {
    kind: 'national',
    id,
    year,
    unit,
    priceBasis,
    sectors: [...sectors],
    domestic: asRows(domestic, n),
    imported: asRows(imported!, n),
    finalDemand: {
      items: [...finalDemand.items],
      domestic: asRows(finalDemand.domestic, items),
      imported: asRows(finalDemand.imported!, items),
    },
    valueAdded: Object.fromEntries(
      Object.entries(valueAdded).map(([name, row]) => [name, [...row]]),
    ) as NationalData['valueAdded'],
    output: [...output],
    persons,
  };
}

function personsByYearOf({ year, persons }: FlowTable): NationalData['persons'] {
  const byYear = (row: Float64Array | null) => (row ? { [String(year)]: [...row] } : {});
  return { employed: byYear(persons.employed), employees: byYear(persons.employees) };
}

function asRows(cells: Float64Array, width: number): number[][] {
  return Array.from({ length: cells.length / width }, (_, i) => [...cells.subarray(i * width, (i + 1) * width)]);
}

/** 전국표의 부분들이 가져야 할 크기. */
function sizesOf({ sectors, finalDemand, valueAdded, domestic, imported, output, persons }: NationalData): Sized[] {
  const [bySector, byItem] = [counted(sectors, '부문이', 'sectors'), counted(finalDemand.items, '항목이', 'items')];
  const rowsOf = (path: string, byName: Readonly<Record<string, readonly number[]>>) =>
    Object.entries(byName).map(([name, rows]) => ({ path: `${path}.${name}`, rows, height: bySector, width: null }));
  return [
    { path: 'domestic', rows: domestic, height: bySector, width: bySector },
    { path: 'imported', rows: imported, height: bySector, width: bySector },
    { path: 'finalDemand.domestic', rows: finalDemand.domestic, height: bySector, width: byItem },
    { path: 'finalDemand.imported', rows: finalDemand.imported, height: bySector, width: byItem },
    ...rowsOf('valueAdded', valueAdded),
    { path: 'output', rows: output, height: bySector, width: null },
    ...rowsOf('persons.employed', persons.employed),
    ...rowsOf('persons.employees', persons.employees),
  ];
}

function counted(things: readonly unknown[], ko: string, en: string) {
  return { ko, en, count: things.length };
}

/**
 * 물가지수를 읽는다. Reads a price index from its file's text.
 *
 * @throws Problem INVALID_FILE
 */
export function readPrices(text: string): PriceIndex {
  const data = readData(priceData, text);
  return {
    id: data.id,
    hash: sha256Of(text),
    base: data.base,
    byYear: new Map(data.years.map((year, i) => [year, data.index[i]!])),
    first: data.years[0]!,
    last: data.years.at(-1)!,
  };
}

/**
 * 부문 이음표를 읽는다. Reads a concordance of sectors from its file's text.
 *
 * @throws Problem INVALID_FILE
 */
export function readSectorLevels(text: string): SectorLevels {
  return { ...readData(concordanceData, text), hash: sha256Of(text) };
}

function flat(rows: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(rows.flat());
}

/** 행들을 놓을 자리에 차례로 놓는다. Rows one after another in the room for them. */
function laid(rows: readonly (readonly number[])[], room: Float64Array): Float64Array {
  rows.forEach((row, i) => room.set(row, i * row.length));
  return room;
}
