import { describe, expect, test } from 'vitest';
import { compare, evaluate, formulasOf, type Comparison, type Prepared } from '../../../engine/index.ts';
import { library, ownTwo, prepareLayers } from '../support.ts';

const compared = async (...prepared: Prepared[]): Promise<Comparison> =>
  compare(
    prepared.map((one) => evaluate(one)),
    await Promise.all(prepared.map(formulasOf)),
  );
const sejong = (id: string, changes: Record<string, unknown>) =>
  library.prepareGiven({ id, extends: `sejong-2024-baseline`, ...changes }, id);
const sumOf = (parts: readonly { readonly value: number }[]) => parts.reduce((sum, { value }) => sum + value, 0);

const formulas = [
  { id: 'made', formula: '생산' },
  { id: 'jobs', label: { ko: '10억원당 취업', en: 'Jobs per bn' }, formula: '지역내 취업 / 투자액 * 10' },
  { id: 'kept', formula: 'calibrated.valueAdded.inRegion / 보정 부가가치' },
  { id: 'yearly', formula: '수입 / 연수 + stated.production / years * 0' },
];
const changed = {
  levers: { execution: 0.7, localPurchase: 0.5, productivityGrowth: 0.02 },
  components: [{ id: 'quantum', mix: { '50': 1 } }],
  schedule: { 2024: 0.5, 2025: 0.5 },
};

describe('differences of own indicators', async () => {
  const comparison = await compared(sejong('a', { formulas }), sejong('b', { formulas, ...changed }));
  const [made, jobs, kept, yearly] = comparison.ownDifferences;

  test('are those of the values beside the runs, with unit and label', () => {
    expect(comparison.ownDifferences.map(({ id }) => id)).toEqual(['made', 'jobs', 'kept', 'yearly']);
    expect([jobs!.label!.en, jobs!.unit.ko, jobs!.from, jobs!.to]).toEqual(['Jobs per bn', '명/억원', 'a', 'b']);
    comparison.ownDifferences.forEach(({ id, total }) => {
      const [before, after] = comparison.scenarios.map((run) => run.own.find((one) => one.id === id)!.value!);
      expect(total).toBe(after! - before!);
    });
  });

  test('are split over the same changes, and their terms and groups sum to them', () => {
    const levers = comparison.differences[0]!.terms.map(({ lever }) => lever);
    expect(levers).toEqual(['mix.quantum', 'schedule', 'execution', 'localPurchase', 'productivityGrowth']);
    for (const { terms, groups, total } of [made!, jobs!, kept!, yearly!]) {
      expect(terms.map(({ lever }) => lever)).toEqual(levers);
      for (const parts of [terms, groups])
        expect(Math.abs(sumOf(parts) - total!)).toBeLessThan(1e-10 * (1 + Math.abs(total!)));
    }
  });

  test('of a plain figure are the differences of that figure, term by term', () => {
    const production = comparison.differences.find(
      ({ indicator, scope }) => indicator === 'production' && scope === 'total',
    )!;
    made!.terms.forEach(({ value }, i) => expect(value).toBeCloseTo(production.terms[i]!.value, 8));
  });

  test('by hand: a ratio that execution does not move has no share of it', () => {
    const at = (lever: string) => kept!.terms.find((term) => term.lever === lever)!.value;
    expect(Math.abs(at('execution'))).toBeLessThan(1e-12);
    expect(Math.abs(at('productivityGrowth'))).toBeLessThan(1e-12);
    expect(Math.abs(at('localPurchase'))).toBeGreaterThan(0.01);
  });
});

describe('an indicator', () => {
  const only = (formula: string, more: Record<string, unknown> = {}) => ({ formulas: [{ id: 'x', formula, ...more }] });

  test('whose formula changed has that as a change of its own', async () => {
    const { ownDifferences } = await compared(
      sejong('a', only('생산 / 투자액')),
      sejong('b', { ...only('생산 / 투자액 * 2'), levers: { importShare: 0.2 } }),
    );
    const [{ terms, total }] = ownDifferences as [(typeof ownDifferences)[number]];
    expect(terms.map(({ lever }) => lever)).toEqual(['importShare', 'formula']);
    expect(sumOf(terms)).toBeCloseTo(total!, 10);
  });

  test('over calibrated figures has the calibration as a change where its factors differ', async () => {
    const calibration = { method: 'factor', scope: 'inRegion' };
    const { ownDifferences, differences } = await compared(
      sejong('a', only('보정 생산')),
      sejong('b', { ...only('보정 생산'), calibration }),
    );
    expect(differences[0]!.terms).toEqual([]);
    const [{ terms, total }] = ownDifferences as [(typeof ownDifferences)[number]];
    expect(terms.map(({ lever }) => lever)).toEqual(['calibration']);
    expect(terms[0]!.value).toBeCloseTo(total!, 9);
  });

  test.each<[string, Record<string, unknown>, Record<string, unknown>, string]>([
    ['of one scenario alone', only('생산'), {}, 'INDICATOR_ON_ONE_SIDE'],
    ['in other units', only('생산'), only('취업'), 'INDICATOR_UNITS_DIFFER'],
    [
      'without a value',
      only('생산'),
      { ...only('보정 생산'), calibration: { method: 'none' } },
      'FORMULA_FIGURE_UNKNOWN',
    ],
  ])('%s has no difference, and a note says why', async (_, from, to, code) => {
    const { ownDifferences } = await compared(sejong('a', from), sejong('b', to));
    const [{ total, terms, groups, notes }] = ownDifferences as [(typeof ownDifferences)[number]];
    expect([total, terms, groups, notes.map((note) => note.code)]).toEqual([null, [], [], [code]]);
    expect(notes[0]!.message.en).not.toMatch(/[가-힣]/);
  });

  test('without a value half-way is not split: 1 / (execution-driven demand) with one amount 0', async () => {
    // 두 산업의 금액을 맞바꾸면 가운데에서는 투자액이 0이거나 두 배이다.
    const money = (...values: number[]) =>
      prepareLayers([
        ownTwo({
          components: values.map((value, i) => ({
            id: `c${i}`,
            investment: { value, unit: '억원' },
            mix: { '01': 1 },
          })),
          ...only('1 / 투자액'),
        }),
      ]);
    const { ownDifferences } = await compared(money(0, 100), money(100, 0));
    const [{ total, terms, notes }] = ownDifferences as [(typeof ownDifferences)[number]];
    expect([total, terms, notes.map(({ code }) => code)]).toEqual([0, [], ['DIFFERENCE_NOT_SPLIT']]);
  });

  test('is not split between two plans', async () => {
    const { ownDifferences } = await compared(
      sejong('a', only('생산')),
      library.prepareGiven({ id: 'b', extends: 'eumseong-2023-baseline', ...only('생산') }, 'b'),
    );
    expect(ownDifferences[0]!.terms.map(({ lever }) => lever)).toEqual(['plan']);
  });
});
