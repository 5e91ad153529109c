import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isProvincial, parsePlan, parseScenario } from '../../../../engine/index.ts';
import { checkDraft } from '../../../../web/view-models/new-plan/check.ts';
import { emptyDraft, withIndustry, type Draft } from '../../../../web/view-models/new-plan/draft.ts';
import { mixTemplates, sectorMixId } from '../../../../web/view-models/new-plan/mixes.ts';
import { inPlaceOf, reopened, type Files } from '../../../../web/view-models/new-plan/reopen.ts';
import { provinces } from '../../../../web/view-models/provinces.ts';
import { studyOf } from '../../../study.ts';
import { planOf } from '../../shelf.ts';

const { tables } = studyOf('sejong-2024-baseline');
if (!isProvincial(tables)) throw new Error('the default table is regional');
const { national, prices } = tables;
const templates = mixTemplates(national, ['sejong-2024-baseline', 'eumseong-2023-baseline'].map(studyOf));
const filesOf = (draft: Draft, lang: 'ko' | 'en' = 'ko'): Files | null =>
  checkDraft(draft, { tables, templates, lang, free: (id) => id }).files;
const back = (files: Files, lang: 'ko' | 'en' = 'ko') =>
  reopened(files, { national, templates, lastPriceYear: prices.last, lang });
const json = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const line = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.trim());
const named = line.filter((text) => text !== '');
const money = fc.oneof(
  fc.integer({ min: 1, max: 9_000_000 }).map((value) => `${value / 10}억`),
  fc.constantFrom('', '', '1조2천억', '2,901억', '170.4', '3십억5백만'),
);
const mixId = fc.oneof(
  fc.constantFrom(...templates.map(({ id }) => id)),
  fc.constantFrom(...national.sectors.map(({ code }) => sectorMixId(code))),
);
const industries = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 }).chain((keys) =>
  fc
    .record({
      names: fc.tuple(...keys.map(() => named)),
      mixes: fc.tuple(...keys.map(() => mixId)),
      cuts: fc.tuple(...keys.slice(1).map(() => fc.integer({ min: 1, max: 99_999 }))),
    })
    .map(({ names, mixes, cuts }) => {
      const marks = [0, ...(cuts as number[]).toSorted((a, b) => a - b), 100_000];
      return keys.map((key, i) => ({
        key,
        name: names[i]!,
        share: String((marks[i + 1]! - marks[i]!) / 1000),
        mix: mixes[i]!,
      }));
    }),
);
const anyDraft: fc.Arbitrary<Draft> = fc
  .record({
    name: named,
    nameEn: fc.constantFrom('', 'Green hydrogen', 'A/B 2'),
    region: fc.constantFrom(...Object.keys(provinces)),
    municipality: line,
    documentTitle: line,
    publisher: line,
    date: fc
      .date({ min: new Date('1995-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    years: fc.tuple(fc.integer({ min: 1995, max: 2040 }), fc.integer({ min: 0, max: 12 })),
    pacing: fc.constantFrom('even' as const, 'early' as const, 'late' as const),
    investment: money,
    investmentStated: fc.boolean(),
    production: money,
    valueAdded: money,
    employment: fc.constantFrom('', '1,998명', '4만3834', '7'),
    employmentWord: fc.constantFrom('취업유발' as const, '고용유발' as const, '일자리' as const),
    paragraphs: fc.record(
      Object.fromEntries(
        ['investment', 'production', 'valueAdded', 'employment'].map((key) => [
          key,
          fc.integer({ min: 1, max: 99 }).map(String),
        ]),
      ),
    ) as unknown as fc.Arbitrary<Draft['paragraphs']>,
    industries,
  })
  .map(({ years: [from, span], ...rest }) => ({ ...rest, from: String(from), to: String(from + span) }));

test('property: what is built is read back, builds the same files again, and is then the same draft to the letter', () => {
  let made = 0;
  fc.assert(
    fc.property(anyDraft, fc.constantFrom('ko' as const, 'en' as const), (draft, lang) => {
      const files = filesOf(draft, lang === 'en' ? 'ko' : lang);
      if (files === null) return;
      made++;
      const first = back(json(files), lang);
      expect(first).not.toBe(null);
      const again = checkDraft(first!.draft, { tables, templates: first!.templates, lang, free: () => files.plan.id });
      expect(again.files).toEqual(files);
      expect(back(again.files!, lang)!.draft).toEqual(first!.draft);
      const { name, region, municipality, publisher, date, from, to, pacing } = draft;
      expect(first!.draft).toMatchObject({ name, region, municipality, publisher, date, from, to, pacing });
      expect(first!.draft.industries.map(({ key, name: title }) => [key, title])).toEqual(
        draft.industries.map(({ key, name: title }) => [key, title]),
      );
    }),
    { numRuns: 150 },
  );
  expect(made).toBeGreaterThan(50);
});

const draft: Draft = {
  ...emptyDraft('2024-05-01'),
  name: '제주 그린수소',
  nameEn: 'Jeju green hydrogen',
  region: '제주',
  investment: '1조2,000억원',
  investmentStated: true,
  employment: '1,998',
  employmentWord: '일자리',
  paragraphs: { investment: '4', production: '1', valueAdded: '1', employment: '7' },
  industries: [
    { key: 2, name: '그린수소', share: '60', mix: 'sejong-2024-baseline/quantum' },
    { key: 5, name: '반도체', share: '40', mix: sectorMixId('31') },
  ],
};
const files = filesOf(draft)!;

test('a draft as the form writes it comes back letter by letter', () => {
  expect(back(files)).toEqual({ draft, templates });
  expect(back(files, 'en')!.draft.investment).toBe('₩1.2tn');
});

describe('a file that was edited by hand', () => {
  test('in its mix: the mix of the file is one to choose, and nothing of it is lost', () => {
    const [first, second] = files.scenario.components!;
    const edited = {
      ...files,
      scenario: { ...files.scenario, components: [{ ...first!, mix: { '50': 0.5, '51': 0.5 } }, second!] },
    };
    const found = back(edited)!;
    expect(found.draft.industries[0]!.mix).toBe('kept:2');
    expect(found.templates.at(-1)!).toMatchObject({ id: 'kept:2', mix: { '50': 0.5, '51': 0.5 } });
  });

  test('in its titles: a renamed plan and a renamed baseline open, and the baseline keeps the name it was given', () => {
    const own = { ...files, scenario: { ...files.scenario, title: { ko: '우리 안', en: 'Ours' } } };
    const found = back(own)!;
    const built = filesOf({ ...found.draft, name: '새 이름' })!;
    expect(inPlaceOf(built, own).scenario.title!.ko).toBe('우리 안');
    expect(inPlaceOf(built, files).scenario.title!.ko).toBe('새 이름, 기준안');
    expect(inPlaceOf(built, { ...files, plan: { ...files.plan, id: 'own-kept' } }).scenario.plan).toBe('own-kept');
  });

  const { plan, scenario } = files;
  const beyond: readonly (readonly [string, Files])[] = [
    ['a lever', { plan, scenario: { ...scenario, levers: { execution: 0.8 } } }],
    [
      'a project',
      {
        plan: {
          ...plan,
          components: plan.components.map((one, i) => ({
            ...one,
            projects: i === 0 ? [{ id: 'p', title: one.title, source: { paragraph: 1 } }] : [],
          })),
        },
        scenario,
      },
    ],
    ['a schedule', { plan, scenario: { ...scenario, schedule: { '2024': 0.5, '2025': 0.25, '2026': 0.25 } } }],
    ['two names of a municipality', { plan: { ...plan, municipality: { ko: '서귀포시', en: 'Seogwipo' } }, scenario }],
    [
      'another id of an industry',
      { plan: { ...plan, components: plan.components.map((one) => ({ ...one, id: `x-${one.id}` })) }, scenario },
    ],
    ['a description', { plan, scenario: { ...scenario, description: '손으로 적음' } as Files['scenario'] }],
  ];
  test.each(beyond)('to hold %s is not offered in the form', (_, edited) => {
    expect(() => [parsePlan(json(edited.plan), 'p'), parseScenario(json(edited.scenario), 's')]).not.toThrow();
    expect(back(edited)).toBe(null);
  });

  test('a plan that Pageup ships is none of the form’s', () => {
    const baseline = studyOf('sejong-2024-baseline').layers.at(-1)!.scenario;
    expect(back({ plan: planOf('sejong-2024'), scenario: baseline })).toBe(null);
  });
});

test('an industry added while editing takes no key that the file has used', () => {
  expect(withIndustry({ ...draft, industries: [draft.industries[0]!] }, 5).industries.at(-1)!.key).toBe(6);
});
