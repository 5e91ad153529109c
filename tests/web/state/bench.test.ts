import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LeverValue, Shares } from '../../../engine/index.ts';
import { leverToMend, moved, openBench, valueOf, type Bench } from '../../../web/state/bench.ts';
import { scenarioIds, studyOf } from '../../study.ts';

const set = (bench: Bench, id: string, value: LeverValue) => moved(bench, { kind: 'set', id, value });
const lever = (bench: Bench, id: string) => bench.run.levers.find((declared) => declared.id === id)!;
const number = (bench: Bench, id: string) => lever(bench, id).value as number;
const sejong = openBench(studyOf('sejong-2024-baseline'));

test.each(scenarioIds)('openBench() shows %s as its file says, with no settings', (id) => {
  const bench = openBench(studyOf(id));
  expect(bench.values).toEqual({});
  expect(bench.trouble).toBeNull();
  expect(bench.run.scenario.id).toBe(id);
});

test('a move changes the figures and leaves the bench before it alone', () => {
  const before = sejong.run.effects.production.total;
  const after = set(sejong, 'execution', 0.5);
  expect(after.run.effects.production.total).toBeCloseTo(before / 2, 6);
  expect(sejong.values).toEqual({});
  expect(sejong.run.effects.production.total).toBe(before);
});

test('a value set back to the default is no setting, and reset undoes a setting', () => {
  const lowered = set(sejong, 'execution', 0.5);
  expect(set(lowered, 'execution', 1).values).toEqual({});
  expect(moved(lowered, { kind: 'reset', id: 'execution' }).values).toEqual({});
  expect(set(lowered, 'localPurchase', 0.5).values).toEqual({ execution: 0.5, localPurchase: 0.5 });
  expect(moved(set(lowered, 'localPurchase', 0.5), { kind: 'resetAll' }).run.effects).toEqual(sejong.run.effects);
});

test('after a component is set, dragging the total scales the components and writes no total', () => {
  const component = set(sejong, 'investment.quantum', 500);
  expect(number(component, 'investment')).toBeCloseTo(1704 - 255.6 + 500, 6);
  const dragged = set(component, 'investment', 1000);
  expect(dragged.trouble).toBeNull();
  expect(dragged.values).not.toHaveProperty('investment');
  expect(number(dragged, 'investment')).toBeCloseTo(1000, 9);
  const ratio = number(dragged, 'investment.quantum') / number(dragged, 'investment.mobility');
  expect(ratio).toBeCloseTo(500 / 408.96, 9);
});

test('after the total is dragged, a component alone changes and the others stay where the total put them', () => {
  const dragged = set(sejong, 'investment', 3408);
  const component = set(dragged, 'investment.quantum', 100);
  expect(component.trouble).toBeNull();
  expect(number(component, 'investment.mobility')).toBeCloseTo(2 * 408.96, 6);
  expect(number(component, 'investment.quantum')).toBe(100);
});

test('the proportions survive a total dragged to nothing', () => {
  const component = set(sejong, 'investment.quantum', 500);
  const back = set(set(component, 'investment', 0), 'investment', 2000);
  expect(number(back, 'investment.quantum') / number(back, 'investment.mobility')).toBeCloseTo(500 / 408.96, 9);
});

test('resetting the total brings every component back; resetting a component brings that one back', () => {
  const both = set(set(sejong, 'investment.quantum', 500), 'investment', 1000);
  expect(moved(both, { kind: 'reset', id: 'investment' }).values).toEqual({});
  const dragged = set(sejong, 'investment', 3408);
  const reset = moved(dragged, { kind: 'reset', id: 'investment.quantum' });
  expect(number(reset, 'investment.quantum')).toBeCloseTo(255.6, 9);
  expect(number(reset, 'investment.mobility')).toBeCloseTo(2 * 408.96, 6);
});

test('no sequence of money moves makes total and components disagree', () => {
  const ids = sejong.run.levers.map(({ id }) => id).filter((id) => id.startsWith('investment'));
  const oneMove = fc.record({
    kind: fc.constantFrom('set', 'set', 'set', 'reset') as fc.Arbitrary<'set' | 'reset'>,
    id: fc.constantFrom(...ids),
    value: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 90_000, noNaN: true })),
  });
  fc.assert(
    fc.property(fc.array(oneMove, { maxLength: 12 }), (moves) => {
      const bench = moves.reduce<Bench>((before, move) => moved(before, move), sejong);
      expect(bench.trouble).toBeNull();
      const parts = ids.slice(1).reduce((sum, id) => sum + number(bench, id), 0);
      expect(Math.abs(parts - number(bench, 'investment'))).toBeLessThanOrEqual(1e-6 * (1 + parts));
    }),
    { numRuns: 200 },
  );
});

test('what makes no sense says so at the lever that was moved, and the last good figures stay', () => {
  const good = set(sejong, 'execution', 0.9);
  const bad = set(good, 'localPurchase', 0.95);
  expect(bad.trouble?.lever).toBe('localPurchase');
  expect(bad.trouble?.problem.code).toBe('PURCHASES_OVER_ONE');
  expect(bad.run).toBe(good.run);
  expect(valueOf(bad, lever(bad, 'localPurchase'))).toBe(0.95);
  const still = set(bad, 'execution', 0.8);
  expect(still.trouble?.lever).toBe('localPurchase');
  const mended = set(still, 'importShare', 0.05);
  expect(mended.trouble).toBeNull();
  expect(number(mended, 'execution')).toBe(0.8);
});

test('shares that do not sum to 1 say so at their own lever, the next one once the first is mended', () => {
  const shares = lever(sejong, 'mix.quantum').value as Shares;
  const bad = set(sejong, 'mix.quantum', { ...shares, '50': 0.5 });
  expect(bad.trouble?.lever).toBe('mix.quantum');
  expect(set(bad, 'execution', 0.8).trouble?.lever).toBe('mix.quantum');
  const two = set(bad, 'schedule', { 2024: 0.5 });
  expect(two.trouble?.lever).toBe('schedule');
  expect(moved(two, { kind: 'reset', id: 'schedule' }).trouble?.lever).toBe('mix.quantum');
  expect(moved(two, { kind: 'resetAll' }).trouble).toBeNull();
});

test('what cannot be read holds the last good figures until it is mended, and the newest is the one to mend', () => {
  const unread = (bench: Bench, id: string, field = id) =>
    moved(bench, { kind: 'unread', field, lever: id, typed: 'abc', why: { ko: '', en: '' } });
  const bad = unread(sejong, 'investment');
  expect([leverToMend(bad), bad.run, bad.trouble]).toEqual(['investment', sejong.run, null]);
  const other = set(bad, 'execution', 0.5);
  expect(other.run).toBe(sejong.run);
  const forgotten = moved(other, { kind: 'forget', field: 'investment' });
  expect(leverToMend(forgotten)).toBeNull();
  expect(number(forgotten, 'execution')).toBe(0.5);
  expect(leverToMend(set(bad, 'investment', 900))).toBeNull();
  expect(moved(bad, { kind: 'reset', id: 'investment' }).unread).toEqual([]);
  expect(moved(bad, { kind: 'resetAll' }).unread).toEqual([]);
  const late = unread(set(sejong, 'localPurchase', 0.95), 'investment');
  expect(leverToMend(late)).toBe('investment');
  expect(leverToMend(moved(late, { kind: 'forget', field: 'investment' }))).toBe('localPurchase');
  const shares = unread(unread(sejong, 'schedule', 'a'), 'schedule', 'b');
  const one = moved(shares, { kind: 'set', id: 'schedule', field: 'b', value: { 2024: 1 } });
  expect(one.unread.map(({ field }) => field)).toEqual(['a']);
});

test('numbers out of bounds and unknown sectors are trouble, not a crash', () => {
  expect(set(sejong, 'execution', 1.5).trouble?.problem.code).toBe('OUT_OF_RANGE');
  expect(set(sejong, 'investment', 99_000_000).trouble?.problem.code).toBe('MONEY_TOO_LARGE');
  expect(set(sejong, 'mix.quantum', { 99: 1 }).trouble?.problem.code).toBe('UNKNOWN_SECTOR');
});
