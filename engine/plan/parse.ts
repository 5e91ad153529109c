import { problemAt } from '../problem.ts';
import { parseWith } from '../problem/shape.ts';
import { planSchema, type Plan } from './schema.ts';

/**
 * 계획 파일의 내용을 계획으로. Parses what a plan file holds.
 *
 * @param file 사람에게 보일 파일 이름
 * @throws Problem INVALID_FILE (모든 형식 오류를 한 번에), DUPLICATE_ID
 */
export function parsePlan(content: unknown, file: string): Plan {
  const plan = parseWith(planSchema, content, file);
  const ids = plan.components.map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) < i);
  if (twice !== undefined) throw problemAt(file, `components.${twice}`, 'DUPLICATE_ID', { id: twice });
  return plan;
}
