import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lever, Shares } from '../../../engine/index.ts';
import {
  findNamed,
  normalised,
  sectorsOf,
  shareRows,
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
