import type { Row } from '../math/linear-rows.ts';
import { feasibleSet, minimiseOver, type Feasible } from '../math/simplex.ts';
import type { Indicator, RegionCoefficients } from '../table/coefficients.ts';
import { coefficientsOf, objectivesOf, type Columns } from './programme.ts';

/** 부문 코드 → 억원. 한계를 이루는 구성. */
export type Mix = Readonly<Record<string, number>>;

/** 한계와 그것을 이루는 구성. 끝이 없으면 null이다. A bound with the mix that attains it; null where there is no end. */
export type Bound<Unit extends string = '억원' | '명'> = {
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: Unit;
  /** 지역에서 산 것. */
  readonly witness: { readonly min: Mix | null; readonly max: Mix | null };
  /** 다른 지역에서 산 것(`anywhere`에서만). Purchases from other regions. */
  readonly otherRegions: { readonly min: Mix | null; readonly max: Mix | null };
};

export type PlaceBounds = {
  readonly production: Bound<'억원'>;
  readonly valueAdded: Bound<'억원'>;
  readonly employment: Bound<'명'>;
};

export type Bounds = {
  readonly demand: Bound<'억원'>;
  /** 전국표는 지역내외를 나눌 수 없어 null. */
  readonly inRegion: PlaceBounds | null;
  readonly outRegion: PlaceBounds | null;
};

/**
 * 총수요와 지역내·지역외 효과의 가장 작은 값과 가장 큰 값.
 *
 * Least and greatest demand and effects over all mixes that give the stated figures; exact, by linear programming.
 */
export function boundsOver(set: Feasible, columns: Columns, sectors: RegionCoefficients['sectors']): Bounds {
  const bound = <Unit extends '억원' | '명'>(coefficients: Float64Array, unit: Unit) =>
    boundOf(set, coefficients, columns, sectors, unit);
  const place = (where: 'inRegion' | 'outRegion'): PlaceBounds | null => {
    const effects = columns[where];
    return (
      effects && {
        production: bound(effects.production, '억원'),
        valueAdded: bound(effects.valueAdded, '억원'),
        employment: bound(effects.employment, '명'),
      }
    );
  };
  return {
    demand: bound(coefficientsOf('investment', columns, 'nationwide'), '억원'),
    inRegion: place('inRegion'),
    outRegion: place('outRegion'),
  };
}

export function boundOf<Unit extends '억원' | '명'>(
  set: Feasible,
  coefficients: Float64Array,
  columns: Columns,
  sectors: RegionCoefficients['sectors'],
  unit: Unit,
): Bound<Unit> {
  const least = end(set, coefficients);
  const most = end(
    set,
    coefficients.map((c) => -c),
  );
  const mix = (x: Float64Array | null, elsewhere: boolean) => x && mixOf(x, columns, sectors, elsewhere);
  return {
    min: least && least.value,
    max: most && 0 - most.value,
    unit,
    witness: { min: mix(least && least.x, false), max: mix(most && most.x, false) },
    otherRegions: { min: mix(least && least.x, true), max: mix(most && most.x, true) },
  };
}

function end(set: Feasible, coefficients: Float64Array) {
  const solution = minimiseOver(set, coefficients);
  return solution.status === 'optimal' ? solution : null;
}

function mixOf(
  x: Float64Array,
  { sector, isElsewhere }: Columns,
  sectors: RegionCoefficients['sectors'],
  elsewhere: boolean,
): Mix {
  const parts = sector.flatMap((s, j) =>
    x[j]! > 0 && isElsewhere[j] === elsewhere ? [[sectors[s]!.code, x[j]!] as const] : [],
  );
  return Object.fromEntries(parts);
}

type Ends = { readonly min: number | null; readonly max: number | null };

/** 지역내 한계만, 구성 없이: 화면에서 제약을 끌 때 다시 푸는 것. In-region bounds alone, without their mixes. */
export function inRegionBoundsOver(set: Feasible, columns: Columns): Readonly<Record<Indicator, Ends>> {
  const found = objectivesOf(columns).filter(({ place }) => place === 'inRegion');
  const ends = found.map(({ indicator, coefficients }) => {
    const least = end(set, coefficients);
    const most = end(
      set,
      coefficients.map((c) => -c),
    );
    return [indicator, { min: least && least.value, max: most && 0 - most.value }] as const;
  });
  return Object.fromEntries(ends) as Record<Indicator, Ends>;
}

/** 줄부터 푼 지역내 한계; 성립하지 않으면 null. */
export function inRegionBounds(rows: readonly Row[], columns: Columns): Readonly<Record<Indicator, Ends>> | null {
  const set = feasibleSet(rows, columns.sector.length);
  return set.status === 'feasible' ? inRegionBoundsOver(set, columns) : null;
}
