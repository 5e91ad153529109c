import type { Lever } from '../../engine/index.ts';
import type { LeverGroup } from './lever-groups.ts';

/** 이보다 많으면 찾는 칸을 둔다. */
export const fewLevers = 12;

/**
 * 이름이나 까닭, 묶음의 제목에 친 말이 모두 든 항목들. 띄어쓰기와 가운뎃점은 가리지 않는다. 찾는 말이 없으면 null.
 *
 * The levers whose name, reason or group holds every word typed, in either language; null when nothing is typed.
 */
export function foundLevers(groups: readonly LeverGroup[], typed: string): ReadonlySet<string> | null {
  const wanted = typed
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== '');
  if (wanted.length === 0) return null;
  return new Set(
    groups.flatMap((group) =>
      group.levers.filter((lever) => holdsAll(textOf(group, lever), wanted)).map(({ id }) => id),
    ),
  );
}

function holdsAll(text: string, wanted: readonly string[]): boolean {
  return wanted.every((word) => text.includes(word));
}

function textOf({ title, inner }: LeverGroup, { id, label, reason }: Lever): string {
  const spoken = [title, label, ...(reason ? [reason] : []), ...(inner && id.includes('.') ? [inner.title] : [])];
  return spoken.map(({ ko, en }) => plain(`${ko}\n${en}`)).join('\n');
}

/** 견줄 글자: 빈칸 없이, 소문자로. */
export function plain(text: string): string {
  return text.replace(/[ ·]/g, '').toLowerCase();
}
