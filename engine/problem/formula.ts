import { both, type Notes, type Problems } from './catalogue.ts';

/** 계획가의 식의 문제. Planner's formulas. */
export const formulaProblems = {
  FORMULA_TOO_LONG: [
    'problem',
    (v) =>
      both(
        `식이 ${v.count}자입니다. ${v.limit}자 이하로 줄이거나 둘로 나누세요.`,
        `The formula has ${v.count} characters. Shorten it to ${v.limit} or split it in two.`,
      ),
  ],
  FORMULA_TOO_DEEP: [
    'problem',
    (v) =>
      both(
        `식의 ${v.column}번째 글자에서 괄호나 갈래가 ${v.limit}겹을 넘습니다. 풀어서 쓰세요.`,
        `At column ${v.column} the formula is nested more than ${v.limit} deep. Flatten it.`,
      ),
  ],
  FORMULA_TOO_MANY_PARTS: [
    'problem',
    (v) =>
      both(
        `식의 이름·수·셈이 모두 합해 ${v.limit}개를 넘습니다. 줄이거나 둘로 나누세요.`,
        `The formula has more than ${v.limit} names, numbers and operations. Shorten it or split it in two.`,
      ),
  ],
  FORMULA_CHARACTER: [
    'problem',
    (v) =>
      both(
        `식의 ${v.column}번째 글자 «${v.character}»(${v.code})은(는) 쓸 수 없습니다. 이름, 수, + - * / ^ ( ) , < <= > >= == != ? : 만 쓰세요.`,
        `Column ${v.column} of the formula: “${v.character}” (${v.code}) is not allowed. Use names, numbers and + - * / ^ ( ) , < <= > >= == != ? : alone.`,
      ),
  ],
  FORMULA_NUMBER: [
    'problem',
    (v) =>
      both(
        `식의 ${v.column}번째 글자부터의 수 «${v.found}»을(를) 읽을 수 없습니다. 너무 크지 않은 수를 쉼표 없이 쓰고, 쉼표로 두 값을 나눌 때는 쉼표 뒤를 띄우세요.`,
        `Column ${v.column} of the formula: “${v.found}” is not a usable number. Write one that is not too large and without commas; where a comma separates two values, put a space after it.`,
      ),
  ],
  FORMULA_UNKNOWN_NAME: [
    'problem',
    (v) =>
      both(
        `식의 ${v.column}번째 글자부터의 이름 «${v.found}»을(를) 모릅니다. 계획에 없는 수치이면 given에 값과 단위, 출처를 적으세요. 쓸 수 있는 것: ${v.known}`,
        `Column ${v.column} of the formula: unknown name “${v.found}”. If it is a figure that the plan does not have, give its value, unit and source under given. Known: ${v.known}`,
      ),
  ],
  FORMULA_OPERATOR_MISSING: [
    'problem',
    (v) =>
      both(
        `식의 ${v.column}번째 글자 «${v.found}» 앞에 셈 기호가 없습니다. 곱하려면 *를 쓰세요.`,
        `Column ${v.column} of the formula: no operator before “${v.found}”. Write * to multiply.`,
      ),
  ],
  FORMULA_SYNTAX: [
    'problem',
    (v) =>
      both(
        `식의 ${v.column}번째 글자, ${v.foundKo}에서 더 읽을 수 없습니다. 빠진 값, 짝 없는 괄호, 괄호 없이 겹친 ?:가 있는지 보세요.`,
        `Column ${v.column} of the formula: cannot read on at ${v.foundEn}. Look for a missing value, an unmatched parenthesis or a ?: inside another without parentheses.`,
      ),
  ],
  FORMULA_NOT_ALLOWED: [
    'problem',
    (v) =>
      both(
        `식의 ${v.column}번째 글자부터의 ${v.whatKo}은(는) 쓸 수 없습니다. 사칙, ^, 비교, ?:, 괄호와 min, max, abs, sqrt로 쓰세요.`,
        `Column ${v.column} of the formula: ${v.whatEn} is not allowed. Use + - * /, ^, comparisons, ?:, parentheses and min, max, abs, sqrt.`,
      ),
  ],
  FORMULA_ARGUMENTS: [
    'problem',
    (v) =>
      both(
        `식의 ${v.column}번째 글자의 ${v.name}에 값을 ${v.count}개 주었습니다. ${v.expectedKo} 주세요.`,
        `Column ${v.column} of the formula: ${v.name} is given ${v.count} values; it takes ${v.expectedEn}.`,
      ),
  ],
  FORMULA_EXPONENT: [
    'problem',
    (v) =>
      both(
        `식의 ${v.column}번째 글자의 ^에는 −${v.limit}부터 ${v.limit}까지의 정수만 쓸 수 있습니다. 제곱근은 sqrt로 쓰세요.`,
        `Column ${v.column} of the formula: ^ takes a whole number from −${v.limit} to ${v.limit}. For a root write sqrt.`,
      ),
  ],
  FORMULA_UNITS_DIFFER: [
    'problem',
    (v) =>
      both(
        `식의 ${v.column}번째 글자 «${v.sign}»의 두 쪽 단위가 ${v.leftKo}, ${v.rightKo}(으)로 서로 다릅니다. 나누어 비율로 만들거나, 단위 있는 수는 given에 단위와 함께 적으세요.`,
        `Column ${v.column} of the formula: the two sides of “${v.sign}” are in ${v.leftEn} and ${v.rightEn}. Divide to make ratios, or give a number that has a unit under given.`,
      ),
  ],
  FORMULA_COUNTS_TWICE: [
    'problem',
    (v) =>
      both(
        `식의 ${v.column}번째 글자 «${v.sign}»에서 생산유발과 부가가치유발을 더합니다. 생산유발은 부가가치유발을 이미 품고 있어 더하면 두 번 세게 됩니다. 둘 가운데 하나만 쓰거나, 빼거나(생산 - 부가가치 = 중간투입), 나누어 비교하세요(부가가치 / 생산).`,
        `Column ${v.column} of the formula: “${v.sign}” adds production and value added. Production already holds value added, so it would be counted twice. Use one of them, take one from the other (production.total - valueAdded.total is intermediate inputs) or divide one by the other (valueAdded.total / production.total).`,
      ),
  ],
  FORMULA_CONDITION_HAS_UNIT: [
    'problem',
    (v) =>
      both(
        `식의 ${v.column}번째 글자 «?» 앞의 조건에 단위(${v.unitKo})가 있습니다. «… > 0»처럼 비교로 쓰세요.`,
        `Column ${v.column} of the formula: the condition before “?” has a unit (${v.unitEn}). Write a comparison, such as “… > 0”.`,
      ),
  ],
  FORMULA_ROOT_OF_UNIT: [
    'problem',
    (v) =>
      both(
        `식의 ${v.column}번째 글자의 sqrt 안의 단위 ${v.unitKo}은(는) 제곱이 아닙니다. 비율이나 제곱한 값의 제곱근만 쓸 수 있습니다.`,
        `Column ${v.column} of the formula: the unit inside sqrt, ${v.unitEn}, is no square. Take roots of ratios or of squares alone.`,
      ),
  ],
  FORMULA_NAME_TAKEN: [
    'problem',
    (v) =>
      both(
        `«${v.name}»은(는) 이미 쓰는 이름입니다. 다른 이름을 붙이세요.`,
        `“${v.name}” is already the name of something else. Choose another.`,
      ),
  ],
} as const satisfies Problems;

/** 계획가의 식의 값이 없을 때의 알림. Notes on why an indicator of the planner's own has no value. */
export const formulaNotes = {
  FORMULA_FIGURE_UNKNOWN: (v) =>
    both(
      `식에 쓴 수치 가운데 알 수 없는 것이 있어 값을 비워 둡니다: ${v.figures}.`,
      `Left empty because figures in the formula are unknown: ${v.figures}.`,
    ),
  FORMULA_DIVIDED_BY_ZERO: (v) =>
    both(
      `식의 ${v.column}번째 글자에서 0으로 나누게 되어 값을 비워 둡니다.`,
      `Left empty because the formula divides by zero at column ${v.column}.`,
    ),
  FORMULA_ROOT_OF_NEGATIVE: (v) =>
    both(
      `식의 ${v.column}번째 글자에서 음수의 제곱근을 구하게 되어 값을 비워 둡니다.`,
      `Left empty because the formula takes the root of a negative number at column ${v.column}.`,
    ),
  FORMULA_TOO_LARGE: (v) =>
    both(
      `식의 ${v.column}번째 글자에서 값이 너무 커져 비워 둡니다.`,
      `Left empty because the value grows beyond bounds at column ${v.column}.`,
    ),
} as const satisfies Notes;
