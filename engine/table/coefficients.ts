import { ones } from '../math/vectors.ts';
import { Problem } from '../problem.ts';
import type { Text } from '../text.ts';
import type { PriceIndex } from '../units/prices.ts';
import { sizeOf, type FlowTable } from './flow-table.ts';
import { personsPerOutput, valueAddedPerOutput } from './per-output.ts';
import { multiplierRows } from './systems.ts';
import type { RegionalTable, Region, Sector } from './tables.ts';

/** 세 지표의 유발계수, 부문 순. Production and value added 원/원, employment 명/10억원, one per sector. */
export type Inducement = {
  readonly production: Float64Array;
  readonly valueAdded: Float64Array;
  readonly employment: Float64Array;
};

export const indicators = ['production', 'valueAdded', 'employment'] as const;
export type Indicator = (typeof indicators)[number];

/** 한 시·도의 계수: 지역내, 지역외, 그리고 나머지 나라(전국 계수). 전국표의 계수는 `nationwide`뿐이다. */
export type RegionCoefficients = {
  readonly level: 'province' | 'nation';
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
  const rows = [ones(sizeOf(table)), valueAddedPerOutput(table), personsPerOutput(table, 'employed')];
  const [production, valueAdded, employment] = multiplierRows(table, rows).solutions;
  return { production: production!, valueAdded: valueAdded!, employment: employment! };
}

/** 함께 쓰는 표들과, 시·도마다 미리 맞추어 둔 계수. The tables that go together, with coefficients by province. */
export type Tables = {
  /** 시·도표; 부문이 같은 시·도표가 없는 전국표를 골랐으면 null. */
  readonly regional: RegionalTable | null;
  readonly national: FlowTable;
  readonly prices: PriceIndex;
  readonly regions: ReadonlyMap<string, RegionCoefficients>;
  /** 전국표를 골랐을 때 그 계수: 시·도를 가르지 않는다. Coefficients of the whole country when a national table is chosen. */
  readonly nation: RegionCoefficients | null;
  /** 기본 표와 부문이 같은가: 그 표를 보고 적은 지출구성을 쓸 수 있다. Whether mixes written for the default table may be used. */
  readonly hasKnownSectors: boolean;
  /** 실은 표가 아니면, 고른 표의 파일과 그 출처. The file of the chosen table and its source, when it is not a shipped one. */
  readonly origin: TableOrigin | null;
};

/** 시나리오 곁의 파일에서 온 표. A table from a file beside the scenario. */
export type TableOrigin = { readonly id: string; readonly file: string; readonly source: Text };

/** 시·도표가 있는 표들: 감사는 시·도와 전국을 함께 본다. Tables of which a regional one is part. */
export type ProvincialTables = Tables & { readonly regional: RegionalTable };

export function isProvincial(tables: Tables): tables is ProvincialTables {
  return tables.regional !== null && tables.nation === null;
}

/** 전국표의 이름으로 서는 지역. */
const wholeCountry: Region = { code: '전국', ko: '전국', en: 'Korea' };

/**
 * 시·도표, 전국표, 물가지수를 맞춘다. 한 번만 하면 된다.
 *
 * Joins the regional table, the national table and the price index.
 *
 * @throws Problem TABLES_DISAGREE, TABLE_NOT_PRODUCTIVE
 * @source 한국은행, 2020년 지역산업연관표 (시·도 × 83부문 유발계수, 열의 합)
 */
export function joinTables(regional: RegionalTable, national: FlowTable, prices: PriceIndex): ProvincialTables {
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
      level: 'province',
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
  return { regional, national, prices, regions: new Map(regions), nation: null, hasKnownSectors: true, origin: null };
}

/**
 * 전국표를 골라 계산할 채비: 부문이 같은 시·도표가 있으면 두 길을 견줄 수 있게 함께 둔다.
 *
 * Tables for effects by a national table alone. A regional table of the same sectors, if any, is kept for comparison.
 *
 * @throws Problem TABLE_NOT_PRODUCTIVE
 */
export function nationwideTables(
  national: FlowTable,
  prices: PriceIndex,
  beside: Tables | null,
  given: Partial<Pick<Tables, 'hasKnownSectors' | 'origin'>> = {},
): Tables {
  const none = new Float64Array(sizeOf(national));
  const nothing: Inducement = { production: none, valueAdded: none, employment: none };
  const nation: RegionCoefficients = {
    level: 'nation',
    tableYear: national.year,
    region: wholeCountry,
    sectors: national.sectors,
    sectorAt: new Map(national.sectors.map(({ code }, at) => [code, at])),
    absent: national.sectors.map(() => false),
    inRegion: nothing,
    outRegion: nothing,
    nationwide: inducementOf(national),
  };
  return {
    regional: beside?.regional ?? null,
    national,
    prices,
    regions: beside?.regions ?? new Map(),
    nation,
    hasKnownSectors: beside !== null,
    origin: null,
    ...given,
  };
}

/** 없는 부문의 칸은 쓰이지 않는다(`absent`가 지킨다). */
function presentOnly(row: readonly (number | null)[]): Float64Array {
  return Float64Array.from(row, (coefficient) => coefficient ?? 0);
}
