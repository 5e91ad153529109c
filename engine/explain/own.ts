import { unitText } from '../formula/dimension.ts';
import { stepValues } from '../formula/evaluate.ts';
import type { Figures } from '../formula/figures.ts';
import type { Given, OwnFormula } from '../formula/own-indicators.ts';
import type { Comparison, Step } from '../formula/program.ts';
import { stepUnits } from '../formula/step-units.ts';
import type { Text } from '../text.ts';
import { combined, leaf, type Combining, type TraceNode } from './node.ts';
import { one } from './rates.ts';
import { assumption, constant } from './source.ts';

const comparing: Readonly<Record<Comparison, Combining>> = {
  '<': 'less',
  '<=': 'atMost',
  '>': 'greater',
  '>=': 'atLeast',
  '==': 'equal',
  '!=': 'different',
};

/**
 * 자기 지표의 나무: 식의 걸음마다 마디 하나, 수치는 제 나무로 잎까지.
 *
 * The tree of an own indicator: one node for each step of its formula, each figure opened into its own tree.
 *
 * @param file 식이 적힌 파일
 * @param treeOfFigure 식에 쓴 수치의 나무
 */
export function ownIndicator(
  own: OwnFormula,
  file: string | null,
  figures: Figures,
  treeOfFigure: (name: string) => TraceNode,
): TraceNode {
  const { steps } = own.formula;
  const values = stepValues(own.formula, figures);
  const units = stepUnits(own).map((dimension) => unitText(dimension).ko);
  const built = new Map<number, TraceNode>();
  const at = (s: number): TraceNode => {
    const known = built.get(s) ?? build(steps[s]!, units[s]!);
    built.set(s, known);
    return known;
  };
  const build = (step: Step, unit: string): TraceNode => {
    const made = (operation: Combining, ...children: readonly TraceNode[]) =>
      combined(operation, partLabel(own, step), unit, children);
    switch (step.op) {
      case 'number':
        return leaf({ ko: String(step.value), en: String(step.value) }, step.value, unit, constant(writtenNumber));
      case 'given':
        return givenLeaf(
          own.given.find(({ name }) => name === step.name)!,
          step.value,
          unit,
          own.id,
          file,
        );
      case 'figure':
        return treeOfFigure(step.name);
      case 'negate':
        return made('product', minusOne, at(step.of));
      case 'abs':
        return made('absolute', at(step.of));
      case 'sqrt':
        return made('root', at(step.of));
      case 'power':
        return raised(at(step.of), step.exponent, partLabel(own, step), unit);
      case 'choose':
        return made('choice', at(step.condition), at(values[step.condition] === 0 ? step.no : step.yes));
      case '+':
        return made('sum', at(step.left), at(step.right));
      case '-':
        return made('difference', at(step.left), at(step.right));
      case '*':
        return made('product', at(step.left), at(step.right));
      case '/':
        return made('quotient', at(step.left), at(step.right));
      case 'min':
        return made('minimum', at(step.left), at(step.right));
      case 'max':
        return made('maximum', at(step.left), at(step.right));
      default:
        return made(comparing[step.op], at(step.left), at(step.right));
    }
  };
  const root = at(steps.length - 1);
  return { ...root, label: own.label ?? { ko: own.id, en: own.id } };
}

function partLabel({ formula: { text } }: OwnFormula, { column }: Step): Text {
  return { ko: `식 «${text}»의 ${column}번째 글자`, en: `Column ${column} of “${text}”` };
}

const writtenNumber: Text = { ko: '식에 적은 수', en: 'A number written in the formula' };

const minusOne = leaf({ ko: '−1', en: '−1' }, -1, '비율', constant({ ko: '부호를 바꿈', en: 'Turns the sign' }));

/** 거듭제곱은 되풀이한 곱셈, 음의 지수는 1을 그것으로 나눈 것. */
function raised(of: TraceNode, exponent: number, label: Text, unit: string): TraceNode {
  const copies = Array.from({ length: Math.abs(exponent) }, () => of);
  if (exponent === 0) return { ...one, label };
  if (exponent > 0) return combined('product', label, unit, copies);
  return combined('quotient', label, unit, [one, combined('product', label, of.unit, copies)]);
}

/** 식에 딸린 가정: 적은 값과 단위, 출처나 까닭. */
function givenLeaf(given: Given, value: number, unit: string, id: string, file: string | null): TraceNode {
  const { name, source, reason } = given;
  const what = { ko: `${name} = ${given.value} ${given.unit}`, en: `${name} = ${given.value} ${given.unit}` };
  const place = file === null ? null : { file, path: `formulas.${id}.given.${name}` };
  return leaf({ ko: name, en: name }, value, unit, assumption(what, null, { place, reason: source ?? reason }));
}
