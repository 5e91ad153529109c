import type { Evaluation } from '../calibrate/evaluate.ts';
import type { Run } from '../calibrate/summarise.ts';
import { evaluateRows } from '../formula/evaluate.ts';
import { figuresOf } from '../formula/figures.ts';
import { unitText, isSame } from '../formula/dimension.ts';
import { ownIndicators, type OwnFormula } from '../formula/own-indicators.ts';
import { canonicalJson } from '../math/canonical.ts';
import { note, type Note } from '../problem.ts';
import { indicators } from '../table/coefficients.ts';
import { scopes } from '../simulate/effects.ts';
import type { Text } from '../text.ts';
import { groupLabels, type SingleChange } from './single-changes.ts';
import type { CoalitionFigures, Figured } from './coalition-figures.ts';
import { drawnNote, shapleyPlan, type Coalition } from './shapley.ts';
import { termsOf, wholeTerm, type Group, type Term } from './terms.ts';

/** 자기 지표 하나의 차이와 그 내역. The difference of an indicator of the planner's own. */
export type OwnDifference = {
  readonly id: string;
  readonly label: Text | null;
  readonly unit: Text;
  readonly from: string;
  readonly to: string;
  /** 한쪽에 없거나, 값을 모르거나, 단위가 다르면 null. */
  readonly total: number | null;
  readonly terms: readonly Term[];
  readonly groups: readonly Group[];
  readonly notes: readonly Note[];
};

/** 두 계산의 차이를 나누는 길: 통째로, 또는 바뀐 것마다. How a difference is split: not at all, or over every change. */
export type Split =
  | { readonly whole: 'plan' | 'table' }
  | {
      readonly changes: readonly SingleChange[];
      readonly figured: Figured;
    };

/** 견주는 한쪽: 계산, 보고서, 자기 지표의 식. */
export type Compared = {
  readonly evaluation: Evaluation;
  readonly run: Run;
  readonly formulas: readonly OwnFormula[];
};

/**
 * 자기 지표의 차이를 바뀐 것마다 나눈다. 식이나 보정계수가 바뀌었으면 그것도 바뀐 것 하나이다.
 *
 * Differences of own indicators, split over the same changes; a formula or calibration factors that changed are changes too. Exact up to twelve
 * changes in all, since a formula need not be linear.
 */
export function ownDifferences(from: Compared, to: Compared, split: Split): OwnDifference[] {
  const ids = new Set([...from.formulas, ...to.formulas].map(({ id }) => id));
  return [...ids].map((id) => {
    const find = ({ formulas }: Compared) => formulas.find((formula) => formula.id === id);
    return ownDifference(id, from, to, [find(from), find(to)], split);
  });
}

type Sides = readonly [OwnFormula | undefined, OwnFormula | undefined];

function ownDifference(id: string, from: Compared, to: Compared, [before, after]: Sides, split: Split): OwnDifference {
  const { formula } = (after ?? before)!;
  const label = after?.label ?? before?.label ?? null;
  const named = {
    id,
    label,
    unit: unitText(formula.dimension),
    from: from.run.scenario.id,
    to: to.run.scenario.id,
  };
  const subject = `own.${id}`;
  const unknown = (notes: readonly Note[]): OwnDifference => ({ ...named, total: null, terms: [], groups: [], notes });
  if (!before || !after)
    return unknown([note('INDICATOR_ON_ONE_SIDE', subject, { id: (before ? from : to).run.scenario.id })]);
  if (!isSame(before.formula.dimension, after.formula.dimension)) {
    const [was, is] = [before, after].map((side) => unitText(side.formula.dimension)) as [Text, Text];
    return unknown([
      note('INDICATOR_UNITS_DIFFER', subject, { fromKo: was.ko, toKo: is.ko, fromEn: was.en, toEn: is.en }),
    ]);
  }
  const [was, is] = [valueOf(from, before), valueOf(to, after)];
  if (was.value === null || is.value === null) return unknown([...was.notes, ...is.notes]);
  const total = is.value - was.value;
  if ('whole' in split) return { ...named, total, ...wholeTerm(split.whole, total), notes: [] };
  const { changes, figured } = split;

  const all = [...changes, ...changedFigures(from, to, before, after)];
  const plan = shapleyPlan(all.length, figured.reaching.length);
  const columns = figured.ofAll(plan.coalitions.map((made) => made.slice(0, changes.length)));
  const sides = [from, to].map((side, s) => {
    const own = (s === 0 ? before : after).formula;
    return evaluateRows(own, withReported(columns, side.run, from, to, plan.coalitions, all), plan.coalitions.length);
  }) as [Float64Array, Float64Array];
  const formulaAt = all.findIndex(({ group }) => group === 'formula');
  const values = sides[0].map((value, at) =>
    formulaAt >= 0 && plan.coalitions[at]![formulaAt] ? sides[1][at]! : value,
  );
  if (values.some(Number.isNaN))
    return { ...named, total, terms: [], groups: [], notes: [note('DIFFERENCE_NOT_SPLIT', subject)] };
  return {
    ...named,
    total,
    ...termsOf(all, (members) => plan.share(values, members)),
    notes: drawnNote(plan, all, subject),
  };
}

function valueOf({ run }: Compared, formula: OwnFormula) {
  return ownIndicators(figuresOf(run), [formula])[0]!;
}

/** 식과 보정계수: 조정 항목은 아니지만 값을 바꾼다. */
function changedFigures(from: Compared, to: Compared, before: OwnFormula, after: OwnFormula): SingleChange[] {
  const written = ({ formula: { steps } }: OwnFormula) => canonicalJson(steps.map(({ column: _, ...step }) => step));
  const usesFactors = [before, after].some(({ formula }) =>
    formula.figures.some((figure) => figure.startsWith('calibrated.')),
  );
  const factors = ({ run }: Compared) => canonicalJson(run.calibration.factors);
  const change = (group: 'formula' | 'calibration'): SingleChange => {
    return { lever: group, group, label: groupLabels[group], component: null, part: null };
  };
  return [
    ...(usesFactors && factors(from) !== factors(to) ? [change('calibration')] : []),
    ...(written(before) === written(after) ? [] : [change('formula')]),
  ];
}

/** 조합마다의 산출치에, 보정치와 발표치를 더한 것. */
function withReported(
  columns: CoalitionFigures,
  { stated }: Run,
  from: Compared,
  to: Compared,
  coalitions: readonly Coalition[],
  all: readonly SingleChange[],
): ReadonlyMap<string, Float64Array> {
  const calibrationAt = all.findIndex(({ group }) => group === 'calibration');
  const factorAt = (indicator: (typeof indicators)[number], made: Coalition) =>
    (calibrationAt >= 0 && made[calibrationAt] ? to : from).run.calibration.factors[indicator] ?? NaN;
  const calibrated = indicators.flatMap((indicator) =>
    scopes.map((scope): [string, Float64Array] => {
      const modelled = columns.get(`${indicator}.${scope}`)!;
      return [
        `calibrated.${indicator}.${scope}`,
        modelled.map((value, at) => value * factorAt(indicator, coalitions[at]!)),
      ];
    }),
  );
  const printed = (['investment', ...indicators] as const).map((figure): [string, Float64Array] => [
    `stated.${figure}`,
    new Float64Array(coalitions.length).fill(stated?.[figure]?.value ?? NaN),
  ]);
  return new Map([...columns, ...calibrated, ...printed]);
}
