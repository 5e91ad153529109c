import { presentValue } from '../simulate/additionality.ts';
import { effectOf, type Scope } from '../simulate/effects.ts';
import type { Indicator } from '../table/coefficients.ts';
import { inEok, type Won } from '../units/money.ts';
import type { Evaluation } from './evaluate.ts';

export type PresentValue = {
  readonly rate: number;
  readonly year: number;
  readonly unit: '억원';
  readonly production: Readonly<Record<Scope, number | null>>;
  readonly valueAdded: Readonly<Record<Scope, number | null>>;
};

/**
 * 생산·부가가치유발의 현재가치. 기준 해를 적지 않으면 첫 해. Present values of production and value added.
 *
 * @source domain F25
 */
export function presentValuesOf({ assumptions, resolved, effects }: Evaluation): PresentValue | null {
  const { discount } = assumptions;
  if (!discount) return null;
  const { years, region } = resolved;
  const rate = discount.rate.value;
  const year = discount.year ?? years[0] ?? assumptions.priceYear.value;
  const valueIn = (indicator: Indicator, scope: Scope): number | null => {
    if (region.level === 'nation' && scope !== 'total') return null;
    const yearly = years.map((_, y) => inEok(effectOf(effects.byYear, indicator, scope, y) as Won));
    return presentValue(yearly, years, rate, year);
  };
  const byScope = (indicator: Indicator) => ({
    inRegion: valueIn(indicator, 'inRegion'),
    outRegion: valueIn(indicator, 'outRegion'),
    total: valueIn(indicator, 'total'),
  });
  return { rate, year, unit: '억원', production: byScope('production'), valueAdded: byScope('valueAdded') };
}
