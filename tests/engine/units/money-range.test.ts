import { describe, expect, test } from 'vitest';
import { boundMoney, moneyRange } from '../../../engine/index.ts';

describe('boundMoney', () => {
  test.each([
    [0, '0원', '₩0'],
    [0.00005, '0원', '₩0'],
    [0.5, '5,000만원', '₩50m'],
    [100, '100억원', '₩10bn'],
    [2053.52, '2,053.5억원', '₩205.35bn'],
    [9999.94, '9,999.9억원', '₩999.99bn'],
    [9999.97, '1조원', '₩1tn'],
    [45_317.7, '4조5,318억원', '₩4.532tn'],
  ])('writes %d × 1억원 as %s and %s', (value, ko, en) => {
    expect(boundMoney(value)).toEqual({ ko, en });
  });
});

describe('moneyRange', () => {
  test.each([
    [0, 2053.5, '0–2,053.5억원', '₩0–205.35bn'],
    [1703.5, 1704.5, '1,703.5–1,704.5억원', '₩170.35–170.45bn'],
    [9000, 12_000, '9,000억–1조2,000억원', '₩900bn–1.2tn'],
    [43_355, 61_020, '4조3,355억–6조1,020억원', '₩4.335–6.102tn'],
    [0.5, 138.8, '5,000만–138.8억원', '₩50m–13.88bn'],
    [1704, 1704, '1,704억원', '₩170.4bn'],
    [null, 1704, '1,704억원 이하', '₩170.4bn or less'],
    [1704, null, '1,704억원 이상(끝없음)', '₩170.4bn or more (no end)'],
    [null, null, '끝을 알 수 없음', 'no known end'],
  ])('from %s to %s is %s, %s', (min, max, ko, en) => {
    expect(moneyRange({ min, max })).toEqual({ ko, en });
  });
});
