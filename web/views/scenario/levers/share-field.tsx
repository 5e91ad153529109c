import type { Lever } from '../../../../engine/index.ts';
import type { Unread } from '../../../state/unread.ts';
import { trimmed } from '../../../view-models/amounts.ts';
import { notationOf, nudgedShare } from '../../../view-models/lever-number.ts';
import type { ShareRow } from '../../../view-models/shares.ts';
import { words } from '../../../view-models/words.ts';
import { useLang, useSay } from '../../language.tsx';
import type { Mover } from '../use-bench.ts';
import { DraftField } from './draft-field.tsx';
import { shareFieldId } from './ids.ts';

type Props = {
  lever: Lever;
  row: ShareRow;
  unread: readonly Unread[];
  set: (share: number, since: number, field?: string) => void;
  remove: (since: number) => void;
  move: Mover;
};

/** 비중 한 줄: 이름, 백분율, 빼기. */
export function ShareField({ lever, row: { key, name, share }, unread, set, remove, move }: Props) {
  const lang = useLang();
  const say = useSay();
  const { unit, read } = notationOf(lever);
  const shown = trimmed(share * 100, 2);
  const label = lever.id === 'schedule' ? name[lang] : `${key} ${name[lang]}`;
  const id = shareFieldId(lever.id, key);
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <DraftField
        id={id}
        lever={lever.id}
        shown={shown}
        unit={unit}
        unread={unread}
        read={(typed) => (typed.trim() === shown ? { value: share } : read(typed, lang))}
        commit={(value, since) => set(value, since, id)}
        step={(steps, since) => set(nudgedShare(share, steps), since, id)}
        move={move}
      />
      <button type="button" className="icon" title={say(words.remove)} onClick={(event) => remove(event.timeStamp)}>
        <span aria-hidden="true">×</span>
        <span className="unseen">
          {label} {say(words.remove)}
        </span>
      </button>
    </>
  );
}
