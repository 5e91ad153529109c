import { audit, isProvincial, type Audit, type AuditOptions, type Prepared } from '../../engine/index.ts';
import type { Library } from './library.ts';

/**
 * 계획을 감사한다. 시나리오를 주지 않으면 그 계획의 기준안을 쓰고, 기준안도 없으면 계획만으로 본다.
 *
 * Audits a plan with a scenario of it: the given one, else its baseline, else none.
 */
export function auditPlan(library: Library, id: string, given: Prepared | null, options: AuditOptions): Audit {
  const plan = library.plan(id);
  const baseline = library.scenarioIds().find((scenario) => isBaseline(library, scenario, id));
  const prepared = given ?? (baseline === undefined ? null : library.prepareNamed(baseline));
  const own = prepared?.study.tables;
  const tables = own && isProvincial(own) ? own : library.tables();
  return audit({ plan, prepared, tables, published: library.published() }, options);
}

/** 다른 시나리오를 이어받지 않는, 그 계획의 시나리오. 기준안이라 이름 붙은 것이 먼저다. */
function isBaseline(library: Library, scenario: string, plan: string): boolean {
  const ids = library.scenarioIds();
  if (ids.includes(`${plan}-baseline`)) return scenario === `${plan}-baseline`;
  const { scenario: content } = library.scenario(scenario);
  return content.plan === plan && content.extends === undefined;
}
