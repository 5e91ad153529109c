import type { Comparison, Formula, Step } from './program.ts';
import { integerPower } from './run.ts';

export type Interval = { readonly min: number; readonly max: number };

/**
 * 수치들이 두 끝 사이에서 움직일 때 식의 값이 벗어날 수 없는 두 끝. 값을 알 수 없게 될 수도 있으면(0으로 나눔 등) null.
 *
 * Bounds that the formula cannot leave while its figures stay within theirs; null where its value may be unknown somewhere, as by a
 * division by zero. Figures are taken as free of one another, so the bounds may be wide. Rounding respects them: every operation
 * is monotone, and the ends are rounded as the values are.
 *
 * @param figures 금액 억원, 사람 명
 * @source Moore, Kearfott & Cloud 2009 ch. 2
 */
export function boundsOfFormula({ steps }: Formula, figures: ReadonlyMap<string, Interval>): Interval | null {
  return boundsOfSteps(steps, figures).at(-1)!;
}

/** 걸음마다의 두 끝. The bounds of each step, as {@link boundsOfFormula} of the last. */
export function boundsOfSteps(
  steps: readonly Step[],
  figures: ReadonlyMap<string, Interval>,
): readonly (Interval | null)[] {
  const found: (Interval | null)[] = [];
  for (const step of steps) found.push(boundsOfStep(step, found, figures));
  return found;
}

function boundsOfStep(
  step: Step,
  found: readonly (Interval | null)[],
  figures: ReadonlyMap<string, Interval>,
): Interval | null {
  switch (step.op) {
    case 'number':
    case 'given':
      return around(step.value);
    case 'figure':
      return figures.get(step.name) ?? null;
    case 'choose':
      return chosen(found[step.condition]!, found[step.yes]!, found[step.no]!);
    case 'negate':
    case 'abs':
    case 'sqrt':
    case 'power':
      return unary(step, found[step.of]!);
    default: {
      const [left, right] = [found[step.left]!, found[step.right]!];
      return left && right && binary(step.op, left, right);
    }
  }
}

/** 값들을 모두 품는 가장 좁은 두 끝. */
function around(...values: readonly number[]): Interval | null {
  return values.every(Number.isFinite) ? { min: Math.min(...values), max: Math.max(...values) } : null;
}

function holdsZero({ min, max }: Interval): boolean {
  return min <= 0 && max >= 0;
}

function unary(step: Extract<Step, { readonly of: number }>, of: Interval | null): Interval | null {
  if (of === null) return null;
  const { min, max } = of;
  const turning = holdsZero(of) ? [0] : [];
  switch (step.op) {
    case 'negate':
      return around(-max, -min);
    case 'abs':
      return around(Math.abs(min), Math.abs(max), ...turning);
    case 'sqrt':
      return around(Math.sqrt(min), Math.sqrt(max));
    case 'power': {
      const { exponent } = step;
      if (exponent < 0 && holdsZero(of)) return null;
      const turn = exponent > 0 ? turning : [];
      return around(integerPower(min, exponent), integerPower(max, exponent), ...turn);
    }
    default:
      return step satisfies never;
  }
}

function binary(op: Extract<Step, { readonly left: number }>['op'], l: Interval, r: Interval): Interval | null {
  switch (op) {
    case '+':
      return around(l.min + r.min, l.max + r.max);
    case '-':
      return around(l.min - r.max, l.max - r.min);
    case '*':
      return around(l.min * r.min, l.min * r.max, l.max * r.min, l.max * r.max);
    case '/':
      return holdsZero(r) ? null : around(l.min / r.min, l.min / r.max, l.max / r.min, l.max / r.max);
    case 'min':
      return around(Math.min(l.min, r.min), Math.min(l.max, r.max));
    case 'max':
      return around(Math.max(l.min, r.min), Math.max(l.max, r.max));
    default:
      return compared(op, l, r);
  }
}

/** 늘 맞으면 1, 늘 틀리면 0, 아니면 그 사이. */
function compared(op: Comparison, l: Interval, r: Interval): Interval {
  const verdict = {
    '<': [l.max < r.min, l.min >= r.max],
    '<=': [l.max <= r.min, l.min > r.max],
    '>': [l.min > r.max, l.max <= r.min],
    '>=': [l.min >= r.max, l.max < r.min],
    '==': [l.min === r.max && l.max === r.min, l.max < r.min || l.min > r.max],
    '!=': [l.max < r.min || l.min > r.max, l.min === r.max && l.max === r.min],
  }[op];
  const [always, never] = verdict;
  return { min: always ? 1 : 0, max: never ? 0 : 1 };
}

function chosen(condition: Interval | null, yes: Interval | null, no: Interval | null): Interval | null {
  if (condition === null) return null;
  if (!holdsZero(condition)) return yes;
  if (condition.min === 0 && condition.max === 0) return no;
  return yes && no && around(yes.min, yes.max, no.min, no.max);
}
