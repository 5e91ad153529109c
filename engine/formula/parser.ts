import { create, parseDependencies } from 'mathjs/number';

/** mathjs에서 쓰는 것은 이 하나뿐이다: 나무로 읽기. 셈은 우리가 한다. The only thing taken from mathjs is the parser. */
const { parse } = create(parseDependencies!);

/** mathjs의 나무 가운데 우리가 아는 마디들; 그 밖의 마디는 검사에서 걸린다. The nodes that we know; others are refused. */
export type Tree =
  | { readonly type: 'SymbolNode'; readonly name: string }
  | { readonly type: 'ParenthesisNode'; readonly content: Tree }
  | { readonly type: 'OperatorNode'; readonly op: string; readonly args: readonly Tree[] }
  | { readonly type: 'FunctionNode'; readonly fn: Tree; readonly args: readonly Tree[] }
  | { readonly type: 'ConditionalNode'; readonly condition: Tree; readonly trueExpr: Tree; readonly falseExpr: Tree }
  | { readonly type: 'RangeNode'; readonly start: Tree }
  | { readonly type: 'RelationalNode'; readonly params: readonly Tree[] };

/** 나무, 또는 읽기를 그친 자리(1부터). The tree, or the position (from 1) where reading stopped. */
export function treeOf(text: string): { readonly tree: Tree } | { readonly stoppedAt: number } {
  try {
    return { tree: parse(text) as unknown as Tree };
  } catch (error) {
    if (error instanceof Error && 'char' in error) return { stoppedAt: Number(error.char) };
    throw error;
  }
}
