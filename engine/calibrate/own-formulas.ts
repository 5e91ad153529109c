import { formulaReader } from '../formula/load.ts';
import type { OwnFormula } from '../formula/own-indicators.ts';
import type { Prepared } from './evaluate.ts';

const read = new WeakMap<Prepared, OwnFormula[]>();

/**
 * 시나리오가 적은 식들, 검사한 것. 식이 없으면 식을 읽는 것을 부르지도 않는다.
 *
 * The checked formulas of a scenario. The parser is loaded only for scenarios that have formulas.
 *
 * @throws Problem 식의 잘못
 */
export async function formulasOf(prepared: Prepared): Promise<readonly OwnFormula[]> {
  const { formulas } = prepared.defaults;
  if (formulas.length === 0) return [];
  const { readFormulas } = await formulaReader();
  const known = read.get(prepared) ?? formulas.flatMap(({ written, place }) => readFormulas(written, place));
  read.set(prepared, known);
  return known;
}
