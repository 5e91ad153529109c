import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseScenario, rangeSettingOf, sample, type Distribution, type Lever } from '../../../engine/index.ts';
import { moved, openBench, type Bench } from '../../../web/state/bench.ts';
import { leverChanges } from '../../../web/view-models/lever-changes.ts';
import { rangeList, rangeTrouble, withoutRanges } from '../../../web/view-models/ranges/range-list.ts';
import { firstRange, partsOf, reshaped, shapesFor, withPart } from '../../../web/view-models/ranges/shape.ts';

import { silhouetteOf } from '../../../web/view-models/ranges/silhouette.ts';
import { rangeNotes } from '../../../web/view-models/uncertainty/drawn.ts';
import { scenarioIds, studyOf } from '../../study.ts';

const sejong = openBench(studyOf('sejong-2024-baseline'));
const set = (bench: Bench, id: string, value: number | Distribution) => moved(bench, { kind: 'set', id, value });
const ranged = (bench: Bench, lever: string, range: Distribution) => set(bench, rangeSettingOf(lever), range);
const lineOf = (bench: Bench, lever: string) => rangeList(bench).lines.find((line) => line.lever.id === lever)!;
const leverOf = (bench: Bench, id: string) => bench.run.levers.find((lever) => lever.id === id)!;
const pert = { kind: 'pert', min: 0.4, mode: 0.45, max: 0.5 } as const;

describe('the list of ranges', () => {
  test('says of each where it comes from: assumed, set here, held because the value was set', () => {
    expect(lineOf(sejong, 'localPurchase').origin).toBe('plausible');
    const bench = ranged(set(sejong, 'execution', 0.8), 'localPurchase', pert);
    expect(lineOf(bench, 'localPurchase')).toMatchObject({ origin: 'set', distribution: pert });
    expect(lineOf(bench, 'execution')).toMatchObject({ origin: 'held', distribution: { kind: 'fixed', value: 0.8 } });
    expect(lineOf(ranged(bench, 'execution', pert), 'execution').origin).toBe('set');
  });

  test('says which the file writes, with its reason, and which of those drawn are assumed', () => {
    const base = studyOf('sejong-2024-baseline');
    const ranges = { execution: { ...pert, reason: { ko: '집행 실적', en: 'Past spending' } } };
    const scenario = parseScenario(
      { id: 'mine', extends: 'sejong-2024-baseline', otherRanges: 'plausible', ranges },
      'mine.yaml',
    );
    const bench = openBench({ ...base, layers: [...base.layers, { scenario, file: 'mine.yaml' }] });
    expect(lineOf(bench, 'execution')).toMatchObject({ origin: 'filed', reason: ranges.execution.reason });
    expect(lineOf(bench, 'localPurchase')).toMatchObject({ origin: 'plausible', reason: null });
    const notes = rangeNotes(bench.run, sample(bench.prepared, { draws: 16, seed: 1 }), 'ko');
    const noteOf = (lever: string) => notes.find(({ key }) => key === lever)!.value;
    expect(noteOf('execution')).not.toContain('가정');
    expect(noteOf('localPurchase')).toContain('(분포는 가정)');
  });

  test('moves no figure, can be undone one by one and all at once, and is listed among the changes', () => {
    const bench = ranged(set(sejong, 'execution', 0.8), 'localPurchase', pert);
    expect(bench.run.effects).toEqual(set(sejong, 'execution', 0.8).run.effects);
    expect(moved(bench, { kind: 'reset', id: 'ranges.localPurchase' }).values).toEqual({ execution: 0.8 });
    expect(withoutRanges(bench.values)).toEqual({ execution: 0.8 });
    const changes = leverChanges(bench.asFiled.levers, bench.values, { sectors: new Map() }, 'ko');
    expect(changes.at(-1)).toMatchObject({
      id: 'ranges.localPurchase',
      label: '범위: 지역내 구매율',
      from: null,
      to: 'PERT 40%–50%, 가장 그럴듯한 값 45%',
    });
  });

  test('offers a range for levers that have none', () => {
    const { addable, lines } = rangeList(sejong);
    expect(addable.map(({ id }) => id)).toContain('investment');
    expect(lines.map(({ lever }) => lever.id)).not.toContain('investment');
    const lever = leverOf(sejong, 'investment');
    const added = ranged(sejong, 'investment', firstRange(lever, lever.value as number));
    expect(lineOf(added, 'investment').distribution).toEqual({
      kind: 'triangular',
      min: 1363.2,
      mode: 1704,
      max: 2044.8,
    });
    expect(rangeList(added).trouble).toBeNull();
  });

  test('offers none that could not stand beside those set: the total and an industry are not both drawn', () => {
    const base = studyOf('sejong-2024-baseline');
    const amounts = (range?: readonly number[]) =>
      base.layers[0]!.scenario.components!.map(({ id }) => ({
        id,
        investment: { value: 100, unit: '억원', origin: 'planner', ...(range && { range }) },
      }));
    const over = (upper: object) => {
      const scenario = parseScenario({ id: 'mine', extends: 'sejong-2024-baseline', ...upper }, 'mine.yaml');
      return openBench({ ...base, layers: [...base.layers, { scenario, file: 'mine.yaml' }] });
    };
    const components = amounts();
    const bench = over({ components });
    const money = (beside: Bench) => rangeList(beside).addable.flatMap(({ id, unit }) => (unit === '억원' ? [id] : []));
    const add = (lever: string) => ranged(bench, lever, firstRange(leverOf(bench, lever), 100));
    expect(money(bench)).toEqual(['investment', ...components.map(({ id }) => `investment.${id}`)]);
    expect(money(add('investment'))).toEqual([]);
    expect(money(add('investment.mobility'))).toEqual(components.slice(1).map(({ id }) => `investment.${id}`));
    const correlations = [{ levers: ['investment.mobility', 'execution'], rank: 0.5 }];
    expect(money(over({ components: amounts([50, 200]) }))).toEqual(['investment']);
    expect(money(over({ components: amounts([50, 200]), correlations }))).toEqual([]);
  });

  test('one that cannot be, as from a foreign link, is said and the others still stand', () => {
    const bench = ranged(sejong, 'execution', { kind: 'uniform', min: 0.9, max: 0.5 });
    const { trouble, lines } = rangeList(bench);
    expect(trouble?.ko).toContain('0.9');
    expect(lines.length).toBe(rangeList(sejong).lines.length);
  });

  test('beside one that cannot be, what is drawn instead is not called set, and the others can be set', () => {
    const broken = ranged(sejong, 'execution', { kind: 'uniform', min: 0.9, max: 0.5 });
    const bench = ranged(broken, 'localPurchase', pert);
    expect(lineOf(bench, 'execution').origin).toBe(lineOf(sejong, 'execution').origin);
    expect(lineOf(bench, 'localPurchase')).toMatchObject({ origin: 'set', distribution: pert });
    expect(rangeTrouble(broken, leverOf(sejong, 'localPurchase'), pert, 'ko')).toBeNull();
    expect(rangeTrouble(broken, leverOf(sejong, 'execution'), pert, 'ko')).toBeNull();
    expect(rangeTrouble(bench, leverOf(sejong, 'localPurchase'), { ...pert, mode: 0.9 }, 'ko')).toMatch(/두 끝을/);
  });
});

test.each<[Distribution, RegExp]>([
  [{ kind: 'uniform', min: 0.9, max: 0.5 }, /가장 낮은 값이 가장 높은 값보다/],
  [{ kind: 'pert', min: 0.5, mode: 0.4, max: 0.9 }, /두 끝을 벗어났습니다/],
  [{ kind: 'uniform', min: 0.5, max: 1.4 }, /0%에서 100%까지만/],
  [{ kind: 'normal', mean: 0.8, standardDeviation: 0, min: 0.5, max: 0.9 }, /표준편차를 0보다/],
  [{ kind: 'lognormal', mean: 0, standardDeviation: 0.1, min: 0.5, max: 0.9 }, /로그정규는/],
  [{ kind: 'normal', mean: 0.01, standardDeviation: 0.001, min: 0.8, max: 0.9 }, /너무 멀어/],
])('%j cannot stand, and the reason is in words of the page', (range, why) => {
  const execution = leverOf(sejong, 'execution');
  expect(rangeTrouble(sejong, execution, range, 'ko')).toMatch(why);
  expect(rangeTrouble(sejong, execution, range, 'en')).not.toMatch(/[가-힣]/);
  expect(rangeTrouble(sejong, execution, pert, 'ko')).toBeNull();
});

const shapes = ['fixed', 'uniform', 'triangular', 'pert', 'normal'] as const;

test.each(scenarioIds)('property: in %s any shape turns into any other and still can be drawn', (id) => {
  const bench = openBench(studyOf(id));
  const { lines } = rangeList(bench);
  fc.assert(
    fc.property(
      fc.constantFrom(...lines),
      fc.array(fc.constantFrom(...shapes), { minLength: 1, maxLength: 4 }),
      ({ lever, value, distribution }, kinds) => {
        const last = kinds.reduce<Distribution>((before, kind) => reshaped(before, kind, lever, value), distribution);
        expect(last.kind).toBe(kinds.at(-1));
        expect(rangeTrouble(bench, lever, last, 'ko')).toBeNull();
        const { outline, bars, at } = silhouetteOf(last, lever, value);
        const heights = [...outline, ...bars].map(([, height]) => height);
        expect(Math.max(...heights)).toBeCloseTo(1, 9);
        for (const [x] of [...outline, ...bars, [at, 0] as const]) expect(x >= -1e-9 && x <= 100 + 1e-9).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test('a shape carries its ends and its most likely value over; one part changes alone', () => {
  const lever = { unit: '비율', min: 0, max: 1, step: 0.01 } as Lever;
  expect(reshaped(pert, 'triangular', lever, 0.47)).toEqual({ ...pert, kind: 'triangular' });
  expect(reshaped(pert, 'normal', lever, 0.47)).toEqual({
    kind: 'normal',
    mean: 0.45,
    standardDeviation: 0.025,
    min: 0.4,
    max: 0.5,
  });
  expect(reshaped({ kind: 'fixed', value: 0.95 }, 'uniform', lever, 0.95)).toEqual({
    kind: 'uniform',
    min: 0.85,
    max: 1,
  });
  expect(partsOf(withPart(pert, 'mode', 0.48)).map(({ value }) => value)).toEqual([0.4, 0.48, 0.5]);
  expect(shapesFor(pert)).not.toContain('discrete');
  expect(shapesFor({ kind: 'discrete', values: [0], weights: [1] })).toContain('discrete');
});

test('property: an outline is drawn with numbers alone, the most likely value at an end included', () => {
  const lever = { unit: '비율', min: 0, max: 1, range: null } as Lever;
  const end = fc.integer({ min: 0, max: 999 }).map((thousandths) => thousandths / 1000);
  fc.assert(
    fc.property(end, end, fc.constantFrom('triangular', 'pert'), fc.boolean(), (a, b, kind, high) => {
      const [min, max] = [Math.min(a, b), Math.max(a, b) + 0.001];
      const { outline } = silhouetteOf({ kind, min, mode: high ? max : min, max }, lever, min);
      for (const [x, height] of outline) expect(x >= -1e-9 && x <= 100 + 1e-9 && height >= 0 && height <= 1).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('the outline of a PERT stands highest at its most likely value, a lognormal below its mean', () => {
  const lever = { unit: '비율', min: 0, max: 1, range: null } as Lever;
  const peakOf = (range: Distribution) =>
    silhouetteOf(range, lever, 0.5).outline.reduce((best, point) => (point[1] > best[1] ? point : best))[0];
  expect(peakOf({ kind: 'pert', min: 0.2, mode: 0.3, max: 0.9 })).toBeCloseTo(30, 6);
  expect(peakOf({ kind: 'normal', mean: 0.7, standardDeviation: 0.1, min: 0, max: 1 })).toBeCloseTo(70, -1);
  expect(peakOf({ kind: 'lognormal', mean: 0.5, standardDeviation: 0.3, min: 0, max: 1 })).toBeLessThan(42);
});
