import { describe, expect, test } from 'vitest';
import { demandedOf } from '../../../engine/table/demanded.ts';
import { accountAt, accountNames } from '../../../engine/table/header.ts';
import { readNationalTable } from '../../../engine/table/read.ts';
import { priceReport } from '../../../engine/table/measure/price-report.ts';
import { library, problemOf } from '../support.ts';

const table = (size: string) => readNationalTable(library.tableText(`bok-2020-national-${size}`));
const [large, medium, small] = [table('33'), table('83'), table('165')];
const { sectors } = medium;
const regions = [
  { code: '충북', ko: '충북', en: 'Chungbuk' },
  { code: '충남', ko: '충남', en: 'Chungnam' },
];
const regional = { ...medium, regions };
const codeOf = (given: string, of = medium) => accountNames(of)[accountAt(of, given)]!.sector;

describe('an account is found', () => {
  test.each([large, medium, small])('by its code, by its Korean and by its English name: $id', (of) => {
    for (const [at, { code, ko, en }] of of.sectors.entries()) {
      expect([code, ko, en, `${code} ${ko}`, `${code} ${en}`].map((given) => accountAt(of, given))).toEqual(
        Array(5).fill(at),
      );
    }
  });

  test.each([
    ['a code without its leading zero', '1', '01'],
    ['a name in other spaces and marks', '자동차 ·소비용품수리 및 개인서비스', '82'],
    ['an English name in other letters', 'MOTOR VEHICLES', '40'],
    ['a part of one name alone', '토목', '51'],
    ['a name with its code', '40 자동차', '40'],
    ['a name with its code and a colon', '40: 자동차', '40'],
  ])('by %s', (_, given, code) => {
    expect(codeOf(given)).toBe(code);
  });

  test('in a table of regions by «region:code», and by the region and the name', () => {
    for (const given of ['충남:40', '충남 자동차', '충남:자동차', 'Chungnam motor vehicles', '충남:40 충남 자동차']) {
      expect(codeOf(given, regional)).toBe('충남:40');
    }
    expect(codeOf('충남:1', regional)).toBe('충남:01');
    expect(problemOf(() => accountAt(regional, '자동차')).code).toBe('UNKNOWN_ACCOUNT');
  });

  test('and told by its code, however it was asked for', () => {
    expect(demandedOf(medium, { sector: '자동차' })).toEqual(demandedOf(medium, { sector: '40' }));
    const [byName, byCode] = ['전력, 가스 및 증기', '17'].map((sector) =>
      priceReport(large, { shocks: [{ sector, fraction: 0.1, of: 'price' }] }),
    );
    expect(byName).toEqual(byCode);
  });
});

describe('a name that fits none or several is refused', () => {
  test.each([
    ['건설', ['50 건물건설 및 건축보수', '51 토목건설']],
    ['자동챠', ['40 자동차']],
    ['moter vehicle', ['40 Motor vehicles']],
    ['40 반도체', ['31 반도체']],
  ])('with those like it: %s', (given, like) => {
    const { code, values } = problemOf(() => accountAt(medium, given));
    expect(code).toBe('UNKNOWN_ACCOUNT');
    for (const name of like) expect(`${values['nearKo']}, ${values['nearEn']}`).toContain(name);
  });

  test('five at most, and those are sectors of the table', () => {
    const named = new Set(sectors.map(({ code, ko }) => `${code} ${ko}`));
    for (const given of ['서비스', '제품', '및']) {
      const near = String(problemOf(() => accountAt(medium, given)).values['nearKo']).split('; ');
      expect(near.length).toBeLessThanOrEqual(5);
      expect(near.filter((name) => !named.has(name))).toEqual([]);
    }
  });

  test.each(['84', '999', '__proto__', '', ' ', '�'])('or with none like it: «%s»', expectNoneLike);

  test('or with none like it, however long', () => expectNoneLike('x'.repeat(100_000)));

  function expectNoneLike(given: string) {
    const { values, detail } = problemOf(() => accountAt(medium, given));
    expect([values['nearKo'], values['nearEn']]).toEqual(['–', '–']);
    expect(`${detail.ko} ${detail.en}`.length).toBeLessThan(600);
    expect(detail.en).toContain('table show');
  }
});
