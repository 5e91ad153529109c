import type { Bounds } from './distribution.ts';

/** 칸의 수. 값의 폭을 이만큼으로 나눈 것이 분위수의 해상도다. Bins between the bounds of an output. */
export const binCount = 16_384;

/** 값을 모두 지닐 때의 칸의 수: 칸은 순위를 찾고 막대를 그리는 데만 쓰인다. Bins where all values are kept. */
export const fewBins = 2048;

/** 두 끝 사이를 같은 폭으로 나눈 칸마다의 개수. Counts in equal bins between bounds that no value leaves. */
export type Histogram = { readonly bounds: Bounds; readonly counts: Int32Array };

/** 반올림으로 끝을 넘은 것을 봐주는 폭(전체 폭에 대한 비율). */
const slack = 1e-9;

export function emptyHistogram(bounds: Bounds, bins = binCount): Histogram {
  return { bounds, counts: new Int32Array(bins) };
}

/** 값들의 두 끝 사이를 나누어 센 것; 알 수 없는 값(NaN)은 세지 않는다. Counts values between their own ends. */
export function histogramOf(values: readonly Float64Array[]): Histogram {
  let [min, max] = [Infinity, -Infinity];
  for (const column of values) {
    for (let i = 0; i < column.length; i++) {
      if (column[i]! < min) min = column[i]!;
      if (column[i]! > max) max = column[i]!;
    }
  }
  const histogram = emptyHistogram({ min, max });
  const perUnit = binsPerUnit(histogram.bounds, binCount);
  for (const column of values) {
    for (let i = 0; i < column.length; i++) {
      const value = column[i]!;
      if (!Number.isNaN(value)) histogram.counts[binAt(value, min, perUnit, binCount - 1)]!++;
    }
  }
  return histogram;
}

function binAt(value: number, min: number, perUnit: number, last: number): number {
  const place = (value - min) * perUnit;
  return place >= last ? last : place >= 0 ? place | 0 : 0;
}

/** 값의 한 단위가 몇 칸인가. 폭이 없으면 모두 첫 칸이다. */
export function binsPerUnit({ min, max }: Bounds, bins: number): number {
  return max > min ? bins / (max - min) : 0;
}

/** 센 값들이 두 끝을 반올림보다 벗어났으면 두 끝이 틀린 것이므로 버그다. */
export function requireInside({ min, max }: Bounds, least: number, most: number): void {
  const allowed = slack * Math.max(max - min, Math.abs(min), Math.abs(max));
  if (least > most || (min - least <= allowed && most - max <= allowed)) return;
  throw new RangeError(`values from ${least} to ${most} lie outside their bounds ${min} to ${max}`);
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
  const total = totalOf(counts);
  let bin = 0;
  let below = 0;
  return probabilities.map((p) => {
    const target = p * total;
    while (bin < counts.length - 1 && (counts[bin] === 0 || below + counts[bin]! < target)) below += counts[bin++]!;
    const inside = counts[bin] === 0 ? 0 : Math.max(0, target - below) / counts[bin]!;
    return Math.min(bounds.max, bounds.min + (bin + inside) * width);
  });
}

/**
 * 지닌 값들의 정확한 분위수: 칸의 개수로 순위가 든 칸을 찾고, 그 칸의 값들만 늘어놓는다. 순서통계량 사이는 곧은 줄로 잇는다.
 *
 * Exact quantiles of kept values, linear between order statistics at rank (n − 1)·p: the counts say in which bins the ranks lie,
 * and only the values of those bins are put in order.
 *
 * @param values 바로 이 칸들에 센 값 전부
 * @source Hyndman & Fan 1996, 정의 7
 */
export function exactQuantilesOf(
  { bounds, counts }: Histogram,
  values: readonly Float64Array[],
  probabilities: readonly number[],
): number[] {
  const last = totalOf(counts) - 1;
  const wanted = probabilities.map((p) => {
    const below = Math.floor(last * p);
    return { below, above: Math.min(below + 1, last), part: last * p - below };
  });
  const ranks = [...new Set(wanted.flatMap(({ below, above }) => [below, above]))].toSorted((a, b) => a - b);
  const found = orderStatistics({ bounds, counts }, values, ranks);
  return wanted.map(({ below, above, part }) => {
    const lower = found.get(below)!;
    return part === 0 ? lower : lower + part * (found.get(above)! - lower);
  });
}

/** 순위(0부터)마다의 값. */
function orderStatistics(
  { bounds, counts }: Histogram,
  values: readonly Float64Array[],
  ranks: readonly number[],
): Map<number, number> {
  const bins = new Map<number, { readonly before: number; readonly held: number[] }>();
  const binOf = new Map<number, number>();
  let bin = 0;
  let before = 0;
  for (const rank of ranks) {
    while (before + counts[bin]! <= rank) before += counts[bin++]!;
    binOf.set(rank, bin);
    bins.set(bin, { before, held: [] });
  }
  const isWanted = new Uint8Array(counts.length);
  for (const wanted of bins.keys()) isWanted[wanted] = 1;
  const perUnit = binsPerUnit(bounds, counts.length);
  for (const column of values) {
    for (let i = 0; i < column.length; i++) {
      const at = binAt(column[i]!, bounds.min, perUnit, counts.length - 1);
      if (isWanted[at] === 1) bins.get(at)!.held.push(column[i]!);
    }
  }
  for (const { held } of bins.values()) held.sort((a, b) => a - b);
  return new Map(
    ranks.map((rank) => {
      const { before: under, held } = bins.get(binOf.get(rank)!)!;
      return [rank, held[rank - under]!];
    }),
  );
}

/** 한 칸의 폭. The width of one bin. */
export function resolutionOf({ bounds: { min, max }, counts }: Histogram): number {
  return (max - min) / counts.length;
}

/** 밀도를 그릴 막대 하나: 그 구간에 든 값의 비율. A bar of a density chart. */
export type Bar = { readonly from: number; readonly to: number; readonly share: number };

/** 값이 든 데만 같은 폭의 막대로. Bars of equal width over the part that holds values; shares sum to 1. */
export function densityOf({ bounds, counts }: Histogram, atMost: number): Bar[] {
  const total = totalOf(counts);
  if (total === 0) return [];
  let first = 0;
  while (counts[first] === 0) first++;
  let end = counts.length;
  while (counts[end - 1] === 0) end--;
  const step = Math.ceil((end - first) / atMost);
  const width = resolutionOf({ bounds, counts });
  return Array.from({ length: Math.ceil((end - first) / step) }, (_, i) => {
    const from = first + i * step;
    const held = totalOf(counts.subarray(from, from + step));
    return { from: bounds.min + from * width, to: bounds.min + (from + step) * width, share: held / total };
  });
}

function totalOf(counts: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += counts[i]!;
  return sum;
}
