import { expect, test } from 'vitest';
import { coalitionFigures } from '../../../engine/compare/coalition-figures.ts';
import { changesBetween } from '../../../engine/compare/single-changes.ts';
import { prepareComparison } from '../../../engine/compare/compare.ts';
import { coalitionCount, shapleyPlan } from '../../../engine/compare/shapley.ts';
import { evaluate } from '../../../engine/calibrate/evaluate.ts';
import { library } from '../support.ts';

const [from, to] = ['baseline', 'cautious'].map((name) => evaluate(library.prepareNamed(`sejong-2024-${name}`)));
const between = changesBetween(from!, to!);

test('scenarios are built once for all formulas: one component at a time, and whole only where the years may differ', () => {
  const built: (number | undefined)[] = [];
  const scenario: typeof between.scenario = (made, only) => {
    built.push(only);
    return between.scenario(made, only);
  };
  const figured = coalitionFigures({ ...between, scenario }, from!);
  const { coalitions } = shapleyPlan(between.changes.length);
  const first = figured.ofAll(coalitions);
  const ofSchedules = between.changes.filter(({ part }) => part === 'schedule' || part === 'delay').length;
  const ofComponents = figured.reaching.reduce((sum, { length }) => sum + 2 ** length, 0);
  expect(between.changes.length).toBeGreaterThan(ofSchedules);
  expect(built.filter((only) => only === undefined)).toHaveLength(2 ** ofSchedules);
  expect(built).toHaveLength(2 ** ofSchedules + ofComponents);
  expect(figured.ofAll(coalitions)).toEqual(first);
  figured.reaching.forEach((changes, c) => figured.ofComponent(c, shapleyPlan(changes.length).coalitions));
  expect(built).toHaveLength(2 ** ofSchedules + ofComponents);
  expect(prepareComparison([from!, to!]).simulations).toBe(ofComponents);
});

test('the scenario of one component is that part of the whole', () => {
  for (const made of shapleyPlan(between.changes.length).coalitions.slice(0, 64)) {
    const whole = between.scenario(made);
    whole.components.forEach((component, c) => {
      const one = between.scenario(made, c);
      expect([one.components, one.investment, one.mix, one.schedule, one.noDemand]).toEqual([
        [component],
        [whole.investment[c]],
        [whole.mix[c]],
        [whole.schedule[c]],
        [whole.noDemand[c]],
      ]);
      expect([one.years, one.execution, one.purchases]).toEqual([whole.years, whole.execution, whole.purchases]);
    });
  }
});

test.each([
  [0, 1],
  [3, 1],
  [12, 32],
  [12, 33],
  [13, 1],
  [40, 5],
  [300, 100],
])('coalitions of %d changes in %d components are counted without making them', (changes, components) => {
  expect(coalitionCount(changes, components)).toBe(shapleyPlan(changes, components).coalitions.length);
});
