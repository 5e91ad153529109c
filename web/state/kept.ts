import type { Fingerprint } from './fingerprint.ts';
import type { Values } from './investment.ts';
import { valuesIn } from './written-values.ts';

/** 브라우저에 간직한 조정과, 그것이 기댄 자료의 지문. Adjustments kept in the browser, with what they rest on. */
export type Kept = { readonly values: Values; readonly data: Fingerprint };

/** 간직하는 자리의 이름. */
export const keyOf = (id: string) => `pageup.bench.${id}`;

/** 간직한 것을 읽는다. 없거나 읽을 수 없으면 null: 화면은 파일 그대로 시작한다. */
export function readKept(id: string, storage: Storage): Kept | null {
  try {
    const kept = JSON.parse(storage.getItem(keyOf(id)) ?? 'null') as { values?: unknown; data?: Fingerprint } | null;
    const values = valuesIn(kept?.values);
    return values !== null && kept?.data ? { values, data: kept.data } : null;
  } catch {
    return null;
  }
}

/** 간직한다; 조정이 없으면 지운다. 저장소가 막혔거나 가득 찼으면 `false`. False when the browser will not keep it. */
export function writeKept(id: string, kept: Kept, storage: Storage): boolean {
  try {
    if (Object.keys(kept.values).length === 0) storage.removeItem(keyOf(id));
    else storage.setItem(keyOf(id), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}
