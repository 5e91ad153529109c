import type { Lang, Plan } from '../../../engine/index.ts';
import type { ScenarioEntry } from '../../data/library.ts';
import { searchPlans } from '../home/search.ts';
import { placeText, siblingsOf } from '../plan-card.ts';
import { scenarioKind } from '../scenario-kind.ts';

/** 고를 시나리오들, 계획마다. Scenarios to choose from, plan by plan. */
export type Choice = {
  readonly plan: string;
  readonly place: string;
  readonly title: string;
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
};

/** 찾는 말에 맞는 계획들의 시나리오; 계획 없는 시나리오는 끝에 따로. */
export function choicesOf(
  plans: readonly Plan[],
  scenarios: readonly ScenarioEntry[],
  typed: string,
  lang: Lang,
): readonly Choice[] {
  const planned = searchPlans(plans, scenarios, typed, lang).map(({ plan }) => ({
    plan: plan.id,
    place: placeText(plan, lang),
    title: plan.title[lang],
    scenarios: siblingsOf(plan.id, scenarios).map((entry) => ({ id: entry.id, name: scenarioKind(entry)[lang] })),
  }));
  const placed = new Set(plans.flatMap(({ id }) => siblingsOf(id, scenarios).map((entry) => entry.id)));
  const wanted = typed.trim().toLowerCase();
  const loose = scenarios
    .filter(({ id }) => !placed.has(id))
    .map((entry) => ({ id: entry.id, name: entry.title?.[lang] ?? entry.id }))
    .filter(({ name }) => name.toLowerCase().includes(wanted));
  const apart = { plan: '', place: '', title: { ko: '계획 없는 시나리오', en: 'Scenarios without a plan' }[lang] };
  return [
    ...planned.filter((choice) => choice.scenarios.length > 0),
    ...(loose.length > 0 ? [{ ...apart, scenarios: loose }] : []),
  ];
}

/** 고른 것에 넣거나 뺀다. */
export function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}

/** 견주는 기준(첫째)으로 옮긴다. */
export function asFirst(ids: readonly string[], id: string): readonly string[] {
  return [id, ...ids.filter((other) => other !== id)];
}
