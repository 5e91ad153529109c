import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitText } from '../../../engine/formula/dimension.ts';
import { unitNamed } from '../../../engine/formula/given-units.ts';
import { formulaOf, problemOf, valueOf, type Refusal } from './formulas.ts';

test.each([
  ['employment.inRegion / investment', '명/억원', 'persons/₩100m'],
  ['investment / years', '억원/년', '₩100m/years'],
  ['investment / employment.total', '억원/명', '₩100m/persons'],
  ['employment.total / investment / years', '명/(억원·년)', 'persons/(₩100m·years)'],
  ['valueAdded.total / production.total', '비율', 'ratio'],
  ['1 / years', '1/년', '1/years'],
  ['investment ^ 2 / years ^ 3', '억원²/년³', '₩100m²/years³'],
  ['investment ^ -2', '1/억원²', '1/₩100m²'],
  ['investment ^ 0', '비율', 'ratio'],
  ['sqrt(investment * demand)', '억원', '₩100m'],
  ['sqrt(investment ^ 2 / years ^ 4)', '억원/년²', '₩100m/years²'],
  ['investment * employment.total', '억원·명', '₩100m·persons'],
  ['abs(investment - demand)', '억원', '₩100m'],
  ['min(investment, demand, 0)', '억원', '₩100m'],
  ['max(0, investment)', '억원', '₩100m'],
  ['investment > 0 ? employment.total / investment : 0', '명/억원', 'persons/₩100m'],
  ['investment >= demand', '비율', 'ratio'],
  ['-0 + investment', '억원', '₩100m'],
  ['0 * investment', '억원', '₩100m'],
  ['0 / investment', '1/억원', '1/₩100m'],
  ['sqrt(0) + investment', '억원', '₩100m'],
  ['0', '비율', 'ratio'],
])('%s is in %s', (text, ko, en) => {
  expect(unitText(formulaOf(text).dimension)).toEqual({ ko, en });
});

test('an exponent of nothing is a plain 0', () => {
  expect(formulaOf('investment ^ -2').dimension).toEqual({ won: -2, persons: 0, years: 0 });
  expect(formulaOf('years ^ -1').dimension).toEqual({ won: 0, persons: 0, years: -1 });
  expect(formulaOf('0 / investment').dimension).toEqual({ won: -1, persons: 0, years: 0 });
});

describe('unlike units are refused, both named:', () => {
  test.each<[string, Refusal[1], Record<string, unknown>]>([
    [
      'investment + employment.total',
      'FORMULA_UNITS_DIFFER',
      { column: 12, sign: '+', leftKo: '억원', rightKo: '명', leftEn: '₩100m', rightEn: 'persons' },
    ],
    [
      '(investment) - (employment.total)',
      'FORMULA_UNITS_DIFFER',
      { column: 14, sign: '-', leftKo: '억원', rightKo: '명' },
    ],
    ['min(demand, 1) − years', 'FORMULA_UNITS_DIFFER', { column: 1, sign: 'min', leftKo: '억원', rightKo: '비율' }],
    [
      'max(demand, investment) − years',
      'FORMULA_UNITS_DIFFER',
      { column: 25, sign: '-', leftKo: '억원', rightKo: '년' },
    ],
    ['investment < years', 'FORMULA_UNITS_DIFFER', { column: 12, sign: '<', leftKo: '억원', rightKo: '년' }],
    ['investment ^ 2 == investment', 'FORMULA_UNITS_DIFFER', { column: 16, leftKo: '억원²', rightKo: '억원' }],
    ['1 < 2 ? investment : years', 'FORMULA_UNITS_DIFFER', { column: 7, sign: '?:', leftKo: '억원', rightKo: '년' }],
    ['investment + 100', 'FORMULA_UNITS_DIFFER', { column: 12, leftKo: '억원', rightKo: '비율' }],
    ['0 * investment + years', 'FORMULA_UNITS_DIFFER', { column: 16, leftKo: '억원', rightKo: '년' }],
    ['investment ? 1 : 2', 'FORMULA_CONDITION_HAS_UNIT', { column: 12, unitKo: '억원', unitEn: '₩100m' }],
    ['sqrt(investment)', 'FORMULA_ROOT_OF_UNIT', { column: 1, unitKo: '억원', unitEn: '₩100m' }],
    ['1 + sqrt(investment / years ^ 2)', 'FORMULA_ROOT_OF_UNIT', { column: 5, unitKo: '억원/년²' }],
  ])('%s', (text, code, values) => {
    const problem = problemOf(text);
    expect(problem.code).toBe(code);
    expect(problem.values).toMatchObject(values);
  });
});

/**
 * 단위를 바꾸어 재면 값은 그 단위만큼만 바뀐다. 4의 거듭제곱으로 재므로 제곱근까지 한 비트도 달라지지 않는다.
 *
 * Homogeneity: measuring money, persons and years in other units changes a value by exactly its unit.
 */
describe('a value changes with its units of measurement alone', () => {
  const names = ['investment', 'demand', 'employment.total', 'stated.employment', 'years', '2', '0.75'];
  const leafs = fc.constantFrom(...names);
  const { expression } = fc.letrec<{ expression: string }>((tie) => {
    const sub = tie('expression');
    return {
      expression: fc.oneof(
        { depthSize: 'small' },
        leafs,
        fc.tuple(sub, fc.constantFrom('*', '/', '*', '/', '+', '-'), sub).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
        fc.tuple(sub, fc.integer({ min: -2, max: 2 })).map(([a, n]) => `(${a})^${n}`),
        fc.tuple(sub, sub).map(([a, b]) => `max(${a}, ${b})`),
        sub.map((a) => `sqrt(${a} * ${a})`),
        fc.tuple(sub, sub, sub, sub).map(([a, b, c, d]) => `(${a} < ${b} ? ${c} : ${d})`),
      ),
    };
  });
  const figures = { investment: 1704, demand: 1533.6, 'employment.total': 1998, 'stated.employment': 2100, years: 5 };

  test('exactly', () => {
    let taken = 0;
    fc.assert(
      fc.property(
        expression,
        fc.integer({ min: -3, max: 3 }),
        fc.integer({ min: -3, max: 3 }),
        fc.integer({ min: -3, max: 3 }),
        (text, m, p, y) => {
          fc.pre(text.length <= 500);
          let formula;
          try {
            formula = formulaOf(text);
          } catch {
            return;
          }
          taken++;
          const [money, persons, years] = [4 ** m, 4 ** p, 4 ** y];
          const measured = {
            investment: figures.investment * money,
            demand: figures.demand * money,
            'employment.total': figures['employment.total'] * persons,
            'stated.employment': figures['stated.employment'] * persons,
            years: figures.years * years,
          };
          const { won: w, persons: n, years: t } = formula.dimension;
          const factor = money ** w * persons ** n * years ** t;
          const [before, after] = [valueOf(formula, figures), valueOf(formula, measured)];
          const isNormal = [before, after, factor].every((x) => Math.abs(x) > 1e-200 && Math.abs(x) < 1e200);
          fc.pre(isNormal || before === 0);
          expect(after).toBe(before * factor);
        },
      ),
      { numRuns: 3000 },
    );
    expect(taken).toBeGreaterThan(400);
  });
});

describe('the unit of a given constant', () => {
  test.each([
    ['원', 1e8, 1, '억원'],
    ['백만원', 8140, 81.4, '억원'],
    ['억원', 190, 190, '억원'],
    ['조원', 7.2044, 72044, '억원'],
    ['명', 1998, 1998, '명'],
    ['년', 5, 5, '년'],
    ['%', 4.5, 0.045, '비율'],
    ['비율', 0.045, 0.045, '비율'],
    ['명/10억원', 8.2, 0.82, '명/억원'],
    ['억원/명', 2, 2, '억원/명'],
    ['만원/명', 3500, 0.35, '억원/명'],
    ['%/년', 2, 0.02, '1/년'],
    ['명/십억원', 8.2, 0.82, '명/억원'],
  ])('%s', (name, value, expected, ko) => {
    const { dimension, up, down } = unitNamed(name)!;
    expect((value * up) / down).toBeCloseTo(expected, 12);
    expect(unitText(dimension).ko).toBe(ko);
  });

  test.each(['', '달러', '억원/', '/명', '억원/명/년', '명/0억원', 'constructor', '__proto__', '억원 /명', '10억원'])(
    '«%s» is unknown',
    (name) => {
      expect(unitNamed(name)).toBeNull();
    },
  );
});
