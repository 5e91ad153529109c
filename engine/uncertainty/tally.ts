import type { Bounds } from './distribution.ts';
import { replicates, type Draws } from './draws.ts';
import { countInto, emptyHistogram, type Histogram } from './histogram.ts';

/** 산출 하나: 벗어날 수 없는 두 끝과, 넘을 확률을 물은 값들. An output: rigorous bounds and the thresholds asked of it. */
export type Output = { readonly bounds: Bounds; readonly thresholds: readonly number[] };

/**
 * 뽑은 값에서 산출로. 두 배열 모두 차원(산출)마다 한 열씩 이어 놓은 것이며, `outputs`에 채운다.
 *
 * From draws to outputs, both column after column; fills `outputs`.
 */
export type Evaluate = (levers: Float64Array, count: number, outputs: Float64Array) => void;

/** 한 번에 더하는 묶음. 더하는 차례가 이것으로 정해져, 몇 갈래로 나누어도 같은 바이트가 나온다. */
export const chunkSize = 4096;

/** 이만큼까지는 값을 모두 지녀 분위수를 정확히 고른다. */
const keptUpTo = 16_384;

/** 묶음 하나의 합: 산출마다 벌 열여섯의 (값 − 가운데)의 합과 제곱합. Sums of one chunk, by output and replicate. */
export type ChunkSums = { readonly chunk: number; readonly sums: Float64Array; readonly squares: Float64Array };

/** 일부 묶음을 센 것. 조각끼리 `mergeTallies`로 합친다. What some of the chunks add up to. */
export type Tally = {
  readonly method: Draws['method'];
  readonly total: number;
  readonly outputs: readonly Output[];
  readonly chunks: readonly ChunkSums[];
  readonly histograms: readonly Histogram[];
  /** 산출마다, 물은 값마다: 그 이상인 개수. */
  readonly atLeast: readonly Int32Array[];
  /** 산출마다 값 전부; 너무 많으면 null. */
  readonly kept: readonly (readonly Float64Array[])[] | null;
};

/** 뽑는 수가 몇 묶음인가. How many chunks a number of draws makes. */
export function chunkCount(total: number): number {
  return Math.ceil(total / chunkSize);
}

/** 두 끝의 가운데: 여기서 잰 값의 합은 자릿수를 잃지 않는다. */
export function centreOf({ bounds: { min, max } }: Output): number {
  return min + (max - min) / 2;
}

/**
 * 묶음 `from`부터 `to` 앞까지를 뽑고, 셈하고, 센다.
 *
 * Draws, evaluates and counts chunks `from` up to (not including) `to` of `total` draws.
 */
export function tallyOf(
  draws: Draws,
  outputs: readonly Output[],
  evaluate: Evaluate,
  total: number,
  from: number,
  to: number,
): Tally {
  const tally = emptyTally(draws.method, outputs, total);
  const chunks: ChunkSums[] = [];
  const kept = tally.kept?.map((): Float64Array[] => []) ?? null;
  const levers = new Float64Array(chunkSize * draws.dimensions);
  const results = new Float64Array(chunkSize * outputs.length);
  for (let chunk = from; chunk < to; chunk++) {
    const count = Math.min(chunkSize, total - chunk * chunkSize);
    draws.drawInto(levers, chunk * chunkSize, count);
    evaluate(levers, count, results);
    const sums = new Float64Array(outputs.length * replicates);
    const squares = new Float64Array(outputs.length * replicates);
    for (const [o, output] of outputs.entries()) {
      const column = results.subarray(o * count, (o + 1) * count);
      const lanes = [o * replicates, (o + 1) * replicates] as const;
      addInto(sums.subarray(...lanes), squares.subarray(...lanes), column, centreOf(output));
      countInto(tally.histograms[o]!, column);
      countAtLeast(tally.atLeast[o]!, output.thresholds, column);
      kept?.[o]!.push(column.slice());
    }
    chunks.push({ chunk, sums, squares });
  }
  return { ...tally, chunks, kept };
}

function emptyTally(method: Draws['method'], outputs: readonly Output[], total: number): Tally {
  return {
    method,
    total,
    outputs,
    chunks: [],
    histograms: outputs.map(({ bounds }) => emptyHistogram(bounds)),
    atLeast: outputs.map(({ thresholds }) => new Int32Array(thresholds.length)),
    kept: total <= keptUpTo ? outputs.map(() => []) : null,
  };
}

/** i째 값은 i mod 16의 벌에: 묶음이 4,096의 배수에서 시작하므로 뽑은 벌과 같다. */
function addInto(sums: Float64Array, squares: Float64Array, column: Float64Array, centre: number): void {
  for (let replicate = 0; replicate < replicates; replicate++) {
    let sum = 0;
    let square = 0;
    for (let i = replicate; i < column.length; i += replicates) {
      const value = column[i]! - centre;
      sum += value;
      square += value * value;
    }
    sums[replicate] = sum;
    squares[replicate] = square;
  }
}

/** 갈림길(if)보다 `Number`가 빠르다: 물은 값이 가운데에 있으면 갈림길은 맞히지 못한다. */
function countAtLeast(counts: Int32Array, thresholds: readonly number[], column: Float64Array): void {
  for (const [k, threshold] of thresholds.entries()) {
    let count = 0;
    for (let i = 0; i < column.length; i++) count += Number(column[i]! >= threshold);
    counts[k]! += count;
  }
}

/**
 * 나누어 센 것을 합친다: 개수는 차례와 무관하고, 합은 묶음의 차례로 다시 더할 수 있게 묶음째 지닌다.
 *
 * Joins tallies of disjoint chunks; sums are kept by chunk, so that they are added in the order of chunks however they were cut.
 */
export function mergeTallies(tallies: readonly [Tally, ...Tally[]]): Tally {
  const [{ method, outputs, total }] = tallies;
  const merged = emptyTally(method, outputs, total);
  for (const { histograms, atLeast } of tallies) {
    for (const [o, { counts }] of histograms.entries()) addCounts(merged.histograms[o]!.counts, counts);
    for (const [o, counts] of atLeast.entries()) addCounts(merged.atLeast[o]!, counts);
  }
  return {
    ...merged,
    chunks: tallies.flatMap(({ chunks }) => chunks).toSorted((a, b) => a.chunk - b.chunk),
    kept: merged.kept?.map((_, o) => tallies.flatMap(({ kept }) => kept![o]!)) ?? null,
  };
}

function addCounts(counts: Int32Array, more: Int32Array): void {
  for (let i = 0; i < counts.length; i++) counts[i]! += more[i]!;
}
