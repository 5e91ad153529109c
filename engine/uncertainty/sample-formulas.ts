import type { Evaluation } from '../calibrate/evaluate.ts';
import { summarise } from '../calibrate/summarise.ts';
import { boundsOfFormula, type Interval } from '../formula/bounds.ts';
import { figuresOf, type Figures } from '../formula/figures.ts';
import { ownIndicators, type OwnFormula, type OwnIndicator } from '../formula/own-indicators.ts';
import { note, type Note } from '../problem.ts';
import { indicators } from '../table/coefficients.ts';
import type { Bounds } from './distribution.ts';
import type { AskedThreshold, Threshold } from './sample-plan.ts';
import { modelFigures, outputName, type SampledOutput } from './scenario-outputs.ts';
import type { FigureSource, Output, ResponseFormula } from './tally.ts';

/** 함께 뽑을 자기 지표 하나. 시나리오의 값에서도 알 수 없거나 뽑지 않는 수치를 쓰면 셀 것이 없다(null). */
export type PlannedFormula = {
  readonly own: OwnIndicator;
  readonly thresholds: readonly Threshold[];
  readonly counted: { readonly response: ResponseFormula; readonly output: Output } | null;
  readonly notes: readonly Note[];
};

/**
 * 자기 지표들을 뽑을 채비: 식이 쓰는 수치마다 어느 산출에서 오는지와, 식의 값이 벗어날 수 없는 두 끝.
 *
 * Makes own indicators ready to be sampled. Where no rigorous bounds can be given (a division by what may be zero), the output has
 * none and its values are kept.
 *
 * @param outputs 걸음들의 산출, `modelFigures`가 그 뒤를 잇는다
 * @param bounds 그 산출들의 두 끝
 */
export function plannedFormulas(
  evaluation: Evaluation,
  outputs: readonly SampledOutput[],
  bounds: readonly Bounds[],
  formulas: readonly OwnFormula[],
  asked: readonly AskedThreshold[],
): PlannedFormula[] {
  if (formulas.length === 0) return [];
  const figures = figuresOf(summarise(evaluation, { hash: false }));
  const sources = sourcesOf(evaluation, outputs, figures);
  const ends = new Map([...sources].map(([name, source]): [string, Interval] => [name, boundsAt(source, bounds)]));
  return ownIndicators(figures, formulas).map((own, i): PlannedFormula => {
    const { id, formula } = formulas[i]!;
    const thresholds = asked
      .filter(({ output }) => output === `indicators.${id}`)
      .map(({ value }): Threshold => ({ threshold: value, label: 'asked' }));
    const missing = formula.figures.filter((name) => !sources.has(name));
    if (own.value === null || missing.length > 0) {
      const undrawn = missing.filter((name) => (figures.get(name) ?? null) !== null);
      const subject = `own.${id}`;
      const said = undrawn.map((name) => note('FORMULA_FIGURE_NOT_DRAWN', subject, { figure: name }));
      return { own, thresholds, counted: null, notes: [...own.notes, ...said] };
    }
    return {
      own,
      thresholds,
      counted: {
        response: { formula, figures: formula.figures.map((name) => [name, sources.get(name)!]) },
        output: {
          bounds: boundsOfFormula(formula, ends),
          thresholds: thresholds.map(({ threshold }) => threshold),
          around: own.value,
        },
      },
      notes: own.notes,
    };
  });
}

/** 식에 쓸 수 있는 이름마다 어디서 오는지; 뽑지 않거나 모르는 것은 없다. */
function sourcesOf(
  { factors }: Evaluation,
  outputs: readonly SampledOutput[],
  figures: Figures,
): Map<string, FigureSource> {
  const sources = new Map<string, FigureSource>(
    modelFigures.map((name, k) => [name, { output: outputs.length + k, factor: 1 }]),
  );
  for (const [output, sampled] of outputs.entries()) {
    if (sampled.net || sampled.year !== null) continue;
    const name = outputName(sampled);
    sources.set(name, { output, factor: 1 });
    const factor = factors?.[sampled.indicator] ?? null;
    if (factor !== null) sources.set(`calibrated.${name}`, { output, factor });
  }
  for (const name of ['years', 'stated.investment', ...indicators.map((indicator) => `stated.${indicator}`)]) {
    const value = figures.get(name) ?? null;
    if (value !== null) sources.set(name, { value });
  }
  return sources;
}

/** 뽑은 값은 두 끝을 반올림만큼 넘을 수 있어 그만큼 넓힌다. */
const slack = 1e-9;

function boundsAt(source: FigureSource, bounds: readonly Bounds[]): Interval {
  if ('value' in source) return { min: source.value, max: source.value };
  const { min, max } = bounds[source.output]!;
  const room = slack * Math.max(max - min, Math.abs(min), Math.abs(max));
  return { min: (min - room) * source.factor, max: (max + room) * source.factor };
}
