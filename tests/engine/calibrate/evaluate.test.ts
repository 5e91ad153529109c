import { describe, expect, test } from 'vitest';
import { evaluate, statedValue } from '../../../engine/calibrate/evaluate.ts';
import { summarise, type Run } from '../../../engine/calibrate/summarise.ts';
import type { Settings } from '../../../engine/scenario/levers.ts';
import { indicators } from '../../../engine/table/coefficients.ts';
import { baselineTwo, library, planTwo, prepareLayers, problemOf, relativeError, runTwo, ownTwo } from '../support.ts';

const run = (id: string, settings: Settings = {}): Run => summarise(evaluate(library.prepareNamed(id), settings));
const given = (content: unknown, settings: Settings = {}): Run =>
  summarise(evaluate(library.prepareGiven(content, 'mine'), settings));

const printed = {
  'sejong-2024': { production: 2901, valueAdded: 1246, employment: 1998 },
  'eumseong-2023': { production: 72_044, valueAdded: 32_588, employment: 43_834 },
};

describe.each(Object.entries(printed))('%s at its defaults', (plan, figures) => {
  const baseline = run(`${plan}-baseline`);

  test.each(indicators)('calibrated %s is the printed figure to 1e-9', (indicator) => {
    expect(Math.abs(baseline.calibrated![indicator]!.total - figures[indicator])).toBeLessThanOrEqual(
      1e-9 * figures[indicator],
    );
    expect(baseline.stated![indicator]!.value).toBe(figures[indicator]);
  });

  test.each(indicators)('factor of %s is stated ÷ modelled, one for all scopes', (indicator) => {
    const factor = baseline.calibration.factors[indicator]!;
    expect(relativeError(factor, figures[indicator] / baseline.effects[indicator].total)).toBeLessThan(1e-14);
    for (const scope of ['inRegion', 'outRegion', 'total'] as const) {
      expect(
        relativeError(baseline.calibrated![indicator]![scope]!, factor * baseline.effects[indicator][scope]!),
      ).toBeLessThan(1e-14);
    }
  });

  test('the yearly average is calibrated with its total', () => {
    const { employment } = baseline.calibrated!;
    expect(relativeError(employment!.perYearAverage, employment!.total / employment!.years)).toBeLessThan(1e-14);
  });
});

describe('factors are fixed at the baseline’s defaults:', () => {
  const base = run('sejong-2024-baseline').calibration.factors;
  test.each<[string, Settings]>([
    ['execution', { execution: 0.5 }],
    ['localPurchase', { localPurchase: 0.2 }],
    ['importShare', { importShare: 0.3 }],
    ['productivityGrowth', { productivityGrowth: 0.03 }],
    ['priceYear', { priceYear: 2020 }],
    ['region', { region: '서울' }],
    ['investment', { investment: 5000 }],
    ['a component', { 'investment.quantum': 1 }],
    ['a mix', { 'mix.quantum': { '50': 1 } }],
    ['the schedule', { schedule: { 2026: 1 } }],
  ])('%s does not move them', (_, settings) => {
    const moved = run('sejong-2024-baseline', settings);
    expect(moved.calibration.factors).toEqual(base);
    expect(moved.effects).not.toEqual(run('sejong-2024-baseline').effects);
    for (const indicator of indicators) {
      expect(
        relativeError(moved.calibrated![indicator]!.total, moved.effects[indicator].total * base[indicator]!),
      ).toBeLessThan(1e-14);
    }
  });

  test.each(['sejong-2024', 'eumseong-2023'])('the cautious and ambitious cases of %s use the baseline’s', (plan) => {
    const { factors } = run(`${plan}-baseline`).calibration;
    for (const name of ['cautious', 'ambitious']) {
      const other = run(`${plan}-${name}`);
      expect(other.calibration.factors).toEqual(factors);
      expect(other.calibrated!.production!.total).not.toBeCloseTo(printed[plan as keyof typeof printed].production, 0);
      expect(other.effects.production.total).not.toBe(run(`${plan}-baseline`).effects.production.total);
    }
    expect(run(`${plan}-cautious`).calibrated!.production!.total).toBeLessThan(
      run(`${plan}-baseline`).calibrated!.production!.total,
    );
  });

  test('halving the money halves the calibrated figures', () => {
    const half = run('sejong-2024-baseline', { investment: 852 });
    for (const indicator of indicators) {
      expect(relativeError(half.calibrated![indicator]!.total, printed['sejong-2024'][indicator] / 2)).toBeLessThan(
        1e-12,
      );
    }
  });

  test('a scenario of one’s own over the cautious case keeps the baseline’s', () => {
    const mine = given({ id: 'mine', extends: 'sejong-2024-cautious', levers: { execution: 0.9 } });
    expect(mine.calibration.factors).toEqual(base);
  });
});

describe('calibration', () => {
  test('none: no factors, no calibrated figures, the same modelled ones', () => {
    const off = run('sejong-2024-baseline', { calibration: 'none' });
    expect(off.calibrated).toBeNull();
    expect(off.calibration).toEqual({
      method: 'none',
      scope: 'total',
      factors: { production: null, valueAdded: null, employment: null },
    });
    expect(off.effects).toEqual(run('sejong-2024-baseline').effects);
    expect(off.notes.map(({ code }) => code)).not.toContain('CALIBRATION_IS_IDENTITY');
  });

  test('scope inRegion: the in-region figure is the printed one, every scope by one factor', () => {
    const inside = given({
      id: 'mine',
      extends: 'sejong-2024-baseline',
      calibration: { method: 'factor', scope: 'inRegion' },
    });
    for (const indicator of indicators) {
      expect(relativeError(inside.calibrated![indicator]!.inRegion!, printed['sejong-2024'][indicator])).toBeLessThan(
        1e-9,
      );
      const factor = inside.calibration.factors[indicator]!;
      expect(
        relativeError(inside.calibrated![indicator]!.total, inside.effects[indicator].total * factor),
      ).toBeLessThan(1e-14);
    }
    expect(inside.calibration.scope).toBe('inRegion');
  });

  test('of a figure that is not stated is null, not zero: the others are calibrated', () => {
    const source = { paragraph: 1 };
    const plan = planTwo({ stated: { production: { value: 300, unit: '억원', definition: '생산유발', source } } });
    const { calibrated, calibration, stated } = summarise(
      evaluate(prepareLayers([baselineTwo({ investment: { value: 10, unit: '억원' } })], { plan })),
    );
    expect(calibrated!.production!.total).toBeCloseTo(300, 9);
    expect([calibrated!.valueAdded, calibrated!.employment]).toEqual([null, null]);
    expect([calibration.factors.valueAdded, calibration.factors.employment]).toEqual([null, null]);
    expect(stated!.employment).toBeNull();
  });

  test('where nothing is stated is a problem of the file', () => {
    const problem = problemOf(() =>
      given({ id: 'mine', extends: 'gwangju-2019-baseline', calibration: { method: 'factor' } }),
    );
    expect([problem.code, problem.issues[0]!.path, problem.issues[0]!.file]).toEqual([
      'NOTHING_TO_CALIBRATE',
      'calibration.method',
      'mine',
    ]);
    expect(problemOf(() => runTwo(ownTwo({ calibration: { method: 'factor' } }))).code).toBe('NOTHING_TO_CALIBRATE');
  });

  test('to a baseline without in-region production has no in-region factor', () => {
    const nothing = baselineTwo({
      levers: { localPurchase: 0, importShare: 0 },
      calibration: { method: 'factor', scope: 'inRegion' },
    });
    expect(problemOf(() => evaluate(prepareLayers([nothing], { plan: planTwo() }))).code).toBe('NOTHING_TO_CALIBRATE');
  });
});

describe('implied investment', () => {
  test('is the demand at which modelled production is the stated figure', () => {
    const eumseong = run('eumseong-2023-baseline');
    expect(eumseong.investment.origin).toBe('implied');
    expect(relativeError(eumseong.effects.production.total, 72_044)).toBeLessThan(1e-14);
    expect(relativeError(eumseong.calibration.factors.production!, 1)).toBeLessThan(1e-14);
    expect(eumseong.stated!.investment).toBeNull();
    // 다시 넣어도 같은 생산: 1억원당 생산유발로 나눈 값이다.
    const perEok = run('eumseong-2023-baseline', { investment: 1 }).effects.production.total;
    expect(relativeError(eumseong.investment.value, 72_044 / perEok)).toBeLessThan(1e-12);
  });

  test('stays where it is when levers move and in the cautious case', () => {
    const { value } = run('eumseong-2023-baseline').investment;
    expect(run('eumseong-2023-baseline', { execution: 0.5, region: '서울' }).investment.value).toBe(value);
    expect(run('eumseong-2023-cautious').investment).toMatchObject({ value, origin: 'implied' });
  });

  test('over a baseline with stated money too: the baseline’s mix at the stated production', () => {
    const implied = given({ id: 'mine', extends: 'sejong-2024-baseline', investment: { origin: 'implied' } });
    expect(relativeError(implied.effects.production.total, 2901)).toBeLessThan(1e-14);
    expect(implied.investment.origin).toBe('implied');
    // 발표된 투자액으로 얻은 보정계수만큼 더 들어야 한다.
    expect(
      relativeError(implied.investment.value, 1704 * run('sejong-2024-baseline').calibration.factors.production!),
    ).toBeLessThan(1e-12);
  });

  test('cannot be had where nothing is produced', () => {
    const barren = baselineTwo({ investment: { origin: 'implied' }, levers: { execution: 0 } });
    const problem = problemOf(() => prepareLayers([barren], { plan: planTwo() }));
    expect([problem.code, problem.issues[0]!.file, problem.issues[0]!.path]).toEqual([
      'INVESTMENT_NOT_IMPLIED',
      'layer-0',
      'investment',
    ]);
  });

  test('from next to no production is absurd money', () => {
    const barren = baselineTwo({ investment: { origin: 'implied' }, levers: { execution: 1e-12 } });
    expect(problemOf(() => prepareLayers([barren], { plan: planTwo() })).code).toBe('MONEY_TOO_LARGE');
  });
});

describe('statedValue()', () => {
  const source = { paragraph: 1 };
  const study = (stated: Record<string, unknown>) =>
    prepareLayers([baselineTwo({ investment: { value: 1, unit: '억원' } })], { plan: planTwo({ stated }) }).study;

  test('is in won and persons whatever unit of money the document uses', () => {
    for (const [value, unit] of [
      [2901, '억원'],
      [0.2901, '조원'],
      [290_100, '백만원'],
    ] as const) {
      expect(statedValue(study({ production: { value, unit, definition: '생산유발', source } }), 'production')).toBe(
        290_100_000_000,
      );
    }
    expect(
      statedValue(study({ employment: { value: 1998, unit: '명', definition: '일자리', source } }), 'employment'),
    ).toBe(1998);
  });

  test('is null for what is not stated and without a plan', () => {
    expect(statedValue(study({}), 'production')).toBeNull();
    expect(statedValue(prepareLayers([ownTwo()]).study, 'investment')).toBeNull();
  });

  test.each<[string, Record<string, unknown>, string, string]>([
    [
      'an unknown unit',
      { production: { value: 2901, unit: '억', definition: '생산유발', source } },
      'UNKNOWN_UNIT',
      'stated.production.unit',
    ],
    [
      'persons for money',
      { valueAdded: { value: 1, unit: '명', definition: '부가가치유발', source } },
      'UNKNOWN_UNIT',
      'stated.valueAdded.unit',
    ],
    [
      'money for persons',
      { employment: { value: 1, unit: '억원', definition: '취업유발', source } },
      'UNKNOWN_UNIT',
      'stated.employment.unit',
    ],
    [
      'negative production',
      { production: { value: -1, unit: '억원', definition: '생산유발', source } },
      'NEGATIVE_MONEY',
      'stated.production.value',
    ],
    [
      'absurd production',
      { production: { value: 9008, unit: '조원', definition: '생산유발', source } },
      'MONEY_TOO_LARGE',
      'stated.production.value',
    ],
  ])('refuses a plan with %s', (_, stated, code, path) => {
    const problem = problemOf(() => study(stated));
    expect([problem.code, problem.issues[0]!.file, problem.issues[0]!.path]).toEqual([code, 'plan-two', path]);
  });
});

describe('the region must be in the table:', () => {
  test.each<[string, Record<string, unknown>[], string]>([
    ['of a scenario', [ownTwo({ region: '평양' })], 'layer-0'],
    ['of a baseline, whatever is laid over it', [ownTwo({ region: '평양' }), { id: 'above', region: '가' }], 'layer-0'],
    ['of a layer above', [ownTwo(), { id: 'above', region: '평양' }], 'layer-1'],
  ])('%s', (_, contents, file) => {
    const problem = problemOf(() => evaluate(prepareLayers(contents)));
    expect([problem.code, problem.issues[0]!.path, problem.issues[0]!.file]).toEqual([
      'UNKNOWN_REGION',
      'region',
      file,
    ]);
    expect(problem.values).toEqual({ id: '평양', known: '가, 나' });
  });
});
