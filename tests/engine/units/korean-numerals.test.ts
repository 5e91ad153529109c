import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatKoreanNumber,
  formatMoney,
  groupThousands,
  parseKoreanNumber,
  parseMoney,
  parsePersons,
} from '../../../engine/units/korean-numerals.ts';
import { eok, type Won } from '../../../engine/units/money.ts';

const wholes = fc.oneof(
  fc.maxSafeNat(),
  fc.integer({ min: 0, max: 99_999 }),
  // 0이 많은 수: 7조, 20억4만 …
  fc
    .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 12 }))
    .map(([digits, zeros]) => digits * 10 ** zeros),
);

describe('parseKoreanNumber()', () => {
  test.each<[string, number]>([
    ['7조2044억', 7_204_400_000_000],
    ['7조2,044억', 7_204_400_000_000],
    ['7조 2,044억', 7_204_400_000_000],
    ['4만3834', 43_834],
    ['4만3,834', 43_834],
    ['1조 2천억', 1_200_000_000_000],
    ['1.2조', 1_200_000_000_000],
    ['3조2588억', 3_258_800_000_000],
    ['5천만', 50_000_000],
    ['1억 2천3백4십5만', 123_450_000],
    ['2천3백', 2300],
    ['1천', 1000],
    ['1,704', 1704],
    ['0', 0],
    ['.5', 0.5],
    ['1억천만', 110_000_000],
  ])('reads «%s»', (text, value) => {
    expect(parseKoreanNumber(text)).toBe(value);
  });

  test.each([
    '',
    ' ',
    '억',
    '억만',
    '조7',
    '만3834',
    '천',
    '2억7조',
    '1만2만',
    '1억2억',
    '7조2044조',
    '1,70',
    '1,2345',
    '12,34,567',
    '1.2.3',
    '..',
    '1..5',
    '-5',
    '+5',
    '1e5',
    '0x10',
    '１２',
    'NaN',
    'Infinity',
    '칠조',
    '5억원',
    '43834명',
    '1억 abc',
    '5%',
    '1백2천',
    '1십2백',
    '1/2',
    '½',
    '5천2천',
    '9'.repeat(400),
    `${'9'.repeat(400)}조`,
    '1조조',
  ])('finds no number in «%s»', (text) => {
    expect(parseKoreanNumber(text)).toBeNull();
  });

  test('reads back every whole number that formatKoreanNumber() writes', () => {
    fc.assert(
      fc.property(wholes, (value) => {
        expect(parseKoreanNumber(formatKoreanNumber(value))).toBe(value);
      }),
    );
  });

  test('answers a finite number or null for any text, at once', () => {
    const pieces = fc.constantFrom(
      '1',
      '9',
      '0',
      ',',
      '.',
      '조',
      '억',
      '만',
      '천',
      '백',
      '십',
      ' ',
      '원',
      '명',
      '-',
      '2,044',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
        ),
        (text) => {
          for (const value of [parseKoreanNumber(text), parseMoney(text), parsePersons(text)]) {
            expect(value === null || (Number.isFinite(value) && value >= 0)).toBe(true);
          }
        },
      ),
    );
    const started = performance.now();
    for (const text of [
      '1'.repeat(1e5),
      '1,000'.repeat(2e4),
      '천'.repeat(1e5),
      ' '.repeat(1e5),
      `1${'억'.repeat(1e5)}`,
    ])
      parseMoney(text);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('parseMoney()', () => {
  test.each<[string, number]>([
    ['1,704억원', 170_400_000_000],
    ['1704', 170_400_000_000],
    ['1,704.5', 170_450_000_000],
    ['7조2044억', 7_204_400_000_000],
    ['7조2,044억원', 7_204_400_000_000],
    ['1조 2천억', 1_200_000_000_000],
    ['1조2천억원', 1_200_000_000_000],
    ['500만원', 5_000_000],
    ['500만', 5_000_000],
    ['1704원', 1704],
    ['81.4억 원', 8_140_000_000],
    ['0', 0],
    ['9,007조원', 9_007_000_000_000_000],
  ])('reads «%s» as won', (text, amount) => {
    expect(parseMoney(text)).toBe(amount);
  });

  test('reads one amount the same in 조, 억 and 원', () => {
    const written = [
      '7조2,044억원',
      '7.2044조',
      '72,044억원',
      '72044',
      '7204400000000원',
      '7,204,400,000,000원',
      '720440000만원',
    ];
    expect(new Set(written.map(parseMoney))).toEqual(new Set([7_204_400_000_000]));
  });

  test.each(['9,008조원', '90071993', '-1억', '원', '억원', '43834명', '1,704억달러', '', '9'.repeat(309)])(
    'refuses «%s»',
    (text) => {
      expect(parseMoney(text)).toBeNull();
    },
  );
});

describe('parsePersons()', () => {
  test.each<[string, number | null]>([
    ['4만3834명', 43_834],
    ['4만3,834명', 43_834],
    ['43,834', 43_834],
    ['1,998명', 1998],
    ['1998 명', 1998],
    [' 1998명 ', 1998],
    ['명', null],
    ['1,998억원', null],
    ['-3명', null],
    ['9'.repeat(400), null],
  ])('reads «%s»', (text, value) => {
    expect(parsePersons(text)).toBe(value);
  });
});

describe('formatKoreanNumber()', () => {
  test.each<[number, string]>([
    [7_204_400_000_000, '7조2,044억'],
    [43_834, '4만3,834'],
    [43_833.6, '4만3,834'],
    [10_203, '1만203'],
    [9_007_000_000_000_000, '9,007조'],
    [0, '0'],
    [-43_834, '-4만3,834'],
    [-0.2, '0'],
  ])('writes %d', (value, text) => {
    expect(formatKoreanNumber(value)).toBe(text);
  });
});

describe('formatMoney()', () => {
  test.each<[number, string, string]>([
    [7_204_400_000_000, '7조2,044억원', '₩7.204tn'],
    [170_400_000_000, '1,704억원', '₩170.4bn'],
    [1_000_000_000_000, '1조원', '₩1tn'],
    [350_000_000, '3.5억원', '₩350m'],
    [81_400_000, '8,140만원', '₩81.4m'],
    [9999, '9999원', '₩9,999'],
    [0, '0원', '₩0'],
    [-170_400_000_000, '-1,704억원', '-₩170.4bn'],
    [9_007_000_000_000_000, '9,007조원', '₩9,007tn'],
  ])('writes %d won in Korean and English', (amount, ko, en) => {
    expect(formatMoney(amount as Won, 'ko')).toBe(ko);
    expect(formatMoney(amount as Won, 'en')).toBe(en);
  });

  test('loses nothing that parseMoney() cannot read back, for whole 억 from 10억', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 90_071_992 }), (value) => {
        expect(parseMoney(formatMoney(eok(value), 'ko'))).toBe(eok(value));
      }),
    );
  });

  test('stays within half of the last unit it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_007e12 }), (amount) => {
        const unit = amount >= 1e9 ? 1e8 : amount >= 1e8 ? 1e7 : amount >= 1e4 ? 1e4 : 1;
        expect(Math.abs(parseMoney(formatMoney(amount as Won, 'ko'))! - amount)).toBeLessThanOrEqual(unit / 2);
      }),
    );
  });
});

describe('groupThousands()', () => {
  test.each<[number, number, string]>([
    [72_044, 0, '72,044'],
    [1_234_567.891, 2, '1,234,567.89'],
    [999, 0, '999'],
    [1000, 0, '1,000'],
    [0, 1, '0.0'],
    [-1234.5, 1, '-1,234.5'],
    [-0.04, 1, '0.0'],
    [999.96, 1, '1,000.0'],
  ])('writes %d to %d decimals', (value, digits, text) => {
    expect(groupThousands(value, digits)).toBe(text);
  });
});
