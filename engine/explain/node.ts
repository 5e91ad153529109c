import type { Text } from '../text.ts';
import type { Source } from './source.ts';

export const operations = ['sum', 'difference', 'product', 'quotient', 'value'] as const;
/** 자기 지표의 식에만 나오는 셈. Operations of own formulas alone. */
const formulaOperations = [
  'minimum',
  'maximum',
  'absolute',
  'root',
  'less',
  'atMost',
  'greater',
  'atLeast',
  'equal',
  'different',
  'choice',
] as const;
export type Operation = (typeof operations)[number] | (typeof formulaOperations)[number];
/** 자식들을 값 하나로 모으는 셈. */
export type Combining = Exclude<Operation, 'value'>;

/** 계산의 단위. 비율은 단위가 없는 수이다. */
export type PlainUnit =
  | '원'
  | '억원'
  | '백만원'
  | '명'
  | '비율'
  | '원/원'
  | '명/10억원'
  | '10억원'
  | '10억원/원'
  | '원/억원'
  | '원/10억원'
  | '지수';

/** 마디의 단위: 계산의 것이거나, 자기 지표의 것(«명/억원»). A unit of the model, or one that a formula made. */
export type TraceUnit = PlainUnit | (string & {});

/**
 * 수 하나와 그것이 나온 셈. `value`가 아닌 마디의 값은 자식들의 값에 그 셈을 왼쪽부터 한 것과 비트까지 같다.
 *
 * One number and how it came about. The value of a node equals its operation over its children's values, left to right, bit for
 * bit; a leaf is a `value` and names its source. `hidden` counts the nodes below that a depth limit left out.
 */
export type TraceNode = {
  readonly operation: Operation;
  readonly label: Text;
  readonly value: number;
  readonly unit: TraceUnit;
  readonly source: Source | null;
  readonly children: readonly TraceNode[];
  readonly hidden: number;
};

/**
 * 셈 하나를 왼쪽부터. 더하기는 0에서, 곱하기는 1에서 시작한다. 고른 것(choice)은 조건과 고른 갈래만 지닌다.
 *
 * An operation over values, left to right: sums start at 0, products at 1. A choice holds its condition and the branch taken.
 *
 * @example
 * apply('difference', [1, 0.717, 0.065]) // => 1 - 0.717 - 0.065
 * @example
 * apply('quotient', [27, 3]) // => 9
 */
export function apply(operation: Combining, values: readonly number[]): number {
  switch (operation) {
    case 'sum':
      return values.reduce((sum, value) => sum + value, 0);
    case 'product':
      return values.reduce((product, value) => product * value, 1);
    case 'difference':
      return values.slice(1).reduce((rest, value) => rest - value, values[0]!);
    case 'quotient':
      return values.slice(1).reduce((rest, value) => rest / value, values[0]!);
    case 'minimum':
      return values.reduce((least, value) => (least < value ? least : value));
    case 'maximum':
      return values.reduce((most, value) => (most > value ? most : value));
    case 'absolute':
      return Math.abs(values[0]!);
    case 'root':
      return Math.sqrt(values[0]!);
    case 'less':
      return values[0]! < values[1]! ? 1 : 0;
    case 'atMost':
      return values[0]! <= values[1]! ? 1 : 0;
    case 'greater':
      return values[0]! > values[1]! ? 1 : 0;
    case 'atLeast':
      return values[0]! >= values[1]! ? 1 : 0;
    case 'equal':
      return values[0] === values[1] ? 1 : 0;
    case 'different':
      return values[0] === values[1] ? 0 : 1;
    case 'choice':
      return values[1]!;
    default:
      return operation satisfies never;
  }
}

/** 셈의 마디. */
type Inner = (label: Text, unit: TraceUnit, children: readonly TraceNode[]) => TraceNode;

/** 셈 하나의 마디. */
export function combined(
  operation: Combining,
  label: Text,
  unit: TraceUnit,
  children: readonly TraceNode[],
): TraceNode {
  const value = apply(
    operation,
    children.map((child) => child.value),
  );
  return { operation, label, value, unit, source: null, children, hidden: 0 };
}

function inner(operation: Combining): Inner {
  return (label, unit, children) => combined(operation, label, unit, children);
}

export const sum = inner('sum');
export const product = inner('product');
export const difference = inner('difference');
export const quotient = inner('quotient');

/** 더 내려갈 곳이 없는 수. */
export function leaf(label: Text, value: number, unit: TraceUnit, source: Source): TraceNode {
  return { operation: 'value', label, value, unit, source, children: [], hidden: 0 };
}

/** 같은 마디에 다른 이름을 붙인다. */
export function renamed(label: Text, node: TraceNode): TraceNode {
  return { ...node, label };
}

/** 없는 것(곱해도 달라지지 않는 1)은 뺀다. */
export function present(...nodes: readonly (TraceNode | null)[]): TraceNode[] {
  return nodes.filter((node) => node !== null);
}

/**
 * 마디의 수. 같은 마디를 여러 곳에서 쓰면 쓴 만큼 센다.
 *
 * How many nodes a tree has when written out, to `depth` levels below its root. Shared nodes are counted where they stand.
 */
export function countNodes(root: TraceNode, depth = Infinity): number {
  const known = new Map<TraceNode, Map<number, number>>();
  const count = (node: TraceNode, left: number): number => {
    if (left <= 0 || node.children.length === 0) return 1;
    const byDepth = known.get(node) ?? new Map<number, number>();
    known.set(node, byDepth);
    const counted = byDepth.get(left);
    if (counted !== undefined) return counted;
    const nodes = node.children.reduce((total, child) => total + count(child, left - 1), 1);
    byDepth.set(left, nodes);
    return nodes;
  };
  return count(root, depth);
}

/** 뿌리에서 `depth`칸 아래까지만. A tree cut `depth` levels below its root; what is cut is counted in `hidden`. */
export function cutAt(root: TraceNode, depth: number): TraceNode {
  if (root.children.length === 0) return root;
  if (depth <= 0) return { ...root, children: [], hidden: countNodes(root) - 1 };
  return { ...root, children: root.children.map((child) => cutAt(child, depth - 1)) };
}

/** 뿌리에서 가장 먼 잎까지의 칸 수. */
export function depthOf(root: TraceNode): number {
  const known = new Map<TraceNode, number>();
  const deepest = (node: TraceNode): number => {
    const found = known.get(node);
    if (found !== undefined) return found;
    const below = node.children.reduce((most, child) => Math.max(most, 1 + deepest(child)), 0);
    known.set(node, below);
    return below;
  };
  return deepest(root);
}
