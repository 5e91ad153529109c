import * as z from 'zod';
import { asksScenarios } from './questions.ts';
import { scenarioRef } from '../scenarios/ref.ts';
import { anything, type Routes } from './routes.ts';

const explanationBody = z.strictObject({
  scenario: scenarioRef,
  output: z.string().min(1).max(200).meta({ description: '수치 · a figure: production.inRegion, net.valueAdded …' }),
  set: z.record(z.string(), z.unknown()).optional().meta({ description: '조정 항목 id → 값 · lever id → value' }),
  depth: z.int().min(0).max(999).optional().meta({ description: '뿌리에서 몇 칸 아래까지 · levels below the root' }),
});

export const explanationRoutes: Routes = (app, library) => {
  const ask = asksScenarios(app, library);
  app.post(
    '/explanations',
    {
      schema: {
        tags: ['runs'],
        summary: '수치 하나가 어디서 왔는지 · Where one figure comes from, as a tree',
        body: explanationBody,
        response: { 200: anything },
      },
    },
    ({ body }, reply) => ask('explanation', body as z.infer<typeof explanationBody>, reply),
  );
};
