import {
  explain,
  explainable,
  figuresOf,
  ownIndicators,
  summarise,
  type Evaluation,
  type LeafSource,
  type OwnFormula,
  type Run,
  type TraceNode,
} from '../../../engine/index.ts';

/** 셈 하나를 왼쪽부터, 엔진과 따로. */
const recompute: Readonly<Record<string, (values: readonly number[]) => number>> = {
  sum: (values) => {
    let sum = 0;
    for (const value of values) sum += value;
    return sum;
  },
  product: (values) => {
    let product = 1;
    for (const value of values) product *= value;
    return product;
  },
  difference: ([first = NaN, ...rest]) => {
    let left = first;
    for (const value of rest) left -= value;
    return left;
  },
  quotient: ([first = NaN, ...rest]) => {
    let left = first;
    for (const value of rest) left /= value;
    return left;
  },
  minimum: (values) => values.toSorted((a, b) => a - b)[0]!,
  maximum: (values) => values.toSorted((a, b) => b - a)[0]!,
  absolute: ([value = NaN]) => (value < 0 ? -value : value),
  root: ([value = NaN]) => Math.sqrt(value),
  less: ([a = NaN, b = NaN]) => Number(a < b),
  atMost: ([a = NaN, b = NaN]) => Number(a <= b),
  greater: ([a = NaN, b = NaN]) => Number(a > b),
  atLeast: ([a = NaN, b = NaN]) => Number(a >= b),
  equal: ([a = NaN, b = NaN]) => Number(a === b),
  different: ([a = NaN, b = NaN]) => Number(a !== b),
  choice: ([, taken = NaN]) => taken,
};

/** 나무의 모든 마디, 함께 쓰는 마디는 한 번. Every node of a tree, shared ones once. */
export function nodesOf(root: TraceNode): TraceNode[] {
  const seen = new Set<TraceNode>();
  const walk = (node: TraceNode): void => {
    if (seen.has(node)) return;
    seen.add(node);
    node.children.forEach(walk);
  };
  walk(root);
  return [...seen];
}

export function leavesOf(root: TraceNode): (TraceNode & { readonly source: LeafSource })[] {
  return nodesOf(root).filter((node): node is TraceNode & { source: LeafSource } => node.source !== null);
}

/** 나무가 어긴 것들: 셈과 다른 값, 출처 없는 잎, 빈 글. What is wrong with a tree. */
export function faultsOf(root: TraceNode): string[] {
  return nodesOf(root).flatMap((node) => {
    const { operation, label, value, children, source, hidden } = node;
    const name = `${label.ko} (${operation}, ${value})`;
    const faults: string[] = [];
    if (label.ko.trim() === '' || label.en.trim() === '') faults.push(`${name}: no label`);
    if (!Number.isFinite(value)) faults.push(`${name}: not a number`);
    if (operation === 'value' || hidden > 0) {
      if (children.length > 0) faults.push(`${name}: a leaf with children`);
      if (operation === 'value' && !source) faults.push(`${name}: no source`);
      if (source && (source.text.ko.trim() === '' || source.text.en.trim() === '')) faults.push(`${name}: no text`);
      return faults;
    }
    if (source) faults.push(`${name}: a source on an operation`);
    const expected = recompute[operation]!(children.map((child) => child.value));
    if (!Object.is(expected, value)) faults.push(`${name}: its children give ${expected}`);
    return faults;
  });
}

/** 결과 보고서의 그 수치; 보고서에 없으면 undefined. */
export function reported(run: Run, output: string): number | null | undefined {
  const [figure = '', row] = output.split('@');
  const [first = '', second = '', third = ''] = figure.split('.');
  const at = (value: unknown, ...keys: string[]): unknown =>
    keys.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key], value);
  if (row !== undefined) {
    const found =
      run.byYear!.find(({ year }) => String(year) === row) ??
      run.byComponent!.find(({ component }) => component === row);
    return first === 'demand' ? found!.demand : (at(found, first, second) as number | null);
  }
  switch (first) {
    case 'calibrated':
    case 'presentValue':
      return at(run[first], second, third) as number | null;
    case 'net':
      return (
        third === ''
          ? at(run.net.steps.at(-1), second)
          : at(
              run.net.steps.find(({ step }) => step === second),
              third,
            )
      ) as number;
    case 'payers':
      return run.payers!.find(({ payer }) => payer === second)!.investment;
    case 'opportunityCost':
      return at(run.opportunityCost, second) as number;
    case 'indicators':
      return run.own.find(({ id }) => id === second)!.value;
    case 'split':
      return at(run.split, second) as number | null;
    case 'investment':
    case 'demand':
      return run[first].value;
    case 'incomeInduced':
      return at(run.derived.incomeInduced, second, 'value') as number;
    case 'directProduction':
    case 'imports':
    case 'employees':
      return at(run.derived, first, 'value') as number;
    case 'impliedInvestment':
      return undefined;
    default:
      return at(run.effects, first, second) as number | null;
  }
}

/** 한 계산의 물을 수 있는 모든 수치에서 어긋난 것들. Faults of every tree of an evaluation, and roots that differ from the run. */
export function faultsIn(evaluation: Evaluation, formulas: readonly OwnFormula[] = []): string[] {
  const summary = summarise(evaluation, { hash: false, detail: true });
  const run = { ...summary, own: ownIndicators(figuresOf(summary), formulas) };
  return explainable(evaluation, formulas).flatMap((output) => {
    const { tree, value } = explain(evaluation, output, { formulas });
    const expected = reported(run, output);
    const root =
      expected === undefined || Object.is(expected, value) ? [] : [`${output}: run says ${expected}, tree ${value}`];
    return [...root, ...faultsOf(tree).map((fault) => `${output}: ${fault}`)];
  });
}
