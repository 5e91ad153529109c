import type * as z from 'zod';
import { anything, byId, type Routes } from './routes.ts';

export const scenarioRoutes: Routes = (app, library) => {
  app.get(
    '/scenarios',
    { schema: { tags: ['scenarios'], summary: '시나리오 목록 · Scenarios', response: { 200: anything } } },
    () => ({
      schema: 'pageup.scenarios/1',
      scenarios: library.scenarioIds().map((id) => {
        const { scenario } = library.scenario(id);
        return { id, title: scenario.title ?? null, plan: scenario.plan ?? null, extends: scenario.extends ?? null };
      }),
    }),
  );
  app.get(
    '/scenarios/:id',
    {
      schema: {
        tags: ['scenarios'],
        summary: '시나리오 파일을 JSON으로 · A scenario file as JSON',
        params: byId,
        response: { 200: anything },
      },
    },
    ({ params }) => ({
      schema: 'pageup.scenario/1',
      scenario: library.scenario((params as z.infer<typeof byId>).id).scenario,
    }),
  );
};
