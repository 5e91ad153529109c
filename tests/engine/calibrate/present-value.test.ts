import { expect, test } from 'vitest';
import type { Run } from '../../../engine/calibrate/summarise.ts';
import { ownTwo, runTwo } from '../support.ts';

const mixed = {
  components: [{ id: 'a', investment: { value: 100, unit: '억원' }, mix: { '01': 0.5, '02': 0.5 } }],
};
const own = (changes: Record<string, unknown> = {}) => runTwo(ownTwo({ ...mixed, ...changes }));
const schedule = { 2020: 0.5, 2021: 0.5 };

test('present values discount each year’s money; with rate zero they are the sum', () => {
  const [run, free] = [0.1, 0].map((rate) => own({ schedule, discount: { rate, year: 2020 } })) as [Run, Run];
  const [first, second] = run.byYear!.map(({ production }) => production.total) as [number, number];
  expect(run.presentValue!.production.total).toBeCloseTo(first + second / 1.1, 10);
  expect(free.presentValue!.valueAdded.total).toBeCloseTo(free.effects.valueAdded.total, 10);
  expect(own().presentValue).toBeNull();
});
