import { describe, expect, test } from 'vitest';
import { sobolDirections } from '../../../engine/math/sobol-directions.ts';
import { directionsOf, nextPoint, pointAt, sobolDimensions } from '../../../engine/math/sobol-points.ts';

const wordAt = (dimension: number, index: number) => pointAt(directionsOf(dimension), index) >>> 0;
const unitAt = (dimension: number, index: number) => wordAt(dimension, index) / 2 ** 32;

/** x가 법 다항식에서 갖는 위수, 하나씩 곱해 보아. */
function orderOfX(polynomial: number): number {
  const degree = 31 - Math.clz32(polynomial);
  let power = degree === 1 ? polynomial ^ 2 : 2;
  let order = 1;
  for (; power !== 1; order++) {
    power <<= 1;
    if (power >>> degree) power ^= polynomial;
  }
  return order;
}

describe('sobolDirections', () => {
  test.each(sobolDirections)(
    '%i is a primitive polynomial over GF(2), with odd m_k below 2ᵏ',
    (polynomial, ...initial) => {
      const degree = 31 - Math.clz32(polynomial);
      expect(orderOfX(polynomial)).toBe(2 ** degree - 1);
      expect(initial).toHaveLength(degree);
      for (const [k, m] of initial.entries()) {
        expect(m % 2).toBe(1);
        expect(m).toBeLessThan(2 ** (k + 1));
      }
    },
  );

  test('names each polynomial once, for 128 dimensions', () => {
    expect(new Set(sobolDirections.map(([polynomial]) => polynomial)).size).toBe(127);
    expect(sobolDimensions).toBe(128);
  });
});

describe('the points', () => {
  test('begin as printed by Joe & Kuo (sobol.cc, three dimensions)', () => {
    const points = Array.from({ length: 8 }, (_, i) => [0, 1, 2].map((dimension) => unitAt(dimension, i)));
    expect(points).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
    ]);
  });

  test.each([
    [12, 3758096384, 692060160],
    [25, 1610612736, 3896508416],
    [63, 2684354560, 1916796928],
    [100, 536870912, 3300917248],
    [127, 536870912, 2336227328],
  ])(
    '5 and 1,000 of dimension %i (from 0) are those of scipy 1.17 qmc.Sobol, 32 bits, unscrambled',
    (dimension, fifth, thousandth) => {
      expect([wordAt(dimension, 5), wordAt(dimension, 1000)]).toEqual([fifth, thousandth]);
    },
  );

  test.each(Array.from({ length: sobolDimensions }, (_, dimension) => dimension))(
    'of dimension %i fall once into each of 2¹⁰ intervals',
    (dimension) => {
      const cells = Array.from({ length: 1024 }, (_, i) => wordAt(dimension, i) >>> 22);
      expect(new Set(cells).size).toBe(1024);
    },
  );

  test('fill every dyadic box of the first two dimensions', () => {
    for (let bits = 0; bits <= 8; bits++) {
      const boxes = Array.from({ length: 256 }, (_, i) => {
        const [x, y] = [unitAt(0, i), unitAt(1, i)];
        return `${Math.floor(x * 2 ** bits)}:${Math.floor(y * 2 ** (8 - bits))}`;
      });
      expect(new Set(boxes).size).toBe(256);
    }
  });

  test('can be walked one ⊕ at a time, past 2³¹ too', () => {
    const directions = directionsOf(63);
    for (const from of [0, 1000, 2 ** 31 - 3]) {
      let word = pointAt(directions, from);
      for (let index = from; index < from + 20; index++) {
        expect(word).toBe(pointAt(directions, index));
        word = nextPoint(directions, word, index);
      }
    }
  });
});
