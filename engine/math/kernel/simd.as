// SIMD 커널의 소스(AssemblyScript). `npm run kernel`이 옮겨 `bytes.ts`에 적는다. 무엇을 하는지는 kernel.ts와 reference.ts가
// 말한다.
// Source of the SIMD kernel, compiled by `npm run kernel` into bytes.ts. Every cell sees the same operations in the same order
// as in reference.ts; only independent cells are worked on side by side. No fused or relaxed operations: they differ between
// machines.

function wide(at: usize): v128 {
  return v128.load(at);
}

function splat(at: usize): v128 {
  return v128.load64_splat(at);
}

/** 배정밀도나 단정밀도로 적힌 수 하나를 두 자리에. */
function splatOf<T>(row: usize, j: i32): v128 {
  if (sizeof<T>() == 8) return v128.load64_splat(row + ((<usize>j) << 3));
  return f64x2.splat(<f64>load<f32>(row + ((<usize>j) << 2)));
}

function less(at: usize, a: v128, b: v128): void {
  v128.store(at, f64x2.sub(v128.load(at), f64x2.mul(a, b)));
}

export function form(z: usize, stride: i32, output: usize, live: usize, g: usize, n: i32): void {
  const zero = f64x2.splat(0);
  for (let i = 0; i < n; i++) {
    const from = z + <usize>i * <usize>stride * 8;
    const to = g + <usize>i * <usize>n * 8;
    let j = 0;
    for (; j + 2 <= n; j += 2) {
      const at = (<usize>j) << 3;
      v128.store(to + at, f64x2.sub(zero, f64x2.mul(wide(live + at), f64x2.div(wide(from + at), wide(output + at)))));
    }
    if (j < n) {
      const at = (<usize>j) << 3;
      store<f64>(to + at, 0 - load<f64>(live + at) * (load<f64>(from + at) / load<f64>(output + at)));
    }
    const diagonal = to + ((<usize>i) << 3);
    store<f64>(diagonal, load<f64>(diagonal) + 1);
  }
}

// 네 피벗을 모아 한 번에: 칸마다의 차례는 하나씩 할 때와 같다. Four pivots at a time; each cell still meets them one by one.
export function factor(g: usize, n: i32): void {
  const stride = (<usize>n) << 3;
  let k = 0;
  for (; k + 4 <= n; k += 4) {
    for (let p = k; p < k + 4; p++) eliminate(g, n, p, k + 4);
    const r0 = g + <usize>k * stride;
    const r1 = r0 + stride;
    const r2 = r1 + stride;
    const r3 = r2 + stride;
    finishPanel(r0, r1, r2, r3, k, n);
    let i = k + 4;
    for (; i + 2 <= n; i += 2) {
      const a = g + <usize>i * stride;
      eliminateTwo(a, a + stride, r0, r1, r2, r3, k, n);
    }
    if (i < n) eliminateOne(g + <usize>i * stride, r0, r1, r2, r3, k, n);
  }
  for (; k < n; k++) eliminate(g, n, k, n);
}

/** 피벗 k로 그 아래 행들의 [k, to) 칸을 고친다. */
function eliminate(g: usize, n: i32, k: i32, to: i32): void {
  const stride = (<usize>n) << 3;
  const row = g + <usize>k * stride;
  const reciprocal = 1 / load<f64>(row + ((<usize>k) << 3));
  const end = g + <usize>n * stride;
  for (let at = row + stride; at < end; at += stride) {
    const cell = at + ((<usize>k) << 3);
    const multiple = load<f64>(cell) * reciprocal;
    store<f64>(cell, multiple);
    for (let j = k + 1; j < to; j++) {
      const place = (<usize>j) << 3;
      store<f64>(at + place, load<f64>(at + place) - multiple * load<f64>(row + place));
    }
  }
}

/** 네 피벗 행의 나머지 칸을 서로로 고친다. */
function finishPanel(r0: usize, r1: usize, r2: usize, r3: usize, k: i32, n: i32): void {
  const c = (<usize>k) << 3;
  const l10 = load<f64>(r1 + c);
  const l20 = load<f64>(r2 + c);
  const l21 = load<f64>(r2 + c + 8);
  const l30 = load<f64>(r3 + c);
  const l31 = load<f64>(r3 + c + 8);
  const l32 = load<f64>(r3 + c + 16);
  for (let j = k + 4; j < n; j++) {
    const at = (<usize>j) << 3;
    const u0 = load<f64>(r0 + at);
    const u1 = load<f64>(r1 + at) - l10 * u0;
    const u2 = load<f64>(r2 + at) - l20 * u0 - l21 * u1;
    store<f64>(r1 + at, u1);
    store<f64>(r2 + at, u2);
    store<f64>(r3 + at, load<f64>(r3 + at) - l30 * u0 - l31 * u1 - l32 * u2);
  }
}

function eliminateTwo(a: usize, b: usize, r0: usize, r1: usize, r2: usize, r3: usize, k: i32, n: i32): void {
  const c = (<usize>k) << 3;
  const a0 = splat(a + c);
  const a1 = splat(a + c + 8);
  const a2 = splat(a + c + 16);
  const a3 = splat(a + c + 24);
  const b0 = splat(b + c);
  const b1 = splat(b + c + 8);
  const b2 = splat(b + c + 16);
  const b3 = splat(b + c + 24);
  let at = (<usize>(k + 4)) << 3;
  const end = (<usize>n) << 3;
  for (; at + 16 <= end; at += 16) {
    const u0 = wide(r0 + at);
    const u1 = wide(r1 + at);
    const u2 = wide(r2 + at);
    const u3 = wide(r3 + at);
    let x = f64x2.sub(wide(a + at), f64x2.mul(a0, u0));
    let y = f64x2.sub(wide(b + at), f64x2.mul(b0, u0));
    x = f64x2.sub(x, f64x2.mul(a1, u1));
    y = f64x2.sub(y, f64x2.mul(b1, u1));
    x = f64x2.sub(x, f64x2.mul(a2, u2));
    y = f64x2.sub(y, f64x2.mul(b2, u2));
    v128.store(a + at, f64x2.sub(x, f64x2.mul(a3, u3)));
    v128.store(b + at, f64x2.sub(y, f64x2.mul(b3, u3)));
  }
  if (at < end) {
    lastCell(a, a + c, r0, r1, r2, r3, at);
    lastCell(b, b + c, r0, r1, r2, r3, at);
  }
}

function eliminateOne(a: usize, r0: usize, r1: usize, r2: usize, r3: usize, k: i32, n: i32): void {
  const c = a + ((<usize>k) << 3);
  for (let j = k + 4; j < n; j++) lastCell(a, c, r0, r1, r2, r3, (<usize>j) << 3);
}

/** 칸 하나에서 네 피벗 행의 몫을 차례로 뺀다; 몫은 multiples부터 네 칸. */
function lastCell(row: usize, multiples: usize, r0: usize, r1: usize, r2: usize, r3: usize, at: usize): void {
  let x = load<f64>(row + at) - load<f64>(multiples) * load<f64>(r0 + at);
  x = x - load<f64>(multiples + 8) * load<f64>(r1 + at);
  x = x - load<f64>(multiples + 16) * load<f64>(r2 + at);
  store<f64>(row + at, x - load<f64>(multiples + 24) * load<f64>(r3 + at));
}

// 네 피벗 행의 그때그때 모습을 scratch에 남겨 두고, 다른 행들은 한 번에 고친다.
export function invert(g: usize, n: i32, scratch: usize): void {
  const stride = (<usize>n) << 3;
  let k = 0;
  for (; k + 4 <= n; k += 4) {
    for (let p = 0; p < 4; p++) {
      const row = g + <usize>(k + p) * stride;
      scaleRow(row, k + p, n);
      memory.copy(scratch + <usize>p * stride, row, stride);
      for (let i = k; i < k + 4; i++) if (i != k + p) clearColumn(g + <usize>i * stride, row, k + p, n);
    }
    for (let i = 0; i < n; i++) if (i < k || i >= k + 4) clearFour(g + <usize>i * stride, scratch, stride, k, n);
  }
  for (; k < n; k++) {
    const row = g + <usize>k * stride;
    scaleRow(row, k, n);
    for (let i = 0; i < n; i++) if (i != k) clearColumn(g + <usize>i * stride, row, k, n);
  }
}

function scaleRow(row: usize, k: i32, n: i32): void {
  const pivot = row + ((<usize>k) << 3);
  const reciprocal = 1 / load<f64>(pivot);
  store<f64>(pivot, 1);
  const end = row + ((<usize>n) << 3);
  for (let at = row; at < end; at += 8) store<f64>(at, load<f64>(at) * reciprocal);
}

function clearColumn(a: usize, row: usize, k: i32, n: i32): void {
  const cell = a + ((<usize>k) << 3);
  const multiple = load<f64>(cell);
  store<f64>(cell, 0);
  const both = f64x2.splat(multiple);
  const end = (<usize>n) << 3;
  let at: usize = 0;
  for (; at + 16 <= end; at += 16) less(a + at, both, wide(row + at));
  if (at < end) store<f64>(a + at, load<f64>(a + at) - multiple * load<f64>(row + at));
}

function clearFour(a: usize, rows: usize, stride: usize, k: i32, n: i32): void {
  const r1 = rows + stride;
  const r2 = r1 + stride;
  const r3 = r2 + stride;
  const c = (<usize>k) << 3;
  // 네 칸을 먼저 한 피벗씩: 다음 피벗의 몫이 여기서 나온다.
  const m0 = load<f64>(a + c);
  let x1 = load<f64>(a + c + 8) - m0 * load<f64>(rows + c + 8);
  let x2 = load<f64>(a + c + 16) - m0 * load<f64>(rows + c + 16);
  let x3 = load<f64>(a + c + 24) - m0 * load<f64>(rows + c + 24);
  let x0 = 0 - m0 * load<f64>(rows + c);
  const m1 = x1;
  x0 = x0 - m1 * load<f64>(r1 + c);
  x1 = 0 - m1 * load<f64>(r1 + c + 8);
  x2 = x2 - m1 * load<f64>(r1 + c + 16);
  x3 = x3 - m1 * load<f64>(r1 + c + 24);
  const m2 = x2;
  x0 = x0 - m2 * load<f64>(r2 + c);
  x1 = x1 - m2 * load<f64>(r2 + c + 8);
  x2 = 0 - m2 * load<f64>(r2 + c + 16);
  x3 = x3 - m2 * load<f64>(r2 + c + 24);
  const m3 = x3;
  x0 = x0 - m3 * load<f64>(r3 + c);
  x1 = x1 - m3 * load<f64>(r3 + c + 8);
  x2 = x2 - m3 * load<f64>(r3 + c + 16);
  x3 = 0 - m3 * load<f64>(r3 + c + 24);
  lessFour(a, rows, r1, r2, r3, m0, m1, m2, m3, 0, c);
  lessFour(a, rows, r1, r2, r3, m0, m1, m2, m3, c + 32, (<usize>n) << 3);
  store<f64>(a + c, x0);
  store<f64>(a + c + 8, x1);
  store<f64>(a + c + 16, x2);
  store<f64>(a + c + 24, x3);
}

function lessFour(
  a: usize,
  r0: usize,
  r1: usize,
  r2: usize,
  r3: usize,
  m0: f64,
  m1: f64,
  m2: f64,
  m3: f64,
  from: usize,
  to: usize,
): void {
  const v0 = f64x2.splat(m0);
  const v1 = f64x2.splat(m1);
  const v2 = f64x2.splat(m2);
  const v3 = f64x2.splat(m3);
  let at = from;
  for (; at + 16 <= to; at += 16) {
    let x = f64x2.sub(wide(a + at), f64x2.mul(v0, wide(r0 + at)));
    x = f64x2.sub(x, f64x2.mul(v1, wide(r1 + at)));
    x = f64x2.sub(x, f64x2.mul(v2, wide(r2 + at)));
    v128.store(a + at, f64x2.sub(x, f64x2.mul(v3, wide(r3 + at))));
  }
  if (at < to) {
    let x = load<f64>(a + at) - m0 * load<f64>(r0 + at);
    x = x - m1 * load<f64>(r1 + at);
    x = x - m2 * load<f64>(r2 + at);
    store<f64>(a + at, x - m3 * load<f64>(r3 + at));
  }
}

function rowsThrough<T>(lu: usize, n: i32, y: usize, lanes: i32): void {
  const stride = <usize>n * sizeof<T>();
  for (let k = 0; k < n; k++) {
    const row = lu + <usize>k * stride;
    const pivot = splatOf<T>(row, k);
    if (lanes == 4) {
      const at = y + ((<usize>k) << 5);
      const v0 = f64x2.div(wide(at), pivot);
      const v1 = f64x2.div(wide(at + 16), pivot);
      v128.store(at, v0);
      v128.store(at + 16, v1);
      for (let j = k + 1; j < n; j++) {
        const cell = splatOf<T>(row, j);
        const to = y + ((<usize>j) << 5);
        less(to, cell, v0);
        less(to + 16, cell, v1);
      }
    } else {
      const at = y + ((<usize>k) << 4);
      const v = f64x2.div(wide(at), pivot);
      v128.store(at, v);
      for (let j = k + 1; j < n; j++) less(y + ((<usize>j) << 4), splatOf<T>(row, j), v);
    }
  }
  for (let k = n - 1; k > 0; k--) {
    const row = lu + <usize>k * stride;
    if (lanes == 4) {
      const at = y + ((<usize>k) << 5);
      const v0 = wide(at);
      const v1 = wide(at + 16);
      for (let j = 0; j < k; j++) {
        const cell = splatOf<T>(row, j);
        const to = y + ((<usize>j) << 5);
        less(to, cell, v0);
        less(to + 16, cell, v1);
      }
    } else {
      const v = wide(y + ((<usize>k) << 4));
      for (let j = 0; j < k; j++) less(y + ((<usize>j) << 4), splatOf<T>(row, j), v);
    }
  }
}

function columnsThrough<T>(lu: usize, n: i32, y: usize, lanes: i32): void {
  const stride = <usize>n * sizeof<T>();
  for (let k = 1; k < n; k++) remainder<T>(lu + <usize>k * stride, 0, k, y, k, lanes);
  for (let k = n - 1; k >= 0; k--) {
    const row = lu + <usize>k * stride;
    remainder<T>(row, k + 1, n, y, k, lanes);
    const pivot = splatOf<T>(row, k);
    const at = y + <usize>k * <usize>lanes * 8;
    v128.store(at, f64x2.div(wide(at), pivot));
    if (lanes == 4) v128.store(at + 16, f64x2.div(wide(at + 16), pivot));
  }
}

/** y_k −= Σ row_j·y_j, j는 [from, to). */
function remainder<T>(row: usize, from: i32, to: i32, y: usize, k: i32, lanes: i32): void {
  if (lanes == 4) {
    const at = y + ((<usize>k) << 5);
    let v0 = wide(at);
    let v1 = wide(at + 16);
    for (let j = from; j < to; j++) {
      const cell = splatOf<T>(row, j);
      const other = y + ((<usize>j) << 5);
      v0 = f64x2.sub(v0, f64x2.mul(cell, wide(other)));
      v1 = f64x2.sub(v1, f64x2.mul(cell, wide(other + 16)));
    }
    v128.store(at, v0);
    v128.store(at + 16, v1);
  } else {
    const at = y + ((<usize>k) << 4);
    let v = wide(at);
    for (let j = from; j < to; j++) v = f64x2.sub(v, f64x2.mul(splatOf<T>(row, j), wide(y + ((<usize>j) << 4))));
    v128.store(at, v);
  }
}

export function substituteRows(lu: usize, n: i32, y: usize, lanes: i32): void {
  rowsThrough<f64>(lu, n, y, lanes);
}

export function substituteColumns(lu: usize, n: i32, y: usize, lanes: i32): void {
  columnsThrough<f64>(lu, n, y, lanes);
}

export function substituteRowsNarrow(lu: usize, n: i32, y: usize, lanes: i32): void {
  rowsThrough<f32>(lu, n, y, lanes);
}

export function substituteColumnsNarrow(lu: usize, n: i32, y: usize, lanes: i32): void {
  columnsThrough<f32>(lu, n, y, lanes);
}

// 행을 넷까지 한 번에. 몇 행인지는 자료형의 크기로 말한다(i8 하나, i16 둘, i32 넷): 쓰지 않는 갈래가 옮길 때 사라진다.
// Up to four rows at a time, their number told by the size of a type (i8 one, i16 two, i32 four), so that branches not taken
// vanish when compiled. Each cell still meets the rows one by one.
export function push(z: usize, rows: i32, width: i32, m: usize, s: usize, lanes: i32): void {
  const stride = (<usize>width) << 3;
  const bytes = (<usize>lanes) << 3;
  let i = 0;
  for (; i + 4 <= rows; i += 4) pushRows<i32>(z + <usize>i * stride, stride, m + <usize>i * bytes, s, lanes);
  for (; i + 2 <= rows; i += 2) pushRows<i16>(z + <usize>i * stride, stride, m + <usize>i * bytes, s, lanes);
  for (; i < rows; i++) pushRows<i8>(z + <usize>i * stride, stride, m + <usize>i * bytes, s, lanes);
}

function pushRows<Rows>(z: usize, stride: usize, m: usize, s: usize, lanes: i32): void {
  if (lanes == 4) pushQuads<Rows>(z, stride, m, s);
  else pushPairs<Rows>(z, stride, m, s);
}

function pushQuads<Rows>(z0: usize, stride: usize, m: usize, s: usize): void {
  const z1 = z0 + stride;
  const z2 = z1 + stride;
  const z3 = z2 + stride;
  const a0 = wide(m);
  const a1 = wide(m + 16);
  const b0 = sizeof<Rows>() > 1 ? wide(m + 32) : a0;
  const b1 = sizeof<Rows>() > 1 ? wide(m + 48) : a0;
  const c0 = sizeof<Rows>() > 2 ? wide(m + 64) : a0;
  const c1 = sizeof<Rows>() > 2 ? wide(m + 80) : a0;
  const d0 = sizeof<Rows>() > 2 ? wide(m + 96) : a0;
  const d1 = sizeof<Rows>() > 2 ? wide(m + 112) : a0;
  let to = s;
  for (let at: usize = 0; at < stride; at += 8) {
    let cell = splat(z0 + at);
    let x = f64x2.add(wide(to), f64x2.mul(cell, a0));
    let y = f64x2.add(wide(to + 16), f64x2.mul(cell, a1));
    if (sizeof<Rows>() > 1) {
      cell = splat(z1 + at);
      x = f64x2.add(x, f64x2.mul(cell, b0));
      y = f64x2.add(y, f64x2.mul(cell, b1));
    }
    if (sizeof<Rows>() > 2) {
      cell = splat(z2 + at);
      x = f64x2.add(x, f64x2.mul(cell, c0));
      y = f64x2.add(y, f64x2.mul(cell, c1));
    }
    if (sizeof<Rows>() > 2) {
      cell = splat(z3 + at);
      x = f64x2.add(x, f64x2.mul(cell, d0));
      y = f64x2.add(y, f64x2.mul(cell, d1));
    }
    v128.store(to, x);
    v128.store(to + 16, y);
    to += 32;
  }
}

function pushPairs<Rows>(z0: usize, stride: usize, m: usize, s: usize): void {
  const z1 = z0 + stride;
  const z2 = z1 + stride;
  const z3 = z2 + stride;
  const a = wide(m);
  const b = sizeof<Rows>() > 1 ? wide(m + 16) : a;
  const c = sizeof<Rows>() > 2 ? wide(m + 32) : a;
  const d = sizeof<Rows>() > 2 ? wide(m + 48) : a;
  let to = s;
  for (let at: usize = 0; at < stride; at += 8) {
    let x = f64x2.add(wide(to), f64x2.mul(splat(z0 + at), a));
    if (sizeof<Rows>() > 1) x = f64x2.add(x, f64x2.mul(splat(z1 + at), b));
    if (sizeof<Rows>() > 2) x = f64x2.add(x, f64x2.mul(splat(z2 + at), c));
    if (sizeof<Rows>() > 2) x = f64x2.add(x, f64x2.mul(splat(z3 + at), d));
    v128.store(to, x);
    to += 16;
  }
}

export function pull(z: usize, rows: i32, width: i32, q: usize, y: usize, lanes: i32): void {
  const stride = (<usize>width) << 3;
  const bytes = (<usize>lanes) << 3;
  let i = 0;
  for (; i + 4 <= rows; i += 4) pullRows<i32>(z + <usize>i * stride, stride, q, y + <usize>i * bytes, lanes);
  for (; i + 2 <= rows; i += 2) pullRows<i16>(z + <usize>i * stride, stride, q, y + <usize>i * bytes, lanes);
  for (; i < rows; i++) pullRows<i8>(z + <usize>i * stride, stride, q, y + <usize>i * bytes, lanes);
}

function pullRows<Rows>(z: usize, stride: usize, q: usize, y: usize, lanes: i32): void {
  if (lanes == 4) pullQuads<Rows>(z, stride, q, y);
  else pullPairs<Rows>(z, stride, q, y);
}

function pullQuads<Rows>(z0: usize, stride: usize, q: usize, y: usize): void {
  const z1 = z0 + stride;
  const z2 = z1 + stride;
  const z3 = z2 + stride;
  let a0 = wide(y);
  let a1 = wide(y + 16);
  let b0 = sizeof<Rows>() > 1 ? wide(y + 32) : a0;
  let b1 = sizeof<Rows>() > 1 ? wide(y + 48) : a0;
  let c0 = sizeof<Rows>() > 2 ? wide(y + 64) : a0;
  let c1 = sizeof<Rows>() > 2 ? wide(y + 80) : a0;
  let d0 = sizeof<Rows>() > 2 ? wide(y + 96) : a0;
  let d1 = sizeof<Rows>() > 2 ? wide(y + 112) : a0;
  let from = q;
  for (let at: usize = 0; at < stride; at += 8) {
    const u = wide(from);
    const v = wide(from + 16);
    let cell = splat(z0 + at);
    a0 = f64x2.add(a0, f64x2.mul(cell, u));
    a1 = f64x2.add(a1, f64x2.mul(cell, v));
    if (sizeof<Rows>() > 1) {
      cell = splat(z1 + at);
      b0 = f64x2.add(b0, f64x2.mul(cell, u));
      b1 = f64x2.add(b1, f64x2.mul(cell, v));
    }
    if (sizeof<Rows>() > 2) {
      cell = splat(z2 + at);
      c0 = f64x2.add(c0, f64x2.mul(cell, u));
      c1 = f64x2.add(c1, f64x2.mul(cell, v));
    }
    if (sizeof<Rows>() > 2) {
      cell = splat(z3 + at);
      d0 = f64x2.add(d0, f64x2.mul(cell, u));
      d1 = f64x2.add(d1, f64x2.mul(cell, v));
    }
    from += 32;
  }
  v128.store(y, a0);
  v128.store(y + 16, a1);
  if (sizeof<Rows>() > 1) {
    v128.store(y + 32, b0);
    v128.store(y + 48, b1);
  }
  if (sizeof<Rows>() > 2) {
    v128.store(y + 64, c0);
    v128.store(y + 80, c1);
  }
  if (sizeof<Rows>() > 2) {
    v128.store(y + 96, d0);
    v128.store(y + 112, d1);
  }
}

function pullPairs<Rows>(z0: usize, stride: usize, q: usize, y: usize): void {
  const z1 = z0 + stride;
  const z2 = z1 + stride;
  const z3 = z2 + stride;
  let a = wide(y);
  let b = sizeof<Rows>() > 1 ? wide(y + 16) : a;
  let c = sizeof<Rows>() > 2 ? wide(y + 32) : a;
  let d = sizeof<Rows>() > 2 ? wide(y + 48) : a;
  let from = q;
  for (let at: usize = 0; at < stride; at += 8) {
    const u = wide(from);
    a = f64x2.add(a, f64x2.mul(splat(z0 + at), u));
    if (sizeof<Rows>() > 1) b = f64x2.add(b, f64x2.mul(splat(z1 + at), u));
    if (sizeof<Rows>() > 2) c = f64x2.add(c, f64x2.mul(splat(z2 + at), u));
    if (sizeof<Rows>() > 2) d = f64x2.add(d, f64x2.mul(splat(z3 + at), u));
    from += 16;
  }
  v128.store(y, a);
  if (sizeof<Rows>() > 1) v128.store(y + 16, b);
  if (sizeof<Rows>() > 2) v128.store(y + 32, c);
  if (sizeof<Rows>() > 2) v128.store(y + 48, d);
}

export function narrow(from: usize, count: i32, to: usize): void {
  for (let k = 0; k < count; k++) store<f32>(to + ((<usize>k) << 2), <f32>load<f64>(from + ((<usize>k) << 3)));
}

/** 단정밀도 두 수를 배정밀도로. */
function pair(at: usize): v128 {
  return f64x2.promote_low_f32x4(v128.load64_zero(at));
}

export function dots(a: usize, b: usize, n: i32, out: usize, lanes: i32): void {
  let x = f64x2.splat(0);
  let y = f64x2.splat(0);
  if (lanes == 4) {
    for (let j = 0; j < n; j++) {
      const at = (<usize>j) << 4;
      x = f64x2.add(x, f64x2.mul(pair(a + at), wide(b + at + at)));
      y = f64x2.add(y, f64x2.mul(pair(a + at + 8), wide(b + at + at + 16)));
    }
    v128.store(out + 16, y);
  } else {
    for (let j = 0; j < n; j++) {
      const at = (<usize>j) << 3;
      x = f64x2.add(x, f64x2.mul(pair(a + at), wide(b + at + at)));
    }
  }
  v128.store(out, x);
}

export function add(a: usize, by: usize, y: usize, n: i32, lanes: i32): void {
  const s0 = wide(by);
  const s1 = lanes == 4 ? wide(by + 16) : s0;
  for (let k = 0; k < n * lanes; k += 2) {
    const at = (<usize>k) << 2;
    const scale = lanes == 4 && k & 2 ? s1 : s0;
    v128.store(y + at + at, f64x2.add(wide(y + at + at), f64x2.mul(pair(a + at), scale)));
  }
}
