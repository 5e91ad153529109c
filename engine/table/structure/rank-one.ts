/** 계수 하나의 변화: a_row,column에 change를 더한다. One coefficient changed: `change` is added to a_row,column. */
export type RankOneChange = { readonly row: number; readonly column: number; readonly change: number };

/**
 * 계수 하나가 바뀔 때의 배수 g = δ / (1 − δ l_ji): L* = L + g L_{·i} L_{j·}. 바뀐 표가 생산적이지 않으면 null.
 *
 * The gain of a changed coefficient. At 1 − δ l_ji ≤ 0 the changed table has no non-negative inverse: null.
 *
 * @param crossing l_ji, 바뀐 칸을 거울에 비춘 역행렬의 칸
 * @source Sherman & Morrison 1950; domain F20
 * @example
 * rankOneGain(0.5, 1.5) // => 2
 * rankOneGain(0.5, 2) // => null
 */
export function rankOneGain(change: number, crossing: number): number | null {
  const left = 1 - change * crossing;
  return left > 0 ? change / left : null;
}

/** 변화의 끝 1 / l_ji; 끝이 없으면 null. Where the table ceases to be productive; null when there is no end. */
export function changeLimit(crossing: number): number | null {
  return crossing === 0 ? null : 1 / crossing;
}

/**
 * 계수 하나가 바뀐 뒤의 역행렬, 정확히. 칸마다 늘이고 줄이는 것은 틀린다: 모든 칸이 함께 움직인다.
 *
 * The inverse after one coefficient has changed, exactly. Scaling cells of the inverse would be wrong: all of them move.
 *
 * @param inverse n × n, 행 우선; 바뀌지 않는다
 * @returns 바뀐 표가 생산적이지 않으면 null
 * @source Sherman & Morrison 1950; Miller & Blair 2009 §12.3; domain F20
 * @example
 * changedInverse(Float64Array.of(2, 0, 0, 2), 2, { row: 0, column: 0, change: 0.25 }) // => Float64Array.of(4, 0, 0, 2)
 */
export function changedInverse(inverse: Float64Array, n: number, changed: RankOneChange): Float64Array | null {
  const { row, column, change } = changed;
  const gain = rankOneGain(change, inverse[column * n + row]!);
  if (gain === null) return null;
  const field = fieldOfInfluence(inverse, n, row, column);
  return inverse.map((cell, k) => cell + gain * field[k]!);
}

/**
 * 영향의 장 ∂L/∂a_ij = L_{·i} L_{j·}, n × n. The field of influence of one coefficient.
 *
 * @source Sonis & Hewings 1989; domain F20
 * @example
 * fieldOfInfluence(Float64Array.of(2, 1, 0, 3), 2, 0, 1) // => Float64Array.of(0, 6, 0, 0)
 */
export function fieldOfInfluence(inverse: Float64Array, n: number, row: number, column: number): Float64Array {
  return inverse.map((_, k) => inverse[k - (k % n) + row]! * inverse[column * n + (k % n)]!);
}
