import { feasibleSet, type FeasibleSet } from '../math/simplex.ts';
import { coefficientsOf, type Columns, type NamedRow, type Terms } from './programme.ts';
import { figureKeys, type FigureKey } from './stated.ts';

export type Multipliers = Readonly<Record<FigureKey, number>>;

/**
 * 불가능의 증서. 억원과 명으로: 수요 1억원이 내는 것에 곱수를 곱해 더하면 어느 부문도 0 이상인데, 발표치로 더하면 0보다 작다.
 *
 * Proof that no mix exists. Σ multiplier·coefficient ≥ 0 for every active sector (production and value added 억원, employment
 * persons per 억원 of demand at the reading's prices, investment 1) and Σ multiplier·stated < 0.
 */
export type Proof = {
  readonly multipliers: Multipliers;
  /** 제약마다의 곱수: 제약이 부딪힘에 들었을 때만 0이 아니다. */
  readonly restrictions: readonly number[];
  /** 서로 부딪히는 가장 작은 묶음(찾은 것 가운데). */
  readonly core: readonly (FigureKey | number)[];
};

type Name = NamedRow['name'];

const order: readonly FigureKey[] = ['production', 'valueAdded', 'employment', 'investment'];

/**
 * 함께 성립할 수 없는 가장 작은 발표치 묶음과 그 증서.
 *
 * The smallest set of figures that conflict, tried in order of size; with restrictions that matter, by deletion.
 */
export function proofOf(rows: readonly NamedRow[], columns: Columns, terms: Terms): Proof | null {
  const n = columns.sector.length;
  const solve = (names: ReadonlySet<Name>): FeasibleSet =>
    feasibleSet(
      rows.filter(({ name }) => names.has(name)),
      n,
    );
  const core = smallest(rows, solve) ?? deleted(rows, solve);
  const chosen = rows.filter(({ name }) => core.has(name));
  const found = feasibleSet(chosen, n);
  if (found.status !== 'infeasible') return null;
  const sums = new Map<Name, number>();
  chosen.forEach(({ name }, i) => sums.set(name, (sums.get(name) ?? 0) + found.certificate[i]!));
  const figures = Object.fromEntries(figureKeys.map((key) => [key, sums.get(key) ?? 0])) as Record<FigureKey, number>;
  const restrictions = terms.restrictions.map((_, r) => sums.get(r) ?? 0);
  const isPlain = restrictions.every((multiplier) => multiplier === 0);
  const multipliers = isPlain ? harden(figures, columns, terms) : figures;
  return multipliers && { multipliers, restrictions, core: [...core] };
}

/** 발표치만의 가장 작은 부딪힘: 하나, 둘, 셋, 넷의 차례로. */
function smallest(rows: readonly NamedRow[], solve: (names: ReadonlySet<Name>) => FeasibleSet): Set<Name> | null {
  const known = order.filter((key) => rows.some(({ name }) => name === key));
  const subsets = Array.from({ length: 2 ** known.length }, (_, bits) => known.filter((_key, i) => bits & (1 << i)));
  const bySize = subsets
    .filter((names) => names.length > 0)
    .toSorted((a, b) => a.length - b.length || rank(a) - rank(b));
  const found = bySize.find((names) => solve(new Set<Name>(names)).status === 'infeasible');
  return found ? new Set<Name>(found) : null;
}

/** 투자액과의 비율이 가장 읽기 쉽다. */
function rank(names: readonly FigureKey[]): number {
  return names.reduce((sum, name) => sum + order.indexOf(name), names.includes('investment') ? 0 : 10);
}

/** 하나씩 빼어도 부딪히면 뺀다. */
function deleted(rows: readonly NamedRow[], solve: (names: ReadonlySet<Name>) => FeasibleSet): Set<Name> {
  const names = new Set(rows.map(({ name }) => name));
  for (const name of [...names]) {
    const fewer = new Set([...names].filter((other) => other !== name));
    if (solve(fewer).status === 'infeasible') names.delete(name);
  }
  return names;
}

/**
 * 끝자리까지 참이 되도록: 어느 부문에서도 여유가 있을 때까지 늘 양수인 계수의 곱수를 조금 올린다.
 *
 * Makes the multipliers true in exact double arithmetic, with a margin, by raising one whose coefficients are positive.
 */
function harden(found: Readonly<Record<FigureKey, number>>, columns: Columns, terms: Terms): Multipliers | null {
  const largest = Math.max(...figureKeys.map((key) => Math.abs(found[key])));
  let multipliers = Object.fromEntries(figureKeys.map((key) => [key, 0 + found[key] / largest])) as Record<
    FigureKey,
    number
  >;
  const coefficients = Object.fromEntries(
    figureKeys.map((key) => [key, coefficientsOf(key, columns, terms.scope)]),
  ) as Record<FigureKey, Float64Array>;
  for (let step = 0; step < 8; step++) {
    const short = shortfalls(multipliers, coefficients);
    if (short.every((missing) => missing <= 0) && against(multipliers, terms) < 0) return multipliers;
    const lifted = figureKeys
      .filter((key) => multipliers[key] > 0)
      .map((key) => ({ ...multipliers, [key]: multipliers[key] + liftOf(short, coefficients[key]) }))
      .filter((candidate) => figureKeys.every((key) => Number.isFinite(candidate[key])))
      .toSorted((a, b) => against(a, terms) - against(b, terms));
    if (!lifted[0]) break;
    multipliers = lifted[0];
  }
  return isValid(multipliers, coefficients, terms) ? multipliers : null;
}

/** 곱수 하나를 얼마나 올리면 모자란 열이 모두 차는가; 채울 수 없으면 무한대. */
function liftOf(short: Float64Array, coefficients: Float64Array): number {
  let lift = 0;
  for (const j of short.keys()) if (short[j]! > 0) lift = Math.max(lift, (short[j]! / coefficients[j]!) * 1.0000001);
  return lift;
}

/** 열마다 여유에서 모자란 만큼; 0 이하면 모자라지 않다. */
function shortfalls(multipliers: Multipliers, coefficients: Readonly<Record<FigureKey, Float64Array>>): Float64Array {
  return coefficients.investment.map((_, j) => {
    let sum = 0;
    let size = 0;
    for (const key of figureKeys) {
      const term = multipliers[key] * coefficients[key][j]!;
      sum += term;
      size += Math.abs(term);
    }
    return 1e-13 * size - sum;
  });
}

function isValid(
  multipliers: Multipliers,
  coefficients: Readonly<Record<FigureKey, Float64Array>>,
  terms: Terms,
): boolean {
  const sums = coefficients.investment.map((_, j) => {
    let sum = 0;
    for (const key of figureKeys) sum += multipliers[key] * coefficients[key][j]!;
    return sum;
  });
  return sums.every((sum) => sum >= 0) && against(multipliers, terms) < 0;
}

/** Σ 곱수·발표치. 없는 발표치의 곱수는 0이다. */
export function against(multipliers: Multipliers, { figures }: Pick<Terms, 'figures'>): number {
  let sum = 0;
  for (const key of figureKeys) sum += multipliers[key] * (figures[key]?.value ?? 0);
  return sum;
}
