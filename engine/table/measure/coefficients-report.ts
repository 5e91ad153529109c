import { note, type Note } from '../../problem.ts';
import type { Text } from '../../text.ts';
import { domesticCoefficients, sharesOf } from '../check/productive.ts';
import { partName } from '../check/names.ts';
import { domesticInverse } from '../domestic-system.ts';
import { columnSums, sizeOf, valueAddedOf, type FlowTable } from '../flow-table.ts';
import { accountNames, headerOf, type AccountName, type TableHeader } from '../header.ts';
import { lacking } from '../lacking.ts';
import { perOutput, personsPerOutput } from '../per-output.ts';
import { importedSystem, totalSystem } from '../systems.ts';
import { allocationCoefficients, ghoshInverse } from './ghosh.ts';
import { limitNotes } from './limits.ts';

/** 물을 수 있는 계수들. What coefficients can be asked for. */
export const coefficientKinds = [
  'total',
  'domestic',
  'imported',
  'inverse',
  'allocation',
  'ghosh',
  'valueAdded',
  'imports',
  'employment',
  'employees',
] as const;
export type CoefficientKind = (typeof coefficientKinds)[number];

/** 계수마다의 뜻. What each stands for. */
export const coefficientMeanings: Readonly<Record<CoefficientKind, Text>> = {
  total: {
    ko: '투입계수 A: 열의 부문이 산출 1원에 쓰는 행의 것, 국산과 수입을 더한 것',
    en: 'Input coefficients A: what the column buys of the row per won of its output, domestic and imported',
  },
  domestic: {
    ko: '국산투입계수 A^d: 열의 부문이 산출 1원에 쓰는 행의 국산품',
    en: 'Domestic input coefficients A^d: what the column buys of the row’s domestic product per won of its output',
  },
  imported: {
    ko: '수입투입계수 A^m: 열의 부문이 산출 1원에 쓰는 행의 수입품',
    en: 'Imported input coefficients A^m: what the column buys of the row’s imported product per won of its output',
  },
  inverse: {
    ko: '생산유발계수 (I − A^d)⁻¹: 열의 국산품 수요 1원이 일으키는 행의 산출',
    en: 'Leontief inverse (I − A^d)⁻¹: output of the row per won of demand for the column’s domestic product',
  },
  allocation: {
    ko: '배분계수 B: 행이 만든 것 1원 가운데 열의 부문이 사는 몫',
    en: 'Allocation coefficients B: the share of the row’s output that the column buys',
  },
  ghosh: {
    ko: '고시 역행렬 (I − B)⁻¹: 행의 본원투입 1원에 따르는 열의 산출(공급이 이끄는 모형)',
    en: 'Ghosh inverse (I − B)⁻¹: output of the column per won of the row’s primary inputs (supply-driven model)',
  },
  valueAdded: {
    ko: '부가가치계수: 산출 1원당 부가가치와 그 구성',
    en: 'Value added per won of output, and its parts',
  },
  imports: { ko: '수입계수: 산출 1원당 수입 중간재', en: 'Imported inputs per won of output' },
  employment: { ko: '취업계수: 산출 10억원당 취업자', en: 'Employed persons per 10억원 of output' },
  employees: { ko: '고용계수: 산출 10억원당 임금근로자', en: 'Employees per 10억원 of output' },
};

/** `pageup.table-coefficients/1`. 열은 언제나 부문이고, 행은 부문이거나 이름 있는 줄이다. */
export type CoefficientsReport = {
  readonly schema: 'pageup.table-coefficients/1';
  readonly table: TableHeader;
  readonly of: CoefficientKind;
  readonly meaning: Text;
  readonly unit: '원/원' | '명/10억원';
  readonly rows: readonly AccountName[];
  readonly columns: readonly AccountName[];
  /** 행마다의 값; 산출이 없는 부문의 것은 null. Null where the sector makes nothing. */
  readonly values: readonly (readonly (number | null)[])[];
  readonly notes: readonly Note[];
};

type Row = { readonly name: AccountName; readonly values: Float64Array };

/**
 * 계수의 행렬이나 줄 그대로: 다른 곳에 옮겨 쓰고 손으로 확인할 수 있게.
 *
 * Coefficients as they are, to be copied and checked by hand: matrices n × n, or rows per output. Coefficients of a sector without
 * output are unknown: its column, or its row in those of the Ghosh model.
 *
 * @throws Problem TABLE_LACKS, TABLE_NOT_PRODUCTIVE
 * @source domain F1, F2, F9; Miller & Blair 2009 §2.2, §12.1
 */
export function coefficientsReport(table: FlowTable, of: CoefficientKind): CoefficientsReport {
  const rows = rowsOf(table, of);
  const isByRow = of === 'allocation' || of === 'ghosh';
  const made = (account: number) => table.output[account] !== 0;
  return {
    schema: 'pageup.table-coefficients/1',
    table: headerOf(table),
    of,
    meaning: coefficientMeanings[of],
    unit: of === 'employment' || of === 'employees' ? '명/10억원' : '원/원',
    rows: rows.map(({ name }) => name),
    columns: accountNames(table),
    values: rows.map(({ values }, i) => Array.from(values, (value, j) => (made(isByRow ? i : j) ? value : null))),
    notes: [...limitNotes(table), ...(of === 'ghosh' ? [note('SUPPLY_CONTESTED', 'values')] : [])],
  };
}

function rowsOf(table: FlowTable, of: CoefficientKind): Row[] {
  switch (of) {
    case 'total':
      return squareRows(table, sharesOf(totalSystem(table).flows, table.output));
    case 'domestic':
      return squareRows(table, domesticCoefficients(table));
    case 'imported':
      return squareRows(table, sharesOf(importedSystem(table).flows, table.output));
    case 'inverse':
      return squareRows(table, domesticInverse(table));
    case 'allocation':
      return squareRows(table, allocationCoefficients(table));
    case 'ghosh':
      return squareRows(table, ghoshInverse(table));
    case 'valueAdded':
      return [
        ...Object.entries(table.valueAdded).map(([name, values]) => named(name, perOutput(table, values))),
        named('valueAdded', perOutput(table, valueAddedOf(table)), { ko: '부가가치', en: 'value added' }),
      ];
    case 'imports':
      if (!table.imported) throw lacking(table, 'imports');
      return [
        named('imports', perOutput(table, columnSums(table.imported, sizeOf(table))), {
          ko: '수입 중간재',
          en: 'imported inputs',
        }),
      ];
    case 'employment':
      return [named('employed', personsPerOutput(table, 'employed'))];
    case 'employees':
      return [named('employees', personsPerOutput(table, 'employees'))];
    default:
      return of satisfies never;
  }
}

function squareRows(table: FlowTable, matrix: Float64Array): Row[] {
  const n = sizeOf(table);
  return accountNames(table).map((name, i) => ({ name, values: matrix.subarray(i * n, (i + 1) * n) }));
}

function named(sector: string, values: Float64Array, name: Text = partName(sector)): Row {
  return { name: { sector, name }, values };
}
