import type { Lever } from '../../../../engine/index.ts';
import { trimmed } from '../../../view-models/amounts.ts';
import { notationOf } from '../../../view-models/lever-number.ts';
import type { ShareRow } from '../../../view-models/shares.ts';
import { words } from '../../../view-models/words.ts';
import { useLang, useSay } from '../../language.tsx';
import { DraftField } from './draft-field.tsx';

type Props = {
  lever: Lever;
  row: ShareRow;
  set: (share: number, since: number) => void;
  remove: (since: number) => void;
};

/** 비중 한 줄: 이름, 백분율, 빼기. */
export function ShareField({ lever, row: { key, name, share }, set, remove }: Props) {
  const lang = useLang();
  const say = useSay();
  const { unit, unreadable, read } = notationOf(lever);
  const shown = trimmed(share * 100, 2);
  const label = lever.id === 'schedule' ? name[lang] : `${key} ${name[lang]}`;
  const id = `share-${lever.id}-${key}`;
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <DraftField
        id={id}
        shown={shown}
        unit={unit}
        read={(typed) => {
          if (typed.trim() === shown) return { value: share };
          const value = read(typed);
          return value === null ? { unreadable } : { value };
        }}
        commit={set}
        step={(steps, since) => set(Math.min(1, Math.max(0, Math.round(share * 100 + steps) / 100)), since)}
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
