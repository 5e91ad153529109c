import type { Text } from '../../engine/index.ts';
import type { Move } from './bench.ts';

/** 읽을 수 없는 글자가 남은 입력란. A field that holds what cannot be read, and why. */
export type Unread = { readonly field: string; readonly lever: string; readonly typed: string; readonly why: Text };

/** 입력란마다 가장 나중의 글자만 남는다. 항목을 달리 정하면 그 항목의 것은 잊는다. */
export function unreadAfter(before: readonly Unread[], move: Move): readonly Unread[] {
  switch (move.kind) {
    case 'unread': {
      const { kind: _, ...unread } = move;
      return [...before.filter(({ field }) => field !== move.field), unread];
    }
    case 'forget':
      return before.filter(({ field }) => field !== move.field);
    case 'set':
      return before.filter(({ field, lever }) => (move.field === undefined ? lever !== move.id : field !== move.field));
    case 'reset':
      return before.filter(({ lever }) => lever !== move.id);
    case 'restore':
    case 'resetAll':
      return [];
    default:
      return move satisfies never;
  }
}

const none: readonly Unread[] = [];

/** 한 항목의 것. 없으면 늘 같은 빈 목록이라, 움직이지 않은 항목은 다시 그리지 않는다. */
export function unreadIn(all: readonly Unread[], id: string): readonly Unread[] {
  return all.some(({ lever }) => lever === id) ? all.filter(({ lever }) => lever === id) : none;
}
