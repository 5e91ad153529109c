import { useRef } from 'preact/compat';
import type { Plan, Text } from '../../../engine/index.ts';
import type { ScenarioEntry } from '../../data/library.ts';
import type { Compared } from '../../state/compared.ts';
import { scenarioHref } from '../../state/route.ts';
import type { CompareAsked } from '../../view-models/compare/asked.ts';
import { most } from '../../view-models/compare/asked.ts';
import { asFirst } from '../../view-models/compare/picker.ts';
import { compareWords as words } from '../../view-models/compare/words.ts';
import { words as common } from '../../view-models/words.ts';
import { useSay } from '../language.tsx';

export type Go = (ids: readonly string[], change?: Partial<CompareAsked>) => void;

type Props = {
  ids: readonly string[];
  compared: readonly (Compared | 'waiting' | null)[];
  shelf: { readonly plans: readonly Plan[]; readonly scenarios: readonly ScenarioEntry[] };
  filed: readonly string[];
  go: Go;
  retry: () => void;
};

/** 고른 시나리오들: 기준으로 옮기고, 빼고, 파일 그대로 볼지 고른다. */
export function Chosen({ ids, compared, shelf, filed, go, retry }: Props) {
  const say = useSay();
  const list = useRef<HTMLOListElement>(null);
  if (ids.length === 0) return null;
  const title = (id: string): Text => shelf.scenarios.find((entry) => entry.id === id)?.title ?? { ko: id, en: id };
  const remove = (id: string) => {
    list.current?.focus();
    go(ids.filter((other) => other !== id));
  };
  return (
    <section className="chosen" aria-labelledby="chosen">
      <h2 id="chosen" className="unseen">
        {say(words.chosen)}
      </h2>
      {ids.length > most && (
        <p className="compare-hint" role="alert">
          {say(words.tooMany)
            .replace('{n}', String(ids.length))
            .replace('{more}', String(ids.length - most))}
        </p>
      )}
      <ol ref={list} tabIndex={-1}>
        {ids.map((id, i) => {
          const one = compared[i] === undefined ? 'waiting' : compared[i];
          const name = say(title(id));
          const named = <span className="unseen"> – {name}</span>;
          return (
            <li key={id} className={one === null ? 'absent' : undefined}>
              <p className="chosen-name">
                {i === 0 && <span className="mark">{say(words.reference)}</span>}
                {one === null ? say(words.missing).replace('{id}', id) : <a href={scenarioHref(id)}>{name}</a>}
              </p>
              {one !== null && one !== 'waiting' && (
                <Adjusted
                  one={one}
                  named={named}
                  show={(asFiled) =>
                    go(ids, { filed: asFiled ? [...filed, id] : filed.filter((other) => other !== id) })
                  }
                />
              )}
              <p className="chosen-does">
                {one === null && (
                  <button type="button" className="link" onClick={retry}>
                    {say(common.retry)}
                    {named}
                  </button>
                )}
                {i > 0 && one !== null && (
                  <button type="button" className="link" onClick={() => go(asFirst(ids, id))}>
                    {say(words.makeFirst)}
                    {named}
                  </button>
                )}
                <button type="button" className="link" onClick={() => remove(id)}>
                  {say(words.drop)}
                  {named}
                </button>
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

type AdjustedProps = { one: Compared; named: React.ReactNode; show: (asFiled: boolean) => void };

/** 이 브라우저의 조정을 쓰고 있다는 말과, 파일 그대로 보는 단추. */
function Adjusted({ one, named, show }: AdjustedProps) {
  const say = useSay();
  if (!one.adjusted) return null;
  if (one.broken) return <p className="quiet">{say(words.adjustedBroken)}</p>;
  return (
    <p className="chosen-adjusted">
      <span className="mark">{say(one.asAdjusted ? words.adjusted : words.asFiled)}</span>
      <button type="button" className="link" onClick={() => show(one.asAdjusted)}>
        {say(one.asAdjusted ? words.useFiled : words.useAdjusted)}
        {named}
      </button>
    </p>
  );
}
