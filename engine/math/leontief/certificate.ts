/**
 * 증명서 θ = max |r_j| / w_j. 나머지 r = c + mA − m, 무게 w = c; c에 0이나 음수가 있으면 w는 |c|의 평균이다.
 *
 * Weights of the certificate θ = max |r_j| / w_j of a solution with remainder r = c + mA − m (or f + Ax − x): the right-hand
 * side itself, or, where it is not positive everywhere, production: the mean of |c| in every account. For A ≥ 0 the true
 * solution then lies within θ times the solution for those weights: relatively within θ of itself when c > 0. θ < 1 with c > 0
 * also proves A productive. With negative cells θ is the relative remainder alone. All this up to the rounding of r itself.
 *
 * @source Collatz 1966, «Functional Analysis and Numerical Mathematics», §23 (monotone matrices)
 * @example
 * weightsOf(Float64Array.of(1, 3)) // => Float64Array.of(1, 3)
 * weightsOf(Float64Array.of(0, -3)) // => Float64Array.of(1.5, 1.5)
 */
export function weightsOf(rightHandSide: Float64Array): Float64Array {
  if (rightHandSide.every((value) => value > 0)) return rightHandSide;
  return new Float64Array(rightHandSide.length).fill(meanSize(rightHandSide));
}

/**
 * @returns θ; 셈할 수 없으면(NaN) 무한대. Infinite where it cannot be told.
 */
export function thetaOf(remainder: Float64Array, weights: Float64Array): number {
  let theta = 0;
  for (let k = 0; k < remainder.length; k++) {
    const size = Math.abs(remainder[k]!);
    if (size === 0) continue;
    const share = size / weights[k]!;
    if (!(share <= theta)) theta = share;
  }
  return Number.isNaN(theta) ? Infinity : theta;
}

/**
 * 나머지가 오른쪽 변에 견주어 작은가. 특이하거나 특이에 가까운 체계의 «풀이»는 그렇지 않다.
 *
 * Whether the remainder is small against the right-hand side: what a singular system's would-be solution fails.
 */
export function isSound(remainder: Float64Array, rightHandSide: Float64Array): boolean {
  const allowed = 1e-6 * meanSize(rightHandSide);
  return remainder.every((left) => Math.abs(left) <= allowed);
}

function meanSize(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += Math.abs(value);
  return sum / values.length;
}
