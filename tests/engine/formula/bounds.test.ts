import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundsOfFormula } from '../../../engine/formula/bounds.ts';
import { evaluateRows } from '../../../engine/formula/evaluate.ts';
import { formulaOf, moneyNames, trees, unit, written } from './formulas.ts';

const bounds = (text: string, figures: Record<string, [number, number]>) =>
  boundsOfFormula(
    formulaOf(text, unit),
    new Map(Object.entries(figures).map(([name, [min, max]]) => [name, { min, max }])),
  );

test.each<[string, Record<string, [number, number]>, [number, number] | null]>([
  ['demand + investment', { demand: [1, 2], investment: [-3, 5] }, [-2, 7]],
  ['demand - investment', { demand: [1, 2], investment: [-3, 5] }, [-4, 5]],
  ['demand * investment', { demand: [-1, 2], investment: [-3, 5] }, [-6, 10]],
  ['demand / investment', { demand: [-1, 2], investment: [2, 4] }, [-0.5, 1]],
  ['demand / investment', { demand: [1, 2], investment: [0, 4] }, null],
  ['demand / investment', { demand: [1, 2], investment: [-4, -1] }, [-2, -0.25]],
  ['-demand', { demand: [1, 2] }, [-2, -1]],
  ['abs(demand)', { demand: [-3, 2] }, [0, 3]],
  ['abs(demand)', { demand: [-3, -2] }, [2, 3]],
  ['demand ^ 2', { demand: [-3, 2] }, [0, 9]],
  ['demand ^ 3', { demand: [-3, 2] }, [-27, 8]],
  ['demand ^ -2', { demand: [-4, -2] }, [1 / 16, 1 / 4]],
  ['demand ^ -1', { demand: [-4, 2] }, null],
  ['demand ^ 0', { demand: [-4, 2] }, [1, 1]],
  ['sqrt(demand * demand)', { demand: [4, 9] }, [4, 9]],
  ['sqrt(demand * demand)', { demand: [-1, 9] }, null],
  ['min(demand, investment)', { demand: [1, 9], investment: [2, 4] }, [1, 4]],
  ['max(demand, investment)', { demand: [1, 9], investment: [2, 4] }, [2, 9]],
  ['demand < investment', { demand: [1, 2], investment: [2, 4] }, [0, 1]],
  ['demand < investment', { demand: [1, 2], investment: [3, 4] }, [1, 1]],
  ['demand > investment', { demand: [1, 2], investment: [2, 4] }, [0, 0]],
  ['demand > investment', { demand: [5, 6], investment: [2, 4] }, [1, 1]],
  ['demand <= investment', { demand: [1, 2], investment: [2, 4] }, [1, 1]],
  ['demand >= investment', { demand: [4, 5], investment: [2, 4] }, [1, 1]],
  ['demand >= investment', { demand: [1, 1.5], investment: [2, 4] }, [0, 0]],
  ['demand == investment', { demand: [1, 2], investment: [3, 4] }, [0, 0]],
  ['demand == investment', { demand: [3, 3], investment: [3, 3] }, [1, 1]],
  ['demand != investment', { demand: [1, 2], investment: [2, 3] }, [0, 1]],
  ['demand != investment', { demand: [1, 2], investment: [3, 4] }, [1, 1]],
  ['demand > 0 ? 1 / demand : 0', { demand: [2, 4] }, [0.25, 0.5]],
  ['demand > 0 ? 1 / demand : 0', { demand: [0, 4] }, null],
  ['demand > 0 ? demand : 0', { demand: [-2, -1] }, [0, 0]],
  ['demand / unit > 3 ? demand : -investment', { demand: [2, 4], investment: [1, 2] }, [-2, 4]],
  ['1e308 * demand', { demand: [1, 10] }, null],
  ['demand', {}, null],
])('%s over %j is %j', (text, figures, expected) => {
  const found = bounds(text, figures);
  expect(found && [found.min + 0, found.max + 0]).toEqual(expected);
});

test('no value leaves its bounds, nor is one unknown where there are bounds', () => {
  let bounded = 0;
  const end = fc.integer({ min: -40, max: 400 }).map((n) => n / 8);
  const interval = fc.tuple(end, end).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(trees(), fc.tuple(interval, interval, interval, interval), shares, (tree, intervals, drawn) => {
      const text = written(tree);
      fc.pre(text.length <= 500);
      const figures = Object.fromEntries(moneyNames.map((name, k) => [name, intervals[k]!]));
      const found = bounds(text, figures);
      if (found === null) return;
      bounded++;
      const columns = moneyNames.map((name, k) => {
        const [min, max] = intervals[k]!;
        const inside = (i: number) => Math.min(max, min + drawn[(i * 7 + k * 3) % 40]! * (max - min));
        return [
          name,
          Float64Array.from({ length: 42 }, (_, i) => (i === 40 ? min : i === 41 ? max : inside(i))),
        ] as const;
      });
      for (const value of evaluateRows(formulaOf(text, unit), new Map(columns), 42)) {
        expect(value).toBeGreaterThanOrEqual(found.min);
        expect(value).toBeLessThanOrEqual(found.max);
      }
    }),
    { numRuns: 1500 },
  );
  expect(bounded).toBeGreaterThan(400);
});
