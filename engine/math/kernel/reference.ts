import type { Kernel } from './kernel.ts';

/**
 * 본보기 커널: 평범한 TypeScript. SIMD 커널이 없는 곳에서 대신하고, 그것이 무엇을 해야 하는지 말한다.
 *
 * The reference kernel in plain TypeScript: what the SIMD kernel must do bit for bit, and the fallback where there is none.
 *
 * @source Golub & Van Loan, Matrix Computations, §3.1–3.2
 */
export function referenceKernel(buffer: ArrayBuffer): Kernel {
  const f64 = new Float64Array(buffer);
  const f32 = new Float32Array(buffer);
  return {
    name: 'typescript',
    f64,
    f32,
    form: (z, stride, output, live, g, n) => form(f64, z / 8, stride, output / 8, live / 8, g / 8, n),
    factor: (g, n) => factor(f64, g / 8, n),
    invert: (g, n) => invert(f64, g / 8, n),
    substituteRows: (lu, n, y, lanes) => substituteRows(f64, lu / 8, n, f64, y / 8, lanes),
    substituteColumns: (lu, n, y, lanes) => substituteColumns(f64, lu / 8, n, f64, y / 8, lanes),
    substituteRowsNarrow: (lu, n, y, lanes) => substituteRows(f32, lu / 4, n, f64, y / 8, lanes),
    substituteColumnsNarrow: (lu, n, y, lanes) => substituteColumns(f32, lu / 4, n, f64, y / 8, lanes),
    push: (z, rows, width, m, s, lanes) => push(f64, z / 8, rows, width, m / 8, s / 8, lanes),
    pull: (z, rows, width, q, y, lanes) => pull(f64, z / 8, rows, width, q / 8, y / 8, lanes),
    narrow: (from, count, to) => {
      for (let k = 0; k < count; k++) f32[to / 4 + k] = f64[from / 8 + k]!;
    },
    dots: (a, b, n, out, lanes) => dots(f32, a / 4, f64, b / 8, n, out / 8, lanes),
    add: (a, by, y, n, lanes) => add(f32, a / 4, f64, by / 8, y / 8, n, lanes),
  };
}

type Numbers = Float64Array | Float32Array;

function form(f: Float64Array, z: number, stride: number, output: number, live: number, g: number, n: number): void {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) f[g + i * n + j] = 0 - f[live + j]! * (f[z + i * stride + j]! / f[output + j]!);
    f[g + i * n + i]! += 1;
  }
}

function factor(f: Float64Array, g: number, n: number): void {
  for (let k = 0; k < n; k++) {
    const row = g + k * n;
    const reciprocal = 1 / f[row + k]!;
    for (let at = row + n; at < g + n * n; at += n) {
      const multiple = f[at + k]! * reciprocal;
      f[at + k] = multiple;
      for (let j = k + 1; j < n; j++) f[at + j]! -= multiple * f[row + j]!;
    }
  }
}

function invert(f: Float64Array, g: number, n: number): void {
  for (let k = 0; k < n; k++) {
    const row = g + k * n;
    const reciprocal = 1 / f[row + k]!;
    f[row + k] = 1;
    for (let j = 0; j < n; j++) f[row + j]! *= reciprocal;
    for (let at = g; at < g + n * n; at += n) {
      if (at === row) continue;
      const multiple = f[at + k]!;
      f[at + k] = 0;
      for (let j = 0; j < n; j++) f[at + j]! -= multiple * f[row + j]!;
    }
  }
}

function substituteRows(lu: Numbers, g: number, n: number, f: Float64Array, y: number, lanes: number): void {
  for (let k = 0; k < n; k++) {
    const row = g + k * n;
    for (let l = 0; l < lanes; l++) {
      const value = f[y + k * lanes + l]! / lu[row + k]!;
      f[y + k * lanes + l] = value;
      for (let j = k + 1; j < n; j++) f[y + j * lanes + l]! -= lu[row + j]! * value;
    }
  }
  for (let k = n - 1; k > 0; k--) {
    const row = g + k * n;
    for (let l = 0; l < lanes; l++) {
      const value = f[y + k * lanes + l]!;
      for (let j = 0; j < k; j++) f[y + j * lanes + l]! -= lu[row + j]! * value;
    }
  }
}

function substituteColumns(lu: Numbers, g: number, n: number, f: Float64Array, y: number, lanes: number): void {
  for (let k = 1; k < n; k++) {
    const row = g + k * n;
    for (let l = 0; l < lanes; l++) {
      let value = f[y + k * lanes + l]!;
      for (let j = 0; j < k; j++) value -= lu[row + j]! * f[y + j * lanes + l]!;
      f[y + k * lanes + l] = value;
    }
  }
  for (let k = n - 1; k >= 0; k--) {
    const row = g + k * n;
    for (let l = 0; l < lanes; l++) {
      let value = f[y + k * lanes + l]!;
      for (let j = k + 1; j < n; j++) value -= lu[row + j]! * f[y + j * lanes + l]!;
      f[y + k * lanes + l] = value / lu[row + k]!;
    }
  }
}

function push(f: Float64Array, z: number, rows: number, width: number, m: number, s: number, lanes: number): void {
  for (let i = 0; i < rows; i++) {
    for (let l = 0; l < lanes; l++) {
      const value = f[m + i * lanes + l]!;
      for (let j = 0; j < width; j++) f[s + j * lanes + l]! += f[z + i * width + j]! * value;
    }
  }
}

function pull(f: Float64Array, z: number, rows: number, width: number, q: number, y: number, lanes: number): void {
  for (let i = 0; i < rows; i++) {
    for (let l = 0; l < lanes; l++) {
      let sum = f[y + i * lanes + l]!;
      for (let j = 0; j < width; j++) sum += f[z + i * width + j]! * f[q + j * lanes + l]!;
      f[y + i * lanes + l] = sum;
    }
  }
}

function dots(a32: Float32Array, a: number, f: Float64Array, b: number, n: number, out: number, lanes: number): void {
  for (let l = 0; l < lanes; l++) {
    let sum = 0;
    for (let j = l; j < n * lanes; j += lanes) sum += a32[a + j]! * f[b + j]!;
    f[out + l] = sum;
  }
}

function add(a32: Float32Array, a: number, f: Float64Array, by: number, y: number, n: number, lanes: number): void {
  for (let l = 0; l < lanes; l++) {
    const scale = f[by + l]!;
    for (let j = l; j < n * lanes; j += lanes) f[y + j]! += a32[a + j]! * scale;
  }
}
