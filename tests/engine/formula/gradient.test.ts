import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradientOf } from '../../../engine/formula/gradient.ts';
import { figureValues, formulaOf, moneyNames, trees, unit, valueOf, written } from './formulas.ts';

function gradientAt(text: string, figures: Record<string, number | null>) {
  const gradient = gradientOf(formulaOf(text, unit), new Map(Object.entries(figures)));
  return gradient && { value: gradient.value, ...Object.fromEntries(gradient.partials) };
}

test('partial derivatives equal central differences to 1e-6', () => {
  let compared = 0;
  fc.assert(
    fc.property(trees(true), figureValues, (tree, figures) => {
      const text = written(tree);
      fc.pre(text.length <= 500);
      const formula = formulaOf(text, unit);
      const gradient = gradientOf(formula, new Map(Object.entries(figures)));
      if (gradient === null) {
        expect(valueOf(formula, figures)).toBeNaN();
        return;
      }
      expect(gradient.value).toBe(valueOf(formula, figures));
      for (const name of moneyNames) {
        expect(gradient.partials.has(name)).toBe(formula.figures.includes(name));
        if (!formula.figures.includes(name)) continue;
        const difference = differenced((x) => valueOf(formula, { ...figures, [name]: x }), figures[name]);
        if (difference === null) continue;
        compared++;
        const partial = gradient.partials.get(name)!;
        expect(Math.abs(partial - difference)).toBeLessThanOrEqual(
          1e-6 * Math.max(Math.abs(difference), Math.abs(gradient.value) / figures[name]),
        );
      }
    }),
    { numRuns: 1500 },
  );
  expect(compared).toBeGreaterThan(500);
});

/** 가운데 차분을 세 폭으로 구해 서로 맞을 때만 믿는다. Central differences at three widths; null where they do not agree. */
function differenced(f: (x: number) => number, x: number): number | null {
  const [coarse, fine, finest] = [1e-3, 3e-4, 1e-4].map((share) => {
    const h = x * share;
    return (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h);
  }) as [number, number, number];
  const agree = Math.abs(coarse - fine) <= 1e-8 * Math.abs(fine) && Math.abs(fine - finest) <= 1e-8 * Math.abs(finest);
  return agree ? fine : null;
}

describe('by hand:', () => {
  test.each<[string, Record<string, number | null>, Record<string, number | null> | null]>([
    [
      'employment.total / investment',
      { 'employment.total': 6, investment: 2 },
      { value: 3, 'employment.total': 0.5, investment: -1.5 },
    ],
    ['investment * investment + 3 * investment ^ 2', { investment: 2 }, { value: 16, investment: 16 }],
    ['investment ^ -2', { investment: 2 }, { value: 0.25, investment: -0.25 }],
    ['investment ^ 0', { investment: 0 }, { value: 1, investment: 0 }],
    ['-abs(demand - investment)', { demand: 1, investment: 3 }, { value: -2, demand: 1, investment: -1 }],
    ['sqrt(demand * investment)', { demand: 4, investment: 9 }, { value: 6, demand: 0.75, investment: 1 / 3 }],
    ['min(demand, investment, 0)', { demand: 4, investment: 9 }, { value: 0, demand: 0, investment: 0 }],
    ['min(demand, investment)', { demand: 4, investment: 9 }, { value: 4, demand: 1, investment: 0 }],
    ['max(demand, investment)', { demand: 4, investment: 9 }, { value: 9, demand: 0, investment: 1 }],
    ['max(demand, investment)', { demand: 9, investment: 9 }, { value: 9, demand: 0, investment: 1 }],
    ['demand < investment ? demand : investment', { demand: 4, investment: 9 }, { value: 4, demand: 1, investment: 0 }],
    [
      'demand > investment ? demand : 2 * investment',
      { demand: 4, investment: 9 },
      { value: 18, demand: 0, investment: 2 },
    ],
    ['investment > 0 ? demand / investment : 0', { demand: 4, investment: 0 }, { value: 0, demand: 0, investment: 0 }],
    ['demand >= investment', { demand: 4, investment: 9 }, { value: 0, demand: 0, investment: 0 }],
    ['demand / unit', { demand: 4 }, { value: 4, demand: 1, unit: -4 }],
    ['abs(demand)', { demand: 0 }, { value: 0, demand: 0 }],
    ['sqrt(demand * demand)', { demand: 0 }, { value: 0, demand: null }],
    ['demand / investment', { demand: 4, investment: 0 }, null],
    ['demand / investment', { demand: 4, investment: null }, null],
    ['demand / investment', { demand: 4 }, null],
    ['demand + investment', { demand: 4, investment: null }, null],
    ['2', {}, { value: 2 }],
  ])('%s', (text, figures, expected) => {
    const found = gradientAt(text, figures);
    if (expected === null) return expect(found).toBeNull();
    expect(Object.keys(found!).toSorted()).toEqual(Object.keys(expected).toSorted());
    for (const [name, partial] of Object.entries(expected)) {
      const slope = (found as Record<string, number | null>)[name]!;
      if (partial === null) expect(slope, name).toBeNull();
      else expect(slope === null ? 'none' : slope + 0, name).toBeCloseTo(partial, 14);
    }
  });
});
