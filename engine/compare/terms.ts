import type { Text } from '../text.ts';
import { groupLabels, type SingleChange, type TermGroup } from './single-changes.ts';
import type { Share } from './shapley.ts';

/** 바뀐 것 하나의 몫. The share of one change. */
export type Term = {
  readonly lever: string;
  readonly label: Text;
  readonly value: number;
  /** 뽑아 어림했을 때의 표준오차; 정확하면 null. */
  readonly error: number | null;
};

/** 읽는 이가 묶어 보는 몫: 딸린 것들의 몫을 더한 것. Terms taken together, as a reader would; their sum. */
export type Group = Omit<Term, 'lever'> & { readonly lever: TermGroup; readonly levers: readonly string[] };

export type Terms = { readonly terms: readonly Term[]; readonly groups: readonly Group[] };

/** 바뀐 것마다의 몫과, 그것을 묶은 것. `shareOf`는 변경들이 함께 진 몫. */
export function termsOf(changes: readonly SingleChange[], shareOf: (members: readonly number[]) => Share): Terms {
  const order = [...new Set(changes.map(({ group }) => group))];
  return {
    terms: changes.map(({ lever, label }, i) => ({ lever, label, ...shareOf([i]) })),
    groups: order.map((group) => {
      const members = changes.flatMap((change, i) => (change.group === group ? [i] : []));
      return {
        lever: group,
        label: groupLabels[group],
        ...shareOf(members),
        levers: members.map((i) => changes[i]!.lever),
      };
    }),
  };
}

/** 나눌 수 없어 통째로 둔 차이. A difference that cannot be split, kept whole. */
export function wholeTerm(group: 'plan' | 'table', value: number): Terms {
  const whole = { lever: group, label: groupLabels[group], value, error: null };
  return { terms: [whole], groups: [{ ...whole, levers: [group] }] };
}
