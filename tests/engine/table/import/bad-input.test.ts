import { describe, expect, test } from 'vitest';
import { importReport, type Cell, type NationalData, type Sheet } from '../../../../engine/index.ts';
import { problemOf } from '../../support.ts';
import { csvFile, layoutA, layoutC, national33, national83, sheet, withCell, workbook } from './lookalikes.ts';

const sheets = layoutA(national33).slice(0, 3);
const [total, imported, domestic] = sheets as [Sheet, Sheet, Sheet];
const codeOf = (...given: Sheet[]) => problemOf(() => importReport([workbook(given)])).code;

/** 국산거래표의 한 칸이 이러할 때. */
function spoiled(value: Cell, row = 6, column = 4) {
  return problemOf(() => importReport([workbook([total, imported, withCell(domestic, row, column, value)])]));
}

describe('a cell that is no number is refused by its place:', () => {
  test.each([
    ['text', '없음', '수가 있을 자리에 글자'],
    ['a date as text', '날짜 0', '수가 있을 자리에 글자'],
    ['blank', null, '빈 칸'],
    ['blanks', '　 ', '빈 칸'],
    ['NaN as text', 'NaN', '수가 아닌 값'],
    ['infinity', Infinity, '수가 아닌 값'],
    ['a number too large', '1e999', '수가 아닌 값'],
    ['an error value', '#N/A', '오류 값'],
    ['a broken thousands separator', '1,23,456', '수가 있을 자리에 글자'],
    ['hexadecimal', '0x10', '수가 있을 자리에 글자'],
  ])('%s', (_, value, why) => {
    const problem = spoiled(value);
    expect(problem.code).toBe('IMPORT_CELLS_REFUSED');
    expect(problem.issues).toEqual([
      {
        file: '(표)(2020실측)투입산출표_생산자가격.xlsx',
        line: null,
        path: 'A표_국산거래표(생산자가격)!E7',
        message: expect.objectContaining({ ko: expect.stringContaining(why) as unknown }) as unknown,
      },
    ]);
  });

  test('all of them at once, a hundred listed and all counted', () => {
    const rows = domestic.rows.map((row, r) =>
      r > 5 && r < 11 ? row.map((cell, c) => (c > 1 && c < 32 ? '가' : cell)) : row,
    );
    const problem = problemOf(() => importReport([workbook([total, imported, sheet(domestic.name, rows)])]));
    expect([problem.values['count'], problem.issues.length]).toEqual([150, 100]);
  });

  test('a formula, even with a stored value', () => {
    const given = { ...domestic, formulas: new Set(['E7']) };
    expect(problemOf(() => importReport([workbook([total, imported, given])])).detail.en).toContain('A formula');
  });

  test('in a place that the table does not need, it is listed and the table stands', () => {
    const inverse = layoutA(national33)[6]!;
    const report = importReport([
      workbook([...sheets, { ...withCell(inverse, 8, 8, '가'), formulas: new Set(['C7']) }]),
    ]);
    expect(report.refused.map(({ what, where }) => [what, where])).toEqual([
      ['formula', '생산유발계수!C7'],
      ['text', '생산유발계수!I9'],
    ]);
    expect((report.table as NationalData).domestic).toEqual(national33.domestic);
    expect(report.checks.map(({ name }) => name)).not.toContain('publishedInverse');
  });

  test('a number stored as text is read and said to be', () => {
    const value = String(national33.domestic[0]![2]);
    const report = importReport([workbook([total, imported, withCell(domestic, 6, 4, value)])]);
    expect(report.repaired).toContainEqual(
      expect.objectContaining({ what: 'numberAsText', where: 'A표_국산거래표(생산자가격)!E7', count: 1 }),
    );
  });
});

describe('a table that does not hold together:', () => {
  const codeColumn = (row: number, code: Cell) => withCell(domestic, row, 0, code);

  test.each([
    ['a code twice', 'IMPORT_CODE_TWICE', [total, imported, withCell(codeColumn(7, '01'), 4, 3, '01')]],
    ['a row that no column has', 'IMPORT_NOT_SQUARE', [total, imported, codeColumn(7, '77')]],
    ['a row missing', 'IMPORT_NOT_SQUARE', [total, imported, { ...domestic, rows: domestic.rows.toSpliced(9, 1) }]],
    ['no domestic sheet', 'IMPORT_BLOCK_MISSING', [total, imported]],
    ['no value added', 'IMPORT_BLOCK_MISSING', [{ ...total, rows: total.rows.toSpliced(40, 1) }, imported, domestic]],
    [
      'the same sheet twice',
      'IMPORT_SHEET_TWICE',
      [total, imported, domestic, { ...domestic, name: '국산거래표 사본' }],
    ],
    ['sheets of two years', 'TABLE_MIXED_YEARS', [total, imported, withCell(domestic, 1, 0, '2019년')]],
    [
      'the year of another price',
      'TABLE_MIXED_YEARS',
      [total, imported, withCell(domestic, 0, 0, '투입산출표_국산거래표(2015년 불변가격)')],
    ],
    ['sheets of two price bases', 'TABLE_MIXED_PRICES', [total, imported, withCell(domestic, 2, 0, '기초가격')]],
    ['an unknown unit', 'IMPORT_UNIT_UNKNOWN', [total, imported, withCell(domestic, 3, 0, '단위 : 달러')]],
    ['a cell of final demand off by far', 'TABLE_UNBALANCED', [total, imported, withCell(domestic, 6, 36, 0)]],
    ['other sectors in one sheet', 'IMPORT_SECTORS_DIFFER', [layoutA(national83)[0]!, imported, domestic]],
    ['nothing known', 'IMPORT_UNKNOWN_LAYOUT', [sheet('Sheet1', [['가', 1]])]],
    ['an empty workbook', 'IMPORT_UNKNOWN_LAYOUT', []],
  ] as [string, string, Sheet[]][])('%s is %s', (_, code, given) => {
    expect(codeOf(...given)).toBe(code);
  });

  test('a unit wrong by a thousand is seen against the published total', () => {
    const wrong = layoutA(national33, { times: 1000 });
    const problem = problemOf(() => importReport([workbook(wrong)]));
    expect([problem.code, problem.values['times']]).toEqual(['TABLE_UNIT_WRONG', 1000]);
  });

  test('an unknown unit is told all that are known', () => {
    const dollars = withCell(domestic, 3, 0, '단위 : 달러');
    const { detail } = problemOf(() => importReport([workbook([total, imported, dollars])]));
    for (const unit of ['원', '천원', '만원', '백만원', '억원', '십억원', '조원']) {
      for (const said of [detail.ko, detail.en]) expect(said).toMatch(new RegExp(`(^|[ ,])${unit}([,. ]|$)`));
    }
  });

  test('an annex of other sectors', () => {
    const problem = problemOf(() => importReport([workbook(sheets), workbook([layoutC(national83)], '고용표.xlsx')]));
    expect(problem.code).toBe('IMPORT_SECTORS_DIFFER');
  });

  test('a heading without a year or price basis, unless the name of the file says them', () => {
    const bare = sheets.map((one) => ({
      ...one,
      rows: one.rows.map((row, r) => (r === 0 ? [one.name.slice(3, 7)] : r < 4 ? [null] : row)),
    }));
    const named = bare.map((one) => ({ ...one, name: one.name.replace(/\(.*/, '') }));
    const of = (name: string) => importReport([workbook(named, name)]);
    expect(problemOf(() => of('표.xlsx')).values['whatEn']).toBe('the year');
    expect(problemOf(() => of('2020.xlsx')).values['whatEn']).toBe('the price basis');
    const report = of('2020_투입산출표_생산자가격.xlsx');
    expect(of('2020_producer.xlsx').table).toMatchObject({ priceBasis: 'producer' });
    expect(report.table).toMatchObject({ year: 2020, priceBasis: 'producer' });
    expect(report.notes.map(({ code }) => code)).toContain('IMPORT_UNIT_ASSUMED');
  });
});

test('every refusal speaks both languages and names the file', () => {
  const problem = problemOf(() => importReport([csvFile('x.csv', [['a', 'b']])]));
  expect(problem.detail.ko).toContain('«x.csv»');
  expect(problem.detail.en).toContain('“x.csv”');
});
