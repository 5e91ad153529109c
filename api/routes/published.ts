import { anything, type Routes } from './routes.ts';

export const publishedRoutes: Routes = (app, library) => {
  app.get(
    '/published',
    {
      schema: {
        tags: ['audits'],
        summary: '발표치와 비교할, 이미 펴낸 수치 · Published figures to set beside stated ones',
        response: { 200: anything },
      },
    },
    () => ({ schema: 'pageup.published/1', ...library.published() }),
  );
};
