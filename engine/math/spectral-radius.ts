/** 0 이상인 행렬의 스펙트럼 반지름의 두 한계. Bounds on a spectral radius; both hold in spite of rounding. */
export type RadiusBounds = { readonly lower: number; readonly upper: number };

const passes = 200;
const shift = 0.1;

/**
 * 0 이상인 정사각 행렬의 스펙트럼 반지름을 위아래에서 묶는다.
 *
 * Any x > 0 gives ρ ≤ max (Mx)ᵢ/xᵢ, and any x ≥ 0 gives ρ ≥ min over its support; power iteration on M + 0.1·I (which keeps
 * x positive and breaks cycles) only makes the bounds tight. Each quotient is widened by the rounding of its sum.
 *
 * @param matrix n × n, 행 우선, 모두 0 이상
 * @source Collatz–Wielandt; Horn & Johnson, Matrix Analysis, §8.1
 * @example
 * spectralRadiusBounds(Float64Array.of(0.5, 0, 0, 0.25), 2).upper < 0.5 + 1e-9 // => true
 */
export function spectralRadiusBounds(matrix: Float64Array, n: number): RadiusBounds {
  const slack = (n + 4) * 2 ** -52;
  let x = new Float64Array(n).fill(1);
  let tightest = { x, upper: Infinity };
  for (let pass = 0; pass < passes; pass++) {
    const product = multiply(matrix, n, x);
    const upper = greatestQuotient(product, x) * (1 + slack);
    const settled = tightest.upper - upper < 1e-12 * upper;
    if (upper < tightest.upper) tightest = { x, upper };
    if (settled && pass > 0) break;
    const next = product.map((value, i) => value + shift * x[i]!);
    const largest = next.reduce((most, value) => Math.max(most, value), 0);
    x = next.map((value) => value / largest);
  }
  const lower = bestLower(matrix, n, tightest.x) * (1 - slack);
  return { lower: Math.min(lower, tightest.upper), upper: tightest.upper };
}

/** 몫이 작은 성분을 하나씩 비우며 얻은 가장 좋은 아래 한계. */
function bestLower(matrix: Float64Array, n: number, start: Float64Array): number {
  let x = start.slice();
  let best = 0;
  for (let round = 0; round < 12; round++) {
    const product = multiply(matrix, n, x);
    const quotients = product.map((value, i) => (x[i] === 0 ? Infinity : value / x[i]!));
    const least = quotients.reduce((low, value) => Math.min(low, value), Infinity);
    if (least === Infinity) return best;
    best = Math.max(best, least);
    const most = greatestQuotient(product, x);
    x = x.map((value, i) => (quotients[i]! <= (least + most) / 2 ? 0 : value));
  }
  return best;
}

function greatestQuotient(product: Float64Array, x: Float64Array): number {
  let greatest = 0;
  for (let i = 0; i < x.length; i++) if (x[i]! > 0) greatest = Math.max(greatest, product[i]! / x[i]!);
  return greatest;
}

function multiply(matrix: Float64Array, n: number, x: Float64Array): Float64Array {
  const product = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += matrix[i * n + j]! * x[j]!;
    product[i] = sum;
  }
  return product;
}
