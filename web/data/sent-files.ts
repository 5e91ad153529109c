import type { Study } from '../../engine/index.ts';
import type { OwnFile } from '../state/own-files.ts';
import { ownShelf } from './own.ts';

/** 링크에 함께 가는 파일의 이름. The name under which an own file travels in a link. */
export function sentName({ kind, id }: Pick<OwnFile, 'kind' | 'id'>): string {
  return `${kind}-${id}.yaml`;
}

/**
 * 이 시나리오들이 기댄 자기 파일들, 이름 → 글: 받은 이에게는 없으므로 함께 보낸다. 맨 위의 시나리오가 처음이다.
 *
 * The own files these studies rest on, name → text: whoever receives a link does not have them.
 */
export function ownFilesOf(studies: readonly Study[]): Readonly<Record<string, string>> {
  const named = studies.flatMap(({ layers, plan, parent }) => [
    ...layers.toReversed().map(({ scenario }) => ({ kind: 'scenario', id: scenario.id }) as const),
    ...[plan, parent].flatMap((one) => (one ? [{ kind: 'plan', id: one.id } as const] : [])),
  ]);
  return Object.fromEntries(
    named.flatMap(({ kind, id }) => {
      const file = ownShelf.find(kind, id);
      return file ? [[sentName(file), file.text]] : [];
    }),
  );
}
