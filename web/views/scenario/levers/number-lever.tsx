import type { CSSProperties, KeyboardEvent } from 'preact/compat';
import type { Lever } from '../../../../engine/index.ts';
import { shortLabel } from '../../../view-models/lever-groups.ts';
import {
  notationOf,
  nudged,
  outsidePlausible,
  readField,
  sliderEnds,
  snapped,
} from '../../../view-models/lever-number.ts';
import { words } from '../../../view-models/words.ts';
import { useLang, useSay } from '../../language.tsx';
import { DraftField } from './draft-field.tsx';
import { leverFieldId, troubleId } from './ids.ts';
import { ChangedMark, LeverFoot } from './lever-foot.tsx';
import type { LeverProps } from './lever-row.tsx';
import { stridesOf } from './strides.ts';

/** 슬라이더와 입력란을 함께 지닌 숫자 항목. */
export function NumberLever({ lever, value, changed, trouble, unread, effect, move }: LeverProps<number>) {
  const lang = useLang();
  const say = useSay();
  const notation = notationOf(lever);
  const id = leverFieldId(lever.id);
  const set = (next: number, since: number) => move({ kind: 'set', id: lever.id, value: next }, since);
  const outside = trouble ? null : outsidePlausible(lever, value, lang);
  const outsideId = `outside-${lever.id}`;
  const describedBy = trouble ? troubleId(lever.id) : outside ? outsideId : undefined;
  return (
    <div className={changed === 'set' ? 'lever changed' : 'lever'}>
      <div className="lever-head">
        <label htmlFor={id}>{say(shortLabel(lever))}</label>
        <ChangedMark lever={lever.id} changed={changed} />
        <DraftField
          id={id}
          lever={lever.id}
          shown={notation.field(value, lang)}
          unit={notation.unit}
          invalid={trouble !== null}
          describedBy={describedBy}
          unread={unread}
          read={(typed) => readField(lever, value, typed, lang)}
          commit={set}
          step={(steps, since) => set(nudged(lever, value, steps), since)}
          move={move}
        />
      </div>
      <Slider lever={lever} value={value} label={`${say(lever.label)} ${say(words.slider)}`} set={set} />
      {outside && (
        <p className="outside" id={outsideId}>
          {outside}
        </p>
      )}
      <LeverFoot
        lever={lever}
        changed={changed === 'set'}
        trouble={trouble}
        unread={unread.length > 0}
        effect={effect}
        standard={notation.text(lever.default as number, lang)}
        move={move}
      />
    </div>
  );
}

type SliderProps = { lever: Lever; value: number; label: string; set: (value: number, since: number) => void };

/** 눈금은 우리가 맞춘다: 브라우저의 step은 눈금에 없는 파일의 값을 옮겨 버린다. */
export function Slider({ lever, value, label, set }: SliderProps) {
  const lang = useLang();
  const [low, high] = sliderEnds(lever, value);
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const steps = stridesOf(event.key);
    if (steps === undefined) return;
    event.preventDefault();
    set(nudged(lever, value, steps), event.timeStamp);
  };
  return (
    <div className="slider" style={marksOn(lever, low, high)}>
      <input
        type="range"
        min={low}
        max={high}
        step="any"
        value={value}
        aria-label={label}
        aria-valuetext={notationOf(lever).text(value, lang)}
        data-lever={lever.id}
        onInput={(event) => set(snapped(lever, event.currentTarget.valueAsNumber), event.timeStamp)}
        onKeyDown={onKey}
      />
    </div>
  );
}

/** 그럴듯한 범위와 기본값의 자리, 0–1. */
function marksOn(lever: Lever, low: number, high: number): CSSProperties {
  const at = (value: number) => (high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0);
  const [from, to] = lever.unit === '비율' && lever.range ? lever.range : [low, low];
  return { '--from': at(from), '--to': at(to), '--default': at(lever.default as number) } as CSSProperties;
}
