import { describe, expect, test } from 'vitest';
import { joinPublished, parsePublished } from '../../../engine/audit/published.ts';
import { Problem } from '../../../engine/problem.ts';
import { library } from '../support.ts';

const published = library.published();

describe('seeds/published', () => {
  test('holds the 2020 averages as the Bank of Korea publishes them, not marked secondary', () => {
    const row = published.averages.find(({ year }) => year === 2020);
    expect(row).toMatchObject({
      production: 1.80422556,
      valueAdded: 0.8062,
      employed: 9.675,
      employees: 7.196,
      secondary: false,
    });
  });

  test('marks every figure of which only a report was read', () => {
    for (const { year, secondary } of published.averages) expect(secondary).toBe(year !== 2020);
    for (const { secondary } of published.grossProduct) expect(secondary).toBe(true);
  });

  test('gives each province once for 2024, summing to the nation’s 2,562조', () => {
    const provinces = published.grossProduct.filter(({ municipality, year }) => municipality === null && year === 2024);
    expect(provinces.map(({ region }) => region).toSorted()).toEqual([...library.tables().regions.keys()].toSorted());
    expect(provinces.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(2561.9, 0);
  });
});

describe('parsePublished()', () => {
  const sound = {
    kind: 'averages',
    id: 'x',
    title: { ko: '가', en: 'a' },
    publisher: { ko: '가', en: 'a' },
    units: {},
    rows: [{ year: 2020, production: 1.8, secondary: false, source: { ko: '가', en: 'a' } }],
  };

  test('reads a sound file', () => {
    expect(joinPublished([parsePublished(sound, 'x.yaml')])).toMatchObject({
      averages: [{ production: 1.8 }],
      grossProduct: [],
    });
  });

  test.each([
    ['an unknown key', { ...sound, extra: 1 }],
    ['an unknown kind', { ...sound, kind: 'other' }],
    ['text for a number', { ...sound, rows: [{ ...sound.rows[0], production: '1.8' }] }],
    ['a row without its source', { ...sound, rows: [{ year: 2020, secondary: false }] }],
    ['nothing', null],
  ])('refuses %s', (_, content) => {
    expect(() => parsePublished(content, 'x.yaml')).toThrow(Problem);
  });
});
