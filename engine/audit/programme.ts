import type { Row } from '../math/linear-rows.ts';
import { indicators, type Inducement } from '../table/coefficients.ts';
import type { Basis } from './basis.ts';
import type { DemandRule, StatedScope } from './reading.ts';
import { figureKeys, type FigureKey, type Figures } from './stated.ts';

/**
 * 알 수 없는 것: 부문마다 지역에서 산 금액 w, `anywhere`에서는 다른 지역에서 산 금액 u도. 억원.
 *
 * The unknowns: for each active sector the demand w for goods made in the region and, under `anywhere`, u for goods made
 * elsewhere. Effects per 억원 of each: 억원 and persons.
 */
export type Columns = {
  /** 열마다 부문의 차례. */
  readonly sector: readonly number[];
  readonly isElsewhere: readonly boolean[];
  readonly inRegion: Inducement | null;
  readonly outRegion: Inducement | null;
  readonly whole: Inducement;
};

export function columnsOf(basis: Basis, rule: DemandRule, isOut: (sector: number) => boolean): Columns {
  const sectors = [...basis.absent.keys()].filter((s) => !isOut(s));
  const local = sectors.filter((s) => !basis.absent[s]);
  const elsewhere = rule === 'anywhere' && basis.elsewhere ? sectors : [];
  const { personsPerEok } = basis;
  const picked = (here: Inducement | null, away: Inducement | null): Inducement => {
    const pick = (indicator: keyof Inducement, scale: number) =>
      Float64Array.from([
        ...local.map((s) => (here ? here[indicator][s]! * scale : 0)),
        ...elsewhere.map((s) => (away ? away[indicator][s]! * scale : 0)),
      ]);
    return {
      production: pick('production', 1),
      valueAdded: pick('valueAdded', 1),
      employment: pick('employment', personsPerEok),
    };
  };
  return {
    sector: [...local, ...elsewhere],
    isElsewhere: [...local.map(() => false), ...elsewhere.map(() => true)],
    inRegion: basis.split && picked(basis.split.inRegion, null),
    outRegion: basis.split && picked(basis.split.outRegion, basis.elsewhere),
    whole: picked(basis.whole, basis.elsewhere),
  };
}

/** 부문 묶음의 비중에 대한 제약. 전체는 국내에서 산 수요(수입은 뺀다). */
export type Restriction = {
  readonly sectors: readonly string[];
  readonly min: number | null;
  readonly max: number | null;
  /** 사람이 적은 그대로. */
  readonly text: string;
};

/** 줄 하나와 그것이 말하는 것: 발표치이거나 제약이다. */
export type NamedRow = Row & { readonly name: FigureKey | number };

export type Terms = {
  readonly scope: StatedScope;
  readonly rule: DemandRule;
  readonly isExact: boolean;
  readonly figures: Figures;
  /** 제약마다 부문의 차례. */
  readonly restrictions: readonly (Pick<Restriction, 'min' | 'max'> & { readonly sectors: ReadonlySet<number> })[];
};

/**
 * 발표치와 규칙과 제약을 줄로. 적힌 자리의 반올림 폭만큼은 봐준다(`isExact`이면 아니다).
 *
 * Rows from stated figures, the rule of demand and restrictions. Every figure may lie within its own printed rounding.
 */
export function rowsOf(columns: Columns, terms: Terms): NamedRow[] {
  return [
    ...figureKeys.flatMap((key) => figureRows(key, columns, terms)),
    ...terms.restrictions.flatMap((restriction, r) => restrictionRows(restriction, r, columns)),
  ];
}

/** 한 발표치의 계수: 그 해석의 범위에서 수요 1억원이 내는 것; 투자액은 1. Coefficients of one stated figure. */
export function coefficientsOf(key: FigureKey, columns: Columns, scope: StatedScope): Float64Array {
  if (key === 'investment') return new Float64Array(columns.sector.length).fill(1);
  return (scope === 'inRegion' ? (columns.inRegion ?? columns.whole) : columns.whole)[key];
}

function figureRows(key: FigureKey, columns: Columns, { scope, rule, isExact, figures }: Terms): NamedRow[] {
  const figure = figures[key];
  if (!figure) return [];
  const coefficients = coefficientsOf(key, columns, scope);
  const slack = isExact ? 0 : figure.half;
  const most: NamedRow = { name: key, coefficients, relation: '<=', value: figure.value + slack };
  if (key === 'investment' && rule !== 'allLocal') return [most];
  if (slack === 0) return [{ ...most, relation: '=' }];
  return [most, { ...most, relation: '>=', value: figure.value - slack }];
}

function restrictionRows(
  { min, max, sectors }: Terms['restrictions'][number],
  name: number,
  { sector }: Columns,
): NamedRow[] {
  const row = (share: number): Float64Array => Float64Array.from(sector, (s) => (sectors.has(s) ? 1 - share : -share));
  return [
    ...(min === null ? [] : [{ name, coefficients: row(min), relation: '>=' as const, value: 0 }]),
    ...(max === null ? [] : [{ name, coefficients: row(max), relation: '<=' as const, value: 0 }]),
  ];
}

/** 효과 하나를 목적으로. The objective of one effect in one scope. */
export function objectivesOf(columns: Columns) {
  const of = (place: 'inRegion' | 'outRegion') => {
    const effects = columns[place];
    return effects ? indicators.map((indicator) => ({ place, indicator, coefficients: effects[indicator] })) : [];
  };
  return [...of('inRegion'), ...of('outRegion')];
}
