import * as z from 'zod';
import { text, year } from '../text/schema.ts';

/**
 * 계획 파일의 모양. 문서가 말한 것만 담는다: 값·단위·정의·출처가 없는 숫자는 들어올 수 없다.
 *
 * What a plan file looks like. Only what the document states: no figure without value, unit, definition and source.
 */

/** 문서 안의 자리. 본문 문단을 제목·사진 설명을 빼고 1부터 센다. */
const source = z.strictObject({ paragraph: z.int().min(1) });

/** 취업유발과 일자리는 같은 말이 아니다: 문서의 낱말이 그대로 정의가 된다. */
export const definitions = [
  '투자액',
  '투자유치액',
  '생산유발',
  '부가가치유발',
  '취업유발',
  '고용유발',
  '일자리',
  '인구',
  '비율',
  '개수',
] as const;

const statedFigure = z.strictObject({
  value: z.number(),
  unit: z.string(),
  definition: z.enum(definitions),
  /** 문서가 이 금액의 가격기준연도를 따로 밝혔다면. */
  priceYear: year.optional(),
  source,
});

/** 목표·지난 성과·선별 단계·개수처럼 계산에 들어가지 않는 발표 수치. */
const otherFigure = z.strictObject({
  id: z.string(),
  kind: z.enum(['target', 'pastResult', 'screening', 'count']),
  title: text,
  value: z.number(),
  unit: z.string(),
  definition: z.enum(definitions),
  by: year.optional(),
  source,
});

const horizonYear = z.discriminatedUnion('origin', [
  z.strictObject({ value: year, origin: z.literal('stated'), source }),
  z.strictObject({ value: year, origin: z.literal('assumed'), reason: text }),
]);

const named = { id: z.string(), title: text, source };

const project = z.strictObject({
  ...named,
  /** 문서가 이 과제를 이 산업 아래에 적지 않았다면, 여기 둔 까닭. */
  placement: text.optional(),
});

const component = z.strictObject({ ...named, projects: z.array(project) });

export const planSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: text,
  region: z.string(),
  municipality: text.nullable(),
  document: z.strictObject({
    publisher: text.nullable(),
    date: z.iso.date(),
    title: text,
    note: text.optional(),
  }),
  horizon: z.strictObject({ from: horizonYear.nullable(), to: horizonYear.nullable() }),
  stated: z.strictObject({
    investment: statedFigure.optional(),
    production: statedFigure.optional(),
    valueAdded: statedFigure.optional(),
    employment: statedFigure.optional(),
  }),
  figures: z.array(otherFigure),
  strategies: z.array(z.strictObject(named)),
  /** 산업을 고른 기준처럼 문서가 밝힌 잣대. */
  criteria: z.array(z.strictObject(named)),
  components: z.array(component).min(1),
  /** 어느 산업에도 속하지 않는다고 적힌 과제. */
  commonProjects: z.array(project),
  within: z.strictObject({ plan: z.string(), component: z.string(), reason: text }).optional(),
});

export type Plan = z.infer<typeof planSchema>;
