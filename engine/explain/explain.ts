import type { Evaluation } from '../calibrate/evaluate.ts';
import { notesOf } from '../calibrate/notes.ts';
import { engineVersion, hashOf } from '../calibrate/summarise.ts';
import type { OwnFormula } from '../formula/own-indicators.ts';
import { Problem, type Note } from '../problem.ts';
import type { Text } from '../text.ts';
import { countNodes, cutAt, depthOf, type TraceNode, type TraceUnit } from './node.ts';
import { treeOf } from './outputs.ts';
import type { TableTitles } from './source.ts';

/** `pageup.explain/1`: 수치 하나가 어디서 왔는지. 값은 계산 결과의 그것과 비트까지 같다. */
export type Explanation = {
  readonly schema: 'pageup.explain/1';
  readonly engine: string;
  /** 계산 결과의 해시. */
  readonly hash: string;
  readonly scenario: { readonly id: string; readonly title: Text };
  readonly output: string;
  readonly label: Text;
  readonly value: number;
  readonly unit: TraceUnit;
  /** 나무 전체의 마디 수. */
  readonly nodes: number;
  readonly depth: number | null;
  readonly tree: TraceNode;
  readonly notes: readonly Note[];
};

export type ExplainOptions = {
  /** 뿌리에서 몇 칸 아래까지; 없으면 끝까지. */
  readonly depth?: number | undefined;
  /** 적어 낼 마디 수의 한도. */
  readonly limit?: number | undefined;
  /** 표마다의 이름(source.yaml). */
  readonly titles?: TableTitles | undefined;
  /** 시나리오의 자기 지표들: `indicators.<id>`로 묻는다. */
  readonly formulas?: readonly OwnFormula[] | undefined;
};

/**
 * 수치 하나를 표의 칸, 발표치, 가정, 물가지수까지 내려가는 나무로.
 *
 * One figure of a run as a tree down to table cells, stated figures, assumptions and index values. The root equals the run's
 * figure bit for bit, and every node its operation over its children.
 *
 * @param output `production.inRegion`, `calibrated.employment.total`, `net.valueAdded`, `net.leakage.valueAdded`, `split.abroad`, `payers.national`,
 *   한 해나 한 산업은 `production.total@2026`, `demand@quantum`, 자기 지표는 `indicators.<id>` …
 * @throws Problem OUTPUT_NOT_EXPLAINED, OUTPUT_EMPTY, EXPLANATION_TOO_LARGE
 */
export function explain(
  evaluation: Evaluation,
  output: string,
  { depth, limit = Infinity, titles = {}, formulas = [] }: ExplainOptions = {},
): Explanation {
  const tree = treeOf(evaluation, output, titles, formulas);
  const shown = countNodes(tree, depth ?? Infinity);
  if (shown > limit) {
    const values = { nodes: shown, limit, depth: deepestWithin(tree, limit) };
    throw new Problem('EXPLANATION_TOO_LARGE', values);
  }
  const { id, title } = evaluation.assumptions;
  return {
    schema: 'pageup.explain/1',
    engine: engineVersion,
    hash: hashOf(evaluation),
    scenario: { id, title },
    output,
    label: tree.label,
    value: tree.value,
    unit: tree.unit,
    nodes: countNodes(tree),
    depth: depth ?? null,
    tree: depth === undefined ? tree : cutAt(tree, depth),
    notes: notesOf(evaluation),
  };
}

/** 한도에 드는 가장 깊은 칸 수. */
function deepestWithin(tree: TraceNode, limit: number): number {
  let depth = depthOf(tree);
  while (depth > 0 && countNodes(tree, depth) > limit) depth--;
  return depth;
}
