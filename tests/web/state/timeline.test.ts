import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBench } from '../../../web/state/bench.ts';
import { mostSteps, oneDrag, startTimeline, stepped, type Step, type Timeline } from '../../../web/state/timeline.ts';
import { studyOf } from '../../study.ts';

const start = startTimeline(openBench(studyOf('sejong-2024-baseline')));
const set = (id: string, value: number, at: number): Step => ({ kind: 'move', move: { kind: 'set', id, value }, at });
const walk = (timeline: Timeline, ...steps: readonly Step[]) => steps.reduce(stepped, timeline);
const undo: Step = { kind: 'undo' };
const redo: Step = { kind: 'redo' };

test('undo takes the last adjustment back and redo brings it again, figures and all', () => {
  const moved = walk(start, set('execution', 0.5, 0), set('localPurchase', 0.4, 5000));
  const back = walk(moved, undo);
  expect(back.bench.values).toEqual({ execution: 0.5 });
  expect(walk(back, undo).bench.run.effects).toEqual(start.bench.run.effects);
  expect(walk(back, redo).bench.values).toEqual(moved.bench.values);
  expect(walk(back, redo).bench.run.effects).toEqual(moved.bench.run.effects);
});

test('one drag of a lever is one step; a rest or another lever begins the next', () => {
  const dragged = walk(start, set('execution', 0.9, 0), set('execution', 0.8, 100), set('execution', 0.7, 200));
  expect(dragged.past).toHaveLength(1);
  expect(walk(dragged, undo).bench.values).toEqual({});
  expect(walk(dragged, set('execution', 0.6, 200 + oneDrag)).past).toHaveLength(2);
  expect(walk(dragged, set('localPurchase', 0.4, 210)).past).toHaveLength(2);
});

test('a new adjustment after an undo forgets what was undone; with nowhere to go nothing happens', () => {
  const branched = walk(start, set('execution', 0.5, 0), undo, set('execution', 0.6, 9000));
  expect(branched.future).toEqual([]);
  expect(stepped(branched, redo)).toBe(branched);
  expect(stepped(start, undo)).toBe(start);
});

test('reset of everything can be undone; what cannot be read is no step', () => {
  const adjusted = walk(start, set('execution', 0.5, 0));
  const reset = walk(adjusted, { kind: 'move', move: { kind: 'resetAll' }, at: 5000 });
  expect(walk(reset, undo).bench.values).toEqual({ execution: 0.5 });
  const why = { ko: '읽을 수 없음', en: 'unreadable' };
  const unread = { kind: 'unread', field: 'lever-execution', lever: 'execution', typed: '많이', why } as const;
  expect(walk(adjusted, { kind: 'move', move: unread, at: 9000 }).past).toHaveLength(1);
});

test('property: undoing every step leads back to where it began, and redoing them to where it ended', () => {
  const move = fc.tuple(fc.constantFrom('execution', 'localPurchase', 'importShare'), fc.integer({ min: 1, max: 40 }));
  fc.assert(
    fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
      const end = walk(start, ...moves.map(([id, percent], i) => set(id, percent / 100, i * 10_000)));
      const back = walk(end, ...end.past.map(() => undo));
      expect(back.bench.values).toEqual({});
      expect(walk(back, ...back.future.map(() => redo)).bench.values).toEqual(end.bench.values);
    }),
    { numRuns: 20 },
  );
});

test('no more than two hundred steps are remembered', () => {
  const steps = Array.from({ length: mostSteps + 5 }, (_, i) => set('execution', 0.5 + (i % 40) / 100, i * 10_000));
  expect(walk(start, ...steps).past).toHaveLength(mostSteps);
});
