import { useState, type CSSProperties } from 'preact/compat';
import type { Lever } from '../../../../../engine/index.ts';
import type { Unread } from '../../../../state/unread.ts';
import { pictureTop, scheduleShapes, shaped } from '../../../../view-models/shares-editor/schedule-shapes.ts';
import { words } from '../../../../view-models/shares-editor/words.ts';
import type { Named } from '../../../../view-models/shares.ts';
import { moneyText, percentText } from '../../../../view-models/amounts.ts';
import { useLang, useSay } from '../../../language.tsx';
import type { Mover } from '../../use-bench.ts';
import type { SharesHand } from './use-shares.ts';
import { YearBar } from './year-bar.tsx';

type Props = {
  lever: Lever;
  known: readonly Named[];
  hand: SharesHand;
  unread: readonly Unread[];
  /** 투자액 전체, 억원: 해마다의 금액을 말하려고. */
  investment: number;
  move: Mover;
};

/** 연차계획: 해마다 막대 하나. 끌거나 적고, 모양을 고르고, 해를 더하고 뺀다. */
export function ScheduleBody({ lever, known, hand, unread, investment, move }: Props) {
  const say = useSay();
  const lang = useLang();
  const { shares, replace, set } = hand;
  const [held, hold] = useState(() => pictureTop(shares));
  // 끄는 동안 눈금이 손 밑에서 바뀌지 않게, 줄이는 것은 손을 뗀 뒤에 한다.
  const top = Math.max(held, ...Object.values(shares));
  const years = Object.keys(shares).toSorted();
  const left = known.filter(({ key }) => shares[key] === undefined);
  const nameOf = (key: string) => known.find((each) => each.key === key)?.name[lang] ?? key;
  return (
    <>
      <fieldset className="shapes">
        <legend>{say(words.presets)}</legend>
        {scheduleShapes.map((shape) => (
          <button
            key={shape}
            type="button"
            className="button small"
            onClick={(event) => {
              const laid = shaped(years, shape);
              hold(pictureTop(laid));
              replace(laid, event.timeStamp);
            }}
          >
            {say(words[shape])}
          </button>
        ))}
      </fieldset>
      <p className="quiet">{say(words.barKeys)}</p>
      <div className="schedule">
        <div className="ruler" aria-hidden="true">
          {[1, 0.75, 0.5, 0.25, 0].map((at) => (
            <span key={at} style={{ '--at': at } as CSSProperties}>
              {percentText(top * at, 0)}
            </span>
          ))}
        </div>
        <ul className="years" onPointerUp={() => hold(pictureTop(shares))} onKeyUp={() => hold(pictureTop(shares))}>
          {years.map((key) => (
            <YearBar
              key={key}
              lever={lever}
              year={key}
              name={nameOf(key)}
              share={shares[key]!}
              top={top}
              amount={moneyText(shares[key]! * investment, lang)}
              hand={hand}
              unread={unread.filter(({ field }) => field === yearFieldId(key))}
              set={(share, since) => set(key, share, since, yearFieldId(key))}
              fieldId={yearFieldId(key)}
              move={move}
            />
          ))}
        </ul>
      </div>
      {left.length > 0 && (
        <fieldset className="shapes">
          <legend>{say(words.addYear)}</legend>
          {left.map(({ key, name }) => (
            <button
              key={key}
              type="button"
              className="button small"
              onClick={(event) => replace({ ...shares, [key]: 0 }, event.timeStamp)}
            >
              + {name[lang]}
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}

function yearFieldId(year: string): string {
  return `edit-schedule-${year}`;
}
