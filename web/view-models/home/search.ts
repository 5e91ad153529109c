import type { Lang, Plan, Text } from '../../../engine/index.ts';
import type { ScenarioEntry } from '../../data/library.ts';
import { siblingsOf } from '../plan-card.ts';
import { provinceName } from '../provinces.ts';

/** 찾는 말이 나온 계획과, 산업이나 과제에서 나왔다면 그 이름들. */
export type Found = { readonly plan: Plan; readonly because: readonly string[] };

const mostReasons = 3;

/**
 * 제목, 지역, 산업, 과제에서 찾는다. 적은 낱말이 모두 나와야 하고, 두 언어를 다 본다.
 *
 * Plans in which every word typed occurs: in title, place, industries, projects, document or scenarios, in either language.
 * `because` names the industries and projects that hold a word, for the reader would else wonder.
 */
export function searchPlans(
  plans: readonly Plan[],
  scenarios: readonly ScenarioEntry[],
  typed: string,
  lang: Lang,
): readonly Found[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return plans.map((plan) => ({ plan, because: [] }));
  const found = plans.flatMap((plan) => {
    const plain = [...headOf(plan), ...siblingsOf(plan.id, scenarios).flatMap(({ title }) => (title ? [title] : []))];
    const deep = deepOf(plan);
    const head = plain.map(folded).join('\n');
    const all = [head, ...deep.map(folded)].join('\n');
    if (!wanted.every((word) => all.includes(word))) return [];
    const missing = wanted.filter((word) => !head.includes(word));
    const because = deep.filter((text) => missing.some((word) => folded(text).includes(word)));
    return [{ plan, because: because.slice(0, mostReasons).map((text) => text[lang]) }];
  });
  // 제목이나 지역에서 찾은 것이 먼저.
  return found.toSorted((a, b) => Math.min(1, a.because.length) - Math.min(1, b.because.length));
}

function headOf({ title, region, municipality, document }: Plan): readonly Text[] {
  return [
    title,
    provinceName(region),
    document.title,
    ...[municipality, document.publisher].filter((text) => text !== null),
  ];
}

function deepOf({ components, commonProjects }: Plan): readonly Text[] {
  return [
    ...components.flatMap(({ title, projects }) => [title, ...projects.map((project) => project.title)]),
    ...commonProjects.map(({ title }) => title),
  ];
}

function wordsOf(typed: string): readonly string[] {
  return typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** 띄어쓰기가 달라도 찾게: 띄운 글과 붙인 글을 함께. */
function folded({ ko, en }: Text): string {
  const lower = ko.toLowerCase();
  return [lower, lower.replaceAll(/\s/g, ''), en.toLowerCase()].join('\n');
}
