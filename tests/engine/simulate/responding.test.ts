import { inverse, Matrix } from 'ml-matrix';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../engine/calibrate/evaluate.ts';
import { summarise, type Run } from '../../../engine/calibrate/summarise.ts';
import { compare } from '../../../engine/compare/compare.ts';
import { indicators, nationwideTables, type Indicator } from '../../../engine/table/coefficients.ts';
import { nationalTableOf } from '../../../engine/table/tables.ts';
import { ownScenarios } from '../../arbitraries.ts';
import { library, ownTwo, prepareLayers, problemOf } from '../support.ts';
import { millerBlair, nationalTwoData, pricesTwo, tablesTwo } from '../two-sectors.ts';

/** Miller & Blair의 두 부문에 민간소비 열을 둔 전국표. */
const national = nationalTableOf(
  {
    ...nationalTwoData,
    finalDemand: {
      items: ['9111', '9140'],
      domestic: [
        [250, 100],
        [700, 1000],
      ],
      imported: [
        [0, 0],
        [0, 0],
      ],
    },
  },
  'two-national-hash',
);
const tables = nationwideTables(national, pricesTwo, null);
const runNation = (changes: Record<string, unknown>): Run =>
  summarise(evaluate(prepareLayers([ownTwo(changes)], { tables })), { detail: true });

describe('a scenario by the national table of Miller & Blair 2009, Tables 2.3–2.4', () => {
  // 새 최종수요 600과 1500(억원): 산출은 1247.52와 1841.58, 노동은 374.26과 460.40.
  const run = runNation({
    components: [{ id: 'a', investment: { value: 2100, unit: '억원' }, mix: { '01': 600 / 2100, '02': 1500 / 2100 } }],
    incomeRound: 'typeII',
  });
  const [first, second] = run.byRespondingSector!;
  // 가계를 셋째 부문으로: 임금은 400/1000과 900/2000, 지출은 250과 700을 임금 1300으로 나눈 것.
  const closed = inverse(
    Matrix.eye(3).sub(
      new Matrix([
        [0.15, 0.25, 250 / 1300],
        [0.2, 0.05, 700 / 1300],
        [0.4, 0.45, 0],
      ]),
    ),
  ).mmul(Matrix.columnVector([600, 1500, 0]));

  test('responds with the printed outputs 1247.5 and 1841.6, direct and indirect apart', () => {
    expect(millerBlair.fNew).toEqual([600, 1500]);
    expect([first!.production.total.toFixed(1), second!.production.total.toFixed(1)]).toEqual(
      millerBlair.xNewPrinted.map((x) => x.toFixed(1)),
    );
    expect([first!.production.direct, second!.production.direct].map((x) => x.toFixed(9))).toEqual([
      '600.000000000',
      '1500.000000000',
    ]);
    expect(first!.production.indirect).toBeCloseTo(647.5247524752, 8);
  });

  test('employs by responding sector: labour 374.25 and 460.40 a unit of 10억원', () => {
    // 명/10억원: 0.3과 0.25는 산출 100만원당이므로 1000배, 억원은 10억원의 1/10.
    expect(first!.employment.total).toBeCloseTo(374.2574257425742 * 100, 6);
    expect(second!.employment.total).toBeCloseTo(460.3960396039604 * 100, 6);
  });

  test('sums over responding sectors to the totals, with everything unknown inside the region left null', () => {
    for (const indicator of indicators) {
      const sum = run.byRespondingSector!.reduce((total, row) => total + row[indicator].total, 0);
      expect(sum).toBeCloseTo(run.effects[indicator].total, 8);
      expect([run.effects[indicator].inRegion, run.effects[indicator].outRegion]).toEqual([null, null]);
    }
    expect([run.split.region, run.split.otherRegions, run.region.level]).toEqual([null, null, 'nation']);
  });

  test('the household round solves the bordered system, sector by sector, and stands on its own line', () => {
    const rows = run.byRespondingSector!;
    rows.forEach(({ production }, i) =>
      expect(production.total + production.incomeInduced!).toBeCloseTo(closed.get(i, 0), 8),
    );
    const induced = run.derived.incomeInduced!;
    const sumOf = (indicator: Indicator) => rows.reduce((sum, row) => sum + row[indicator].incomeInduced!, 0);
    expect(induced.production.value).toBeCloseTo(sumOf('production'), 8);
    expect(induced.valueAdded.value).toBeCloseTo(sumOf('valueAdded'), 8);
    expect(induced.employment.value).toBeCloseTo(sumOf('employment'), 6);
    expect(run.effects.production.total).toBeCloseTo(1247.5247524752 + 1841.5841584158, 8);
  });

  test('full Type II adds the household row to production, and nothing to value added and persons', () => {
    // 테두리 역행렬의 셋째 줄까지: 가계의 산출은 가계소득이다.
    const full = runNation({
      components: [
        { id: 'a', investment: { value: 2100, unit: '억원' }, mix: { '01': 600 / 2100, '02': 1500 / 2100 } },
      ],
      incomeRound: 'typeIIFull',
    });
    const [truncated, whole] = [run.derived.incomeInduced!, full.derived.incomeInduced!];
    expect([truncated.kind, whole.kind]).toEqual(['truncated', 'full']);
    const plain = full.effects.production.total;
    expect(plain + truncated.production.value).toBeCloseTo(closed.get(0, 0) + closed.get(1, 0), 7);
    expect(plain + whole.production.value).toBeCloseTo(closed.get(0, 0) + closed.get(1, 0) + closed.get(2, 0), 7);
    expect(whole.householdIncome.value).toBeCloseTo(closed.get(2, 0), 7);
    expect([whole.valueAdded, whole.employment, whole.employees]).toEqual([
      truncated.valueAdded,
      truncated.employment,
      truncated.employees,
    ]);
    // 고용은 두 부문에서 산출의 0.2: 소득유발 산출의 0.2 × 100.
    expect(whole.employees!.value).toBeCloseTo(truncated.production.value * 0.2 * 100, 5);
    expect(full.effects).toEqual(run.effects);
    const codes = ({ notes }: Run) =>
      notes.map(({ code }) => code).filter((code) => code.startsWith('HOUSEHOLD') || code.startsWith('FULL'));
    expect([codes(run), codes(full)]).toEqual([
      ['HOUSEHOLD_ROUND_ASSUMED'],
      ['HOUSEHOLD_ROUND_ASSUMED', 'FULL_TYPE_II_MIXES'],
    ]);
  });

  test('counts wage workers: 200 of 1000 and 400 of 2000 of output', () => {
    expect(run.derived.employees!.value).toBeCloseTo((1247.5247524752 * 0.2 + 1841.5841584158 * 0.2) * 100, 5);
  });
});

describe('an income round not asked for', () => {
  test('is null in every place', () => {
    const run = runNation({});
    expect(run.derived.incomeInduced).toBeNull();
    expect(run.byRespondingSector!.map(({ production }) => production.incomeInduced)).toEqual([null, null]);
  });

  test('moves no other figure when it is asked for, with a national or a regional table', () => {
    for (const [id, kind] of ['sejong-2024-national', 'sejong-2024-baseline'].flatMap((each) =>
      ['typeII', 'typeIIFull'].map((round) => [each, round] as const),
    )) {
      const [without, withRound] = ['none', kind].map((incomeRound) =>
        summarise(evaluate(library.prepareNamed(id), { incomeRound })),
      ) as [Run, Run];
      expect(withRound.effects).toEqual(without.effects);
      expect(withRound.calibrated).toEqual(without.calibrated);
      expect(without.derived.incomeInduced).toBeNull();
      expect(withRound.derived.incomeInduced!.production.value).toBeGreaterThan(0);
    }
  });
});

describe('the two routes', () => {
  const real = library.prepareNamed('sejong-2024-national').study.tables;

  test('the national coefficient of every sector but 83 lies within the seventeen provincial totals', () => {
    const { nation, regions } = real;
    const outside = nation!.sectors.flatMap(({ code }, s) =>
      indicators.flatMap((indicator) => {
        const provincial = [...regions.values()].flatMap(({ absent, inRegion, outRegion }) =>
          absent[s] ? [] : [inRegion[indicator][s]! + outRegion[indicator][s]!],
        );
        const value = nation!.nationwide[indicator][s]!;
        const isWithin = value >= Math.min(...provincial) - 1e-7 && value <= Math.max(...provincial) + 1e-7;
        return isWithin ? [] : [code];
      }),
    );
    expect(new Set(outside)).toEqual(new Set(['83']));
  });

  test('national totals are national coefficients × demand not imported, whatever the region', () => {
    const codes = real.national.sectors.map(({ code }) => code);
    fc.assert(
      fc.property(ownScenarios(codes, [...real.regions.keys()]), (content) => {
        const { byRespondingSector, effects, demand, split, derived } = summarise(
          evaluate(prepareLayers([content], { tables: real })),
          { detail: true },
        );
        const rows = byRespondingSector!;
        const domestic = rows.reduce((sum, { production }) => sum + production.direct, 0);
        expect(derived.directProduction.value).toBeCloseTo(demand.value - split.abroad, 6);
        const spread = Math.max(1, Math.abs(effects.production.total));
        for (const indicator of ['production', 'valueAdded'] as const) {
          const sum = rows.reduce((total, row) => total + row[indicator].total, 0);
          expect(Math.abs(sum - effects[indicator].total) / spread).toBeLessThan(1e-11);
        }
        expect(effects.valueAdded.total).toBeLessThanOrEqual(domestic * 1.0000001);
      }),
      { numRuns: 40 },
    );
  });

  test('are set side by side in a note: 2,492억원 by the nation’s, 2,516억원 by 세종’s', () => {
    const { notes } = summarise(evaluate(library.prepareNamed('sejong-2024-national')));
    const said = notes.find(({ code }) => code === 'ROUTES_DIFFER')!.message.ko;
    const baseline = summarise(evaluate(library.prepareNamed('sejong-2024-baseline'))).effects.production.total;
    expect(baseline.toFixed(1)).toBe('2515.9');
    expect(said).toMatch(/전국표로 생산유발 2,492억원·부가가치유발 .*지역표로 생산유발 2,516억원·부가가치유발/);
  });

  test('differ by the table, and an unknown difference is null', () => {
    const [from, to] = ['sejong-2024-baseline', 'sejong-2024-national'].map((id) =>
      evaluate(library.prepareNamed(id)),
    ) as [ReturnType<typeof evaluate>, ReturnType<typeof evaluate>];
    const { differences, scenarios } = compare([from, to]);
    for (const { scope, total, terms, indicator } of differences) {
      if (scope !== 'total') expect([total, terms]).toEqual([null, []]);
      else {
        const [before, after] = scenarios.map(({ effects }) => effects[indicator].total) as [number, number];
        expect(total).toBeCloseTo(after - before, 9);
        expect(terms.map(({ lever }) => lever)).toEqual(['table']);
      }
    }
  });

  test('of another classification differ whole: mixes of 33 and 83 sectors cannot be exchanged', () => {
    const own = { id: 'own', plan: null, region: '세종', priceYear: 2020, schedule: { 2020: 1 } };
    const components = [{ id: 'a', investment: { value: 100, unit: '억원' }, mix: { '08': 1 } }];
    const of = (table: string) => evaluate(library.prepareGiven({ ...own, table, components }, 'x'));
    const { differences } = compare([of('bok-2020-national-33'), of('bok-2020-national-83')]);
    expect(differences[2]!.terms.map(({ lever }) => lever)).toEqual(['table']);
  });
});

test('sector codes of another table are never carried over silently', () => {
  const own = { id: 'own', extends: 'sejong-2024-baseline', table: 'bok-2020-national-33' };
  const problem = problemOf(() => library.prepareGiven(own, 'x'));
  expect([problem.code, problem.issues[0]!.path]).toEqual(['MIX_OF_OTHER_TABLE', 'table']);
});

test('calibration to in-region effects is refused: a national table cannot know them', () => {
  const own = { id: 'own', extends: 'sejong-2024-national', calibration: { method: 'factor', scope: 'inRegion' } };
  const problem = problemOf(() => evaluate(library.prepareGiven(own, 'x')));
  expect([problem.code, problem.issues[0]!.path]).toEqual(['SCOPE_NOT_IN_TABLE', 'calibration.scope']);
});

test('levers that move nothing are not offered: no region and no local purchase', () => {
  const { levers } = summarise(evaluate(library.prepareNamed('sejong-2024-national')));
  const ids = levers.map(({ id }) => id);
  expect([ids.includes('region'), ids.includes('localPurchase'), ids.includes('importShare')]).toEqual([
    false,
    false,
    true,
  ]);
  expect(tablesTwo.nation).toBeNull();
});
