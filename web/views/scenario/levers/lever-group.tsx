import type { ReactNode } from 'preact/compat';
import type { Lever, LeverValue, Text } from '../../../../engine/index.ts';
import type { Bench } from '../../../state/bench.ts';
import { unreadIn } from '../../../state/unread.ts';
import type { ToldEffect } from '../../../view-models/lever-effect.ts';
import type { FixedAssumption } from '../../../view-models/lever-fixed.ts';
import { isInner, type LeverGroup } from '../../../view-models/lever-groups.ts';
import type { Named } from '../../../view-models/shares.ts';
import { words } from '../../../view-models/words.ts';
import { useSay } from '../../language.tsx';
import type { Mover } from '../use-bench.ts';
import { FixedList } from './fixed-list.tsx';
import { LeverRow } from './lever-row.tsx';

/** 비중 항목에 더할 수 있는 것들. */
export type Lists = {
  readonly sectors: readonly Named[];
  readonly years: readonly Named[];
};

/** 묶음의 항목을 그리는 데 드는 것들. */
export type Shown = {
  readonly bench: Bench;
  readonly current: ReadonlyMap<string, LeverValue>;
  /** 찾는 중이면 찾은 항목들의 id. */
  readonly matching: ReadonlySet<string> | null;
  readonly open: ReadonlySet<string>;
  readonly toggle: (id: string, isOpen: boolean) => void;
  readonly lists: Lists;
  readonly effects: ReadonlyMap<string, ToldEffect | null>;
  readonly fixed: readonly FixedAssumption[];
  readonly move: Mover;
  readonly edit: (lever: string) => void;
};

/** 한 묶음의 항목들: 산업마다의 것은 안에 한 번 더 접어 둔다. */
export function Group({ group, shown }: { group: LeverGroup; shown: Shown }) {
  const { inner } = group;
  const own = group.levers.filter((lever) => !isInner(group, lever));
  const within = group.levers.filter((lever) => isInner(group, lever));
  return (
    <Fold id={group.id} title={group.title} level="h3" levers={group.levers} shown={shown}>
      <Rows levers={own} shown={shown} />
      {inner && within.length > 0 && (
        <Fold id={inner.id} title={inner.title} level="h4" levers={within} shown={shown}>
          <Rows levers={within} shown={shown} />
        </Fold>
      )}
      {shown.matching === null && <FixedList fixed={shown.fixed.filter((each) => each.group === group.id)} />}
    </Fold>
  );
}

type FoldProps = {
  id: string;
  title: Text;
  level: 'h3' | 'h4';
  levers: readonly Lever[];
  shown: Shown;
  children: ReactNode;
};

/** 접히는 묶음. 찾는 동안에는 찾은 것이 든 묶음만 펼친 채 보인다. */
function Fold({ id, title, level: Heading, levers, shown, children }: FoldProps) {
  const say = useSay();
  const { bench, matching, open, toggle } = shown;
  const holds = matching === null || levers.some((lever) => matching.has(lever.id));
  // 딸려 움직인 것은 세지 않는다: «바꾼 것»의 수와 맞는다.
  const changed = levers.filter((lever) => bench.values[lever.id] !== undefined).length;
  return (
    <details
      className={Heading === 'h3' ? 'lever-group' : 'lever-group inner'}
      id={`group-${id}`}
      open={matching === null ? open.has(id) : holds}
      hidden={!holds}
      onToggle={(event) =>
        event.currentTarget === event.target && matching === null && toggle(id, event.currentTarget.open)
      }
    >
      <summary>
        <Heading>{say(title)}</Heading>
        {Heading === 'h4' && <span className="quiet">{levers.length}</span>}
        {changed > 0 && (
          <span className="mark">
            {say(words.changed)} {changed}
          </span>
        )}
      </summary>
      {children}
    </details>
  );
}

function Rows({ levers, shown }: { levers: readonly Lever[]; shown: Shown }) {
  const { bench, current, matching, lists, effects, move, edit } = shown;
  return (
    <div className="lever-list">
      {levers.map((lever) => (
        <div key={lever.id} className="lever-slot" hidden={matching !== null && !matching.has(lever.id)}>
          <LeverRow
            lever={lever}
            value={current.get(lever.id)!}
            isSet={bench.values[lever.id] !== undefined}
            trouble={bench.trouble?.lever === lever.id ? bench.trouble.problem.detail : null}
            unread={unreadIn(bench.unread, lever.id)}
            effect={effects.get(lever.id) ?? null}
            known={lever.id === 'schedule' ? lists.years : lists.sectors}
            move={move}
            edit={edit}
          />
        </div>
      ))}
    </div>
  );
}
