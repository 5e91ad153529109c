import { exp, log } from '../../math/exp-log.ts';
import { sumOf } from '../../math/vectors.ts';

/** 입지계수 네 가지. Four location quotients; KFLQ is not among them. */
export const quotientMethods = ['SLQ', 'CILQ', 'FLQ', 'AFLQ'] as const;
export type QuotientMethod = (typeof quotientMethods)[number];

/** 지역과 나라의 부문별 취업자. Employment by sector, of the region and of the nation, in one unit. */
export type EmploymentPair = { readonly regional: Float64Array; readonly national: Float64Array };

/**
 * 단순입지계수 SLQ_i = (E_i^r / E^r) / (E_i^n / E^n). 나라에 없는 부문은 0.
 *
 * Simple location quotients: a sector's share of regional employment over its share of national employment. 0 where the nation
 * employs nobody.
 *
 * @source Miller & Blair 2009 §8.2; domain F13
 * @example
 * simpleQuotients({ regional: Float64Array.of(200, 300, 500), national: Float64Array.of(1000, 6000, 13000) }) // => Float64Array.of(4, 1, 10 / 13)
 */
export function simpleQuotients({ regional, national }: EmploymentPair): Float64Array {
  const [region, nation] = [sumOf(regional), sumOf(national)];
  return regional.map((employed, i) => (national[i] === 0 ? 0 : (employed * nation) / (region * national[i]!)));
}

/**
 * 지역의 크기 λ = [log₂(1 + E^r/E^n)]^δ. 작은 지역일수록, δ가 클수록 작다.
 *
 * Relative size of the region. δ = 0 gives 1; a region as large as the nation gives 1.
 *
 * @source Flegg & Webber 1997; domain F14
 * @example
 * regionSize({ regional: Float64Array.of(3), national: Float64Array.of(3) }, 0.3) // => 1
 */
export function regionSize({ regional, national }: EmploymentPair, delta: number): number {
  return exp(delta * log(log2(1 + sumOf(regional) / sumOf(national))));
}

/**
 * 입지계수의 행렬, 행 우선: 행은 파는 부문 i, 열은 사는 부문 j.
 *
 * SLQ_i in every column; CILQ = SLQ_i/SLQ_j; FLQ = CILQ·λ off the diagonal and SLQ_i·λ on it; AFLQ = FLQ·log₂(1 + SLQ_j) where
 * SLQ_j > 1. A column of a sector that the region does not have is 0: it buys nothing.
 *
 * @param delta FLQ와 AFLQ의 δ; 다른 방법에서는 쓰지 않는다
 * @source Miller & Blair 2009 §8.2; Flegg & Webber 1997, 2000; domain F13–F15
 */
export function quotientMatrix(method: QuotientMethod, employment: EmploymentPair, delta: number): Float64Array {
  const quotients = simpleQuotients(employment);
  const n = quotients.length;
  const size = regionSize(employment, delta);
  return Float64Array.from({ length: n * n }, (_, k) => {
    const [i, j] = [Math.trunc(k / n), k % n];
    const [seller, buyer] = [quotients[i]!, quotients[j]!];
    if (buyer === 0) return 0;
    if (method === 'SLQ') return seller;
    const cross = seller / buyer;
    if (method === 'CILQ') return cross;
    const flq = (i === j ? seller : cross) * size;
    return method === 'AFLQ' && buyer > 1 ? flq * log2(1 + buyer) : flq;
  });
}

/**
 * 지역의 투입계수 a^r = a^n · min(1, q). 나라의 계수를 올리지 않는다.
 *
 * Regional input coefficients: national ones cut by quotients below 1, never raised.
 *
 * @param national 나라의 투입계수, 행 우선
 * @source domain F13–F15
 */
export function regionalCoefficients(national: Float64Array, quotients: Float64Array): Float64Array {
  return national.map((coefficient, k) => coefficient * Math.min(1, quotients[k]!));
}

function log2(x: number): number {
  return log(x) / Math.LN2;
}
