import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eok, inEok, isMoneyUnit, largestMoney, moneyUnits, won, type MoneyUnit } from '../../../engine/units/money.ts';

describe('won()', () => {
  test.each<[number, MoneyUnit, number]>([
    [1704, '억원', 170_400_000_000],
    [17.04, '백만원', 17_040_000],
    [81.4, '백만원', 81_400_000],
    [0.1704, '조원', 170_400_000_000],
    [7.2044, '조원', 7_204_400_000_000],
    [1, '원', 1],
    [1, '천원', 1000],
    [1, '만원', 10_000],
    [1, '천만원', 10_000_000],
    [1, '십억원', 1_000_000_000],
    [0, '조원', 0],
  ])('reads %d %s as %d won', (value, unit, amount) => {
    expect(won(value, unit)).toBe(amount);
  });

  test('gives the same won for an amount written in any unit', () => {
    const scales: [MoneyUnit, number][] = [
      ['원', 1e12],
      ['천원', 1e9],
      ['만원', 1e8],
      ['백만원', 1e6],
      ['천만원', 1e5],
      ['억원', 1e4],
      ['십억원', 1e3],
      ['조원', 1],
    ];
    expect(scales.map(([unit]) => unit)).toEqual(moneyUnits);
    const writtenIn = (thousandths: number) => scales.map(([unit, perJo]) => won((thousandths * perJo) / 1000, unit)!);
    // 배정밀도로 쓴 소수의 오차가 반 원에 못 미치는 2,251조(2^51원)까지는 원까지 같다.
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_251_000 }), (thousandths) => {
        expect(new Set(writtenIn(thousandths))).toEqual(new Set([thousandths * 1e9]));
      }),
    );
    // 그 위로도 1원을 넘게 다르지 않다.
    fc.assert(
      fc.property(fc.integer({ min: 2_251_000, max: 9_007_000 }), (thousandths) => {
        for (const amount of writtenIn(thousandths))
          expect(Math.abs(amount - thousandths * 1e9)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('takes amounts to 9,007조원 and refuses more, less than nothing and what is no number', () => {
    expect(won(9007, '조원')).toBe(9_007_000_000_000_000);
    expect(won(largestMoney, '원')).toBe(Number.MAX_SAFE_INTEGER);
    for (const value of [9008, Infinity, -1, -1e-9, NaN]) expect(won(value, '조원'), String(value)).toBeNull();
    expect(won(90_071_993, '억원')).toBeNull();
  });

  test('keeps a part of a won where one is meant', () => {
    expect(won(0.25, '원')).toBe(0.25);
    expect(won(1.5e-8, '억원')).toBeCloseTo(1.5, 12);
  });
});

describe('inEok()', () => {
  test('undoes eok()', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90_071_992 }), (value) => {
        expect(inEok(eok(value))).toBe(value);
      }),
    );
  });
});

describe('isMoneyUnit()', () => {
  test('knows its own units and nothing that every object has', () => {
    expect(moneyUnits.every(isMoneyUnit)).toBe(true);
    for (const odd of ['억', '억 원', '명', '', 'toString', '__proto__', 'constructor', 'KRW'])
      expect(isMoneyUnit(odd), odd).toBe(false);
  });
});
