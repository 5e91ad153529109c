import { columnBytes, columnRows, type ColumnKernel } from '../math/columns/columns.ts';
import { withColumns } from '../math/columns/open.ts';
import { exp } from '../math/exp-log.ts';
import { betaOf } from '../math/incomplete-beta.ts';
import { normalDensity, normalProbability } from '../math/normal-probability.ts';
import { normalQuantile } from '../math/normal-quantile.ts';
import { boundsOf, slice, standardised, type Distribution, type TruncatedDistribution } from './distribution.ts';
import { betaCurve, curveFill, outermost, quantileCurve, type QuantileCurve } from './quantile-curve.ts';

/** 열에 담긴 (0, 1)의 확률을 그 자리에서 값으로 바꾼다. Turns a column of probabilities into values, in place. */
export type FillColumn = (column: number, n: number) => void;

/** 일터에 적어 두는 것의 크기와, 적어 놓고 열을 채우는 손을 내는 것. What a fill keeps in the kernel's memory, and the fill. */
export type Fill = { readonly bytes: number; readonly on: (kernel: ColumnKernel, at: number) => FillColumn };

/**
 * 분포의 분위수(누적확률의 역함수)를 열째로. 오르기만 하고 두 끝을 벗어나지 않는다.
 *
 * The inverse cumulative distribution, a column at a time: never outside the bounds; PERT, normal and lognormal by a
 * curve within 1e-10 of the width (nearly always 1e-12), the others exact.
 *
 * @param distribution `checkDistribution`을 지난 것
 */
export function fillQuantilesOf(distribution: Distribution): Fill {
  const { min, max } = boundsOf(distribution);
  if (min === max) return eachBy(() => min);
  switch (distribution.kind) {
    case 'uniform':
      return { bytes: 0, on: (kernel) => (column, n) => kernel.uniform(column, n, min, max) };
    case 'triangular': {
      const { mode } = distribution;
      return { bytes: 0, on: (kernel) => (column, n) => kernel.triangular(column, n, min, mode, max) };
    }
    case 'pert': {
      const { mode } = distribution;
      const width = max - min;
      const curve = curveFill(betaCurve(betaOf(1 + (4 * (mode - min)) / width, 1 + (4 * (max - mode)) / width)), rows);
      const on: Fill['on'] = (kernel, at) => {
        const fill = curve.on(kernel, at);
        return (column, n) => {
          fill(column, n);
          kernel.uniform(column, n, min, max);
        };
      };
      return { bytes: curve.bytes, on };
    }
    case 'fixed':
      return eachBy(() => min);
    case 'discrete':
      return eachBy(discrete(distribution.values, distribution.weights));
    default: {
      const curve = curveFill(truncatedCurve(distribution), rows);
      const clamp = eachBy((value) => (value < min ? min : value > max ? max : value));
      const on: Fill['on'] = (kernel, at) => {
        const [fill, keep] = [curve.on(kernel, at), clamp.on(kernel, at)];
        return (column, n) => {
          fill(column, n);
          keep(column, n);
        };
      };
      return { bytes: curve.bytes, on };
    }
  }
}

const rows = columnRows;

function eachBy(value: (u: number) => number): Fill {
  const on: Fill['on'] =
    ({ f64 }) =>
    (column, n) => {
      for (let i = column / 8; i < column / 8 + n; i++) f64[i] = value(f64[i]!);
    };
  return { bytes: 0, on };
}

/**
 * 확률 하나의 분위수. The quantile of one probability.
 *
 * @example
 * quantileOf({ kind: 'triangular', min: 0, mode: 1, max: 2 })(0.5) // => 1
 */
export function quantileOf(distribution: Distribution): (u: number) => number {
  const { bytes, on } = fillQuantilesOf(distribution);
  return (u) =>
    withColumns(columnBytes + bytes, (kernel) => {
      kernel.f64[0] = u;
      on(kernel, columnBytes)(0, 1);
      return kernel.f64[0];
    });
}

function discrete(values: readonly number[], weights: readonly number[]): (u: number) => number {
  const possible = values
    .map((value, i) => ({ value, weight: weights[i]! }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => a.value - b.value);
  const steps = Float64Array.from(possible, ({ value }) => value);
  let sum = 0;
  const upTo = Float64Array.from(possible, ({ weight }) => (sum += weight));
  upTo[upTo.length - 1] = 1;
  return (u) => {
    let step = 0;
    while (u > upTo[step]!) step++;
    return steps[step]!;
  };
}

/**
 * 자른 정규와 로그정규: 표준정규의 구간을 매개변수로. 위 꼬리에 있는 구간은 뒤집어 위에서부터 센다(1 − u는 정확하다).
 *
 * The curve of a truncated distribution, by the standard score.
 */
function truncatedCurve(distribution: TruncatedDistribution): QuantileCurve {
  const { kind, min, max } = distribution;
  const { centre, spread, from, to } = standardised(distribution);
  const { mirrored, below, mass } = slice(from, to);
  const score = (u: number) => (mirrored ? -normalQuantile(below + (1 - u) * mass) : normalQuantile(below + u * mass));
  const probability = (z: number) =>
    mirrored ? 1 - (normalProbability(-z) - below) / mass : (normalProbability(z) - below) / mass;
  const valueAt = (z: number) => (kind === 'normal' ? centre + spread * z : exp(centre + spread * z));
  return quantileCurve({
    knotAt: (z) => {
      const value = valueAt(z);
      const perZ = kind === 'normal' ? spread : value * spread;
      const turn = kind === 'normal' ? 0 : spread;
      const slope = mass / normalDensity(z);
      return { u: probability(z), value, slope: perZ * slope, bend: perZ * (turn + z) * slope * slope };
    },
    from: score(outermost),
    to: score(1 - outermost),
    width: max - min,
    noise: (2 ** -51 * (below + mass)) / mass,
    exact: (u) => valueAt(score(u)),
  });
}
