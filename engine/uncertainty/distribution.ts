import { log } from '../math/exp-log.ts';
import { normalDensity, normalProbability } from '../math/normal-probability.ts';

/**
 * 조정 항목 하나의 불확실성. 수치는 그 항목의 단위로 적는다.
 *
 * How uncertain one lever is, in the lever's own unit. `mean` and `standardDeviation` are those before truncation to
 * [min, max]; a lognormal takes them of the lever itself, not of its logarithm.
 */
export type Distribution =
  | { readonly kind: 'fixed'; readonly value: number }
  | { readonly kind: 'uniform'; readonly min: number; readonly max: number }
  | { readonly kind: 'triangular' | 'pert'; readonly min: number; readonly mode: number; readonly max: number }
  | TruncatedDistribution
  | { readonly kind: 'discrete'; readonly values: readonly number[]; readonly weights: readonly number[] };

/** [min, max]로 자른 정규분포나 로그정규분포. */
export type TruncatedDistribution = {
  readonly kind: 'normal' | 'lognormal';
  readonly mean: number;
  readonly standardDeviation: number;
  readonly min: number;
  readonly max: number;
};

/** 값이 놓일 수 있는 두 끝. */
export type Bounds = { readonly min: number; readonly max: number };

/**
 * 값이 벗어날 수 없는 두 끝. The bounds that no draw leaves.
 *
 * @example
 * boundsOf({ kind: 'discrete', values: [3, 1, 2], weights: [0.5, 0.25, 0.25] }) // => { min: 1, max: 3 }
 */
export function boundsOf(distribution: Distribution): Bounds {
  switch (distribution.kind) {
    case 'fixed':
      return { min: distribution.value, max: distribution.value };
    case 'discrete':
      return { min: Math.min(...distribution.values), max: Math.max(...distribution.values) };
    default:
      return { min: distribution.min, max: distribution.max };
  }
}

/** 한 점에 모인 분포인가. Whether the range has no width. */
export function isPoint(distribution: Distribution): boolean {
  const { min, max } = boundsOf(distribution);
  return min === max;
}

/**
 * 평균, 닫힌 식으로. The mean in closed form, truncation included.
 *
 * @source PERT: Malcolm 외 1959, (min + 4·mode + max)/6; 자른 정규: Johnson, Kotz & Balakrishnan 1994, §13.10.1
 * @example
 * meanOf({ kind: 'pert', min: 0, mode: 2, max: 10 }) // => 3
 */
export function meanOf(distribution: Distribution): number {
  if (isPoint(distribution)) return boundsOf(distribution).min;
  switch (distribution.kind) {
    case 'fixed':
      return distribution.value;
    case 'uniform':
      return (distribution.min + distribution.max) / 2;
    case 'triangular':
      return (distribution.min + distribution.mode + distribution.max) / 3;
    case 'pert':
      return (distribution.min + 4 * distribution.mode + distribution.max) / 6;
    case 'discrete':
      return distribution.values.reduce((sum, value, i) => sum + value * distribution.weights[i]!, 0);
    default:
      return meanOfTruncated(distribution);
  }
}

function meanOfTruncated(distribution: TruncatedDistribution): number {
  const { centre, spread, from, to } = standardised(distribution);
  const { mass } = slice(from, to);
  if (distribution.kind === 'normal') {
    return centre + (spread * (normalDensity(from) - normalDensity(to))) / mass;
  }
  return (distribution.mean * slice(from - spread, to - spread).mass) / mass;
}

/** 표준정규의 척도로: 값(로그정규는 그 로그) = centre + spread·z, z는 from에서 to까지. */
export type Standardised = {
  readonly centre: number;
  readonly spread: number;
  readonly from: number;
  readonly to: number;
};

/**
 * 자른 분포를 표준정규의 한 구간으로 본다.
 *
 * A truncated distribution as an interval of the standard normal one. For a lognormal of mean m and standard deviation s the
 * logarithm has variance ln(1 + s²/m²) and mean ln m − variance/2.
 */
export function standardised({ kind, mean, standardDeviation, min, max }: TruncatedDistribution): Standardised {
  if (kind === 'normal') {
    const zOf = (value: number) => (value - mean) / standardDeviation;
    return { centre: mean, spread: standardDeviation, from: zOf(min), to: zOf(max) };
  }
  const relative = standardDeviation / mean;
  const variance = log(1 + relative * relative);
  const centre = log(mean) - variance / 2;
  const spread = Math.sqrt(variance);
  return { centre, spread, from: (log(min) - centre) / spread, to: (log(max) - centre) / spread };
}

/**
 * 표준정규의 구간 [from, to]의 확률 `mass`. 위 꼬리에 있는 구간은 뒤집어 아래에서 센다.
 *
 * The probability of an interval, counted from the lower tail: an interval above 0 is mirrored, so that nothing cancels.
 */
export function slice(from: number, to: number): { mirrored: boolean; below: number; mass: number } {
  const mirrored = from > 0;
  const below = normalProbability(mirrored ? -to : from);
  return { mirrored, below, mass: normalProbability(mirrored ? -from : to) - below };
}
