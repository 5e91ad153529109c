import type * as z from 'zod';
import { plansReport } from '../../engine/index.ts';
import { anything, byId, type Routes } from './routes.ts';

export const planRoutes: Routes = (app, library) => {
  app.get(
    '/plans',
    {
      schema: {
        tags: ['plans'],
        summary: '계획과 그 발표치 · Plans with their stated figures',
        response: { 200: anything },
      },
    },
    () => plansReport(library.planIds().map(library.plan)),
  );
  app.get(
    '/plans/:id',
    {
      schema: {
        tags: ['plans'],
        summary: '계획 하나의 모든 내용 · Everything a plan states',
        params: byId,
        response: { 200: anything },
      },
    },
    ({ params }) => ({ schema: 'pageup.plan/1', plan: library.plan((params as z.infer<typeof byId>).id) }),
  );
};
