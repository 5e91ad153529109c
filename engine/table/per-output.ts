import { ones } from '../math/vectors.ts';
import { columnSums, sizeOf, valueAddedOf, type FlowTable } from './flow-table.ts';
import { lacking } from './lacking.ts';

/** 산출 1단위당; 산출이 없는 부문은 0. Totals per unit of output; 0 where nothing is made. */
export function perOutput({ output }: FlowTable, totals: Float64Array): Float64Array {
  return totals.map((total, j) => (output[j] === 0 ? 0 : total / output[j]!));
}

/** 부가가치계수 v/x. Value added per output, 원/원. */
export function valueAddedPerOutput(table: FlowTable): Float64Array {
  return perOutput(table, valueAddedOf(table));
}

/** 수입계수 i'A^m: 산출 1원당 수입 중간재; 가르지 않은 표는 null. Imported inputs per output, 원/원. */
export function importsPerOutput(table: FlowTable): Float64Array | null {
  return table.imported && perOutput(table, columnSums(table.imported, sizeOf(table)));
}

/**
 * 본원비용: 산출 1원당 부가가치와 수입 중간재. 이것이 비용이면 국산품의 값은 모두 1이다.
 *
 * Primary costs per output, value added and imported inputs, 원/원. At these costs every domestic price is 1.
 *
 * @source Miller & Blair 2009 §2.6; domain F10
 */
export function primaryCostsOf(table: FlowTable): Float64Array {
  const imports = importsPerOutput(table);
  return valueAddedPerOutput(table).map((cost, j) => cost + (imports?.[j] ?? 0));
}

/**
 * 산출 10억원당 취업자나 고용(임금근로자). Persons per 10억원 of output, in the table's own year.
 *
 * @throws Problem TABLE_LACKS 그해의 사람 수가 없는 표
 */
export function personsPerOutput(table: FlowTable, persons: 'employed' | 'employees'): Float64Array {
  const counted = table.persons[persons];
  if (!counted) throw lacking(table, persons);
  return perOutput(table, counted).map((perUnit) => perUnit * personsPerBillion);
}

/** 명/백만원 → 명/10억원. */
export const personsPerBillion = 1000;

/** 다섯 지표. The five indicators of a full table. */
export const tableIndicators = ['production', 'valueAdded', 'imports', 'employment', 'employees'] as const;
export type TableIndicator = (typeof tableIndicators)[number];
export type ByTableIndicator<T> = Readonly<Record<TableIndicator, T>>;

/** 지표마다의 단위. */
export const tableUnits: ByTableIndicator<'원/원' | '명/10억원'> = {
  production: '원/원',
  valueAdded: '원/원',
  imports: '원/원',
  employment: '명/10억원',
  employees: '명/10억원',
};

/**
 * 산출 1원당(사람은 10억원당) 직접 값들; 표가 모르는 것은 null.
 *
 * Direct coefficients: production 1, value added, imported inputs, employed and employees per output. Unknown is null.
 *
 * @source domain F1; Miller & Blair 2009 §2.2
 */
export function directCoefficients(table: FlowTable): ByTableIndicator<Float64Array | null> {
  return {
    production: ones(sizeOf(table)),
    valueAdded: valueAddedPerOutput(table),
    imports: importsPerOutput(table),
    employment: table.persons.employed && personsPerOutput(table, 'employed'),
    employees: table.persons.employees && personsPerOutput(table, 'employees'),
  };
}
