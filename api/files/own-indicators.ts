import {
  compare,
  figuresOf,
  formulasOf,
  ownIndicators,
  type Comparison,
  type Evaluation,
  type Prepared,
  type Run,
} from '../../engine/index.ts';

/**
 * 시나리오의 자기 지표를 결과에 붙인다.
 *
 * Adds a scenario's own indicators to its run.
 *
 * @throws Problem 식의 잘못
 */
export async function withOwn(run: Run, prepared: Prepared): Promise<Run> {
  const formulas = await formulasOf(prepared);
  return formulas.length === 0 ? run : { ...run, own: ownIndicators(figuresOf(run), formulas) };
}

/**
 * 견준 결과에 저마다의 자기 지표와 그 차이까지.
 *
 * @throws Problem 식의 잘못, TOO_FEW_SCENARIOS
 */
export async function compareWithOwn(evaluations: readonly Evaluation[]): Promise<Comparison> {
  return compare(evaluations, await Promise.all(evaluations.map(({ prepared }) => formulasOf(prepared))));
}
