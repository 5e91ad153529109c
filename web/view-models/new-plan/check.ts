import {
  evaluate,
  parsePlan,
  parseScenario,
  prepare,
  Problem,
  summarise,
  type Lang,
  type Plan,
  type ProvincialTables,
  type Run,
  type Scenario,
} from '../../../engine/index.ts';
import { buildPlan } from './build.ts';
import type { Draft, FieldProblem } from './draft.ts';
import type { MixTemplate } from './mixes.ts';
import { placedProblems } from './place-problem.ts';

export type Checked = {
  readonly problems: readonly FieldProblem[];
  /** 만들 수 있으면 그 파일들. */
  readonly files: { readonly plan: Plan; readonly scenario: Scenario } | null;
  /** 마지막으로 말이 되던 때의 결과. */
  readonly run: Run | null;
};

const file = 'new-plan.yaml';

export type Around = {
  readonly tables: ProvincialTables;
  readonly templates: readonly MixTemplate[];
  readonly lang: Lang;
  /** 비어 있는 계획 이름을 준다. */
  readonly free: (id: string) => string;
};

/**
 * 입력란을 계획과 기준안으로 만들어, 파일을 열 때와 똑같이 본다.
 *
 * Builds the plan and its baseline from the form, checks both as files are checked, and computes the baseline.
 */
export function checkDraft(draft: Draft, { tables, templates, lang, free }: Around): Checked {
  const { national, prices } = tables;
  const built = buildPlan(draft, { national, templates, lastPriceYear: prices.last, lang, free });
  if ('problems' in built) return { problems: built.problems, files: null, run: null };
  try {
    const plan = parsePlan(built.plan, file);
    const scenario = parseScenario(built.scenario, file);
    const evaluation = evaluate(prepare({ layers: [{ scenario, file }], plan, parent: null, tables }));
    return { problems: [], files: { plan, scenario }, run: summarise(evaluation, { hash: false }) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { problems: placedProblems(error), files: null, run: null };
  }
}
