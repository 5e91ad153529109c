import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateRows } from '../../../engine/formula/evaluate.ts';
import { figureValues, formulaOf, moneyNames, trees, unit, valueOf, worth, written } from './formulas.ts';

test('values are those of an independent evaluator, bit for bit', () => {
  let unknown = 0;
  fc.assert(
    fc.property(trees(), figureValues, (tree, figures) => {
      const text = written(tree);
      fc.pre(text.length <= 500);
      const expected = worth(tree, figures);
      if (expected === null) unknown++;
      expect(valueOf(formulaOf(text, unit), figures)).toBe(expected ?? NaN);
    }),
    { numRuns: 2000 },
  );
  expect(unknown).toBeGreaterThan(10);
});

describe('rows', () => {
  const count = 2500;
  const columns = new Map(
    moneyNames.map((name, k) => [name, Float64Array.from({ length: count }, (_, i) => ((i * 37 + k * 11) % 101) - 3)]),
  );

  test('are each what one row gives, over any number of blocks', () => {
    fc.assert(
      fc.property(trees(), fc.constantFrom(0, 1, 1023, 1024, 1025, count), (tree, rows) => {
        const text = written(tree);
        fc.pre(text.length <= 500);
        const formula = formulaOf(text, unit);
        const results = evaluateRows(formula, columns, rows);
        expect(results).toHaveLength(rows);
        for (let i = 0; i < rows; i += 97) {
          const figures = Object.fromEntries(moneyNames.map((name) => [name, columns.get(name)![i]!]));
          expect(results[i]).toBe(valueOf(formula, figures));
          expect(Math.abs(results[i]!)).not.toBe(Infinity);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a figure without a column is unknown in every row', () => {
    expect(evaluateRows(formulaOf('employment.total + 0'), columns, 3)).toEqual(Float64Array.of(NaN, NaN, NaN));
    expect(evaluateRows(formulaOf('1 + 1'), new Map(), 2)).toEqual(Float64Array.of(2, 2));
  });

  test('an infinity in a column is not passed on', () => {
    const odd = new Map([['demand', Float64Array.of(Infinity, -Infinity, NaN)]]);
    expect(evaluateRows(formulaOf('demand'), odd, 3)).toEqual(Float64Array.of(NaN, NaN, NaN));
  });
});

describe('what is not known stays unknown', () => {
  test.each([
    'demand / 0',
    'demand / (demand - demand)',
    '0 / 0',
    'demand ^ 0 / 0',
    '(demand - demand) ^ -1',
    'sqrt(-1)',
    '1e308 * 10',
    '1 / (1e308 * 10)',
    'min(1e308 * 10, 1)',
    '1e308 * 10 > 1',
    '0 / 0 == 0 / 0',
    '0 / 0 != 0 / 0',
    '0 / 0 < 1',
    '1 <= 0 / 0',
    '0 / 0 > 1',
    '1 >= 0 / 0',
    'max(0 / 0, 1)',
    'max(1, 0 / 0)',
    'min(1, 0 / 0)',
    'abs(0 / 0)',
    '-(0 / 0)',
    '0 * (0 / 0)',
    '(0 / 0) ^ 0 + 0 / 0',
    '0 / 0 ? 1 : 2',
    '1 ? 0 / 0 : 2',
    '0 ? 2 : 0 / 0',
  ])('%s', (text) => {
    expect(valueOf(formulaOf(text), { demand: 5 })).toBeNaN();
  });

  test('but a branch not taken does no harm', () => {
    const guarded = formulaOf('investment > 0 ? employment.total / investment : 0');
    expect(valueOf(guarded, { investment: 0, 'employment.total': 5 })).toBe(0);
    expect(valueOf(guarded, { investment: 2, 'employment.total': 5 })).toBe(2.5);
  });
});
