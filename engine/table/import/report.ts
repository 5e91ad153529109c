import { sha256Of } from '../../math/canonical.ts';
import { note, Problem, type Note } from '../../problem.ts';
import { notesOnTable } from '../check/notes.ts';
import { requirePersons } from '../check/require-sound.ts';
import type { TableCheck } from '../check/result.ts';
import { publishedOutput } from '../check/scale.ts';
import { nationalDataOf, type NationalData, type Sector } from '../tables.ts';
import { employmentHeader, otherYears, readEmployment, withPersons, type EmploymentAnnex } from './employment.ts';
import { fileText } from './file-text.ts';
import type { GridFile } from './grid.ts';
import { openLedger, type Ledger, type Refused, type Repaired } from './ledger.ts';
import { isLong, readLong } from './long.ts';
import { nameBook, named, untranslated, type Names } from './names.ts';
import { readNational, type NationalImport } from './national.ts';
import { partsOf } from './parts.ts';
import { isComplete, readRegional, regionalSheets, type RegionalData } from './regional.ts';

/** 부속표만 읽은 것: 명. Persons read from an employment annex alone. */
export type EmploymentData = {
  readonly kind: 'employment';
  readonly id: string;
  readonly sectors: readonly Sector[];
  readonly persons: {
    readonly employed: Readonly<Record<string, readonly number[]>>;
    readonly employees: Readonly<Record<string, readonly number[]>>;
  };
};

export type ImportedData = NationalData | RegionalData | EmploymentData;

/** 공식 파일의 배치: 통합 문서, 이름으로 찾는 기초가격표, 부속표, 지역표, 긴 꼴. */
export type Layout = 'A' | 'B' | 'C' | 'D' | 'E';

/** `pageup.table-import/1`. */
export type ImportReport = {
  readonly schema: 'pageup.table-import/1';
  /** 표의 내용과, 그 내용을 적은 파일의 sha256. */
  readonly table: ImportedData & { readonly hash: string };
  readonly layout: { readonly id: Layout; readonly isVerified: boolean };
  readonly checks: readonly TableCheck[];
  readonly repaired: readonly Repaired[];
  readonly refused: readonly Refused[];
  readonly notes: readonly Note[];
};

type Read = {
  readonly data: ImportedData;
  readonly layout: Layout;
  readonly isVerified: boolean;
  readonly checks: readonly TableCheck[];
  readonly notes: readonly Note[];
};

/**
 * 읽은 파일들을 검사한 표로. 무엇을 고쳐 읽었고 무엇을 받지 않았는지 모두 말한다.
 *
 * From files as grids to a checked table. A national table may come in one workbook or in several CSVs, with an employment annex
 * beside it; regional coefficients may come in one workbook or in one for each indicator.
 *
 * @param known 영문 이름을 찾을, 이미 실은 부문들
 * @param decoded EUC-KR에서 바꾸어 읽은 파일들의 이름
 * @throws Problem IMPORT_UNKNOWN_LAYOUT, IMPORT_BLOCK_MISSING, IMPORT_SHEET_TWICE, IMPORT_CODE_TWICE, IMPORT_NOT_SQUARE,
 * IMPORT_SECTORS_DIFFER, IMPORT_UNIT_UNKNOWN, IMPORT_HEADING_MISSING, IMPORT_CELLS_REFUSED, TABLE_MIXED_YEARS,
 * TABLE_MIXED_PRICES, TABLE_EMPTY, TABLE_UNIT_WRONG, TABLE_UNBALANCED, TABLE_NEGATIVE_OUTPUT, TABLE_NOT_PRODUCTIVE,
 * TABLE_PERSONS_WRONG, TABLE_EMPLOYEES_ABOVE_EMPLOYED
 * @source 한국은행, 산업연관표와 지역산업연관표의 공개 파일
 */
export function importReport(
  files: readonly GridFile[],
  { known = [], decoded = [] }: { readonly known?: readonly Sector[]; readonly decoded?: readonly string[] } = {},
): ImportReport {
  const ledger = openLedger();
  for (const name of decoded) ledger.repair('encoding', name, name);
  const { data, layout, isVerified, checks, notes } = read(files, nameBook(known), ledger);
  return {
    schema: 'pageup.table-import/1',
    table: { ...data, hash: sha256Of(fileText(data)) },
    layout: { id: layout, isVerified },
    checks,
    repaired: ledger.repaired(),
    refused: ledger.refused(),
    notes: [...(isVerified ? [] : [unverified(layout)]), ...notes],
  };
}

/**
 * 가져온 표의 파일 글. 지표가 빠진 지역표는 시나리오에서 0처럼 읽힐 수 있어 쓰지 않는다.
 *
 * The file of an imported table, without its hash. A regional table that lacks an indicator is not written.
 *
 * @throws Problem IMPORT_INCOMPLETE
 */
export function importedText({ table }: Pick<ImportReport, 'table'>): string {
  const { hash: _, ...data } = table;
  if (data.kind === 'regionalCoefficients' && !isComplete(data))
    throw new Problem('IMPORT_INCOMPLETE', { id: data.id });
  return fileText(data);
}

function read(files: readonly GridFile[], names: Names, ledger: Ledger): Read {
  const [{ name: file } = { name: '–' }] = files;
  const regional = regionalSheets(files, ledger);
  if (regional.length > 0) {
    reportUnused(files, new Set(regional.map(({ sheet }) => sheet)), ledger);
    return { layout: 'D', isVerified: false, ...readRegional(regional, names, file) };
  }
  const annexes = annexesOf(files, ledger);
  const national = readFlows(files, names, ledger, annexes.length > 0);
  if (national) return withAnnexes(national, annexes);
  const [annex] = annexes;
  if (!annex) {
    const seen = files.flatMap(({ sheets }) => sheets.map(({ name }) => name));
    throw new Problem('IMPORT_UNKNOWN_LAYOUT', { file, seen: seen.join(', ').slice(0, 200) });
  }
  const used = files.flatMap(({ sheets }) => sheets.filter((sheet) => employmentHeader(sheet) !== null));
  reportUnused(files, new Set(used.map(({ name }) => name)), ledger);
  const sectors = annex.sectors.map((sector) => named(sector, names));
  return {
    data: { kind: 'employment', id: `imported-employment-${sectors.length}`, sectors, persons: personsOf([annex]) },
    layout: 'C',
    isVerified: false,
    checks: annex.checks,
    notes: [...annex.notes, ...untranslated(sectors)],
  };
}

/** 읽지 않은 시트들을 적는다. */
function reportUnused(files: readonly GridFile[], used: ReadonlySet<string>, ledger: Ledger): void {
  for (const file of files) {
    for (const { name } of file.sheets) if (!used.has(name)) ledger.repair('sheets', name, file.name);
  }
}

type Flows = NationalImport & { readonly layout: Layout; readonly isVerified: boolean };

/** 긴 꼴이나 통합 문서의 거래표; 둘 다 아니면 null. */
function readFlows(files: readonly GridFile[], names: Names, ledger: Ledger, hasAnnex: boolean): Flows | null {
  for (const file of files) {
    const sheet = file.sheets.find(isLong);
    if (sheet) return { layout: 'E', isVerified: false, ...readLong(file, sheet, names, ledger) };
  }
  const parts = partsOf(hasAnnex ? files.map(withoutAnnex) : files, ledger);
  const [first] = Object.values(parts);
  if (!first) return null;
  const national = readNational(parts, names, ledger);
  const { table } = national;
  const isVerified =
    first.file.format === 'workbook' &&
    first.frame.isOfficial &&
    table.sectors.length === 83 &&
    table.year === 2020 &&
    table.priceBasis === 'producer';
  return { ...national, layout: first.frame.isOfficial ? 'A' : 'B', isVerified };
}

function withoutAnnex(file: GridFile): GridFile {
  return { ...file, sheets: file.sheets.filter((sheet) => employmentHeader(sheet) === null) };
}

function annexesOf(files: readonly GridFile[], ledger: Ledger): EmploymentAnnex[] {
  return files.flatMap((file) =>
    file.sheets.flatMap((sheet) => {
      const header = employmentHeader(sheet);
      return header === null ? [] : [readEmployment(file, sheet, header, ledger)];
    }),
  );
}

/** 부속표의 사람 수를 붙이고, 붙인 다음에 사람 수를 검사한다. */
function withAnnexes({ table, checks, notes, layout, isVerified }: Flows, annexes: readonly EmploymentAnnex[]): Read {
  const whole = annexes.reduce(withPersons, table);
  return {
    data: nationalDataOf(whole, personsOf(annexes)),
    layout,
    isVerified: isVerified && annexes.length === 0,
    checks: [
      ...checks,
      ...requirePersons(whole, publishedOutput(whole.year)),
      ...annexes.flatMap((annex) => annex.checks),
    ],
    notes: [
      ...notes,
      ...annexes.flatMap((annex) => [...annex.notes, ...otherYears(table, annex)]),
      ...notesOnTable(whole),
    ],
  };
}

function personsOf(annexes: readonly EmploymentAnnex[]): NationalData['persons'] {
  const years = (kind: 'employed' | 'employees') =>
    Object.fromEntries(annexes.flatMap((annex) => Object.entries(annex[kind]).map(([year, row]) => [year, [...row]])));
  return { employed: years('employed'), employees: years('employees') };
}

function unverified(layout: Layout): Note {
  const [layoutKo, layoutEn] = layouts[layout];
  return note('LAYOUT_UNVERIFIED', 'layout', { layoutKo, layoutEn });
}

const layouts: Readonly<Record<Layout, readonly [ko: string, en: string]>> = {
  A: ['전국 산업연관표 통합 문서', 'national input-output workbook'],
  B: ['이름으로 찾는 옛 기초가격표', 'older basic-price workbook found by names'],
  C: ['고용 부속표', 'employment annex'],
  D: ['지역 유발계수 통합 문서', 'regional coefficient workbook'],
  E: ['경제통계시스템의 긴 꼴', 'long format of the statistics service'],
};
