import { describe, expect, test } from 'vitest';
import {
  importedText,
  importReport,
  readRegionalTable,
  type ImportReport,
  type NationalData,
  type RegionalTable,
} from '../../../../engine/index.ts';
import { problemOf } from '../../support.ts';
import {
  csvFile,
  layoutC,
  layoutD,
  layoutE,
  layoutExtract,
  national83,
  regional,
  sheet,
  withCell,
  workbook,
  workbookRegions,
} from './lookalikes.ts';

const known = national83.sectors;
const codesOf = (report: ImportReport) => report.notes.map(({ code }) => code);

type Rows = readonly (readonly (number | null)[])[];

/** 두 표의 같은 자리를 견준 것 가운데 가장 큰 차이; 한쪽만 비었으면 무한대. */
function worstGap(given: Rows, expected: Rows, order: readonly number[]): number {
  const gaps = given.flatMap((row, r) =>
    row.map((value, s) => {
      const own = expected[order[r]!]![s]!;
      return value === null || own === null ? (value === own ? 0 : Infinity) : Math.abs(value - own);
    }),
  );
  return Math.max(...gaps);
}

const order = workbookRegions.map((name) => regional.regions.findIndex(({ code }) => code === name));

describe('배치 C: 부속표_취업자수 및 피용자수', () => {
  const report = importReport([workbook([layoutC(national83)], '2020_고용표_통합중분류.xlsx')], { known });

  test('persons come by the names of the columns, not by their order', () => {
    expect(report.table).toMatchObject({
      kind: 'employment',
      sectors: national83.sectors,
      persons: national83.persons,
    });
    expect(report.layout).toEqual({ id: 'C', isVerified: false });
    expect(report.checks.map(({ name, worst }) => [name, worst])).toEqual([
      ['printed.employed.2015', 0],
      ['printed.employees.2015', 0],
      ['printed.employees.2020', 0],
      ['printed.employed.2020', 0],
    ]);
  });

  test('persons that are not said to be full-time equivalents are noted', () => {
    const unsaid = withCell(layoutC(national83), 1, 0, '');
    const rows = unsaid.rows.slice(0, 90);
    expect(codesOf(importReport([workbook([sheet('취업자수', rows)])], { known }))).toContain('IMPORT_NOT_FULL_TIME');
  });
});

describe('배치 D: 2020년 지역산업연관표, 시·도 유발계수', () => {
  const production = layoutD('생산유발계수', regional.production, { isProduction: true });
  const valueAdded = layoutD('부가가치유발계수', regional.valueAdded);
  const employment = layoutD('취업유발계수표', regional.employment);
  const files = [
    workbook([production], '2020지역_통합중분류_생산유발계수.xlsx'),
    workbook([valueAdded], '2020지역_통합중분류_부가가치유발계수.xlsx'),
    workbook([employment], '2020지역_부속표_고용표_통합중분류.xlsx'),
  ];
  const report = importReport(files, { known });
  const table = report.table as RegionalTable;

  test('17 × 83: gives the shipped coefficients, absent industries null', () => {
    expect(table.regions.map(({ code }) => code)).toEqual(workbookRegions);
    expect(table.sectors).toEqual(regional.sectors);
    for (const indicator of ['production', 'valueAdded', 'employment'] as const) {
      for (const place of ['inRegion', 'outRegion'] as const) {
        expect(worstGap(table[indicator][place], regional[indicator][place], order)).toBeLessThan(1e-12);
      }
    }
    expect(table.production.inRegion.flat().filter((value) => value === null)).toHaveLength(40);
    expect(codesOf(report)).toEqual(['LAYOUT_UNVERIFIED', 'IMPORT_ABSENT_PAIRS']);
  });

  test('the 전국 row is a total and no region: it equals the columns', () => {
    expect(report.checks.map(({ name, ok }) => [name, ok])).toEqual([
      ['printed.production.전국', true],
      ['printed.valueAdded.전국', true],
      ['printed.employment.전국', true],
    ]);
    const spoiled = withCell(production, production.rows.length - 1, 3, 9);
    const seen = importReport([workbook([spoiled], files[0]!.name)], { known }).checks[0]!;
    expect(seen).toMatchObject({ ok: false, at: '서울:01' });
  });

  test('a complete table reads back from its own file', () => {
    expect(readRegionalTable(importedText(report)).hash).toBe(report.table.hash);
  });

  test('one workbook alone gives one indicator, says so, and is not written as a table', () => {
    const alone = importReport([files[0]!], { known });
    expect((alone.table as RegionalTable).employment.inRegion.flat().every((value) => value === null)).toBe(true);
    expect(codesOf(alone).filter((code) => code === 'IMPORT_INDICATOR_MISSING')).toHaveLength(2);
    expect(problemOf(() => importedText(alone)).code).toBe('IMPORT_INCOMPLETE');
  });

  test('codes stored as numbers are padded; a region named once is carried over its block', () => {
    expect(report.repaired.map(({ what }) => what)).toEqual(['codes', 'codes', 'codes']);
    const small = layoutD('생산유발계수', regional.production, { isProduction: true, sectors: 4 });
    const once = {
      ...small,
      rows: small.rows.with(
        4,
        small.rows[4]!.map((name, j) => (j > 2 && (j - 3) % 4 > 0 ? null : name)),
      ),
    };
    const carried = importReport([workbook([once], '2020지역.xlsx')], { known });
    expect((carried.table as RegionalTable).production).toEqual(
      (importReport([workbook([small], '2020지역.xlsx')], { known }).table as RegionalTable).production,
    );
    expect(carried.repaired.map(({ what }) => what)).toContain('regionsCarried');
  });

  test('a region whose row is missing, or a sector twice, is refused', () => {
    const small = layoutD('생산유발계수', regional.production, { isProduction: true, sectors: 4 });
    const missing = { ...small, rows: small.rows.toSpliced(9, 1) };
    expect(problemOf(() => importReport([workbook([missing], '2020지역.xlsx')])).code).toBe('IMPORT_NOT_SQUARE');
    const twice = { ...small, rows: small.rows.toSpliced(9, 0, small.rows[8]!) };
    expect(problemOf(() => importReport([workbook([twice], '2020지역.xlsx')])).code).toBe('IMPORT_CODE_TWICE');
  });

  test('제주만 뽑은 시트: in-region is 제주합, out-of-region 전국 less that', () => {
    const sheets = [
      layoutExtract('생산유발계수표_중', regional.production, '제주'),
      layoutExtract('부가가치유발계수표_중', regional.valueAdded, '제주'),
      layoutExtract('취업유발계수표_중', regional.employment, '제주'),
    ];
    const jeju = importReport([workbook(sheets, '제주.xlsx')], { known }).table as RegionalTable;
    const own = [regional.regions.findIndex(({ code }) => code === '제주')];
    expect(jeju.regions).toEqual([{ code: '제주', ko: '제주', en: 'Jeju' }]);
    for (const indicator of ['production', 'valueAdded', 'employment'] as const) {
      expect(worstGap(jeju[indicator].inRegion, regional[indicator].inRegion, own)).toBeLessThan(1e-12);
      expect(worstGap(jeju[indicator].outRegion, regional[indicator].outRegion, own)).toBeLessThan(1e-12);
    }
  });
});

describe('배치 E: 긴 꼴의 총거래표(271Y120)', () => {
  const rows = layoutE(national83);
  const report = importReport([csvFile('ecos_271Y120_2020_long.csv', rows)], { known });
  const table = report.table as NationalData;

  test('item1 is the buyer: domestic and imported cells add up to the total table', () => {
    const total = table.domestic.map((row, i) => row.map((value, j) => value + table.imported[i]![j]!));
    const expected = national83.domestic.map((row, i) => row.map((value, j) => value + national83.imported[i]![j]!));
    const gaps = total.flatMap((row, i) => row.map((value, j) => Math.abs(value - expected[i]![j]!)));
    expect(Math.max(...gaps)).toBeLessThan(1e-6);
    expect(table.output).toEqual(national83.output);
    expect(table.valueAdded).toEqual(national83.valueAdded);
    expect([table.year, table.priceBasis]).toEqual([2020, 'producer']);
  });

  test('imports are split in one proportion per product, exports excepted, and that is said', () => {
    const [i, j] = [7, 7];
    const domestic = national83.finalDemand.domestic[i]!;
    const imported = national83.finalDemand.imported[i]!;
    const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
    const imports = sum(national83.imported[i]!) + sum(imported);
    const used = sum(national83.domestic[i]!) + sum(domestic) + imports - domestic[6]! - imported[6]!;
    const flow = national83.domestic[i]![j]! + national83.imported[i]![j]!;
    expect(table.imported[i]![j]!).toBeCloseTo((flow * imports) / used, 6);
    expect(table.finalDemand.imported[i]![6]).toBe(0);
    expect(codesOf(report)).toContain('IMPORT_SPLIT_ESTIMATED');
  });

  test('a missing cell is refused, not taken as zero', () => {
    const problem = problemOf(() =>
      importReport([csvFile('ecos_271Y120_2020_long.csv', rows.toSpliced(5, 1))], { known }),
    );
    expect([problem.code, problem.values['blockEn']]).toEqual(['IMPORT_BLOCK_MISSING', '05 × 01']);
  });

  test('a name that tells no year is refused', () => {
    const problem = problemOf(() => importReport([csvFile('ecos_271Y120_long.csv', rows)], { known }));
    expect([problem.code, problem.values['whatEn']]).toEqual(['IMPORT_HEADING_MISSING', 'the year']);
  });
});
