import { useState, type FormEvent } from 'preact/compat';
import type { Lever, Shares } from '../../../../engine/index.ts';
import { findNamed, type Named } from '../../../view-models/shares.ts';
import { words } from '../../../view-models/words.ts';
import { useLang, useSay } from '../../language.tsx';
import { shareFieldId } from './ids.ts';

type Props = { lever: Lever; shares: Shares; known: readonly Named[]; add: (key: string, since: number) => void };

/** 부문이나 연도를 0%로 더한다. 부문은 83개 가운데 번호나 이름으로 찾는다. */
export function AddShare({ lever, shares, known, add }: Props) {
  const say = useSay();
  const lang = useLang();
  const [typed, setTyped] = useState('');
  const [outcome, setOutcome] = useState<'added' | 'missing' | 'already'>('added');
  const id = `add-${lever.id}`;
  const missing = outcome === 'missing';
  const schedule = lever.id === 'schedule';
  const left = known.filter(({ key }) => shares[key] === undefined);
  if (left.length === 0) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = findNamed(known, typed);
    const already = found !== null && shares[found.key] !== undefined;
    setOutcome(found === null ? 'missing' : already ? 'already' : 'added');
    if (!found) return;
    setTyped('');
    if (already) document.getElementById(shareFieldId(lever.id, found.key))?.focus();
    else add(found.key, event.timeStamp);
  };
  return (
    <form className="add-share" onSubmit={submit}>
      <label htmlFor={id}>{say(schedule ? words.addYear : words.addSector)}</label>
      <span>
        {schedule ? (
          <select id={id} value={typed} onInput={(event) => setTyped(event.currentTarget.value)}>
            <option value="">–</option>
            {left.map(({ key, name }) => (
              <option key={key} value={key}>
                {name[lang]}
              </option>
            ))}
          </select>
        ) : (
          <input
            id={id}
            type="text"
            list="sector-names"
            autoComplete="off"
            value={typed}
            aria-invalid={missing}
            aria-describedby={missing ? `${id}-missing` : undefined}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <button type="submit" className="button small">
          {say(words.add)}
        </button>
      </span>
      {outcome === 'already' && (
        <p className="quiet" role="status">
          {say(words.alreadyThere)}
        </p>
      )}
      {missing && (
        <p className="trouble" id={`${id}-missing`} role="alert">
          {say(words.noSuchSector)}
        </p>
      )}
    </form>
  );
}
