import type { CSSProperties } from 'preact/compat';
import { isTight, type AskedShare } from '../../view-models/audit/asked.ts';
import { limitText, readLimit, type ShareRow } from '../../view-models/audit/share-rows.ts';
import { words } from '../../view-models/audit/words.ts';
import { percentText } from '../../view-models/amounts.ts';
import { useLang, useSay } from '../language.tsx';
import { TypedField } from '../typed-field.tsx';

type Props = {
  row: ShareRow;
  set: (share: AskedShare, since: number) => void;
  leaveOut: (isOut: boolean, since: number) => void;
  remove: (since: number) => void;
};

/** 한 산업의 몫: 적어도와 많아야를 두 손잡이로, 아예 빼는 것은 체크로. */
export function ShareLimits({ row, set, leaveOut, remove }: Props) {
  const lang = useLang();
  const say = useSay();
  const { of, name, isOut, share, allowed, isPicked } = row;
  const isSet = isOut || isTight(share);
  return (
    <div className={isSet ? 'limit changed' : 'limit'} role="group" aria-label={name}>
      <div className="limit-head">
        <span className="limit-name">{name}</span>
        <span className="limit-text">{isOut ? '0%' : isTight(share) ? limitText(share, lang) : ''}</span>
        <label className="limit-out">
          <input
            type="checkbox"
            checked={isOut}
            onChange={(event) => leaveOut(event.currentTarget.checked, event.timeStamp)}
          />
          <span>
            {say(words.leaveOut)}
            <span className="unseen"> – {name}</span>
          </span>
        </label>
      </div>
      {isOut ? (
        <p className="quiet">{say(words.leftOut)}</p>
      ) : (
        <div className="limits" style={marksOn(share, allowed)}>
          <Thumb
            id={`limit-${of}-min`}
            label={`${name} ${say(words.atLeast)}`}
            value={share.min}
            set={(min, since) => set({ of, min, max: Math.max(min, share.max) }, since)}
          />
          <Thumb
            id={`limit-${of}-max`}
            label={`${name} ${say(words.atMost)}`}
            value={share.max}
            set={(max, since) => set({ of, min: Math.min(share.min, max), max }, since)}
          />
        </div>
      )}
      {!isOut && (
        <div className="limit-fields">
          <Typed
            id={`typed-${of}-min`}
            name={name}
            side={say(words.atLeast)}
            value={share.min}
            set={(min, since) => set({ of, min, max: Math.max(min, share.max) }, since)}
          />
          <Typed
            id={`typed-${of}-max`}
            name={name}
            side={say(words.atMost)}
            value={share.max}
            set={(max, since) => set({ of, min: Math.min(share.min, max), max }, since)}
          />
        </div>
      )}
      {(isPicked || isTight(share)) && (
        <p className="limit-foot">
          {isTight(share) && (
            <button type="button" className="link" onClick={(event) => set({ of, min: 0, max: 1 }, event.timeStamp)}>
              {say(words.reset)}
              <span className="unseen"> – {name}</span>
            </button>
          )}
          {isPicked && (
            <button type="button" className="link" onClick={(event) => remove(event.timeStamp)}>
              {say(words.remove)}
              <span className="unseen"> – {name}</span>
            </button>
          )}
        </p>
      )}
    </div>
  );
}

type ThumbProps = { id: string; label: string; value: number; set: (value: number, since: number) => void };

function Thumb({ id, label, value, set }: ThumbProps) {
  return (
    <input
      id={id}
      type="range"
      min={0}
      max={1}
      step={0.01}
      value={value}
      aria-label={label}
      aria-valuetext={percentText(value)}
      onInput={(event) => set(Math.round(event.currentTarget.valueAsNumber * 100) / 100, event.timeStamp)}
    />
  );
}

type TypedProps = { id: string; name: string; side: string; value: number; set: ThumbProps['set'] };

/** 한계를 글자로: «35», «35%», «0.35». 지우면 한계를 푼다. */
function Typed({ id, name, side, value, set }: TypedProps) {
  const open = id.endsWith('-min') ? 0 : 1;
  return (
    <span className="limit-field">
      <label htmlFor={id}>
        <span className="unseen">{name} </span>
        {side}
      </label>
      <TypedField
        id={id}
        shown={percentText(value).replace('%', '')}
        unit={{ ko: '%', en: '%' }}
        read={readLimit}
        commit={set}
        clear={(since) => set(open, since)}
      />
    </span>
  );
}

/** 고른 범위와 발표치가 허락하는 범위의 자리. */
function marksOn({ min, max }: AskedShare, allowed: ShareRow['allowed']): CSSProperties {
  return {
    '--from': min,
    '--to': max,
    '--allowed-from': allowed?.min ?? 0,
    '--allowed-to': allowed?.max ?? 0,
  } as CSSProperties;
}
