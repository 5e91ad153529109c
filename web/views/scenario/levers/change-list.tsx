import { useRef, useState } from 'preact/compat';
import type { Bench } from '../../../state/bench.ts';
import type { LeverChange } from '../../../view-models/lever-changes.ts';
import type { TrialNames } from '../../../view-models/lever-step.ts';
import { words } from '../../../view-models/words.ts';
import { useLang, useSay } from '../../language.tsx';
import type { Mover } from '../use-bench.ts';
import type { Aids } from './use-aids.ts';

type Props = { aids: Aids | null; bench: Bench; names: TrialNames; move: Mover };

/** 이 시나리오의 파일에서 바꾼 것들: 무엇을, 얼마에서 얼마로. 하나씩 되돌릴 수 있다. */
export function ChangeList({ aids, bench: { asFiled, values }, names, move }: Props) {
  const say = useSay();
  const lang = useLang();
  const summary = useRef<HTMLElement>(null);
  const [open, toggle] = useState(false);
  const count = Object.keys(values).length;
  const changes = open && aids ? aids.leverChanges(asFiled.levers, values, names, lang) : [];
  return (
    <details
      className="changes"
      onToggle={(event) => toggle(event.currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !event.currentTarget.open) return;
        event.currentTarget.open = false;
        summary.current?.focus();
      }}
    >
      <summary ref={summary} className="button small">
        {say(words.changes)} <strong>{count}</strong>
      </summary>
      <div className="changes-body">
        {count === 0 && <p className="quiet">{say(words.noChanges)}</p>}
        <ul>
          {changes.map((change) => (
            <li key={change.id}>
              <Change change={change} />
              <button
                type="button"
                className="link"
                onClick={(event) => {
                  move({ kind: 'reset', id: change.id }, event.timeStamp);
                  summary.current?.focus();
                }}
              >
                {say(words.reset)}
                <span className="unseen"> – {change.label}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

function Change({ change: { label, from, to, parts } }: { change: LeverChange }) {
  return (
    <div>
      <p className="changes-label">{label}</p>
      {to !== null && <FromTo from={from} to={to} />}
      {parts.map((part) => (
        <FromTo key={part.key} name={part.name} from={part.from} to={part.to} />
      ))}
    </div>
  );
}

function FromTo({ name, from, to }: { name?: string; from: string | null; to: string }) {
  const say = useSay();
  return (
    <p className="from-to">
      {name !== undefined && <span>{name}</span>}
      {from !== null && (
        <>
          <del>{from}</del>
          <span aria-hidden="true">→</span>
          <span className="unseen">{say({ ko: '에서', en: 'to' })}</span>
        </>
      )}
      <ins>{to}</ins>
    </p>
  );
}
