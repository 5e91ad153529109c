import type { Lever } from '../../../../../engine/index.ts';
import type { Unread } from '../../../../state/unread.ts';
import { trimmed } from '../../../../view-models/amounts.ts';
import { notationOf, nudgedShare } from '../../../../view-models/lever-number.ts';
import { useLang } from '../../../language.tsx';
import type { Mover } from '../../use-bench.ts';
import { DraftField } from '../draft-field.tsx';

type Props = {
  lever: Lever;
  id: string;
  name: string;
  share: number;
  unread: readonly Unread[];
  set: (share: number, since: number) => void;
  move: Mover;
};

/** 비중 하나의 입력란, 백분율로. */
export function ShareInput({ lever, id, name, share, unread, set, move }: Props) {
  const lang = useLang();
  const { unit, read } = notationOf(lever);
  const shown = trimmed(share * 100, 2);
  return (
    <DraftField
      id={id}
      lever={lever.id}
      shown={shown}
      unit={unit}
      label={name}
      unread={unread}
      read={(typed) => (typed.trim() === shown ? { value: share } : read(typed, lang))}
      commit={set}
      step={(steps, since) => set(nudgedShare(share, steps), since)}
      move={move}
    />
  );
}
