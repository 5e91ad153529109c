import * as z from 'zod';
import { asksScenarios } from './questions.ts';
import { scenarioRef } from '../scenarios/ref.ts';
import { anything, type Routes } from './routes.ts';

const body = z.strictObject({
  scenario: scenarioRef,
  set: z.record(z.string(), z.unknown()).optional().meta({ description: '조정 항목 id → 값 · lever id → value' }),
  goal: z.strictObject({ output: z.string(), value: z.number(), by: z.string() }).optional().meta({
    description:
      '{output: "valueAdded.inRegion", value: 2000, by: "execution"}: 억원, 명. output은 calibrated.…, net.…, …@2026, indicators.<이름>도',
  }),
  byYear: z.boolean().optional().meta({ description: '해마다의 산출치도 · outputs by year too' }),
  global: z
    .union([z.boolean(), z.strictObject({ draws: z.number().optional(), seed: z.number().optional() })])
    .optional()
    .meta({ description: "Sobol' 지수도 · Sobol' indices too" }),
});

export const sensitivityRoutes: Routes = (app, library) => {
  const ask = asksScenarios(app, library);
  app.post(
    '/sensitivities',
    {
      schema: {
        tags: ['runs'],
        summary: '무엇이 결과를 얼마나 움직이는가 · What moves the results, and by how much',
        body,
        response: { 200: anything },
      },
    },
    ({ body: asked }, reply) => {
      const { global = false, ...rest } = asked as z.infer<typeof body>;
      return ask('sensitivity', { ...rest, global: global === true ? {} : global || undefined }, reply);
    },
  );
};
