import { resolveOnYears, type Evaluation } from '../calibrate/evaluate.ts';
import { engineVersion, summarise, type Run } from '../calibrate/summarise.ts';
import { canonicalJson } from '../math/canonical.ts';
import { note, Problem, type Note } from '../problem.ts';
import { yearsOf, type ResolvedScenario } from '../scenario/resolve.ts';
import { effectOf, scopes, type Scope } from '../simulate/effects.ts';
import { simulate } from '../simulate/simulate.ts';
import { indicators, type Indicator } from '../table/coefficients.ts';
import { inEok, type Won } from '../units/money.ts';

/** 차이를 나누는 몫. 산업별 항목은 묶는다(투자액, 지출구성). */
export type TermLever = Exclude<Part, 'prices'> | 'priceYear' | 'plan' | 'table';

/** 한 지표의 차이와 그 내역: 몫을 더하면 차이가 된다. One difference and its terms, which sum to it. */
export type Difference = {
  readonly indicator: Indicator;
  readonly scope: Scope;
  readonly from: string;
  readonly to: string;
  /** 한쪽이라도 전국표로 계산했으면 지역내와 지역외의 차이는 알 수 없다. */
  readonly total: number | null;
  readonly terms: readonly { readonly lever: TermLever; readonly value: number }[];
};

/** `pageup.compare/1`: 나란히 놓은 결과와 첫 시나리오로부터의 차이. */
export type Comparison = {
  readonly schema: 'pageup.compare/1';
  readonly engine: string;
  readonly scenarios: readonly Run[];
  readonly differences: readonly Difference[];
  readonly notes: readonly Note[];
};

const parts = [
  'investment',
  'mix',
  'schedule',
  'execution',
  'localPurchase',
  'importShare',
  'productivityGrowth',
  'noDemand',
  'ramp',
  'purchases',
  'deflated',
  'prices',
  'region',
] as const;
type Part = (typeof parts)[number];

/**
 * 둘에서 여섯 시나리오를 견준다. 차이는 산출치의 차이이며 첫 시나리오를 기준으로 한다.
 *
 * Compares two to six scenarios; differences are of modelled effects, from the first to each other, in 억원 and 명.
 *
 * @throws Problem TOO_FEW_SCENARIOS
 */
export function compare(evaluations: readonly Evaluation[]): Comparison {
  const [first, ...others] = evaluations;
  if (!first || others.length === 0 || others.length > 5) throw new Problem('TOO_FEW_SCENARIOS');
  return {
    schema: 'pageup.compare/1',
    engine: engineVersion,
    scenarios: evaluations.map((evaluation) => summarise(evaluation)),
    differences: others.flatMap((other) => differencesOf(first, other)),
    notes: notesOf(evaluations),
  };
}

function differencesOf(from: Evaluation, to: Evaluation): Difference[] {
  const shares = shapley(from, to);
  const isNation = [from, to].some(({ resolved }) => resolved.region.level === 'nation');
  return indicators.flatMap((indicator) =>
    scopes.map((scope) => {
      const inUnit = (row: Float64Array) => {
        const effect = effectOf(row, indicator, scope);
        return indicator === 'employment' ? effect : inEok(effect as Won);
      };
      const named = { indicator, scope, from: from.assumptions.id, to: to.assumptions.id };
      if (isNation && scope !== 'total') return { ...named, total: null, terms: [] };
      return {
        ...named,
        total: inUnit(to.effects.total) - inUnit(from.effects.total),
        terms: shares.map(({ lever, row }) => ({ lever, value: inUnit(row) })),
      };
    }),
  );
}

/**
 * 바뀐 몫마다 차이를 나누는 섀플리 값: 몫을 바꾸는 모든 순서에서 그 몫이 더한 것의 평균.
 *
 * The Shapley value of each changed part: its contribution averaged over every order of changing. Exact, since there are
 * at most nine parts; the terms sum to the difference and do not depend on order.
 *
 * @source Shapley 1953, A value for n-person games; 2^n 조합의 가중합 |S|!(n−|S|−1)!/n!
 */
function shapley(from: Evaluation, to: Evaluation): { lever: TermLever; row: Float64Array }[] {
  const whole = from.effects.total.map((value, k) => to.effects.total[k]! - value);
  if (!samePlan(from, to)) return [{ lever: 'plan', row: whole }];
  if (!sameSectors(from, to)) return [{ lever: 'table', row: whole }];
  const years = [...new Set([...yearsOf(from.assumptions), ...yearsOf(to.assumptions)])].toSorted((a, b) => a - b);
  const [before, after] = [resolveOnYears(from, years), resolveOnYears(to, years)];
  const changed = parts.filter((part) => differs(before, after, part));
  const totals = Array.from({ length: 2 ** changed.length }, (_, subset) => {
    const hybrid = changed.reduce<ResolvedScenario>(
      (scenario, part, i) => (subset & (1 << i) ? { ...scenario, [part]: after[part] } : scenario),
      before,
    );
    return simulate(hybrid).total;
  });
  const otherTable = from.resolved.region.level !== to.resolved.region.level;
  const named = (part: Part) => (part === 'region' && otherTable ? 'table' : leverOf(part));
  return changed.map((part, i) => ({ lever: named(part), row: shapleyRow(totals, changed.length, i) }));
}

/** 같은 계획의 같은 산업이라야 차이를 가정별로 나눌 수 있다. */
function samePlan(a: Evaluation, b: Evaluation): boolean {
  const planned = ({ prepared, resolved }: Evaluation) => [prepared.study.plan?.id ?? null, ...resolved.components];
  return canonicalJson(planned(a)) === canonicalJson(planned(b));
}

/** 분류가 다른 표의 지출구성은 서로 바꾸어 넣을 수 없다. */
function sameSectors(a: Evaluation, b: Evaluation): boolean {
  const coded = ({ resolved }: Evaluation) => resolved.region.sectors.map(({ code }) => code);
  return canonicalJson(coded(a)) === canonicalJson(coded(b));
}

/** 물가의 몫은 가격기준연도 항목의 것이다. */
function leverOf(part: Part): TermLever {
  return part === 'prices' ? 'priceYear' : part;
}

function shapleyRow(totals: readonly Float64Array[], n: number, i: number): Float64Array {
  const row = new Float64Array(totals[0]!.length);
  totals.forEach((total, subset) => {
    if (subset & (1 << i)) return;
    const weight = (factorial(countBits(subset)) * factorial(n - countBits(subset) - 1)) / factorial(n);
    const joined = totals[subset | (1 << i)]!;
    for (let k = 0; k < row.length; k++) row[k]! += weight * (joined[k]! - total[k]!);
  });
  return row;
}

function differs(before: ResolvedScenario, after: ResolvedScenario, part: Part): boolean {
  if (part === 'region') return before.region !== after.region;
  return canonicalJson(before[part]) !== canonicalJson(after[part]);
}

function countBits(subset: number): number {
  let count = 0;
  for (let rest = subset; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

function notesOf(evaluations: readonly Evaluation[]): Note[] {
  const distinct = <T>(pick: (evaluation: Evaluation) => T) => [...new Set(evaluations.map(pick))];
  const years = distinct(({ assumptions }) => assumptions.priceYear.value);
  const perUnit = distinct(({ assumptions }) => assumptions.investment.origin === 'perUnit');
  const [first, ...others] = evaluations;
  return [
    ...(others.some((other) => !samePlan(first!, other)) ? [note('PLANS_DIFFER', 'differences')] : []),
    ...(years.length > 1 ? [note('PRICE_YEARS_DIFFER', 'scenarios', { years: years.join(', ') })] : []),
    ...(perUnit.length > 1 ? [note('PER_UNIT_AND_TOTAL', 'scenarios')] : []),
  ];
}
