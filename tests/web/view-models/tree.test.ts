import { expect, test } from 'vitest';
import { evaluate, explain, indicators, prepare, scopes, type TraceNode } from '../../../engine/index.ts';
import type { FigureId } from '../../../web/view-models/figure-id.ts';
import { branchesUnder, outputOf } from '../../../web/view-models/trace/tree.ts';
import { studyOf } from '../../study.ts';

const evaluation = evaluate(prepare(studyOf('sejong-2024-baseline')), {});
const figures: readonly FigureId[] = [
  'investment',
  'demand',
  'split.region',
  'split.otherRegions',
  'split.abroad',
  'split.noDemand',
  ...indicators.flatMap((indicator) =>
    scopes.flatMap((scope) => [`modelled.${indicator}.${scope}`, `calibrated.${indicator}.${scope}`] as const),
  ),
];

test.each(figures)('the engine can open %s', (id) => {
  expect(explain(evaluation, outputOf(id)!).tree.value).toBeTypeOf('number');
});

test('a stated figure stands in its document and has no tree', () => {
  expect(outputOf('stated.production')).toBeNull();
});

test('of a sum the largest part comes first', () => {
  const { tree } = explain(evaluation, 'production.inRegion');
  const parts = branchesUnder(tree, 'ko');
  expect(parts.map(({ label }) => label)[0]).toBe('미래모빌리티');
  const sizes = parts.map(({ node }) => node.value);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(parts.slice(1).every(({ sign }) => sign === '+')).toBe(true);
});

test('no line names one unit and shows another: the step from won to 억원 is passed over', () => {
  for (const id of figures) {
    const walk = (node: TraceNode, depth: number): void => {
      for (const branch of branchesUnder(node, 'ko')) {
        expect(branch.label, id).not.toContain('(원)');
        expect(branch.label, id).not.toBe('1억');
        if (depth < 4) walk(branch.node, depth + 1);
      }
    };
    const { tree } = explain(evaluation, outputOf(id)!);
    expect(branchesUnder(tree, 'ko').length, id).toBeGreaterThan(0);
    walk(tree, 0);
  }
});

test('factors keep their order and their signs', () => {
  const { tree } = explain(evaluation, 'calibrated.production.total');
  const signs = branchesUnder(tree, 'ko').map(({ sign }) => sign);
  expect(signs).toEqual(['', '×']);
});

test('every end of the tree names its source, and an assumption its lever', () => {
  const ends: ReturnType<typeof branchesUnder>[number][] = [];
  const walk = (node: TraceNode) => {
    for (const branch of branchesUnder(node, 'en')) {
      if (branch.node.children.length === 0) ends.push(branch);
      else walk(branch.node);
    }
  };
  walk(explain(evaluation, 'employment.inRegion').tree);
  expect(ends.length).toBeGreaterThan(100);
  expect(ends.every(({ source }) => source !== null && source !== '')).toBe(true);
  expect(new Set(ends.map(({ lever }) => lever))).toContain('localPurchase');
  expect(ends.find(({ lever }) => lever === 'localPurchase')?.amount).toBe('47%');
});
