import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { Problem } from '../../../engine/index.ts';
import { formulaOf, problemOf, type Refusal } from './formulas.ts';

/** 시간으로 실패하지 않는다; 멈추지 않는 것만 막고, 가장 느린 것을 알린다. */
const hangs = 1000;
let slowest = { milliseconds: 0, text: '' };
function timed<T>(text: string, read: () => T): T {
  const start = performance.now();
  try {
    return read();
  } finally {
    const milliseconds = performance.now() - start;
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, text: text.slice(0, 60) };
    expect(milliseconds).toBeLessThan(hangs);
  }
}

formulaOf('1');
afterAll(() => console.log(`slowest formula ${slowest.milliseconds.toFixed(1)} ms: ${slowest.text}`));

const corpus: readonly Refusal[] = [
  ['constructor', 'FORMULA_UNKNOWN_NAME', 1],
  ['investment.constructor', 'FORMULA_UNKNOWN_NAME', 1],
  ['investment.constructor("return process")()', 'FORMULA_UNKNOWN_NAME', 1],
  ['__proto__', 'FORMULA_UNKNOWN_NAME', 1],
  ['__proto__.polluted', 'FORMULA_UNKNOWN_NAME', 1],
  ['toString', 'FORMULA_UNKNOWN_NAME', 1],
  ['hasOwnProperty(1)', 'FORMULA_UNKNOWN_NAME', 1],
  ['a.b.c', 'FORMULA_UNKNOWN_NAME', 1],
  ['production', 'FORMULA_UNKNOWN_NAME', 1],
  ['production.inRegion.total', 'FORMULA_UNKNOWN_NAME', 1],
  ['f(x) = x', 'FORMULA_UNKNOWN_NAME', 1],
  ['investment = 1', 'FORMULA_CHARACTER', 12],
  ['investment(x) = 1', 'FORMULA_OPERATOR_MISSING', 11],
  ['1:1e9', 'FORMULA_NOT_ALLOWED', 1],
  ['1 : 2 : 1e9', 'FORMULA_NOT_ALLOWED', 1],
  ['min(1:1e9)', 'FORMULA_ARGUMENTS', 1],
  ['max(1:1e9, 2)', 'FORMULA_NOT_ALLOWED', 5],
  ['range(1, 1e9)', 'FORMULA_UNKNOWN_NAME', 1],
  ['zeros(1e5, 1e5)', 'FORMULA_UNKNOWN_NAME', 1],
  ['[1, 2; 3, 4]', 'FORMULA_CHARACTER', 1],
  ['investment[1]', 'FORMULA_CHARACTER', 11],
  ['{a: 1}', 'FORMULA_CHARACTER', 1],
  ['"text"', 'FORMULA_CHARACTER', 1],
  [`'text'`, 'FORMULA_CHARACTER', 1],
  ['`${process}`', 'FORMULA_CHARACTER', 1],
  ['5 cm', 'FORMULA_UNKNOWN_NAME', 3],
  ['investment to demand', 'FORMULA_UNKNOWN_NAME', 12],
  ['investment in demand', 'FORMULA_UNKNOWN_NAME', 12],
  ['not investment', 'FORMULA_UNKNOWN_NAME', 1],
  ['1 and 2', 'FORMULA_UNKNOWN_NAME', 3],
  ['5 mod 3', 'FORMULA_UNKNOWN_NAME', 3],
  ['import({a: 1})', 'FORMULA_UNKNOWN_NAME', 1],
  ['import("fs")', 'FORMULA_UNKNOWN_NAME', 1],
  ['createUnit("x")', 'FORMULA_UNKNOWN_NAME', 1],
  ['eval("1")', 'FORMULA_UNKNOWN_NAME', 1],
  ['evaluate("1:1e9")', 'FORMULA_UNKNOWN_NAME', 1],
  ['parse("1")', 'FORMULA_UNKNOWN_NAME', 1],
  ['random()', 'FORMULA_UNKNOWN_NAME', 1],
  ['exp(1)', 'FORMULA_UNKNOWN_NAME', 1],
  ['1e999', 'FORMULA_NUMBER', 1],
  [`2 + ${'9'.repeat(400)}`, 'FORMULA_NUMBER', 5],
  ['1,000', 'FORMULA_NUMBER', 1],
  ['max(1,000, investment)', 'FORMULA_NUMBER', 5],
  ['0x1F', 'FORMULA_UNKNOWN_NAME', 2],
  ['1e', 'FORMULA_UNKNOWN_NAME', 2],
  ['1..2', 'FORMULA_OPERATOR_MISSING', 3],
  ['NaN', 'FORMULA_UNKNOWN_NAME', 1],
  ['Infinity', 'FORMULA_UNKNOWN_NAME', 1],
  ['true', 'FORMULA_UNKNOWN_NAME', 1],
  ['null', 'FORMULA_UNKNOWN_NAME', 1],
  ['undefined', 'FORMULA_UNKNOWN_NAME', 1],
  ['i', 'FORMULA_UNKNOWN_NAME', 1],
  ['e', 'FORMULA_UNKNOWN_NAME', 1],
  ['pi', 'FORMULA_UNKNOWN_NAME', 1],
  ['2i', 'FORMULA_UNKNOWN_NAME', 2],
  ['2 investment', 'FORMULA_OPERATOR_MISSING', 3],
  ['2investment', 'FORMULA_OPERATOR_MISSING', 2],
  ['2(investment)', 'FORMULA_OPERATOR_MISSING', 2],
  ['(investment)(demand)', 'FORMULA_OPERATOR_MISSING', 13],
  ['(investment)min(1, 2)', 'FORMULA_OPERATOR_MISSING', 13],
  ['1 / 2 investment', 'FORMULA_OPERATOR_MISSING', 7],
  ['50%', 'FORMULA_CHARACTER', 3],
  ['investment % 2', 'FORMULA_CHARACTER', 12],
  ['5!', 'FORMULA_CHARACTER', 2],
  ['!investment', 'FORMULA_CHARACTER', 1],
  ["investment'", 'FORMULA_CHARACTER', 11],
  ['1; 2', 'FORMULA_CHARACTER', 2],
  ['1 # comment', 'FORMULA_CHARACTER', 3],
  ['1 .* 2', 'FORMULA_CHARACTER', 3],
  ['1 & 2', 'FORMULA_CHARACTER', 3],
  ['1 | 2', 'FORMULA_CHARACTER', 3],
  ['~1', 'FORMULA_CHARACTER', 1],
  ['1 << 2', 'FORMULA_SYNTAX', 4],
  ['1 >>> 2', 'FORMULA_SYNTAX', 4],
  ['1 ?? 2', 'FORMULA_SYNTAX', 4],
  ['1 ?', 'FORMULA_SYNTAX', 4],
  ['1 ? 2 ? 3 : 4 : 5', 'FORMULA_SYNTAX', 18],
  ['1 ? 2', 'FORMULA_SYNTAX', 6],
  ['investment?.constructor', 'FORMULA_CHARACTER', 12],
  ['1 < 2 < 3', 'FORMULA_NOT_ALLOWED', 1],
  ['min', 'FORMULA_NOT_ALLOWED', 1],
  ['min + 1', 'FORMULA_NOT_ALLOWED', 1],
  ['2 ^ investment', 'FORMULA_EXPONENT', 3],
  ['2 ^ 0.5', 'FORMULA_EXPONENT', 3],
  ['2 ^ 9', 'FORMULA_EXPONENT', 3],
  ['9 ^ 9 ^ 9', 'FORMULA_EXPONENT', 3],
  ['2 ^ 3 ^ 2', 'FORMULA_EXPONENT', 3],
  ['2 ^ (1 + 1)', 'FORMULA_EXPONENT', 3],
  ['2 ^ -9', 'FORMULA_EXPONENT', 3],
  ['min(1)', 'FORMULA_ARGUMENTS', 1],
  ['min()', 'FORMULA_ARGUMENTS', 1],
  ['1 + abs(1, 2)', 'FORMULA_ARGUMENTS', 5],
  ['sqrt()', 'FORMULA_ARGUMENTS', 1],
  ['', 'FORMULA_SYNTAX', 1],
  ['  ', 'FORMULA_SYNTAX', 3],
  ['1 +', 'FORMULA_SYNTAX', 4],
  ['* 1', 'FORMULA_SYNTAX', 1],
  ['(1', 'FORMULA_SYNTAX', 3],
  ['1)', 'FORMULA_SYNTAX', 2],
  ['()', 'FORMULA_SYNTAX', 2],
  ['1, 2', 'FORMULA_SYNTAX', 2],
  ['min(1, )', 'FORMULA_SYNTAX', 8],
  ['іnvestment', 'FORMULA_CHARACTER', 1],
  ['invеstment', 'FORMULA_UNKNOWN_NAME', 1],
  ['１ + 2', 'FORMULA_CHARACTER', 1],
  ['1 ＋ 2', 'FORMULA_CHARACTER', 3],
  ['1 ⁄ 2', 'FORMULA_CHARACTER', 3],
  ['1\u0000', 'FORMULA_CHARACTER', 2],
  ['1 + 😀', 'FORMULA_CHARACTER', 5],
  ['\ud800', 'FORMULA_CHARACTER', 1],
  ['취업률', 'FORMULA_UNKNOWN_NAME', 1],
  ['취업 투자액', 'FORMULA_OPERATOR_MISSING', 4],
  ['Investment', 'FORMULA_UNKNOWN_NAME', 1],
];

describe('a hostile formula is refused, and where is said:', () => {
  test.each(corpus)('%s', (text, code, column) => {
    const problem = timed(text, () => problemOf(text));
    expect([problem.code, problem.values['column']]).toEqual([code, column]);
    expect(problem.issues[0]).toMatchObject({ file: 'x.yaml', path: 'formulas[0].formula' });
  });

  test.each<[string, string, Refusal[1]]>([
    ['10^4 parentheses', '('.repeat(1e4) + '1' + ')'.repeat(1e4), 'FORMULA_TOO_LONG'],
    ['10^5 characters', '1+'.repeat(5e4), 'FORMULA_TOO_LONG'],
    ['10^7 combining marks', '\u0301\u0323'.repeat(5e6), 'FORMULA_TOO_LONG'],
    ['501 characters', `1${' '.repeat(500)}`, 'FORMULA_TOO_LONG'],
    ['240 parentheses', '('.repeat(240) + '1' + ')'.repeat(240), 'FORMULA_TOO_DEEP'],
    ['41 parentheses', '('.repeat(41) + '1' + ')'.repeat(41), 'FORMULA_TOO_DEEP'],
    ['41 closed parentheses deep', `${'min('.repeat(41)}1, 1${', 1)'.repeat(41)}`, 'FORMULA_TOO_DEEP'],
    ['41 open parentheses', '('.repeat(41), 'FORMULA_TOO_DEEP'],
    ['499 signs', `${'-'.repeat(499)}1`, 'FORMULA_TOO_DEEP'],
    ['124 ternaries to the right', `${'1?1:'.repeat(124)}1`, 'FORMULA_TOO_DEEP'],
    ['124 ternaries to the left', `${'1?'.repeat(124)}1${':1'.repeat(124)}`, 'FORMULA_SYNTAX'],
    ['a chain of 249 additions', `${'1+'.repeat(249)}1`, 'FORMULA_TOO_DEEP'],
    ['a chain of powers', `${'2^'.repeat(249)}2`, 'FORMULA_EXPONENT'],
    ['signs in an exponent', `2^${'-'.repeat(490)}2`, 'FORMULA_TOO_MANY_PARTS'],
    ['201 nodes', `min(${Array.from({ length: 200 }, () => '1').join(',')})`, 'FORMULA_TOO_MANY_PARTS'],
  ])('%s', (_, text, code) => {
    expect(timed(text, () => problemOf(text)).code).toBe(code);
  });

  test.each([
    ['1 + 😀', '😀', 'U+1F600'],
    ['іnvestment', 'і', 'U+0456'],
    ['1\u0000', '\0', 'U+0000'],
    ['\ud800', '\ud800', 'U+D800'],
  ])('%j: the character is named by its code', (text, character, code) => {
    expect(problemOf(text).values).toMatchObject({ character, code });
  });

  test('what is inside the limits is taken', () => {
    const longest = [
      `1${' '.repeat(499)}`,
      '('.repeat(39) + '1' + ')'.repeat(39),
      `min(${Array.from({ length: 199 }, () => '1').join(',')})`,
      '2 ^ -8 + 2 ^ 8 + 2 ^ (-(3))',
    ];
    for (const text of longest) expect(timed(text, () => formulaOf(text)).steps.length).toBeGreaterThan(0);
  });
});

describe('any text is either a checked formula or a coded problem', () => {
  const words = fc.constantFrom(
    ...'investment demand 취업 지역내 취업유발 투자액 min max abs sqrt ( ) ( ) , + - * / ^ ? : < > <= == != 2 0 1.5 1e3 constructor = . 억원 employment.total'.split(
      ' ',
    ),
  );
  const taken = (text: string) =>
    timed(text, () => {
      try {
        formulaOf(text);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        expect(error.issues).toHaveLength(1);
        expect(`${error.detail.ko} ${error.detail.en}`).not.toMatch(/undefined|NaN|\[object/);
      }
    });

  test.each([
    ['letters of any script', fc.string({ unit: 'binary', maxLength: 60 })],
    ['letters of the keyboard', fc.string({ unit: 'grapheme-ascii', maxLength: 80 })],
    ['words of formulas', fc.array(words, { maxLength: 30 }).map((all) => all.join(' '))],
    ['words run together', fc.array(words, { maxLength: 30 }).map((all) => all.join(''))],
  ])('%s', (_, texts) => {
    fc.assert(fc.property(texts, taken), { numRuns: 1500 });
  });
});
