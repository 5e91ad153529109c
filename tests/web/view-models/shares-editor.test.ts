import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNationalTable } from '../../../engine/index.ts';
import { pictureTop, scheduleShapes, shaped } from '../../../web/view-models/shares-editor/schedule-shapes.ts';
import { sectorGroups } from '../../../web/view-models/shares-editor/sector-groups.ts';
import { sectorFinder } from '../../../web/view-models/shares-editor/sector-search.ts';
import { sectorWords } from '../../../web/view-models/shares-editor/sector-words.ts';
import { shownGroups } from '../../../web/view-models/shares-editor/shown-groups.ts';
import { sectorsOf } from '../../../web/view-models/shares.ts';

const table = (id: string) =>
  sectorsOf(
    readNationalTable(readFileSync(join(import.meta.dirname, `../../../seeds/tables/${id}/data.json`), 'utf8')),
  );
const sectors = table('bok-2020-national-83');
const find = sectorFinder(sectors);
const found = (typed: string) => [...(find(typed) ?? new Map<string, string | null>()).keys()];

describe('sectors are found', () => {
  test.each([
    ['31', ['31']],
    ['3', ['03', '30', '31', '32', '33', '34', '35', '36', '37', '38', '39']],
    ['반도체', ['31', '39']],
    ['아파트', ['50']],
    ['병원', ['50', '77']],
    ['이차전지', ['17', '37']],
    ['건물 건설', ['50']],
    ['건물건설', ['50']],
    ['OLED', ['32']],
    ['hospital', ['77']],
    ['semiconductor', ['31', '39']],
    ['호텔', ['58']],
    ['이차전지공장', ['37']],
  ])('by «%s»', (typed, codes) => {
    expect(found(typed)).toEqual(codes);
  });

  test('an everyday word is told, a name is not', () => {
    expect(find('아파트')!.get('50')).toBe('아파트');
    expect(find('반도체')!.get('31')).toBeNull();
  });

  test('nothing typed finds nothing to narrow by; nonsense finds none', () => {
    expect(find('  ')).toBeNull();
    expect(find('흥겨운춤')!.size).toBe(0);
    expect(find('999')!.size).toBe(0);
  });

  test('where all words fit none, any will do', () => {
    expect(found('병원 타이어')).toEqual(['24', '50', '77']);
  });

  test('in tables of 33 and 165 sectors by the same words', () => {
    expect([...sectorFinder(table('bok-2020-national-33'))('병원')!.keys()]).toEqual(['19', '30']);
    expect(sectorFinder(table('bok-2020-national-165'))('아파트')!.size).toBe(3);
  });

  test('in a table of another maker by name alone', () => {
    const foreign = [{ key: 'A', name: { ko: '농업', en: 'Farming' } }];
    expect([...sectorFinder(foreign)('farm')!.keys()]).toEqual(['A']);
  });
});

test('every sector has words, and no word repeats what the names say', () => {
  expect(Object.keys(sectorWords).toSorted()).toEqual(sectors.map(({ key }) => key));
  for (const { ko, en } of Object.values(sectorWords)) {
    expect(ko).not.toMatch(/,\S|, ,|^\s*$/);
    expect(en).not.toMatch(/[가-힣]/);
  }
});

test('83 and 165 sectors stand in the 33 groups, each once, in order', () => {
  for (const known of [sectors, table('bok-2020-national-165')]) {
    const groups = sectorGroups(known);
    expect(groups).toHaveLength(33);
    expect(groups.flatMap((group) => group.sectors)).toEqual(known);
  }
  expect(sectorGroups(table('bok-2020-national-33'))).toHaveLength(1);
  expect(sectorGroups([{ key: 'A', name: { ko: '농업', en: 'Farming' } }])).toHaveLength(1);
});

test('a group sums its shares, shown or not, and groups without a row to show are left out', () => {
  const shares = { '50': 0.25, '51': 0.25, '31': 0.5 };
  const groups = shownGroups(sectors, shares, new Map([['50', null]]), null);
  expect(groups).toMatchObject([{ title: { ko: '건설' }, sum: 0.5, rows: [{ key: '50' }] }]);
  expect(shownGroups(sectors, shares, null, new Set(Object.keys(shares))).map(({ rows }) => rows.length)).toEqual([
    1, 2,
  ]);
  expect(shownGroups(sectors, shares, null, null)).toHaveLength(33);
});

describe('schedules', () => {
  const years = fc.uniqueArray(fc.integer({ min: 1990, max: 2100 }), { minLength: 1, maxLength: 40 });

  test.each(scheduleShapes)('%s keeps the years, is never negative and sums to 100%', (shape) => {
    fc.assert(
      fc.property(years, (given) => {
        const laid = shaped(given.map(String), shape);
        expect(Object.keys(laid).toSorted()).toEqual(given.map(String).toSorted());
        expect(Object.values(laid).every((share) => share >= 0)).toBe(true);
        expect(Object.values(laid).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  test('early falls, late rises, the S-curve is highest in the middle and the same both ways', () => {
    const five = ['2024', '2025', '2026', '2027', '2028'];
    expect(Object.values(shaped(five, 'early'))).toEqual([0.333, 0.267, 0.2, 0.133, 0.067]);
    expect(Object.values(shaped(five, 'late'))).toEqual([0.067, 0.133, 0.2, 0.267, 0.333]);
    expect(Object.values(shaped(five, 'sCurve'))).toEqual([0.104, 0.248, 0.296, 0.248, 0.104]);
    expect(Object.values(shaped(['2024', '2025', '2026'], 'even'))).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });

  test('the picture holds its largest bar, with room above', () => {
    expect(pictureTop({ 2024: 0.25, 2025: 0.75 })).toBe(1);
    expect(pictureTop({ 2024: 0.4, 2025: 0.35, 2026: 0.25 })).toBeCloseTo(0.6, 12);
    expect(pictureTop({ 2024: 1 })).toBe(1);
    expect(pictureTop({ 2024: 0 })).toBeGreaterThan(0);
  });
});
