import { problemAt } from '../problem.ts';
import type { Text } from '../text.ts';
import {
  holdingOf,
  holdsNeither,
  inverted,
  negated,
  refuseDoubleCount,
  scaled,
  signOf,
  together,
  type Holding,
} from './double-count.ts';
import { isSame, power, ratio, root, times, unitText, type Dimension } from './dimension.ts';
import { figureDimensions } from './figures.ts';
import { limits, type Place } from './limits.ts';
import type { Tree } from './parser.ts';
import { comparisons, type Comparison, type Step } from './program.ts';
import type { FunctionName, Token } from './scan.ts';

/** 식에 딸린 가정 하나: 식의 단위로 바꾼 값과 그 단위. A formula's own constant, in the units of formulas. */
export type Constant = { readonly value: number; readonly dimension: Dimension };

/** 마디 하나를 본 결과. `last`는 마지막 낱말의 번호. 적힌 0은 어느 단위와도 어울린다(null). A written 0 fits any unit. */
type Seen = {
  readonly step: number;
  readonly dimension: Dimension | null;
  readonly holds: Holding;
  readonly last: number;
};

type Walk = {
  readonly tokens: readonly Token[];
  readonly given: ReadonlyMap<string, Constant>;
  readonly place: Place;
  readonly steps: Step[];
  nodes: number;
};

/**
 * 나무를 허용 목록에 대며 걸음들로 옮기고 단위를 셈한다. 목록에 없는 마디는 모두 막는다.
 *
 * Walks the tree against the allow-list, turns it into steps and works out the unit. Whatever is not on the list is refused.
 *
 * @throws Problem FORMULA_TOO_DEEP
 * @throws Problem FORMULA_TOO_MANY_PARTS
 * @throws Problem FORMULA_NOT_ALLOWED
 * @throws Problem FORMULA_ARGUMENTS
 * @throws Problem FORMULA_EXPONENT
 * @throws Problem FORMULA_UNITS_DIFFER
 * @throws Problem FORMULA_COUNTS_TWICE
 * @throws Problem FORMULA_CONDITION_HAS_UNIT
 * @throws Problem FORMULA_ROOT_OF_UNIT
 */
export function checkTree(
  tree: Tree,
  tokens: readonly Token[],
  given: ReadonlyMap<string, Constant>,
  place: Place,
): { readonly steps: readonly Step[]; readonly dimension: Dimension } {
  const walk: Walk = { tokens, given, place, steps: [], nodes: 0 };
  const { dimension } = visit(walk, tree, 1);
  return { steps: walk.steps, dimension: dimension ?? ratio };
}

function visit(walk: Walk, node: Tree, depth: number): Seen {
  const { file, path } = walk.place;
  countNode(walk);
  if (depth > limits.depth) {
    throw problemAt(file, path, 'FORMULA_TOO_DEEP', { column: columnOf(walk, node), limit: limits.depth });
  }
  switch (node.type) {
    case 'ParenthesisNode':
      return visit(walk, node.content, depth + 1);
    case 'SymbolNode':
      return leaf(walk, node);
    case 'OperatorNode':
      return operation(walk, node, depth);
    case 'FunctionNode':
      return call(walk, node, depth);
    case 'ConditionalNode':
      return choice(walk, node, depth);
    default: {
      const what = notAllowed[node.type] ?? { ko: '이런 꼴', en: 'this' };
      const column = columnOf(walk, node);
      throw problemAt(file, path, 'FORMULA_NOT_ALLOWED', { column, whatKo: what.ko, whatEn: what.en });
    }
  }
}

function countNode(walk: Walk): void {
  const { file, path } = walk.place;
  walk.nodes++;
  if (walk.nodes > limits.nodes) throw problemAt(file, path, 'FORMULA_TOO_MANY_PARTS', { limit: limits.nodes });
}

const notAllowed: Readonly<Record<string, Text>> = {
  RangeNode: { ko: '범위(a:b)', en: 'a range (a:b)' },
  RelationalNode: { ko: '잇달아 쓴 비교(a < b < c)', en: 'a chain of comparisons (a < b < c)' },
  functionName: { ko: '괄호 없는 함수 이름', en: 'a function name without parentheses' },
};

/** 이름의 낱말 번호: `n3`은 셋째 낱말이다. */
function indexOf({ name }: Extract<Tree, { type: 'SymbolNode' }>): number {
  return Number(name.slice(1));
}

/** 마디가 시작하는 자리. Where a node begins. */
function columnOf(walk: Walk, node: Tree): number {
  switch (node.type) {
    case 'SymbolNode':
      return walk.tokens[indexOf(node)]!.column;
    case 'ParenthesisNode':
      return columnOf(walk, node.content);
    case 'FunctionNode':
      return columnOf(walk, node.fn);
    case 'OperatorNode':
      return columnOf(walk, node.args[0]!);
    case 'ConditionalNode':
      return columnOf(walk, node.condition);
    case 'RangeNode':
      return columnOf(walk, node.start);
    case 'RelationalNode':
      return columnOf(walk, node.params[0]!);
    default:
      return node satisfies never;
  }
}

/** 왼쪽 다음에 오는 기호의 자리: 닫는 괄호를 지나 처음 만나는 낱말. */
function signAfter({ tokens }: Walk, { last }: Seen): number {
  let at = last + 1;
  while (tokens[at]!.text === ')') at++;
  return tokens[at]!.column;
}

function push(walk: Walk, step: Step): number {
  return walk.steps.push(step) - 1;
}

function leaf(walk: Walk, node: Extract<Tree, { type: 'SymbolNode' }>): Seen {
  const last = indexOf(node);
  const token = walk.tokens[last]!;
  const { column } = token;
  switch (token.kind) {
    case 'number': {
      const { value } = token;
      const step = push(walk, { op: 'number', value, column });
      return { step, dimension: value === 0 ? null : ratio, holds: holdsNeither, last };
    }
    case 'given': {
      const { value, dimension } = walk.given.get(token.text)!;
      return {
        step: push(walk, { op: 'given', name: token.text, value, column }),
        dimension,
        holds: holdsNeither,
        last,
      };
    }
    case 'figure': {
      const dimension = figureDimensions.get(token.text)!;
      const step = push(walk, { op: 'figure', name: token.text, column });
      return { step, dimension, holds: holdingOf(token.text), last };
    }
    default: {
      const { ko, en } = notAllowed['functionName']!;
      const { file, path } = walk.place;
      throw problemAt(file, path, 'FORMULA_NOT_ALLOWED', { column, whatKo: ko, whatEn: en });
    }
  }
}

function operation(walk: Walk, node: Extract<Tree, { type: 'OperatorNode' }>, depth: number): Seen {
  const [first, second] = node.args;
  const left = visit(walk, first!, depth + 1);
  if (second === undefined) return signed(walk, node.op, left);
  const column = signAfter(walk, left);
  if (node.op === '^') return raised(walk, left, second, column);
  const right = visit(walk, second, depth + 1);
  const { last } = right;
  const binary = (op: '+' | '-' | '*' | '/' | Comparison, dimension: Dimension | null, holds: Holding): Seen => ({
    step: push(walk, { op, left: left.step, right: right.step, column }),
    dimension,
    holds,
    last,
  });
  switch (node.op) {
    case '+':
    case '-': {
      const dimension = shared(walk, node.op, left, right, column);
      const added = node.op === '-' ? negated(right.holds) : right.holds;
      refuseDoubleCount(left.holds, added, node.op, column, walk.place);
      return binary(node.op, dimension, together(left.holds, added));
    }
    case '*': {
      const dimension = times(left.dimension ?? ratio, right.dimension ?? ratio);
      return binary('*', dimension, product(walk, left, right, right.holds));
    }
    case '/': {
      const dimension = times(left.dimension ?? ratio, power(right.dimension ?? ratio, -1));
      return binary('/', dimension, product(walk, left, right, inverted(right.holds)));
    }
    default: {
      const op = comparisons.find((known) => known === node.op)!;
      shared(walk, op, left, right, column);
      return binary(op, ratio, holdsNeither);
    }
  }
}

/** 곱이 담는 것: 저마다 다른 쪽의 부호를 따른다. Each side is turned by the sign of the other. */
function product({ steps }: Walk, left: Seen, right: Seen, holds: Holding): Holding {
  return together(scaled(left.holds, signOf(steps, right.step)), scaled(holds, signOf(steps, left.step)));
}

function signed(walk: Walk, op: string, of: Seen): Seen {
  if (op === '+') return of;
  const { column } = walk.steps[of.step]!;
  return { ...of, step: push(walk, { op: 'negate', of: of.step, column }), holds: negated(of.holds) };
}

/** 더하고 견주는 둘은 단위가 같아야 한다. Addends and what is compared must share a unit. */
function shared({ place }: Walk, sign: string, left: Seen, right: Seen, column: number): Dimension | null {
  if (left.dimension === null || right.dimension === null) return left.dimension ?? right.dimension;
  if (isSame(left.dimension, right.dimension)) return left.dimension;
  const [l, r] = [unitText(left.dimension), unitText(right.dimension)];
  throw problemAt(place.file, place.path, 'FORMULA_UNITS_DIFFER', {
    column,
    sign,
    leftKo: l.ko,
    rightKo: r.ko,
    leftEn: l.en,
    rightEn: r.en,
  });
}

function raised(walk: Walk, of: Seen, exponentNode: Tree, column: number): Seen {
  const written = wholeNumber(walk, exponentNode);
  if (written === null || Math.abs(written.value) > limits.exponent) {
    throw problemAt(walk.place.file, walk.place.path, 'FORMULA_EXPONENT', { column, limit: limits.exponent });
  }
  const { value: exponent, last } = written;
  const dimension = power(of.dimension ?? ratio, exponent);
  const upright = exponent < 0 ? inverted(of.holds) : of.holds;
  const holds = exponent % 2 === 0 ? scaled(upright, signOf(walk.steps, of.step)) : upright;
  return { step: push(walk, { op: 'power', of: of.step, exponent, column }), dimension, holds, last };
}

/** 지수 자리의 정수: 3, −2, (4). */
function wholeNumber(walk: Walk, node: Tree): { readonly value: number; readonly last: number } | null {
  countNode(walk);
  if (node.type === 'ParenthesisNode') return wholeNumber(walk, node.content);
  if (node.type === 'OperatorNode' && node.op === '-' && node.args.length === 1) {
    const inner = wholeNumber(walk, node.args[0]!);
    return inner && { ...inner, value: -inner.value };
  }
  if (node.type !== 'SymbolNode') return null;
  const last = indexOf(node);
  const token = walk.tokens[last]!;
  return token.kind === 'number' && Number.isInteger(token.value) ? { value: token.value, last } : null;
}

function call(walk: Walk, node: Extract<Tree, { type: 'FunctionNode' }>, depth: number): Seen {
  const { column, text } = walk.tokens[indexOf(node.fn as Extract<Tree, { type: 'SymbolNode' }>)]!;
  const name = text as FunctionName;
  const { file, path } = walk.place;
  const takesMany = name === 'min' || name === 'max';
  const count = node.args.length;
  if (takesMany ? count < 2 : count !== 1) {
    const expected: Text = takesMany ? { ko: '둘 이상', en: 'two or more' } : { ko: '하나만', en: 'one' };
    const values = { column, name, count, expectedKo: expected.ko, expectedEn: expected.en };
    throw problemAt(file, path, 'FORMULA_ARGUMENTS', values);
  }
  const [first, ...rest] = node.args.map((argument) => visit(walk, argument, depth + 1));
  const { last } = rest.at(-1) ?? first!;
  if (name === 'min' || name === 'max') {
    return rest.reduce((left, right) => {
      const dimension = shared(walk, name, left, right, column);
      const holds = together(left.holds, right.holds);
      return { step: push(walk, { op: name, left: left.step, right: right.step, column }), dimension, holds, last };
    }, first!);
  }
  const { step: of, dimension, holds } = first!;
  const result = push(walk, { op: name, of, column });
  if (name === 'abs') return { step: result, dimension, holds: scaled(holds, signOf(walk.steps, of)), last };
  if (dimension === null) return { step: result, dimension, holds, last };
  const rooted = root(dimension);
  if (rooted === null) {
    const unit = unitText(dimension);
    throw problemAt(file, path, 'FORMULA_ROOT_OF_UNIT', { column, unitKo: unit.ko, unitEn: unit.en });
  }
  return { step: result, dimension: rooted, holds, last };
}

function choice(walk: Walk, node: Extract<Tree, { type: 'ConditionalNode' }>, depth: number): Seen {
  const condition = visit(walk, node.condition, depth + 1);
  const column = signAfter(walk, condition);
  if (condition.dimension !== null && !isSame(condition.dimension, ratio)) {
    const unit = unitText(condition.dimension);
    const { file, path } = walk.place;
    throw problemAt(file, path, 'FORMULA_CONDITION_HAS_UNIT', { column, unitKo: unit.ko, unitEn: unit.en });
  }
  const yes = visit(walk, node.trueExpr, depth + 1);
  const no = visit(walk, node.falseExpr, depth + 1);
  const dimension = shared(walk, '?:', yes, no, column);
  const step = push(walk, { op: 'choose', condition: condition.step, yes: yes.step, no: no.step, column });
  return { step, dimension, holds: together(yes.holds, no.holds), last: no.last };
}
