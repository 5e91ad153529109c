import {
  parseKoreanNumber,
  parsePersons,
  type FlowTable,
  type Lang,
  type Plan,
  type Scenario,
  type Text,
} from '../../../engine/index.ts';
import { readMoney } from '../money-field.ts';
import { provinceName } from '../provinces.ts';
import { baselineScenario } from './baseline.ts';
import type { Draft, FieldId, FieldProblem, IndustryDraft, StatedKey } from './draft.ts';
import { oneSectorTemplate, sectorOfMix, type MixTemplate } from './mixes.ts';
import { newPlanWords as words } from './words.ts';

type Around = {
  readonly national: FlowTable;
  readonly templates: readonly MixTemplate[];
  readonly lastPriceYear: number;
  readonly lang: Lang;
  /** 비어 있는 계획 이름을 준다. */
  readonly free: (id: string) => string;
};

/** 입력란을 읽은 것: 계획과 그 기준안, 또는 고칠 칸들. */
export type Built =
  { readonly plan: Plan; readonly scenario: Scenario } | { readonly problems: readonly FieldProblem[] };

/**
 * 입력란의 글자를 계획과 기준안으로. 읽을 수 없는 칸은 모두 한꺼번에 말한다.
 *
 * Turns what the form holds into a plan and its baseline, in the project's own schema; the engine checks them next. Fields that do not
 * read are named all at once.
 */
export function buildPlan(draft: Draft, around: Around): Built {
  const problems: FieldProblem[] = [];
  const wrong = (field: FieldId, message: Text) => void problems.push({ field, message });
  const name = draft.name.trim();
  if (name === '') wrong('name', words.needName);
  if (draft.region === '') wrong('region', words.needRegion);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(draft.date) || Number.isNaN(Date.parse(draft.date))) wrong('date', words.needDate);
  const [from, to] = [yearOf(draft.from), yearOf(draft.to)];
  if (from === null) wrong('from', words.needYear);
  if (to === null) wrong('to', words.needYear);
  if (from !== null && to !== null && from > to) wrong('to', words.endBeforeStart);
  const money = (field: 'investment' | 'production' | 'valueAdded') => moneyIn(draft[field], field, around.lang, wrong);
  const amounts = {
    investment: money('investment'),
    production: money('production'),
    valueAdded: money('valueAdded'),
    employment: personsIn(draft.employment, wrong),
  };
  const paragraph = (key: StatedKey) => paragraphIn(draft, key, wrong);
  const industries = draft.industries.map((industry) => industryIn(industry, around, wrong));
  const sum = industries.reduce((before, { share }) => before + share, 0);
  if (problems.length === 0 && Math.abs(sum - 1) > 1e-9) {
    wrong('industries', {
      ko: words.sharesNotWhole.ko.replace('{sum}', percent(sum)),
      en: words.sharesNotWhole.en.replace('{sum}', percent(sum)),
    });
  }
  const stated = {
    ...(amounts.investment !== null && draft.investmentStated
      ? { investment: statedMoney(amounts.investment, '투자액', paragraph('investment')) }
      : {}),
    ...(amounts.production === null
      ? {}
      : { production: statedMoney(amounts.production, '생산유발', paragraph('production')) }),
    ...(amounts.valueAdded === null
      ? {}
      : { valueAdded: statedMoney(amounts.valueAdded, '부가가치유발', paragraph('valueAdded')) }),
    ...(amounts.employment === null
      ? {}
      : {
          employment: {
            value: amounts.employment,
            unit: '명',
            definition: draft.employmentWord,
            source: { paragraph: paragraph('employment') },
          },
        }),
  } satisfies Plan['stated'];
  if (problems.length > 0 || from === null || to === null) return { problems };
  const title = { ko: name, en: draft.nameEn.trim() || name };
  const id = around.free(`own-${slugOf(draft, from)}`);
  const municipality = draft.municipality.trim();
  const publisher = draft.publisher.trim();
  const documentTitle = draft.documentTitle.trim() || name;
  const horizonYear = (value: number) => ({ value, origin: 'assumed' as const, reason: words.periodReason });
  const plan: Plan = {
    id,
    title,
    region: draft.region,
    municipality: municipality === '' ? null : same(municipality),
    document: { publisher: publisher === '' ? null : same(publisher), date: draft.date, title: same(documentTitle) },
    horizon: { from: horizonYear(from), to: horizonYear(to) },
    stated,
    figures: [],
    strategies: [],
    criteria: [],
    components: industries.map(({ id: component, title: industry }) => ({
      id: component,
      title: industry,
      source: { paragraph: 1 },
      projects: [],
    })),
    commonProjects: [],
  };
  const scenario = baselineScenario({
    plan,
    id: `${id}-baseline`,
    money: moneyOrigin(amounts.investment, draft.investmentStated),
    priceYear: Math.min(Number(draft.date.slice(0, 4)), around.lastPriceYear),
    pacing: draft.pacing,
    years: [from, to],
    components: industries,
  });
  return { plan, scenario };
}

type Wrong = (field: FieldId, message: Text) => void;

function moneyOrigin(investment: number | null, stated: boolean) {
  if (investment === null) return null;
  return stated ? ({ origin: 'stated' } as const) : ({ origin: 'planner', value: investment } as const);
}

function statedMoney(value: number, definition: '투자액' | '생산유발' | '부가가치유발', paragraph: number) {
  return { value, unit: '억원', definition, source: { paragraph } };
}

/** 빈 칸은 «밝히지 않음»이다: 0이 아니다. */
function moneyIn(typed: string, field: FieldId, lang: Lang, wrong: Wrong): number | null {
  if (typed.trim() === '') return null;
  const reading = readMoney(typed, lang);
  if ('value' in reading) return reading.value;
  wrong(field, reading.unreadable);
  return null;
}

function personsIn(typed: string, wrong: Wrong): number | null {
  if (typed.trim() === '') return null;
  const persons = parsePersons(typed);
  if (persons === null) wrong('employment', words.notPersons);
  return persons;
}

function paragraphIn({ paragraphs }: Draft, key: StatedKey, wrong: Wrong): number {
  const paragraph = Number(paragraphs[key]);
  if (Number.isInteger(paragraph) && paragraph >= 1) return paragraph;
  wrong(`paragraph.${key}`, words.notParagraph);
  return 1;
}

function industryIn(industry: IndustryDraft, around: Around, wrong: Wrong) {
  const { key } = industry;
  const name = industry.name.trim();
  if (name === '') wrong(`industry.${key}.name`, words.needIndustryName);
  const percentage = parseKoreanNumber(industry.share.trim().replace(/%$/, ''));
  if (percentage === null || percentage > 100) wrong(`industry.${key}.share`, words.notShare);
  const template = templateOf(industry.mix, around);
  if (!template) wrong(`industry.${key}.mix`, words.needMix);
  return {
    id: `industry-${key}`,
    title: same(name),
    share: shareOf(percentage ?? 0),
    shareReason: percentage === 100 ? words.onlyIndustryReason : words.shareReason,
    mix: template?.mix ?? {},
    reason: template?.reason ?? words.needMix,
  };
}

/** 백분율을 비중으로, 열두 자리까지. A percentage as a share. */
export function shareOf(percentage: number): number {
  return Number((percentage / 100).toPrecision(12));
}

export function templateOf(
  id: string,
  { templates, national }: Pick<Around, 'templates' | 'national'>,
): MixTemplate | null {
  const sector = sectorOfMix(id);
  if (sector !== null) return oneSectorTemplate(national, sector);
  return templates.find((template) => template.id === id) ?? null;
}

/** 파일 이름이 될 말: 영어 이름, 없으면 «jeju-2026». */
function slugOf({ nameEn, region }: Draft, year: number): string {
  const slug = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 40);
  return slug(nameEn) || `${slug(provinceName(region).en)}-${year}`;
}

function yearOf(typed: string): number | null {
  const [, year] = /^(\d{4})년?$/.exec(typed.trim()) ?? [];
  return year !== undefined && Number(year) >= 1990 && Number(year) <= 2100 ? Number(year) : null;
}

function same(text: string): Text {
  return { ko: text, en: text };
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(6))}%`;
}
