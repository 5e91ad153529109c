import { note, type Note } from '../problem.ts';
import type { Text } from '../text.ts';
import { unitText, type Dimension } from './dimension.ts';
import { causeOf, stepValues } from './evaluate.ts';
import type { Figures } from './figures.ts';
import type { Formula } from './program.ts';

/** 식에 딸린 가정, 적은 그대로. A formula's own constant as it is written. */
export type Given = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly source: Text | null;
  readonly reason: Text | null;
};

export type OwnFormula = {
  readonly id: string;
  readonly label: Text | null;
  readonly formula: Formula;
  readonly given: readonly Given[];
};

/** 자기 지표 하나의 값. 금액은 억원이다. The value of one own indicator; money is in 억원. */
export type OwnIndicator = {
  readonly id: string;
  readonly label: Text | null;
  readonly formula: string;
  readonly value: number | null;
  readonly unit: Text;
  readonly dimension: Dimension;
  readonly given: readonly Given[];
  readonly notes: readonly Note[];
};

/**
 * 자기 지표들의 값. 모르는 수치가 든 식은 값이 없고(null) 무엇을 모르는지 알림이 말한다.
 *
 * Values of the planner's own indicators. A formula over an unknown figure, or with a division by zero, has no value, and a note
 * says why.
 */
export function ownIndicators(figures: Figures, formulas: readonly OwnFormula[]): OwnIndicator[] {
  return formulas.map(({ id, label, formula, given }) => {
    const { value, notes } = valueOf(formula, figures, `formulas.${id}`);
    const { text, dimension } = formula;
    return { id, label, formula: text, value, unit: unitText(dimension), dimension, given, notes };
  });
}

function valueOf(formula: Formula, figures: Figures, subject: string): { value: number | null; notes: Note[] } {
  const unknown = formula.figures.filter((name) => (figures.get(name) ?? null) === null);
  if (unknown.length > 0) {
    return { value: null, notes: [note('FORMULA_FIGURE_UNKNOWN', subject, { figures: unknown.join(', ') })] };
  }
  const values = stepValues(formula, figures);
  const value = values.at(-1)!;
  if (!Number.isNaN(value)) return { value, notes: [] };
  const { op, column, ...operands } = causeOf(formula, values);
  const divided = 'right' in operands && values[operands.right] === 0;
  const inverted = 'exponent' in operands && operands.exponent < 0 && values[operands.of] === 0;
  if ((op === '/' && divided) || inverted) {
    return { value: null, notes: [note('FORMULA_DIVIDED_BY_ZERO', subject, { column })] };
  }
  if (op === 'sqrt') return { value: null, notes: [note('FORMULA_ROOT_OF_NEGATIVE', subject, { column })] };
  return { value: null, notes: [note('FORMULA_TOO_LARGE', subject, { column })] };
}
