import { isProvincial, prepare, type AuditInput } from '../../engine/index.ts';
import { scenarioList, studyOf, type ScenarioEntry } from './library.ts';
import { published } from './published.ts';
import { ServerTrouble } from './server.ts';

/**
 * 한 계획을 검증할 모든 것: 계획과 그 기준안, 표, 펴낸 수치.
 *
 * What an audit of a plan is computed from. The baseline tells the plan's industries, price year and province.
 *
 * @throws ServerTrouble `notFound` where no scenario is of that plan; Problem
 */
export async function auditInputOf(plan: string): Promise<AuditInput> {
  const baseline = baselineOf(plan, await scenarioList('all'));
  if (baseline === null) throw new ServerTrouble('notFound', plan);
  const [study, figures] = await Promise.all([studyOf(baseline), published('all')]);
  const { plan: document, tables } = study;
  if (document === null || !isProvincial(tables)) throw new ServerTrouble('notFound', plan);
  return { plan: document, prepared: prepare(study), tables, published: figures };
}

/** 기준안이라 이름 붙은 것, 없으면 다른 시나리오를 이어받지 않는 것. */
function baselineOf(plan: string, scenarios: readonly ScenarioEntry[]): string | null {
  const own = scenarios.filter((entry) => entry.plan === plan && entry.extends === null);
  return (own.find(({ id }) => id === `${plan}-baseline`) ?? own[0])?.id ?? null;
}
