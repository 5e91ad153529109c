import { philox, uniformOf } from '../philox.ts';
import { nextPoint } from '../sobol-points.ts';
import { columnOperations, columnRows, stepBytes, type ColumnKernel } from './columns.ts';

/**
 * 본보기 커널: 평범한 TypeScript. The reference in plain TypeScript: what the SIMD kernel must do bit for bit.
 */
export function referenceColumns(buffer: ArrayBuffer): ColumnKernel {
  const f64 = new Float64Array(buffer);
  const i32 = new Int32Array(buffer);
  const columnOf = (at: number, n: number) => f64.subarray(at / 8, at / 8 + n);
  return {
    name: 'typescript',
    f64,
    i32,
    run(steps, count, columns, weights, n) {
      const column = (id: number) => columnOf(columns + id * columnRows * 8, n);
      for (let s = 0; s < count; s++) {
        const at = steps / 8 + (s * stepBytes) / 8;
        const [operation, out, a, b, weight] = i32.subarray(2 * at, 2 * at + 5) as Iterable<number> as Step;
        const k = f64[at + 3]!;
        if (columnOperations[operation] !== 'k + Σ') runStep(operation, column(out), column(a), column(b), k);
        else
          weigh(
            column(out),
            k,
            Array.from({ length: b }, (_, j) => column(a + j)),
            f64.subarray(weights / 8 + weight),
          );
      }
    },
    sobol(out, points, directions, word, first, shifts, rests) {
      const table = i32.subarray(directions / 4, directions / 4 + 32);
      let moved = word;
      for (let k = 0; k < points; k++) {
        for (let r = 0; r < 16; r++) {
          f64[out / 8 + 16 * k + r] = ((moved ^ i32[shifts / 4 + r]!) >>> 0) * 2 ** -32 + f64[rests / 8 + r]!;
        }
        moved = nextPoint(table, moved, first + k);
      }
    },
    philox(first, second, third, fourth, n, low, high, group, keys) {
      const words = new Int32Array(4);
      const columns = [first, second, third, fourth].map((at) => columnOf(at, n));
      for (let i = 0; i < n; i++) {
        const draw = (low >>> 0) + i;
        philox(draw | 0, high + Math.floor(draw / 2 ** 32), group, 0, i32[keys / 4]!, i32[keys / 4 + 1]!, words);
        for (const [word, column] of columns.entries()) column[i] = uniformOf(words[word]!);
      }
    },
    uniform(at, n, min, max) {
      const column = columnOf(at, n);
      const width = max - min;
      for (let i = 0; i < n; i++) {
        const value = min + width * column[i]!;
        column[i] = value < max ? value : max;
      }
    },
    triangular: (at, n, min, mode, max) => fillTriangular(columnOf(at, n), min, mode, max),
    curve(at, n, pieces, starts, coefficients, guide, cells, outer) {
      const column = columnOf(at, n);
      const from = f64.subarray(starts / 8, starts / 8 + pieces + 1);
      let left = 0;
      for (let i = 0; i < n; i++) {
        const u = column[i]!;
        if (u >= from[0]! && u < from[pieces]!) {
          let piece = i32[guide / 4 + Math.trunc(u * cells)]!;
          while (u >= from[piece + 1]!) piece++;
          const c = coefficients / 8 + 6 * piece;
          const t = u - from[piece]!;
          const high = f64[c + 3]! + t * (f64[c + 4]! + t * f64[c + 5]!);
          column[i] = f64[c]! + t * (f64[c + 1]! + t * (f64[c + 2]! + t * high));
        } else i32[outer / 4 + left++] = i;
      }
      return left;
    },
    moments(at, n, centre, sums, squares, ends) {
      let [least, most] = [f64[ends / 8]!, f64[ends / 8 + 1]!];
      for (let i = 0; i < n; i++) {
        const value = f64[at / 8 + i]!;
        if (value < least) least = value;
        if (value > most) most = value;
        const away = value - centre;
        f64[sums / 8 + (i % 16)]! += away;
        f64[squares / 8 + (i % 16)]! += away * away;
      }
      f64[ends / 8] = least;
      f64[ends / 8 + 1] = most;
    },
    count(at, n, min, perUnit, last, counts) {
      for (let i = 0; i < n; i++) {
        const place = (f64[at / 8 + i]! - min) * perUnit;
        i32[counts / 4 + (place >= last ? last : place >= 0 ? Math.trunc(place) : 0)]!++;
      }
    },
    atLeast(at, n, threshold) {
      let many = 0;
      for (let i = 0; i < n; i++) many += Number(f64[at / 8 + i]! >= threshold);
      return many;
    },
  };
}

type Step = [operation: number, out: number, a: number, b: number, weight: number];

function runStep(operation: number, out: Float64Array, a: Float64Array, b: Float64Array, k: number): void {
  const n = out.length;
  switch (columnOperations[operation]) {
    case 'k':
      for (let i = 0; i < n; i++) out[i] = k;
      break;
    case 'a × b':
      for (let i = 0; i < n; i++) out[i] = a[i]! * b[i]!;
      break;
    case 'a × k':
      for (let i = 0; i < n; i++) out[i] = a[i]! * k;
      break;
    case 'a + b':
      for (let i = 0; i < n; i++) out[i] = a[i]! + b[i]!;
      break;
    case 'a + k':
      for (let i = 0; i < n; i++) out[i] = a[i]! + k;
      break;
    case 'a − b':
      for (let i = 0; i < n; i++) out[i] = a[i]! - b[i]!;
      break;
    case 'k − a':
      for (let i = 0; i < n; i++) out[i] = k - a[i]!;
      break;
    case 'k ÷ a':
      for (let i = 0; i < n; i++) out[i] = k / a[i]!;
      break;
    case 'min(a, k)':
      for (let i = 0; i < n; i++) out[i] = a[i]! < k ? a[i]! : k;
      break;
    case 'max(a, k)':
      for (let i = 0; i < n; i++) out[i] = k < a[i]! ? a[i]! : k;
      break;
    case 'min(a, b)':
      for (let i = 0; i < n; i++) out[i] = b[i]! < a[i]! ? b[i]! : a[i]!;
      break;
    default:
  }
}

function weigh(out: Float64Array, k: number, columns: readonly Float64Array[], weights: Float64Array): void {
  for (let i = 0; i < out.length; i++) {
    let sum = k;
    for (let j = 0; j < columns.length; j++) sum += weights[j]! * columns[j]![i]!;
    out[i] = sum;
  }
}

/** 최빈값의 왼쪽은 min + √(u·left), 오른쪽은 max − √((1 − u)·right). */
function fillTriangular(column: Float64Array, min: number, mode: number, max: number): void {
  const turn = (mode - min) / (max - min);
  const left = (max - min) * (mode - min);
  const right = (max - min) * (max - mode);
  for (let i = 0; i < column.length; i++) {
    const u = column[i]!;
    const value = u >= turn ? max - Math.sqrt((1 - u) * right) : min + Math.sqrt(u * left);
    column[i] = value < min ? min : value > max ? max : value;
  }
}
