import { useMemo } from 'preact/compat';
import type { Study } from '../../../../engine/index.ts';
import { sameValue, valueOf, type Bench } from '../../../state/bench.ts';
import { unreadIn } from '../../../state/unread.ts';
import { groupLevers, type LeverGroup } from '../../../view-models/lever-groups.ts';
import { sectorsOf, yearsFor } from '../../../view-models/shares.ts';
import { words } from '../../../view-models/words.ts';
import { useLang, useSay } from '../../language.tsx';
import type { Mover } from '../use-bench.ts';
import { LeverRow } from './lever-row.tsx';

type Props = { bench: Bench; study: Study; move: Mover };

/** 모든 조정 항목, 계획가가 생각하는 묶음으로. */
export function LeverPanel({ bench, study, move }: Props) {
  const say = useSay();
  const groups = useMemo(() => groupLevers(bench.asFiled.levers), [bench.asFiled]);
  const changed = Object.keys(bench.values).length;
  return (
    <section className="levers" aria-labelledby="levers">
      <div className="levers-head">
        <h2 id="levers">{say(words.levers)}</h2>
        <button
          type="button"
          className="button small"
          aria-disabled={changed === 0 && bench.unread.length === 0}
          onClick={(event) => move({ kind: 'resetAll' }, event.timeStamp)}
        >
          {say(words.resetAll)}
          {changed > 0 && <span className="count">{changed}</span>}
        </button>
      </div>
      <p className="quiet">
        {say(words.leversHint)}{' '}
        <button type="button" className="link to-figures" onClick={focusResults}>
          {say(words.skipToFigures)}
        </button>
      </p>
      {groups.map((group) => (
        <Group key={group.id} group={group} bench={bench} study={study} move={move} />
      ))}
      <SectorNames study={study} />
    </section>
  );
}

function focusResults() {
  const results = document.getElementById('results');
  results?.focus({ preventScroll: true });
  results?.scrollIntoView({ block: 'start' });
}

function Group({ group, bench, study, move }: Props & { group: LeverGroup }) {
  const say = useSay();
  const current = new Map(bench.run.levers.map((lever) => [lever.id, valueOf(bench, lever)]));
  const sectors = useMemo(() => sectorsOf(study.tables.national), [study]);
  const schedule = group.levers.find(({ id }) => id === 'schedule')?.default;
  const years = useMemo(() => (typeof schedule === 'object' ? yearsFor(study.plan, schedule) : []), [study, schedule]);
  const changed = group.levers.filter((lever) => !sameValue(current.get(lever.id)!, lever.default)).length;
  return (
    <details className="lever-group" open={group.open} id={`group-${group.id}`}>
      <summary>
        <h3>{say(group.title)}</h3>
        {changed > 0 && (
          <span className="mark">
            {say(words.changed)} {changed}
          </span>
        )}
      </summary>
      <div className="lever-list">
        {group.levers.map((lever) => (
          <LeverRow
            key={lever.id}
            lever={lever}
            value={current.get(lever.id)!}
            trouble={bench.trouble?.lever === lever.id ? bench.trouble.problem.detail : null}
            unread={unreadIn(bench.unread, lever.id)}
            known={lever.id === 'schedule' ? years : sectors}
            regions={study.tables.regional?.regions ?? []}
            move={move}
          />
        ))}
      </div>
    </details>
  );
}

/** 부문을 더할 때 이름을 골라 쓸 수 있게. */
function SectorNames({ study }: { study: Study }) {
  const lang = useLang();
  return (
    <datalist id="sector-names">
      {study.tables.national.sectors.map((sector) => (
        <option key={sector.code} value={`${sector.code} ${sector[lang]}`} />
      ))}
    </datalist>
  );
}
