/**
 * 어느 기계에서나 같은 값을 주는 지수와 로그: + − × ÷ 만 쓴다. 참값과 1 ulp 안쪽.
 *
 * exp and log from the four operations alone, so that the last digit is the same on every machine (Math.exp's need not be).
 */

const ln2High = 6.9314718036912381649e-1;
const ln2Low = 1.90821492927058770002e-10;

const expTerms = [
  1.66666666666666019037e-1, -2.77777777770155933842e-3, 6.61375632143793436117e-5, -1.6533902205465251539e-6,
  4.13813679705723846039e-8,
] as const;

/**
 * e의 x제곱. e to the power x.
 *
 * @source fdlibm e_exp.c (Sun Microsystems 1993): x = k·ln2 + r, |r| ≤ ln2/2, 유리식 근사
 * @example
 * exp(0) // => 1
 * @example
 * exp(0.5) // => 1.6487212707001282
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  const k = Math.round(x * Math.LOG2E);
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const r = high - low;
  const t = r * r;
  const c = r - t * horner(expTerms, t);
  const y = 1 - (low - (r * c) / (2 - c) - high);
  const half = Math.trunc(k / 2);
  return y * 2 ** half * 2 ** (k - half);
}

/** 한 수의 비트를 보는 자리. 부를 때마다 만들면 그것이 로그보다 오래 걸린다. */
const view = new DataView(new ArrayBuffer(8));

const logTerms = [
  6.66666666666673513e-1, 3.999999999940941908e-1, 2.857142874366239149e-1, 2.222219843214978396e-1,
  1.818357216161805012e-1, 1.531383769920937332e-1, 1.479819860511658591e-1,
] as const;

/**
 * 자연로그. Natural logarithm.
 *
 * @source fdlibm e_log.c (Sun Microsystems 1993): x = 2^k·(1 + f), s = f/(2 + f), 다항식 근사
 * @example
 * log(1) // => 0
 */
export function log(x: number): number {
  if (Number.isNaN(x) || x < 0) return NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return x;
  let k = 0;
  let m = x;
  if (m < 2 ** -1022) {
    m *= 2 ** 54;
    k -= 54;
  }
  view.setFloat64(0, m);
  const bits = view.getUint32(0);
  k += (bits >>> 20) - 1023;
  view.setUint32(0, (bits & 0x000fffff) | 0x3ff00000);
  m = view.getFloat64(0);
  if (m > Math.SQRT2) {
    m /= 2;
    k += 1;
  }
  const f = m - 1;
  if (f === 0) return k * ln2High + k * ln2Low;
  const s = f / (2 + f);
  const z = s * s;
  const r = z * horner(logTerms, z);
  const h = 0.5 * f * f;
  return k * ln2High - (h - (s * (h + r) + k * ln2Low) - f);
}

function horner(terms: readonly number[], t: number): number {
  let sum = 0;
  for (let i = terms.length - 1; i >= 0; i--) sum = sum * t + terms[i]!;
  return sum;
}
