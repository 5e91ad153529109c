import {
  compare,
  figuresOf,
  formulaReader,
  ownIndicators,
  type Comparison,
  type Evaluation,
  type OwnFormula,
  type Prepared,
  type Run,
} from '../../engine/index.ts';

/**
 * 시나리오의 자기 지표를 결과에 붙인다. 식이 없으면 식을 읽는 것을 부르지도 않는다.
 *
 * Adds a scenario's own indicators to its run. The parser is loaded only for scenarios that have formulas.
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

const read = new WeakMap<Prepared, OwnFormula[]>();

/** 시나리오가 적은 식들, 검사한 것. The checked formulas of a scenario. */
export async function formulasOf(prepared: Prepared): Promise<readonly OwnFormula[]> {
  const { formulas } = prepared.defaults;
  if (formulas.length === 0) return [];
  const { readFormulas } = await formulaReader();
  const known = read.get(prepared) ?? formulas.flatMap(({ written, place }) => readFormulas(written, place));
  read.set(prepared, known);
  return known;
}
