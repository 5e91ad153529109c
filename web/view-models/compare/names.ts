import type { Lang, Run } from '../../../engine/index.ts';
import { scenarioKind } from '../scenario-kind.ts';

/** 견주는 시나리오의 이름: 모두 한 계획이면 «신중안», 아니면 계획과 함께. */
export type Named = { readonly name: string; readonly plan: string | null };

/** 서로 다른 데만 남긴 이름들. Names short enough to tell the compared apart. */
export function namesOf(runs: readonly Run[], lang: Lang): readonly Named[] {
  const samePlan = new Set(runs.map(({ plan }) => plan?.id ?? '')).size === 1;
  const kinds = runs.map(({ scenario }) => scenarioKind(scenario)[lang]);
  return runs.map(({ scenario, plan }, i) => {
    const twin = kinds.some((kind, j) => j !== i && kind === kinds[i] && runs[j]!.plan?.id === plan?.id);
    return { name: twin ? scenario.title[lang] : kinds[i]!, plan: samePlan || plan === null ? null : plan.title[lang] };
  });
}
