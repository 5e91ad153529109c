import * as z from 'zod';
import { auditCharts, Problem } from '../../engine/index.ts';
import { auditPlan } from '../files/audit-input.ts';
import { chartNamed, tableDrawings } from '../files/drawing.ts';
import { sampleAsked, scenarioDrawings } from '../files/scenario-drawing.ts';
import { pathsAsked, priceAsked } from '../tables/asked.ts';
import { tableInBody } from '../tables/in-body.ts';
import { checkPlan } from './audits.ts';
import { asksScenarios } from './questions.ts';
import { scenarioRef } from '../scenarios/ref.ts';
import { anything, type Routes } from './routes.ts';

const byName = z.strictObject({ name: z.string() });
const lang = z.enum(['ko', 'en']).optional();
/** 감사 차트는 계획을, 표의 차트는 거래표와 물음을, 나머지는 시나리오들을 받는다. */
const chartBody = z.union([
  z.strictObject({
    scenarios: z.array(scenarioRef).min(1).max(6),
    set: z.record(z.string(), z.unknown()).optional().meta({ description: '조정 항목 id → 값 · lever id → value' }),
    ...sampleAsked.shape,
    lang,
  }),
  z.strictObject({ plan: z.string().min(1), lang }),
  z.strictObject({
    table: z.string().min(1).meta({ description: '거래표의 id · the id of a table' }),
    ...pathsAsked.shape,
    shocks: priceAsked.shape.shocks.optional(),
    rounds: z.number().optional().meta({ description: '0–100' }),
    lang,
  }),
]);

/** 시나리오를 그리는 차트의 목록. */
const listed = Object.fromEntries(
  Object.entries(scenarioDrawings).map(([of, drawings]) => [
    of,
    drawings.map(({ name, title, takes, options }) => ({ name, title, takes, options })),
  ]),
);

export const chartRoutes: Routes = (app, library) => {
  const ask = asksScenarios(app, library);
  app.get(
    '/charts',
    { schema: { tags: ['charts'], summary: '차트 목록 · Charts', response: { 200: anything } } },
    () => ({
      schema: 'pageup.charts/1',
      ...listed,
      auditCharts: auditCharts.map(({ name, title }) => ({ name, title })),
      tableCharts: tableDrawings.map(({ name, title, takes }) => ({ name, title, takes })),
    }),
  );
  app.post(
    '/charts/:name',
    { schema: { tags: ['charts'], summary: 'Vega-Lite 명세 · A Vega-Lite spec', params: byName, body: chartBody } },
    ({ params, body }, reply) => {
      const { name } = params as z.infer<typeof byName>;
      const given = body as z.infer<typeof chartBody>;
      const { lang: language = 'ko' } = given;
      const answer = (spec: object) => ({ schema: 'pageup.chart/1', name, lang: language, spec });
      const named = chartNamed(name);
      switch (named.of) {
        case 'audit':
          if (!('plan' in given)) throw drawsOther(name, 'plan');
          checkPlan(given.plan, library.planIds());
          return answer(named.chart.spec(auditPlan(library, given.plan, null, {}), language));
        case 'table': {
          if (!('table' in given)) throw drawsOther(name, 'table');
          const { table, lang: _, ...question } = given;
          return answer(named.chart.draw(tableInBody(table, 'table', library), question, library)(language));
        }
        case 'scenarios': {
          if (!('scenarios' in given)) throw drawsOther(name, 'scenarios');
          const { scenarios, set, lang: _, ...question } = given;
          return ask('drawing', { name, scenarios, set, question, lang: language }, reply);
        }
        default:
          return named satisfies never;
      }
    },
  );
};

const drawn = {
  plan: { ko: '계획 하나를 그립니다. plan에 적으세요', en: 'draws a plan: name it in plan' },
  table: { ko: '거래표 하나를 그립니다. table에 적으세요', en: 'draws a table of flows: name it in table' },
  scenarios: { ko: '시나리오를 그립니다. scenarios에 적으세요', en: 'draws scenarios: name them in scenarios' },
} as const;

/** 차트가 그리지 않는 것을 주었을 때: 무엇을 그리는지 말한다. */
function drawsOther(name: string, path: keyof typeof drawn): Problem {
  const { ko, en } = drawn[path];
  const message = { ko: `${name} 차트는 ${ko}`, en: `the chart ${name} ${en}` };
  return new Problem('INVALID_REQUEST', {}, [{ file: null, line: null, path, message }]);
}
