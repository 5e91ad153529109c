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

describe('timing', () => {
  const schedule = { 2020: 0.5, 2021: 0.5 };

  test('a ramp scales each year and leaves unwritten years whole', () => {
    const run = own({ schedule, ramp: { 2020: 0.4 } });
    expect(run.byYear!.map(({ demand }) => demand)).toEqual([20, 50]);
    expect(own({ schedule, ramp: { 2020: 0, 2021: 0 } }).effects.production.total).toBe(0);
  });

  test('a delay moves the whole schedule, and productivity with it', () => {
    const levers = { localPurchase: 1, importShare: 0, productivityGrowth: 0.1 };
    const [early, late] = [own({ levers, schedule: { 2020: 1 } }), own({ levers, schedule: { 2020: 1 }, delay: 2 })];
    expect(late.byYear!.map(({ year }) => year)).toEqual([2022]);
    expect(late.effects.production.total).toBe(early.effects.production.total);
    expect(late.effects.employment.total).toBeCloseTo(early.effects.employment.total / 1.21, 12);
  });

  test.each([-1, 1.5, 21])('a delay of %d years is refused', (delay) =>
    expect(refusal({ delay })).toEqual(['OUT_OF_RANGE', 'delay']),
  );
});
