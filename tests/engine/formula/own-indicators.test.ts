import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { Problem } from '../../../engine/index.ts';
import { figureDimensions, figuresOf } from '../../../engine/formula/figures.ts';
import { formulaReader } from '../../../engine/formula/load.ts';
import { ownIndicators } from '../../../engine/formula/own-indicators.ts';
import { formulaSchema } from '../../../engine/formula/schema.ts';
import { parseWith } from '../../../engine/problem/shape.ts';
import { runTwo, ownTwo } from '../support.ts';

const { readFormulas } = await formulaReader();
const place = { file: 'x.yaml', path: 'formulas' };
const written = (...formulas: unknown[]) => parseWith(z.array(formulaSchema), formulas, 'x.yaml');
const read = (...formulas: unknown[]) => readFormulas(written(...formulas), place);

function problemOf(act: () => unknown): { code: string; path: string | undefined } {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return { code: error.code, path: error.issues[0]?.path };
    throw error;
  }
  throw new Error('no problem');
}

describe('the figures of a run', () => {
  const run = runTwo(ownTwo());

  test('are the whole closed list, from the places where the run states them', () => {
    const figures = figuresOf(run);
    expect([...figures.keys()].toSorted()).toEqual([...figureDimensions.keys()].toSorted());
    expect(Object.fromEntries(figures)).toMatchObject({
      investment: run.investment.value,
      demand: run.demand.value,
      years: 1,
      imports: run.derived.imports.value,
      'production.inRegion': run.effects.production.inRegion,
      'valueAdded.outRegion': run.effects.valueAdded.outRegion,
      'employment.total': run.effects.employment.total,
      'stated.production': null,
      'calibrated.employment.total': null,
      employees: null,
    });
  });

  test('carry stated and calibrated figures apart from modelled ones', () => {
    const amount = (value: number) => ({ value });
    const byScope = (inRegion: number | null, outRegion: number | null, total: number) => ({
      inRegion,
      outRegion,
      total,
    });
    const figures = figuresOf({
      investment: amount(1),
      demand: amount(2),
      effects: {
        production: byScope(3, 4, 5),
        valueAdded: byScope(null, null, 6),
        employment: { ...byScope(7, 8, 9), years: 10 },
      },
      derived: { imports: amount(11), employees: amount(12) },
      calibrated: { production: byScope(13, 14, 15), valueAdded: null, employment: byScope(16, 17, 18) },
      stated: { investment: amount(19), production: null, valueAdded: amount(20), employment: amount(21) },
    });
    expect(Object.fromEntries(figures)).toEqual({
      investment: 1,
      demand: 2,
      'production.inRegion': 3,
      'production.outRegion': 4,
      'production.total': 5,
      'valueAdded.inRegion': null,
      'valueAdded.outRegion': null,
      'valueAdded.total': 6,
      'employment.inRegion': 7,
      'employment.outRegion': 8,
      'employment.total': 9,
      years: 10,
      imports: 11,
      employees: 12,
      'calibrated.production.inRegion': 13,
      'calibrated.production.outRegion': 14,
      'calibrated.production.total': 15,
      'calibrated.valueAdded.inRegion': null,
      'calibrated.valueAdded.outRegion': null,
      'calibrated.valueAdded.total': null,
      'calibrated.employment.inRegion': 16,
      'calibrated.employment.outRegion': 17,
      'calibrated.employment.total': 18,
      'stated.investment': 19,
      'stated.production': null,
      'stated.valueAdded': 20,
      'stated.employment': 21,
    });
  });
});

test('an own indicator has a value, a unit and its assumptions as written', () => {
  const figures = new Map([
    ['employment.inRegion', 1200],
    ['investment', 1704],
  ]);
  const formulas = read(
    { id: 'jobs-per-eok', label: '억원당 취업', formula: '지역내 취업 / 투자액' },
    {
      id: 'subsidy-per-person',
      label: { ko: '1인당 보조', en: 'Subsidy per person' },
      formula: '보조금 / 지역내 취업',
      given: [
        {
          name: '보조금',
          value: 90_000,
          unit: '백만원',
          source: '2023년 도 예산서',
          reason: { ko: '계획에 없음', en: 'Not in the plan' },
        },
      ],
    },
  );
  expect(ownIndicators(figures, formulas)).toEqual([
    {
      id: 'jobs-per-eok',
      label: { ko: '억원당 취업', en: '억원당 취업' },
      formula: '지역내 취업 / 투자액',
      value: 1200 / 1704,
      unit: { ko: '명/억원', en: 'persons/₩100m' },
      dimension: { won: -1, persons: 1, years: 0 },
      given: [],
      notes: [],
    },
    {
      id: 'subsidy-per-person',
      label: { ko: '1인당 보조', en: 'Subsidy per person' },
      formula: '보조금 / 지역내 취업',
      value: 0.75,
      unit: { ko: '억원/명', en: '₩100m/persons' },
      dimension: { won: 1, persons: -1, years: 0 },
      given: [
        {
          name: '보조금',
          value: 90_000,
          unit: '백만원',
          source: { ko: '2023년 도 예산서', en: '2023년 도 예산서' },
          reason: { ko: '계획에 없음', en: 'Not in the plan' },
        },
      ],
      notes: [],
    },
  ]);
});

describe('an indicator without a value says why:', () => {
  const figures = new Map<string, number | null>([
    ['investment', 0],
    ['demand', 1e300],
    ['years', 5],
    ['employees', null],
  ]);
  test.each([
    ['employees / years', 'FORMULA_FIGURE_UNKNOWN', 'employees'],
    ['1 < 2 ? 0 : employees / imports', 'FORMULA_FIGURE_UNKNOWN', 'employees, imports'],
    ['years / investment', 'FORMULA_DIVIDED_BY_ZERO', '7'],
    ['1 + 1 / (investment * 2 / demand)', 'FORMULA_DIVIDED_BY_ZERO', '7'],
    ['investment ^ -1', 'FORMULA_DIVIDED_BY_ZERO', '12'],
    ['abs(1 < 2 ? min(3 / (years - years), 1 / years) : 1 / (years * 0))', 'FORMULA_DIVIDED_BY_ZERO', '19'],
    ['1 + sqrt(investment / demand - 1)', 'FORMULA_ROOT_OF_NEGATIVE', '5'],
    ['years * (demand * demand)', 'FORMULA_TOO_LARGE', '17'],
    ['demand ^ 2 / demand', 'FORMULA_TOO_LARGE', '8'],
    ['demand / 1e-300', 'FORMULA_TOO_LARGE', '8'],
    ['(investment > 0 ? 1 : 0 / 0) + 1', 'FORMULA_DIVIDED_BY_ZERO', '25'],
  ])('%s', (formula, code, said) => {
    const [indicator] = ownIndicators(figures, read({ id: 'own', formula }));
    expect(indicator!.value).toBeNull();
    expect(indicator!.notes).toHaveLength(1);
    expect(indicator!.notes[0]).toMatchObject({ code, subject: 'formulas.own' });
    for (const text of Object.values(indicator!.notes[0]!.message)) expect(text).toContain(said);
  });
});

describe('what a scenario file cannot say:', () => {
  const one = { id: 'own', formula: 'x / 투자액' };
  const given = { name: 'x', value: 1, unit: '억원', reason: '…' };

  test.each<[unknown[], string, string]>([
    [[one, { ...one, given: [given] }], 'FORMULA_UNKNOWN_NAME', 'formulas[0].formula'],
    [
      [
        { ...one, given: [given] },
        { ...one, given: [given] },
      ],
      'DUPLICATE_ID',
      'formulas[1].id',
    ],
    [[{ ...one, given: [given, given] }], 'DUPLICATE_ID', 'formulas[0].given[1].name'],
    [[{ ...one, id: 'production' }], 'FORMULA_NAME_TAKEN', 'formulas[0].id'],
    [[{ ...one, given: [{ ...given, name: 'investment' }] }], 'FORMULA_NAME_TAKEN', 'formulas[0].given[0].name'],
    [[{ ...one, given: [{ ...given, name: '취업' }] }], 'FORMULA_NAME_TAKEN', 'formulas[0].given[0].name'],
    [[{ ...one, given: [{ ...given, name: '지역내취업' }] }], 'FORMULA_NAME_TAKEN', 'formulas[0].given[0].name'],
    [[{ ...one, given: [{ ...given, name: 'min' }] }], 'FORMULA_NAME_TAKEN', 'formulas[0].given[0].name'],
    [[{ ...one, given: [{ ...given, unit: '달러' }] }], 'UNKNOWN_UNIT', 'formulas[0].given[0].unit'],
    [
      [
        { ...one, given: [{ ...given, unit: '명' }] },
        { ...one, id: 'sum', formula: '투자액 + x', given: [{ ...given, unit: '명' }] },
      ],
      'FORMULA_UNITS_DIFFER',
      'formulas[1].formula',
    ],
    [[{ ...one, given: [{ name: 'x', value: 1, unit: '억원' }] }], 'INVALID_FILE', '[0].given[0].source'],
    [
      [{ ...one, given: [{ name: 'x', value: 1, unit: '억원', source: '…', why: '…' }] }],
      'INVALID_FILE',
      '[0].given[0].why',
    ],
    [[{ ...one, given: [{ ...given, name: '__proto__' }] }], 'INVALID_FILE', '[0].given[0].name'],
    [[{ ...one, given: [{ ...given, value: Infinity }] }], 'INVALID_FILE', '[0].given[0].value'],
    [[{ ...one, id: 'Own' }], 'INVALID_FILE', '[0].id'],
    [[{ id: 'own' }], 'INVALID_FILE', '[0].formula'],
  ])('%j', (formulas, code, path) => {
    expect(problemOf(() => read(...formulas))).toMatchObject({ code, path });
  });

  test('own names with the names of JavaScript’s own', () => {
    const [indicator] = ownIndicators(
      new Map(),
      read({ id: 'constructor', formula: 'constructor * 2', given: [{ ...given, name: 'constructor' }] }),
    );
    expect(indicator).toMatchObject({ value: 2, unit: { ko: '억원' } });
  });
});

test('a formula once read is plain data', () => {
  const [{ formula }] = read({ id: 'own', formula: 'investment > 0 ? 취업/투자액 : 0' }) as [
    ReturnType<typeof read>[number],
  ];
  expect(structuredClone(formula)).toEqual(formula);
  expect(JSON.parse(JSON.stringify(formula))).toEqual(formula);
});
