import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lever, Shares } from '../../../engine/index.ts';
import {
  balanced,
  findNamed,
  normalised,
  sectorsOf,
  shareRows,
  sumOfShares,
  sumsToOne,
  withoutShare,
  withShare,
  yearsFor,
} from '../../../web/view-models/shares.ts';
import { runOf, studyOf } from '../../study.ts';

const study = studyOf('sejong-2024-baseline');
const sectors = sectorsOf(study.tables.national);
const lever = (id: string): Lever => runOf('sejong-2024-baseline').levers.find((declared) => declared.id === id)!;

describe('findNamed() finds a sector', () => {
  test.each([
    ['50', '50'],
    ['5', '05'],
    ['50 건물건설 및 건축보수', '50'],
    ['연구개발', '70'],
    ['정밀', '36'],
  ])('by «%s»', (typed, code) => {
    expect(findNamed(sectors, typed)?.key).toBe(code);
  });

  test.each(['', '99', '기계', '없는 부문'])('and nothing for «%s»', (typed) => {
    expect(findNamed(sectors, typed)).toBeNull();
  });
});

test('rows carry sector names, the largest share of the file first, and do not move while edited', () => {
  const mix = lever('mix.quantum');
  const rows = shareRows(mix, mix.value as Shares, sectors);
  expect(rows[0]!.name.ko).not.toBe(rows[0]!.key);
  expect(rows.map(({ share }) => share)).toEqual(rows.map(({ share }) => share).toSorted((a, b) => b - a));
  const edited = shareRows(mix, withShare(mix.value as Shares, rows.at(-1)!.key, 0.9), sectors);
  expect(edited.map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
});

test('a schedule is ordered by year, and only years of the plan’s horizon can be added', () => {
  const schedule = lever('schedule');
  const years = yearsFor(study.plan, schedule.value as Shares);
  expect(years.map(({ key }) => key)).toEqual(['2024', '2025', '2026']);
  expect(shareRows(schedule, { 2026: 0.4, 2024: 0.6 }, years).map(({ key }) => key)).toEqual(['2024', '2026']);
});

test('normalised() keeps proportions and sums to 1; nothing at all becomes even', () => {
  const shares = fc.dictionary(fc.constantFrom('01', '36', '50', '70'), fc.double({ min: 0, max: 1, noNaN: true }), {
    minKeys: 1,
  });
  fc.assert(
    fc.property(shares, (given) => {
      expect(sumsToOne(normalised(given))).toBe(true);
      expect(Object.keys(normalised(given))).toEqual(Object.keys(given));
    }),
  );
  expect(normalised({ a: 1, b: 3 })).toEqual({ a: 0.25, b: 0.75 });
  expect(normalised({ a: 0, b: 0 })).toEqual({ a: 0.5, b: 0.5 });
});

test('sharing out never changes the shares it was given', () => {
  const given = Object.freeze({ '50': 0.5, '70': 0.5 });
  expect(withShare(given, '36', 0)).toEqual({ '50': 0.5, '70': 0.5, '36': 0 });
  expect(withoutShare(given, '50')).toEqual({ '70': 0.5 });
  expect(sumsToOne(withoutShare(given, '50'))).toBe(false);
});

describe('balanced()', () => {
  const keys = ['01', '36', '50', '70', '77'];
  const shares = fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: keys.length, maxLength: keys.length })
    .map((given) => normalised(Object.fromEntries(keys.map((key, i) => [key, given[i]!]))));
  const anything = fc.tuple(
    shares,
    fc.constantFrom(...keys),
    fc.double({ min: -1, max: 2, noNaN: true }),
    fc.subarray(keys),
  );

  test('sums to 100%, holds what is locked, and is never negative, whatever is asked', () => {
    fc.assert(
      fc.property(anything, ([before, key, share, lockedKeys]) => {
        const locked = new Set(lockedKeys.filter((each) => each !== key));
        const after = balanced(before, key, share, locked);
        expect(sumOfShares(after)).toBeCloseTo(1, 9);
        for (const each of locked) expect(after[each]).toBe(before[each]);
        for (const each of keys) expect(after[each]).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('the others keep their proportions', () => {
    const after = balanced({ a: 0.5, b: 0.3, c: 0.2 }, 'a', 0.75, new Set());
    expect(after).toEqual({ a: 0.75, b: expect.closeTo(0.15, 12), c: expect.closeTo(0.1, 12) });
  });

  test('a new sector takes from those there, and a share never exceeds what the locked leave', () => {
    expect(balanced({ a: 0.5, b: 0.5 }, 'c', 0.1, new Set(['a']))).toEqual({ a: 0.5, b: 0.4, c: 0.1 });
    expect(balanced({ a: 0.5, b: 0.5 }, 'b', 0.9, new Set(['a']))).toEqual({ a: 0.5, b: 0.5 });
    expect(balanced({ a: 1 }, 'a', 0.3, new Set())).toEqual({ a: 1 });
  });
});

test('normalised() leaves locked shares alone; where nothing is free it changes nothing', () => {
  expect(normalised({ a: 0.5, b: 0.2, c: 0.2 }, new Set(['a']))).toEqual({
    a: 0.5,
    b: expect.closeTo(0.25, 12),
    c: expect.closeTo(0.25, 12),
  });
  const stuck = { a: 0.8, b: 0.7 };
  expect(normalised(stuck, new Set(['a', 'b']))).toBe(stuck);
  expect(normalised({ a: 0.8, b: 0.7, c: 0.1 }, new Set(['a', 'b']))).toEqual({ a: 0.8, b: 0.7, c: 0.1 });
});
