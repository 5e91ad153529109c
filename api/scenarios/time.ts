import { indicators, type ComparisonJob, type Evaluation, type SensitivityOptions } from '../../engine/index.ts';

/**
 * 물음마다 걸릴 시간의 어림, 밀리초: 답하기 전에, 딴 프로세스로 넘길지를 정하려고 본다.
 *
 * How long answers take, in milliseconds, guessed from counts before any work is done; within a factor of two or three of what was
 * measured on scenarios of 3 to 1,000 components.
 */

/** 시나리오를 한 번 계산하는 시간. One evaluation. */
export function evaluationTime({ resolved: { components } }: Evaluation, cells: number): number {
  return 0.05 + 0.004 * components.length + 0.0002 * cells;
}

/** 산업마다 부문과 해의 칸의 수. Cells of sector and year, over all components. */
export function cellsOf({ resolved: { mix, schedule } }: Evaluation): number {
  return mix.reduce((sum, sectors, c) => sum + sectors.length * schedule[c]!.length, 0);
}

/** 결과를 적는 시간. A report. */
export function reportTime(evaluation: Evaluation): number {
  return 10 * evaluationTime(evaluation, cellsOf(evaluation));
}

/** 견주는 시간. A comparison. */
export function comparisonTime({ simulations }: ComparisonJob, evaluations: readonly Evaluation[]): number {
  const cells = Math.max(...evaluations.map((one) => cellsOf(one) / one.resolved.components.length));
  return totalOf(evaluations, reportTime) + simulations * (0.015 + 0.0002 * cells);
}

/** 민감도를 보는 시간. Sensitivities. */
export function sensitivityTime(
  evaluation: Evaluation,
  { byYear, formulas = [], global, goal }: SensitivityOptions = {},
): number {
  const { levers, study } = evaluation.prepared;
  const { years } = evaluation.resolved;
  const cells = cellsOf(evaluation);
  const numbers = levers.filter(({ kind }) => kind === 'number').length;
  const stated = indicators.filter((indicator) => study.plan?.stated[indicator] !== undefined).length;
  const moved = 2 * numbers + 20;
  const reports = formulas.length === 0 ? 0 : moved + (goal ? 200 : 0);
  const evaluations = moved + 4 * stated * numbers + (byYear ? 10 * years.length : 0) + 10 * reports;
  const rows = 12 + (byYear ? 9 * years.length : 0);
  const draws = global ? (global.draws ?? 1024) : 0;
  return (
    evaluations * evaluationTime(evaluation, cells) + 0.001 * rows * (numbers + cells) + 0.00025 * draws * (numbers + 2)
  );
}

/** 뽑는 시간. A sample. */
export function sampleTime(evaluation: Evaluation, draws: number, byYear: boolean): number {
  const outputs = 12 * (byYear ? 1 + evaluation.resolved.years.length : 1);
  return 2 * reportTime(evaluation) + 1.5e-5 * draws * outputs;
}

/** 수치 하나의 내력을 펴는 시간. An explanation. */
export function explanationTime(evaluation: Evaluation): number {
  return 1 + 0.05 * cellsOf(evaluation);
}

export function totalOf<T>(items: readonly T[], time: (item: T) => number): number {
  return items.reduce((sum, item) => sum + time(item), 0);
}
