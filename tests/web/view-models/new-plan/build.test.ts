import { describe, expect, test } from 'vitest';
import { capitalTemplate, sectorMixId } from '../../../../web/view-models/new-plan/mixes.ts';
import {
  draftFrom,
  emptyDraft,
  evenly,
  withIndustry,
  withIndustryAs,
  withoutIndustry,
  type Draft,
} from '../../../../web/view-models/new-plan/draft.ts';
import { checkDraft } from '../../../../web/view-models/new-plan/check.ts';
import { studyOf } from '../../../study.ts';
import { isProvincial } from '../../../../engine/index.ts';

const { tables } = studyOf('sejong-2024-baseline');
if (!isProvincial(tables)) throw new Error('the default table is regional');
const templates = [capitalTemplate(tables.national)];
const today = '2024-05-01';
const full: Draft = {
  ...emptyDraft(today),
  name: '제주 그린수소',
  region: '제주',
  investment: '1조2천억',
  industries: [{ key: 1, name: '그린수소', share: '100', mix: 'capital' }],
};
const check = (draft: Draft, lang: 'ko' | 'en' = 'ko') =>
  checkDraft(draft, { tables, templates, lang, free: (id) => id });
const fields = (draft: Draft) => check(draft).problems.map(({ field }) => field);

test('an empty form names what is needed, all at once, and computes nothing', () => {
  expect(fields(emptyDraft(today))).toEqual(['name', 'region', 'industry.1.name']);
  expect(check(emptyDraft(today)).run).toBe(null);
});

test('name, province and industry make a plan and a scenario of the project’s own schema', () => {
  const { problems, files, run } = check(full);
  expect(problems).toEqual([]);
  expect([files!.plan.id, files!.scenario.id]).toEqual(['own-jeju-2024', 'own-jeju-2024-baseline']);
  expect(run!.investment).toMatchObject({ value: 12_000, origin: 'planner' });
  expect(run!.effects.production.total).toBeGreaterThan(0);
  expect(run!.region.code).toBe('제주');
});

test('an English name names the files', () => {
  expect(check({ ...full, nameEn: 'Jeju Green Hydrogen!' }).files!.plan.id).toBe('own-jeju-green-hydrogen');
});

describe('money that is not known is not invented', () => {
  test('with stated production it is derived from it', () => {
    const { run } = check({ ...full, investment: '', production: '2,901억' });
    expect(run!.investment.origin).toBe('implied');
    expect(run!.effects.production.total).toBeCloseTo(2901, 6);
  });

  test('with nothing stated effects are per 100억원', () => {
    expect(check({ ...full, investment: '' }).run!.investment).toMatchObject({ value: 100, origin: 'perUnit' });
  });

  test('stated money stands in the plan with its paragraph, assumed money in the scenario alone', () => {
    const { files, run } = check({
      ...full,
      investmentStated: true,
      paragraphs: { ...full.paragraphs, investment: '4' },
    });
    expect(files!.plan.stated.investment).toMatchObject({ value: 12_000, source: { paragraph: 4 } });
    expect(run!.investment.origin).toBe('stated');
    expect(check(full).files!.plan.stated.investment).toBe(undefined);
  });
});

test('stated effects are calibrated to, and 일자리 stays the document’s word', () => {
  const { files, run } = check({ ...full, employment: '1,998명', employmentWord: '일자리' });
  expect(files!.plan.stated.employment).toMatchObject({ value: 1998, definition: '일자리' });
  expect(run!.calibrated?.employment?.total).toBeCloseTo(1998, 6);
});

test.each([
  [{ investment: '많이' }, 'investment'],
  [{ investment: '-3억' }, 'investment'],
  [{ production: '99999조' }, 'production'],
  [{ employment: '꽤' }, 'employment'],
  [{ from: '2026', to: '2024' }, 'to'],
  [{ from: '24' }, 'from'],
  [{ date: '2024-13-40' }, 'date'],
  [{ date: '작년' }, 'date'],
  [{ region: '' }, 'region'],
  [{ region: '평양' }, 'region'],
] as const)('%o stands at %s', (change, field) => {
  expect(fields({ ...full, ...change })).toContain(field);
});

test('money is read in the language of the page', () => {
  expect(check({ ...full, investment: '₩1.2tn' }, 'en').run!.investment.value).toBe(12_000);
});

test('zero where a figure is stated is trouble at its field, not a crash', () => {
  const { problems, files } = check({ ...full, investment: '', production: '0' });
  expect([problems.length > 0, files]).toEqual([true, null]);
});

test('a document later than the price series takes its last year', () => {
  const { run } = check({ ...full, date: '2031-01-01', from: '2031', to: '2032' });
  expect(run!.investment.priceYear).toBe(tables.prices.last);
});

describe('industries', () => {
  test('shares that do not sum to 100 % are said once, with the sum', () => {
    const two = withIndustryAs(withIndustry(full), 2, { name: '둘째', share: '30' });
    const { problems } = check(two);
    expect(problems.map(({ field }) => field)).toEqual(['industries']);
    expect(problems[0]!.message.ko).toMatch(/80%.*고르게 나누기/);
  });

  test('adding and taking away keep untouched shares even', () => {
    const three = withIndustry(withIndustry(full));
    expect(three.industries.map(({ share }) => share)).toEqual(['33.4', '33.3', '33.3']);
    expect(withoutIndustry(three, 2).industries.map(({ share }) => share)).toEqual(['50', '50']);
    const touched = withIndustryAs(three, 1, { share: '80' });
    expect(withIndustry(touched).industries[0]!.share).toBe('80');
    expect(evenly(touched.industries)[0]!.share).toBe('33.4');
    expect(withoutIndustry(full, 1)).toBe(full);
  });

  test('one sector by its code; a sector that does not exist stands at the mix', () => {
    const { run } = check(withIndustryAs(full, 1, { mix: sectorMixId('31') }));
    expect(run!.effects.production.total).toBeGreaterThan(0);
    expect(fields(withIndustryAs(full, 1, { mix: sectorMixId('99') }))).toEqual(['industry.1.mix']);
    expect(fields(withIndustryAs(full, 1, { share: '130' }))).toEqual(['industry.1.share']);
  });
});

test('a kept draft comes back; what has another shape stays empty', () => {
  expect(draftFrom(JSON.parse(JSON.stringify(full)) as Record<string, unknown>, emptyDraft(today))).toEqual(full);
  const odd = draftFrom(
    { name: 7, industries: [{ name: 'a' }, 3], paragraphs: 'x', pacing: 'even', to: '2030' },
    emptyDraft(today),
  );
  expect(odd).toEqual({ ...emptyDraft(today), to: '2030' });
  const keys = (industries: object[]) =>
    draftFrom(
      { industries: industries.map((one) => ({ name: 'a', share: '1', mix: 'capital', ...one })) },
      full,
    ).industries.map(({ key }) => key);
  expect([keys([{ key: 2 }, { key: 5 }]), keys([{ key: 2 }, { key: 2 }]), keys([{ key: -1 }, { key: 'x' }])]).toEqual([
    [2, 5],
    [1, 2],
    [1, 2],
  ]);
});
