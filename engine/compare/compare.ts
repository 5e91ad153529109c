import type { Evaluation } from '../calibrate/evaluate.ts';
import { engineVersion, summarise, type Run } from '../calibrate/summarise.ts';
import { figuresOf } from '../formula/figures.ts';
import { ownIndicators, type OwnFormula } from '../formula/own-indicators.ts';
import { canonicalJson } from '../math/canonical.ts';
import { note, Problem, type Note } from '../problem.ts';
import { scopes, type Scope } from '../simulate/effects.ts';
import { indicators, type Indicator } from '../table/coefficients.ts';
import { changesBetween } from './single-changes.ts';
import { coalitionFigures, type Figured } from './coalition-figures.ts';
import { ownDifferences, type Compared, type OwnDifference, type Split } from './own-differences.ts';
import { coalitionCount, drawnNote, isExact, shapleyPlan, type Share } from './shapley.ts';
import { termsOf, wholeTerm, type Terms } from './terms.ts';

/** 한 지표의 차이와 그 내역: 몫을 더하면 차이가 된다. One difference and its terms, which sum to it. */
export type Difference = {
  readonly indicator: Indicator;
  readonly scope: Scope;
  readonly from: string;
  readonly to: string;
  /** 한쪽이라도 전국표로 계산했으면 지역내와 지역외의 차이는 알 수 없다. */
  readonly total: number | null;
} & Terms;

/** `pageup.compare/1`: 나란히 놓은 결과와 첫 시나리오로부터의 차이. */
export type Comparison = {
  readonly schema: 'pageup.compare/1';
  readonly engine: string;
  readonly scenarios: readonly Run[];
  readonly differences: readonly Difference[];
  /** 자기 지표의 차이. */
  readonly ownDifferences: readonly OwnDifference[];
  readonly notes: readonly Note[];
};

/**
 * 둘에서 여섯 시나리오를 견준다. 차이는 산출치의 차이이며 첫 시나리오를 기준으로 한다. 바뀐 것 하나하나의 몫은 섀플리 값이다.
 *
 * Compares two to six scenarios; differences are of modelled effects, from the first to each other, in 억원 and 명, split over every
 * single change by Shapley values: exactly up to twelve changes of one
 * component, by drawn orders with an error beyond.
 *
 * @param formulas 시나리오마다의 자기 지표; 없으면 견주지 않는다
 * @throws Problem TOO_FEW_SCENARIOS
 */
export function compare(
  evaluations: readonly Evaluation[],
  formulas: readonly (readonly OwnFormula[])[] = [],
): Comparison {
  return prepareComparison(evaluations, formulas).report();
}

/** 견줄 채비: 일의 크기와, 그 일을 하는 손. A comparison ready to be worked out. */
export type ComparisonJob = {
  /** 산업 하나를 셈해 볼 횟수. How often one component will be simulated. */
  readonly simulations: number;
  readonly report: () => Comparison;
};

/**
 * 견줄 채비를 한다: 무엇이 바뀌었는지까지 보고, 몫은 셈하지 않는다.
 *
 * Finds what changed between the scenarios, which tells how much work `report` will be.
 *
 * @throws Problem TOO_FEW_SCENARIOS
 */
export function prepareComparison(
  evaluations: readonly Evaluation[],
  formulas: readonly (readonly OwnFormula[])[] = [],
): ComparisonJob {
  const [first, ...others] = evaluations;
  if (!first || others.length === 0 || others.length > 5) throw new Problem('TOO_FEW_SCENARIOS');
  const splits = others.map((other) => splitOf(first, other));
  const own = Math.max(0, ...formulas.map(({ length }) => length));
  return {
    simulations: splits.reduce((sum, split) => sum + simulationsOf(split, own), 0),
    report: () => {
      const [from, ...compared] = evaluations.map((evaluation, i) => comparedOf(evaluation, formulas[i] ?? []));
      const pairs = compared.map((to, i) => differencesOf(from!, to, splits[i]!));
      return {
        schema: 'pageup.compare/1',
        engine: engineVersion,
        scenarios: [from!, ...compared].map(({ run }) => run),
        differences: pairs.flatMap(({ differences }) => differences),
        ownDifferences: pairs.flatMap(({ own: differences }) => differences),
        notes: [...notesOf(evaluations), ...pairs.flatMap(({ notes }) => notes)],
      };
    },
  };
}

/** 자기 지표는 조합마다 모든 산업의 수치를 더하지만, 셈해 둔 것은 다시 셈하지 않는다. */
function simulationsOf(split: Split, own: number): number {
  if ('whole' in split) return 0;
  const { reaching } = split.figured;
  const together = coalitionCount(split.changes.length, reaching.length) * reaching.length;
  const apart = isExact(reaching.map(({ length }) => length))
    ? reaching.reduce((sum, { length }) => sum + 2 ** length, 0)
    : together;
  return apart + (own > 0 ? together : 0);
}

function comparedOf(evaluation: Evaluation, formulas: readonly OwnFormula[]): Compared {
  const run = summarise(evaluation);
  return { evaluation, formulas, run: { ...run, own: ownIndicators(figuresOf(run), formulas) } };
}

type Pair = {
  readonly differences: readonly Difference[];
  readonly own: readonly OwnDifference[];
  readonly notes: readonly Note[];
};

function differencesOf(from: Compared, to: Compared, split: Split): Pair {
  const { terms, notes } = splitter(split);
  const differences = indicators.flatMap((indicator) =>
    scopes.map((scope): Difference => {
      const [before = null, after = null] = [from, to].map(({ run }) => run.effects[indicator][scope]);
      const named = { indicator, scope, from: from.run.scenario.id, to: to.run.scenario.id };
      if (before === null || after === null) return { ...named, total: null, terms: [], groups: [] };
      const total = after - before;
      return { ...named, total, ...terms(`${indicator}.${scope}`, total) };
    }),
  );
  return { differences, own: ownDifferences(from, to, split), notes };
}

function splitOf(from: Evaluation, to: Evaluation): Split {
  if (!samePlan(from, to)) return { whole: 'plan' };
  if (!sameSectors(from, to)) return { whole: 'table' };
  const between = changesBetween(from, to);
  return { changes: between.changes, figured: coalitionFigures(between, from) };
}

/** 수치마다의 몫을 얻는 손, 그리고 몫을 어림했으면 그렇다는 알림. */
function splitter(split: Split): { terms: (figure: string, total: number) => Terms; notes: readonly Note[] } {
  if ('whole' in split) return { terms: (_, total) => wholeTerm(split.whole, total), notes: [] };
  const { changes, figured } = split;
  if (isExact(figured.reaching.map(({ length }) => length))) {
    const shares = sharesByComponent(figured);
    return { terms: (figure) => termsOf(changes, (members) => shares(figure, members)), notes: [] };
  }
  const plan = shapleyPlan(changes.length, figured.reaching.length);
  const columns = figured.ofAll(plan.coalitions);
  return {
    terms: (figure) => termsOf(changes, (members) => plan.share(columns.get(figure)!, members)),
    notes: drawnNote(plan, changes, 'differences'),
  };
}

/**
 * 산출치는 산업마다의 것을 더한 것이라, 몫도 산업마다 구해 더한다: 한 산업에 닿는 변경이 열둘을 넘지 않으면 정확하다.
 *
 * Modelled effects add over components and Shapley values are linear, so shares are found component by component: exact however many
 * changes there are, as long as no single component is reached by more than twelve.
 */
function sharesByComponent({ reaching, ofComponent }: Figured) {
  const games = reaching.map((changes, c) => {
    const plan = shapleyPlan(changes.length);
    return { changes, plan, figures: ofComponent(c, plan.coalitions) };
  });
  return (figure: string, members: readonly number[]): Share => {
    const values = games.map(({ changes, plan, figures }) => {
      const within = members.map((member) => changes.indexOf(member)).filter((at) => at >= 0);
      return plan.share(figures.get(figure)!, within).value;
    });
    return { value: values.reduce((sum, value) => sum + value, 0), error: null };
  };
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
