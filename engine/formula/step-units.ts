import { power, ratio, root, times, type Dimension } from './dimension.ts';
import { figureDimensions } from './figures.ts';
import { unitNamed } from './given-units.ts';
import type { OwnFormula } from './own-indicators.ts';
import { comparisons, type Step } from './program.ts';

/** 걸음마다의 단위; 어느 단위와도 어울리는 적힌 0은 비율로 본다. The unit of every step of a checked formula. */
export function stepUnits({ formula, given }: Pick<OwnFormula, 'formula' | 'given'>): Dimension[] {
  const found: (Dimension | null)[] = [];
  for (const step of formula.steps) found.push(unitOf(step, found, given));
  return found.map((dimension) => dimension ?? ratio);
}

function unitOf(step: Step, found: readonly (Dimension | null)[], given: OwnFormula['given']): Dimension | null {
  const at = (operand: number) => found[operand] ?? null;
  switch (step.op) {
    case 'number':
      return step.value === 0 ? null : ratio;
    case 'given':
      return unitNamed(given.find(({ name }) => name === step.name)!.unit)!.dimension;
    case 'figure':
      return figureDimensions.get(step.name)!;
    case 'negate':
    case 'abs':
      return at(step.of);
    case 'sqrt': {
      const of = at(step.of);
      return of && root(of);
    }
    case 'power':
      return power(at(step.of) ?? ratio, step.exponent);
    case 'choose':
      return at(step.yes) ?? at(step.no);
    case '*':
      return times(at(step.left) ?? ratio, at(step.right) ?? ratio);
    case '/':
      return times(at(step.left) ?? ratio, power(at(step.right) ?? ratio, -1));
    default:
      return comparisons.some((known) => known === step.op) ? ratio : (at(step.left) ?? at(step.right));
  }
}
