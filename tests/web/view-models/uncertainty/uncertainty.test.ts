import { describe, expect, test } from 'vitest';
import { evaluate, prepare, sample, summarise } from '../../../../engine/index.ts';
import { drawnText, rangeNotes } from '../../../../web/view-models/uncertainty/drawn.ts';
import { goalAnswer, goalLevers, readTarget } from '../../../../web/view-models/uncertainty/goal.ts';
import { rangeRows } from '../../../../web/view-models/uncertainty/ranges.ts';
import { studyOf } from '../../../study.ts';

const prepared = prepare(studyOf('sejong-2024-baseline'));
const run = summarise(evaluate(prepared, {}), { detail: true, hash: false });
const drawn = sample(prepared, { draws: 4096, seed: 1 });

describe('the table of ranges', () => {
  test('has nine results, each beside what is set now, and the chance of the stated figure', () => {
    const rows = rangeRows(run, drawn, 'ko');
    expect(rows).toHaveLength(9);
    expect(rows[0]).toMatchObject({ key: 'production.inRegion', label: '생산유발 · 세종 내' });
    expect(rows.find(({ key }) => key === 'production.total')?.now).toBe('2,516억원');
    expect(rows.find(({ key }) => key === 'production.total')?.chance).toMatch(/%$/);
  });

  test('of a national table has totals alone', () => {
    const national = prepare(studyOf('sejong-2024-national'));
    const nation = summarise(evaluate(national, {}), { hash: false });
    const rows = rangeRows(nation, sample(national, { draws: 64, seed: 1 }), 'en');
    expect(rows.map(({ scope }) => scope)).toEqual(['total', 'total', 'total']);
  });

  test('low, middle and high stand in that order', () => {
    const { outputs } = drawn;
    expect(outputs.every(({ p5, p50, p95 }) => p5 <= p50 && p50 <= p95)).toBe(true);
  });
});

test('what is drawn is told in the unit of each lever, and an assumed shape says so', () => {
  const execution = rangeNotes(run, drawn, 'ko').find(({ key }) => key === 'execution');
  expect(execution?.value).toMatch(/^삼각 50%–100%, 가장 그럴듯한 값 100%/);
  expect(drawnText(drawn, 'en')).toBe("4,096 draws (Sobol')");
});

describe('a goal', () => {
  const production = { indicator: 'production', scope: 'total' } as const;
  const employment = { indicator: 'employment', scope: 'total' } as const;
  const lever = run.levers.find(({ id }) => id === 'execution')!;
  const ask = (target: number, scope: 'total' | 'inRegion' = 'total') =>
    goalAnswer(prepared, {}, run, { output: { indicator: 'production', scope }, target, lever }, 'ko');

  test('is answered with the value of the lever that meets it', () => {
    const { value, caution } = ask(2000);
    const met = summarise(evaluate(prepared, { execution: value! }), { hash: false });
    expect(met.effects.production.total).toBeCloseTo(2000, 6);
    expect(caution).toBeNull();
  });

  test('outside the plausible range says that it is a stretch', () => {
    expect(ask(500).caution).toContain('그럴듯한 범위');
  });

  test('out of reach names the nearest', () => {
    const { said, value } = ask(9000);
    expect(said).toMatch(/이를 수 없습니다.*2,516억원/);
    expect(value).toBe(1);
  });

  test('is read as money or persons, or says why not', () => {
    expect(readTarget('2,000억', production, 'ko')).toEqual({ value: 2000 });
    expect(readTarget('1,500명', employment, 'ko')).toEqual({ value: 1500 });
    expect(readTarget('많이', employment, 'ko')).toHaveProperty('unreadable');
    expect(readTarget('', production, 'ko')).toHaveProperty('unreadable');
  });

  test('may be reached by any number but a year', () => {
    const ids = goalLevers(run).map(({ id }) => id);
    expect(ids).toContain('execution');
    expect(ids).not.toContain('priceYear');
    expect(ids).not.toContain('schedule');
  });
});
