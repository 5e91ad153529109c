import { exp } from './exp-log.ts';

const rootOfTwoPi = 2.5066282746310007;

/** 표준정규분포의 밀도. Density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return exp(-0.5 * z * z) / rootOfTwoPi;
}

/** 높은 차수부터. Numerators and denominators, highest power first. */
const near = [
  0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356,
] as const;
const nearBelow = [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673] as const;
const middle = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
  2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
] as const;
const middleBelow = [
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097, 34900.95272114598,
  38912.00328609327, 19685.429676859992,
] as const;
const far = [
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
  2.9112874951168793e-5,
] as const;
const farBelow = [
  1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5,
] as const;

/**
 * 표준정규분포의 누적확률 Φ(z). 아래 꼬리에서도 상대오차 10⁻¹⁴ 안쪽(z ≥ −37); 위 꼬리는 Φ(−z)로 셈한다.
 *
 * Cumulative probability of the standard normal distribution, within 1 part in 10¹⁴ in the lower tail too (z ≥ −37): take Φ(−z)
 * for the upper tail.
 *
 * @source Cody 1969, «Rational Chebyshev approximations for the error function», Math. Comp. 23, 631–637
 * @example
 * normalProbability(0) // => 0.5
 */
export function normalProbability(z: number): number {
  const size = Math.abs(z);
  if (size > 40) return z < 0 ? 0 : 1;
  if (size <= 0.67448975) {
    const square = z * z;
    return 0.5 + (z * horner(near, square)) / horner(nearBelow, square);
  }
  const ratio = size <= 5.656854249492381 ? horner(middle, size) / horner(middleBelow, size) : farRatio(size);
  const coarse = Math.trunc(size * 16) / 16;
  const below = exp(-0.5 * coarse * coarse) * exp(-0.5 * (size - coarse) * (size + coarse)) * ratio;
  return z < 0 ? below : 1 - below;
}

/** 밀도로 나눈 꼬리의 √2π배: (1 − x²-급수)/x. */
function farRatio(size: number): number {
  const square = 1 / (size * size);
  return (1 / rootOfTwoPi - (square * horner(far, square)) / horner(farBelow, square)) / size;
}

function horner(terms: readonly number[], x: number): number {
  let sum = 0;
  for (let i = 0; i < terms.length; i++) sum = sum * x + terms[i]!;
  return sum;
}
