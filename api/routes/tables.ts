import type * as z from 'zod';
import { overviewOf } from '../tables/overview.ts';
import { anything, byId, type Routes } from './routes.ts';

export const tableRoutes: Routes = (app, library) => {
  app.get(
    '/tables',
    {
      schema: {
        tags: ['tables'],
        summary: '싣고 있는 표와 출처 · Tables and their sources',
        response: { 200: anything },
      },
    },
    () => ({ schema: 'pageup.tables/1', tables: library.tableIds().map(library.tableSummary) }),
  );
  app.get(
    '/tables/:id',
    {
      schema: {
        tags: ['tables'],
        summary: '표의 수치(파일 그대로) · The data of a table, byte for byte',
        params: byId,
      },
    },
    ({ params }, reply) =>
      reply.type('application/json; charset=utf-8').send(library.checkedTableText((params as z.infer<typeof byId>).id)),
  );
  app.get(
    '/tables/:id/overview',
    {
      schema: {
        tags: ['tables'],
        summary: '표에 든 것: 합계, 부문, 출처 · What a table holds: totals, sectors, source',
        params: byId,
        response: { 200: anything },
      },
    },
    ({ params }) => overviewOf((params as z.infer<typeof byId>).id, library),
  );
};
