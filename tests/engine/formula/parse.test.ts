import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateIn } from '../../guards/examples.ts';
import { koreanNames } from '../../../engine/formula/aliases.ts';
import { figureDimensions } from '../../../engine/formula/figures.ts';
import { formulaOf, moneyNames, unit, valueOf } from './formulas.ts';

test.each([
  ['-2^2', -4],
  ['+3', 3],
  ['1 - +2', -1],
  ['2^-1', 0.5],
  ['2^0', 1],
  ['(-2)^3', -8],
  ['10 - 4 - 3', 3],
  ['24 / 4 / 3', 2],
  ['2 + 3 * 4', 14],
  ['-3 + 5', 2],
  ['2 * -3', -6],
  ['1 > 2 ? 3 : 1 < 2 ? 4 : 5', 4],
  ['1 ? (0 ? 3 : 4) : 5', 4],
  ['1 == 1', 1],
  ['1 != 1', 0],
  ['2 >= 2', 1],
  ['2 <= 1', 0],
  ['.5 + 1. + 1e2 + 2.5E-1', 101.75],
  ['max(1, 2, 3) - min(3, 2, 1)', 2],
  ['abs(-3) * sqrt(16)', 12],
  ['2 × 3 − 8 ÷ 4', 4],
  ['1 ≤ 2 ? 3 ≥ 4 : 3 ≠ 4', 0],
  ['  1\n+\t2 ', 3],
])('%s is %d', (text, value) => {
  expect(valueOf(formulaOf(text))).toBe(value);
});

test.each([
  ['<', [1, 0, 0]],
  ['<=', [1, 1, 0]],
  ['>', [0, 0, 1]],
  ['>=', [0, 1, 1]],
  ['==', [0, 1, 0]],
  ['!=', [1, 0, 1]],
])('%s of a smaller, an equal and a larger value is %j', (sign, expected) => {
  expect([1, 2, 3].map((left) => valueOf(formulaOf(`${left} ${sign} 2`)))).toEqual(expected);
});

test('signs bind as in JavaScript', () => {
  const letters = { a: 'investment', b: 'demand', c: 'imports', d: 'production.total' };
  const sample = { a: 7.25, b: 3.5, c: 11, d: 0.75 };
  const operand = fc.constantFrom('a', 'b', 'c', 'd', '2', '0.5', '(a - b)', '-c', '(d < 2 ? a : b)');
  const chain = fc
    .tuple(operand, fc.array(fc.tuple(fc.constantFrom('+', '-', '*', '/'), operand), { maxLength: 8 }))
    .map(([first, rest]) => [first, ...rest.flat()].join(' '));
  const choice = fc
    .tuple(chain, fc.constantFrom('<', '>', '<=', '>='), chain, chain, chain)
    .map(([a, sign, b, c, d]) => `${a} ${sign} ${b} ? ${c} : ${d}`);
  fc.assert(
    fc.property(fc.oneof(chain, choice), (text) => {
      const ours = text.replaceAll(/[abcd]/g, (letter) => `(${letters[letter as keyof typeof letters]}/unit)`);
      fc.pre(ours.length <= 500);
      const figures = Object.fromEntries(
        Object.entries(letters).map(([letter, name]) => [name, sample[letter as 'a']]),
      );
      const expected = evaluateIn(sample, text) as number;
      expect(valueOf(formulaOf(ours, unit), figures)).toBe(Number.isFinite(expected) ? expected : NaN);
    }),
    { numRuns: 500 },
  );
});

describe('Korean names', () => {
  test.each([
    ['취업', 'employment.total'],
    ['취업유발', 'employment.total'],
    ['전체 취업', 'employment.total'],
    ['지역내 취업', 'employment.inRegion'],
    ['지역 내 취업유발', 'employment.inRegion'],
    ['지역내취업', 'employment.inRegion'],
    ['지역외 생산', 'production.outRegion'],
    ['생산유발', 'production.total'],
    ['부가가치', 'valueAdded.total'],
    ['보정 지역내 부가가치유발', 'calibrated.valueAdded.inRegion'],
    ['보정 생산', 'calibrated.production.total'],
    ['발표 취업', 'stated.employment'],
    ['발표 투자액', 'stated.investment'],
    ['투자', 'investment'],
    ['투자액', 'investment'],
    ['최종수요', 'demand'],
    ['수입유발', 'imports'],
    ['고용', 'employees'],
    ['연수', 'years'],
  ])('%s is %s', (korean, figure) => {
    expect(formulaOf(korean).figures).toEqual([figure]);
    expect(formulaOf(korean.normalize('NFD')).figures).toEqual([figure]);
  });

  test('every one is taken, with or without its spaces, and names a figure of the closed list', () => {
    expect(koreanNames.size).toBe(9 + 2 * 4 * 6 + 8);
    for (const [korean, figure] of koreanNames) {
      expect(figureDimensions.has(figure)).toBe(true);
      expect(formulaOf(korean).figures).toEqual([figure]);
      expect(formulaOf(korean.replaceAll(' ', '')).figures).toEqual([figure]);
    }
  });

  test('a name of one’s own may begin with one of them', () => {
    const given = { 취업목표: { value: 1998, dimension: { won: 0, persons: 1, years: 0 } } };
    expect(valueOf(formulaOf('취업 / 취업목표', given), { 'employment.total': 999 })).toBe(0.5);
  });
});

test('a formula says which figures it uses, each once', () => {
  expect(formulaOf('(생산 - 투자액) / 투자액').figures).toEqual(['production.total', 'investment']);
  expect(formulaOf('1 + 1').figures).toEqual([]);
});

test('every figure of the closed list is taken', () => {
  expect(figureDimensions.size).toBe(27);
  for (const name of figureDimensions.keys()) expect(formulaOf(name).figures).toEqual([name]);
  expect(moneyNames.every((name) => figureDimensions.has(name))).toBe(true);
});
