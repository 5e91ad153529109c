import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, prepare, type Evaluation, type Prepared } from '../../../engine/calibrate/evaluate.ts';
import type { Settings } from '../../../engine/scenario/levers.ts';
import { effectOf } from '../../../engine/simulate/effects.ts';
import { indicators, type Indicator } from '../../../engine/table/coefficients.ts';
import { gradientOf } from '../../../engine/uncertainty/gradient.ts';
import { leverSlopes, type LeverSlope } from '../../../engine/uncertainty/gradient-by-lever.ts';
import { knownOutputs, outputName, outputSlope, outputValue } from '../../../engine/uncertainty/sensitivity-outputs.ts';
import { ownScenarios, sharesOver } from '../../arbitraries.ts';
import { library, ownTwo, prepareLayers, relativeError, scenarioIds } from '../support.ts';

/** 모든 비율을 범위 안쪽에 둔 설정. Settings that put every rate inside its range. */
const inside = {
  execution: 0.83,
  localPurchase: 0.41,
  importShare: 0.13,
  productivityGrowth: 0.011,
  leakage: 0.12,
  displacement: 0.2,
  substitution: 0.05,
  deadweight: 0.3,
};

function knownTo(prepared: Prepared, settings: Record<string, number>): Settings {
  const declared = new Set(prepared.levers.map(({ id }) => id));
  return Object.fromEntries(Object.entries(settings).filter(([id]) => declared.has(id)));
}

/** 한 칸을 h만큼 늘리고 나머지에서 비율대로 덜어 온 비중: 설명에 적은 말 그대로. */
function movedShares(shares: Readonly<Record<string, number>>, key: string, h: number): Record<string, number> {
  const others = Object.entries(shares).reduce((sum, [other, share]) => sum + (other === key ? 0 : share), 0);
  return Object.fromEntries(
    Object.entries(shares).map(([other, share]) => [other, other === key ? share + h : share * (1 - h / others)]),
  );
}

type Step = { readonly h: number; readonly at: (h: number) => Evaluation };

/** 한 항목만 ±h 움직인 계산; 움직일 자리가 없으면 null. */
function stepOf(evaluation: Evaluation, { id, lever, key, value }: LeverSlope): Step | null {
  const { prepared, settings, assumptions } = evaluation;
  const set = (to: unknown) => evaluate(prepared, { ...settings, [lever]: to });
  if (key !== null) {
    const shares = prepared.levers.find((declared) => declared.id === lever)!.read(assumptions) as Record<
      string,
      number
    >;
    const h = (assumptions.calibration.method === 'mix' ? 1e-4 : 0.2) * Math.min(value, 1 - value);
    return h > 0 ? { h, at: (step) => set(movedShares(shares, key, step)) } : null;
  }
  const h =
    id === 'productivityGrowth'
      ? Math.min(3e-5, value)
      : id.startsWith('investment')
        ? value / 2
        : Math.min(0.04, value / 2, (1 - value) / 2);
  return h > 0 ? { h, at: (step) => set(value + step) } : null;
}

/** 기울기가 중심차분과 1e-6 안에서 같다; 값의 반올림보다 작은 차이는 차분이 가릴 수 없다. 견준 수를 돌려준다. */
function expectGradient(evaluation: Evaluation): number {
  let compared = 0;
  const years = [null, ...evaluation.resolved.years];
  const inYears = years.map((year) => leverSlopes(evaluation, year));
  for (const [i, slope] of leverSlopes(evaluation).entries()) {
    const step = slope.slopes === null ? null : stepOf(evaluation, slope);
    if (!step) continue;
    const [above, below] = [step.at(step.h), step.at(-step.h)];
    for (const output of knownOutputs(evaluation)) {
      const value = outputValue(evaluation, output)!;
      const exact = outputSlope(evaluation, inYears[years.indexOf(output.year ?? null)]![i]!, output)!;
      const difference = (outputValue(above, output)! - outputValue(below, output)!) / (2 * step.h);
      const rounding = (2e-14 * Math.abs(value)) / step.h;
      const gap = Math.abs(exact - difference);
      if (!(gap <= 1e-6 * Math.abs(exact) + rounding)) {
        throw new Error(`${slope.id} → ${outputName(output)}: ${exact} ≠ ${difference}`);
      }
      compared++;
    }
  }
  return compared;
}

describe('the gradient by every continuous lever equals central differences to 1e-6', () => {
  test.each(scenarioIds)('%s, every rate inside its range', (id) => {
    const prepared = library.prepareNamed(id);
    expect(expectGradient(evaluate(prepared, knownTo(prepared, inside)))).toBeGreaterThan(200);
  });

  test.each(['total', 'inRegion'] as const)('with the mix tilted to stated figures of scope %s', (scope) => {
    // 세종 계획이 조금 다른 구성의 수치를 밝혔다면.
    const { study } = library.prepareNamed('sejong-2024-baseline');
    const other = evaluate(library.prepareNamed('sejong-2024-baseline'), {
      'mix.quantum': { 36: 0.3, 50: 0.1, 70: 0.4, 76: 0.2 },
      'mix.mobility': { 36: 0.3, 40: 0.2, 51: 0.3, 72: 0.2 },
    });
    const value = (indicator: Indicator) => outputValue(other, { basis: 'modelled', indicator, scope })!;
    const { stated } = study.plan!;
    const prepared = prepare({
      ...study,
      layers: [
        ...study.layers,
        {
          scenario: {
            id: 'by-mix',
            calibration: { method: 'mix', scope },
            margins: [{ sectors: ['36', '40'], to: { '52': 0.1, '50': 0.05 } }],
          },
          file: 'by-mix',
        },
      ],
      plan: {
        ...study.plan!,
        stated: {
          ...stated,
          production: { ...stated.production!, value: value('production') },
          valueAdded: { ...stated.valueAdded!, value: value('valueAdded') },
          employment: { ...stated.employment!, value: value('employment') },
        },
      },
    });
    const evaluation = evaluate(prepared, knownTo(prepared, inside));
    expect(evaluation.resolved.mix[0]!.length).toBeGreaterThan(
      evaluate(prepared, { calibration: 'none' }).resolved.mix[0]!.length,
    );
    expect(expectGradient(evaluation)).toBeGreaterThan(500);
  });

  const sectors = ['01', '12', '34', '50', '62', '70', '72', '83'];
  const years = Array.from({ length: 15 }, (_, i) => String(2016 + i));
  const cents = (most: number) => fc.integer({ min: 2, max: most }).map((percent) => percent / 100);
  const deeper = fc.record({
    noDemand: cents(60),
    ramp: fc.dictionary(fc.constantFrom('2020', '2021', '2022', '2023'), cents(100), { maxKeys: 3 }),
    delay: fc.integer({ min: 0, max: 5 }),
    own: fc.dictionary(
      fc.constantFrom(...sectors),
      fc.oneof(
        fc.record({ localPurchase: cents(60) }),
        fc.record({ importShare: cents(30) }),
        fc.record({ localPurchase: cents(60), importShare: cents(30) }),
      ),
      { maxKeys: 4 },
    ),
    margin: fc.option(fc.record({ sectors: fc.constant(['12', '34']), to: fc.constant({ '01': 0.06, '52': 0.1 }) }), {
      nil: null,
    }),
    inflations: fc.dictionary(fc.constantFrom(...sectors), fc.integer({ min: -4, max: 9 }), { maxKeys: 2 }),
    reference: fc.record({ leakage: cents(50), displacement: cents(50) }, { requiredKeys: [] }),
    area: fc.constantFrom('inRegion', 'total'),
    prices: fc.constantFrom('constant', 'current'),
    rates: fc.record({
      execution: cents(90),
      localPurchase: cents(60),
      importShare: cents(30),
      productivityGrowth: cents(6),
      leakage: cents(50),
      displacement: cents(50),
      substitution: cents(50),
      deadweight: cents(50),
    }),
  });

  test('on random scenarios with purchases, margins and prices by sector, land, ramps, delays and references', () => {
    const regions = [...library.tables().regions.keys()];
    let compared = 0;
    fc.assert(
      fc.property(ownScenarios(sectors, regions), deeper, (own, more) => {
        const content = {
          ...own,
          priceYear: 2022,
          prices: more.prices,
          inflation: 0.02,
          components: own.components.map((part, i) => (i === 0 ? { ...part, noDemand: more.noDemand } : part)),
          ramp: more.ramp,
          delay: more.delay,
          purchases: more.own,
          ...(more.margin ? { margins: [more.margin] } : {}),
          deflators: Object.fromEntries(
            Object.entries(more.inflations).map(([sector, rise]) => [
              sector,
              { index: Object.fromEntries(years.map((year, i) => [year, 100 + rise * i])) },
            ]),
          ),
          net: { area: more.area, reference: more.reference },
          levers: { ...more.rates },
        };
        compared += expectGradient(evaluate(library.prepareGiven(content, 'own')));
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(5000);
  });

  test('of shares where each component has a schedule of its own: every schedule is moved alike', () => {
    const content = (h: number) =>
      ownTwo({
        components: [
          {
            id: 'a',
            investment: { value: 100, unit: '억원' },
            mix: { '01': 0.4, '02': 0.6 },
            schedule: movedShares({ 2019: 0.2, 2020: 0.5, 2021: 0.3 }, '2020', h),
          },
          {
            id: 'b',
            investment: { value: 70, unit: '억원' },
            mix: { '02': 1 },
            schedule: movedShares({ 2020: 0.75, 2021: 0.25 }, '2020', h),
          },
        ],
        schedule: undefined,
        prices: 'current',
        levers: { localPurchase: 0.5, importShare: 0.2, productivityGrowth: 0.03 },
      });
    const at = (h: number) => evaluate(prepareLayers([JSON.parse(JSON.stringify(content(h)))]));
    const now = at(0);
    const slope = leverSlopes(now).find(({ id }) => id === 'schedule.2020')!;
    expect(slope.value).toBeCloseTo((0.5 * 100 + 0.75 * 70) / 170, 12);
    for (const output of knownOutputs(now)) {
      if (output.year) continue;
      const difference = (outputValue(at(0.1), output)! - outputValue(at(-0.1), output)!) / 0.2;
      expect(outputSlope(now, slope, output)! / difference).toBeCloseTo(1, 9);
    }
  });
});

test('its values are those of the simulation', () => {
  for (const id of scenarioIds) {
    const { resolved, effects } = evaluate(library.prepareNamed(id));
    const { values } = gradientOf(resolved);
    for (const [i, indicator] of indicators.entries()) {
      const [inRegion, outRegion] = [values[2 * i]!, values[2 * i + 1]!];
      expect(relativeError(inRegion, effectOf(effects.total, indicator, 'inRegion'))).toBeLessThan(1e-13);
      expect(relativeError(outRegion, effectOf(effects.total, indicator, 'outRegion'))).toBeLessThan(1e-13);
    }
  }
});

describe('by hand, in the two-sector economy: 100억원 on sector 01, half local, a tenth imported', () => {
  const evaluation = evaluate(prepareLayers([ownTwo({ levers: { localPurchase: 0.5, importShare: 0.1 } })]));
  const slopes = leverSlopes(evaluation);
  const by = (id: string) => slopes.find((slope) => slope.id === id)!.slopes!;
  // Miller & Blair: 전국 생산유발은 (0.95 + 0.2) / 0.7575, 지역은 안 1.2와 밖 0.3.
  const nationwide = 1.15 / 0.7575;

  test('one more of local purchase gains the region and loses the rest of the country', () => {
    expect(by('localPurchase')[0]).toBeCloseTo(100 * 1.2, 10);
    expect(by('localPurchase')[1]).toBeCloseTo(100 * (0.3 - nationwide), 10);
    expect(by('importShare')[0]).toBe(0);
    expect(by('importShare')[1]).toBeCloseTo(-100 * nationwide, 10);
  });

  test('one more of investment is one more of everything', () => {
    expect(by('investment')[0]).toBeCloseTo(0.5 * 1.2, 12);
    expect(by('investment.a')).toEqual(by('investment'));
    expect(by('investment')[4]).toBeCloseTo(0.5 * 4 * 0.1, 12);
    expect(by('execution')[0]).toBeCloseTo(100 * 0.5 * 1.2, 10);
  });

  test('a share with nothing to take from has no slope', () => {
    expect(slopes.filter(({ key }) => key !== null).map(({ id, slopes: row }) => [id, row])).toEqual([
      ['mix.a.01', null],
      ['schedule.2020', null],
    ]);
  });

  test('a sector that the region lacks ignores local purchase', () => {
    const lacking = evaluate(
      prepareLayers([
        ownTwo({
          region: '나',
          components: [{ id: 'a', investment: { value: 100, unit: '억원' }, mix: { '02': 1 } }],
          levers: { localPurchase: 0.5, importShare: 0.1 },
        }),
      ]),
    );
    const row = leverSlopes(lacking).find(({ id }) => id === 'localPurchase')!.slopes!;
    expect([...row]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(expectGradient(lacking)).toBeGreaterThan(20);
  });
});

test('shares of random mixes: slopes weighted by the shares taken add to nothing', () => {
  fc.assert(
    fc.property(sharesOver(['01', '02', '12', '50', '62', '70'], 6), (mix) => {
      const content = {
        ...ownTwo(),
        region: '제주',
        components: [{ id: 'a', investment: { value: 100, unit: '억원' }, mix }],
      };
      const slopes = leverSlopes(evaluate(library.prepareGiven(content, 'own'))).filter(
        ({ lever }) => lever === 'mix.a',
      );
      // 한 칸을 늘리는 방향 d_s = e_s − m(나머지)/(1 − m_s): Σ m_s (1 − m_s) d_s = 0.
      for (let k = 0; k < 6; k++) {
        const parts = slopes.map(({ slopes: row, value }) => (row ? value * (1 - value) * row[k]! : 0));
        const size = parts.reduce((sum, part) => sum + Math.abs(part), 0);
        expect(Math.abs(parts.reduce((sum, part) => sum + part, 0))).toBeLessThanOrEqual(1e-11 * (1 + size));
      }
    }),
    { numRuns: 40 },
  );
});

test('of 83 sectors, ten years and six components takes the time that is reported', () => {
  const { sectors } = library.tables().national;
  const mix = Object.fromEntries(sectors.map(({ code }) => [code, 1 / sectors.length]));
  const schedule = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [2020 + i, 0.1]));
  const components = Array.from({ length: 6 }, (_, c) => ({
    id: `part-${c}`,
    investment: { value: 100 + c, unit: '억원' },
    mix,
  }));
  const evaluation = evaluate(
    library.prepareGiven({ ...ownTwo(), region: '충북', components, schedule, levers: inside }, 'own'),
  );
  const found = leverSlopes(evaluation);
  expect(found.length).toBeGreaterThan(6 * 83 + 10);
  const medianOf = (f: () => unknown): string => {
    for (let i = 0; i < 200; i++) f();
    const times = Array.from({ length: 41 }, () => {
      const from = performance.now();
      for (let i = 0; i < 10; i++) f();
      return (performance.now() - from) * 100;
    });
    return times.toSorted((a, b) => a - b)[20]!.toFixed(0);
  };
  const pass = medianOf(() => gradientOf(evaluation.resolved));
  const all = medianOf(() => leverSlopes(evaluation));
  console.log(`gradient of 9 outputs: the reverse pass ${pass} µs, by ${found.length} levers ${all} µs (aim 200)`);
});
