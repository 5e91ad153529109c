import { problemAt } from '../problem.ts';
import { boundsOfSteps } from './bounds.ts';
import { figureDimensions } from './figures.ts';
import type { Place } from './limits.ts';
import type { Step } from './program.ts';

/** 생산유발과 부가가치유발. 앞의 것은 뒤의 것을 품는다. */
type Measure = 'production' | 'valueAdded';

/** 더하는 쪽(+)이나 빼는 쪽(−)에 선 것. A measure as it enters a sum: added or taken away. */
type Term = `${'+' | '-'}${Measure}`;

/** 값이 무엇을 담는가: 위(분자)에 선 것과 아래(분모)에 선 것. What a value is made of, above and below the line. */
export type Holding = { readonly above: ReadonlySet<Term>; readonly below: ReadonlySet<Term> };

/** 값의 부호. 어느 쪽인지 알 수 없으면 null. */
export type Sign = '+' | '-' | null;

export const holdsNeither: Holding = { above: new Set(), below: new Set() };

/** 수치 하나가 담는 것: 산출·보정·발표, 어느 범위든 같다. */
export function holdingOf(figure: string): Holding {
  const measure = /\b(?:production|valueAdded)\b/.exec(figure)?.[0];
  return measure === undefined
    ? holdsNeither
    : { ...holdsNeither, above: new Set([`+${measure as Measure}` as const]) };
}

/** 수치는 모두 0보다 크다고 본다. 끝은 부호에만 쓰므로 넉넉하면 된다. */
const positive = new Map([...figureDimensions.keys()].map((name) => [name, { min: 1e-9, max: 1e9 }]));

/** 걸음 하나의 부호. The sign of a step, every figure being positive. */
export function signOf(steps: readonly Step[], step: number): Sign {
  const bounds = boundsOfSteps(steps, positive)[step]!;
  if (bounds === null) return null;
  return bounds.min >= 0 ? '+' : bounds.max <= 0 ? '-' : null;
}

/** 둘 다, 또는 둘 가운데 하나. */
export function together(left: Holding, right: Holding): Holding {
  return { above: new Set([...left.above, ...right.above]), below: new Set([...left.below, ...right.below]) };
}

/** 뒤집은 것: 1/x. */
export function inverted({ above, below }: Holding): Holding {
  return { above: below, below: above };
}

/** 부호를 바꾼 것: −x. */
export function negated({ above, below }: Holding): Holding {
  return { above: opposite(above), below: opposite(below) };
}

function opposite(terms: ReadonlySet<Term>): ReadonlySet<Term> {
  return new Set([...terms].map((term) => `${term[0] === '+' ? '-' : '+'}${term.slice(1) as Measure}` as const));
}

/** 그런 부호의 값을 곱한 것. 부호를 모르면 어느 쪽일 수도 있다. Multiplied by a value of that sign; either way round if unknown. */
export function scaled(holding: Holding, by: Sign): Holding {
  if (by === '+') return holding;
  return by === '-' ? negated(holding) : together(holding, negated(holding));
}

/**
 * 생산유발은 부가가치유발을 품으므로 둘을 더하지 않는다: 곱하거나 나눈 뒤에도, 얼마나 깊은 데서도. 빼는 것은 된다(생산 − 부가가치 = 중간투입).
 *
 * Production holds value added, so the two are never added up, however scaled or deep they stand. Taking one from the other is sound:
 * production less value added is intermediate inputs. Where the sign of a factor cannot be told, the two are taken as added.
 *
 * @param right 빼는 식이면 {@link negated}. Negated for a difference
 * @throws Problem FORMULA_COUNTS_TWICE
 */
export function refuseDoubleCount(left: Holding, right: Holding, sign: string, column: number, place: Place): void {
  const meet = (a: Holding, b: Holding) =>
    (['+', '-'] as const).some((side) => a.above.has(`${side}production`) && b.above.has(`${side}valueAdded`));
  if (!meet(left, right) && !meet(right, left)) return;
  throw problemAt(place.file, place.path, 'FORMULA_COUNTS_TWICE', { column, sign });
}
