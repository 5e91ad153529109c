import * as z from 'zod';
import { demandRules, problemAt } from '../../engine/index.ts';
import { auditPlan } from '../files/audit-input.ts';
import { prepareRef, scenarioRef } from '../scenarios/ref.ts';
import { anything, type Routes } from './routes.ts';

const restriction = z.strictObject({
  sectors: z
    .array(z.string())
    .min(1)
    .max(100)
    .meta({ description: '부문 코드나 묶음의 이름 · sector codes or names of groups' }),
  min: z.number().optional(),
  max: z.number().optional(),
  of: z.literal('demand'),
});

const auditBody = z.strictObject({
  plan: z.string().min(1),
  scenario: scenarioRef.optional(),
  exact: z.boolean().optional().meta({ description: '반올림 폭을 봐주지 않음 · no rounding slack' }),
  ignoreInvestment: z.boolean().optional(),
  investment: z.number().optional().meta({ description: '아는 투자액, 억원 · a known investment, 억원' }),
  priceYear: z.int().nullable().optional().meta({ description: 'null: 물가를 바꾸지 않음 · no price adjustment' }),
  demandRule: z.enum(demandRules).optional(),
  exclude: z.array(z.string()).max(100).optional(),
  restrictions: z.array(restriction).max(20).optional(),
});

export const auditRoutes: Routes = (app, library) => {
  app.post(
    '/audits',
    {
      schema: {
        tags: ['audits'],
        summary: '발표치가 뜻하는 것과 공식 계수가 허락하는 것 · What stated figures imply and official tables allow',
        body: auditBody,
        response: { 200: anything },
      },
    },
    ({ body }) => {
      const { plan, scenario, ...options } = body as z.infer<typeof auditBody>;
      checkPlan(plan, library.planIds());
      const prepared = scenario === undefined ? null : prepareRef(library, scenario, 'scenario');
      return auditPlan(library, plan, prepared, options);
    },
  );
};

/** 본문이 부른 계획이 있는가. @throws Problem UNKNOWN_PLAN, PATH_NOT_ALLOWED */
export function checkPlan(id: string, known: readonly string[]): void {
  if (known.includes(id)) return;
  const code = /[./\\]/.test(id) ? 'PATH_NOT_ALLOWED' : 'UNKNOWN_PLAN';
  throw problemAt(null, 'plan', code, { id: id.slice(0, 100), known: known.join(', ') });
}
