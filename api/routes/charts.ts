import * as z from 'zod';
import { charts, evaluate, findChart, Problem, summarise } from '../../engine/index.ts';
import { anything, prepareRef, scenarioRef, type Routes } from './routes.ts';

const byName = z.strictObject({ name: z.string() });
const chartBody = z.strictObject({
  scenarios: z.array(scenarioRef).min(1).max(6),
  lang: z.enum(['ko', 'en']).optional(),
});

export const chartRoutes: Routes = (app, library) => {
  app.get(
    '/charts',
    { schema: { tags: ['charts'], summary: '차트 목록 · Charts', response: { 200: anything } } },
    () => ({ schema: 'pageup.charts/1', charts: charts.map(({ name, title, takes }) => ({ name, title, takes })) }),
  );
  app.post(
    '/charts/:name',
    { schema: { tags: ['charts'], summary: 'Vega-Lite 명세 · A Vega-Lite spec', params: byName, body: chartBody } },
    ({ params, body }) => {
      const { name } = params as z.infer<typeof byName>;
      const { scenarios, lang = 'ko' } = body as z.infer<typeof chartBody>;
      const chart = findChart(name);
      if (!chart) throw new Problem('UNKNOWN_CHART', { id: name, known: charts.map((known) => known.name).join(', ') });
      const runs = scenarios.map((scenario, i) =>
        summarise(evaluate(prepareRef(library, scenario, `scenarios[${i}]`)), { detail: true }),
      );
      return { schema: 'pageup.chart/1', name, lang, spec: chart.spec(runs, lang) };
    },
  );
};
