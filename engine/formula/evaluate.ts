import { operandsOf, type Formula, type Step } from './program.ts';
import { known, runSteps } from './run.ts';

/** 한 번에 셈하는 줄 수: 걸음마다의 그릇이 캐시에 머문다. */
const blockSize = 1024;

/**
 * 여러 줄을 한꺼번에 셈한다. 알 수 없는 값(0으로 나눔, 음수의 제곱근, 너무 큰 값, 없는 수치)은 NaN이며, 고르지 않은 갈래의 것은 상관없다.
 *
 * Evaluates many rows at once. An unknown value (division by zero, root of a negative, overflow, a figure without a column) is NaN
 * and never an infinity; one in a branch that is not taken does no harm.
 *
 * @param columns 수치의 이름 → 줄마다의 값: 금액 억원, 사람 명
 */
export function evaluateRows(
  formula: Formula,
  columns: ReadonlyMap<string, Float64Array>,
  count: number,
): Float64Array {
  const results = new Float64Array(count);
  const registers = registersOf(formula.steps, Math.min(blockSize, count));
  for (let from = 0; from < count; from += blockSize) {
    const length = Math.min(blockSize, count - from);
    for (const [s, step] of formula.steps.entries()) {
      if (step.op === 'figure') {
        registers[s] = columns.get(step.name)?.subarray(from, from + length) ?? new Float64Array(length).fill(NaN);
      }
    }
    runSteps(formula.steps, registers, length);
    const last = registers.at(-1)!;
    for (let i = 0; i < length; i++) results[from + i] = known(last[i]!);
  }
  return results;
}

/**
 * 한 줄을 셈한 걸음마다의 값. The value of every step at one set of figures; NaN where unknown. The last is the formula's.
 */
export function stepValues({ steps }: Formula, figures: ReadonlyMap<string, number | null>): Float64Array {
  const registers = registersOf(steps, 1);
  for (const [s, step] of steps.entries()) {
    if (step.op === 'figure') registers[s]![0] = figures.get(step.name) ?? NaN;
  }
  runSteps(steps, registers, 1);
  return Float64Array.from(registers, (register) => known(register[0]!));
}

/** 값을 알 수 없게 만든 걸음: 알 수 없는 값의 첫 근원. The step where an unknown value began. */
export function causeOf({ steps }: Formula, values: Float64Array): Step {
  let at = steps.length - 1;
  for (;;) {
    const step = steps[at]!;
    // 갈래의 조건이 먼저 놓이므로, 조건을 모르면 그쪽으로 간다.
    const unknown = activeOperands(step, values).find((operand) => Number.isNaN(values[operand]!));
    if (unknown === undefined) return step;
    at = unknown;
  }
}

/** 값을 낸 걸음들: 고르지 않은 갈래는 빼고. The operands that gave a step its value, without the branch not taken. */
export function activeOperands(step: Step, values: Float64Array): readonly number[] {
  if (step.op !== 'choose') return operandsOf(step);
  return [step.condition, values[step.condition] === 0 ? step.no : step.yes];
}

function registersOf(steps: readonly Step[], length: number): Float64Array[] {
  return steps.map((step) => {
    const register = new Float64Array(length);
    return step.op === 'number' || step.op === 'given' ? register.fill(step.value) : register;
  });
}
