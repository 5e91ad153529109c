import { replicates } from './draws.ts';
import { exactQuantilesOf, histogramOf, quantilesOf, resolutionOf, type Histogram } from './histogram.ts';
import { centreOf, type Tally } from './tally.ts';

/** 산출 하나의 범위. 단위는 산출의 단위. What the draws say of one output, in its own unit. */
export type Summary = {
  readonly mean: number;
  /** 평균의 표준오차: 무작위는 s/√n, Sobol'은 벌들의 평균 사이에서. 둘 미만이면 null. */
  readonly standardError: number | null;
  readonly standardDeviation: number | null;
  readonly quantiles: readonly number[];
  /** 분위수가 벗어날 수 있는 폭; 값을 모두 지녔으면 0. */
  readonly resolution: number;
  readonly histogram: Histogram;
  /** 값을 알 수 없는(0으로 나눔 등) 비율; 0이 아니면 다른 수는 뜻이 없다. */
  readonly unknown: number;
  /** 물은 값 이상일 확률. */
  readonly exceedance: readonly { readonly threshold: number; readonly probability: number }[];
};

/**
 * 다 센 것에서 평균, 표준오차, 분위수, 넘을 확률을 읽는다.
 *
 * Reads a complete tally. The standard error of Sobol' points is that of the 16 replicate means.
 *
 * @param probabilities 분위수의 확률, 작은 것부터 (예: 0.05, 0.5, 0.95)
 */
export function summariesOf(tally: Tally, probabilities: readonly number[]): Summary[] {
  return tally.outputs.map((output, o) => {
    return {
      ...momentsOf(tally, o),
      ...readQuantiles(tally, o, probabilities),
      unknown: tally.unknown[o]! / tally.total,
      exceedance: output.thresholds.map((threshold, k) => ({
        threshold,
        probability: tally.atLeast[o]![k]! / tally.total,
      })),
    };
  });
}

/** 모두 지닌 값에서는 정확히, 아니면 칸에서. 두 끝을 모르던 것은 값들의 두 끝 사이를 칸으로 나눈다. */
function readQuantiles({ histograms, kept }: Tally, o: number, probabilities: readonly number[]) {
  const values = kept[o]?.map((chunk) => chunk.values) ?? null;
  const histogram = histograms[o] ?? histogramOf(values!);
  return values
    ? { histogram, quantiles: exactQuantilesOf(histogram, values, probabilities), resolution: 0 }
    : { histogram, quantiles: quantilesOf(histogram, probabilities), resolution: resolutionOf(histogram) };
}

function momentsOf({ method, total, outputs, chunks }: Tally, o: number) {
  const sums = new Float64Array(replicates);
  const squares = new Float64Array(replicates);
  for (const chunk of chunks) {
    for (let r = 0; r < replicates; r++) {
      sums[r]! += chunk.sums[o * replicates + r]!;
      squares[r]! += chunk.squares[o * replicates + r]!;
    }
  }
  const centre = centreOf(outputs[o]!);
  const offset = sums.reduce((sum, value) => sum + value, 0) / total;
  const spread = squares.reduce((sum, value) => sum + value, 0) - total * offset * offset;
  const variance = total < 2 ? null : Math.max(0, spread) / (total - 1);
  const randomError = variance === null ? null : Math.sqrt(variance / total);
  return {
    mean: centre + offset,
    standardError: method === 'random' ? randomError : errorOfReplicates(sums, total),
    standardDeviation: variance === null ? null : Math.sqrt(variance),
  };
}

/** 벌마다의 평균이 흩어진 정도에서 얻는 표준오차; 모든 벌이 뽑히지 않았으면 null. */
function errorOfReplicates(sums: Float64Array, total: number): number | null {
  if (total < replicates) return null;
  const means = sums.map((sum, r) => sum / (Math.floor(total / replicates) + (r < total % replicates ? 1 : 0)));
  return standardErrorOf(means);
}

/** 서로 무관한 추정값들의 평균의 표준오차. Standard error of the mean of independent estimates. */
export function standardErrorOf(estimates: Float64Array): number {
  const n = estimates.length;
  const mean = estimates.reduce((sum, value) => sum + value, 0) / n;
  const squares = estimates.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return Math.sqrt(squares / (n * (n - 1)));
}
