import { activeOperands, stepValues } from './evaluate.ts';
import type { Formula, Step } from './program.ts';
import { integerPower } from './run.ts';

/** 식의 값과, 이름마다의 편미분. A formula's value and its partial derivative by each name; null where there is none. */
export type Gradient = { readonly value: number; readonly partials: ReadonlyMap<string, number | null> };

/**
 * 식의 값과 쓴 이름(수치와 가정)마다의 편미분, 거꾸로 한 번 훑어서. 식의 값을 알 수 없으면 null.
 *
 * Value and partial derivatives by every figure and given constant, in one reverse sweep; null where the value is unknown.
 * `?:`, min and max take the branch in force (at a tie of min or max, the later one), comparisons are flat, abs at 0 has slope 0,
 * and the root of 0 has none (null).
 *
 * @param figures 금액 억원, 사람 명
 */
export function gradientOf(formula: Formula, figures: ReadonlyMap<string, number | null>): Gradient | null {
  const { steps } = formula;
  const values = stepValues(formula, figures);
  const value = values.at(-1)!;
  if (Number.isNaN(value)) return null;
  const slopes = new Float64Array(steps.length);
  slopes[steps.length - 1] = 1;
  const partials = new Map<string, number | null>();
  for (let s = steps.length - 1; s >= 0; s--) {
    const step = steps[s]!;
    const slope = slopes[s]!;
    if (step.op === 'figure' || step.op === 'given') {
      partials.set(step.name, finite((partials.get(step.name) ?? 0) + slope));
    } else if (slope !== 0) {
      passBack(step, slope, values, slopes, values[s]!);
    }
  }
  return { value, partials };
}

function finite(slope: number): number | null {
  return Number.isFinite(slope) ? slope : null;
}

/** 한 걸음의 기울기를 그 걸음이 받은 걸음들에게 나눈다. */
function passBack(step: Step, slope: number, values: Float64Array, slopes: Float64Array, result: number): void {
  switch (step.op) {
    case 'negate':
      slopes[step.of]! -= slope;
      break;
    case 'abs':
      slopes[step.of]! += slope * Math.sign(values[step.of]!);
      break;
    case 'sqrt':
      slopes[step.of]! += slope / (2 * result);
      break;
    case 'power':
      if (step.exponent !== 0)
        slopes[step.of]! += slope * step.exponent * integerPower(values[step.of]!, step.exponent - 1);
      break;
    case '+':
      slopes[step.left]! += slope;
      slopes[step.right]! += slope;
      break;
    case '-':
      slopes[step.left]! += slope;
      slopes[step.right]! -= slope;
      break;
    case '*':
      slopes[step.left]! += slope * values[step.right]!;
      slopes[step.right]! += slope * values[step.left]!;
      break;
    case '/':
      slopes[step.left]! += slope / values[step.right]!;
      slopes[step.right]! -= (slope * result) / values[step.right]!;
      break;
    case 'min':
    case 'max':
      slopes[result === values[step.right] ? step.right : step.left]! += slope;
      break;
    case 'choose':
      slopes[activeOperands(step, values)[1]!]! += slope;
      break;
    default:
  }
}
