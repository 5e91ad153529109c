import type { Bounds } from './distribution.ts';

/** 칸의 수. 값의 폭을 이만큼으로 나눈 것이 분위수의 해상도다. Bins between the bounds of an output. */
export const binCount = 16_384;

/** 두 끝 사이를 같은 폭으로 나눈 칸마다의 개수. Counts in equal bins between bounds that no value leaves. */
export type Histogram = { readonly bounds: Bounds; readonly counts: Int32Array };

/** 반올림으로 끝을 넘은 것을 봐주는 폭(전체 폭에 대한 비율). */
const slack = 1e-9;

export function emptyHistogram(bounds: Bounds): Histogram {
  return { bounds, counts: new Int32Array(binCount) };
}

/** 값들을 칸에 센다. Counts a column of values. */
export function countInto({ bounds, counts }: Histogram, column: Float64Array): void {
  const { min, max } = bounds;
  const perUnit = binCount / (max - min);
  for (let i = 0; i < column.length; i++) {
    const place = (column[i]! - min) * perUnit;
    if (place >= 0 && place < binCount) counts[place | 0]!++;
    else counts[edgeBin(column[i]!, bounds)]!++;
  }
}

/** 끝에 놓였거나 반올림만큼 넘은 값의 칸. 그보다 벗어나면 두 끝이 틀린 것이므로 버그다. */
function edgeBin(value: number, { min, max }: Bounds): number {
  const allowed = slack * Math.max(max - min, Math.abs(min), Math.abs(max));
  if (value >= max && value - max <= allowed) return binCount - 1;
  if (value <= min && min - value <= allowed) return 0;
  throw new RangeError(`a value of ${value} lies outside its bounds ${min} to ${max}`);
}

/**
 * 칸 안에서는 고르다고 보고 읽은 분위수. 참값과 한 칸(`resolutionOf`) 안쪽.
 *
 * Quantiles, linear inside a bin: within one bin of those of the counted values.
 *
 * @param probabilities 0과 1 사이, 작은 것부터
 */
export function quantilesOf({ bounds, counts }: Histogram, probabilities: readonly number[]): number[] {
  const width = resolutionOf({ bounds, counts });
  const total = counts.reduce((sum, count) => sum + count, 0);
  let bin = 0;
  let below = 0;
  return probabilities.map((p) => {
    const target = p * total;
    while (bin < binCount - 1 && (counts[bin] === 0 || below + counts[bin]! < target)) below += counts[bin++]!;
    const inside = counts[bin] === 0 ? 0 : Math.max(0, target - below) / counts[bin]!;
    return Math.min(bounds.max, bounds.min + (bin + inside) * width);
  });
}

/** 한 칸의 폭. The width of one bin. */
export function resolutionOf({ bounds: { min, max } }: Histogram): number {
  return (max - min) / binCount;
}

/** 밀도를 그릴 막대 하나: 그 구간에 든 값의 비율. A bar of a density chart. */
export type Bar = { readonly from: number; readonly to: number; readonly share: number };

/** 값이 든 데만 같은 폭의 막대로. Bars of equal width over the part that holds values; shares sum to 1. */
export function densityOf({ bounds, counts }: Histogram, atMost: number): Bar[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const first = counts.findIndex((count) => count > 0);
  if (first < 0) return [];
  const end = counts.findLastIndex((count) => count > 0) + 1;
  const step = Math.ceil((end - first) / atMost);
  const width = resolutionOf({ bounds, counts });
  return Array.from({ length: Math.ceil((end - first) / step) }, (_, i) => {
    const from = first + i * step;
    const held = counts.subarray(from, from + step).reduce((sum, count) => sum + count, 0);
    return { from: bounds.min + from * width, to: bounds.min + (from + step) * width, share: held / total };
  });
}
