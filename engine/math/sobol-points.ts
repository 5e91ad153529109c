import { sobolDirections } from './sobol-directions.ts';

/** 방향수가 있는 차원의 수. How many dimensions have direction numbers. */
export const sobolDimensions = sobolDirections.length + 1;

/**
 * 한 차원의 방향수 서른두 낱말: v₁, v₂, …, v₃₂.
 *
 * The 32 direction words of one dimension: m_k is 2a₁m_{k−1} ⊕ 4a₂m_{k−2} ⊕ … ⊕ 2ˢm_{k−s} ⊕ m_{k−s}, and v_k = m_k·2^(32−k).
 *
 * @param dimension 0부터
 * @source Bratley & Fox 1988, Algorithm 659; Joe & Kuo 2008
 */
export function directionsOf(dimension: number): Int32Array {
  const words = new Int32Array(32);
  if (dimension === 0) return words.map((_, k) => 1 << (31 - k));
  const [polynomial, ...initial] = sobolDirections[dimension - 1]!;
  const degree = initial.length;
  for (let k = 0; k < degree; k++) words[k] = initial[k]! << (31 - k);
  for (let k = degree; k < 32; k++) {
    let word = words[k - degree]! ^ (words[k - degree]! >>> degree);
    for (let i = 1; i < degree; i++) if ((polynomial >>> (degree - i)) & 1) word ^= words[k - i]!;
    words[k] = word;
  }
  return words;
}

/**
 * 그레이 부호 순서로 `index`째(0부터) 점의 낱말: u = 낱말 / 2³². 다음 점은 `nextPoint`가 한 번의 ⊕로 준다.
 *
 * The word of point `index` in Gray-code order; the same 2ᵐ points as in natural order.
 *
 * @param index 0부터 2³² − 1까지
 * @example
 * [0, 1, 2, 3].map((index) => (pointAt(directionsOf(1), index) >>> 0) / 2 ** 32) // => [0, 0.5, 0.25, 0.75]
 */
export function pointAt(directions: Int32Array, index: number): number {
  let word = 0;
  for (let gray = index ^ (index >>> 1), k = 0; gray !== 0; gray >>>= 1, k++) if (gray & 1) word ^= directions[k]!;
  return word;
}

/** `index`째 점의 낱말에서 다음 점의 낱말로. From the word of point `index` to that of the next. */
export function nextPoint(directions: Int32Array, word: number, index: number): number {
  const next = index + 1;
  return word ^ directions[31 - Math.clz32(next & -next)]!;
}
