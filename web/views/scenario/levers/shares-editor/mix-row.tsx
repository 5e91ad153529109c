import { memo, type CSSProperties } from 'preact/compat';
import type { Indicator, Lever, Text } from '../../../../../engine/index.ts';
import type { Unread } from '../../../../state/unread.ts';
import { percentText } from '../../../../view-models/amounts.ts';
import { columnText } from '../../../../view-models/lever-effect.ts';
import { snappedShare } from '../../../../view-models/lever-number.ts';
import { words } from '../../../../view-models/shares-editor/words.ts';
import { useLang, useSay } from '../../../language.tsx';
import type { Mover } from '../../use-bench.ts';
import { LockButton } from './lock-button.tsx';
import { mixFieldId } from './mix-field-id.ts';
import { ShareInput } from './share-input.tsx';

type Props = {
  lever: Lever;
  code: string;
  name: Text;
  /** 이 부문을 찾게 한 일상의 말. */
  word: string | null;
  share: number;
  isLocked: boolean;
  lock: (key: string) => void;
  /** 1%포인트를 더한 효과; 아직 모르거나 더할 수 없으면 null. */
  effect: number | null;
  indicator: Indicator;
  /** 효과의 소수 자리. */
  digits: number;
  /** 슬라이더의 끝. */
  top: number;
  unread: readonly Unread[];
  set: (key: string, share: number, since: number) => void;
  move: Mover;
};

/** 부문 하나: 잠금, 이름, 슬라이더와 입력란, 1%포인트의 효과. 움직이지 않은 줄은 다시 그리지 않는다. */
export const MixRow = memo(function MixRow(props: Props) {
  const { lever, code, name, word, share, isLocked, lock, effect, indicator, digits, top, unread, set, move } = props;
  const lang = useLang();
  const say = useSay();
  const label = `${code} ${name[lang]}`;
  return (
    <tr className={share > 0 ? 'mix-row' : 'mix-row empty'}>
      <td>
        <LockButton name={label} locked={isLocked} lock={() => lock(code)} />
      </td>
      <th scope="row">
        <span className="code">{code}</span> {name[lang]}
        {word !== null && <span className="word"> {word}</span>}
      </th>
      <td className="share-column">
        <div className="share-cell">
          <input
            type="range"
            min={0}
            max={top}
            step="any"
            value={share}
            disabled={isLocked}
            tabIndex={-1}
            aria-label={`${label} ${say(words.slider)}`}
            aria-valuetext={percentText(share)}
            style={{ '--share': share } as CSSProperties}
            onInput={(event) => set(code, snappedShare(event.currentTarget.valueAsNumber), event.timeStamp)}
          />
          <ShareInput
            lever={lever}
            id={mixFieldId(lever.id, code)}
            name={label}
            share={share}
            unread={unread}
            set={(next, since) => set(code, next, since)}
            move={move}
          />
        </div>
      </td>
      <td className="number effect">{effect === null ? '' : columnText(indicator, effect, digits, lang)}</td>
    </tr>
  );
});
