import { note, Problem, type Note } from '../../problem.ts';
import { requireOneBasis } from '../check/parts.ts';
import type { TableCheck } from '../check/result.ts';
import type { RegionalTable } from '../tables.ts';
import { nameKey, type GridFile } from './grid.ts';
import type { Ledger } from './ledger.ts';
import { named, untranslated, type Names } from './names.ts';
import { extractRows, readExtract } from './regional-extract.ts';
import {
  indicatorOf,
  regionalHeader,
  sumRegionalSheet,
  type RegionalIndicator,
  type RegionalSums,
} from './regional-sheet.ts';
import { namedRegion } from './regions.ts';

/** 지역 유발계수표 파일의 내용. */
export type RegionalData = Omit<RegionalTable, 'hash'>;

export type RegionalImport = {
  readonly data: RegionalData;
  readonly checks: readonly TableCheck[];
  readonly notes: readonly Note[];
};

/**
 * 파일들의 지역 시트를 모두 열합으로. 지역 배치가 아닌 시트는 건너뛴다.
 *
 * Column sums of every regional sheet in the files; sheets of another layout are passed over.
 *
 * @throws Problem IMPORT_SHEET_TWICE, IMPORT_NOT_SQUARE, IMPORT_CODE_TWICE, IMPORT_BLOCK_MISSING, IMPORT_CELLS_REFUSED
 */
export function regionalSheets(files: readonly GridFile[], ledger: Ledger): RegionalSums[] {
  const found: RegionalSums[] = [];
  for (const file of files) {
    for (const sheet of file.sheets) {
      const header = regionalHeader(sheet);
      const extract = header === null && isExtractName(sheet.name) ? extractRows(sheet) : null;
      const indicator = header === null && extract === null ? null : indicatorOf(file, sheet);
      if (indicator === null) continue;
      const twin = found.find((other) => other.indicator === indicator);
      if (twin) throw new Problem('IMPORT_SHEET_TWICE', { first: twin.sheet, second: sheet.name });
      found.push(
        header === null
          ? readExtract(file, sheet, indicator, extract!, ledger)
          : sumRegionalSheet(file, sheet, indicator, header, ledger),
      );
    }
  }
  return found;
}

const isExtractName = (name: string) => /유발계수표?_?(대|중|소)?$/.test(nameKey(name));

/**
 * 열합들을 지역 유발계수표로. 그 지역에 없는 산업은 비우고, 파일이 없는 지표도 비운다.
 *
 * A regional coefficient table from column sums. Industries that a region does not have, and indicators of which no file was
 * given, are null.
 *
 * @returns 생산·부가가치 원/원, 취업 명/10억원
 * @throws Problem IMPORT_BLOCK_MISSING, IMPORT_SECTORS_DIFFER, IMPORT_HEADING_MISSING, TABLE_MIXED_YEARS
 */
export function readRegional(sums: readonly RegionalSums[], names: Names, file: string): RegionalImport {
  const [first] = sums;
  if (!first)
    throw new Problem('IMPORT_BLOCK_MISSING', { blockKo: '유발계수', blockEn: 'inducement coefficients', seen: file });
  for (const other of sums) requireAlike(first, other);
  requireOneBasis(
    file,
    sums.map(({ sheet, year }) => ({ name: sheet, year, priceBasis: null })),
  );
  const year = sums.find((one) => one.year !== null)?.year;
  if (!year) throw new Problem('IMPORT_HEADING_MISSING', { file, whatKo: '연도', whatEn: 'the year' });

  const { regions, sectors } = first;
  const by = (indicator: RegionalIndicator) => sums.find((one) => one.indicator === indicator);
  const absent = absentPairs(by('production'), first);
  const rows = (values: readonly Float64Array[] | undefined) =>
    regions.map((_, r) => sectors.map((__, s) => (values && !absent[r]![s] ? values[r]![s]! : null)));
  const places = (indicator: RegionalIndicator) => ({
    inRegion: rows(by(indicator)?.inRegion),
    outRegion: rows(by(indicator)?.outRegion),
  });
  const data: RegionalData = {
    kind: 'regionalCoefficients',
    id: `imported-${year}-regional-${sectors.length}`,
    year,
    level: 'province',
    restOfCountry: `bok-${year}-national-${sectors.length}`,
    regions: regions.map(namedRegion),
    sectors: sectors.map((sector) => named(sector, names)),
    production: places('production'),
    valueAdded: places('valueAdded'),
    employment: places('employment'),
  };
  return {
    data,
    checks: [...sums.flatMap(({ checks }) => checks), ...onePerColumn(by('valueAdded'), by('imports'), absent)],
    notes: [...absentNote(absent), ...missingNotes(by), ...untranslated(data.sectors)],
  };
}

/** 지표마다의 파일이 모두 있는가: 하나라도 없으면 시나리오에 쓸 수 없다. Whether all three indicators are there. */
export function isComplete({ production, valueAdded, employment }: RegionalData): boolean {
  return [production, valueAdded, employment].every(({ inRegion }) =>
    inRegion.some((row) => row.some((cell) => cell !== null)),
  );
}

function requireAlike(one: RegionalSums, other: RegionalSums): void {
  const codes = (sums: RegionalSums) => [...sums.regions, ...sums.sectors.map(({ code }) => code)];
  const [own, others] = [codes(one), codes(other)];
  const differs = Array.from({ length: Math.max(own.length, others.length) }, (_, k) => own[k] !== others[k]).indexOf(
    true,
  );
  if (differs < 0) return;
  throw new Problem('IMPORT_SECTORS_DIFFER', {
    first: one.sheet,
    second: other.sheet,
    firstCode: own[differs] ?? '–',
    secondCode: others[differs] ?? '–',
  });
}

/** 없는 산업: 생산유발이 «자기 1, 나머지 0»인 열. 생산유발 시트가 없으면 알 수 없다. */
function absentPairs(
  production: RegionalSums | undefined,
  { regions, sectors }: RegionalSums,
): readonly (readonly boolean[])[] {
  return production?.identity ?? regions.map(() => sectors.map(() => false));
}

function absentNote(absent: readonly (readonly boolean[])[]): Note[] {
  const count = absent.flat().filter(Boolean).length;
  return count === 0 ? [] : [note('IMPORT_ABSENT_PAIRS', 'table.production', { count })];
}

function missingNotes(by: (indicator: RegionalIndicator) => RegionalSums | undefined): Note[] {
  const asked = [
    ['production', '생산유발계수', 'production'],
    ['valueAdded', '부가가치유발계수', 'value added'],
    ['employment', '취업유발계수', 'employment'],
  ] as const;
  return asked.flatMap(([indicator, whatKo, whatEn]) =>
    by(indicator) ? [] : [note('IMPORT_INDICATOR_MISSING', `table.${indicator}`, { whatKo, whatEn })],
  );
}

/** 부가가치유발 + 수입유발 = 1, 열마다. Value added and import inducement sum to one in every column. */
function onePerColumn(
  valueAdded: RegionalSums | undefined,
  imports: RegionalSums | undefined,
  absent: readonly (readonly boolean[])[],
): TableCheck[] {
  if (!valueAdded || !imports) return [];
  const { regions, sectors } = valueAdded;
  const sumAt = ({ inRegion, outRegion }: RegionalSums, r: number, s: number) => inRegion[r]![s]! + outRegion[r]![s]!;
  const gaps = regions.flatMap((region, r) =>
    sectors.map(({ code }, s) => ({
      at: `${region}:${code}`,
      gap: absent[r]![s] ? 0 : Math.abs(sumAt(valueAdded, r, s) + sumAt(imports, r, s) - 1),
    })),
  );
  const worst = gaps.reduce((most, one) => (one.gap > most.gap ? one : most));
  const tolerance = 0.01;
  return [
    {
      name: 'valueAddedPlusImports',
      worst: worst.gap,
      at: worst.gap === 0 ? null : worst.at,
      ok: worst.gap <= tolerance,
      tolerance,
      unit: '원/원',
    },
  ];
}
