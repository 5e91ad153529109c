import type * as z from 'zod';
import { canonicalJson } from '../../engine/index.ts';
import { tableInBody } from '../tables/in-body.ts';
import { measures, type Measure, type Shelf } from '../tables/measures.ts';
import { reportCache } from '../tables/report-cache.ts';
import { anything, byId, type Routes } from './routes.ts';

/** 거래표에 묻는 것들: 그냥 묻는 것은 GET, 가정을 함께 보내는 것은 POST. */
export const tableMeasureRoutes: Routes = (app, library) => {
  const cached = reportCache();
  const shelf: Shelf = { sectorLevels: library.sectorLevels, flowTable: (id) => tableInBody(id, 'after', library) };
  for (const { method, path, what, asks, report } of Object.values(measures) as readonly Measure[]) {
    const about = {
      tags: ['tables'],
      summary: `${what.ko} · ${what.en}`,
      params: byId,
      response: { 200: anything },
    };
    const tableOf = (params: unknown) => library.flowTable((params as z.infer<typeof byId>).id);
    if (method === 'POST') {
      app.post(`/tables/:id/${path}`, { schema: { ...about, body: asks } }, ({ params, body }) =>
        report(tableOf(params), body, shelf),
      );
    } else {
      app.get(`/tables/:id/${path}`, { schema: { ...about, querystring: asks } }, ({ params, query }) => {
        const table = tableOf(params);
        const key = canonicalJson({ path, hash: table.hash, query });
        return cached(key, () => report(table, query, shelf));
      });
    }
  }
};
