import { describe, expect, test } from 'vitest';
import { layersOf, type Layer } from '../../../engine/scenario/layers.ts';
import { parseScenario } from '../../../engine/scenario/parse.ts';
import { library, problemOf } from '../support.ts';

const layer = (id: string, changes: Record<string, unknown> = {}): Layer => ({
  scenario: parseScenario({ id, ...changes }, id),
  file: `${id}.yaml`,
});

function stack(...layers: Layer[]) {
  const byId = new Map(layers.map((known) => [known.scenario.id, known]));
  return layersOf(layers.at(-1)!, (id) => byId.get(id)!);
}

describe('layersOf()', () => {
  test('lays the baseline lowest and the scenario itself on top', () => {
    const layers = stack(layer('base'), layer('middle', { extends: 'base' }), layer('top', { extends: 'middle' }));
    expect(layers.map(({ scenario }) => scenario.id)).toEqual(['base', 'middle', 'top']);
    expect(stack(layer('alone'))).toHaveLength(1);
    expect(
      layersOf(library.scenario('sejong-2024-cautious'), library.scenario).map(({ scenario }) => scenario.id),
    ).toEqual(['sejong-2024-baseline', 'sejong-2024-cautious']);
  });

  test.each<[string, Layer[]]>([
    ['itself', [layer('a', { extends: 'a' })]],
    ['one that extends it', [layer('b', { extends: 'a' }), layer('a', { extends: 'b' })]],
  ])('refuses a scenario that extends %s', (_, layers) => {
    const problem = problemOf(() => stack(...layers));
    expect([problem.code, problem.issues[0]!.path]).toEqual(['EXTENDS_LOOP', 'extends']);
  });

  test('takes a chain of sixteen and refuses a longer one', () => {
    const chain = (length: number) =>
      Array.from({ length }, (_, i) => layer(`s-${i}`, i === 0 ? {} : { extends: `s-${i - 1}` }));
    expect(stack(...chain(16))).toHaveLength(16);
    expect(problemOf(() => stack(...chain(17))).code).toBe('EXTENDS_LOOP');
  });

  test.each<[string, unknown, unknown]>([
    ['another plan', 'plan-a', 'plan-b'],
    ['no plan over a plan', 'plan-a', null],
    ['a plan over none', null, 'plan-b'],
  ])('refuses %s', (_, below, above) => {
    const problem = problemOf(() =>
      stack(layer('base', { plan: below }), layer('top', { plan: above, extends: 'base' })),
    );
    expect([problem.code, problem.issues[0]!.file, problem.issues[0]!.path]).toEqual([
      'PLANS_DISAGREE',
      'top.yaml',
      'plan',
    ]);
  });

  test('lets a scenario leave the plan to the one it extends', () => {
    expect(stack(layer('base', { plan: 'p' }), layer('top', { extends: 'base' }))).toHaveLength(2);
    expect(
      stack(
        layer('base', { plan: 'p' }),
        layer('mid', { extends: 'base' }),
        layer('top', { plan: 'p', extends: 'mid' }),
      ),
    ).toHaveLength(3);
  });
});
