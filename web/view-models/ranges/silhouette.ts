import { boundsOf, type Lever, type Distribution } from '../../../engine/index.ts';
import { sliderEnds } from '../lever-number.ts';

/** 분포의 모양을 그릴 것: 0–100의 가로, 0–1의 세로. The outline of a distribution on its lever's own scale. */
export type Silhouette = {
  /** 이어지는 모양의 점들, 또는 몇 값의 막대. */
  readonly outline: readonly (readonly [x: number, height: number])[];
  readonly bars: readonly (readonly [x: number, height: number])[];
  /** 지금 값의 자리. */
  readonly at: number;
};

const steps = 48;

/** 가장 높은 곳을 1로 본 모양. 가로는 슬라이더의 두 끝이다. Heights are relative to the highest. */
export function silhouetteOf(distribution: Distribution, lever: Lever, value: number): Silhouette {
  const { min, max } = boundsOf(distribution);
  const [low, high] = sliderEnds(lever, value);
  const [from, to] = [Math.min(low, min), Math.max(high, max)];
  const xOf = (one: number) => (to > from ? ((one - from) / (to - from)) * 100 : 50);
  const at = xOf(value);
  if (distribution.kind === 'discrete') {
    const most = Math.max(...distribution.weights);
    return { outline: [], bars: distribution.values.map((one, i) => [xOf(one), distribution.weights[i]! / most]), at };
  }
  if (distribution.kind === 'fixed' || !(min < max)) return { outline: [], bars: [[xOf(min), 1]], at };
  // 마지막 점은 반올림 없이 꼭 위의 끝이다.
  const values = Array.from({ length: steps + 1 }, (_, i) => (i === steps ? max : min + ((max - min) * i) / steps));
  if ('mode' in distribution) values.push(distribution.mode);
  const heights = values.toSorted((a, b) => a - b).map((one) => [one, heightAt(distribution, one)] as const);
  const most = Math.max(...heights.map(([, height]) => height));
  const outline = heights.map(([one, height]) => [xOf(one), most > 0 ? height / most : 0] as const);
  return { outline: [[xOf(min), 0], ...outline, [xOf(max), 0]], bars: [], at };
}

/**
 * 밀도에 비례하는 높이.
 *
 * A height in proportion to the density. PERT is the beta of Malcolm et al. 1959 with shape 4; the lognormal's mean and standard
 * deviation are those of the value itself.
 */
function heightAt(distribution: Exclude<Distribution, { kind: 'fixed' | 'discrete' }>, value: number): number {
  const { min, max } = distribution;
  switch (distribution.kind) {
    case 'uniform':
      return 1;
    case 'triangular': {
      const { mode } = distribution;
      return value <= mode ? (mode > min ? (value - min) / (mode - min) : 1) : (max - value) / (max - mode);
    }
    case 'pert': {
      const rise = (4 * (distribution.mode - min)) / (max - min);
      const share = (value - min) / (max - min);
      return share ** rise * (1 - share) ** (4 - rise);
    }
    case 'normal':
      return bell((value - distribution.mean) / distribution.standardDeviation);
    case 'lognormal': {
      if (value <= 0) return 0;
      const variance = Math.log1p((distribution.standardDeviation / distribution.mean) ** 2);
      const centre = Math.log(distribution.mean) - variance / 2;
      return bell((Math.log(value) - centre) / Math.sqrt(variance)) / value;
    }
    default:
      return distribution satisfies never;
  }
}

function bell(z: number): number {
  return Math.exp((-z * z) / 2);
}
