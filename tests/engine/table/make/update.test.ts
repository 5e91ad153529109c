import { describe, expect, test } from 'vitest';
import { parseTargetsCsv, targetsFor } from '../../../../engine/table/make/targets-csv.ts';
import { ownTargets, updateReport } from '../../../../engine/table/make/update-report.ts';
import { readNationalTable } from '../../../../engine/table/read.ts';
import { fileText } from '../../../../engine/table/import/file-text.ts';
import { library, problemOf } from '../../support.ts';

const table = readNationalTable(library.tableText('bok-2020-national-33'));
const own = ownTargets(table);
type Row = Pick<(typeof own)[number], 'total' | 'code' | 'value'>;
const csvOf = (rows: readonly Row[]) =>
  ['total,code,value', ...rows.map(({ total, code, value }) => `${total},${code},${value}`)].join('\n');
const about = { file: 't.csv', id: 'later', year: 2021 };
const targets = (text: string) => targetsFor(table, parseTargetsCsv(text, 't.csv'), about);
const changed = (total: string, code: string, change: (value: number) => number) =>
  own.map((row) => (row.total === total && row.code === code ? { ...row, value: change(row.value) } : row));

describe('a file of targets', () => {
  test('is read by codes or by names, in Korean or English, with separators and signs', () => {
    const said = csvOf(own)
      .replace('total,code,value', '합계,코드,이름,백만원')
      .replaceAll(/^(\w+),([\w:]+),/gm, '$1,$2,,')
      .replace('output,01,,64347098', '산출,농림수산품,,"64,347,098"')
      .replace(/^finalDemand,9131,,/m, '최종수요,재고증감,,');
    expect(targets(said)).toEqual(targets(csvOf(own)));
    expect(targets(said).valueAdded).toHaveProperty('compensation');
  });

  test.each([
    ['output,01,12', 'TARGETS_COLUMNS_MISSING'],
    ['total,code,value', 'TARGETS_COLUMNS_MISSING'],
    ['PK\u0003\u0004', 'TARGETS_NOT_TEXT'],
    ['total,code,value\noutput,01,=1+1', 'TARGET_NOT_NUMBER'],
    ['total,code,value\noutput,01,', 'TARGET_NOT_NUMBER'],
    ['total,code,value\noutput,01,1e999', 'TARGET_NOT_NUMBER'],
    ['total,code,value\nsales,01,1', 'TARGET_UNKNOWN'],
    ['total,code,value\noutput,99,1', 'TARGET_UNKNOWN'],
    ['total,code,value\noutput,01,1\noutput,1,1', 'TARGET_TWICE'],
    ['total,code,value\noutput,01,1', 'TARGETS_MISSING'],
  ])('%j is refused: %s', (text, code) => {
    expect(problemOf(() => targets(text)).code).toBe(code);
  });

  test('every missing total is named in words, not taken for zero', () => {
    const { values } = problemOf(() => targets(csvOf(own.filter(({ code }) => code !== '9131'))));
    expect(values).toMatchObject({ count: 1, missingKo: '최종수요 9131 재고증감' });
  });

  test.each([
    ['output', '01', 1e308],
    ['finalDemand', '9111', -1e308],
    ['output', '01', 1e-300],
  ] as const)('%s %s of %d is refused in finite words', (total, code, value) => {
    const problem = problemOf(() => updateReport(table, targets(csvOf(changed(total, code, () => value)))));
    expect([problem.code, problem.issues[0]?.file]).toEqual(['AMOUNT_OUT_OF_BOUNDS', 't.csv']);
    expect(`${problem.detail.ko} ${problem.detail.en}`).not.toMatch(/Infinity|NaN/);
    expect(problem.detail.ko).toContain('1,000,000,000,000,000');
  });

  test('what no total is called is answered with what there is', () => {
    const { detail, issues } = problemOf(() => targets('total,code,value\nfinalDemand,9199,1'));
    expect(detail.ko).toContain('9111 민간소비지출');
    expect(issues[0]).toMatchObject({ file: 't.csv', line: 2 });
  });
});

describe('updateReport()', () => {
  test('to its own totals gives the table itself, as an estimate without persons', () => {
    const report = updateReport(table, targets(csvOf(own)));
    expect(report).toMatchObject({ estimate: true, method: 'GRAS', iterations: 1, worst: { value: 0 } });
    expect(report.updated).toMatchObject({ id: 'later', year: 2021, persons: { employed: {}, employees: {} } });
    expect(report.updated.domestic.flat()).toEqual([...table.domestic]);
    expect(report.notes.map(({ code }) => code)).toEqual(expect.arrayContaining(['TABLE_UPDATED', 'PERSONS_UNKNOWN']));
  });

  test('its content is a table file whose hash it states, and reads back sound', () => {
    const grown = changed('output', '19', (value) => value * 1.1);
    const { updated, worst, iterations, checks } = updateReport(table, targets(csvOf(grown)));
    const { hash, ...content } = updated;
    const read = readNationalTable(fileText(content));
    expect(read.hash).toBe(hash);
    expect(read.output[18]).toBeCloseTo(table.output[18]! * 1.1, 0);
    expect(iterations).toBeGreaterThan(1);
    expect(worst.value).toBeLessThan(1e-2);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  test('RAS refuses negative cells, naming row and column in words', () => {
    const problem = problemOf(() => updateReport(table, targets(csvOf(own)), { method: 'RAS' }));
    expect([problem.code, problem.values]).toEqual([
      'RAS_NEGATIVE_CELL',
      expect.objectContaining({ rowKo: '산출 02 광산품', columnEn: '9131 Changes in inventories' }),
    ]);
  });

  test('RAS and GRAS are one where no cell is negative', () => {
    const plain = {
      ...table,
      domestic: table.domestic.map(Math.abs),
      imported: table.imported!.map(Math.abs),
      finalDemand: {
        ...table.finalDemand,
        domestic: table.finalDemand.domestic.map(Math.abs),
        imported: table.finalDemand.imported!.map(Math.abs),
      },
      valueAdded: Object.fromEntries(Object.entries(table.valueAdded).map(([name, row]) => [name, row.map(Math.abs)])),
    };
    const balanced = targets(csvOf(own));
    const [gras, ras] = (['GRAS', 'RAS'] as const).map((method) => updateReport(plain, balanced, { method }));
    expect(ras!.updated.domestic).toEqual(gras!.updated.domestic);
    expect(ras!.method).toBe('RAS');
  });

  test.each([
    ['totals that contradict each other', changed('finalDemand', '9111', (value) => value + 1), 'TARGETS_DISAGREE'],
    ['a unit wrong by a thousand', own.map((row) => ({ ...row, value: row.value * 1000 })), 'TABLE_UNIT_WRONG'],
  ])('%s are refused', (_, rows, code) => {
    expect(problemOf(() => updateReport(table, targets(csvOf(rows)))).code).toBe(code);
  });

  test('a table of regions is not updated', () => {
    const regions = { ...table, regions: [{ code: 'A', ko: '가', en: 'A' }] };
    expect(problemOf(() => updateReport(regions, targets(csvOf(own)))).code).toBe('UPDATE_TAKES_NATIONAL');
  });
});
