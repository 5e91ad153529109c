import { useEffect, useMemo, useState } from 'preact/compat';
import type { Plan } from '../../../engine/index.ts';
import type { ScenarioEntry } from '../../data/library.ts';
import { compareHref } from '../../state/route.ts';
import { fewest, most } from '../../state/share.ts';
import { choicesOf, toggled, type Choice } from '../../view-models/compare/picker.ts';
import { compareWords as words } from '../../view-models/compare/words.ts';
import { useLang, useSay } from '../language.tsx';
import type { Go } from './chosen.tsx';

type Props = {
  shelf: { readonly plans: readonly Plan[]; readonly scenarios: readonly ScenarioEntry[] };
  ids: readonly string[];
  /** 아직 견줄 수 없어 펼쳐 두는가. */
  open: boolean;
  go: Go;
};

/** 시나리오를 고르는 자리: 계획을 찾고, 그 시나리오를 눌러 넣고 뺀다. */
export function Picker({ shelf, ids, open, go }: Props) {
  const say = useSay();
  const lang = useLang();
  const [typed, type] = useState('');
  const [shown, show] = useState(open);
  // 견줄 수 있게 되어도 접지 않는다: 고르던 손 밑에서 사라지지 않게. 견줄 수 없게 되면 편다.
  useEffect(() => {
    if (open) show(true);
  }, [open]);
  const choices = useMemo(() => choicesOf(shelf.plans, shelf.scenarios, typed, lang), [shelf, typed, lang]);
  const full = ids.length >= most;
  const hint = ids.length === 0 ? words.needTwo : ids.length < fewest ? words.needOne : full ? words.full : null;
  return (
    <details className="picker" open={shown} onToggle={(event) => show(event.currentTarget.open)}>
      <summary>{say(open ? words.choose : words.change)}</summary>
      <div className="search">
        <label htmlFor="compare-search">{say(words.search)}</label>
        <input
          id="compare-search"
          type="search"
          autoComplete="off"
          placeholder={say(words.searchHint)}
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <span className="quiet" role="status">
          {hint && say(hint)}
        </span>
      </div>
      {choices.length === 0 && <p className="quiet picker-nothing">{say(words.nothing)}</p>}
      <ul className="choices">
        {choices.map((choice) => (
          <li key={choice.plan}>
            <Scenarios choice={choice} ids={ids} full={full} toggle={(id) => go(toggled(ids, id))} />
          </li>
        ))}
      </ul>
    </details>
  );
}

type ScenariosProps = { choice: Choice; ids: readonly string[]; full: boolean; toggle: (id: string) => void };

function Scenarios({ choice, ids, full, toggle }: ScenariosProps) {
  const say = useSay();
  const all = choice.scenarios.map(({ id }) => id).slice(0, most);
  return (
    <>
      <p>
        {choice.place && <span className="place">{choice.place}</span>} {choice.title}
      </p>
      <p className="choice-names">
        {choice.scenarios.map(({ id, name }) => {
          const chosen = ids.includes(id);
          const barred = full && !chosen;
          return (
            <button
              key={id}
              type="button"
              className="button small toggle"
              aria-pressed={chosen}
              aria-disabled={barred}
              data-scenario={id}
              onClick={() => !barred && toggle(id)}
            >
              {name}
              <span className="unseen"> – {choice.title}</span>
            </button>
          );
        })}
        {ids.length === 0 && all.length >= fewest && (
          <a className="all-of-plan" href={compareHref(all)}>
            {say(words.allOfPlan).replace('{n}', String(all.length))}
            <span className="unseen"> – {choice.title}</span>
          </a>
        )}
      </p>
    </>
  );
}
