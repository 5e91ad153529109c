import { Problem } from '../../problem.ts';
import type { TableCheck } from '../check/result.ts';
import type { SectorName } from './frame.ts';
import { isBlank, nameKey, textAt, type GridFile, type Sheet } from './grid.ts';
import { headingOf, headingOfFile, headingRows } from './heading.ts';
import type { Ledger } from './ledger.ts';
import { numberAt } from './numbers.ts';
import { provinceOf, regionName, wholeCountry } from './regions.ts';

/** 지역 유발계수 시트의 지표. */
const indicatorNames = {
  production: /생산유발/,
  valueAdded: /부가가치유발/,
  employment: /취업유발/,
  imports: /수입유발/,
} as const;

export type RegionalIndicator = keyof typeof indicatorNames;

/** 시트 하나의 열합: 지역 × 부문마다 지역내와 지역외. Column sums of one sheet, split into in-region and out-of-region. */
export type RegionalSums = {
  readonly sheet: string;
  readonly indicator: RegionalIndicator;
  readonly year: number | null;
  readonly regions: readonly string[];
  readonly sectors: readonly SectorName[];
  readonly inRegion: readonly Float64Array[];
  readonly outRegion: readonly Float64Array[];
  /** 자기 칸만 1이고 나머지는 0인 열: 그 지역에 없는 산업. Columns that are an identity: no such industry there. */
  readonly identity: readonly (readonly boolean[])[];
  readonly checks: readonly TableCheck[];
};

/** 행이나 열 하나: 시트의 자리와, 몇째 지역의 몇째 부문인지. One row or column: its place, region and sector. */
type Line = { readonly at: number; readonly region: number; readonly sector: number };

/** 시트가 말하는 지표: 시트 이름, 제목, 파일 이름의 차례로 본다. */
export function indicatorOf(file: GridFile, sheet: Sheet): RegionalIndicator | null {
  const known = Object.keys(indicatorNames) as RegionalIndicator[];
  for (const text of [sheet.name, textAt(sheet, 0, 0), file.name]) {
    const found = known.find((indicator) => indicatorNames[indicator].test(nameKey(text)));
    if (found) return found;
  }
  return null;
}

/** «지역, 부문, 부문명»이 적힌 줄; 없으면 null. */
export function regionalHeader(sheet: Sheet): number | null {
  const last = Math.min(headingRows, sheet.rows.length);
  for (let row = 2; row < last; row++) {
    if (nameKey(textAt(sheet, row, 0)) === '지역' && nameKey(textAt(sheet, row, 1)).startsWith('부문')) return row;
  }
  return null;
}

/**
 * 여러 지역의 유발계수 행렬을 열마다 더한다. 마지막의 «전국» 줄은 지역이 아니라 합계이다: 더하지 않고 견준다.
 *
 * Sums a matrix of inducement coefficients by column, rows of the column's own region apart from the others'. The last row,
 * 전국, is a total and not a region: it is compared, never added.
 *
 * @throws Problem IMPORT_NOT_SQUARE, IMPORT_CODE_TWICE, IMPORT_CELLS_REFUSED
 * @source 한국은행, 2020년 지역산업연관표 (생산·부가가치·취업 유발계수)
 */
export function sumRegionalSheet(
  file: GridFile,
  sheet: Sheet,
  indicator: RegionalIndicator,
  header: number,
  ledger: Ledger,
): RegionalSums {
  const { regions, sectors, columns } = columnsOf(sheet, header, ledger);
  const { rows, country } = rowsOf(sheet, header, regions, sectors, ledger);
  const reading = { ledger, format: file.format, isNeeded: true };
  const sums = summed(rows, columns, { regions: regions.length, sectors: sectors.length }, (row, column) =>
    numberAt({ sheet, row: row.at, column: column.at }, reading),
  );
  ledger.requireNeeded(file.name);
  requireRowPerColumn(sheet, rows, columns);
  const printed = country === null ? null : printedRow(file, sheet, country, columns, ledger);
  const codes = columns.map(({ region, sector }) => `${regions[region]}:${sectors[sector]!.code}`);
  const whole = columns.map(({ region, sector }) => sums.inRegion[region]![sector]! + sums.outRegion[region]![sector]!);
  return {
    sheet: sheet.name,
    indicator,
    year: headingOf(sheet, header).year ?? headingOfFile(file.name).year,
    regions,
    sectors,
    ...sums,
    checks: printed ? [countryCheck(indicator, whole, printed, codes)] : [],
  };
}
/**
 * 부문의 행들과, 전국의 합계 줄. 어느 쪽도 아닌 줄에 적힌 것은 읽지 않고 장부에 적는다.
 *
 * @throws Problem IMPORT_CODE_TWICE
 */
function rowsOf(
  sheet: Sheet,
  header: number,
  regions: readonly string[],
  sectors: readonly SectorName[],
  ledger: Ledger,
): { rows: Line[]; country: number | null } {
  const sectorAt = new Map(sectors.map(({ code }, s) => [code, s]));
  const width = sectors[0]!.code.length;
  const seen = new Set<string>();
  const rows: Line[] = [];
  let country: number | null = null;
  for (let at = header + 1; at < sheet.rows.length; at++) {
    if ([0, 1, 2].some((column) => nameKey(textAt(sheet, at, column)) === wholeCountry)) {
      country = at;
      continue;
    }
    const name = provinceOf(textAt(sheet, at, 0));
    const code = paddedTo(textAt(sheet, at, 1), width);
    const [region, sector] = [name === null ? -1 : regions.indexOf(name), sectorAt.get(code)];
    if (region < 0 || sector === undefined) {
      if (!sheet.rows[at]!.every(isBlank)) ledger.repair('outside', `${sheet.name}!A${at + 1}`, sheet.name);
      continue;
    }
    const own = `${name} ${code}`;
    if (seen.has(own)) throw new Problem('IMPORT_CODE_TWICE', { sheet: sheet.name, code: own });
    seen.add(own);
    rows.push({ at, region, sector });
  }
  return { rows, country };
}

/** 열마다의 합을 지역내와 지역외로, 그리고 자기 칸만 1인 열인지. */
function summed(
  rows: readonly Line[],
  columns: readonly Line[],
  { regions, sectors }: { readonly regions: number; readonly sectors: number },
  cellAt: (row: Line, column: Line) => number,
): Pick<RegionalSums, 'inRegion' | 'outRegion' | 'identity'> {
  const perRegion = <T>(make: () => T) => Array.from({ length: regions }, make);
  const [inRegion, outRegion] = [0, 1].map(() => perRegion(() => new Float64Array(sectors))) as [
    Float64Array[],
    Float64Array[],
  ];
  const identity = perRegion(() => Array.from({ length: sectors }, () => true));
  for (const row of rows) {
    for (const column of columns) {
      const { region, sector } = column;
      const value = cellAt(row, column);
      const sums = region === row.region ? inRegion : outRegion;
      sums[region]![sector]! += value;
      const expected = region === row.region && sector === row.sector ? 1 : 0;
      if (value !== expected) identity[region]![sector] = false;
    }
  }
  return { inRegion, outRegion, identity };
}

function requireRowPerColumn({ name: sheet }: Sheet, rows: readonly Line[], columns: readonly Line[]): void {
  if (rows.length === columns.length) return;
  throw new Problem('IMPORT_NOT_SQUARE', {
    sheet,
    rows: rows.length,
    columns: columns.length,
    row: '–',
    column: '–',
  });
}

/** 전국 줄의 수들; 다 읽히지 않으면 null. */
function printedRow(
  file: GridFile,
  sheet: Sheet,
  row: number,
  columns: readonly Line[],
  ledger: Ledger,
): number[] | null {
  const reading = { ledger, format: file.format, isNeeded: false };
  const values = columns.map((column) => numberAt({ sheet, row, column: column.at }, reading));
  return values.every(Number.isFinite) ? values : null;
}

/** 열의 합과 전국 줄. 적힌 수의 끝자리를 생각해 10⁻⁶까지 봐준다. Column sums against the printed row of the whole country. */
export function countryCheck(
  indicator: RegionalIndicator,
  sums: readonly number[],
  printed: readonly number[],
  codes: readonly string[],
): TableCheck {
  const gaps = sums.map((sum, k) => Math.abs(sum - printed[k]!));
  const place = gaps.reduce((most, gap, k) => (gap > gaps[most]! ? k : most), 0);
  const worst = gaps[place] ?? 0;
  const tolerance = countryTolerance;
  return {
    name: `printed.${indicator}.${wholeCountry}`,
    worst,
    at: worst === 0 ? null : (codes[place] ?? null),
    ok: worst <= tolerance,
    tolerance,
    unit: indicator === 'employment' ? '명/10억원' : '원/원',
  };
}

/** 일곱 자리로 줄여 적은 칸 천여 개를 더해도 이보다 작게 어긋난다. */
const countryTolerance = 1e-4;

/** 지역 이름은 그 묶음의 모든 열에 적힌다; 첫 열에만 적혔으면 이어 쓴다. */
function columnsOf(sheet: Sheet, header: number, ledger: Ledger) {
  const regionRow = header - 2;
  const codeRow = header - 1;
  const width = Math.max(sheet.rows[codeRow]?.length ?? 0, sheet.rows[header]?.length ?? 0);
  const entries: { at: number; region: string; code: string; ko: string }[] = [];
  let carried = '';
  for (let at = 3; at < width; at++) {
    const written = textAt(sheet, regionRow, at);
    const code = textAt(sheet, codeRow, at);
    if (code === '') continue;
    if (written === '' && carried !== '') ledger.repair('regionsCarried', `${sheet.name}: ${carried}`, sheet.name);
    carried = written === '' ? carried : written;
    const region = regionName(carried, `${sheet.name}: ${carried}`, ledger);
    if (region !== null) entries.push({ at, region, code, ko: textAt(sheet, header, at) });
  }
  const regions = [...new Set(entries.map(({ region }) => region))];
  const first = entries.filter(({ region }) => region === regions[0]);
  const codeWidth = Math.max(2, ...first.map(({ code }) => code.length));
  if (first.some(({ code }) => paddedTo(code, codeWidth) !== code)) {
    ledger.repair('codes', `${sheet.name}: ${first[0]!.code}`, sheet.name);
  }
  const sectors = first.map(({ code, ko }) => ({ code: paddedTo(code, codeWidth), ko }));
  const expected = regions.flatMap((region) => sectors.map(({ code }) => `${region} ${code}`));
  const given = entries.map(({ region, code }) => `${region} ${paddedTo(code, codeWidth)}`);
  const differs = expected.findIndex((name, k) => name !== given[k]);
  if (differs >= 0 || given.length !== expected.length || given.length === 0) {
    throw new Problem('IMPORT_NOT_SQUARE', {
      sheet: sheet.name,
      rows: expected.length,
      columns: given.length,
      row: expected[Math.max(0, differs)] ?? '–',
      column: given[Math.max(0, differs)] ?? '–',
    });
  }
  const columns = entries.map(({ at }, k): Line => ({
    at,
    region: Math.trunc(k / sectors.length),
    sector: k % sectors.length,
  }));
  return { regions, sectors, columns };
}

export function paddedTo(code: string, width: number): string {
  return /^\d+$/.test(code) ? code.padStart(width, '0') : code;
}
