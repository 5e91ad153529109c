import { useState, type KeyboardEvent } from 'preact/compat';
import type { Text } from '../../../../engine/index.ts';
import type { Unread } from '../../../state/unread.ts';
import type { Reading } from '../../../view-models/reading.ts';
import { useSay } from '../../language.tsx';
import type { Mover } from '../use-bench.ts';

type Props = {
  readonly id: string;
  readonly lever: string;
  /** 지금 값의 글자. */
  readonly shown: string;
  readonly unit: Text;
  readonly label?: string;
  readonly invalid?: boolean;
  /** 입력란을 설명하는 것의 id. */
  readonly describedBy?: string | undefined;
  readonly unread: readonly Unread[];
  readonly read: (typed: string) => Reading;
  readonly commit: (value: number, since: number) => void;
  readonly step: (steps: number, since: number) => void;
  readonly move: Mover;
};

/**
 * 다 쓰고 나서(Enter, 벗어남) 읽는 입력란. 읽을 수 없으면 쓴 글자를 두고 그렇게 말한다.
 *
 * A field that is read once the planner is done (Enter or leaving it). What cannot be read stays, with a sentence.
 */
export function DraftField(props: Props) {
  const { id, lever, shown, unit, label, invalid = false, describedBy, unread, read, commit, step, move } = props;
  const say = useSay();
  const [draft, setDraft] = useState<string | null>(null);
  const left = unread.find(({ field }) => field === id);
  const finish = (since: number) => {
    if (draft === null) return;
    setDraft(null);
    const result = read(draft);
    if ('value' in result) commit(result.value, since);
    else move({ kind: 'unread', field: id, lever, typed: draft, why: result.unreadable }, since);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const since = event.timeStamp;
    if (event.key === 'Enter') finish(since);
    if (event.key === 'Escape' && (draft !== null || left)) {
      // 대화상자 안이면 닫지 않고 쓰던 것만 버린다.
      event.preventDefault();
      setDraft(null);
      if (left) move({ kind: 'forget', field: id }, since);
    }
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      setDraft(null);
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
          spellcheck={false}
          value={draft ?? left?.typed ?? shown}
          aria-label={label}
          aria-invalid={left !== undefined || invalid}
          aria-describedby={left ? errorId : describedBy}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onBlur={(event) => finish(event.timeStamp)}
          onKeyDown={onKey}
        />
        <span className="unit">{say(unit)}</span>
      </span>
      {left && (
        <span className="trouble" id={errorId} role="alert">
          {say(left.why)}
        </span>
      )}
    </>
  );
}
