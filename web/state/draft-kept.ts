import { isRecord } from './written-values.ts';

/** 적다 만 것이 있는 자리: 새 계획, 아니면 고치던 자기 계획마다. Where an unfinished draft is kept. */
export function draftKey(plan: string | null): string {
  return plan === null ? 'pageup.new-plan' : `pageup.edit-plan.${plan}`;
}

/** 적다 만 것. 모양은 쓰는 쪽이 본다; 없으면 null. What was left in the form, or null. */
export function readDraft(key: string): Readonly<Record<string, unknown>> | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isRecord(found) ? found : null;
  } catch {
    return null;
  }
}

/** 적던 것을 간직한다. 저장소가 막혔거나 가득 찼으면 `false`. */
export function keepDraft(key: string, draft: object | null): boolean {
  try {
    if (draft === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}
