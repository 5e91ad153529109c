import { problemAt } from '../problem.ts';
import {
  boundsOf,
  isPoint,
  slice,
  standardised,
  type Distribution,
  type TruncatedDistribution,
} from './distribution.ts';

/** 분포를 적은 자리. Where a range is written; `path` names it in the message. */
export type Place = { readonly file: string | null; readonly path: string };

/** 자르고 남은 확률이 이보다 작으면 적은 평균과 범위가 서로 맞지 않는다. */
const leastMass = 1e-6;
/** 가중치의 합에 허용하는 반올림. */
const sumTolerance = 1e-9;

/**
 * 성립하지 않는 분포를 막는다.
 *
 * Refuses a range that cannot be: reversed ends, a mode outside, weights that do not sum to 1, no spread, nothing left by
 * truncation (less than a millionth).
 *
 * @throws Problem RANGE_REVERSED
 * @throws Problem RANGE_MODE_OUTSIDE
 * @throws Problem RANGE_SPREAD_NOT_POSITIVE
 * @throws Problem RANGE_NOT_POSITIVE
 * @throws Problem RANGE_NO_MASS
 * @throws Problem RANGE_WEIGHTS_DIFFER
 * @throws Problem RANGE_WEIGHT_NEGATIVE
 * @throws Problem RANGE_WEIGHTS_NOT_ONE
 */
export function checkDistribution(distribution: Distribution, place: Place): void {
  const { file, path } = place;
  if (distribution.kind === 'discrete') return checkWeights(distribution, place);
  const { min, max } = boundsOf(distribution);
  if (min > max) throw problemAt(file, path, 'RANGE_REVERSED', { id: path, min, max });
  if (distribution.kind === 'triangular' || distribution.kind === 'pert') {
    const { mode } = distribution;
    if (mode < min || mode > max) throw problemAt(file, path, 'RANGE_MODE_OUTSIDE', { id: path, mode, min, max });
  }
  if (distribution.kind === 'normal' || distribution.kind === 'lognormal') checkTruncated(distribution, place);
}

function checkTruncated(distribution: TruncatedDistribution, { file, path }: Place): void {
  const { kind, mean, standardDeviation, min, max } = distribution;
  if (!(standardDeviation > 0)) {
    throw problemAt(file, path, 'RANGE_SPREAD_NOT_POSITIVE', { id: path, standardDeviation });
  }
  if (kind === 'lognormal' && !(mean > 0 && min >= 0)) {
    throw problemAt(file, path, 'RANGE_NOT_POSITIVE', { id: path, mean, min });
  }
  if (isPoint(distribution)) return;
  const { from, to } = standardised(distribution);
  const { mass } = slice(from, to);
  if (!(mass >= leastMass)) {
    throw problemAt(file, path, 'RANGE_NO_MASS', { id: path, mean, standardDeviation, min, max, mass });
  }
}

function checkWeights({ values, weights }: Distribution & { kind: 'discrete' }, { file, path }: Place): void {
  if (values.length === 0 || values.length !== weights.length) {
    const counts = { id: path, values: values.length, weights: weights.length };
    throw problemAt(file, path, 'RANGE_WEIGHTS_DIFFER', counts);
  }
  for (const [i, weight] of weights.entries()) {
    if (!(weight >= 0)) throw problemAt(file, path, 'RANGE_WEIGHT_NEGATIVE', { id: path, value: values[i]!, weight });
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!(Math.abs(sum - 1) <= sumTolerance)) {
    throw problemAt(file, path, 'RANGE_WEIGHTS_NOT_ONE', { id: path, sum });
  }
}
