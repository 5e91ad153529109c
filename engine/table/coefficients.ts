import { solveRows } from '../math/leontief.ts';
import { Problem } from '../problem.ts';
import type { PriceIndex } from '../units/prices.ts';
import { sizeOf, valueAddedOf, type FlowTable } from './flow-table.ts';
import type { RegionalTable, Region, Sector } from './tables.ts';

/** 세 지표의 유발계수, 부문 순. Production and value added 원/원, employment 명/10억원, one per sector. */
export type Inducement = {
  readonly production: Float64Array;
  readonly valueAdded: Float64Array;
  readonly employment: Float64Array;
};

export const indicators = ['production', 'valueAdded', 'employment'] as const;
export type Indicator = (typeof indicators)[number];

/** 한 시·도의 계수: 지역내, 지역외, 그리고 나머지 나라(전국 계수). */
export type RegionCoefficients = {
  readonly tableYear: number;
  readonly region: Region;
  readonly sectors: readonly Sector[];
  /** 부문 코드 → 차례. */
  readonly sectorAt: ReadonlyMap<string, number>;
  /** 그 지역에 없는 부문: 계수를 쓰지 않는다. Sectors that the region does not have; their coefficients are never used. */
  readonly absent: readonly boolean[];
  readonly inRegion: Inducement;
  readonly outRegion: Inducement;
  readonly nationwide: Inducement;
};

/**
 * 전국표의 유발계수: 국산 생산유발 i'L^d, 부가가치유발 v'L^d, 취업유발 l'L^d.
 *
 * Column sums c'(I − A^d)⁻¹ by one solve with the transpose, three right-hand sides; the inverse is never formed.
 *
 * @returns 생산·부가가치 원/원, 취업 명/10억원(전업환산, 취업자 기준)
 * @throws Problem TABLE_NOT_PRODUCTIVE
 * @source 한국은행, 산업연관분석해설 (국산거래표형 생산유발계수); domain F3–F5; Miller & Blair 2009 §2.2
 */
export function inducementOf(table: FlowTable): Inducement {
  const [production, valueAdded, employment] = columnMultipliers(table, [
    new Float64Array(sizeOf(table)).fill(1),
    perOutput(table, valueAddedOf(table)),
    personsPerOutput(table, 'employed'),
  ]);
  return { production: production!, valueAdded: valueAdded!, employment: employment! };
}

/**
 * 산출 1원당 값 c마다 c'(I − A^d)⁻¹. 첫째는 생산이어야 한다: 그 승수가 모두 양수인지 본다.
 *
 * Column sums of the domestic inverse, weighted by each row of values per output. The first row must be ones.
 *
 * @throws Problem TABLE_NOT_PRODUCTIVE
 */
export function columnMultipliers(table: FlowTable, rows: readonly Float64Array[]): readonly Float64Array[] {
  const solved = solveRows({ n: sizeOf(table), flows: table.domestic, output: table.output }, rows)?.solutions;
  if (!solved) throw new Problem('TABLE_NOT_PRODUCTIVE', { id: table.id, why: 'I − A 특이 singular' });
  if (!solved[0]!.every((multiplier) => multiplier > 0)) {
    throw new Problem('TABLE_NOT_PRODUCTIVE', { id: table.id, why: '음의 승수 negative multiplier' });
  }
  return solved;
}

/** 산출 10억원당 취업자나 고용(임금근로자). Persons per 10억원 of output, in the table's own year. */
export function personsPerOutput(table: FlowTable, persons: 'employed' | 'employees'): Float64Array {
  const counted = table.persons[persons];
  if (!counted) throw new Problem('TABLE_NOT_PRODUCTIVE', { id: table.id, why: `취업자 ${table.year}` });
  return perOutput(table, counted).map((perUnit) => perUnit * personsPerBillion);
}

/** 명/백만원 → 명/10억원. */
const personsPerBillion = 1000;

/** 산출 1단위당; 산출이 없는 부문은 0. Totals per unit of output; 0 where nothing is made. */
export function perOutput({ output }: FlowTable, totals: Float64Array): Float64Array {
  return totals.map((total, j) => (output[j] === 0 ? 0 : total / output[j]!));
}

/** 함께 쓰는 표들과, 시·도마다 미리 맞추어 둔 계수. The tables that go together, with coefficients by province. */
export type Tables = {
  readonly regional: RegionalTable;
  readonly national: FlowTable;
  readonly prices: PriceIndex;
  readonly regions: ReadonlyMap<string, RegionCoefficients>;
};

/**
 * 시·도표, 전국표, 물가지수를 맞춘다. 한 번만 하면 된다.
 *
 * Joins the regional table, the national table and the price index.
 *
 * @throws Problem TABLES_DISAGREE, TABLE_NOT_PRODUCTIVE
 * @source 한국은행, 2020년 지역산업연관표 (시·도 × 83부문 유발계수, 열의 합)
 */
export function joinTables(regional: RegionalTable, national: FlowTable, prices: PriceIndex): Tables {
  const sameSectors =
    regional.sectors.length === national.sectors.length &&
    regional.sectors.every((sector, s) => sector.code === national.sectors[s]!.code);
  if (!sameSectors) throw new Problem('TABLES_DISAGREE', { regional: regional.id, national: national.id });
  const nationwide = inducementOf(national);
  const sectorAt = new Map(regional.sectors.map(({ code }, at) => [code, at]));
  const regions = regional.regions.map((region, r) => {
    const row = (place: 'inRegion' | 'outRegion'): Inducement => ({
      production: presentOnly(regional.production[place][r]!),
      valueAdded: presentOnly(regional.valueAdded[place][r]!),
      employment: presentOnly(regional.employment[place][r]!),
    });
    const coefficients: RegionCoefficients = {
      tableYear: regional.year,
      region,
      sectors: regional.sectors,
      sectorAt,
      absent: regional.production.inRegion[r]!.map((coefficient) => coefficient === null),
      inRegion: row('inRegion'),
      outRegion: row('outRegion'),
      nationwide,
    };
    return [region.code, coefficients] as const;
  });
  return { regional, national, prices, regions: new Map(regions) };
}

/** 없는 부문의 칸은 쓰이지 않는다(`absent`가 지킨다). */
function presentOnly(row: readonly (number | null)[]): Float64Array {
  return Float64Array.from(row, (coefficient) => coefficient ?? 0);
}
