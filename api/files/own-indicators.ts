import {
  figuresOf,
  formulaReader,
  ownIndicators,
  type Comparison,
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

/** 견준 결과마다 제 지표를. */
export async function compareWithOwn(comparison: Comparison, prepared: readonly Prepared[]): Promise<Comparison> {
  const scenarios = await Promise.all(comparison.scenarios.map((run, i) => withOwn(run, prepared[i]!)));
  return { ...comparison, scenarios };
}

const read = new WeakMap<Prepared, OwnFormula[]>();

async function formulasOf(prepared: Prepared): Promise<readonly OwnFormula[]> {
  const { formulas } = prepared.defaults;
  if (formulas.length === 0) return [];
  const { readFormulas } = await formulaReader();
  const known = read.get(prepared) ?? formulas.flatMap(({ written, place }) => readFormulas(written, place));
  read.set(prepared, known);
  return known;
}
