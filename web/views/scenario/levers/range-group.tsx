import { useState } from 'preact/compat';
import { leverOfRangeSetting } from '../../../../engine/index.ts';
import type { Bench } from '../../../state/bench.ts';
import { tabNames, words } from '../../../view-models/words.ts';
import { arriving } from '../../arriving.tsx';
import { useSay } from '../../language.tsx';
import type { Mover } from '../use-bench.ts';
import { rangeGroupId } from './ids.ts';

const RangeLevers = arriving(() => import('./ranges/range-levers.tsx').then((view) => view.RangeLevers));

/** 불확실성의 묶음. 펼칠 때 온다. */
export function RangeGroup({ bench, move }: { bench: Bench; move: Mover }) {
  const say = useSay();
  const [open, toggle] = useState(false);
  const count = Object.keys(bench.values).filter((id) => leverOfRangeSetting(id) !== null).length;
  return (
    <details
      className="lever-group"
      id={rangeGroupId}
      onToggle={(event) => event.currentTarget === event.target && toggle(event.currentTarget.open)}
    >
      <summary>
        <h3>{say(tabNames.uncertainty)}</h3>
        {count > 0 && (
          <span className="mark">
            {say(words.changed)} {count}
          </span>
        )}
      </summary>
      {open && <RangeLevers bench={bench} move={move} />}
    </details>
  );
}
