import { useRef } from 'preact/compat';
import type { FormEvent } from 'preact/compat';
import { words } from '../../view-models/tables/words.ts';
import { useSay } from '../language.tsx';

type Props = {
  id: string;
  typed: string;
  type: (typed: string) => void;
  /** Enter: 첫째를 연다. */
  enter?: () => void;
  /** 찾은 것을 한마디로; 멎으면 읽어 준다. */
  outcome: string;
};

/** 부문을 찾는 칸. */
export function FindField({ id, typed, type, enter, outcome }: Props) {
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter?.();
  };
  return (
    <form className="find" role="search" onSubmit={submit}>
      <label htmlFor={id}>{say(words.find)}</label>
      <span className="find-box">
        <input
          ref={field}
          id={id}
          type="text"
          inputMode="search"
          autoComplete="off"
          spellcheck={false}
          value={typed}
          aria-describedby={`${id}-hint`}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && type('')}
        />
        {typed !== '' && (
          <button
            type="button"
            className="icon"
            onClick={() => {
              type('');
              field.current?.focus();
            }}
          >
            <span aria-hidden="true">×</span>
            <span className="unseen">{say(words.clear)}</span>
          </button>
        )}
      </span>
      <span className="quiet" id={`${id}-hint`}>
        {say(words.findHint)}
      </span>
      <span className="unseen" role="status">
        {outcome}
      </span>
    </form>
  );
}
