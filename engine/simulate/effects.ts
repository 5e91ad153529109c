/**
 * 효과의 그릇. 한 줄은 아홉 수이고 줄은 차례로 이어진다: 수요, 세 지표의 지역내·지역외, 그리고 계수를 곱할 국내 수요 둘.
 *
 * Effects along three axes, rows one after another. A row is nine numbers: demand; production, value added and employment,
 * each in-region and out-of-region; and the domestic demand that coefficients of money and of employment apply to.
 * Money is won at the price year; employment is person-years. With a table of the whole country everything is out-of-region
 * here, and only totals are reported.
 */
export type Effects = {
  readonly total: Float64Array;
  readonly byYear: Float64Array;
  readonly byComponent: Float64Array;
  /** 수요가 생긴 부문별. By the sector where demand falls. */
  readonly bySector: Float64Array;
  readonly split: Split;
};

/** 최종수요가 나뉘는 곳, 원(가격기준연도 가격). Where final demand goes; sums to demand. */
export type Split = {
  readonly region: number;
  readonly otherRegions: number;
  readonly abroad: number;
  readonly noDemand: number;
};

export const rowLength = 9;

/** 한 줄 안의 자리. Positions in a row. */
export const at = {
  demand: 0,
  production: { inRegion: 1, outRegion: 2 },
  valueAdded: { inRegion: 3, outRegion: 4 },
  /** 국내 수요, 원: 표 기준연도의 구매력을 가격기준연도의 가격으로. */
  domestic: 5,
  employment: { inRegion: 6, outRegion: 7 },
  /** 국내 수요, 10억원(표 기준연도 가격): 생산성 상승만큼 줄인 것. */
  domesticForPersons: 8,
} as const;

export type Scope = 'inRegion' | 'outRegion' | 'total';
export const scopes = ['inRegion', 'outRegion', 'total'] as const;

/**
 * 한 줄의 한 지표를 한 범위로. One indicator of one row in one scope; total is in-region plus out-of-region.
 */
export function effectOf(
  rows: Float64Array,
  indicator: 'production' | 'valueAdded' | 'employment',
  scope: Scope,
  row = 0,
): number {
  const inside = rows[row * rowLength + at[indicator].inRegion]!;
  const outside = rows[row * rowLength + at[indicator].outRegion]!;
  switch (scope) {
    case 'inRegion':
      return inside;
    case 'outRegion':
      return outside;
    case 'total':
      return inside + outside;
    default:
      return scope satisfies never;
  }
}

/** 한 줄의 최종수요, 원. Final demand of one row, won. */
export function demandOf(rows: Float64Array, row = 0): number {
  return rows[row * rowLength + at.demand]!;
}
