import { describe, expect, test } from 'vitest';
import { evaluate, prepare } from '../../../engine/calibrate/evaluate.ts';
import { engineVersion, hashOf, summarise, type Run } from '../../../engine/calibrate/summarise.ts';
import { canonicalJson, sha256Of } from '../../../engine/math/canonical.ts';
import { layersOf } from '../../../engine/scenario/layers.ts';
import type { Settings } from '../../../engine/scenario/levers.ts';
import { openLibrary } from '../../../api/files/library.ts';
import { deepFreeze, library, ownTwo, prepareLayers, runTwo, scenarioIds } from '../support.ts';

const run = (id: string, settings: Settings = {}): Run =>
  summarise(evaluate(library.prepareNamed(id), settings), { detail: true });

/** JSON 안의 모든 값과 그 길. */
function* leaves(value: unknown, path = ''): Generator<[string, unknown]> {
  if (value === null || typeof value !== 'object') yield [path, value];
  else for (const [key, member] of Object.entries(value)) yield* leaves(member, path === '' ? key : `${path}.${key}`);
}

describe.each(scenarioIds)('summarise() of %s', (id) => {
  const whole = run(id);
  const national = library.prepareNamed(id).study.tables.nation !== null;

  test('has every key of pageup.run/1, none undefined', () => {
    const contract = [
      'schema',
      'engine',
      'hash',
      'scenario',
      'plan',
      'region',
      'municipality',
      'tables',
      'investment',
      'demand',
      'split',
      'effects',
      'calibration',
      'calibrated',
      'stated',
      'levers',
      'notes',
      'byYear',
      'byComponent',
      'bySector',
    ];
    expect(Object.keys(whole)).toEqual(expect.arrayContaining(contract));
    expect(whole.schema).toBe('pageup.run/1');
    for (const [path, value] of leaves(whole)) expect(value, path).not.toBeUndefined();
  });

  test('says numbers that are numbers, unrounded', () => {
    for (const [path, value] of leaves(whole))
      if (typeof value === 'number') expect(Number.isFinite(value), path).toBe(true);
    // 생산유발은 보정이 정수의 발표치를 겨누므로 딱 맞을 수 있다.
    expect(Number.isInteger(whole.effects.valueAdded.total)).toBe(false);
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
  });

  test('names units, price year, definition and the province', () => {
    const { investment, demand, effects, region, municipality } = whole;
    expect([
      investment.unit,
      demand.unit,
      effects.production.unit,
      effects.valueAdded.unit,
      effects.employment.unit,
    ]).toEqual(['억원', '억원', '억원', '억원', '명']);
    expect([demand.priceYear, effects.employment.definition, region.level]).toEqual([
      investment.priceYear,
      '취업유발',
      national ? 'nation' : 'province',
    ]);
    expect(municipality).not.toBe(region.code);
  });

  test('knows its tables by the sha256 of their files', () => {
    expect(whole.tables.map(({ id: table, role }) => [table, role])).toEqual([
      ...(national ? [] : [['bok-2020-regional', 'regional']]),
      ['bok-2020-national-83', national ? 'national' : 'restOfCountry'],
      ['kr-gdp-deflator', 'prices'],
    ]);
    for (const { id: table, hash } of whole.tables) expect(hash).toBe(sha256Of(library.tableText(table)));
  });

  test('employment over several years is person-years with the yearly average beside it', () => {
    const { employment } = whole.effects;
    expect(employment.years).toBe(whole.byYear!.length);
    expect(employment.personYears).toBe(employment.years > 1);
    expect(employment.perYearAverage).toBeCloseTo(employment.total / employment.years, 9);
  });

  test('gives the same bytes and the same hash again, from a library opened anew', () => {
    const again = summarise(evaluate(openLibrary().prepareNamed(id)), { detail: true });
    expect(JSON.stringify(again)).toBe(JSON.stringify(whole));
    expect(whole.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('leaves plan, layers, tables and settings as they were', () => {
    const { study } = library.prepareNamed(id);
    const copy = structuredClone({ layers: study.layers, plan: study.plan, parent: study.parent });
    const tables = { ...study.tables };
    const prices = new Map(study.tables.prices.byYear);
    const before = canonicalJson(copy);
    const coefficients = [...tables.regions.values()].map((region) => region.inRegion.production.slice());
    const settings = deepFreeze({
      execution: 0.5,
      schedule: whole.levers.find((lever) => lever.id === 'schedule')!.default,
    });
    const prepared = prepare({ ...deepFreeze(copy), tables });
    summarise(evaluate(deepFreeze(prepared), settings), { detail: true });
    expect(canonicalJson(copy)).toBe(before);
    expect([...tables.regions.values()].map((region) => region.inRegion.production)).toEqual(coefficients);
    expect(study.tables.prices.byYear).toEqual(prices);
  });
});

describe('missing never becomes zero:', () => {
  test.each(['chungbuk-2023', 'gwangyang-2023', 'gwangju-2019'])('%s states no money and gets no totals', (plan) => {
    for (const name of ['baseline', 'cautious', 'ambitious']) {
      const whole = run(`${plan}-${name}`);
      expect(whole.investment).toMatchObject({ value: 100, unit: '억원', origin: 'perUnit' });
      expect(whole.stated).toEqual({ investment: null, production: null, valueAdded: null, employment: null });
      expect(whole.calibrated).toBeNull();
      expect(whole.calibration.factors).toEqual({ production: null, valueAdded: null, employment: null });
      expect(whole.derived).toMatchObject({ employees: null, incomeInduced: null });
      expect(whole.notes.map(({ code }) => code)).toEqual(
        expect.arrayContaining(['PER_UNIT', 'NOTHING_STATED', 'NOT_IN_TABLE']),
      );
      // 0은 셈해서 0인 것뿐이다: 수요 없음(알림과 함께), 순효과의 가정과 그것이 덜어 낸 것, 조정 항목의 한도.
      const zeros = [...leaves({ ...whole, net: null, levers: [], notes: [] })]
        .filter(([, value]) => value === 0)
        .map(([path]) => path);
      expect(zeros).toEqual(['split.noDemand']);
    }
  });

  test('음성 states no investment: null there, and the implied one says what it is', () => {
    const whole = run('eumseong-2023-baseline');
    expect(whole.stated!.investment).toBeNull();
    expect(whole.notes.find(({ code }) => code === 'INVESTMENT_IMPLIED')!.subject).toBe('investment');
  });

  test('a scenario without a plan has null for plan, municipality and stated figures', () => {
    expect(runTwo(ownTwo())).toMatchObject({ plan: null, municipality: null, stated: null, calibrated: null });
  });
});

describe('hashOf()', () => {
  const prepared = () => prepareLayers([ownTwo()]);
  const hash = (contents: unknown[], settings: Settings = {}) => hashOf(evaluate(prepareLayers(contents), settings));

  test('is sha256 over canonical JSON of inputs, table hashes and engine version', () => {
    const evaluation = evaluate(prepared(), { execution: 0.5 });
    const scenarios = evaluation.prepared.study.layers.map(({ scenario }) => scenario);
    const text = canonicalJson({
      inputs: { scenarios, plan: null, set: { execution: 0.5 } },
      tables: ['two-regional-hash', 'two-national-hash', 'two-prices-hash'],
      engine: engineVersion,
    });
    expect(summarise(evaluation).hash).toBe(sha256Of(text));
  });

  test('does not depend on the order of keys, but on every value', () => {
    const turned = Object.fromEntries(Object.entries(ownTwo()).toReversed());
    expect(hash([turned])).toBe(hash([ownTwo()]));
    const others = [
      hash([ownTwo({ priceYear: 2021 })]),
      hash([ownTwo()], { execution: 0.5 }),
      hash([ownTwo()], { execution: 0.6 }),
      hash([ownTwo(), { id: 'above', extends: 'own' }]),
      hash(
        [ownTwo({ levers: { localPurchase: 1, importShare: 0.0000001 } })].map((content) => ({
          ...content,
          levers: { localPurchase: 0.9, importShare: 0.0000001 },
        })),
      ),
    ];
    expect(new Set([...others, hash([ownTwo()])]).size).toBe(others.length + 1);
  });

  test('is left out where it is not asked for, and nothing else with it', () => {
    const evaluation = evaluate(prepared());
    expect(summarise(evaluation, { hash: false })).toEqual({ ...summarise(evaluation), hash: null });
  });
});

test('detail adds rows and changes nothing else', () => {
  const { byYear, byComponent, bySector, byKind: kinds, byRespondingSector, ...rest } = run('sejong-2024-baseline');
  expect(byRespondingSector).toBeNull();
  expect(kinds!.map(({ kind, phase }) => [kind, phase])).toEqual([
    ['construction', 'construction'],
    ['equipment', 'construction'],
    ['research', 'operation'],
    ['operation', 'operation'],
  ]);
  expect(summarise(evaluate(library.prepareNamed('sejong-2024-baseline')))).toEqual(rest);
  expect(byYear!.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
  expect(byComponent!.map(({ component }) => component)).toEqual([
    'mobility',
    'digital-healthcare',
    'information-security',
    'broadcasting-media',
    'digital-contents',
    'quantum',
  ]);
  expect(bySector!.every(({ demand }) => demand > 0)).toBe(true);
  expect(layersOf(library.scenario('sejong-2024-baseline'), library.scenario)).toHaveLength(1);
});
