import fc from 'fast-check';
import { Problem, type ProblemCode } from '../../../engine/index.ts';
import type { Constant } from '../../../engine/formula/check.ts';
import { stepValues } from '../../../engine/formula/evaluate.ts';
import { parseFormula } from '../../../engine/formula/parse.ts';
import type { Formula } from '../../../engine/formula/program.ts';

/** 식의 시험이 함께 쓰는 것. What the tests of formulas share. */

export const place = { file: 'x.yaml', path: 'formulas[0].formula' };

export function formulaOf(text: string, given: Readonly<Record<string, Constant>> = {}): Formula {
  return parseFormula(text, new Map(Object.entries(given)), place);
}

export function valueOf(formula: Formula, figures: Readonly<Record<string, number | null>> = {}): number {
  return stepValues(formula, new Map(Object.entries(figures))).at(-1)!;
}

/** 글을 읽다가 난 문제. The problem that reading a text raises; anything else is a failure. */
export function problemOf(text: string, given: Readonly<Record<string, Constant>> = {}): Problem {
  try {
    formulaOf(text, given);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error(`“${text}” was taken`);
}

export type Refusal = readonly [text: string, code: ProblemCode, column: number];

/** 시험이 스스로 셈할 수 있는 나무. A tree that the tests can render and work out by themselves. */
export type Node =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'sign'; readonly sign: '+' | '-' | '*' | '/'; readonly parts: readonly [Node, Node] }
  | { readonly kind: 'power'; readonly base: Node; readonly exponent: number }
  | { readonly kind: 'call'; readonly name: 'min' | 'max' | 'abs' | 'sqrt'; readonly parts: readonly Node[] }
  | { readonly kind: 'negative'; readonly of: Node }
  | { readonly kind: 'choice'; readonly sign: '<' | '>='; readonly parts: readonly [Node, Node, Node, Node] };

/** 단위가 같은(억원) 네 이름: 셈만 보는 시험에서는 비율로 나누어 쓴다. */
export const moneyNames = ['investment', 'demand', 'imports', 'production.total'] as const;

/** 이름은 모두 비율: 억원 ÷ 억원. Names stand for ratios, so that any operation is possible. */
export function trees(smooth = false): fc.Arbitrary<Node> {
  const { tree } = fc.letrec<{ tree: Node }>((tie) => {
    const leafs = fc.oneof(
      fc.integer({ min: 1, max: 99 }).map((n): Node => ({ kind: 'number', value: n / 8 })),
      fc.constantFrom(...moneyNames).map((name): Node => ({ kind: 'name', name })),
    );
    const sub = tie('tree');
    const always = [
      fc
        .tuple(fc.constantFrom('+', '-', '*', '/'), sub, sub)
        .map(([sign, a, b]): Node => ({ kind: 'sign', sign, parts: [a, b] })),
      fc
        .tuple(sub, fc.integer({ min: -2, max: 3 }))
        .map(([base, exponent]): Node => ({ kind: 'power', base, exponent })),
      sub.map((of): Node => ({ kind: 'negative', of })),
    ];
    const kinked = [
      fc
        .tuple(fc.constantFrom('min', 'max'), fc.array(sub, { minLength: 2, maxLength: 3 }))
        .map(([name, parts]): Node => ({ kind: 'call', name, parts })),
      fc.tuple(fc.constantFrom('abs', 'sqrt'), sub).map(([name, of]): Node => ({ kind: 'call', name, parts: [of] })),
      fc
        .tuple(fc.constantFrom('<', '>='), sub, sub, sub, sub)
        .map(([sign, a, b, c, d]): Node => ({ kind: 'choice', sign, parts: [a, b, c, d] })),
    ];
    return {
      tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leafs, ...always, ...(smooth ? [] : kinked)),
    };
  });
  return tree;
}

/** 괄호를 모두 친 글. The text of a tree, fully parenthesised; names are divided by 억원 to be ratios. */
export function written(node: Node): string {
  switch (node.kind) {
    case 'number':
      return String(node.value);
    case 'name':
      return `(${node.name}/unit)`;
    case 'sign':
      return `(${written(node.parts[0])} ${node.sign} ${written(node.parts[1])})`;
    case 'power':
      return `(${written(node.base)})^${node.exponent}`;
    case 'call':
      return `${node.name}(${node.parts.map(written).join(', ')})`;
    case 'negative':
      return `(-${written(node.of)})`;
    default: {
      const [a, b, c, d] = node.parts.map(written);
      return `(${a} ${node.sign} ${b} ? ${c} : ${d})`;
    }
  }
}

/** 나무의 값, 시험이 따로 구한 것; 알 수 없으면 null. The value by the test's own evaluator; null where unknown. */
export function worth(node: Node, figures: Readonly<Record<string, number>>): number | null {
  const each = (nodes: readonly Node[]) => nodes.map((inner) => worth(inner, figures));
  const sound = (value: number) => (Number.isFinite(value) ? value : null);
  switch (node.kind) {
    case 'number':
      return node.value;
    case 'name':
      return figures[node.name]!;
    case 'negative': {
      const of = worth(node.of, figures);
      return of === null ? null : -of;
    }
    case 'power': {
      const base = worth(node.base, figures);
      if (base === null) return null;
      let product = 1;
      for (let i = 0; i < Math.abs(node.exponent); i++) product = product * base;
      return sound(node.exponent < 0 ? 1 / product : product);
    }
    case 'sign': {
      const [a, b] = each(node.parts);
      if (a === null || b === null) return null;
      return sound({ '+': a! + b!, '-': a! - b!, '*': a! * b!, '/': a! / b! }[node.sign]);
    }
    case 'call': {
      const parts = each(node.parts);
      if (parts.includes(null)) return null;
      return sound(Math[node.name](...(parts as [number])));
    }
    default: {
      const [a, b] = each(node.parts.slice(0, 2));
      if (a === null || b === null) return null;
      const holds = node.sign === '<' ? a! < b! : a! >= b!;
      return worth(node.parts[holds ? 2 : 3], figures);
    }
  }
}

export const unit = { unit: { value: 1, dimension: { won: 1, persons: 0, years: 0 } } };

/** 네 이름의 값. */
export const figureValues = fc.record(
  Object.fromEntries(moneyNames.map((name) => [name, fc.integer({ min: 1, max: 4000 }).map((n) => n / 16)])),
) as fc.Arbitrary<Record<(typeof moneyNames)[number], number>>;
