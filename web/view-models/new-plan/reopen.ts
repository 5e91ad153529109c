import {
  canonicalJson,
  eok,
  formatMoney,
  groupThousands,
  parsePersons,
  type FlowTable,
  type Lang,
  type Plan,
  type Scenario,
  type Shares,
  type Text,
} from '../../../engine/index.ts';
import { readMoney } from '../money-field.ts';
import { baselineTitle, pacingReasons, pacings } from './baseline.ts';
import { buildPlan, shareOf } from './build.ts';
import { employmentWords, emptyDraft, type Draft, type IndustryDraft, type StatedKey } from './draft.ts';
import { oneSectorTemplate, type MixTemplate } from './mixes.ts';

/** 양식이 만든 두 파일의 내용. A plan and its baseline. */
export type Files = { readonly plan: Plan; readonly scenario: Scenario };

/** 다시 연 양식: 입력란과, 파일의 지출구성까지 더한 본들. */
export type Reopened = { readonly draft: Draft; readonly templates: readonly MixTemplate[] };

type Around = {
  readonly national: FlowTable;
  readonly templates: readonly MixTemplate[];
  readonly lastPriceYear: number;
  readonly lang: Lang;
};

const industryId = /^industry-([1-9]\d{0,5})$/;

/**
 * 간직한 계획과 기준안을 입력란으로 되돌린다. 되돌린 것을 다시 지어 같은 내용이 나올 때만 준다: 아니면 양식이 보여 줄 수 없는 것이 있다.
 *
 * Reads a kept plan and its baseline back into the form. Null unless building what was read gives the same content again.
 *
 * @param kept 파일에서 읽은 그대로(parsePlan, parseScenario)
 */
export function reopened(kept: Files, around: Around): Reopened | null {
  const templates = [...around.templates, ...keptMixes(kept, around)];
  const draft = draftOf(kept, templates, around);
  if (draft === null) return null;
  const built = buildPlan(draft, { ...around, templates, free: () => kept.plan.id });
  const same = 'plan' in built && canonicalJson(inPlaceOf(built, kept)) === canonicalJson(kept);
  return same ? { draft, templates } : null;
}

/** 새로 지은 것을 간직하던 것의 자리에: 이름은 그대로, 따로 지어 준 기준안의 제목도 그대로. What was built, under the ids kept. */
export function inPlaceOf(built: Files, kept: Files): Files {
  const plan = { ...built.plan, id: kept.plan.id };
  const follows = canonicalJson(kept.scenario.title) === canonicalJson(baselineTitle(kept.plan.title));
  const title = follows ? built.scenario.title : kept.scenario.title;
  return { plan, scenario: { ...built.scenario, id: kept.scenario.id, plan: plan.id, title } };
}

function draftOf({ plan, scenario }: Files, templates: readonly MixTemplate[], around: Around): Draft | null {
  const empty = emptyDraft(plan.document.date);
  const { title, document, horizon, stated } = plan;
  const { investment } = scenario;
  const industries = industriesOf({ plan, scenario }, templates, around.national);
  const pacing = pacings.find(
    (known) => canonicalJson(pacingReasons[known]) === canonicalJson(scenario.scheduleReason),
  );
  const money = (value: number | undefined) => (value === undefined ? '' : moneyTyped(value, around.lang));
  const word = employmentWords.find((known) => known === stated.employment?.definition);
  if (industries === null || !pacing || !horizon.from || !horizon.to) return null;
  const planners = investment?.origin === 'planner' ? investment.value : undefined;
  const paragraph = (key: StatedKey) => String(stated[key]?.source.paragraph ?? empty.paragraphs[key]);
  return {
    name: title.ko,
    nameEn: title.en === title.ko ? '' : title.en,
    region: plan.region,
    municipality: plan.municipality?.ko ?? '',
    documentTitle: document.title.ko === title.ko ? '' : document.title.ko,
    publisher: document.publisher?.ko ?? '',
    date: document.date,
    from: String(horizon.from.value),
    to: String(horizon.to.value),
    pacing,
    investment: money(stated.investment?.value ?? planners),
    investmentStated: stated.investment !== undefined,
    production: money(stated.production?.value),
    valueAdded: money(stated.valueAdded?.value),
    employment: stated.employment ? personsTyped(stated.employment.value) : '',
    employmentWord: word ?? empty.employmentWord,
    paragraphs: {
      investment: paragraph('investment'),
      production: paragraph('production'),
      valueAdded: paragraph('valueAdded'),
      employment: paragraph('employment'),
    },
    industries,
  };
}

type Component = { readonly key: number; readonly name: string; readonly share: number; readonly mix: MixTemplate };

/** 산업마다 이름, 몫, 지출구성과 그 까닭; 양식이 만든 모양이 아니면 null. */
function componentsOf({ plan, scenario }: Files): readonly Component[] | null {
  const assumed = scenario.components ?? [];
  if (assumed.length !== plan.components.length) return null;
  const components = plan.components.flatMap(({ id, title }, i): Component[] => {
    const { id: same, share, mix, reason } = assumed[i]!;
    const [, key] = industryId.exec(id) ?? [];
    const written = typeof share === 'object' && isShares(mix) && isText(reason);
    if (key === undefined || same !== id || !written) return [];
    const kept = { id: `kept:${key}`, group: keptGroup, title: keptTitle(title), mix, reason };
    return [{ key: Number(key), name: title.ko, share: share.value, mix: kept }];
  });
  return components.length === assumed.length ? components : null;
}

function industriesOf(
  files: Files,
  templates: readonly MixTemplate[],
  national: FlowTable,
): readonly IndustryDraft[] | null {
  const components = componentsOf(files);
  if (components === null) return null;
  return components.map(({ key, name, share, mix }) => {
    const template = [...templates, ...sectorTemplates(national)].find((known) => isSameMix(known, mix));
    return { key, name, share: shareTyped(share), mix: template?.id ?? mix.id };
  });
}

/** 어느 본과도 다른 구성: 손으로 고쳤거나, 본뜬 뒤에 본이 바뀌었다. 파일의 것 그대로를 하나의 본으로 둔다. */
function keptMixes(files: Files, { national, templates }: Around): readonly MixTemplate[] {
  const known = [...templates, ...sectorTemplates(national)];
  return (componentsOf(files) ?? []).map(({ mix }) => mix).filter((mix) => !known.some((one) => isSameMix(one, mix)));
}

const keptGroup: Text = { ko: '이 계획의 파일', en: 'This plan’s file' };

function keptTitle({ ko, en }: Text): Text {
  return { ko: `«${ko}» 파일에 적힌 구성`, en: `“${en}” as written in the file` };
}

function isSameMix(a: MixTemplate, b: MixTemplate): boolean {
  return canonicalJson([a.mix, a.reason]) === canonicalJson([b.mix, b.reason]);
}

function sectorTemplates(national: FlowTable): readonly MixTemplate[] {
  return national.sectors.flatMap(({ code }) => oneSectorTemplate(national, code) ?? []);
}

/** 꼭 그 값으로 읽히는 글자: 보기 좋은 것부터. Text that reads as exactly this amount, the most readable first. */
function moneyTyped(value: number, lang: Lang): string {
  const candidates = [formatMoney(eok(value), lang), `${groupThousands(value, 2)}억원`, `${value}억원`];
  const reads = (text: string) => {
    const reading = readMoney(text, lang);
    return 'value' in reading && reading.value === value;
  };
  return candidates.find(reads) ?? `${value}억원`;
}

function personsTyped(value: number): string {
  const grouped = groupThousands(value, 0);
  return parsePersons(grouped) === value ? grouped : String(value);
}

function shareTyped(share: number): string {
  const candidates = [12, 15, 17].map((digits) => String(Number((share * 100).toPrecision(digits))));
  return candidates.find((text) => shareOf(Number(text)) === share) ?? candidates[0]!;
}

function isShares(mix: unknown): mix is Shares {
  return typeof mix === 'object' && mix !== null && Object.values(mix).every((share) => typeof share === 'number');
}

function isText(reason: unknown): reason is Text {
  return typeof reason === 'object' && reason !== null && 'ko' in reason && 'en' in reason;
}
