import { describe, expect, test } from 'vitest';
import {
  importedText,
  importReport,
  readNationalTable,
  type ImportReport,
  type NationalData,
  type Sheet,
} from '../../../../engine/index.ts';
import { problemOf } from '../../support.ts';
import {
  csvFile,
  layoutA,
  layoutB,
  layoutC,
  merged,
  national165,
  national33,
  national83,
  sheet,
  withCell,
  workbook,
} from './lookalikes.ts';

const known = national83.sectors;
const codesOf = (report: ImportReport) => report.notes.map(({ code }) => code);
const check = (report: ImportReport, name: string) => report.checks.find((one) => one.name === name)!;

/** 사람 수와 이름표를 뺀, 표의 모든 수. */
function numbersOf({ domestic, imported, finalDemand, valueAdded, output }: NationalData) {
  return { domestic, imported, finalDemand, valueAdded, output };
}

describe('배치 A: 2020년 산업연관표(실측표), 통합중분류 83부문의 꼴', () => {
  const report = importReport([workbook(layoutA(national83))], { known });
  const table = report.table as NationalData;

  test('gives the shipped table cell for cell', () => {
    expect(numbersOf(table)).toEqual(numbersOf(national83));
    expect(table.sectors).toEqual(national83.sectors);
    expect([table.year, table.unit, table.priceBasis]).toEqual([2020, '백만원', 'producer']);
  });

  test('is a verified layout, and every check holds', () => {
    expect(report.layout).toEqual({ id: 'A', isVerified: true });
    expect(codesOf(report)).not.toContain('LAYOUT_UNVERIFIED');
    expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(check(report, 'publishedInverse').worst).toBeLessThan(1e-12);
    expect(check(report, 'totalIsDomesticPlusImported').worst).toBe(0);
    expect(report.checks.filter(({ name }) => name.startsWith('published')).map(({ name }) => name)).toEqual([
      'publishedDomesticCoefficients',
      'publishedImportedCoefficients',
      'publishedInverse',
      'publishedImportInducement',
      'publishedValueAddedInducement',
      ...national83.finalDemand.items.map((item) => `publishedProductionBy.${item}`),
    ]);
  });

  test('says that names were tidied and that persons are unknown', () => {
    expect(report.repaired.map(({ what }) => what)).toEqual(['sheets', 'names']);
    expect(report.refused).toEqual([]);
    expect(table.persons).toEqual({ employed: {}, employees: {} });
    expect(codesOf(report)).toContain('PERSONS_UNKNOWN');
  });

  test('writes a file that reads back as the same table, under the same hash', () => {
    const text = importedText(report);
    const back = readNationalTable(text);
    expect(back.hash).toBe(report.table.hash);
    expect([...back.domestic]).toEqual(national83.domestic.flat());
    expect(JSON.parse(text)).toEqual({ ...national83, id: table.id, persons: { employed: {}, employees: {} } });
  });

  test('with the employment annex it is the whole shipped table', () => {
    const whole = importReport([workbook(layoutA(national83)), workbook([layoutC(national83)], '고용표.xlsx')], {
      known,
    });
    expect({ ...whole.table, id: national83.id, hash: '' }).toEqual({ ...national83, hash: '' });
    expect(codesOf(whole)).not.toContain('PERSONS_UNKNOWN');
    expect(check(whole, 'personsPerOutput').worst!.toFixed(2)).toBe('5.36');
    expect(whole.checks.filter(({ name }) => name === 'employeesWithinEmployed')).toHaveLength(1);
  });

  const timesEach = (years: Record<string, number[]>, factor: number) =>
    Object.fromEntries(Object.entries(years).map(([year, row]) => [year, row.map((count) => count * factor)]));
  const inThousands = (data: NationalData, factor: number): NationalData => ({
    ...data,
    persons: {
      employed: timesEach(data.persons.employed, factor),
      employees: timesEach(data.persons.employees, factor),
    },
  });

  test.each([1000, 0.001])('an annex wrong by %d is refused', (factor) => {
    const files = [workbook(layoutA(national83)), workbook([layoutC(inThousands(national83, factor))], '고용표.xlsx')];
    const problem = problemOf(() => importReport(files, { known }));
    expect(problem.code).toBe('TABLE_PERSONS_WRONG');
    expect(problem.detail.ko).toContain('취업자');
    expect(problem.detail.en).toContain('Check the unit');
  });

  test('an annex without the year of the table is named with its years', () => {
    const annex = layoutC(national83);
    const older = {
      ...annex,
      rows: annex.rows.map((row) =>
        row.map((cell) => (/2020/.test(String(cell)) ? String(cell).replace('2020', '2019') : cell)),
      ),
    };
    const mixed = importReport([workbook(layoutA(national83)), workbook([older], '고용표.xlsx')], { known });
    const said = mixed.notes.find(({ code }) => code === 'IMPORT_ANNEX_OTHER_YEARS');
    expect(said?.message.ko).toContain('2019');
    expect(said?.message.en).toContain('2020');
    expect(codesOf(mixed)).toContain('PERSONS_UNKNOWN');
  });
});

describe('배치 A의 다른 분류와 꼴', () => {
  const letters = national33.sectors.map((_, i) =>
    i < 20 ? String.fromCharCode(65 + i) : `C${String(i - 19).padStart(2, '0')}`,
  );

  test('통합대분류 33부문: letter codes and short sheet names', () => {
    const report = importReport([workbook(layoutA(national33, { codes: letters, short: true }))], {
      known: national33.sectors,
    });
    expect(numbersOf(report.table as NationalData)).toEqual(numbersOf(national33));
    expect((report.table as NationalData).sectors.map(({ code }) => code)).toEqual(letters);
    expect(codesOf(report)).toContain('LAYOUT_UNVERIFIED');
  });

  test('통합소분류 165부문: three-digit codes', () => {
    const report = importReport([workbook(layoutA(national165, { short: true }))], { known: national165.sectors });
    expect(numbersOf(report.table as NationalData)).toEqual(numbersOf(national165));
    expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(report.layout).toEqual({ id: 'A', isVerified: false });
  });

  test('2019년의 표: another year is not verified', () => {
    const report = importReport([workbook(layoutA(national83, { year: 2019 }))], { known });
    expect(report.layout).toEqual({ id: 'A', isVerified: false });
    expect(report.table).toMatchObject({ id: 'imported-2019-national-83', year: 2019 });
  });

  test.each([
    ['83', national83],
    ['165', national165],
  ])('codes of %s sectors stored as numbers get their zeros back', (_, data) => {
    const numbers = layoutA(data).map((one) => ({
      ...one,
      rows: one.rows.map((row, r) =>
        r === 4
          ? row.map((cell) => (/^\d+$/.test(String(cell)) ? Number(cell) : cell))
          : row.map((cell, c) => (c === 0 && /^\d+$/.test(String(cell)) ? Number(cell) : cell)),
      ),
    }));
    const report = importReport([workbook(numbers)], { known: data.sectors });
    expect((report.table as NationalData).sectors).toEqual(data.sectors);
    expect(report.repaired.map(({ what }) => what)).toContain('codes');
  });

  test('a table printed in 천원 or 억원 is converted as its unit line says', () => {
    const thousands = importReport([workbook(layoutA(national83, { unit: '천원', times: 1000 }))], { known });
    expect(numbersOf(thousands.table as NationalData)).toEqual(numbersOf(national83));
    expect(thousands.repaired.filter(({ what }) => what === 'unit')).toHaveLength(3);
    const rounded = importReport([workbook(layoutA(national83, { unit: '억원', times: 0.01 }))], { known });
    expect((rounded.table as NationalData).output[0]).toBeCloseTo(national83.output[0]!, 6);
  });

  test('세 CSV: thousands separators, blanks inside quotes, negatives', () => {
    const spelt = layoutA(national83)
      .slice(0, 3)
      .map(({ name, rows }) => [`${name}.csv`, spelled(rows)] as const);
    expect(spelt[2]![1].flat()).toContain('-15,670 ');
    const files = spelt.map(([name, rows]) => csvFile(name, rows));
    const report = importReport(files, { known });
    expect(numbersOf(report.table as NationalData)).toEqual(numbersOf(national83));
    expect(report.repaired.filter(({ what }) => what === 'separators').length).toBe(3);
    expect(report.layout).toEqual({ id: 'A', isVerified: false });
  });

  test('1990–2005년의 꼴: headings one row shorter', () => {
    const shorter = layoutA(national83).map((one) => ({
      ...one,
      rows: one.rows.toSpliced(2, 2, ['생산자가격, 단위 : 백만원']),
    }));
    expect(numbersOf(importReport([workbook(shorter)], { known }).table as NationalData)).toEqual(
      numbersOf(national83),
    );
  });
});

/** CSV의 칸에 적힌 글자: 쉼표와 끝의 빈칸. */
function spelled(rows: Sheet['rows']) {
  return rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' && Number.isInteger(cell) ? `${cell.toLocaleString('en-US')} ` : cell)),
  );
}

describe('배치 B: 2010년 기초가격표, 82부문', () => {
  const data = merged(national83);
  const { sheets, valueAdded } = layoutB(data);
  const report = importReport([workbook(sheets, '2010년_투입산출표_기초가격.xlsx')], { known });
  const table = report.table as NationalData;

  test('blocks are found by name though codes run on across them', () => {
    expect(table.sectors).toHaveLength(82);
    expect(table.sectors[81]!.code).toBe('082');
    expect(numbersOf(table)).toEqual({ ...numbersOf(data), valueAdded });
    expect([table.year, table.priceBasis]).toEqual([2010, 'basic']);
  });

  test('says that the layout is unverified and what the two further rows are', () => {
    expect(report.layout).toEqual({ id: 'B', isVerified: false });
    expect(codesOf(report)).toEqual(expect.arrayContaining(['LAYOUT_UNVERIFIED', 'BASIC_PRICE_ROWS']));
    expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(check(report, 'printed.total.9690').worst).toBe(0);
    expect(report.checks.map(({ name }) => name).filter((name) => name.startsWith('printed.'))).toEqual([
      ...['domestic', 'imported', 'total'].flatMap((part) =>
        ['9090', '9190', '9290', '9590'].map((code) => `printed.${part}.${code}`),
      ),
      'printed.total.9790',
      'printed.total.9690',
    ]);
  });

  test('the same with official codes on its lines, as in newer releases (배치 A, 기초가격)', () => {
    const newer = importReport([workbook(layoutB(data, { official: true }).sheets, '기초가격.xlsx')], { known });
    expect(numbersOf(newer.table as NationalData)).toEqual({ ...numbersOf(data), valueAdded });
    expect(newer.layout).toEqual({ id: 'A', isVerified: false });
    expect(newer.checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  test('scratch cells under and right of the table, and a column of an unknown name, are left alone and reported', () => {
    const { count, where } = report.repaired.find(({ what }) => what === 'outside')!;
    expect([count, where]).toEqual([6 + 82, 'A표_총거래표(기초가격)!CT7']);
  });

  test('reads back from its own file', () => {
    const back = readNationalTable(importedText(report));
    expect([...back.valueAdded['netProductTax']!]).toEqual(valueAdded['netProductTax']);
    expect(back.priceBasis).toBe('basic');
  });
});

describe('the checks see a planted fault:', () => {
  const sheets = layoutA(national83);
  const at = (name: string) => sheets.findIndex((one) => one.name.includes(name));
  const changed = (name: string, row: number, column: number, value: number) =>
    sheets.with(at(name), withCell(sheets[at(name)]!, row, column, value));

  test('one cell of the domestic sheet off by one', () => {
    const report = importReport([workbook(changed('국산거래표', 6, 2, national83.domestic[0]![0]! + 5))], { known });
    expect(check(report, 'totalIsDomesticPlusImported')).toMatchObject({ worst: 5, at: '01×01', ok: false });
    expect(check(report, 'publishedDomesticCoefficients').ok).toBe(false);
  });

  test('a total input off by a billion won: output is the column of gross output', () => {
    const spoiled = changed('총거래표', 95, 2, national83.output[0]! + 1000);
    const problem = problemOf(() => importReport([workbook(spoiled)], { known }));
    expect([problem.code, problem.values['checkEn'], problem.values['atEn']]).toEqual([
      'TABLE_UNBALANCED',
      'Printed totals (total flows 9790)',
      '01 Crops',
    ]);
  });

  test('without a column of gross output, output is the row of total input', () => {
    const cut = sheets.with(at('총거래표'), {
      ...sheets[at('총거래표')]!,
      rows: sheets[at('총거래표')]!.rows.map((row) => row.slice(0, 95)),
    });
    expect((importReport([workbook(cut)], { known }).table as NationalData).output).toEqual(national83.output);
  });

  test('one cell of the published inverse', () => {
    const report = importReport([workbook(changed('생산유발계수', 10, 7, 0.5))], { known });
    expect(check(report, 'publishedInverse')).toMatchObject({ at: '05×06', ok: false });
  });

  test('an inverse printed to six decimals is held to its last digit', () => {
    const rounded = sheets.with(
      at('생산유발계수'),
      sheet(
        '생산유발계수',
        sheets[at('생산유발계수')]!.rows.map((row, r) =>
          row.map((cell) => (r > 5 && typeof cell === 'number' ? Number(cell.toFixed(6)) : cell)),
        ),
      ),
    );
    const own = check(importReport([workbook(rounded)], { known }), 'publishedInverse');
    expect(own).toMatchObject({ ok: true, tolerance: 5.000001e-7 });
    expect(own.worst).toBeGreaterThan(1e-7);
  });
});
