import { exp, log } from './exp-log.ts';

const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188] as const;
const halfLogOfTwoPi = 0.9189385332046728;

/**
 * 감마함수의 자연로그, x > 0. Logarithm of the gamma function, x > 0.
 *
 * @source Stirling의 급수; Abramowitz & Stegun 6.1.41
 */
function logGamma(x: number): number {
  let product = 1;
  let shifted = x;
  for (; shifted < 12; shifted++) product *= shifted;
  const inverse = 1 / shifted;
  const square = inverse * inverse;
  let series = 0;
  for (let i = stirling.length - 1; i >= 0; i--) series = series * square + stirling[i]!;
  return (shifted - 0.5) * log(shifted) - shifted + halfLogOfTwoPi + series * inverse - log(product);
}

/** 베타분포 하나: 두 모양과 밀도의 상수. A beta distribution by its shapes, both ≥ 1. */
export type Beta = { readonly a: number; readonly b: number; readonly logOfBeta: number };

/** 모양이 a, b ≥ 1인 베타분포. The beta distribution of shapes a, b ≥ 1. */
export function betaOf(a: number, b: number): Beta {
  return { a, b, logOfBeta: logGamma(a) + logGamma(b) - logGamma(a + b) };
}

/** 그 분포의 밀도. Its density at x in (0, 1). */
export function betaDensity({ a, b, logOfBeta }: Beta, x: number): number {
  return exp((a - 1) * log(x) + (b - 1) * log(1 - x) - logOfBeta);
}

/**
 * 정규화된 불완전 베타함수 I_x(a, b): 그 분포에서 x 아래의 확률.
 *
 * The regularised incomplete beta function: the probability below x in [0, 1].
 *
 * @param density x에서의 밀도를 이미 셈했으면 다시 셈하지 않는다
 * @source DLMF 8.17.22 (연분수), Lentz의 방법
 * @example
 * betaProbability(betaOf(1, 1), 0.25).toFixed(12) // => '0.250000000000'
 */
export function betaProbability(beta: Beta, x: number, density = betaDensity(beta, x)): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const { a, b } = beta;
  const isLow = x < (a + 1) / (a + b + 2);
  const front = density * x * (1 - x);
  return isLow ? front / (a * fraction(a, b, x)) : 1 - front / (b * fraction(b, a, 1 - x));
}

/** 1 + d₁/(1 + d₂/(1 + …)). */
function fraction(a: number, b: number, x: number): number {
  let value = 1;
  let above = 1;
  let below = 0;
  for (let m = 1; m <= 200; m++) {
    const half = Math.floor(m / 2);
    const term =
      m % 2 === 0
        ? (half * (b - half) * x) / ((a + m - 1) * (a + m))
        : (-(a + half) * (a + b + half) * x) / ((a + m - 1) * (a + m));
    below = 1 / (1 + term * below);
    above = 1 + term / above;
    const ratio = above * below;
    value *= ratio;
    if (Math.abs(ratio - 1) < 2 ** -53) break;
  }
  return value;
}

/**
 * 베타분포의 분위수: 구간을 좁혀 가는 뉴턴법, 오차 10⁻¹² 안쪽.
 *
 * Quantile of a beta distribution by Newton's method inside a shrinking bracket, within 1e-12.
 *
 * @param u 0과 1 사이. 1/2보다 크면 위에서부터 센다(1 − u는 정확하다)
 */
export function betaQuantile(beta: Beta, u: number): number {
  if (u > 0.5) return 1 - lowerQuantile({ a: beta.b, b: beta.a, logOfBeta: beta.logOfBeta }, 1 - u);
  return lowerQuantile(beta, u);
}

function lowerQuantile(beta: Beta, u: number): number {
  if (u <= 0) return 0;
  let low = 0;
  let high = 1;
  let x = exp((log(u) + log(beta.a) + beta.logOfBeta) / beta.a);
  if (!(x < 0.5)) x = 0.5;
  for (let step = 0; step < 100; step++) {
    const density = betaDensity(beta, x);
    const excess = betaProbability(beta, x, density) - u;
    if (excess > 0) high = x;
    else low = x;
    const newton = x - excess / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 2 ** -51 * x) return next;
    x = next;
  }
  return x;
}
