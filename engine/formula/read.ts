import { problemAt } from '../problem.ts';
import type { Text } from '../text.ts';
import { isKoreanName } from './aliases.ts';
import type { Constant } from './check.ts';
import { figureDimensions } from './figures.ts';
import { givenUnitNames, unitNamed } from './given-units.ts';
import type { Place } from './limits.ts';
import type { Given, OwnFormula } from './own-indicators.ts';
import { parseFormula } from './parse.ts';
import { isFunctionName } from './scan.ts';
import type { WrittenFormula } from './schema.ts';

export { parseFormula };

/**
 * 시나리오에 적은 식들을 읽고 검사한다.
 *
 * Reads and checks the formulas of a scenario.
 *
 * @param place 식들의 목록이 있는 자리
 * @throws Problem DUPLICATE_ID
 * @throws Problem FORMULA_NAME_TAKEN
 * @throws Problem UNKNOWN_UNIT
 * @throws Problem FORMULA_… (`parseFormula`)
 */
export function readFormulas(written: readonly WrittenFormula[], { file, path }: Place): OwnFormula[] {
  const ids = new Set<string>();
  return written.map(({ id, label, formula, given = [] }, i) => {
    const at = `${path}[${i}]`;
    if (ids.has(id)) throw problemAt(file, `${at}.id`, 'DUPLICATE_ID', { id });
    if (firstWords.has(id)) throw problemAt(file, `${at}.id`, 'FORMULA_NAME_TAKEN', { name: id });
    ids.add(id);
    const constants = constantsOf(given, { file, path: `${at}.given` });
    return {
      id,
      label: inBoth(label),
      formula: parseFormula(formula, constants, { file, path: `${at}.formula` }),
      given: given.map((constant): Given => {
        const { name, value, unit, reason } = constant;
        return {
          name,
          value,
          unit,
          source: inBoth('source' in constant ? constant.source : undefined),
          reason: inBoth(reason),
        };
      }),
    };
  });
}

/** 결과가 이미 쓰는 지표의 이름들. */
const firstWords = new Set([...figureDimensions.keys()].map((name) => name.split('.')[0]!));

function constantsOf(
  given: NonNullable<WrittenFormula['given']>,
  { file, path }: Place,
): ReadonlyMap<string, Constant> {
  const constants = new Map<string, Constant>();
  for (const [i, { name, value, unit }] of given.entries()) {
    const at = `${path}[${i}]`;
    if (constants.has(name)) throw problemAt(file, `${at}.name`, 'DUPLICATE_ID', { id: name });
    if (firstWords.has(name) || isKoreanName(name) || isFunctionName(name)) {
      throw problemAt(file, `${at}.name`, 'FORMULA_NAME_TAKEN', { name });
    }
    const known = unitNamed(unit);
    if (known === null) throw problemAt(file, `${at}.unit`, 'UNKNOWN_UNIT', { id: unit, known: givenUnitNames });
    constants.set(name, { value: (value * known.up) / known.down, dimension: known.dimension });
  }
  return constants;
}

function inBoth(said: string | Text | undefined): Text | null {
  if (said === undefined) return null;
  return typeof said === 'string' ? { ko: said, en: said } : said;
}
