/**
 * 수들의 분위수: 순서통계량 사이를 곧은 줄로 잇는다. `values`의 순서는 바뀐다.
 *
 * Quantiles by selection, linear between order statistics at rank (n − 1)·p; reorders `values`.
 *
 * @param probabilities 0과 1 사이, 작은 것부터
 * @source Hyndman & Fan 1996, 정의 7; Hoare 1961, Algorithm 65 (Find)
 * @example
 * quantilesBySelection(Float64Array.of(4, 1, 3, 2), [0, 0.5, 1]) // => [1, 2.5, 4]
 */
export function quantilesBySelection(values: Float64Array, probabilities: readonly number[]): number[] {
  let from = 0;
  return probabilities.map((p) => {
    const rank = (values.length - 1) * p;
    const below = Math.floor(rank);
    select(values, below, from);
    from = below;
    const lower = values[below]!;
    if (below === rank) return lower;
    let upper = Infinity;
    for (let i = below + 1; i < values.length; i++) if (values[i]! < upper) upper = values[i]!;
    return lower + (rank - below) * (upper - lower);
  });
}

/** `rank`째 작은 수를 제자리에 놓는다: 앞은 그 이하, 뒤는 그 이상. */
function select(values: Float64Array, rank: number, from: number): void {
  let low = from;
  let high = values.length - 1;
  while (low < high) {
    const pivot = middleOf(values[low]!, values[(low + high) >>> 1]!, values[high]!);
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const held = values[i]!;
      values[i++] = values[j]!;
      values[j--] = held;
    }
    if (rank <= j) high = j;
    else if (rank >= i) low = i;
    else return;
  }
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
