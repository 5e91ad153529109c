import { describe, expect, test } from 'vitest';
import { ownTwo, problemOf, runTwo } from '../support.ts';

const mixed = {
  components: [{ id: 'a', investment: { value: 100, unit: '억원' }, mix: { '01': 0.5, '02': 0.5 } }],
};
const own = (changes: Record<string, unknown> = {}) => runTwo(ownTwo({ ...mixed, ...changes }));
const refusal = (changes: Record<string, unknown>) => {
  const { code, issues } = problemOf(() => own(changes));
  return [code, issues[0]?.path];
};

describe('purchases by sector', () => {
  const levers = { localPurchase: 0.6, importShare: 0.1 };

  test('replace the shares of that sector alone: 50 × 0.2 + 50 × 0.6 is bought in the region', () => {
    const run = own({ levers, purchases: { '01': { localPurchase: 0.2, importShare: 0.5 } } });
    expect(run.split.region).toBeCloseTo(50 * 0.2 + 50 * 0.6, 12);
    expect(run.split.abroad).toBeCloseTo(50 * 0.5 + 50 * 0.1, 12);
    expect(run.notes.map(({ code }) => code)).not.toContain('PURCHASES_UNIFORM');
  });

  test('what is not written follows the whole', () => {
    const run = own({ levers, purchases: { '01': { importShare: 0.3 } } });
    expect(run.split.abroad).toBeCloseTo(50 * 0.3 + 50 * 0.1, 12);
    expect(run.split.region).toBeCloseTo(60, 12);
  });

  test.each<[string, Record<string, unknown>, string, string]>([
    ['an unknown sector', { '99': { importShare: 0.1 } }, 'UNKNOWN_SECTOR', 'purchases.99'],
    ['more than all together', { '01': { localPurchase: 0.95 } }, 'PURCHASES_OVER_ONE', 'purchases.01'],
    ['a share above one', { '01': { localPurchase: 1.2 } }, 'SHARE_NEGATIVE', 'purchases.01.localPurchase'],
  ])('are refused: %s', (_, purchases, code, path) => expect(refusal({ levers, purchases })).toEqual([code, path]));
});
