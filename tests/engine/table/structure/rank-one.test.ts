import { describe, expect, test } from 'vitest';
import { changeLimit, rankOneGain } from '../../../../engine/table/structure/rank-one.ts';

/** 두 부문 예의 l_12 = 0.25/0.7575 (Miller & Blair 2009 §2.3). */
const crossing = 0.25 / 0.7575;

describe('rankOneGain()', () => {
  test('is δ/(1 − δ l_ji), and nothing exactly from the limit on', () => {
    expect(rankOneGain(0.05, crossing)).toBeCloseTo(0.05 / (1 - 0.05 * crossing), 14);
    const limit = changeLimit(crossing)!;
    expect(limit).toBeCloseTo(0.7575 / 0.25, 12);
    expect(rankOneGain(limit * 1.000001, crossing)).toBeNull();
    expect(rankOneGain(limit, crossing)).toBeNull();
    expect(rankOneGain(limit * 0.999999, crossing)).toBeGreaterThan(1e5);
    expect(changeLimit(0)).toBeNull();
  });
});
