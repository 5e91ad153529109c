import type { CSSProperties, KeyboardEvent } from 'preact/compat';
import type { Lever } from '../../../../../engine/index.ts';
import type { Unread } from '../../../../state/unread.ts';
import { percentText } from '../../../../view-models/amounts.ts';
import { nudgedShare, snappedShare } from '../../../../view-models/lever-number.ts';
import { words } from '../../../../view-models/shares-editor/words.ts';
import { useSay } from '../../../language.tsx';
import type { Mover } from '../../use-bench.ts';
import { stridesOf } from '../strides.ts';
import { LockButton } from './lock-button.tsx';
import { ShareInput } from './share-input.tsx';
import type { SharesHand } from './use-shares.ts';

type Props = {
  lever: Lever;
  year: string;
  name: string;
  share: number;
  /** 막대의 꼭대기가 뜻하는 비중. */
  top: number;
  /** 그해의 투자액. */
  amount: string;
  hand: SharesHand;
  unread: readonly Unread[];
  fieldId: string;
  set: (share: number, since: number) => void;
  move: Mover;
};

/** 한 해: 끌 수 있는 막대, 입력란, 잠금, 빼기. */
export function YearBar({ lever, year, name, share, top, amount, hand, unread, fieldId, set, move }: Props) {
  const say = useSay();
  const { locked, lock, remove, shares } = hand;
  const isLocked = locked.has(year);
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const steps = stridesOf(event.key);
    if (steps === undefined) return;
    event.preventDefault();
    set(nudgedShare(share, steps), event.timeStamp);
  };
  return (
    <li className="year">
      <input
        type="range"
        className="year-bar"
        min={0}
        max={top}
        step="any"
        value={share}
        disabled={isLocked}
        aria-label={`${name} ${say(words.slider)}`}
        aria-orientation="vertical"
        aria-valuetext={percentText(share)}
        style={{ '--fill': top > 0 ? Math.min(1, share / top) : 0 } as CSSProperties}
        onInput={(event) => set(snappedShare(event.currentTarget.valueAsNumber), event.timeStamp)}
        onKeyDown={onKey}
      />
      <p className="year-name">{name}</p>
      <ShareInput lever={lever} id={fieldId} name={name} share={share} unread={unread} set={set} move={move} />
      <p className="year-amount">{amount}</p>
      <p className="year-tools">
        <LockButton name={name} locked={isLocked} lock={() => lock(year)} />
        <button
          type="button"
          className="icon"
          title={say(words.remove)}
          aria-label={`${name} ${say(words.remove)}`}
          aria-disabled={Object.keys(shares).length === 1}
          onClick={(event) => Object.keys(shares).length > 1 && remove(year, event.timeStamp)}
        >
          <span aria-hidden="true">×</span>
        </button>
      </p>
    </li>
  );
}
