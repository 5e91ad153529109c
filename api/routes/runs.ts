import * as z from 'zod';
import { evaluate, summarise } from '../../engine/index.ts';
import { withOwn } from '../files/own-indicators.ts';
import { asksScenarios } from './questions.ts';
import { prepareRef, scenarioRef } from '../scenarios/ref.ts';
import { anything, type Routes } from './routes.ts';

const runBody = z.strictObject({
  scenario: scenarioRef,
  set: z.record(z.string(), z.unknown()).optional().meta({ description: '조정 항목 id → 값 · lever id → value' }),
  detail: z.boolean().optional(),
});

const comparisonBody = z.strictObject({ scenarios: z.array(scenarioRef).max(6) });

export const runRoutes: Routes = (app, library) => {
  const ask = asksScenarios(app, library);
  app.post(
    '/runs',
    {
      schema: {
        tags: ['runs'],
        summary: '시나리오를 계산 · Compute a scenario',
        body: runBody,
        response: { 200: anything },
      },
    },
    ({ body }) => {
      const { scenario, set = {}, detail = false } = body as z.infer<typeof runBody>;
      const prepared = prepareRef(library, scenario, 'scenario');
      return withOwn(summarise(evaluate(prepared, set), { detail }), prepared);
    },
  );
  app.post(
    '/comparisons',
    {
      schema: {
        tags: ['runs'],
        summary: '둘에서 여섯 시나리오를 견줌 · Compare two to six scenarios',
        body: comparisonBody,
        response: { 200: anything },
      },
    },
    ({ body }, reply) => ask('comparison', body as z.infer<typeof comparisonBody>, reply),
  );
};
