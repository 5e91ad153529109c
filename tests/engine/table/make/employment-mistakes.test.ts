import { describe, expect, test } from 'vitest';
import { employmentFor, parseEmploymentCsv } from '../../../../engine/table/make/employment-csv.ts';
import { readNationalTable } from '../../../../engine/table/read.ts';
import { library, problemOf } from '../../support.ts';

const [table33, table83, table165] = ['33', '83', '165'].map((size) =>
  readNationalTable(library.tableText(`bok-2020-national-${size}`)),
) as [ReturnType<typeof readNationalTable>, ReturnType<typeof readNationalTable>, ReturnType<typeof readNationalTable>];
const rowsOf = ({ sectors }: typeof table33, change: Record<string, string> = {}) =>
  parseEmploymentCsv(
    `sector,employment\n${sectors.map(({ code }) => `${change[code] ?? code},1`).join('\n')}`,
    'mine.csv',
  );

describe('a file that is no text', () => {
  test.each([
    ['a workbook', 'PK\u0003\u0004\u0014\u0000sector,employment'],
    ['an old workbook', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'],
    ['bytes', 'sector,employment\n01,\u00001\n'],
  ])('as %s is to be saved as CSV, and is not printed', (_, text) => {
    const { code, detail, values } = problemOf(() => parseEmploymentCsv(text, '취업.xlsx'));
    expect([code, values]).toEqual(['EMPLOYMENT_NOT_TEXT', { file: '취업.xlsx' }]);
    expect(detail.ko).toContain('CSV');
  });

  test('tabs, line feeds and the mark of UTF-8 are text', () => {
    expect(parseEmploymentCsv('\ufeffsector\temployment\r\n01\t1\r\n', 'a.tsv')).toHaveLength(1);
  });
});

describe('a file in the sectors of another table names them:', () => {
  test.each([
    [table83, table33],
    [table83, table165],
    [table33, table83],
    [table165, table33],
    [table165, table83],
  ])('$sectors.length for $id', (written, table) => {
    const { code, values } = problemOf(() => employmentFor(table, rowsOf(written), 'mine.csv'));
    expect(code).toBe('EMPLOYMENT_OF_OTHER_TABLE');
    expect([values['written'], values['sectors'], values['table']]).toEqual([
      written.sectors.length,
      table.sectors.length,
      table.id,
    ]);
  });

  test('one wrong code among the right ones is just that code', () => {
    const { code, values } = problemOf(() => employmentFor(table83, rowsOf(table83, { '40': '99' }), 'mine.csv'));
    expect([code, values['id']]).toEqual(['UNKNOWN_SECTOR', '99']);
  });

  test('a file that lacks some sectors lacks those', () => {
    const rows = rowsOf(table83).slice(0, 80);
    expect(problemOf(() => employmentFor(table83, rows, 'mine.csv')).code).toBe('EMPLOYMENT_SECTORS_MISSING');
  });
});
