import { cholesky } from '../math/cholesky.ts';
import { normalProbability } from '../math/normal-probability.ts';
import { normalQuantile } from '../math/normal-quantile.ts';
import { sine } from '../math/sine.ts';
import { problemAt } from '../problem.ts';
import type { Place } from './check-distribution.ts';

/** 두 조정 항목의 순위상관(스피어만). The Spearman rank correlation of two levers. */
export type RankCorrelation = { readonly levers: readonly [string, string]; readonly rank: number };

/** 상관이 있는 항목들의 차원과, 정규점수의 상관행렬의 아래 삼각 인자. Correlated dimensions and the lower factor. */
export type Copula = { readonly dimensions: readonly number[]; readonly lower: Float64Array };

/**
 * 순위상관들로 가우스 코퓰라를 만든다. 상관이 없으면 null.
 *
 * The Gaussian copula with the asked rank correlations; null when all are 0. Levers of several equal values (discrete ones) come
 * out less correlated than asked.
 *
 * @param levers 차원의 순서대로 항목의 이름
 * @throws Problem UNKNOWN_LEVER
 * @throws Problem OUT_OF_RANGE
 * @throws Problem CORRELATION_WITH_ITSELF
 * @throws Problem CORRELATION_TWICE
 * @throws Problem CORRELATIONS_IMPOSSIBLE
 * @source Pearson 1907: r = 2·sin(πρ/6)
 */
export function copulaOf(
  levers: readonly string[],
  correlations: readonly RankCorrelation[],
  { file, path }: Place,
): Copula | null {
  const pairs = pairsOf(levers, correlations, { file, path });
  const dimensions = levers.map((_, i) => i).filter((i) => pairs.some(({ a, b }) => a === i || b === i));
  if (dimensions.length === 0) return null;
  const n = dimensions.length;
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) matrix[i * n + i] = 1;
  for (const { a, b, rank } of pairs) {
    const r = 2 * sine((Math.PI / 6) * rank);
    matrix[dimensions.indexOf(a) * n + dimensions.indexOf(b)] = r;
    matrix[dimensions.indexOf(b) * n + dimensions.indexOf(a)] = r;
  }
  const { lower, failed } = cholesky(matrix, n);
  if (failed) {
    throw problemAt(
      file,
      path,
      'CORRELATIONS_IMPOSSIBLE',
      tooStrong(levers, pairs, dimensions.slice(0, failed.row + 1)),
    );
  }
  return { dimensions, lower };
}

/** 함께 있을 수 없는 상관들 가운데 마지막 차원의 가장 강한 것과, 나머지. */
function tooStrong(levers: readonly string[], pairs: readonly Pair[], blocked: readonly number[]) {
  const last = blocked.at(-1)!;
  const within = pairs.filter(({ a, b }) => blocked.includes(a) && blocked.includes(b));
  const strongest = within
    .filter(({ a, b }) => a === last || b === last)
    .reduce((most, pair) => (Math.abs(pair.rank) > Math.abs(most.rank) ? pair : most));
  const others = within
    .filter((pair) => pair !== strongest)
    .map(({ a, b, rank }) => `${levers[a]!}–${levers[b]!} ${rank}`)
    .join(', ');
  const first = levers[strongest.a]!;
  const second = levers[strongest.b]!;
  return {
    first,
    second,
    rank: strongest.rank,
    whyKo: others === '' ? '두 항목이 늘 함께 움직임' : `다른 상관과 함께 있을 수 없음(${others})`,
    whyEn: others === '' ? 'the two always move as one' : `it cannot stand beside the other correlations (${others})`,
  };
}

type Pair = { readonly a: number; readonly b: number; readonly rank: number };

function pairsOf(levers: readonly string[], correlations: readonly RankCorrelation[], { file, path }: Place): Pair[] {
  const seen = new Set<string>();
  const pairs = correlations.map(({ levers: [first, second], rank }, i) => {
    const at = `${path}[${i}]`;
    const [a, b] = [first, second].map((id) => {
      const dimension = levers.indexOf(id);
      if (dimension < 0) throw problemAt(file, at, 'UNKNOWN_LEVER', { id, known: levers.join(', ') });
      return dimension;
    }) as [number, number];
    if (a === b) throw problemAt(file, at, 'CORRELATION_WITH_ITSELF', { id: first });
    const key = a < b ? `${a}:${b}` : `${b}:${a}`;
    if (seen.has(key)) throw problemAt(file, at, 'CORRELATION_TWICE', { first, second });
    seen.add(key);
    if (!(rank >= -1 && rank <= 1)) {
      throw problemAt(file, at, 'OUT_OF_RANGE', { id: `${first}–${second}`, value: rank, min: -1, max: 1 });
    }
    return { a, b, rank };
  });
  return pairs.filter(({ rank }) => rank !== 0);
}

/** 열린 구간 (0, 1)의 두 끝. The least and greatest probability kept. */
const least = 2 ** -53;
const greatest = 1 - 2 ** -53;

/**
 * 서로 무관한 확률의 열들을 상관이 있는 확률로 바꾼다, 그 자리에서.
 *
 * Turns columns of independent probabilities into correlated ones in place: normal scores, times the lower factor, and back.
 *
 * @param all 차원마다 한 열; 상관이 있는 열만 바뀐다
 */
export function correlate({ dimensions, lower }: Copula, all: readonly Float64Array[]): void {
  const columns = dimensions.map((dimension) => all[dimension]!);
  const n = columns.length;
  for (const column of columns) for (let i = 0; i < column.length; i++) column[i] = normalQuantile(column[i]!);
  for (let row = n - 1; row >= 0; row--) {
    const target = columns[row]!;
    scale(target, lower[row * n + row]!);
    for (let j = 0; j < row; j++) addTimes(target, columns[j]!, lower[row * n + j]!);
  }
  for (const column of columns) {
    for (let i = 0; i < column.length; i++) {
      const u = normalProbability(column[i]!);
      column[i] = u < least ? least : u > greatest ? greatest : u;
    }
  }
}

function scale(column: Float64Array, factor: number): void {
  for (let i = 0; i < column.length; i++) column[i]! *= factor;
}

function addTimes(target: Float64Array, column: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i++) target[i]! += factor * column[i]!;
}
