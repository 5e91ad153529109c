import { describe, expect, test } from 'vitest';
import { ownTwo, runTwo } from '../support.ts';

const mixed = {
  components: [{ id: 'a', investment: { value: 100, unit: '억원' }, mix: { '01': 0.5, '02': 0.5 } }],
};
const own = (changes: Record<string, unknown> = {}) => runTwo(ownTwo({ ...mixed, ...changes }));

describe('net effects of a scenario', () => {
  const levers = {
    localPurchase: 1,
    importShare: 0,
    leakage: 0.1,
    displacement: 0.25,
    substitution: 0.05,
    deadweight: 0.4,
  };

  test('follow the guide from the gross in-region effect, and gross figures do not move', () => {
    const run = own({ levers });
    const gross = run.effects.production.inRegion!;
    const net = run.net.steps.find(({ step }) => step === 'net')!;
    expect(run.net.area).toBe('inRegion');
    expect(net.production).toBeCloseTo(gross * 0.9 * 0.75 * 0.95 * 0.6, 10);
    expect(run.effects).toEqual(own({ levers: { localPurchase: 1, importShare: 0 } }).effects);
    expect(run.net.multiplier.production! * run.net.direct).toBeCloseTo(gross, 10);
  });

  test('the reference case may have factors of its own, and the area may be the nation', () => {
    const run = own({ levers, net: { area: 'total', reference: { leakage: 0, displacement: 0, substitution: 0 } } });
    const { total } = run.effects.employment;
    const net = run.net.steps.find(({ step }) => step === 'net')!;
    expect(net.employment).toBeCloseTo(total * 0.9 * 0.75 * 0.95 - total * 0.4, 10);
  });

  test('with every factor zero are the gross, to the bit', () => {
    const { net, effects } = own();
    const row = net.steps.find(({ step }) => step === 'net')!;
    expect([row.production, row.valueAdded, row.employment]).toEqual([
      effects.production.inRegion,
      effects.valueAdded.inRegion,
      effects.employment.inRegion,
    ]);
  });
});
