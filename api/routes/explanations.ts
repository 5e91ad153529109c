import * as z from 'zod';
import { evaluate, explain } from '../../engine/index.ts';
import { formulasOf } from '../files/own-indicators.ts';
import { titlesOf } from '../files/table-titles.ts';
import { anything, prepareRef, scenarioRef, type Routes } from './routes.ts';

/** 한 답에 담을 마디의 한도. */
const limit = 20_000;

const explanationBody = z.strictObject({
  scenario: scenarioRef,
  output: z.string().min(1).max(200).meta({ description: '수치 · a figure: production.inRegion, net.valueAdded …' }),
  set: z.record(z.string(), z.unknown()).optional().meta({ description: '조정 항목 id → 값 · lever id → value' }),
  depth: z.int().min(0).max(999).optional().meta({ description: '뿌리에서 몇 칸 아래까지 · levels below the root' }),
});

export const explanationRoutes: Routes = (app, library) => {
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
    async ({ body }) => {
      const { scenario, output, set = {}, depth } = body as z.infer<typeof explanationBody>;
      const prepared = prepareRef(library, scenario, 'scenario');
      const formulas = await formulasOf(prepared);
      return explain(evaluate(prepared, set), output, { depth, limit, titles: titlesOf(library, prepared), formulas });
    },
  );
};
