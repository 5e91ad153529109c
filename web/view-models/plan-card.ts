import { describeStated, labels, type Lang, type Plan, type Text } from '../../engine/index.ts';
import type { ScenarioEntry } from '../data/library.ts';
import { isOwnId } from '../state/own-files.ts';
import { provinceName } from './provinces.ts';
import { scenarioKind } from './scenario-kind.ts';
import { ownWord, printedText } from './stated.ts';
import { words } from './words.ts';

export type PlanCard = {
  readonly id: string;
  /** 이 브라우저의 자기 계획인가. */
  readonly own: boolean;
  readonly place: string;
  readonly title: string;
  readonly document: readonly string[];
  readonly size: string;
  readonly stated: readonly StatedLine[];
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
  readonly groups: readonly FigureGroup[];
  readonly components: readonly { readonly id: string; readonly title: string; readonly projects: readonly string[] }[];
  readonly commonProjects: readonly string[];
};

/** 발표치 한 칸. `text`가 null이면 문서에 없는 것이다: 0이 아니다. */
export type StatedLine = {
  readonly id: string;
  readonly label: string;
  readonly text: string | null;
  readonly word: string | null;
};

export type FigureGroup = { readonly title: string; readonly figures: readonly FigureLine[] };
type FigureLine = { readonly id: string; readonly title: string; readonly text: string; readonly by: string | null };

const headline = ['investment', 'production', 'valueAdded', 'employment'] as const;

const kinds: readonly { readonly kind: Plan['figures'][number]['kind']; readonly title: Text }[] = [
  { kind: 'target', title: words.targets },
  { kind: 'screening', title: words.screening },
  { kind: 'count', title: words.counts },
  { kind: 'pastResult', title: words.pastResults },
];

/** 계획 하나를 카드로. A plan as its card on the home page. */
export function planCard(plan: Plan, scenarios: readonly ScenarioEntry[], lang: Lang): PlanCard {
  return {
    id: plan.id,
    own: isOwnId(plan.id),
    place: placeText(plan, lang),
    title: plan.title[lang],
    document: documentLine(plan, lang),
    size: sizeOf(plan, lang),
    stated: statedLines(plan, lang),
    scenarios: linksOf(plan, scenarios, lang),
    groups: kinds
      .map(({ kind, title }) => ({ title: title[lang], figures: figuresOf(plan, kind, lang) }))
      .filter(({ figures }) => figures.length > 0),
    components: plan.components.map(({ id, title, projects }) => ({
      id,
      title: title[lang],
      projects: projects.map((project) => project.title[lang]),
    })),
    commonProjects: plan.commonProjects.map((project) => project.title[lang]),
  };
}

/** «전남 · 광양시». */
export function placeText({ region, municipality }: Plan, lang: Lang): string {
  return [provinceName(region)[lang], ...(municipality ? [municipality[lang]] : [])].join(' · ');
}

function documentLine({ document, horizon }: Plan, lang: Lang): string[] {
  const [from, to] = [horizon.from?.value ?? '', horizon.to?.value ?? ''];
  return [
    document.publisher?.[lang] ?? words.publisherUnknown[lang],
    document.date,
    ...(from === '' && to === '' ? [] : [`${from}–${to}`]),
  ];
}

function sizeOf({ components, commonProjects }: Plan, lang: Lang): string {
  const projects = components.reduce((sum, component) => sum + component.projects.length, commonProjects.length);
  return {
    ko: `전략산업 ${components.length}개, 과제 ${projects}건`,
    en: `${components.length} industries, ${projects} projects`,
  }[lang];
}

function statedLines(plan: Plan, lang: Lang): StatedLine[] {
  const stated = describeStated(plan);
  return headline.map((id) => {
    const figure = stated[id];
    return {
      id,
      label: labels[id][lang],
      text: figure && printedText(figure, lang),
      word: figure && ownWord(figure, labels[id], lang),
    };
  });
}

function figuresOf(plan: Plan, kind: (typeof kinds)[number]['kind'], lang: Lang): FigureLine[] {
  return plan.figures
    .filter((figure) => figure.kind === kind)
    .map((figure) => ({
      id: figure.id,
      title: figure.title[lang],
      text: printedText(figure, lang),
      by: figure.by === undefined ? null : { ko: `${figure.by}년까지`, en: `by ${figure.by}` }[lang],
    }));
}

function linksOf(plan: Plan, scenarios: readonly ScenarioEntry[], lang: Lang): PlanCard['scenarios'] {
  return siblingsOf(plan.id, scenarios).map((entry) => ({ id: entry.id, name: scenarioKind(entry)[lang] }));
}

/** 한 계획의 시나리오들, 기준안부터. The scenarios of a plan, its baseline first. */
export function siblingsOf(planId: string, scenarios: readonly ScenarioEntry[]): readonly ScenarioEntry[] {
  const own = scenarios.filter((entry) => planIdOf(entry, scenarios) === planId);
  const usual = ['-cautious', '-ambitious'];
  const rank = (entry: ScenarioEntry) => {
    if (entry.extends === null) return -1;
    const known = usual.findIndex((ending) => entry.id.endsWith(ending));
    return known < 0 ? usual.length : known;
  };
  return own.toSorted((a, b) => rank(a) - rank(b));
}

/** 계획을 다시 적지 않은 시나리오는 이어받은 것의 계획을 따른다. */
function planIdOf(entry: ScenarioEntry, scenarios: readonly ScenarioEntry[], depth = 0): string | null {
  if (entry.plan !== null || entry.extends === null || depth > 16) return entry.plan;
  const base = scenarios.find(({ id }) => id === entry.extends);
  return base ? planIdOf(base, scenarios, depth + 1) : null;
}
