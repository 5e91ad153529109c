import * as z from 'zod';
import { text } from '../text/schema.ts';

/** 한 언어로만 쓴 말도 받는다. */
const said = z.union([z.string().min(1), text]);

const constant = {
  name: z.string().regex(/^[A-Za-z가-힣][A-Za-z0-9가-힣_]{0,39}$/),
  value: z.number().min(-1e15).max(1e15),
  unit: z.string().min(1),
};

/** 계획에 없는 수치: 값, 단위, 그리고 출처나 까닭. A figure that the plan does not have, with its source or the reason for it. */
const given = z.union([
  z.strictObject({ ...constant, source: said, reason: said.optional() }),
  z.strictObject({ ...constant, reason: said }),
]);

/** 시나리오에 적는 자기 지표 하나. One indicator of the planner's own, as a scenario file writes it. */
export const formulaSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  label: said.optional(),
  formula: z.string().min(1),
  given: z.array(given).max(20).optional(),
});

export type WrittenFormula = z.infer<typeof formulaSchema>;
