import { isRecord } from '../state/written-values.ts';

/**
 * 새 계획의 양식으로 만든 모양인가. 양식으로 고칠 수 있는지는 열 때 꼼꼼히 본다(view-models/new-plan/reopen.ts).
 *
 * Whether a plan has the shape that the form makes; whether it can be edited there is seen closely once it is opened.
 */
export function isFormMade(plan: unknown): boolean {
  const components = isRecord(plan) ? plan['components'] : null;
  if (!Array.isArray(components) || components.length === 0) return false;
  return components.every((component) => isRecord(component) && /^industry-\d+$/.test(String(component['id'])));
}
