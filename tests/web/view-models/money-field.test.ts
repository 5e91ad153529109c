import { describe, expect, test } from 'vitest';
import { moneyField, readMoney } from '../../../web/view-models/money-field.ts';
import { words } from '../../../web/view-models/words.ts';

describe('English money', () => {
  test.each([
    ['1.2tn', 12_000],
    ['₩1.2tn', 12_000],
    ['₩ 1.2 trillion', 12_000],
    ['170bn', 1_700],
    ['170.4 billion won', 1_704],
    ['₩5.5m', 0.055],
    ['170.4', 1_704],
    ['₩170,400,000,000', 1_704],
    ['1tn 200bn', 12_000],
    ['1,704억원', 1_704],
  ])('«%s» reads as %d 억원', (typed, value) => {
    expect(readMoney(typed, 'en')).toEqual({ value: expect.closeTo(value, 9) });
  });

  test('a field is written in billions of won', () => {
    expect([moneyField(1704, 'en'), moneyField(1704, 'ko')]).toEqual(['170.4', '1,704']);
  });
});

describe('what does not read says which of the three it is', () => {
  test.each([
    ['아무거나', 'ko', words.notMoney],
    ['', 'ko', words.notMoney],
    ['-', 'ko', words.notMoney],
    ['170bn', 'ko', words.notMoney],
    ['1.2xn', 'en', words.notMoney],
    ['-100', 'ko', words.moneyNegative],
    ['−1조2천억', 'ko', words.moneyNegative],
    ['-₩1.2tn', 'en', words.moneyNegative],
    ['₩-170bn', 'en', words.moneyNegative],
    ['99999조', 'ko', words.moneyTooLarge],
    ['99999999999', 'ko', words.moneyTooLarge],
    ['99999tn', 'en', words.moneyTooLarge],
  ] as const)('«%s» in %s', (typed, lang, unreadable) => {
    expect(readMoney(typed, lang)).toEqual({ unreadable });
  });
});
