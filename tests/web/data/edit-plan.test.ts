import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseDocument } from 'yaml';
import { audit, isProvincial, parsePlan } from '../../../engine/index.ts';
import { buildApp } from '../../../api/app.ts';
import { openLibrary } from '../../../api/files/library.ts';
import { auditInputOf } from '../../../web/data/audit-input.ts';
import { consequencesOf, keptPlan, rewritten, saveEdited, type Kept } from '../../../web/data/edit-plan.ts';
import { ownFile } from '../../../web/data/intake.ts';
import { studyOf } from '../../../web/data/library.ts';
import { ownShelf } from '../../../web/data/own.ts';
import { keepTimeline, openTimeline } from '../../../web/state/benches.ts';
import type { Values } from '../../../web/state/investment.ts';
import { stepped } from '../../../web/state/timeline.ts';
import { checkDraft } from '../../../web/view-models/new-plan/check.ts';
import { emptyDraft, type Draft } from '../../../web/view-models/new-plan/draft.ts';
import { capitalTemplate } from '../../../web/view-models/new-plan/mixes.ts';
import { inPlaceOf, reopened, type Files } from '../../../web/view-models/new-plan/reopen.ts';
import * as shipped from '../../study.ts';

const { tables } = shipped.studyOf('sejong-2024-baseline');
if (!isProvincial(tables)) throw new Error('the default table is regional');
const templates = [capitalTemplate(tables.national)];
const library = openLibrary(join(import.meta.dirname, '../../..'));

beforeAll(async () => {
  const app = await buildApp({ library, web: null });
  vi.stubGlobal('fetch', async (url: string) => {
    const { statusCode, body } = await app.inject({ method: 'GET', url });
    return new Response(body, { status: statusCode });
  });
});
afterAll(() => vi.unstubAllGlobals());

const draft: Draft = {
  ...emptyDraft('2024-05-01'),
  name: '제주 그린수소',
  region: '제주',
  investment: '1조2,000억원',
  employment: '1,998',
  industries: [
    { key: 1, name: '그린수소', share: '60', mix: 'capital' },
    { key: 2, name: '반도체', share: '40', mix: 'sector:31' },
  ],
};
const id = 'own-jeju-2024';
const build = (change: Partial<Draft>): Files =>
  checkDraft({ ...draft, ...change }, { tables, templates, lang: 'ko', free: () => id }).files!;
let at = 1;
let kept: Kept;

beforeEach(() => {
  ownShelf.remove(ownShelf.files());
  const { plan, scenario } = build({});
  at++;
  const derived = {
    id: 'own-jeju-2024-low',
    title: { ko: '제주 그린수소, 낮게', en: '제주 그린수소, low' },
    plan: id,
    extends: scenario.id,
    levers: { execution: 0.5 },
  };
  ownShelf.put([ownFile('plan', plan, at), ownFile('scenario', scenario, at), ownFile('scenario', derived, at)]);
  kept = keptPlan(id)!.baselines[0]!;
});

const one = { industries: [{ key: 1, name: '그린수소', share: '100', mix: 'capital' }] };
const adjust = async (scenario: string, values: Values) => {
  const study = await studyOf(scenario);
  const { timeline } = openTimeline(study);
  keepTimeline(study, stepped(timeline, { kind: 'move', move: { kind: 'restore', values }, at: 0 }));
};
const valuesAt = async (scenario: string) => {
  const { timeline, changed } = openTimeline(await studyOf(scenario));
  return { values: timeline.bench.values, trouble: timeline.bench.trouble, changed };
};

test('a kept plan is found with its baseline, and reopens', () => {
  expect(keptPlan('own-nowhere')).toBe(null);
  expect(kept.scenario.id).toBe('own-jeju-2024-baseline');
  const around = { national: tables.national, templates, lastPriceYear: tables.prices.last, lang: 'ko' as const };
  expect(reopened(kept.files, around)!.draft).toEqual(draft);
});

describe('saving', () => {
  test('replaces both in place; those derived live on, and follow the new name', async () => {
    expect(
      await saveEdited(inPlaceOf(build({ name: '제주 수소', investment: '9,000억' }), kept.files), kept, ++at),
    ).toBe(true);
    expect(
      ownShelf
        .files()
        .map((file) => file.id)
        .toSorted(),
    ).toEqual([id, `${id}-baseline`, `${id}-low`]);
    const low = await studyOf(`${id}-low`);
    expect(low.plan!.title.ko).toBe('제주 수소');
    expect(low.layers.map(({ scenario }) => scenario.title!.ko)).toEqual(['제주 수소, 기준안', '제주 수소, 낮게']);
    expect(openTimeline(low).timeline.bench.run.investment.value).toBe(9000);
  });

  test('keeps adjustments that still make sense and says what has changed; the others are told before and dropped', async () => {
    await adjust(`${id}-baseline`, { execution: 0.8, 'investment.industry-2': 100, localPurchase: 0.4 });
    await adjust(`${id}-low`, { localPurchase: 0.3 });
    const next = inPlaceOf(build(one), kept.files);
    const foreseen = await consequencesOf(next, kept);
    expect(foreseen.map(({ title, dropped, broken }) => [title.ko, dropped.length, broken])).toEqual([
      ['제주 그린수소, 기준안', 1, null],
    ]);
    expect(foreseen[0]!.dropped[0]!.ko).toContain('반도체');
    expect(await consequencesOf(inPlaceOf(build({ investment: '9,000억' }), kept.files), kept)).toEqual([]);
    await saveEdited(next, kept, ++at);
    expect(await valuesAt(`${id}-baseline`)).toEqual({
      values: { execution: 0.8, localPurchase: 0.4 },
      trouble: null,
      changed: ['scenario', 'plan'],
    });
    expect((await valuesAt(`${id}-low`)).values).toEqual({ localPurchase: 0.3 });
  });

  test('says which derived scenario could no longer be computed', async () => {
    const low = ownShelf.find('scenario', `${id}-low`)!;
    const content = {
      ...(low.content as object),
      components: [{ id: 'industry-2', mix: { '31': 1 }, reason: '까닭' }],
    };
    ownShelf.put([{ ...low, content, at: ++at }]);
    const [broken] = await consequencesOf(inPlaceOf(build(one), kept.files), kept);
    expect(broken!.title.ko).toBe('제주 그린수소, 낮게');
    expect(broken!.broken!.ko).toContain('industry-2');
  });

  test('has nothing to say of a scenario that could not be read before', async () => {
    const low = ownShelf.find('scenario', `${id}-low`)!;
    ownShelf.put([{ ...low, content: { ...(low.content as object), incomeRound: '?' }, at: ++at }]);
    expect(await consequencesOf(inPlaceOf(build(one), kept.files), kept)).toEqual([]);
  });

  test('is refused where the files were changed or deleted meanwhile, and nothing is done', async () => {
    ownShelf.put([{ ...kept.plan, at: ++at }]);
    const before = ownShelf.files();
    expect(await saveEdited(inPlaceOf(build({ name: '다른' }), kept.files), kept, ++at)).toBe(false);
    expect(ownShelf.files()).toEqual(before);
    ownShelf.remove([kept.plan]);
    expect(await saveEdited(inPlaceOf(build({ name: '다른' }), kept.files), kept, ++at)).toBe(false);
  });

  test('of a plan: its audit is of the plan as it now stands', async () => {
    const stated = async () => {
      const input = await auditInputOf(id);
      return [input.plan.stated.employment!.value, audit(input).plan.id];
    };
    expect(await stated()).toEqual([1998, id]);
    await saveEdited(inPlaceOf(build({ employment: '3,000' }), kept.files), kept, ++at);
    expect(await stated()).toEqual([3000, id]);
  });
});

describe('the YAML text', () => {
  const commented = () => {
    const document = parseDocument(kept.plan.text);
    document.commentBefore = ' 우리 시의 계획';
    const text = document.toString({ lineWidth: 0 }).replace('region: 제주', 'region: 제주 # 도 전체');
    return { ...kept.plan, text };
  };

  test('is rewritten where something changed; comments elsewhere and the order of keys stay', () => {
    const next = inPlaceOf(build({ name: '새 이름', employment: '' }), kept.files).plan;
    const { text } = rewritten(commented(), kept.files.plan, next, 9);
    expect(text).toContain('# 우리 시의 계획');
    expect(text).toContain('region: 제주 # 도 전체');
    expect(text).toContain('ko: 새 이름');
    expect(text).not.toContain('1998');
    expect(parsePlan(parseDocument(text).toJS(), 'x')).toEqual(next);
  });

  test('stays as it is where nothing changed, and is written anew where it cannot be edited in place', () => {
    expect(rewritten(kept.plan, kept.files.plan, kept.files.plan, 9)).toBe(kept.plan);
    const aliased = {
      ...kept.plan,
      text: kept.plan.text
        .replace(/title:\n {2}ko: .*\n {2}en: .*/, 'title: &t { ko: 제주 그린수소, en: 제주 그린수소 }')
        .replace(/( {2}title:)\n {4}ko: .*\n {4}en: .*/, '$1 *t'),
    };
    expect(aliased.text).toContain('*t');
    const next = inPlaceOf(build({ name: '새 이름', documentTitle: '문서' }), kept.files).plan;
    const { text, content } = rewritten(aliased, kept.files.plan, next, 9);
    expect(content).toEqual(next);
    expect(parsePlan(parseDocument(text).toJS(), 'x')).toEqual(next);
  });
});
