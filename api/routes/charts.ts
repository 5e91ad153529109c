import * as z from 'zod';
import { auditCharts, charts, problemAt } from '../../engine/index.ts';
import { auditPlan } from '../files/audit-input.ts';
import { chartNamed, runsFor } from '../files/drawing.ts';
import { checkPlan } from './audits.ts';
import { anything, prepareRef, scenarioRef, type Routes } from './routes.ts';

const byName = z.strictObject({ name: z.string() });
const lang = z.enum(['ko', 'en']).optional();
/** 감사 차트는 계획을, 나머지는 시나리오들을 받는다. */
const chartBody = z.union([
  z.strictObject({ scenarios: z.array(scenarioRef).min(1).max(6), lang }),
  z.strictObject({ plan: z.string().min(1), lang }),
]);

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
      const named = chartNamed(name);
      switch (named.of) {
        case 'audit':
          if (!('plan' in given)) throw problemAt(null, 'plan', 'INVALID_REQUEST');
          checkPlan(given.plan, library.planIds());
          return answer(named.chart.spec(auditPlan(library, given.plan, null, {}), language));
        case 'runs': {
          if (!('scenarios' in given)) throw problemAt(null, 'scenarios', 'INVALID_REQUEST');
          const prepared = given.scenarios.map((ref, i) => () => prepareRef(library, ref, `scenarios[${i}]`));
          return answer(named.chart.spec(runsFor(named.chart, prepared), language));
        }
        default:
          return named satisfies never;
      }
    },
  );
};
