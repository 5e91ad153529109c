import { describe, expect, test } from 'vitest';
import { figuresOf, halfOfLastDigit } from '../../../engine/audit/stated.ts';
import { library, planStating } from './support.ts';

describe('halfOfLastDigit()', () => {
  test.each([
    [2901, 0.5],
    [7.2, 0.05],
    [1.25, 0.005],
    [1e21, 0.5],
    [1.5e-7, 5e-9],
  ])('%f → %f', (value, half) => expect(halfOfLastDigit(value)).toBe(half));
});

describe('figuresOf()', () => {
  test('gives 억원 and persons with the slack of the printed unit', () => {
    const plan = planStating(library.plan('sejong-2024'), { production: 2901, employment: 1998 });
    expect(figuresOf(plan)).toEqual({ production: { value: 2901, half: 0.5 }, employment: { value: 1998, half: 0.5 } });
    const inTrillions = { ...plan, stated: { production: { ...plan.stated.production!, value: 7.2, unit: '조원' } } };
    expect(figuresOf(inTrillions)).toEqual({ production: { value: 72_000, half: 500 } });
  });
});
