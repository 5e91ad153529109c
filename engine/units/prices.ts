import { problemAt } from '../problem.ts';

/** 물가지수: 연도 → 지수. GDP deflator by year; `base` year = 100. */
export type PriceIndex = {
  readonly id: string;
  readonly hash: string;
  readonly base: number;
  readonly byYear: ReadonlyMap<number, number>;
  readonly first: number;
  readonly last: number;
};

/** 해를 적은 자리. Where a year is written. */
type Place = { readonly file: string | null; readonly path: string };
const nowhere: Place = { file: null, path: 'priceYear' };

/**
 * 어느 해의 지수. 계열이 끝난 뒤는 물가 가정이 있어야만 이어 간다.
 *
 * The index of a year; beyond the series only with an inflation assumption (a rate per year).
 *
 * @throws Problem PRICE_YEAR_UNKNOWN
 */
export function priceIndexOf(prices: PriceIndex, year: number, inflation: number | null, place = nowhere): number {
  const known = prices.byYear.get(year);
  if (known !== undefined) return known;
  const last = prices.byYear.get(prices.last);
  if (inflation === null || year < prices.first || last === undefined) {
    const values = { year, from: prices.first, to: prices.last };
    throw problemAt(place.file, place.path, 'PRICE_YEAR_UNKNOWN', values);
  }
  let index = last;
  for (let y = prices.last; y < year; y++) index *= 1 + inflation;
  return index;
}

/**
 * `from`년 가격의 1원이 `to`년 가격으로 얼마인가: P_to / P_from.
 *
 * How much one won in `from` prices is in `to` prices.
 *
 * @throws Problem PRICE_YEAR_UNKNOWN
 * @source 세계은행 NY.GDP.DEFL.KD.ZG, 2020 = 100; 식 F24 f_base = f_t·P_base/P_t
 */
export function priceRatio(
  prices: PriceIndex,
  from: number,
  to: number,
  inflation: number | null,
  place = nowhere,
): number {
  if (from === to) return 1;
  return priceIndexOf(prices, to, inflation, place) / priceIndexOf(prices, from, inflation, place);
}
