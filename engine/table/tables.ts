import type * as z from 'zod';
import { roomForFlows } from '../math/leontief.ts';
import type { PriceIndex } from '../units/prices.ts';
import type { FlowTable } from './flow-table.ts';
import type { concordanceData, nationalData, priceData, regionalData, sector } from './schema.ts';
import { requireSizes, type Sized } from './table-file.ts';

/**
 * 싣고 다니는 표와, 파일의 내용을 표로 만드는 법. 표의 해시는 파일 글자의 sha256이며 source.yaml에 적힌 것과 같다.
 *
 * The tables that Pageup ships, made of what their files hold. A table's hash is the sha256 of its file's bytes.
 */

export type Sector = z.infer<typeof sector>;
export type Region = Sector;

/** 시·도 유발계수표 파일의 모양. The shape of a regional coefficient table's file. */
export type RegionalData = z.infer<typeof regionalData>;

/** 물가지수 파일의 모양. The shape of a price index's file. */
export type PriceData = z.infer<typeof priceData>;

/** 시·도 유발계수표. Inducement coefficients by province; production and value added 원/원, employment 명/10억원. */
export type RegionalTable = RegionalData & { readonly hash: string };

/** 한국은행의 세 분류를 잇는 표. How the 165, 83 and 33 sectors of the Bank of Korea's tables are parts of each other. */
export type SectorLevels = z.infer<typeof concordanceData> & { readonly hash: string };

/** 전국표 파일의 모양. The shape of a national table's file; matrices are lists of rows. */
export type NationalData = z.infer<typeof nationalData>;

/**
 * 파일의 내용을 지역 유발계수표로. The regional coefficient table that a file's content states.
 *
 * @throws Problem INVALID_FILE 행과 열의 길이가 맞지 않을 때
 */
export function regionalTableOf(table: RegionalData, hash: string): RegionalTable {
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
  return { ...table, hash };
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

/** 파일의 내용을 물가지수로. The price index that a file's content states. */
export function priceIndexOf({ id, base, years, index }: PriceData, hash: string): PriceIndex {
  return {
    id,
    hash,
    base,
    byYear: new Map(years.map((year, i) => [year, index[i]!])),
    first: years[0]!,
    last: years.at(-1)!,
  };
}

function flat(rows: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(rows.flat());
}

/** 행들을 놓을 자리에 차례로 놓는다. Rows one after another in the room for them. */
function laid(rows: readonly (readonly number[])[], room: Float64Array): Float64Array {
  rows.forEach((row, i) => room.set(row, i * row.length));
  return room;
}
