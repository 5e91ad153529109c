import type { Lever, Text } from '../../../../engine/index.ts';
import type { ToldEffect } from '../../../view-models/lever-effect.ts';
import { notationOf } from '../../../view-models/lever-number.ts';
import { words } from '../../../view-models/words.ts';
import { useLang, useSay } from '../../language.tsx';
import type { Mover } from '../use-bench.ts';
import { leverFieldId, troubleId } from './ids.ts';
import type { Change } from './lever-row.tsx';

type Props = {
  lever: Lever;
  changed: boolean;
  trouble: Text | null;
  /** 읽지 못한 글자가 남아 있는가: 바꾸지 않았어도 되돌릴 것이 있고, 앞의 까닭은 이미 지난 말이다. */
  unread: boolean;
  effect: ToldEffect | null;
  standard: string | null;
  move: Mover;
};

/** 항목의 아래: 기본값, 되돌리기, 왜 이 값인가, 그리고 성립하지 않는 까닭. */
export function LeverFoot({ lever, changed, trouble, unread, effect, standard, move }: Props) {
  const say = useSay();
  return (
    <>
      {trouble && !unread && (
        <p className="trouble" id={troubleId(lever.id)} role="alert">
          {say(trouble)}
        </p>
      )}
      <div className="lever-effect">
        <EffectLine effect={effect} />
        <button
          type="button"
          className="link"
          disabled={!changed && !unread}
          onClick={(event) => {
            move({ kind: 'reset', id: lever.id }, event.timeStamp);
            document.getElementById(leverFieldId(lever.id))?.focus();
          }}
        >
          {say(words.reset)}
          <span className="unseen"> – {say(lever.label)}</span>
        </button>
      </div>
      <div className="lever-foot">
        <details className="why">
          <summary>
            {say(words.why)}
            <span className="unseen"> – {say(lever.label)}</span>
          </summary>
          <p>{say(lever.reason ?? words.noReason)}</p>
        </details>
        {standard !== null && (
          <span className="standard">
            {say(words.default)} {standard}
            <Plausible lever={lever} />
          </span>
        )}
      </div>
    </>
  );
}

/** 시나리오가 적은 그럴듯한 범위. 금액의 슬라이더 범위와 연도의 범위는 가정이 아니므로 말하지 않는다. */
function Plausible({ lever }: { lever: Lever }) {
  const lang = useLang();
  const say = useSay();
  if (lever.range === null || lever.unit !== '비율') return null;
  const [low, high] = lever.range.map((end) => notationOf(lever).field(end, lang));
  return (
    <>
      {' '}
      · {say(words.range)}{' '}
      <span className="unbroken">
        {low}–{high}%
      </span>
    </>
  );
}

/** 이 항목을 조금 움직이면 머리 수치가 얼마나 달라지는가. 셈이 올 자리를 비워 두어 줄이 밀리지 않는다. */
function EffectLine({ effect }: { effect: ToldEffect | null }) {
  const say = useSay();
  return <p className={effect?.still ? 'effect still' : 'effect'}>{effect && say(effect.text)}</p>;
}

/** 바꾼 것만 «바꿈»이고, 전체 금액이나 산업의 금액을 따라 바뀐 것은 그렇게 말한다. */
export function ChangedMark({ lever, changed }: { lever: string; changed: Change }) {
  const say = useSay();
  if (changed === 'set') return <span className="mark">{say(words.changed)}</span>;
  return (
    changed && <span className="mark follows">{say(lever === 'investment' ? words.followsParts : words.follows)}</span>
  );
}
