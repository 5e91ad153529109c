import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../engine/calibrate/evaluate.ts';
import { summarise, type Run } from '../../../engine/calibrate/summarise.ts';
import { library, ownTwo, prepareLayers, problemOf, runTwo } from '../support.ts';

const mixed = {
  components: [{ id: 'a', investment: { value: 100, unit: '억원' }, mix: { '01': 0.5, '02': 0.5 } }],
};
const own = (changes: Record<string, unknown> = {}) => runTwo(ownTwo({ ...mixed, ...changes }));
const refusal = (changes: Record<string, unknown>) => {
  const { code, issues } = problemOf(() => own(changes));
  return [code, issues[0]?.path];
};

describe('spending that creates no demand', () => {
  const half = own({ components: [{ ...mixed.components[0], noDemand: 0.5 }] });

  test('is money of its own line: split sums to demand, and effects are those of the rest', () => {
    expect(half.demand.value).toBe(100);
    expect(half.split.noDemand).toBeCloseTo(50, 12);
    const { region, otherRegions, abroad, noDemand } = half.split;
    expect(region! + otherRegions! + abroad + noDemand).toBeCloseTo(100, 12);
    expect(half.effects.production.total).toBeCloseTo(own().effects.production.total / 2, 12);
    expect(half.byYear![0]!.demand).toBeCloseTo(100, 12);
    expect(half.byComponent![0]!.demand).toBeCloseTo(100, 12);
    expect(half.bySector!.reduce((sum, { demand }) => sum + demand, 0)).toBeCloseTo(50, 12);
    expect(half.notes.map(({ code }) => code)).not.toContain('NO_DEMAND_NOT_SPLIT');
  });

  test('as land, transfers and finance among kinds of spending comes to the same', () => {
    const spending = [
      { kind: 'land', share: 0.3 },
      { kind: 'transfer', share: 0.1 },
      { kind: 'finance', share: 0.1 },
      { kind: 'construction', share: 0.25, sectors: { '01': 1 } },
      { kind: 'operation', share: 0.25, sectors: { '02': 1 } },
    ];
    const run = own({ components: [{ id: 'a', investment: { value: 100, unit: '억원' }, spending }] });
    expect(run.split.noDemand).toBeCloseTo(50, 10);
    expect(run.effects.employment.total).toBeCloseTo(half.effects.employment.total, 10);
    expect(run.byKind!.map(({ kind, phase, demand }) => [kind, phase, Math.round(demand * 1e9) / 1e9])).toEqual([
      ['construction', 'construction', 25],
      ['operation', 'operation', 25],
    ]);
    const sum = run.byKind!.reduce((total, { production }) => total + production.total!, 0);
    expect(sum).toBeCloseTo(run.effects.production.total, 10);
  });

  test.each<[string, Record<string, unknown>, string, string]>([
    [
      'land with sectors',
      { spending: [{ kind: 'land', share: 1, sectors: { '01': 1 } }] },
      'NO_DEMAND_WITH_SECTORS',
      'components.a.spending[0].sectors',
    ],
    [
      'construction without',
      { spending: [{ kind: 'construction', share: 1 }] },
      'SPENDING_WITHOUT_SECTORS',
      'components.a.spending[0].sectors',
    ],
    ['nothing but land', { spending: [{ kind: 'land', share: 1 }] }, 'NOTHING_INDUCES', 'components.a.spending'],
    ['all of it', { mix: { '01': 1 }, noDemand: 1 }, 'NOTHING_INDUCES', 'components.a.noDemand'],
    [
      'both ways',
      { spending: [{ kind: 'construction', share: 1, sectors: { '01': 1 } }], noDemand: 0.1 },
      'NO_DEMAND_TWICE',
      'components.a.noDemand',
    ],
    ['more than all', { mix: { '01': 1 }, noDemand: 1.5 }, 'SHARE_NEGATIVE', 'components.a.noDemand'],
  ])('is refused: %s', (_, component, code, path) => {
    expect(refusal({ components: [{ id: 'a', investment: { value: 100, unit: '억원' }, ...component }] })).toEqual([
      code,
      path,
    ]);
  });
});

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

describe('timing', () => {
  const schedule = { 2020: 0.5, 2021: 0.5 };

  test('a ramp scales each year and leaves unwritten years whole', () => {
    const run = own({ schedule, ramp: { 2020: 0.4 } });
    expect(run.byYear!.map(({ demand }) => demand)).toEqual([20, 50]);
    expect(own({ schedule, ramp: { 2020: 0, 2021: 0 } }).effects.production.total).toBe(0);
  });

  test('a delay moves the whole schedule, and productivity with it', () => {
    const levers = { localPurchase: 1, importShare: 0, productivityGrowth: 0.1 };
    const [early, late] = [own({ levers, schedule: { 2020: 1 } }), own({ levers, schedule: { 2020: 1 }, delay: 2 })];
    expect(late.byYear!.map(({ year }) => year)).toEqual([2022]);
    expect(late.effects.production.total).toBe(early.effects.production.total);
    expect(late.effects.employment.total).toBeCloseTo(early.effects.employment.total / 1.21, 12);
  });

  test.each([-1, 1.5, 21])('a delay of %d years is refused', (delay) =>
    expect(refusal({ delay })).toEqual(['OUT_OF_RANGE', 'delay']),
  );

  test('present values discount each year’s money; with rate zero they are the sum', () => {
    const [run, free] = [0.1, 0].map((rate) => own({ schedule, discount: { rate, year: 2020 } })) as [Run, Run];
    const [first, second] = run.byYear!.map(({ production }) => production.total) as [number, number];
    expect(run.presentValue!.production.total).toBeCloseTo(first + second / 1.1, 10);
    expect(free.presentValue!.valueAdded.total).toBeCloseTo(free.effects.valueAdded.total, 10);
    expect(own().presentValue).toBeNull();
  });
});

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

test('a comparison names purchases by sector, ramp and idle money as reasons of their own', async () => {
  const { compare } = await import('../../../engine/compare/compare.ts');
  const [plain, other] = [
    ownTwo(mixed),
    ownTwo({
      components: [{ ...mixed.components[0], noDemand: 0.2 }],
      ramp: { 2020: 0.5 },
      purchases: { '01': { localPurchase: 0.5 } },
    }),
  ].map((content) => evaluate(prepareLayers([content]))) as [ReturnType<typeof evaluate>, ReturnType<typeof evaluate>];
  for (const { terms, total, scope } of compare([plain, other]).differences) {
    expect(terms.map(({ lever }) => lever)).toEqual(['noDemand', 'ramp', 'purchases']);
    expect(
      terms.reduce((sum, { value }) => sum + value, 0),
      scope,
    ).toBeCloseTo(total!, 9);
  }
});
