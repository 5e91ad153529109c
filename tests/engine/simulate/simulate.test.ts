import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../engine/calibrate/evaluate.ts';
import { summarise, type Run } from '../../../engine/calibrate/summarise.ts';
import type { ResolvedScenario } from '../../../engine/scenario/resolve.ts';
import { demandOf, effectOf, rowLength, type Effects } from '../../../engine/simulate/effects.ts';
import { simulate } from '../../../engine/simulate/simulate.ts';
import { indicators } from '../../../engine/table/coefficients.ts';
import type { Won } from '../../../engine/units/money.ts';
import { ownScenarios, type OwnContent } from '../../arbitraries.ts';
import { deepFreeze, library, ownTwo, prepareLayers, relativeError, runTwo, scenarioIds } from '../support.ts';
import { millerBlair } from '../two-sectors.ts';

const real = library.prepareNamed('sejong-2024-baseline').study.tables;
const sectorCodes = real.national.sectors.map(({ code }) => code);
const own = ownScenarios(sectorCodes, [...real.regions.keys()]);
const resolvedOf = (content: unknown) => evaluate(prepareLayers([content], { tables: real })).resolved;
const runOf = (content: unknown): Run =>
  summarise(evaluate(prepareLayers([content], { tables: real })), { detail: true });

const near = (actual: number, expected: number, where = '', tolerance = 1e-11) =>
  expect(relativeError(actual, expected), `${where}: ${actual} ≠ ${expected}`).toBeLessThan(tolerance);

/** 두 결과의 모든 합계가 같다(둘째에 `scale`을 곱하면). */
function expectScaled(actual: Effects, expected: Effects, scale = 1): void {
  for (let k = 0; k < rowLength; k++) near(actual.total[k]!, scale * expected.total[k]!, `total ${k}`);
  for (const part of ['region', 'otherRegions', 'abroad'] as const)
    near(actual.split[part], scale * expected.split[part], part);
}

describe('simulate() of a case checked by hand', () => {
  // 집행 50%, 지역에서 60%, 수입 10%. 2021년 가격(지수 125) 1,000억원, 첫 부문 25%와 둘째 75%.
  const content = ownTwo({
    priceYear: 2021,
    components: [{ id: 'a', investment: { value: 1000, unit: '억원' }, mix: { '01': 0.25, '02': 0.75 } }],
    schedule: { 2020: 0.4, 2021: 0.6 },
    levers: { execution: 0.5, localPurchase: 0.6, importShare: 0.1, productivityGrowth: 0.1 },
  });
  const run = runTwo(content);
  const [first, second] = [0, 1].map((j) => millerBlair.L[0]![j]! + millerBlair.L[1]![j]!) as [number, number];

  test('demand is investment × execution, and splits', () => {
    expect(run.investment.value).toBe(1000);
    expect(run.demand.value).toBeCloseTo(500, 10);
    expect(run.split.region).toBeCloseTo(300, 10);
    expect(run.split.otherRegions).toBeCloseTo(150, 10);
    expect(run.split.abroad).toBeCloseTo(50, 10);
    expect(run.split.noDemand).toBe(0);
  });

  test('money: 125 and 375억원 by the region’s and the nation’s coefficients, in 2021 prices', () => {
    expect(run.effects.production.inRegion).toBeCloseTo(75 * 1.2 + 225 * 1.1, 10);
    expect(run.effects.production.outRegion).toBeCloseTo(75 * 0.3 + 225 * 0.4 + 37.5 * first + 112.5 * second, 10);
    expect(run.effects.valueAdded.inRegion).toBeCloseTo(75 * 0.5 + 225 * 0.4, 10);
    // 전국 부가가치유발은 1: 다른 지역에서 산 150억원이 그대로 들어온다.
    expect(run.effects.valueAdded.outRegion).toBeCloseTo(75 * 0.2 + 225 * 0.3 + 150, 10);
  });

  test('persons: deflated to 2020 (÷1.25), per 10억원, and fewer by 1/1.1 from 2021', () => {
    // 500억원은 2020년 가격 400억원 = 10억원의 40배; 2020년 몫 0.4, 2021년 몫 0.6/1.1.
    const years = 0.4 + 0.6 / 1.1;
    expect(run.effects.employment.inRegion).toBeCloseTo(40 * 0.6 * (0.25 * 4 + 0.75 * 6) * years, 10);
    const nationwide = [0, 1].map((j) => 300 * millerBlair.L[0]![j]! + 250 * millerBlair.L[1]![j]!);
    const outside = 0.6 * (0.25 * 1 + 0.75 * 2) + 0.3 * (0.25 * nationwide[0]! + 0.75 * nationwide[1]!);
    expect(run.effects.employment.outRegion).toBeCloseTo(40 * outside * years, 9);
    expect(run.effects.employment.perYearAverage).toBeCloseTo(run.effects.employment.total / 2, 12);
    expect(run.effects.employment).toMatchObject({ years: 2, personYears: true });
  });

  test('by year, component and sector', () => {
    const [y2020, y2021] = run.byYear!;
    expect([y2020!.year, y2021!.year]).toEqual([2020, 2021]);
    expect(y2020!.demand).toBeCloseTo(200, 10);
    expect(y2021!.production.inRegion).toBeCloseTo(0.6 * (75 * 1.2 + 225 * 1.1), 10);
    near(y2021!.employment.total / y2020!.employment.total, 0.6 / 0.4 / 1.1);
    expect(run.bySector!.map(({ sector, demand }) => [sector, Math.round(demand)])).toEqual([
      ['01', 125],
      ['02', 375],
    ]);
    expect(run.byComponent!).toHaveLength(1);
  });

  test('what the table also tells: direct production is domestic demand, imports what value added leaves', () => {
    expect(run.derived.directProduction.value).toBeCloseTo(450, 10);
    near(run.derived.imports.value, 450 - run.effects.valueAdded.total);
    expect([run.derived.employees, run.derived.incomeInduced]).toEqual([null, null]);
  });
});

describe('simulate() keeps the laws of a linear model:', () => {
  test('homogeneity: k times the money, k times every effect', () => {
    fc.assert(
      fc.property(own, fc.integer({ min: 1, max: 5000 }), (content, percent) => {
        const resolved = resolvedOf(content);
        const k = percent / 100;
        const grown = { ...resolved, investment: resolved.investment.map((amount) => (amount * k) as Won) };
        expectScaled(simulate(grown), simulate(resolved), k);
      }),
      { numRuns: 60 },
    );
  });

  test('the execution rate is such a k', () => {
    fc.assert(
      fc.property(own, (content) => {
        const resolved = resolvedOf(content);
        expectScaled(simulate(resolved), simulate({ ...resolved, execution: 1 }), resolved.execution);
      }),
      { numRuns: 40 },
    );
  });

  test('additivity: the whole is the sum of its components, its years and its sectors', () => {
    fc.assert(
      fc.property(own, (content) => {
        const resolved = resolvedOf(content);
        const whole = simulate(resolved);
        const alone = resolved.components.map((_, c) =>
          simulate({
            ...resolved,
            investment: resolved.investment.map((amount, i) => (i === c ? amount : (0 as Won))),
          }),
        );
        for (let k = 0; k < rowLength; k++) {
          near(
            alone.reduce((sum, { total }) => sum + total[k]!, 0),
            whole.total[k]!,
            'components alone',
          );
          for (const rows of [whole.byYear, whole.byComponent, whole.bySector]) {
            let sum = 0;
            for (let i = k; i < rows.length; i += rowLength) sum += rows[i]!;
            near(sum, whole.total[k]!, 'rows');
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('order-free: components, mixes and schedules in any order', () => {
    const reversed = (record: Record<string, number>) => Object.fromEntries(Object.entries(record).toReversed());
    fc.assert(
      fc.property(own, (content: OwnContent) => {
        const turned = {
          ...content,
          components: content.components
            .toReversed()
            .map((component) => ({ ...component, mix: reversed(component.mix) })),
          schedule: reversed(content.schedule),
        };
        expectScaled(simulate(resolvedOf(turned)), simulate(resolvedOf(content)));
      }),
      { numRuns: 60 },
    );
  });

  test('zero in, zero out: no money, no execution', () => {
    fc.assert(
      fc.property(own, (content) => {
        const resolved = resolvedOf(content);
        const penniless = { ...resolved, investment: resolved.investment.map(() => 0 as Won) };
        for (const { total, split } of [simulate(penniless), simulate({ ...resolved, execution: 0 })]) {
          expect([...total]).toEqual(Array(rowLength).fill(0));
          expect(split).toEqual({ region: 0, otherRegions: 0, abroad: 0, noDemand: 0 });
        }
      }),
      { numRuns: 30 },
    );
  });

  test('in-region and out-of-region make the total, in every row; the split makes the demand', () => {
    fc.assert(
      fc.property(own, (content) => {
        const run = runOf(content);
        for (const row of [run.effects, ...run.byYear!, ...run.byComponent!, ...run.bySector!]) {
          for (const indicator of indicators) {
            const { inRegion, outRegion, total } = row[indicator];
            near(inRegion! + outRegion!, total, indicator, 1e-15);
            expect(Math.min(inRegion!, outRegion!)).toBeGreaterThanOrEqual(0);
          }
        }
        const { region, otherRegions, abroad, noDemand } = run.split;
        near(region! + otherRegions! + abroad + noDemand, run.demand.value);
      }),
      { numRuns: 60 },
    );
  });

  test('value added stays within domestic demand, and production at least reaches it', () => {
    fc.assert(
      fc.property(own, (content) => {
        const { effects, derived } = runOf(content);
        const domestic = derived.directProduction.value;
        expect(effects.valueAdded.total).toBeLessThanOrEqual(domestic * (1 + 1e-12));
        // 83 기타는 부가가치가 없고 열의 합이 0.9993이다.
        expect(effects.production.total).toBeGreaterThanOrEqual(domestic * 0.999);
        expect(derived.imports.value).toBeGreaterThanOrEqual(-1e-9 * domestic);
      }),
      { numRuns: 60 },
    );
  });

  test('shifting the schedule conserves every total without deflation and productivity drift', () => {
    fc.assert(
      fc.property(own, fc.constantFrom('2019', '2022', '2030'), (content, year) => {
        const flat = { ...content, levers: { ...content.levers, productivityGrowth: 0 } };
        expectScaled(simulate(resolvedOf({ ...flat, schedule: { [year]: 1 } })), simulate(resolvedOf(flat)));
      }),
      { numRuns: 40 },
    );
  });

  test('one sector bought wholly in the region gives that cell of data.json', () => {
    const pairs = fc.tuple(fc.constantFrom(...real.regions.values()), fc.integer({ min: 0, max: 82 }));
    fc.assert(
      fc.property(pairs, ([region, s]) => {
        fc.pre(!region.absent[s]);
        const { effects } = runOf(
          ownTwo({
            region: region.region.code,
            components: [{ id: 'a', investment: { value: 10, unit: '억원' }, mix: { [sectorCodes[s]!]: 1 } }],
          }),
        );
        near(effects.production.inRegion!, 10 * region.inRegion.production[s]!);
        near(effects.production.outRegion!, 10 * region.outRegion.production[s]!);
        near(effects.valueAdded.total, 10 * (region.inRegion.valueAdded[s]! + region.outRegion.valueAdded[s]!));
        near(effects.employment.inRegion!, region.inRegion.employment[s]!);
      }),
      { numRuns: 60 },
    );
  });

  test('input is left alone, and the same input gives the same bytes', () => {
    const resolved = deepFreeze(evaluate(library.prepareNamed('eumseong-2023-ambitious')).resolved);
    const before = resolved.region.inRegion.production.slice();
    const [one, other] = [simulate(resolved), simulate(resolved)];
    expect(one).toEqual(other);
    expect(Buffer.from(one.bySector.buffer).equals(Buffer.from(other.bySector.buffer))).toBe(true);
    expect(resolved.region.inRegion.production).toEqual(before);
  });
});

describe('simulate() of a sector that the region does not have', () => {
  const absent = (localPurchase: number, importShare: number) =>
    runTwo(
      ownTwo({
        region: '나',
        components: [{ id: 'a', investment: { value: 100, unit: '억원' }, mix: { '02': 1 } }],
        levers: { localPurchase, importShare },
      }),
    );
  const nationwide = millerBlair.L[0]![1]! + millerBlair.L[1]![1]!;

  test('moves its local part to other regions and says so', () => {
    const run = absent(0.6, 0.1);
    expect(run.split).toEqual({ region: 0, otherRegions: 90, abroad: 10, noDemand: 0 });
    expect(run.effects.production.inRegion).toBe(0);
    expect(run.effects.production.outRegion).toBeCloseTo(90 * nationwide, 10);
    const note = run.notes.find(({ code }) => code === 'SECTOR_ABSENT_IN_REGION');
    expect(note!.subject).toBe('split.otherRegions');
    expect(note!.message.ko).toContain('02 둘');
  });

  test('never applies the 1.0 that the published table prints there', () => {
    const jeju = runOf(
      ownTwo({ region: '제주', components: [{ id: 'a', investment: { value: 100, unit: '억원' }, mix: { '06': 1 } }] }),
    );
    expect(jeju.effects.production.inRegion).toBe(0);
    expect(jeju.split).toMatchObject({ region: 0, otherRegions: 100 });
  });

  test('leaves the sectors that are there alone', () => {
    const mixed = runTwo(
      ownTwo({
        region: '나',
        components: [{ id: 'a', investment: { value: 100, unit: '억원' }, mix: { '01': 0.5, '02': 0.5 } }],
        levers: { localPurchase: 0.6, importShare: 0.1 },
      }),
    );
    expect(mixed.split.region).toBeCloseTo(30, 12);
    expect(mixed.split.otherRegions).toBeCloseTo(60, 12);
    expect(mixed.effects.production.inRegion).toBeCloseTo(30 * 1.3, 12);
  });
});

describe('simulate(): years and prices', () => {
  test.each([2015, 2019, 2020, 2021, 2026, 2030])(
    'persons of %d fall with productivity exactly as 1/(1+g)^(t−2020)',
    (year) => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 100 }), (permille) => {
          const g = permille / 1000;
          const persons = (growth: number) =>
            runTwo(ownTwo({ schedule: { [year]: 1 }, levers: { productivityGrowth: growth } })).effects.employment;
          near(persons(g).total, persons(0).total / (1 + g) ** (year - 2020));
          near(persons(g).inRegion!, persons(0).inRegion! / (1 + g) ** (year - 2020));
        }),
        { numRuns: 20 },
      );
    },
  );

  test('productivity moves persons alone', () => {
    const at = (productivityGrowth: number) =>
      runTwo(ownTwo({ schedule: { 2021: 1 }, levers: { productivityGrowth } })).effects;
    expect(at(0.05).production).toEqual(at(0).production);
    expect(at(0.05).valueAdded).toEqual(at(0).valueAdded);
  });

  test('a later price year is smaller money of 2020: fewer persons, the same ratio of money; persons are not re-inflated', () => {
    const priced = (priceYear: number) =>
      runTwo(ownTwo({ priceYear, levers: { localPurchase: 0.5, importShare: 0 } })).effects;
    for (const [year, index] of [
      [2019, 80],
      [2021, 125],
    ] as const) {
      near(priced(year).employment.total, (priced(2020).employment.total * 100) / index, String(year));
      near(priced(year).production.total, priced(2020).production.total, String(year));
    }
  });

  test('current prices: money of each year counts at that year’s prices', () => {
    const current = runTwo(ownTwo({ priceYear: 2021, prices: 'current', schedule: { 2019: 0.5, 2021: 0.5 } }));
    // 50억원(2019년 가격)은 2021년 가격으로 78.125억원, 2020년 가격으로 62.5억원.
    expect(current.investment.value).toBe(100);
    expect(current.demand.value).toBeCloseTo(50 * (125 / 80) + 50, 12);
    expect(current.effects.production.inRegion).toBeCloseTo(1.2 * (78.125 + 50), 12);
    expect(current.effects.employment.inRegion).toBeCloseTo((4 * (62.5 + 40)) / 10, 12);
    expect(current.byYear!.map(({ demand }) => demand)).toEqual([78.125, 50]);
    near(current.split.region!, current.demand.value);
  });

  test('current and constant prices are one where everything happens in the price year', () => {
    const both = ['current', 'constant'].map(
      (prices) => runTwo(ownTwo({ priceYear: 2021, prices, schedule: { 2021: 1 } })).effects,
    );
    expect(both[0]).toEqual(both[1]);
  });
});

describe('an empty region', () => {
  test('no purchases at home give no effect inside, all abroad gives none at all', () => {
    const nowhere = runTwo(ownTwo({ levers: { localPurchase: 0, importShare: 0 } }));
    expect(nowhere.effects.production.inRegion).toBe(0);
    expect(nowhere.split.otherRegions).toBe(100);
    const abroad = runTwo(ownTwo({ levers: { localPurchase: 0, importShare: 1 } }));
    expect(abroad.effects.production.total).toBe(0);
    expect(abroad.split).toEqual({ region: 0, otherRegions: 0, abroad: 100, noDemand: 0 });
  });
});

test.each(scenarioIds)('%s: rows of the resolved scenario keep the coefficients it was given', (id) => {
  const { resolved, effects } = evaluate(library.prepareNamed(id));
  const { region, localPurchase, importShare } = resolved as ResolvedScenario;
  let inside = 0;
  region.sectors.forEach((_, s) => {
    if (!region.absent[s]) inside += demandOf(effects.bySector, s) * localPurchase * region.inRegion.valueAdded[s]!;
  });
  near(effectOf(effects.total, 'valueAdded', 'inRegion'), inside, id);
  near(effects.split.abroad, demandOf(effects.total) * importShare, id);
});
