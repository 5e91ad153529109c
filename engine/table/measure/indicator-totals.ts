import { dot } from '../../math/vectors.ts';
import type { FlowTable } from '../flow-table.ts';
import { lacking } from '../lacking.ts';
import { byIndicator } from './multipliers.ts';
import {
  directCoefficients,
  personsPerBillion,
  personsPerOutput,
  type ByTableIndicator,
  type TableIndicator,
} from '../per-output.ts';

/** 지표의 합계가 갖는 단위. Units of totals. */
export const totalUnits: ByTableIndicator<'백만원' | '명'> = {
  production: '백만원',
  valueAdded: '백만원',
  imports: '백만원',
  employment: '명',
  employees: '명',
};

/**
 * 산출 1원당(사람은 10억원당) 지표. One indicator per unit of output; a problem where the table does not know it.
 *
 * @throws Problem TABLE_LACKS
 */
export function intensityOf(table: FlowTable, indicator: TableIndicator): Float64Array {
  const known = directCoefficients(table)[indicator];
  if (known) return known;
  if (indicator === 'imports') throw lacking(table, 'imports');
  return personsPerOutput(table, indicator === 'employees' ? 'employees' : 'employed');
}

/** 산출 백만원당 지표: 돈은 백만원, 사람은 명. The indicator per 백만원 of output, so that totals come out in `totalUnits`. */
export function perMillion(indicator: TableIndicator, intensity: Float64Array): Float64Array {
  return totalUnits[indicator] === '명' ? intensity.map((perBillion) => perBillion / personsPerBillion) : intensity;
}

export type BeforeAfter = { readonly before: number; readonly after: number };

/** 산출이 바뀌기 앞과 뒤의 합계: 백만원과 명. Totals of each indicator before and after outputs change. */
export function totalsBetween(
  table: FlowTable,
  before: Float64Array,
  after: Float64Array,
): ByTableIndicator<BeforeAfter | null> {
  const direct = directCoefficients(table);
  return byIndicator((indicator) => {
    const intensity = direct[indicator];
    if (!intensity) return null;
    const weights = perMillion(indicator, intensity);
    return { before: dot(weights, before), after: dot(weights, after) };
  });
}
