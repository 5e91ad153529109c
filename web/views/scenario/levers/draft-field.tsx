import { useState, type KeyboardEvent } from 'react';
import type { Text } from '../../../../engine/index.ts';
import { useSay } from '../../language.tsx';

type Props = {
  readonly id: string;
  /** 지금 값의 글자. */
  readonly shown: string;
  readonly unit: Text;
  readonly label?: string;
  readonly trouble?: string | undefined;
  readonly read: (typed: string) => { value: number } | { unreadable: Text };
  readonly commit: (value: number, since: number) => void;
  readonly step: (steps: number, since: number) => void;
};

/**
 * 다 쓰고 나서(Enter, 벗어남) 읽는 입력란. 읽을 수 없으면 쓴 글자를 두고 그렇게 말한다.
 *
 * A field that is read once the planner is done (Enter or leaving it). What cannot be read stays, with a sentence.
 */
export function DraftField({ id, shown, unit, label, trouble, read, commit, step }: Props) {
  const say = useSay();
  const [draft, setDraft] = useState<string | null>(null);
  const [unreadable, setUnreadable] = useState<Text | null>(null);
  const forget = () => {
    setDraft(null);
    setUnreadable(null);
  };
  const finish = (since: number) => {
    if (draft === null) return;
    const result = read(draft);
    if ('unreadable' in result) {
      setUnreadable(result.unreadable);
      return;
    }
    forget();
    commit(result.value, since);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const since = event.timeStamp;
    if (event.key === 'Enter') finish(since);
    if (event.key === 'Escape') forget();
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      forget();
      step(event.key === 'ArrowUp' ? 1 : -1, since);
    }
  };
  const errorId = `${id}-unreadable`;
  return (
    <>
      <span className="field">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          value={draft ?? shown}
          aria-label={label}
          aria-invalid={unreadable !== null || trouble !== undefined}
          aria-describedby={unreadable ? errorId : trouble}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={(event) => finish(event.timeStamp)}
          onKeyDown={onKey}
        />
        <span className="unit">{say(unit)}</span>
      </span>
      {unreadable && (
        <span className="trouble" id={errorId} role="alert">
          {say(unreadable)}
        </span>
      )}
    </>
  );
}
