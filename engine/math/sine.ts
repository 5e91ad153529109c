/** 3!, 5!, …, 25!의 역수에 번갈아 부호를 붙인 것. Taylor terms after x. */
const terms = [
  -1 / 6,
  1 / 120,
  -1 / 5040,
  1 / 362880,
  -1 / 39916800,
  1 / 6227020800,
  -1 / 1307674368000,
  1 / 355687428096000,
  -1 / 121645100408832000,
  1 / 51090942171709440000,
] as const;

/**
 * 직각 안쪽의 사인: |x| ≤ π/2. Sine of an angle up to a right angle, |x| ≤ π/2 (radians), by its Taylor series.
 *
 * @example
 * sine(Math.PI / 6) // => 0.49999999999999994
 */
export function sine(x: number): number {
  const square = x * x;
  let sum = 0;
  for (let i = terms.length - 1; i >= 0; i--) sum = (sum + terms[i]!) * square;
  return x + x * sum;
}
