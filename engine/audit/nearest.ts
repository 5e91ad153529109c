import { minimise } from '../math/simplex.ts';
import { indicators } from '../table/coefficients.ts';
import { coefficientsOf, rowsOf, type Columns, type Terms } from './programme.ts';
import type { FigureKey } from './stated.ts';

/** 이를 수 있는 가장 가까운 수치. `distance`는 발표치마다의 비율 차이를 더한 것. */
export type Nearest = Readonly<Record<FigureKey, number | null>> & { readonly distance: number };

/**
 * 투자액과 제약은 그대로 두고, 세 발표치를 비율로 가장 조금(합으로) 움직여 이를 수 있는 것.
 *
 * The reachable figures nearest to the stated ones: least sum of relative changes, investment and restrictions kept.
 */
export function nearestReachable(columns: Columns, terms: Terms): Nearest | null {
  const n = columns.sector.length;
  const stated = indicators.flatMap((key) => {
    const figure = terms.figures[key];
    return figure ? [{ key, value: figure.value, coefficients: coefficientsOf(key, columns, terms.scope) }] : [];
  });
  const width = n + 2 * stated.length;
  const widened = (coefficients: Float64Array) => {
    const row = new Float64Array(width);
    row.set(coefficients);
    return row;
  };
  const { investment } = terms.figures;
  const fixed = rowsOf(columns, { ...terms, figures: investment ? { investment } : {} }).map((row) => ({
    ...row,
    coefficients: widened(row.coefficients),
  }));
  const moving = stated.map(({ value, coefficients }, k) => {
    const row = widened(coefficients);
    row[n + 2 * k] = 1;
    row[n + 2 * k + 1] = -1;
    return { coefficients: row, relation: '=' as const, value };
  });
  const cost = new Float64Array(width);
  stated.forEach(({ value }, k) => cost.fill(1 / value, n + 2 * k, n + 2 * k + 2));
  const solution = minimise(cost, [...fixed, ...moving]);
  if (solution.status !== 'optimal') return null;
  const reached = (coefficients: Float64Array) => coefficients.reduce((sum, c, j) => sum + c * solution.x[j]!, 0);
  const figures = Object.fromEntries(stated.map(({ key, coefficients }) => [key, reached(coefficients)]));
  return {
    production: figures['production'] ?? null,
    valueAdded: figures['valueAdded'] ?? null,
    employment: figures['employment'] ?? null,
    investment: investment?.value ?? null,
    distance: solution.value,
  };
}
