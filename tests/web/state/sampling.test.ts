import { expect, test } from 'vitest';
import { prepare, sample } from '../../../engine/index.ts';
import { nothingSampled, sampled, type Answer, type Happening, type Sampling } from '../../../web/state/sampling.ts';
import { studyOf } from '../../study.ts';

const drawn = sample(prepare(studyOf('sejong-2024-baseline')), { draws: 64, seed: 1 });
const walk = (before: Sampling, ...happenings: readonly Happening[]) => happenings.reduce(sampled, before);
const asked = (ask: number, many = false): Happening => ({ kind: 'asked', what: 'draw', ask, many });
const answered = (answer: Answer): Happening => ({ kind: 'answered', answer });
const done = (ask: number) => answered({ kind: 'sampled', ask, sample: { ...drawn, seed: ask } });

test('the last question wins: an answer that comes late is dropped', () => {
  const both = walk(nothingSampled, asked(1), asked(2), done(2), done(1));
  expect(both.sample?.seed).toBe(2);
});

test('progress is that of the many draws asked for, and cancelling drops what still comes', () => {
  const begun = walk(nothingSampled, asked(1), done(1), asked(2, true));
  expect(begun.progress).toBe(0);
  const half = walk(begun, answered({ kind: 'progress', ask: 2, done: 0.5 }));
  expect(half.progress).toBe(0.5);
  const stopped = walk(half, { kind: 'stopped' }, answered({ kind: 'progress', ask: 2, done: 0.6 }), done(2));
  expect(stopped).toMatchObject({ progress: null, sample: { seed: 1 } });
});

test('a refusal or a dead worker is said, and the last good ranges stay', () => {
  const why = { ko: '범위가 뒤집혔습니다.', en: 'The range is reversed.' };
  const refused = walk(nothingSampled, asked(1), done(1), asked(2), answered({ kind: 'refused', ask: 2, why }));
  expect(refused).toMatchObject({ trouble: why, sample: { seed: 1 } });
  const dead = walk(refused, { kind: 'died' });
  expect(dead).toMatchObject({ trouble: 'died', sample: { seed: 1 }, progress: null });
  expect(walk(dead, asked(3), done(3))).toMatchObject({ trouble: null, sample: { seed: 3 } });
});
