import type { Dimension } from './dimension.ts';

export const comparisons = ['<', '<=', '>', '>=', '==', '!='] as const;
export type Comparison = (typeof comparisons)[number];
export type Binary = '+' | '-' | '*' | '/' | 'min' | 'max' | Comparison;

/**
 * 셈 한 걸음. 앞선 걸음들의 번호를 받아 값 하나를 낸다. `column`은 식에서의 자리(1부터).
 *
 * One step of a formula: it takes earlier steps by number and gives one value. Plain data, so that it can be sent to a worker.
 */
export type Step = { readonly column: number } & (
  | { readonly op: 'number'; readonly value: number }
  | { readonly op: 'given'; readonly name: string; readonly value: number }
  | { readonly op: 'figure'; readonly name: string }
  | { readonly op: 'negate' | 'abs' | 'sqrt'; readonly of: number }
  | { readonly op: 'power'; readonly of: number; readonly exponent: number }
  | { readonly op: Binary; readonly left: number; readonly right: number }
  | { readonly op: 'choose'; readonly condition: number; readonly yes: number; readonly no: number }
);

/** 검사한 식. 마지막 걸음이 값이다. A checked formula; its value is that of the last step. */
export type Formula = {
  readonly text: string;
  readonly steps: readonly Step[];
  /** 쓴 수치의 이름들, 처음 나온 차례로. */
  readonly figures: readonly string[];
  readonly dimension: Dimension;
};

/** 한 걸음이 받는 걸음들. The steps that a step takes. */
export function operandsOf(step: Step): readonly number[] {
  switch (step.op) {
    case 'number':
    case 'given':
    case 'figure':
      return [];
    case 'negate':
    case 'abs':
    case 'sqrt':
    case 'power':
      return [step.of];
    case 'choose':
      return [step.condition, step.yes, step.no];
    default:
      return [step.left, step.right];
  }
}
