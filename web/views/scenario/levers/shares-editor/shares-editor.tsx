import { useLayoutEffect, useRef, useState } from 'preact/compat';
import type { Indicator, Lever, Shares, Study } from '../../../../../engine/index.ts';
import '../../../../styles/shares-editor.css';
import { valueOf } from '../../../../state/bench.ts';
import { unreadIn } from '../../../../state/unread.ts';
import { percentText } from '../../../../view-models/amounts.ts';
import { words } from '../../../../view-models/shares-editor/words.ts';
import { sumOfShares, sumsToOne, type Named } from '../../../../view-models/shares.ts';
import { useSay } from '../../../language.tsx';
import { Announcer } from '../../announcer.tsx';
import type { Hand } from '../../use-bench.ts';
import { WalkButtons } from '../walk.tsx';
import { FiguresSince } from './figures-since.tsx';
import { MixBody } from './mix-body.tsx';
import { ScheduleBody } from './schedule-body.tsx';
import { useShares, type SharesHand } from './use-shares.ts';

export type Props = {
  lever: Lever;
  /** 더할 수 있는 것들: 표의 부문이나 계획 기간의 해. */
  known: readonly Named[];
  hand: Hand;
  study: Study;
  indicator: Indicator;
  /** 편집기가 항목들을 가렸는지 알린다. */
  cover: (covered: boolean) => void;
  close: () => void;
};

/** 지출구성이나 연차계획을 크게 펼쳐 고치는 대화상자. 바꾸는 대로 수치에 들어간다. */
export function SharesEditor({ lever, known, hand, study, indicator, cover, close }: Props) {
  const say = useSay();
  const { bench, move, walk } = hand;
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened] = useState(bench.run);
  const shares = valueOf(bench, bench.run.levers.find(({ id }) => id === lever.id) ?? lever) as Shares;
  const sharesHand = useShares(lever, shares, move);
  const unread = unreadIn(bench.unread, lever.id);
  const trouble = bench.trouble?.lever === lever.id && unread.length === 0 ? bench.trouble.problem.detail : null;
  useLayoutEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
    cover(true);
    return () => cover(false);
  }, [cover]);
  const leave = () => {
    dialog.current?.close();
    close();
  };
  return (
    <dialog
      ref={dialog}
      className="shares-editor"
      aria-labelledby="shares-editor-title"
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      onClick={(event) => event.target === dialog.current && leave()}
    >
      <div className="shares-editor-inner">
        <header>
          <h2 id="shares-editor-title">{say(lever.label)}</h2>
          <WalkButtons walk={walk} />
          <button
            type="button"
            className="button small"
            onClick={(event) => move({ kind: 'reset', id: lever.id }, event.timeStamp)}
          >
            {say(words.toFile)}
          </button>
          <button type="button" className="button small primary" onClick={leave}>
            {say(words.close)}
          </button>
        </header>
        <FiguresSince bench={bench} opened={opened} />
        <SumLine hand={sharesHand} />
        {trouble && (
          <p className="trouble" role="alert">
            {say(trouble)}
          </p>
        )}
        {lever.id === 'schedule' ? (
          <ScheduleBody
            lever={lever}
            known={known}
            hand={sharesHand}
            unread={unread}
            investment={bench.run.investment.value}
            move={move}
          />
        ) : (
          <MixBody
            lever={lever}
            known={known}
            hand={sharesHand}
            unread={unread}
            bench={bench}
            study={study}
            indicator={indicator}
            move={move}
          />
        )}
        <Announcer run={bench.run} />
      </div>
    </dialog>
  );
}

/** 합과, 합을 지키는 길. */
function SumLine({ hand: { shares, inProportion, keepWhole, normalise, refused } }: { hand: SharesHand }) {
  const say = useSay();
  const whole = sumsToOne(shares);
  return (
    <div className="sum-line">
      <p className={whole ? 'sum' : 'sum off'}>
        {say(words.sum)} <strong>{percentText(sumOfShares(shares))}</strong>
      </p>
      <label className="check">
        <input type="checkbox" checked={inProportion} onInput={(event) => keepWhole(event.currentTarget.checked)} />
        {say(words.inProportion)}
      </label>
      <button
        type="button"
        className="button small"
        aria-disabled={whole}
        onClick={(event) => !whole && normalise(event.timeStamp)}
      >
        {say(words.normalise)}
      </button>
      <p className="editor-refused" role="status">
        {refused && say(words[refused])}
      </p>
    </div>
  );
}
