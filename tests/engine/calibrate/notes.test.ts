import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluate, type Evaluation } from '../../../engine/calibrate/evaluate.ts';
import { summarise } from '../../../engine/calibrate/summarise.ts';
import { effectOf } from '../../../engine/simulate/effects.ts';
import { compare } from '../../../engine/compare/compare.ts';
import type { Note, NoteCode } from '../../../engine/problem.ts';
import type { Settings } from '../../../engine/scenario/levers.ts';
import { joinTables } from '../../../engine/table/coefficients.ts';
import { baselineTwo, library, ownTwo, planTwo, prepareLayers, scenarioIds } from '../support.ts';
import { nationalTwo, pricesTwo, regionalTwo, tablesTwo } from '../two-sectors.ts';

const named = (id: string, settings: Settings = {}): Evaluation => evaluate(library.prepareNamed(id), settings);
const own = (changes: Record<string, unknown> = {}): Evaluation => evaluate(prepareLayers([ownTwo(changes)]));
const planned = (changes: Record<string, unknown> = {}, plan: Record<string, unknown> = {}): Evaluation =>
  evaluate(prepareLayers([baselineTwo(changes)], { plan: planTwo(plan) }));
const notesOf = (...evaluations: Evaluation[]): readonly Note[] =>
  evaluations.length === 1 ? summarise(evaluations[0]!).notes : compare(evaluations).notes;

const source = { paragraph: 1 };
const states = (production: number) => ({
  stated: {
    investment: { value: 100, unit: '억원', definition: '투자액', source },
    production: { value: production, unit: '억원', definition: '생산유발', source },
  },
});
const bought = (localPurchase: number, importShare = 0) => ({ levers: { localPurchase, importShare } });
const second = { components: [{ id: 'a', investment: { value: 100, unit: '억원' }, mix: { '02': 1 } }] };
const mixed = {
  components: [{ id: 'a', investment: { value: 100, unit: '억원' }, mix: { '01': 0.5, '02': 0.5 } }],
};
/** 두 부문을 반씩 살 때의 생산, 억원. */
const mixedProduction = effectOf(planned(mixed).effects.total, 'production', 'total') / 1e8;
const sejong = 'sejong-2024-baseline';
const gwangju = 'gwangju-2019-baseline';
const nation = 'sejong-2024-national';
/** 부문이 같은 시·도표가 없는 전국표. */
const inThirtyThree = evaluate(library.prepareGiven(ownTwo({ region: '세종', table: 'bok-2020-national-33' }), 'x'));

/** 알림마다: 나오는 상황들과 나오지 않는 상황들. 늘 나오는 것은 둘째가 비어 있다. */
const situations: Partial<Record<NoteCode, { subjects: string[]; said: Evaluation[][]; silent: Evaluation[][] }>> = {
  MUNICIPALITY_NOT_IN_TABLE: {
    subjects: [
      'effects.production.inRegion',
      'effects.valueAdded.inRegion',
      'effects.employment.inRegion',
      'split.region',
    ],
    said: [
      [named('eumseong-2023-baseline', { calibration: 'none' })],
      [named('gwangyang-2023-cautious')],
      [planned({ calibration: { method: 'none' } }, { municipality: { ko: '읍', en: 'Eup' } })],
    ],
    silent: [[planned()], [own()], [named('chungbuk-2023-baseline')]],
  },
  REGION_DIFFERS: {
    subjects: ['region'],
    said: [[named(sejong, { region: '대전' })], [planned({ region: '나' })]],
    silent: [[named(sejong)], [planned({ region: '가' })], [own({ region: '나' })]],
  },
  SECTOR_ABSENT_IN_REGION: {
    subjects: ['split.otherRegions'],
    said: [[own({ region: '나', ...second })]],
    silent: [[own({ region: '나' })], [own(second)], [own({ region: '나', ...second, ...bought(0) })]],
  },
  PURCHASES_UNIFORM: {
    subjects: ['split.region'],
    said: [[named(sejong)], [own(bought(0.5))], [own(bought(0.5, 0.5))]],
    silent: [[own(bought(1))]],
  },
  FEEDBACK_NOT_COUNTED: {
    subjects: ['effects.production.inRegion'],
    said: [[own(bought(0.5))], [own({ region: '나', ...second })], [named(sejong)]],
    silent: [[own(bought(1))], [own(bought(0, 1))], [own(bought(0.5, 0.5))]],
  },
  NO_DEMAND_NOT_SPLIT: {
    subjects: ['split.noDemand'],
    said: [[own()], [named(sejong)], [named(gwangju)]],
    silent: [[evaluate(library.prepareNamed('tests/fixtures/jeju-example.yaml'))]],
  },
  STATED_PERSONS_UNCLEAR: {
    subjects: ['stated.employment'],
    said: [[named(sejong)], [named(sejong, { schedule: { 2025: 1 } })], [named('eumseong-2023-baseline')]],
    silent: [[named(gwangju)], [own({ schedule: { 2020: 0.5, 2021: 0.5 } })]],
  },
  PRICES_CURRENT: {
    subjects: ['demand'],
    said: [[own({ prices: 'current' })]],
    silent: [[own()], [named(sejong)]],
  },
  ALL_LOCAL_ASSUMED: {
    subjects: ['split.region'],
    said: [[own(bought(1))]],
    silent: [[own(bought(0.99))], [named(sejong)]],
  },
  PRICE_YEAR_ASSUMED: {
    subjects: ['investment.priceYear'],
    said: [
      [named(sejong)],
      [planned({ priceYear: 2020 })],
      [planned({ priceYear: undefined })],
      [named(sejong, { priceYear: 2020 })],
    ],
    silent: [[planned()], [own()]],
  },
  PRICE_YEAR_DIFFERS: {
    subjects: ['demand'],
    said: [[named(sejong)], [own({ priceYear: 2019 })]],
    silent: [[own()], [named(sejong, { priceYear: 2020 })]],
  },
  INFLATION_ASSUMED: {
    subjects: ['investment.priceYear'],
    said: [
      [own({ priceYear: 2022, inflation: 0.022 })],
      [own({ prices: 'current', schedule: { 2020: 0.5, 2024: 0.5 }, inflation: 0.02 })],
    ],
    silent: [[own({ priceYear: 2021, inflation: 0.02 })], [own({ schedule: { 2024: 1 }, inflation: 0.02 })], [own()]],
  },
  HORIZON_ASSUMED: {
    subjects: ['effects.employment'],
    said: [[named(sejong)], [named(gwangju)], [planned({}, { horizon: { from: null, to: null } })]],
    silent: [[planned()], [own()]],
  },
  INVESTMENT_IMPLIED: {
    subjects: ['investment'],
    said: [[named('eumseong-2023-baseline')], [named('eumseong-2023-cautious')]],
    silent: [[named(sejong)], [named('eumseong-2023-baseline', { investment: 1000 })], [own()]],
  },
  PER_UNIT: {
    subjects: ['investment'],
    said: [[named(gwangju)], [named('gwangyang-2023-ambitious')]],
    silent: [[named(sejong)], [named(gwangju, { investment: 500 })]],
  },
  NOTHING_STATED: {
    subjects: ['stated'],
    said: [[named(gwangju)]],
    silent: [[named(sejong)], [named('eumseong-2023-baseline')], [own()]],
  },
  PERSON_YEARS: {
    subjects: ['effects.employment'],
    said: [[named(sejong)], [own({ schedule: { 2020: 0.5, 2021: 0.5 } })]],
    silent: [[own()], [named(sejong, { schedule: { 2025: 1 } })]],
  },
  DEFINITION_DIFFERS: {
    subjects: ['stated.employment'],
    said: [[named(sejong)]],
    silent: [[named('eumseong-2023-baseline')], [named(gwangju)], [planned()]],
  },
  STATED_NOT_REACHABLE: {
    subjects: ['stated.production'],
    // 발표치끼리의 일이라, 계획가가 다른 금액을 넣어도 참이다.
    said: [
      [planned({}, states(200))],
      [planned({}, states(125))],
      [planned({ investment: { value: 100, unit: '억원', origin: 'planner' } }, states(200))],
    ],
    silent: [[planned({}, states(115))], [own()]],
  },
  CALIBRATION_IS_IDENTITY: {
    subjects: ['calibrated'],
    said: [[named(sejong)]],
    silent: [[named(sejong, { calibration: 'none' })], [named(gwangju)]],
  },
  MIX_EXPLAINS_STATED: {
    subjects: ['calibrated'],
    said: [[planned({ ...mixed, calibration: { method: 'mix' } }, states(mixedProduction))]],
    silent: [[planned(mixed, states(mixedProduction))], [named(sejong)], [own()]],
  },
  NESTED_PLAN: {
    subjects: ['plan'],
    said: [[named('eumseong-2023-baseline')]],
    silent: [[named(sejong)], [named('chungbuk-2023-baseline')]],
  },
  NOT_IN_TABLE: {
    subjects: ['effects'],
    said: [[own()], [named(sejong)], [named(gwangju)]],
    silent: [[named(nation)]],
  },
  NATIONAL_TABLE: { subjects: ['effects'], said: [[named(nation)]], silent: [[named(sejong)], [own()]] },
  ROUTES_DIFFER: { subjects: ['effects'], said: [[named(nation)]], silent: [[named(sejong)], [inThirtyThree]] },
  NET_IS_ASSUMED: {
    subjects: ['net'],
    said: [[named(sejong, { leakage: 0.1 })], [own({ levers: { localPurchase: 1, importShare: 0, deadweight: 0.2 } })]],
    silent: [[named(sejong)], [own()]],
  },
  LEAKAGE_TWICE: {
    subjects: ['net.factors.leakage'],
    said: [[named(sejong, { leakage: 0.1 })]],
    silent: [[named(sejong)], [named(sejong, { displacement: 0.1 })], [named(nation, { leakage: 0.1 })]],
  },
  PRESENT_VALUE_OF_GROSS: {
    subjects: ['presentValue'],
    said: [[own({ discount: { rate: 0.045 } })]],
    silent: [[own()], [named(sejong)]],
  },
  MARGINS_MOVED: {
    subjects: ['demand'],
    said: [[own({ margins: [{ sectors: ['01'], to: { '02': 0.1 } }] })]],
    silent: [[own()]],
  },
  SECTOR_DEFLATORS: {
    subjects: ['demand'],
    said: [[own({ deflators: { '01': { index: { 2020: 100 } } } })]],
    silent: [[own()]],
  },
  OPPORTUNITY_ASSUMED: {
    subjects: ['opportunityCost'],
    said: [
      [evaluate(library.prepareGiven({ id: 'x', extends: sejong, payers: { national: 0.6, private: 0.4 } }, 'x'))],
    ],
    silent: [[named(sejong)]],
  },
  HOUSEHOLD_ROUND_ASSUMED: {
    subjects: ['derived.incomeInduced'],
    said: [[named(nation)], [named(sejong, { incomeRound: 'typeII' })]],
    silent: [[named(nation, { incomeRound: 'none' })], [named(sejong)]],
  },
  TABLE_FROM_FILE: {
    subjects: ['tables'],
    said: [
      [
        evaluate(
          prepareLayers([ownTwo()], {
            tables: { ...tablesTwo, origin: { id: 't', file: 't.json', source: { ko: '출처', en: 'source' } } },
          }),
        ),
      ],
    ],
    silent: [[own()], [named(sejong)]],
  },
  FULL_TYPE_II_MIXES: {
    subjects: ['derived.incomeInduced.production'],
    said: [[named(sejong, { incomeRound: 'typeIIFull' })]],
    silent: [[named(sejong, { incomeRound: 'typeII' })], [named(sejong)]],
  },
  PLANS_DIFFER: {
    subjects: ['differences'],
    said: [
      [named(sejong), named('eumseong-2023-baseline')],
      [own(), own({ components: [{ id: 'b', investment: { value: 1, unit: '억원' }, mix: { '01': 1 } }] })],
    ],
    silent: [
      [named(sejong), named('sejong-2024-cautious')],
      [own(), own({ region: '나' })],
    ],
  },
  PRICE_YEARS_DIFFER: {
    subjects: ['scenarios'],
    said: [[named(sejong), named(sejong, { priceYear: 2020 })]],
    silent: [[named(sejong), named('sejong-2024-cautious')]],
  },
  PER_UNIT_AND_TOTAL: {
    subjects: ['scenarios'],
    said: [
      [named(sejong), named(gwangju)],
      [named(gwangju), named(gwangju, { investment: 500 })],
    ],
    silent: [
      [named(gwangju), named('gwangyang-2023-baseline')],
      [named(sejong), named('eumseong-2023-baseline')],
    ],
  },
  PLANNER_MONEY: {
    subjects: ['investment'],
    said: [
      [named(sejong, { investment: 2000 })],
      [named(sejong, { 'investment.quantum': 7 })],
      [named(gwangju, { investment: 7 })],
    ],
    silent: [[named(sejong)], [named(gwangju)], [own()]],
  },
};

test('every note that calibrate/ and compare/ can say has its situations here', () => {
  const files = ['calibrate/notes.ts', 'compare/compare.ts'];
  const written = files
    .map((file) => readFileSync(new URL(`../../../engine/${file}`, import.meta.url), 'utf8'))
    .join('');
  const said = new Set([...written.matchAll(/\bnote\(\s*'([A-Z_]+)'/g)].map(([, code]) => code));
  expect(said.size).toBeGreaterThan(20);
  expect(Object.keys(situations).toSorted()).toEqual([...said].toSorted());
});

describe.each(Object.entries(situations))('%s', (code, { subjects, said, silent }) => {
  test('is said where it is true, beside its figure', () => {
    expect(said.length).toBeGreaterThan(0);
    for (const situation of said) {
      const notes = notesOf(...situation).filter((note) => note.code === code);
      expect([...new Set(notes.map(({ subject }) => subject))]).toEqual(subjects);
    }
  });

  test('is not said otherwise', () => {
    for (const situation of silent) expect(notesOf(...situation).map((note) => note.code)).not.toContain(code);
  });

  test('speaks both languages, with its figures filled in', () => {
    for (const situation of said) {
      for (const { message } of notesOf(...situation).filter((note) => note.code === code)) {
        expect(message.ko).toMatch(/[가-힣]/);
        expect(message.en.replaceAll('억원', '')).not.toMatch(/[가-힣]/);
        expect(message.ko + message.en).not.toMatch(/undefined|NaN|null|\[object|\d{8}|\.\d{6}/);
      }
    }
  });
});

describe('the subject of a note is a place in the result:', () => {
  test.each(scenarioIds)('%s', (id) => {
    const run = summarise(named(id));
    for (const { code, subject } of run.notes) {
      const found = subject
        .split('.')
        .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], run);
      expect(found, `${code} ${subject}`).not.toBeUndefined();
    }
  });
});

const messageOf = (code: NoteCode, ...situation: Evaluation[]) =>
  notesOf(...situation).find((note) => note.code === code)!.message;

describe('what the notes say:', () => {
  test('in-region stands with the province’s name', () => {
    expect(messageOf('MUNICIPALITY_NOT_IN_TABLE', named('eumseong-2023-baseline')).ko).toContain('«충북 내»');
    expect(messageOf('MUNICIPALITY_NOT_IN_TABLE', named('eumseong-2023-baseline')).en).toContain('inside Chungbuk');
  });

  test('the factor of the deflator', () => {
    expect(messageOf('PRICE_YEAR_DIFFERS', named(sejong)).ko).toContain(`${(100 / 114.180774).toFixed(4)}배`);
    expect(messageOf('PRICE_YEAR_DIFFERS', own({ priceYear: 2021 })).en).toContain('×0.8000');
  });

  test('inflation in per cent, without the noise of doubles', () => {
    expect(messageOf('INFLATION_ASSUMED', own({ priceYear: 2022, inflation: 0.022 })).ko).toBe(
      '2021년 뒤의 물가는 연 2.2% 상승을 가정했습니다.',
    );
  });

  test('the implied investment and the production it comes from', () => {
    const { investment } = summarise(named('eumseong-2023-baseline'));
    const { ko, en } = messageOf('INVESTMENT_IMPLIED', named('eumseong-2023-baseline'));
    expect(Math.round(investment.value)).toBe(45_318);
    expect(ko).toMatch(/4조5,318억원은 .* 7조2,044억원과/);
    expect(en).toMatch(/₩4\.532tn is .* ₩7\.204tn\./);
  });

  test('which years, and which of them the document does not print', () => {
    expect(messageOf('HORIZON_ASSUMED', named(sejong)).ko).toContain('2024–2026');
    expect(messageOf('HORIZON_ASSUMED', named(sejong)).ko).toContain('시작 연도');
    expect(messageOf('HORIZON_ASSUMED', named(sejong)).ko).not.toContain('끝 연도');
    const delayed = evaluate(library.prepareGiven({ id: 'x', extends: sejong, delay: 1 }, 'x'));
    expect(messageOf('HORIZON_ASSUMED', delayed).ko).toContain('2024–2026');
    expect(messageOf('HORIZON_ASSUMED', named(gwangju)).en).toContain('start year or end year');
  });

  test('the words of the document and ours', () => {
    expect(messageOf('DEFINITION_DIFFERS', named(sejong)).ko).toContain('«일자리»');
    expect(messageOf('DEFINITION_DIFFERS', named(sejong)).ko).toContain('«취업유발»');
  });

  test('the factors of the calibration', () => {
    const { factors } = summarise(named(sejong)).calibration;
    for (const factor of Object.values(factors))
      expect(messageOf('CALIBRATION_IS_IDENTITY', named(sejong)).en).toContain(factor!.toFixed(3));
  });

  test('the plan around this one, and its component', () => {
    const { within } = library.plan('eumseong-2023');
    const parent = library.plan(within!.plan);
    const { ko } = messageOf('NESTED_PLAN', named('eumseong-2023-baseline'));
    expect(ko).toContain(parent.title.ko);
    expect(ko).toContain(parent.components.find(({ id }) => id === within!.component)!.title.ko);
  });
});

test('MUNICIPALITY_NOT_IN_TABLE stands beside calibrated in-region figures too', () => {
  const subjects = notesOf(named('eumseong-2023-baseline'))
    .filter(({ code }) => code === 'MUNICIPALITY_NOT_IN_TABLE')
    .map(({ subject }) => subject);
  expect(subjects).toContain('calibrated.employment.inRegion');
  expect(subjects).toHaveLength(7);
});

describe('STATED_NOT_REACHABLE', () => {
  const scopes = (production: number, changes: Record<string, unknown> = {}) =>
    notesOf(planned(changes, states(production)))
      .filter(({ code }) => code === 'STATED_NOT_REACHABLE')
      .map(({ message }) => (message.ko.includes('가 내 계수') ? 'inRegion' : 'total'));

  test('compares with the largest coefficient of the scope: 1.2 inside, 1.5182 in all', () => {
    expect(scopes(119)).toEqual([]);
    expect(scopes(121)).toEqual(['inRegion']);
    expect(scopes(151)).toEqual(['inRegion']);
    expect(scopes(152)).toEqual(['inRegion', 'total']);
  });

  test('counts what other regions make of a sector that the region itself lacks', () => {
    const lacking = [
      [null, 1.1],
      [1.3, 1.2],
    ];
    const place = (inside: (number | null)[][]) => ({
      inRegion: inside,
      outRegion: inside.map((row) => row.map((cell) => cell && 0.1)),
    });
    const regional = {
      ...regionalTwo,
      production: place(lacking),
      valueAdded: place(lacking),
      employment: place(lacking),
    };
    const tables = joinTables(regional, nationalTwo, pricesTwo);
    const reached = (production: number) =>
      notesOf(evaluate(prepareLayers([baselineTwo()], { plan: planTwo(states(production)), tables })))
        .filter(({ code }) => code === 'STATED_NOT_REACHABLE')
        .map(({ message }) => (message.ko.includes('전국 계수') ? 'total' : 'inRegion'));
    expect([reached(151), reached(152)]).toEqual([['inRegion'], ['inRegion', 'total']]);
  });

  test('holds persons against money of the table year', () => {
    const employment = (value: number, priceYear: number) => {
      const stated = { ...states(1).stated, employment: { value, unit: '명', definition: '취업유발', source } };
      const notes = notesOf(planned({ priceYear: { value: priceYear, origin: 'stated' } }, { stated }));
      return notes.filter(({ code, subject }) => code === 'STATED_NOT_REACHABLE' && subject === 'stated.employment')
        .length;
    };
    // 2020년 가격 100억원이면 지역내 한도는 6 × 10 = 60명, 2021년 가격 100억원은 80억원이라 48명.
    expect([employment(60, 2020), employment(61, 2020), employment(48, 2021), employment(49, 2021)]).toEqual([
      0, 1, 0, 1,
    ]);
  });
});
