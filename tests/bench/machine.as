// 기계의 한계를 재는 것: 읽기와 곱셈. The machine's own limits, measured from WebAssembly: reading memory, and multiplying
// and adding in registers.

export function read(at: usize, bytes: usize): f64 {
  let a = f64x2.splat(0);
  let b = f64x2.splat(0);
  let c = f64x2.splat(0);
  let d = f64x2.splat(0);
  const end = at + bytes;
  for (; at < end; at += 128) {
    a = f64x2.add(a, v128.load(at));
    b = f64x2.add(b, v128.load(at, 16));
    c = f64x2.add(c, v128.load(at, 32));
    d = f64x2.add(d, v128.load(at, 48));
    a = f64x2.add(a, v128.load(at, 64));
    b = f64x2.add(b, v128.load(at, 80));
    c = f64x2.add(c, v128.load(at, 96));
    d = f64x2.add(d, v128.load(at, 112));
  }
  const sum = f64x2.add(f64x2.add(a, b), f64x2.add(c, d));
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

export function multiply(times: i32, by: f64): f64 {
  const m = f64x2.splat(by);
  let a = f64x2.splat(1);
  let b = f64x2.splat(2);
  let c = f64x2.splat(3);
  let d = f64x2.splat(4);
  let e = f64x2.splat(5);
  let f = f64x2.splat(6);
  let g = f64x2.splat(7);
  let h = f64x2.splat(8);
  let i = f64x2.splat(9);
  let j = f64x2.splat(10);
  let k = f64x2.splat(11);
  let l = f64x2.splat(12);
  for (let t = 0; t < times; t++) {
    a = f64x2.add(f64x2.mul(a, m), m);
    b = f64x2.add(f64x2.mul(b, m), m);
    c = f64x2.add(f64x2.mul(c, m), m);
    d = f64x2.add(f64x2.mul(d, m), m);
    e = f64x2.add(f64x2.mul(e, m), m);
    f = f64x2.add(f64x2.mul(f, m), m);
    g = f64x2.add(f64x2.mul(g, m), m);
    h = f64x2.add(f64x2.mul(h, m), m);
    i = f64x2.add(f64x2.mul(i, m), m);
    j = f64x2.add(f64x2.mul(j, m), m);
    k = f64x2.add(f64x2.mul(k, m), m);
    l = f64x2.add(f64x2.mul(l, m), m);
  }
  a = f64x2.add(a, b);
  a = f64x2.add(a, c);
  a = f64x2.add(a, d);
  a = f64x2.add(a, e);
  a = f64x2.add(a, f);
  a = f64x2.add(a, g);
  a = f64x2.add(a, h);
  a = f64x2.add(a, i);
  a = f64x2.add(a, j);
  a = f64x2.add(a, k);
  a = f64x2.add(a, l);
  return f64x2.extract_lane(a, 0) + f64x2.extract_lane(a, 1);
}
