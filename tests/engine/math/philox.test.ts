import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf, lowPart, philox, uniformOf } from '../../../engine/math/philox.ts';

type Words = [number, number, number, number];

function wordsOf(counter: Words, [k0, k1]: [number, number]): number[] {
  const out = new Int32Array(4);
  philox(...counter, k0, k1, out);
  return [...out].map((word) => word >>> 0);
}

/** 같은 뒤섞기를 BigInt의 64비트 곱으로. */
function byBigInts(counter: Words, [k0, k1]: [number, number]): number[] {
  let [a, b, c, d] = counter.map((word) => BigInt(word >>> 0)) as [bigint, bigint, bigint, bigint];
  for (let round = 0n; round < 10n; round++) {
    const [low, high] = [0xd2511f53n * a, 0xcd9e8d57n * c];
    const key = [BigInt(k0 >>> 0) + round * 0x9e3779b9n, BigInt(k1 >>> 0) + round * 0xbb67ae85n].map((k) =>
      BigInt.asUintN(32, k),
    );
    [a, b, c, d] = [(high >> 32n) ^ b ^ key[0]!, high & 0xffffffffn, (low >> 32n) ^ d ^ key[1]!, low & 0xffffffffn];
  }
  return [a, b, c, d].map(Number);
}

describe('philox()', () => {
  test.each<[string, Words, [number, number], number[]]>([
    ['zeros', [0, 0, 0, 0], [0, 0], [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]],
    ['ones', [-1, -1, -1, -1], [-1, -1], [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd]],
    [
      'the digits of π',
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
    ],
  ])('gives the known answer of Random123 (kat_vectors, philox4x32 10): %s', (_, counter, key, words) => {
    expect(wordsOf(counter, key)).toEqual(words);
  });

  test('agrees with products of big integers', () => {
    const word = fc.oneof(fc.integer(), fc.constantFrom(0, -1, 0x7fffffff, -0x80000000, 0xffff, 0x10000));
    fc.assert(
      fc.property(fc.tuple(word, word, word, word), fc.tuple(word, word), (counter, key) => {
        expect(wordsOf(counter, key)).toEqual(byBigInts(counter, key));
      }),
      { numRuns: 20_000 },
    );
  });
});

test('uniformOf() is an odd multiple of 2⁻³³ inside (0, 1), and so is its complement', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer(), fc.constantFrom(0, -1)), (word) => {
      const u = uniformOf(word);
      expect(u).toBeGreaterThan(0);
      expect(u).toBeLessThan(1);
      expect((u * 2 ** 33) % 2).toBe(1);
      expect(1 - (1 - u)).toBe(u);
    }),
  );
});

test('lowPart() is the upper 20 bits of a word, half a step up', () => {
  expect(lowPart(0x00001000)).toBe(2 ** -52 + 2 ** -53);
  expect(lowPart(0x00000fff)).toBe(2 ** -53);
});

test('keyOf() keeps every bit of a seed', () => {
  expect(keyOf(2 ** 53 - 1)).toEqual([-1, 2 ** 21 - 1]);
  expect(keyOf(0)).toEqual([0, 0]);
  expect(keyOf(2 ** 32 + 7)).toEqual([7, 1]);
});
