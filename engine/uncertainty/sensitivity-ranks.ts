/**
 * 큰 것부터의 순위; 같은 값은 평균 순위. Ranks from the largest, ties sharing their mean.
 *
 * @example
 * ranksOf([5, 9, 5]) // => [2.5, 1, 2.5]
 */
export function ranksOf(values: readonly number[]): number[] {
  return values.map((value) => {
    const above = values.filter((other) => other > value).length;
    const same = values.filter((other) => other === value).length;
    return above + (same + 1) / 2;
  });
}

/**
 * 두 순위의 상관(스피어만); 한쪽이 모두 같으면 null. Spearman's correlation of two rankings.
 *
 * @example
 * rankCorrelationOf([1, 2, 3], [3, 2, 1]) // => -1
 */
export function rankCorrelationOf(a: readonly number[], b: readonly number[]): number | null {
  const middle = (a.length + 1) / 2;
  let [both, first, second] = [0, 0, 0];
  a.forEach((rank, i) => {
    both += (rank - middle) * (b[i]! - middle);
    first += (rank - middle) * (rank - middle);
    second += (b[i]! - middle) * (b[i]! - middle);
  });
  return first > 0 && second > 0 ? both / Math.sqrt(first * second) : null;
}
