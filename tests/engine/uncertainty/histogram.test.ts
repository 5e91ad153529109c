import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactQuantilesOf, histogramOf } from '../../../engine/uncertainty/histogram.ts';

describe('exactQuantilesOf()', () => {
  const read = (values: Float64Array, ps: readonly number[]) => exactQuantilesOf(histogramOf([values]), [values], ps);

  test('reads what sorting reads, ties included', () => {
    const values = fc.array(fc.oneof(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.constantFrom(0, 1, 1, 2)), {
      minLength: 1,
      maxLength: 200,
    });
    const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 });
    fc.assert(
      fc.property(values, probabilities, (list, asked) => {
        const ps = asked.toSorted((a, b) => a - b);
        const sorted = Float64Array.from(list).toSorted();
        const expected = ps.map((p) => {
          const rank = (sorted.length - 1) * p;
          const [below, above] = [sorted[Math.floor(rank)]!, sorted[Math.ceil(rank)]!];
          return Math.floor(rank) === rank ? below : below + (rank - Math.floor(rank)) * (above - below);
        });
        const found = read(Float64Array.from(list), ps);
        for (const [i, value] of found.entries()) expect(value === expected[i]).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['rising', (i: number) => i],
    ['falling', (i: number) => 9999 - i],
    ['organ pipe', (i: number) => (i < 5000 ? 2 * i : 2 * (9999 - i) + 1)],
  ])('handles %s values, in parts too', (_, at) => {
    const values = Float64Array.from({ length: 10_000 }, (__, i) => at(i));
    expect(read(values, [0, 0.5, 1])).toEqual([0, 4999.5, 9999]);
    const parts = [values.subarray(0, 4096), values.subarray(4096)];
    expect(exactQuantilesOf(histogramOf(parts), parts, [0, 0.5, 1])).toEqual([0, 4999.5, 9999]);
  });
});
