import type { Problem } from '../../engine/index.ts';

/** 성립하지 않는 값과, 그 까닭이 설 조정 항목. What makes no sense, and the lever where to say so. */
export type Trouble = { readonly lever: string; readonly problem: Problem };

/**
 * 문제가 제 자리를 밝히면 그 항목에, 두 항목이 함께 만든 문제라면 움직인 항목에 선다. 다른 항목을 움직이는 동안에는 그대로 있다.
 *
 * A problem stands at the lever it names; one that two levers make together stands at the one that was moved, and stays there while others move.
 */
export function troubleAfter(before: Trouble | null, moved: string | null, problem: Problem): Trouble {
  const named = leverNamedBy(problem.issues[0]?.path ?? '');
  const staying = before?.problem.code === problem.code ? before.lever : null;
  return { lever: named ?? staying ?? moved ?? 'investment', problem };
}

function leverNamedBy(path: string): string | null {
  const [, component, field] = /^components\.([^.]+)\.(mix|investment)/.exec(path) ?? [];
  if (component && field) return `${field}.${component}`;
  if (path.startsWith('schedule')) return 'schedule';
  const [lever] = /^(?:investment|mix)\.[^.]+|^(?!levers|components|calibration)[a-zA-Z]+$/.exec(path) ?? [];
  return lever ?? null;
}
