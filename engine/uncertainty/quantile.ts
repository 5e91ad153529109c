import { exp } from '../math/exp-log.ts';
import { betaOf } from '../math/incomplete-beta.ts';
import { normalQuantile } from '../math/normal-quantile.ts';
import {
  boundsOf,
  isPoint,
  slice,
  standardised,
  type Distribution,
  type TruncatedDistribution,
} from './distribution.ts';
import { fillPertCurve, pertCurveOf } from './pert-curve.ts';

/** 열에 담긴 (0, 1)의 확률을 그 자리에서 값으로 바꾼다. Turns a column of probabilities into values, in place. */
export type FillQuantiles = (column: Float64Array) => void;

/**
 * 분포의 분위수(누적확률의 역함수)를 열째로. 오르기만 하고 두 끝을 벗어나지 않는다.
 *
 * The inverse cumulative distribution, a column at a time: never decreasing, never outside the bounds.
 *
 * @param distribution `checkDistribution`을 지난 것
 */
export function fillQuantilesOf(distribution: Distribution): FillQuantiles {
  if (isPoint(distribution)) {
    const { min } = boundsOf(distribution);
    return (column) => void column.fill(min);
  }
  switch (distribution.kind) {
    case 'fixed':
      return (column) => void column.fill(distribution.value);
    case 'uniform':
      return (column) => fillUniform(column, distribution.min, distribution.max);
    case 'triangular':
      return (column) => fillTriangular(column, distribution.min, distribution.mode, distribution.max);
    case 'pert':
      return pert(distribution.min, distribution.mode, distribution.max);
    case 'discrete':
      return discrete(distribution.values, distribution.weights);
    default:
      return truncated(distribution);
  }
}

/**
 * 확률 하나의 분위수. The quantile of one probability.
 *
 * @example
 * quantileOf({ kind: 'triangular', min: 0, mode: 1, max: 2 })(0.5) // => 1
 */
export function quantileOf(distribution: Distribution): (u: number) => number {
  const fill = fillQuantilesOf(distribution);
  return (u) => {
    const column = Float64Array.of(u);
    fill(column);
    return column[0]!;
  };
}

function fillUniform(column: Float64Array, min: number, max: number): void {
  const width = max - min;
  for (let i = 0; i < column.length; i++) {
    const value = min + width * column[i]!;
    column[i] = value < max ? value : max;
  }
}

/** 최빈값의 왼쪽은 min + √(u·left), 오른쪽은 max − √((1 − u)·right); 갈림길 없이 `side`(0이나 1)로 골라야 빠르다. */
function fillTriangular(column: Float64Array, min: number, mode: number, max: number): void {
  const width = max - min;
  const turn = (mode - min) / width;
  const ends = Float64Array.of(min, max);
  const signs = Float64Array.of(1, -1);
  const areas = Float64Array.of(width * (mode - min), width * (max - mode));
  for (let i = 0; i < column.length; i++) {
    const u = column[i]!;
    const side = Number(u >= turn);
    const value = ends[side]! + signs[side]! * Math.sqrt(Math.abs(side - u) * areas[side]!);
    column[i] = value < min ? min : value > max ? max : value;
  }
}

function pert(min: number, mode: number, max: number): FillQuantiles {
  const width = max - min;
  const curve = pertCurveOf(betaOf(1 + (4 * (mode - min)) / width, 1 + (4 * (max - mode)) / width));
  return (column) => {
    fillPertCurve(column, curve);
    fillUniform(column, min, max);
  };
}

function discrete(values: readonly number[], weights: readonly number[]): FillQuantiles {
  const possible = values
    .map((value, i) => ({ value, weight: weights[i]! }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => a.value - b.value);
  const steps = Float64Array.from(possible, ({ value }) => value);
  let sum = 0;
  const upTo = Float64Array.from(possible, ({ weight }) => (sum += weight));
  upTo[upTo.length - 1] = 1;
  return (column) => {
    for (let i = 0; i < column.length; i++) {
      const u = column[i]!;
      let step = 0;
      while (u > upTo[step]!) step++;
      column[i] = steps[step]!;
    }
  };
}

function truncated(distribution: TruncatedDistribution): FillQuantiles {
  const { kind, min, max } = distribution;
  const { centre, spread, from, to } = standardised(distribution);
  const { mirrored, below, mass } = slice(from, to);
  return (column) => {
    fillSlice(column, mirrored, below, mass);
    if (kind === 'normal') for (let i = 0; i < column.length; i++) column[i] = centre + spread * column[i]!;
    else for (let i = 0; i < column.length; i++) column[i] = exp(centre + spread * column[i]!);
    clamp(column, min, max);
  };
}

/** 표준정규를 자른 구간의 분위수; 뒤집힌 구간은 위에서부터 센다(1 − u는 정확하다). */
function fillSlice(column: Float64Array, mirrored: boolean, below: number, mass: number): void {
  if (mirrored) for (let i = 0; i < column.length; i++) column[i] = -normalQuantile(below + (1 - column[i]!) * mass);
  else for (let i = 0; i < column.length; i++) column[i] = normalQuantile(below + column[i]! * mass);
}

function clamp(column: Float64Array, min: number, max: number): void {
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!;
    column[i] = value < min ? min : value > max ? max : value;
  }
}
