import { useRef } from 'preact/compat';
import type { Plan, Text } from '../../../engine/index.ts';
import type { ScenarioEntry } from '../../data/library.ts';
import { keepTimeline, openTimeline } from '../../state/benches.ts';
import type { Compared, Sight } from '../../state/compared.ts';
import { scenarioHref } from '../../state/route.ts';
import { most } from '../../state/share.ts';
import { stepped } from '../../state/timeline.ts';
import type { CompareAsked } from '../../view-models/compare/asked.ts';
import { adjustedAs, sightButton } from '../../view-models/compare/link.ts';
import { asFirst } from '../../view-models/compare/picker.ts';
import { compareWords as words } from '../../view-models/compare/words.ts';
import { words as common } from '../../view-models/words.ts';
import { useSay } from '../language.tsx';

export type Go = (ids: readonly string[], change?: Partial<CompareAsked>) => void;

type Props = {
  ids: readonly string[];
  compared: readonly (Compared | 'waiting' | null)[];
  shelf: { readonly plans: readonly Plan[]; readonly scenarios: readonly ScenarioEntry[] };
  /** 받은 비교인가. */
  hasLink: boolean;
  go: Go;
  show: (id: string, sight: Sight) => void;
  retry: () => void;
};

/** 고른 시나리오들: 기준으로 옮기고, 빼고, 어떤 조정으로 볼지 고른다. */
export function Chosen({ ids, compared, shelf, hasLink, go, show, retry }: Props) {
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
                <Adjusted one={one} named={named} hasLink={hasLink} show={(sight) => show(id, sight)} />
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

type AdjustedProps = {
  one: Compared;
  named: React.ReactNode;
  hasLink: boolean;
  show: (sight: Sight) => void;
};

/** 달리 보는 단추들의 자리: 누른 단추가 말만 바꾸어 그 자리에 남아, 초점을 잃지 않는다. */
const places = ['first', 'second'] as const;

/** 어떤 조정으로 보고 있다는 말과, 달리 보는 단추들. */
function Adjusted({ one, named, hasLink, show }: AdjustedProps) {
  const say = useSay();
  const { sight, others, broken } = one;
  return (
    <>
      {broken && <p className="quiet">{say(broken === 'link' ? words.linkBroken : words.adjustedBroken)}</p>}
      {others.length > 0 && (
        <p className="chosen-adjusted">
          <span className="mark">{say(adjustedAs(one) ?? words.asFiled)}</span>
          {places.slice(0, others.length).map((place, i) => (
            <button key={place} type="button" className="link" onClick={() => show(others[i]!)}>
              {say(sightButton(others[i]!, hasLink))}
              {named}
            </button>
          ))}
          {sight === 'link' && (
            <button type="button" className="link" onClick={() => openWith(one)}>
              {say(words.openLink)}
              {named}
            </button>
          )}
        </p>
      )}
    </>
  );
}

/** 링크의 조정을 작업대에 한 걸음으로 놓고 연다: 되돌리면 하던 것이 나온다. */
function openWith({ study, asFiled, values }: Compared): void {
  const move = { kind: 'restore', values } as const;
  keepTimeline(study, stepped(openTimeline(study).timeline, { kind: 'move', move, at: 0 }));
  window.location.hash = scenarioHref(asFiled.scenario.id).slice(1);
}
