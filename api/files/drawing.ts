import {
  auditCharts,
  charts,
  checkTakes,
  evaluate,
  findAuditChart,
  findChart,
  Problem,
  summarise,
  type Chart,
  type Prepared,
  type Run,
} from '../../engine/index.ts';

export const chartNames = [...charts, ...auditCharts].map(({ name }) => name).join(', ');

type Named =
  | { readonly of: 'audit'; readonly chart: (typeof auditCharts)[number] }
  | { readonly of: 'runs'; readonly chart: Chart };

/**
 * 이름으로 차트를 찾는다: 감사 차트는 계획 하나를, 나머지는 시나리오들을 그린다.
 *
 * @throws Problem UNKNOWN_CHART
 */
export function chartNamed(name: string): Named {
  const ofAudit = findAuditChart(name);
  if (ofAudit) return { of: 'audit', chart: ofAudit };
  const chart = findChart(name);
  if (chart) return { of: 'runs', chart };
  throw new Problem('UNKNOWN_CHART', { id: name, known: chartNames });
}

/**
 * 차트가 그릴 결과들. The runs that a chart draws.
 *
 * @throws Problem TOO_MANY_SCENARIOS, 시나리오의 잘못
 */
export function runsFor(chart: Chart, scenarios: readonly (() => Prepared)[]): Run[] {
  checkTakes(chart, scenarios.length);
  return scenarios.map((prepared) => summarise(evaluate(prepared()), { detail: true }));
}
