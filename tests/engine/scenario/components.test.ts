import { describe, expect, test } from 'vitest';
import { ownTwo, problemOf, runTwo } from '../support.ts';

const mixed = {
  components: [{ id: 'a', investment: { value: 100, unit: '억원' }, mix: { '01': 0.5, '02': 0.5 } }],
};
const own = (changes: Record<string, unknown> = {}) => runTwo(ownTwo({ ...mixed, ...changes }));
const refusal = (changes: Record<string, unknown>) => {
  const { code, issues } = problemOf(() => own(changes));
  return [code, issues[0]?.path];
};

describe('spending that creates no demand', () => {
  const half = own({ components: [{ ...mixed.components[0], noDemand: 0.5 }] });

  test('is money of its own line: split sums to demand, and effects are those of the rest', () => {
    expect(half.demand.value).toBe(100);
    expect(half.split.noDemand).toBeCloseTo(50, 12);
    const { region, otherRegions, abroad, noDemand } = half.split;
    expect(region! + otherRegions! + abroad + noDemand).toBeCloseTo(100, 12);
    expect(half.effects.production.total).toBeCloseTo(own().effects.production.total / 2, 12);
    expect(half.byYear![0]!.demand).toBeCloseTo(100, 12);
    expect(half.byComponent![0]!.demand).toBeCloseTo(100, 12);
    expect(half.bySector!.reduce((sum, { demand }) => sum + demand, 0)).toBeCloseTo(50, 12);
    expect(half.notes.map(({ code }) => code)).not.toContain('NO_DEMAND_NOT_SPLIT');
  });

  test('as land, transfers and finance among kinds of spending comes to the same', () => {
    const spending = [
      { kind: 'land', share: 0.3 },
      { kind: 'transfer', share: 0.1 },
      { kind: 'finance', share: 0.1 },
      { kind: 'construction', share: 0.25, sectors: { '01': 1 } },
      { kind: 'operation', share: 0.25, sectors: { '02': 1 } },
    ];
    const run = own({ components: [{ id: 'a', investment: { value: 100, unit: '억원' }, spending }] });
    expect(run.split.noDemand).toBeCloseTo(50, 10);
    expect(run.effects.employment.total).toBeCloseTo(half.effects.employment.total, 10);
    expect(run.byKind!.map(({ kind, phase, demand }) => [kind, phase, Math.round(demand * 1e9) / 1e9])).toEqual([
      ['construction', 'construction', 25],
      ['operation', 'operation', 25],
    ]);
    const sum = run.byKind!.reduce((total, { production }) => total + production.total!, 0);
    expect(sum).toBeCloseTo(run.effects.production.total, 10);
  });

  test.each<[string, Record<string, unknown>, string, string]>([
    [
      'land with sectors',
      { spending: [{ kind: 'land', share: 1, sectors: { '01': 1 } }] },
      'NO_DEMAND_WITH_SECTORS',
      'components.a.spending[0].sectors',
    ],
    [
      'construction without',
      { spending: [{ kind: 'construction', share: 1 }] },
      'SPENDING_WITHOUT_SECTORS',
      'components.a.spending[0].sectors',
    ],
    ['nothing but land', { spending: [{ kind: 'land', share: 1 }] }, 'NOTHING_INDUCES', 'components.a.spending'],
    ['all of it', { mix: { '01': 1 }, noDemand: 1 }, 'NOTHING_INDUCES', 'components.a.noDemand'],
    [
      'both ways',
      { spending: [{ kind: 'construction', share: 1, sectors: { '01': 1 } }], noDemand: 0.1 },
      'NO_DEMAND_TWICE',
      'components.a.noDemand',
    ],
    ['more than all', { mix: { '01': 1 }, noDemand: 1.5 }, 'SHARE_NEGATIVE', 'components.a.noDemand'],
  ])('is refused: %s', (_, component, code, path) => {
    expect(refusal({ components: [{ id: 'a', investment: { value: 100, unit: '억원' }, ...component }] })).toEqual([
      code,
      path,
    ]);
  });
});
