import { log } from './exp-log.ts';

/** 분자와 분모의 계수, 높은 차수부터. Numerators and denominators, highest power first. */
type Septic = readonly [number, number, number, number, number, number, number, number];
const central: Septic = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
  133.14166789178438, 3.3871328727963665,
];
const centralBelow: Septic = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
  42.31333070160091, 1,
];
const middle: Septic = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const middleBelow: Septic = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const far: Septic = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
  1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const farBelow: Septic = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
  0.1369298809227358, 0.599832206555888, 1,
];

/**
 * 표준정규분포의 분위수: 확률 p에서 z로. 상대오차 약 10⁻¹⁵.
 *
 * Quantile of the standard normal distribution, to about 1 part in 10¹⁵; −∞ at 0 and ∞ at 1.
 *
 * @source Wichura 1988, Algorithm AS 241 (PPND16), Applied Statistics 37, 477–484
 * @example
 * normalQuantile(0.5) // => 0
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (q <= 0.425 && q >= -0.425) {
    const r = 0.180625 - q * q;
    return (q * septic(central, r)) / septic(centralBelow, r);
  }
  const least = q < 0 ? p : 1 - p;
  if (!(least > 0)) return least === 0 ? (q < 0 ? -Infinity : Infinity) : NaN;
  const r = Math.sqrt(-log(least));
  const size =
    r <= 5 ? septic(middle, r - 1.6) / septic(middleBelow, r - 1.6) : septic(far, r - 5) / septic(farBelow, r - 5);
  return q < 0 ? -size : size;
}

function septic(t: Septic, r: number): number {
  return ((((((t[0] * r + t[1]) * r + t[2]) * r + t[3]) * r + t[4]) * r + t[5]) * r + t[6]) * r + t[7];
}
