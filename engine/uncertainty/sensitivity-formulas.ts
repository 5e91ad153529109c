import type { Evaluation } from '../calibrate/evaluate.ts';
import { summarise } from '../calibrate/summarise.ts';
import { figuresOf, type Figures } from '../formula/figures.ts';
import { gradientOf } from '../formula/gradient.ts';
import { stepValues } from '../formula/evaluate.ts';
import type { OwnFormula } from '../formula/own-indicators.ts';
import { totalInvestment } from '../scenario/resolve.ts';
import { demandOf, scopes } from '../simulate/effects.ts';
import { indicators } from '../table/coefficients.ts';
import { inEok, type Won } from '../units/money.ts';
import type { LeverSlope } from './gradient-by-lever.ts';
import { outputSlope, type OutputId } from './sensitivity-outputs.ts';

/** 한 계산의 수치들은 한 번만 읽는다. */
const read = new WeakMap<Evaluation, Figures>();

function figuresAt(evaluation: Evaluation): Figures {
  const known = read.get(evaluation) ?? figuresOf(summarise(evaluation, { hash: false }));
  read.set(evaluation, known);
  return known;
}

/** 자기 지표의 값; 알 수 없으면 null. An own indicator at an evaluation; unknown is null. */
export function formulaValue(evaluation: Evaluation, { formula }: OwnFormula): number | null {
  const figures = figuresAt(evaluation);
  if (formula.figures.some((name) => (figures.get(name) ?? null) === null)) return null;
  const value = stepValues(formula, figures).at(-1)!;
  return Number.isNaN(value) ? null : value;
}

/**
 * 자기 지표의 기울기: 식의 편미분 × 수치마다의 기울기(연쇄 법칙). 기울기를 모르는 수치를 쓰면 null.
 *
 * The slope of an own indicator by one lever, by the chain rule; null where the formula uses a figure whose slope is not known
 * (`figuresWithoutSlopes`) or has no slope itself.
 */
export function formulaSlope(evaluation: Evaluation, slope: LeverSlope, { formula }: OwnFormula): number | null {
  const gradient = gradientOf(formula, figuresAt(evaluation));
  if (!gradient || slope.slopes === null) return null;
  let sum = 0;
  for (const name of formula.figures) {
    const partial = gradient.partials.get(name) ?? null;
    const moved = figureSlope(evaluation, slope, name);
    if (partial === 0) continue;
    if (partial === null || moved === null) return null;
    sum += partial * moved;
  }
  return sum;
}

/** 항목에 대한 기울기를 셈하지 않는 수치들. Figures of formulas whose slopes are not worked out. */
export const figuresWithoutSlopes = ['imports', 'employees'] as const;

const effects = new Map<string, OutputId>(
  (['modelled', 'calibrated'] as const).flatMap((basis) =>
    indicators.flatMap((indicator) =>
      scopes.map((scope): [string, OutputId] => [
        `${basis === 'calibrated' ? 'calibrated.' : ''}${indicator}.${scope}`,
        { basis, indicator, scope },
      ]),
    ),
  ),
);

function figureSlope(evaluation: Evaluation, slope: LeverSlope, name: string): number | null {
  const output = effects.get(name);
  if (output) return outputSlope(evaluation, slope, output);
  if (name === 'years' || name.startsWith('stated.')) return 0;
  if (name === 'investment') return slope.lever.startsWith('investment') ? 1 : 0;
  return name === 'demand' ? demandSlope(evaluation, slope) : null;
}

/** 최종수요 = 집행률 × Σ 금액 × 연도의 몫: 금액과 집행률에 비례하고, 연차계획 말고는 움직이지 않는다. */
function demandSlope({ assumptions, effects: { total, byComponent } }: Evaluation, { lever, value }: LeverSlope) {
  const perUnit = (demand: number, of: number) => (of > 0 ? inEok(demand as Won) / of : null);
  if (lever === 'schedule') return null;
  if (lever === 'execution') return perUnit(demandOf(total), value);
  if (lever === 'investment') return perUnit(demandOf(total), inEok(totalInvestment(assumptions)));
  const c = assumptions.components.findIndex(({ id }) => lever === `investment.${id}`);
  return c < 0 ? 0 : perUnit(demandOf(byComponent, c), value);
}
