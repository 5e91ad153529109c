import { note, Problem, type Note } from '../../problem.ts';
import type { TableCheck } from '../check/result.ts';
import type { FlowTable } from '../flow-table.ts';
import type { SectorName } from './frame.ts';
import { nameKey, textAt, type GridFile, type Sheet } from './grid.ts';
import { headingOfFile, headingRows } from './heading.ts';
import type { Ledger } from './ledger.ts';
import { numberAt } from './numbers.ts';

/** 부속표(고용표)의 사람 수: 연도 → 부문 순. Persons of the employment annex, by year, in the order of its sectors. */
export type EmploymentAnnex = {
  readonly file: string;
  readonly sectors: readonly SectorName[];
  readonly employed: Readonly<Record<string, Float64Array>>;
  readonly employees: Readonly<Record<string, Float64Array>>;
  readonly checks: readonly TableCheck[];
  readonly notes: readonly Note[];
};

type PersonsColumn = { readonly column: number; readonly kind: 'employed' | 'employees'; readonly year: number };

/** 취업자수와 피용자수의 열이 있는 줄; 없으면 null. */
export function employmentHeader(sheet: Sheet): number | null {
  const last = Math.min(headingRows, sheet.rows.length);
  for (let row = 0; row < last; row++) {
    const kinds = new Set((sheet.rows[row] ?? []).map((_, column) => kindOfColumn(textAt(sheet, row, column))));
    if (kinds.has('employed') && kinds.has('employees')) return row;
  }
  return null;
}

/** 차례가 아니라 이름으로 안다: 두 열의 차례는 파일마다 다르다. */
function kindOfColumn(name: string): PersonsColumn['kind'] | null {
  const key = nameKey(name);
  if (/^취업자수?(\(|$)/.test(key)) return 'employed';
  return /^(피용자수?|임금근로자수?)(\(|$)/.test(key) ? 'employees' : null;
}

/**
 * 부속표 하나를 읽는다. 합계 줄과 맞추고, 주석은 읽지 않는다.
 *
 * Reads an employment annex: columns by name, years from the line above, checked against its total row.
 *
 * @returns 명, 그 표의 정의(전업환산) 그대로
 * @throws Problem IMPORT_HEADING_MISSING, IMPORT_CODE_TWICE, IMPORT_CELLS_REFUSED
 * @source 한국은행, 산업연관표 부속표(고용표) 취업자수 및 피용자수
 */
export function readEmployment(file: GridFile, sheet: Sheet, header: number, ledger: Ledger): EmploymentAnnex {
  const columns = personsColumns(file, sheet, header);
  const rows = sheet.rows.flatMap((_, row) =>
    row > header && /^[A-Z]?\d{1,4}$/.test(textAt(sheet, row, 0)) && textAt(sheet, row, 1) !== '' ? [row] : [],
  );
  const total = sheet.rows.findIndex(
    (_, row) => row > header && [0, 1].some((column) => /^(합?계|전산업)$/.test(nameKey(textAt(sheet, row, column)))),
  );
  const sectors = padded(sheet, rows, ledger);
  const read = (row: number, column: number, isNeeded: boolean) =>
    numberAt({ sheet, row, column }, { ledger, format: file.format, isNeeded });
  const persons = columns.map((one) => ({
    ...one,
    values: Float64Array.from(rows, (row) => read(row, one.column, true)),
  }));
  ledger.requireNeeded(file.name);
  const by = (kind: PersonsColumn['kind']) =>
    Object.fromEntries(persons.flatMap((one) => (one.kind === kind ? [[String(one.year), one.values]] : [])));
  const isFullTime = Array.from({ length: header }, (_, row) => textAt(sheet, row, 0)).some((line) =>
    /전업환산/.test(line),
  );
  return {
    file: file.name,
    sectors,
    employed: by('employed'),
    employees: by('employees'),
    checks: total < 0 ? [] : persons.map((one) => totalCheck(one, read(total, one.column, false))),
    notes: isFullTime ? [] : [note('IMPORT_NOT_FULL_TIME', 'table.persons', { file: file.name })],
  };
}

function personsColumns(file: GridFile, sheet: Sheet, header: number): PersonsColumn[] {
  let year = headingOfFile(file.name).year;
  const columns = (sheet.rows[header] ?? []).flatMap((_, column) => {
    const above = /(\d{4})/.exec(textAt(sheet, header - 1, column))?.[1];
    if (above) year = Number(above);
    const kind = kindOfColumn(textAt(sheet, header, column));
    if (kind === null) return [];
    if (year === null)
      throw new Problem('IMPORT_HEADING_MISSING', { file: file.name, whatKo: '연도', whatEn: 'the year' });
    return [{ column, kind, year }];
  });
  const seen = new Set<string>();
  for (const { kind, year: own } of columns) {
    const code = `${own} ${kind}`;
    if (seen.has(code)) throw new Problem('IMPORT_CODE_TWICE', { sheet: sheet.name, code });
    seen.add(code);
  }
  return columns;
}

function padded(sheet: Sheet, rows: readonly number[], ledger: Ledger): SectorName[] {
  const codes = rows.map((row) => textAt(sheet, row, 0));
  const width = Math.max(2, ...codes.map((code) => code.length));
  const seen = new Set<string>();
  return codes.map((written, i) => {
    const code = /^\d+$/.test(written) ? written.padStart(width, '0') : written;
    if (code !== written) ledger.repair('codes', `${sheet.name}: ${written}`, sheet.name);
    if (seen.has(code)) throw new Problem('IMPORT_CODE_TWICE', { sheet: sheet.name, code });
    seen.add(code);
    return { code, ko: textAt(sheet, rows[i]!, 1) };
  });
}

function totalCheck({ kind, year, values }: PersonsColumn & { values: Float64Array }, printed: number): TableCheck {
  const worst = Math.abs(values.reduce((sum, value) => sum + value, 0) - printed);
  const tolerance = values.length / 2;
  return {
    name: `printed.${kind}.${year}`,
    worst: Number.isFinite(worst) ? worst : null,
    at: null,
    ok: worst <= tolerance,
    tolerance,
    unit: '명',
  };
}

/**
 * 전국표에 그해의 사람 수를 붙인다. 부속표에 그해가 없으면 비운다.
 *
 * Gives a national table the persons of its year, or null when the annex does not have that year (`otherYears` says so).
 *
 * @throws Problem IMPORT_SECTORS_DIFFER
 */
export function withPersons(table: FlowTable, annex: EmploymentAnnex): FlowTable {
  const codes = table.sectors.map(({ code }) => code);
  const differs = codes.findIndex((code, i) => code !== annex.sectors[i]?.code);
  if (differs >= 0 || codes.length !== annex.sectors.length) {
    throw new Problem('IMPORT_SECTORS_DIFFER', {
      first: table.id,
      second: annex.file,
      firstCode: codes[Math.max(0, differs)] ?? '–',
      secondCode: annex.sectors[Math.max(0, differs)]?.code ?? '–',
    });
  }
  const year = String(table.year);
  return { ...table, persons: { employed: annex.employed[year] ?? null, employees: annex.employees[year] ?? null } };
}

/** 부속표에 그 표의 해가 없으면, 있는 해들을 말한다. A note with the years of an annex that lacks the table's. */
export function otherYears({ id, year }: FlowTable, { file, employed, employees }: EmploymentAnnex): Note[] {
  const years = [...new Set([employed, employees].flatMap(Object.keys))].toSorted();
  if (years.includes(String(year))) return [];
  return [note('IMPORT_ANNEX_OTHER_YEARS', 'table.persons', { id, year, file, years: years.join(', ') })];
}
