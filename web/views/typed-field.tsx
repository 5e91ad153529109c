import { useState, type KeyboardEvent } from 'preact/compat';
import type { Text } from '../../engine/index.ts';
import type { Reading } from '../view-models/reading.ts';
import { useSay } from './language.tsx';

type Props = {
  readonly id: string;
  /** 지금 값의 글자. */
  readonly shown: string;
  readonly unit: Text;
  /** 곁에 `<label>`이 없을 때의 이름. */
  readonly label?: string;
  readonly placeholder?: string;
  readonly describedBy?: string;
  readonly read: (typed: string) => Reading;
  readonly commit: (value: number, since: number) => void;
  /** 다 지웠을 때; 없으면 빈 글도 읽어 본다. */
  readonly clear?: (since: number) => void;
  /** 위아래 화살표. */
  readonly step?: (steps: number, since: number) => void;
};

/**
 * 작업대 밖의 입력란: 다 쓰고 나서(Enter, 벗어남) 읽는다. 읽을 수 없으면 쓴 글자를 두고 그렇게 말한다.
 *
 * A field outside the workbench, read on Enter or on leaving it. What cannot be read stays, with a sentence in place.
 */
export function TypedField(props: Props) {
  const { id, shown, unit, label, placeholder, describedBy, read, commit, clear, step } = props;
  const say = useSay();
  const [draft, setDraft] = useState<string | null>(null);
  const [why, setWhy] = useState<Text | null>(null);
  const forget = () => {
    setDraft(null);
    setWhy(null);
  };
  const finish = (since: number) => {
    if (draft === null) return;
    if (draft.trim() === shown.trim()) return forget();
    if (draft.trim() === '' && clear) {
      forget();
      return clear(since);
    }
    const result = read(draft);
    if ('unreadable' in result) return setWhy(result.unreadable);
    forget();
    commit(result.value, since);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') finish(event.timeStamp);
    if (event.key === 'Escape') forget();
    if (step && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      forget();
      step(event.key === 'ArrowUp' ? 1 : -1, event.timeStamp);
    }
  };
  return (
    <>
      <span className="field">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellcheck={false}
          value={draft ?? shown}
          placeholder={placeholder}
          aria-label={label}
          aria-invalid={why !== null}
          aria-describedby={why === null ? describedBy : `${id}-why`}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onBlur={(event) => finish(event.timeStamp)}
          onKeyDown={onKey}
        />
        <span className="unit">{say(unit)}</span>
      </span>
      {why && (
        <span className="trouble" id={`${id}-why`} role="alert">
          {say(why)}
        </span>
      )}
    </>
  );
}
