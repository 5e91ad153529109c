import * as z from 'zod';
import {
  auditCharts,
  charts,
  checkTakes,
  evaluate,
  findAuditChart,
  findChart,
  Problem,
  problemAt,
  summarise,
} from '../../engine/index.ts';
import { auditPlan } from '../files/audit-input.ts';
import { checkPlan } from './audits.ts';
import { anything, prepareRef, scenarioRef, type Routes } from './routes.ts';

const byName = z.strictObject({ name: z.string() });
const lang = z.enum(['ko', 'en']).optional();
/** 감사 차트는 계획을, 나머지는 시나리오들을 받는다. */
const chartBody = z.union([
  z.strictObject({ scenarios: z.array(scenarioRef).min(1).max(6), lang }),
  z.strictObject({ plan: z.string().min(1), lang }),
]);

const known = [...charts, ...auditCharts].map((chart) => chart.name).join(', ');

export const chartRoutes: Routes = (app, library) => {
  app.get(
    '/charts',
    { schema: { tags: ['charts'], summary: '차트 목록 · Charts', response: { 200: anything } } },
    () => ({
      schema: 'pageup.charts/1',
      charts: charts.map(({ name, title, takes }) => ({ name, title, takes })),
      auditCharts: auditCharts.map(({ name, title }) => ({ name, title })),
    }),
  );
  app.post(
    '/charts/:name',
    { schema: { tags: ['charts'], summary: 'Vega-Lite 명세 · A Vega-Lite spec', params: byName, body: chartBody } },
    ({ params, body }) => {
      const { name } = params as z.infer<typeof byName>;
      const given = body as z.infer<typeof chartBody>;
      const { lang: language = 'ko' } = given;
      const answer = (spec: object) => ({ schema: 'pageup.chart/1', name, lang: language, spec });
      const ofAudit = findAuditChart(name);
      if (ofAudit) {
        if (!('plan' in given)) throw problemAt(null, 'plan', 'INVALID_REQUEST');
        checkPlan(given.plan, library.planIds());
        return answer(ofAudit.spec(auditPlan(library, given.plan, null, {}), language));
      }
      const chart = findChart(name);
      if (!chart) throw new Problem('UNKNOWN_CHART', { id: name, known });
      if (!('scenarios' in given)) throw problemAt(null, 'scenarios', 'INVALID_REQUEST');
      checkTakes(chart, given.scenarios.length);
      const runs = given.scenarios.map((scenario, i) =>
        summarise(evaluate(prepareRef(library, scenario, `scenarios[${i}]`)), { detail: true }),
      );
      return answer(chart.spec(runs, language));
    },
  );
};
