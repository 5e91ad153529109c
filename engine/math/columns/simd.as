// 열 커널의 SIMD 소스(AssemblyScript). `npm run kernel`이 옮겨 `bytes.ts`에 적는다. 무엇을 하는지는 columns.ts와 reference.ts가
// 말한다.
// SIMD source of the column kernel, compiled by `npm run kernel` into bytes.ts. Every row sees the same operations in the same
// order as in reference.ts. No fused or relaxed operations: they differ between machines.

function wide(at: usize): v128 {
  return v128.load(at);
}

/** 한 열의 바이트 수: 256줄. */
const columnBytes: usize = 2048;

// 걸음 하나는 32바이트: 셈, 적을 열, 열 a, 열 b, 무게의 차례 (i32 여섯), 수 k (f64).
export function run(steps: usize, count: i32, columns: usize, weights: usize, n: i32): void {
  const size = (<usize>((n + 3) >> 2)) << 5;
  for (let s = 0; s < count; s++) {
    const step = steps + ((<usize>s) << 5);
    const out = columns + <usize>load<i32>(step + 4) * columnBytes;
    const a = columns + <usize>load<i32>(step + 8) * columnBytes;
    const second = load<i32>(step + 12);
    const b = columns + <usize>second * columnBytes;
    const k = f64x2.splat(load<f64>(step + 24));
    switch (load<i32>(step)) {
      case 0:
        for (let at: usize = 0; at < size; at += 16) v128.store(out + at, k);
        break;
      case 1:
        for (let at: usize = 0; at < size; at += 16) v128.store(out + at, f64x2.mul(wide(a + at), wide(b + at)));
        break;
      case 2:
        for (let at: usize = 0; at < size; at += 16) v128.store(out + at, f64x2.mul(wide(a + at), k));
        break;
      case 3:
        for (let at: usize = 0; at < size; at += 16) v128.store(out + at, f64x2.add(wide(a + at), wide(b + at)));
        break;
      case 4:
        for (let at: usize = 0; at < size; at += 16) v128.store(out + at, f64x2.add(wide(a + at), k));
        break;
      case 5:
        for (let at: usize = 0; at < size; at += 16) v128.store(out + at, f64x2.sub(wide(a + at), wide(b + at)));
        break;
      case 6:
        for (let at: usize = 0; at < size; at += 16) v128.store(out + at, f64x2.sub(k, wide(a + at)));
        break;
      case 7:
        for (let at: usize = 0; at < size; at += 16) v128.store(out + at, f64x2.div(k, wide(a + at)));
        break;
      case 8:
        for (let at: usize = 0; at < size; at += 16) v128.store(out + at, f64x2.pmin(k, wide(a + at)));
        break;
      case 9:
        for (let at: usize = 0; at < size; at += 16) v128.store(out + at, f64x2.pmax(k, wide(a + at)));
        break;
      case 10:
        for (let at: usize = 0; at < size; at += 16) v128.store(out + at, f64x2.pmin(wide(a + at), wide(b + at)));
        break;
      case 11:
        weigh(out, a, second, weights + ((<usize>load<i32>(step + 16)) << 3), k, size);
        break;
      default:
        break;
    }
  }
}

/** out = k + Σ 무게 × 잇닿은 열들, 네 줄씩. */
function weigh(out: usize, first: usize, many: i32, weights: usize, k: v128, size: usize): void {
  for (let at: usize = 0; at < size; at += 32) {
    let x = k;
    let y = k;
    let column = first + at;
    for (let j = 0; j < many; j++) {
      const weight = v128.load64_splat(weights + ((<usize>j) << 3));
      x = f64x2.add(x, f64x2.mul(weight, wide(column)));
      y = f64x2.add(y, f64x2.mul(weight, wide(column + 16)));
      column += columnBytes;
    }
    v128.store(out + at, x);
    v128.store(out + at + 16, y);
  }
}

// 점마다 옮김 열여섯: 낱말은 ⊕로 옮기고 아랫비트는 더한다.
export function sobol(
  out: usize,
  points: i32,
  directions: usize,
  word: i32,
  first: i32,
  shifts: usize,
  rests: usize,
): void {
  const unit = f64x2.splat(1 / 4294967296);
  let to = out;
  for (let k = 0; k < points; k++) {
    const words = i32x4.splat(word);
    for (let r: usize = 0; r < 64; r += 16) {
      const moved = v128.xor(words, wide(shifts + r));
      const low = f64x2.convert_low_i32x4_u(moved);
      const high = f64x2.convert_low_i32x4_u(v128.shuffle<i32>(moved, moved, 2, 3, 2, 3));
      v128.store(to, f64x2.add(f64x2.mul(low, unit), wide(rests + 2 * r)));
      v128.store(to + 16, f64x2.add(f64x2.mul(high, unit), wide(rests + 2 * r + 16)));
      to += 32;
    }
    word ^= load<i32>(directions + ((<usize>ctz(first + k + 1)) << 2));
  }
}

// Philox4x32-10, 뽑는 네 줄씩: 낱말 넷이 네 열의 수가 된다. keys에는 열 번의 열쇠 두 낱말씩.
export function philox(
  first: usize,
  second: usize,
  third: usize,
  fourth: usize,
  n: i32,
  low: i32,
  high: i32,
  group: i32,
  keys: usize,
): void {
  const m0 = i32x4.splat(<i32>0xd2511f53);
  const m1 = i32x4.splat(<i32>0xcd9e8d57);
  const size = (<usize>n) << 3;
  let draw = low;
  for (let at: usize = 0; at < size; at += 32) {
    let a = i32x4.add(i32x4.splat(draw), i32x4(0, 1, 2, 3));
    // 아랫낱말이 넘친 줄은 윗낱말이 하나 크다.
    const carried = v128.and(i32x4.lt_u(a, i32x4.splat(low)), i32x4.splat(1));
    let b = i32x4.add(i32x4.splat(high), carried);
    let c = i32x4.splat(group);
    let d = i32x4.splat(0);
    for (let key = keys; key < keys + 80; key += 8) {
      const p0 = i64x2.extmul_low_i32x4_u(a, m0);
      const p1 = i64x2.extmul_high_i32x4_u(a, m0);
      const q0 = i64x2.extmul_low_i32x4_u(c, m1);
      const q1 = i64x2.extmul_high_i32x4_u(c, m1);
      a = v128.xor(v128.xor(v128.shuffle<i32>(q0, q1, 1, 3, 5, 7), b), v128.load32_splat(key));
      b = v128.shuffle<i32>(q0, q1, 0, 2, 4, 6);
      c = v128.xor(v128.xor(v128.shuffle<i32>(p0, p1, 1, 3, 5, 7), d), v128.load32_splat(key + 4));
      d = v128.shuffle<i32>(p0, p1, 0, 2, 4, 6);
    }
    writeUniforms(first + at, a);
    writeUniforms(second + at, b);
    writeUniforms(third + at, c);
    writeUniforms(fourth + at, d);
    draw += 4;
  }
}

function writeUniforms(to: usize, words: v128): void {
  const unit = f64x2.splat(1 / 4294967296);
  const half = f64x2.splat(0.5);
  const high = v128.shuffle<i32>(words, words, 2, 3, 2, 3);
  v128.store(to, f64x2.mul(f64x2.add(f64x2.convert_low_i32x4_u(words), half), unit));
  v128.store(to + 16, f64x2.mul(f64x2.add(f64x2.convert_low_i32x4_u(high), half), unit));
}

export function uniform(column: usize, n: i32, min: f64, max: f64): void {
  const size = (<usize>((n + 1) >> 1)) << 4;
  const width = f64x2.splat(max - min);
  const least = f64x2.splat(min);
  const most = f64x2.splat(max);
  for (let at = column; at < column + size; at += 16) {
    v128.store(at, f64x2.pmin(most, f64x2.add(least, f64x2.mul(width, wide(at)))));
  }
}

export function triangular(column: usize, n: i32, min: f64, mode: f64, max: f64): void {
  const size = (<usize>((n + 1) >> 1)) << 4;
  const turn = f64x2.splat((mode - min) / (max - min));
  const left = f64x2.splat((max - min) * (mode - min));
  const right = f64x2.splat((max - min) * (max - mode));
  const least = f64x2.splat(min);
  const most = f64x2.splat(max);
  const one = f64x2.splat(1);
  for (let at = column; at < column + size; at += 16) {
    const u = wide(at);
    const isRight = f64x2.ge(u, turn);
    const share = v128.bitselect(f64x2.sub(one, u), u, isRight);
    const far = f64x2.sqrt(f64x2.mul(share, v128.bitselect(right, left, isRight)));
    const value = v128.bitselect(f64x2.sub(most, far), f64x2.add(least, far), isRight);
    v128.store(at, f64x2.pmin(f64x2.pmax(value, least), most));
  }
}

// 조각마다의 5차식. 곡선 밖의 확률은 그대로 두고 몇째인지를 outer에 적는다.
export function curve(
  column: usize,
  n: i32,
  pieces: i32,
  starts: usize,
  coefficients: usize,
  guide: usize,
  cells: i32,
  outer: usize,
): i32 {
  let left = 0;
  const first = load<f64>(starts);
  const last = load<f64>(starts + ((<usize>pieces) << 3));
  for (let i = 0; i < n; i++) {
    const at = column + ((<usize>i) << 3);
    const u = load<f64>(at);
    if (u >= first && u < last) {
      let piece = <usize>load<i32>(guide + ((<usize>(<i32>(u * <f64>cells))) << 2));
      while (u >= load<f64>(starts + (piece << 3) + 8)) piece++;
      const c = coefficients + piece * 48;
      const t = u - load<f64>(starts + (piece << 3));
      const high = load<f64>(c + 24) + t * (load<f64>(c + 32) + t * load<f64>(c + 40));
      store<f64>(at, load<f64>(c) + t * (load<f64>(c + 8) + t * (load<f64>(c + 16) + t * high)));
    } else {
      store<i32>(outer + ((<usize>left) << 2), i);
      left++;
    }
  }
  return left;
}

// i째 줄은 i mod 16째 자리에. 여덟 자리씩 두 번 훑어 레지스터에 담는다.
export function moments(column: usize, n: i32, centre: f64, sums: usize, squares: usize, ends: usize): void {
  const whole = (<usize>(n & ~15)) << 3;
  const middle = f64x2.splat(centre);
  let least = v128.load64_splat(ends);
  let most = v128.load64_splat(ends + 8);
  for (let half: usize = 0; half < 128; half += 64) {
    let s0 = wide(sums + half);
    let s1 = wide(sums + half + 16);
    let s2 = wide(sums + half + 32);
    let s3 = wide(sums + half + 48);
    let q0 = wide(squares + half);
    let q1 = wide(squares + half + 16);
    let q2 = wide(squares + half + 32);
    let q3 = wide(squares + half + 48);
    for (let at = column + half; at < column + whole; at += 128) {
      const a = wide(at);
      const b = wide(at + 16);
      const c = wide(at + 32);
      const d = wide(at + 48);
      least = f64x2.pmin(f64x2.pmin(f64x2.pmin(f64x2.pmin(least, a), b), c), d);
      most = f64x2.pmax(f64x2.pmax(f64x2.pmax(f64x2.pmax(most, a), b), c), d);
      const x0 = f64x2.sub(a, middle);
      const x1 = f64x2.sub(b, middle);
      const x2 = f64x2.sub(c, middle);
      const x3 = f64x2.sub(d, middle);
      s0 = f64x2.add(s0, x0);
      s1 = f64x2.add(s1, x1);
      s2 = f64x2.add(s2, x2);
      s3 = f64x2.add(s3, x3);
      q0 = f64x2.add(q0, f64x2.mul(x0, x0));
      q1 = f64x2.add(q1, f64x2.mul(x1, x1));
      q2 = f64x2.add(q2, f64x2.mul(x2, x2));
      q3 = f64x2.add(q3, f64x2.mul(x3, x3));
    }
    v128.store(sums + half, s0);
    v128.store(sums + half + 16, s1);
    v128.store(sums + half + 32, s2);
    v128.store(sums + half + 48, s3);
    v128.store(squares + half, q0);
    v128.store(squares + half + 16, q1);
    v128.store(squares + half + 32, q2);
    v128.store(squares + half + 48, q3);
  }
  let smallest = lesser(f64x2.extract_lane(least, 0), f64x2.extract_lane(least, 1));
  let greatest = greater(f64x2.extract_lane(most, 0), f64x2.extract_lane(most, 1));
  const rest = (<usize>(n & 15)) << 3;
  for (let at: usize = 0; at < rest; at += 8) {
    const value = load<f64>(column + whole + at);
    smallest = lesser(smallest, value);
    greatest = greater(greatest, value);
    const x = value - centre;
    store<f64>(sums + at, load<f64>(sums + at) + x);
    store<f64>(squares + at, load<f64>(squares + at) + x * x);
  }
  store<f64>(ends, smallest);
  store<f64>(ends + 8, greatest);
}

function lesser(a: f64, b: f64): f64 {
  return b < a ? b : a;
}

function greater(a: f64, b: f64): f64 {
  return a < b ? b : a;
}

export function count(column: usize, n: i32, min: f64, perUnit: f64, last: i32, counts: usize): void {
  const least = f64x2.splat(min);
  const unit = f64x2.splat(perUnit);
  const zero = i32x4.splat(0);
  const top = i32x4.splat(last);
  let i = 0;
  for (; i + 2 <= n; i += 2) {
    const place = f64x2.mul(f64x2.sub(wide(column + ((<usize>i) << 3)), least), unit);
    const bins = i32x4.min_s(i32x4.max_s(i32x4.trunc_sat_f64x2_s_zero(place), zero), top);
    const first = counts + ((<usize>i32x4.extract_lane(bins, 0)) << 2);
    store<i32>(first, load<i32>(first) + 1);
    const second = counts + ((<usize>i32x4.extract_lane(bins, 1)) << 2);
    store<i32>(second, load<i32>(second) + 1);
  }
  if (i < n) {
    const place = f64x2.splat((load<f64>(column + ((<usize>i) << 3)) - min) * perUnit);
    const bins = i32x4.min_s(i32x4.max_s(i32x4.trunc_sat_f64x2_s_zero(place), zero), top);
    const at = counts + ((<usize>i32x4.extract_lane(bins, 0)) << 2);
    store<i32>(at, load<i32>(at) + 1);
  }
}

export function atLeast(column: usize, n: i32, threshold: f64): i32 {
  const least = f64x2.splat(threshold);
  let reached = i64x2.splat(0);
  let i = 0;
  for (; i + 2 <= n; i += 2) reached = i64x2.sub(reached, f64x2.ge(wide(column + ((<usize>i) << 3)), least));
  let many = <i32>(i64x2.extract_lane(reached, 0) + i64x2.extract_lane(reached, 1));
  if (i < n && load<f64>(column + ((<usize>i) << 3)) >= threshold) many++;
  return many;
}
