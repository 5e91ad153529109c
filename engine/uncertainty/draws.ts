import { keyOf, lowPart, openUniform, philox } from '../math/philox.ts';
import { directionsOf, nextPoint, pointAt, sobolDimensions } from '../math/sobol-points.ts';
import { Problem } from '../problem.ts';
import { correlate, type Copula } from './copula.ts';
import { isPoint, type Distribution } from './distribution.ts';
import { fillQuantilesOf } from './quantile.ts';

/** 무엇을 어떻게 뽑는가. What to draw and how: one dimension for each distribution. */
export type DrawPlan = {
  /** 0부터 2⁵³ − 1까지의 정수. */
  readonly seed: number;
  readonly method: 'sobol' | 'random';
  readonly distributions: readonly Distribution[];
  readonly copula: Copula | null;
};

/** 뽑을 준비가 된 것. A plan made ready by `prepareDraws`. */
export type Draws = {
  readonly method: DrawPlan['method'];
  readonly dimensions: number;
  /** `from`째부터 `count`개를 차원마다 한 열씩 `block`의 앞에 적는다. */
  readonly drawInto: (block: Float64Array, from: number, count: number) => void;
};

/** Sobol' 점을 서로 다르게 옮긴 벌의 수: 표준오차는 이들 사이에서 나온다. Digital shifts of one sequence. */
export const replicates = 16;

/**
 * 뽑을 준비: 방향수와 옮김, 분위수 함수를 한 번만 만든다.
 *
 * Makes directions, digital shifts and quantile functions once (a PERT range takes the longest).
 *
 * @throws Problem TOO_MANY_RANGES
 */
export function prepareDraws({ seed, method, distributions, copula }: DrawPlan): Draws {
  const dimensions = distributions.length;
  if (method === 'sobol' && dimensions > sobolDimensions) {
    throw new Problem('TOO_MANY_RANGES', { count: dimensions, limit: sobolDimensions });
  }
  const fills = distributions.map(fillQuantilesOf);
  const isCorrelated = (j: number) => copula !== null && copula.dimensions.includes(j);
  const varying = distributions.map((distribution, j) => !isPoint(distribution) || isCorrelated(j));
  const uniforms = method === 'sobol' ? sobolUniforms(seed, varying) : randomUniforms(seed, varying);
  return {
    method,
    dimensions,
    drawInto(block, from, count) {
      const columns = fills.map((_, j) => block.subarray(j * count, (j + 1) * count));
      uniforms(columns, from);
      if (copula) correlate(copula, columns);
      for (const [j, fill] of fills.entries()) fill(columns[j]!);
    },
  };
}

/**
 * `from`째(0부터)에서 `count`개: 차원마다 한 열씩 이어 놓은 `count × 차원`의 수. 한 값은 씨앗, 몇째, 차원만으로 정해진다.
 *
 * Draws `from` to `from + count − 1`, column after column. Each value depends on seed, draw and dimension alone, so blocks may
 * be cut anywhere. A Sobol' draw i is point ⌊i/16⌋ under digital shift i mod 16.
 */
export function drawBlock(draws: Draws, from: number, count: number): Float64Array {
  const block = new Float64Array(count * draws.dimensions);
  draws.drawInto(block, from, count);
  return block;
}

/** 열마다 (0, 1)의 수를 채운다; 한 점뿐인 차원은 건너뛴다. */
type Uniforms = (columns: readonly Float64Array[], from: number) => void;

function sobolUniforms(seed: number, varying: readonly boolean[]): Uniforms {
  const sequences = varying.map((_, dimension) => ({
    directions: directionsOf(dimension),
    ...digitalShifts(seed, dimension),
  }));
  return (columns, from) => {
    for (const [dimension, { directions, high, low }] of sequences.entries()) {
      if (varying[dimension]) fillSobol(columns[dimension]!, from, directions, high, low);
    }
  };
}

/** 벌마다 한 차원의 점을 옮기는 낱말: 윗 32비트는 ⊕로, 아랫비트는 그대로 더한다. */
function digitalShifts(seed: number, dimension: number): { high: Int32Array; low: Float64Array } {
  const [k0, k1] = keyOf(seed);
  const words = new Int32Array(4);
  const high = new Int32Array(replicates);
  const low = new Float64Array(replicates);
  for (let replicate = 0; replicate < replicates; replicate++) {
    philox(replicate, 0, dimension, 1, k0, k1, words);
    high[replicate] = words[0]!;
    low[replicate] = lowPart(words[1]!);
  }
  return { high, low };
}

/** 벌 열여섯이 같은 점을 나누어 쓰므로, 점의 낱말을 먼저 늘어놓고 벌마다 건너뛰며 옮긴다. */
function fillSobol(
  column: Float64Array,
  from: number,
  directions: Int32Array,
  high: Int32Array,
  low: Float64Array,
): void {
  const firstPoint = Math.floor(from / replicates);
  const skipped = from - firstPoint * replicates;
  const words = pointWords(directions, firstPoint, Math.ceil((skipped + column.length) / replicates));
  for (let replicate = 0; replicate < replicates; replicate++) {
    const shift = high[replicate]!;
    const rest = low[replicate]!;
    const first = replicate - skipped;
    for (let point = first < 0 ? 1 : 0, i = first + point * replicates; i < column.length; point++, i += replicates) {
      column[i] = ((words[point]! ^ shift) >>> 0) * 2 ** -32 + rest;
    }
  }
}

function pointWords(directions: Int32Array, first: number, count: number): Int32Array {
  const words = new Int32Array(count);
  let word = pointAt(directions, first);
  for (let k = 0; k < count; k++) {
    words[k] = word;
    word = nextPoint(directions, word, first + k);
  }
  return words;
}

function randomUniforms(seed: number, varying: readonly boolean[]): Uniforms {
  const [k0, k1] = keyOf(seed);
  const words = new Int32Array(4);
  return (columns, from) => {
    for (let j = 0; j < varying.length; j += 2) {
      if (varying[j] || varying[j + 1]) fillRandom(columns[j]!, columns[j + 1] ?? null, from, j / 2, k0, k1, words);
    }
  };
}

/** Philox의 한 덩이(128비트)가 두 차원의 수가 된다. */
function fillRandom(
  first: Float64Array,
  second: Float64Array | null,
  from: number,
  pair: number,
  k0: number,
  k1: number,
  words: Int32Array,
): void {
  for (let i = 0; i < first.length; i++) {
    const draw = from + i;
    philox(draw | 0, (draw * 2 ** -32) | 0, pair, 0, k0, k1, words);
    first[i] = openUniform(words[0]!, words[1]!);
    if (second) second[i] = openUniform(words[2]!, words[3]!);
  }
}
