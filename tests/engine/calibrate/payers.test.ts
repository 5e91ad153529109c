import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../engine/calibrate/evaluate.ts';
import { summarise } from '../../../engine/calibrate/summarise.ts';
import { library, problemOf } from '../support.ts';

describe('money by payer', () => {
  const given = (payers: unknown) => library.prepareGiven({ id: 'x', extends: 'sejong-2024-baseline', payers }, 'x');

  test('is the investment by share, with what the public part would induce as government consumption', () => {
    const { payers, opportunityCost, effects } = summarise(
      evaluate(given({ national: 0.5, municipal: 0.2, private: 0.3 })),
    );
    expect(payers!.map(({ payer, investment }) => [payer, Math.round(investment * 1e6) / 1e6])).toEqual([
      ['national', 852],
      ['municipal', 340.8],
      ['private', 511.2],
    ]);
    // 한국은행이 펴낸 정부소비의 생산유발계수 1.5175와 부가가치유발계수 0.9118.
    expect(opportunityCost!.publicMoney).toBeCloseTo(1704 * 0.7, 9);
    expect((opportunityCost!.production / opportunityCost!.publicMoney).toFixed(4)).toBe('1.5175');
    expect((opportunityCost!.valueAdded / opportunityCost!.publicMoney).toFixed(4)).toBe('0.9118');
    expect(effects).toEqual(summarise(evaluate(library.prepareNamed('sejong-2024-baseline'))).effects);
  });

  test('must sum to one', () => {
    expect(problemOf(() => given({ national: 0.5 })).code).toBe('SHARES_NOT_ONE');
  });
});
