/**
 * Philox4x32-10: 셈수(counter)와 열쇠(key)만으로 정해지는 난수. 앞의 수를 알 필요가 없어 어디서 나누어 셈해도 같다.
 *
 * A counter-based generator: the four words depend on counter and key alone, so any sharding draws the same numbers.
 *
 * @param out 32비트 낱말 넷이 여기에 적힌다
 * @source Salmon, Moraes, Dror & Shaw 2011, «Parallel random numbers: as easy as 1, 2, 3», SC'11
 */
export function philox(c0: number, c1: number, c2: number, c3: number, k0: number, k1: number, out: Int32Array): void {
  let a = c0 | 0;
  let b = c1 | 0;
  let c = c2 | 0;
  let d = c3 | 0;
  let keyA = k0 | 0;
  let keyB = k1 | 0;
  for (let round = 0; round < 10; round++) {
    const next = highProduct(0xcd9e, 0x8d57, c) ^ b ^ keyA;
    b = Math.imul(0xcd9e8d57, c);
    c = highProduct(0xd251, 0x1f53, a) ^ d ^ keyB;
    d = Math.imul(0xd2511f53, a);
    a = next;
    keyA = (keyA + 0x9e3779b9) | 0;
    keyB = (keyB + 0xbb67ae85) | 0;
  }
  out[0] = a;
  out[1] = b;
  out[2] = c;
  out[3] = d;
}

/** 32비트 두 수의 곱의 윗 32비트; 한 수는 위아래 16비트로. The upper half of a 32 × 32-bit product. */
function highProduct(high: number, low: number, x: number): number {
  const xHigh = x >>> 16;
  const xLow = x & 0xffff;
  const carry = (Math.imul(low, xHigh) + (Math.imul(low, xLow) >>> 16)) | 0;
  const middle = (Math.imul(high, xLow) + (carry & 0xffff)) | 0;
  return (Math.imul(high, xHigh) + (carry >>> 16) + (middle >>> 16)) | 0;
}

/**
 * 낱말 하나로 (0, 1) 안의 수 하나: 2⁻³³의 홀수 배. 0도 1도 나오지 않고 u와 1 − u가 똑같이 정확하다.
 *
 * A uniform number from one word: an odd multiple of 2⁻³³, never 0 or 1, with u and 1 − u both exact.
 *
 * @example
 * uniformOf(0) // => 2 ** -33
 * @example
 * uniformOf(-1) // => 1 - 2 ** -33
 */
export function uniformOf(word: number): number {
  return ((word >>> 0) + 0.5) * 2 ** -32;
}

/** 아래 20비트와 반 칸. The lower 20 bits and half a step. */
export function lowPart(low: number): number {
  return (low >>> 12) * 2 ** -52 + 2 ** -53;
}

/** 씨앗을 열쇠의 두 낱말로. The two key words of a seed (a whole number from 0 to 2⁵³ − 1). */
export function keyOf(seed: number): readonly [number, number] {
  return [seed | 0, Math.floor(seed / 2 ** 32) | 0];
}
