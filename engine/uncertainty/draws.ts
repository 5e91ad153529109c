import { columnBytes, columnRows, type ColumnKernel } from '../math/columns/columns.ts';
import { withColumns } from '../math/columns/open.ts';
import { keyOf, lowPart, philox } from '../math/philox.ts';
import { directionsOf, pointAt, sobolDimensions } from '../math/sobol-points.ts';
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
  /** 표들이 일터에서 차지하는 바이트. */
  readonly bytes: number;
  /**
   * 표들을 `at`부터 적어 놓고, 뽑는 손을 낸다: `from`째(열여섯의 배수)부터 `n`개(256까지)를 `columns`부터 차원마다 한 열씩.
   *
   * Draws `from` (a multiple of 16) to `from + n − 1` into neighbouring columns of a kernel's memory.
   */
  readonly on: (kernel: ColumnKernel, at: number, columns: number) => (from: number, n: number) => void;
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
export function prepareDraws(plan: DrawPlan): Draws {
  requireDimensions(plan);
  const { seed, method, distributions, copula } = plan;
  const dimensions = distributions.length;
  const fills = distributions.map(fillQuantilesOf);
  const isCorrelated = (j: number) => copula !== null && copula.dimensions.includes(j);
  const varying = distributions.map((distribution, j) => !isPoint(distribution) || isCorrelated(j));
  const uniforms = method === 'sobol' ? sobolUniforms(seed, varying) : randomUniforms(seed, varying);
  let bytes = uniforms.bytes;
  const places = fills.map((fill) => {
    const place = bytes;
    bytes += Math.ceil(fill.bytes / 8) * 8;
    return place;
  });
  return {
    method,
    dimensions,
    bytes,
    on(kernel, at, columns) {
      const columnAt = (j: number) => columns + j * columnBytes;
      const drawUniforms = uniforms.on(kernel, at, columns);
      const fill = fills.map(({ on }, j) => on(kernel, at + places[j]!));
      const views = fills.map((_, j) => kernel.f64.subarray(columnAt(j) / 8, columnAt(j) / 8 + columnRows));
      return (from, n) => {
        drawUniforms(from, n);
        if (copula) correlate(copula, n === columnRows ? views : views.map((column) => column.subarray(0, n)));
        for (let j = 0; j < dimensions; j++) fill[j]!(columnAt(j), n);
      };
    },
  };
}

/**
 * Sobol' 점은 방향수가 있는 차원까지만 뽑을 수 있다.
 *
 * @throws Problem TOO_MANY_RANGES
 */
export function requireDimensions({ method, distributions: { length } }: DrawPlan): void {
  if (method === 'random' || length <= sobolDimensions) return;
  throw new Problem('TOO_MANY_RANGES', { count: length, limit: sobolDimensions });
}

/**
 * `from`째(0부터)에서 `count`개: 차원마다 한 열씩 이어 놓은 `count × 차원`의 수. 한 값은 씨앗, 몇째, 차원만으로 정해진다.
 *
 * Draws `from` to `from + count − 1`, column after column. Each value depends on seed, draw and dimension alone, so blocks may
 * be cut anywhere. A Sobol' draw i is point ⌊i/16⌋ under digital shift i mod 16.
 */
export function drawBlock({ dimensions, bytes, on }: Draws, from: number, count: number): Float64Array {
  const block = new Float64Array(count * dimensions);
  return withColumns(dimensions * columnBytes + bytes, (kernel) => {
    const draw = on(kernel, dimensions * columnBytes, 0);
    for (let start = from - (from % replicates); start < from + count; start += columnRows) {
      const n = Math.min(columnRows, from + count - start);
      draw(start, n);
      const skipped = Math.max(0, from - start);
      for (let j = 0; j < dimensions; j++) {
        const column = kernel.f64.subarray(j * columnRows + skipped, j * columnRows + n);
        block.set(column, j * count + start + skipped - from);
      }
    }
    return block;
  });
}

/** 열마다 (0, 1)의 수를 채운다; 한 점뿐인 차원은 건너뛴다. */
type Uniforms = Pick<Draws, 'bytes' | 'on'>;

const sobolTable = { directions: 0, shifts: 128, rests: 192, bytes: 320 } as const;

/** 벌 열여섯이 같은 점을 나누어 쓴다. */
function sobolUniforms(seed: number, varying: readonly boolean[]): Uniforms {
  const sequences = varying.flatMap((varies, dimension) =>
    varies ? [{ dimension, directions: directionsOf(dimension), ...digitalShifts(seed, dimension) }] : [],
  );
  return {
    bytes: sequences.length * sobolTable.bytes,
    on(kernel, at, columns) {
      const tables = sequences.map(({ dimension, directions, high, low }, k) => {
        const table = at + k * sobolTable.bytes;
        kernel.i32.set(directions, (table + sobolTable.directions) / 4);
        kernel.i32.set(high, (table + sobolTable.shifts) / 4);
        kernel.f64.set(low, (table + sobolTable.rests) / 8);
        return { table, directions, column: columns + dimension * columnBytes };
      });
      return (from, n) => {
        const first = from / replicates;
        const points = Math.ceil(n / replicates);
        for (const { table, directions, column } of tables) {
          const { shifts, rests } = sobolTable;
          kernel.sobol(column, points, table, pointAt(directions, first), first, table + shifts, table + rests);
        }
      };
    },
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

/** Philox의 한 덩이(낱말 넷)가 네 차원의 수가 된다. 쓰지 않는 차원은 빈 열에 적는다. */
function randomUniforms(seed: number, varying: readonly boolean[]): Uniforms {
  const groups = Array.from({ length: Math.ceil(varying.length / 4) }, (_, group) => group).filter((group) =>
    varying.slice(4 * group, 4 * group + 4).includes(true),
  );
  const keys = roundKeys(seed);
  return {
    bytes: keys.byteLength + columnBytes,
    on(kernel, at, columns) {
      kernel.i32.set(keys, at / 4);
      const spare = at + keys.byteLength;
      const columnAt = (dimension: number) => (dimension < varying.length ? columns + dimension * columnBytes : spare);
      return (from, n) => {
        const high = Math.floor(from / 2 ** 32);
        for (const group of groups) {
          const [a, b, c, d] = [0, 1, 2, 3].map((k) => columnAt(4 * group + k)) as [number, number, number, number];
          kernel.philox(a, b, c, d, n, from | 0, high, group, at);
        }
      };
    },
  };
}

/** 열 번의 열쇠: 한 번마다 두 낱말이 정해진 만큼 커진다. */
function roundKeys(seed: number): Int32Array {
  const [k0, k1] = keyOf(seed);
  return Int32Array.from({ length: 20 }, (_, k) =>
    k % 2 === 0 ? k0 + Math.imul(k / 2, 0x9e3779b9) : k1 + Math.imul((k - 1) / 2, 0xbb67ae85),
  );
}
