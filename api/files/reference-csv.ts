import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * 한국은행 산업연관표의 기준 CSV 폴더를 읽어, 적힌 합계와 셀이 맞을 때만 표로 돌려준다.
 *
 * Reads the folder of reference CSVs of the Bank of Korea's tables. A printed total is checked and then left behind:
 * a table that carries its own totals can contradict itself.
 */

/** 폴더에 없는 것, 모양이 다른 것, 합계와 맞지 않는 것. 한 줄에 하나씩. */
export class ReferenceFault extends Error {
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'ReferenceFault';
  }
}

export type NamedCode = { code: string; ko: string };

export type RegionalReference = {
  regions: string[];
  sectors: NamedCode[];
  /** 열 이름 → 시·도 → 부문. 생산·부가가치 원/원, 취업 명/10억원. 그 시·도에 없는 부문은 null */
  coefficients: Record<string, (number | null)[][]>;
};

/** 백만원, 생산자가격. 행은 판 부문, 열은 산 부문. 취업자·피용자는 명(전업환산) */
export type NationalReference = {
  sectors: NamedCode[];
  domestic: number[][];
  imported: number[][];
  finalDemand: { items: string[]; domestic: number[][]; imported: number[][] };
  valueAdded: Record<string, number[]>;
  output: number[];
  persons: Record<'employed' | 'employees', Record<'2015' | '2020', number[]>>;
};

/** 변화율은 %, 지수는 2020 = 100 */
export type DeflatorReference = { years: number[]; annualChangePercent: number[]; index: number[] };

export type NationalSize = '165' | '83' | '33';

/** 소분류 → 중분류 → 대분류의 코드. 소분류 순. One row per small sector: its own code, its medium and its large one. */
export type SectorRows = [small: string, medium: string, large: string][];

export type Reference = {
  regional: RegionalReference;
  national: Record<NationalSize, NationalReference>;
  sectorRows: SectorRows;
  deflator: DeflatorReference;
};

type Columns = Record<string, number[]>;

const regionalFile = 'bok2020-regional/coefficients.csv';
const mappingFile = 'sector-mapping.csv';
const deflatorFile = 'deflator.csv';
const nationalSizes = ['165', '83', '33'] as const;
const nationalNames = ['sectors', 'Z_domestic', 'Z_import', 'fd_domestic', 'fd_import', 'va', 'output', 'employment'];
const nationalFile = (size: string, name: string) => `bok2020-national-${size}/${name}.csv`;

const finalDemandItems = ['9111', '9112', '9121', '9122', '9131', '9132', '9140'];
const finalDemandColumns = ['9090', ...finalDemandItems, '9190', '9290'];
const valueAddedColumns = {
  compensation: 'compensation_9610',
  operatingSurplus: 'operating_surplus_9621',
  fixedCapitalConsumption: 'fixed_capital_consumption_9622',
  productionTaxLessSubsidy: 'production_tax_less_subsidy_9630',
};
const inputTotals = ['value_added_9690', 'intermediate_input_9590', 'gross_input_9790'];
const personsColumns = ['employed_2015_fte', 'employees_2015_fte', 'employed_2020_fte', 'employees_2020_fte'];
const coefficientColumns = ['production', 'value_added', 'employment'].flatMap((name) => [`${name}_in`, `${name}_out`]);

/** 시·도에 없는 부문은 «자기 생산 1, 나머지 0»으로 적혀 있다. 2020년 표에서는 40쌍이다. */
const absentPairs = 40;
const isAbsent = ([own, ...others]: number[]) => own === 1 && others.every((other) => other === 0);

/** @throws ReferenceFault 파일이 없거나, 행·열이 다르거나, 합계가 맞지 않을 때 */
export function readReference(folder: string): Reference {
  const files = nationalSizes.flatMap((size) => nationalNames.map((name) => nationalFile(size, name)));
  const missing = [regionalFile, ...files, mappingFile, deflatorFile].filter((file) => !existsSync(join(folder, file)));
  refuse(missing.map((file) => `missing file: ${file}`));

  const national = {
    '165': readNational(folder, '165'),
    '83': readNational(folder, '83'),
    '33': readNational(folder, '33'),
  };
  const reference = {
    regional: readRegional(folder),
    national,
    sectorRows: readSectorRows(folder, national),
    deflator: readDeflator(folder),
  };
  if (JSON.stringify(reference.regional.sectors) !== JSON.stringify(reference.national['83'].sectors)) {
    refuse(['the regional and the national 83-sector table name their sectors differently']);
  }
  return reference;
}

/**
 * CSV의 줄들. 따옴표 안의 쉼표·줄바꿈·겹따옴표를 허용한다.
 *
 * @throws ReferenceFault 첫 줄이 주어진 열 이름과 다르거나, 칸 수가 다른 줄이 있을 때
 */
export function readCsv(folder: string, file: string, columns: readonly string[]): string[][] {
  const [header = [], ...rows] = parseCsv(readFileSync(join(folder, file), 'utf8'), file);
  if (header.join() !== columns.join()) refuse([`${file}: columns ${header.join()}; expected ${columns.join()}`]);
  const torn = rows.findIndex((row) => row.length !== columns.length);
  if (torn >= 0) refuse([`${file} line ${torn + 2}: expected ${columns.length} fields`]);
  return rows;
}

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new ReferenceFault(faults);
}

function parseCsv(text: string, file: string): string[][] {
  const body = text.endsWith('\n') ? text : `${text}\n`;
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n)/y;
  const records: string[][] = [];
  let record: string[] = [];
  while (field.lastIndex < body.length) {
    const match = field.exec(body);
    if (match === null) throw new ReferenceFault([`${file} line ${records.length + 1}: not a CSV field`]);
    record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}

/** 한국은행 파일의 이름에는 전각 공백, 줄바꿈, 끝의 빈칸이 섞여 있다. */
const namedCode = (code = '', name = ''): NamedCode => ({ code, ko: name.replace(/\s+/g, ' ').trim() });

/** 한 자리도 잃지 않은 숫자. 배정밀도에서 되돌려 같은 글자가 되지 않으면 받지 않는다. */
function exactNumber(text: string, where: string): number {
  const value = Number(text);
  const decimals = text.split('.')[1]?.length ?? 0;
  if (value.toFixed(decimals) !== text) refuse([`${where}: «${text}» is not a figure that can be kept exactly`]);
  return value;
}

/** 첫 칸이 주어진 코드와 순서까지 같은 표의 숫자, 열 이름으로. */
function readColumns(folder: string, file: string, codes: string[], columns: string[], key = 'code'): Columns {
  const rows = readCsv(folder, file, [key, ...columns]);
  const read = rows.map(([code]) => code).join();
  if (read !== codes.join()) refuse([`${file}: rows ${read}; expected ${codes.join()}`]);
  return columnsOf(rows, columns, 1, file);
}

const columnsOf = (rows: string[][], columns: string[], keys: number, file: string): Columns =>
  Object.fromEntries(
    columns.map((column, c) => [
      column,
      rows.map((row) => exactNumber(row[keys + c] ?? '', `${file} ${row.slice(0, keys).join(' ')} ${column}`)),
    ]),
  );

/** 열로 읽은 것을 행으로: 부문마다 주어진 열의 값. */
const rowsOf = (columns: Columns, names: string[], count: number): number[][] =>
  Array.from({ length: count }, (_, i) => names.map((name) => columns[name]![i]!));

function readRegional(folder: string): RegionalReference {
  const rows = readCsv(folder, regionalFile, ['region', 'sector_code', 'sector_name', ...coefficientColumns]);
  const regions = [...new Set(rows.map(([region = '']) => region))];
  const named = rows.map(([, code, name]) => namedCode(code, name));
  const sectors = named.slice(0, 83);
  const expected = regions.flatMap((region) => sectors.map(({ code, ko }) => `${region} ${code} ${ko}`));
  if (
    regions.length !== 17 ||
    rows.some(([region], r) => `${region} ${named[r]?.code} ${named[r]?.ko}` !== expected[r])
  ) {
    refuse([`${regionalFile}: each of 17 regions must list the same 83 sectors once, in one order`]);
  }

  const columns = columnsOf(rows, coefficientColumns, 3, regionalFile);
  const absent = rowsOf(columns, coefficientColumns, rows.length).map(isAbsent);
  const absentCount = absent.filter(Boolean).length;
  if (absentCount !== absentPairs) {
    refuse([`${regionalFile}: ${absentCount} absent region-sector pairs; expected ${absentPairs}`]);
  }
  const byRegion = (values: number[]) =>
    regions.map((_, r) => sectors.map((_, s) => (absent[r * 83 + s] ? null : values[r * 83 + s]!)));
  const coefficients = Object.fromEntries(coefficientColumns.map((name) => [name, byRegion(columns[name]!)]));
  return { regions, sectors, coefficients };
}

function readNational(folder: string, size: NationalSize): NationalReference {
  const sectors = readSectors(folder, size);
  const codes = sectors.map(({ code }) => code);
  const read = (name: string, columns: string[]) => readColumns(folder, nationalFile(size, name), codes, columns);
  const rows = (columns: Columns, names: string[]) => rowsOf(columns, names, codes.length);

  const domesticDemand = read('fd_domestic', finalDemandColumns);
  const importedDemand = read('fd_import', finalDemandColumns);
  const inputs = read('va', [...Object.values(valueAddedColumns), ...inputTotals]);
  const persons = read('employment', personsColumns);
  const table = {
    sectors,
    domestic: rows(read('Z_domestic', codes), codes),
    imported: rows(read('Z_import', codes), codes),
    finalDemand: {
      items: finalDemandItems,
      domestic: rows(domesticDemand, finalDemandItems),
      imported: rows(importedDemand, finalDemandItems),
    },
    valueAdded: Object.fromEntries(Object.entries(valueAddedColumns).map(([name, column]) => [name, inputs[column]!])),
    output: read('output', ['gross_output'])['gross_output']!,
    persons: {
      employed: { '2015': persons['employed_2015_fte']!, '2020': persons['employed_2020_fte']! },
      employees: { '2015': persons['employees_2015_fte']!, '2020': persons['employees_2020_fte']! },
    },
  };
  refuse([
    ...salesFaults(nationalFile(size, 'fd_domestic'), domesticDemand, table.domestic, table.finalDemand.domestic),
    ...salesFaults(nationalFile(size, 'fd_import'), importedDemand, table.imported, table.finalDemand.imported),
    ...inputFaults(nationalFile(size, 'va'), inputs, table),
    ...mismatches(nationalFile(size, 'output'), 'gross_output and sales', table.output, domesticDemand['9290']!),
    ...mismatches(nationalFile(size, 'output'), 'gross_output and inputs', table.output, inputs['gross_input_9790']!),
  ]);
  return table;
}

/** 소분류는 세 자리 코드가 커지는 순서로, 중분류와 대분류는 01부터 이어진다. */
function readSectors(folder: string, size: NationalSize): NamedCode[] {
  const file = nationalFile(size, 'sectors');
  const sectors = readCsv(folder, file, sectorColumns[size]).map(([code, name]) => namedCode(code, name));
  const codes = sectors.map(({ code }) => code);
  const isOrdered =
    size === '165'
      ? codes.every((code, i) => /^\d{3}$/.test(code) && (i === 0 || code > codes[i - 1]!))
      : codes.every((code, i) => code === String(i + 1).padStart(2, '0'));
  if (codes.length !== Number(size) || !isOrdered) refuse([`${file}: rows ${codes}; expected ${size} codes in order`]);
  return sectors;
}

const sectorColumns = {
  '165': ['code', 'name_ko', 'code83', 'name83', 'code33', 'name33'],
  '83': ['code', 'name_ko', 'code33', 'name33'],
  '33': ['code', 'name_ko'],
};

/** 분류표의 모든 코드와 이름이 세 전국표의 것이고, 중분류마다 대분류가 하나이며, 소분류표를 모으면 다른 두 표가 된다. */
function readSectorRows(folder: string, national: Record<NationalSize, NationalReference>): SectorRows {
  const columns = ['code165', 'name165', 'code83', 'name83', 'code33', 'name33'];
  const named = readCsv(folder, mappingFile, columns).map((row) => [0, 2, 4].map((c) => namedCode(row[c], row[c + 1])));
  const known = nationalSizes.map((size) => new Set(national[size].sectors.map(({ code, ko }) => `${code} ${ko}`)));
  const strange = named.flatMap((row) => row.filter(({ code, ko }, c) => !known[c]!.has(`${code} ${ko}`)));
  refuse(strange.map(({ code, ko }) => `${mappingFile}: no national table has the sector ${code} ${ko}`));
  const rows = named.map((row) => row.map(({ code }) => code)) as SectorRows;
  const small = rows.map(([code]) => code).join();
  if (small !== national['165'].sectors.map(({ code }) => code).join()) {
    refuse([`${mappingFile}: each of the 165 sectors must stand once, in order`]);
  }
  const largeOf = new Map(rows.map(([, medium, large]) => [medium, large]));
  const torn = rows.filter(([, medium, large]) => largeOf.get(medium) !== large);
  refuse(torn.map(([code, medium]) => `${mappingFile}: ${code} puts ${medium} into two large sectors`));
  refuse([...aggregationFaults(national, rows, '83', 1), ...aggregationFaults(national, rows, '33', 2)]);
  return rows;
}

function aggregationFaults(
  { '165': small, ...coarser }: Record<NationalSize, NationalReference>,
  rows: SectorRows,
  size: '83' | '33',
  level: 1 | 2,
): string[] {
  const large = coarser[size];
  const place = new Map(large.sectors.map(({ code }, i) => [code, i]));
  const group = rows.map((row) => place.get(row[level])!);
  const n = large.sectors.length;
  return (['domestic', 'imported'] as const).flatMap((flows) => {
    const summed = Array.from({ length: n }, () => Array<number>(n).fill(0));
    small[flows].forEach((row, i) => row.forEach((flow, j) => (summed[group[i]!]![group[j]!]! += flow)));
    return summed.flatMap((row, i) =>
      row.flatMap((flow, j) =>
        flow === large[flows][i]![j] ? [] : [`165 sectors do not add up to ${size}: ${flows} ${i + 1} × ${j + 1}`],
      ),
    );
  });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** 정수 백만원끼리라 적힌 합계와 셀의 합은 한 치도 어긋나지 않아야 한다. */
const mismatches = (file: string, name: string, printed: number[], given: number[]): string[] =>
  printed.flatMap((value, i) =>
    value === given[i] ? [] : [`${file} line ${i + 2} ${name}: printed ${value}, the cells give ${given[i]}`],
  );

function salesFaults(file: string, printed: Columns, industry: number[][], final: number[][]): string[] {
  return [
    ...mismatches(file, '9090', printed['9090']!, industry.map(sum)),
    ...mismatches(file, '9190', printed['9190']!, final.map(sum)),
    ...mismatches(
      file,
      '9290',
      printed['9290']!,
      industry.map((row, i) => sum(row) + sum(final[i]!)),
    ),
  ];
}

function inputFaults(file: string, printed: Columns, table: NationalReference): string[] {
  const added = table.output.map((_, j) => sum(Object.values(table.valueAdded).map((values) => values[j]!)));
  const bought = table.output.map((_, j) => sum([...table.domestic, ...table.imported].map((row) => row[j]!)));
  return [
    ...mismatches(file, '9690', printed['value_added_9690']!, added),
    ...mismatches(file, '9590', printed['intermediate_input_9590']!, bought),
    ...mismatches(
      file,
      '9790',
      printed['gross_input_9790']!,
      added.map((value, j) => value + bought[j]!),
    ),
  ];
}

/** 지수는 소수 여섯 자리까지 적혀 있다: 2020 = 100에서 변화율을 이어 곱한 값과 그 자리까지 같아야 한다. */
function readDeflator(folder: string): DeflatorReference {
  const years = Array.from({ length: 15 }, (_, i) => 2010 + i);
  const names = ['annual_change_percent', 'index_2020_100'];
  const columns = readColumns(folder, deflatorFile, years.map(String), names, 'year');
  const annualChangePercent = columns['annual_change_percent']!;
  const index = columns['index_2020_100']!;

  const growth = (from: number, to: number) =>
    annualChangePercent.slice(from + 1, to + 1).reduce((product, change) => product * (1 + change / 100), 1);
  const base = years.indexOf(2020);
  const chained = years.map((_, i) => (i < base ? 100 / growth(i, base) : 100 * growth(base, i)));
  const printed = chained.map((value) => Number(value.toFixed(6)));
  refuse(mismatches(deflatorFile, 'index_2020_100', index, printed));
  return { years, annualChangePercent, index };
}
