import { describe, expect, test } from 'vitest';
import type { Run } from '../../../engine/calibrate/summarise.ts';
import { ownTwo, problemOf, runTwo } from '../support.ts';

const mixed = {
  components: [{ id: 'a', investment: { value: 100, unit: '억원' }, mix: { '01': 0.5, '02': 0.5 } }],
};
const own = (changes: Record<string, unknown> = {}) => runTwo(ownTwo({ ...mixed, ...changes }));
const refusal = (changes: Record<string, unknown>) => {
  const { code, issues } = problemOf(() => own(changes));
  return [code, issues[0]?.path];
};

describe('prices', () => {
  test('margins move to trade: of 50 at purchasers’ prices 10 % is trade', () => {
    const run = own({ margins: [{ sectors: ['01'], to: { '02': 0.1 } }] });
    expect(run.bySector!.map(({ sector, demand }) => [sector, Math.round(demand * 1e9) / 1e9])).toEqual([
      ['01', 45],
      ['02', 55],
    ]);
    expect(refusal({ margins: [{ sectors: ['01'], to: { '02': 1 } }] })).toEqual([
      'MARGINS_TOO_LARGE',
      'margins[0].to',
    ]);
    expect(refusal({ margins: [{ sectors: ['01'], to: { '99': 0.1 } }] })).toEqual(['UNKNOWN_SECTOR', 'margins[0].to']);
  });

  test('a sector’s own index deflates that sector alone', () => {
    // 물가 125(2021)인 두 부문 표에서, 첫 부문만 제 지수 200으로: 50억원은 2020년 가격 25억원, 되돌리면 31.25억원어치.
    const only = { ...mixed, priceYear: 2021, schedule: { 2021: 1 } };
    const [gdp, indexed] = [own(only), own({ ...only, deflators: { '01': { index: { 2020: 100, 2021: 200 } } } })];
    const of = (run: Run, sector: string) => run.bySector!.find((row) => row.sector === sector)!.production.total;
    expect(of(indexed, '02')).toBe(of(gdp, '02'));
    expect(of(indexed, '01')).toBeCloseTo((of(gdp, '01') * 125) / 200, 12);
    expect(refusal({ ...only, deflators: { '01': { index: { 2020: 100 } } } })).toEqual([
      'DEFLATOR_YEAR_MISSING',
      'deflators.01.index',
    ]);
  });
});
