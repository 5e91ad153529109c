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
