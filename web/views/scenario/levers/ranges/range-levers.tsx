import { useMemo, useState } from 'preact/compat';
import { leverOfRangeSetting, rangeSettingOf, type Lever } from '../../../../../engine/index.ts';
import { valueOf, type Bench } from '../../../../state/bench.ts';
import { rangeList, withoutRanges } from '../../../../view-models/ranges/range-list.ts';
import { firstRange } from '../../../../view-models/ranges/shape.ts';
import { rangeWords } from '../../../../view-models/ranges/words.ts';
import { useSay } from '../../../language.tsx';
import { revealLever } from '../../reveal-lever.ts';
import type { Mover } from '../../use-bench.ts';
import { RangeRow } from './range-row.tsx';
import '../../../../styles/range-levers.css';

/** 불확실성의 묶음: 항목마다 어떤 값이 나올 수 있는가. 여기서 정한 것은 범위만 움직인다. */
export function RangeLevers({ bench, move }: { bench: Bench; move: Mover }) {
  const say = useSay();
  const { values } = bench;
  const { lines, addable, trouble } = useMemo(() => rangeList(bench), [bench]);
  const isRanged = Object.keys(values).some((id) => leverOfRangeSetting(id) !== null);
  return (
    <div className="range-levers">
      <p className="quiet">{say(rangeWords.hint)}</p>
      {trouble && (
        <p className="trouble" role="alert">
          {say(trouble)}
        </p>
      )}
      <ul>
        {lines.map((line) => (
          <RangeRow key={line.lever.id} line={line} bench={bench} move={move} />
        ))}
      </ul>
      {addable.length > 0 && <AddRange addable={addable} bench={bench} move={move} />}
      {isRanged && (
        <button
          type="button"
          className="button small"
          onClick={(event) => move({ kind: 'restore', values: withoutRanges(values) }, event.timeStamp)}
        >
          {say(rangeWords.resetAll)}
        </button>
      )}
    </div>
  );
}

/** 범위가 없는 항목에 범위를 둔다: 값의 둘레에서 시작한다. 고르기만 해서는 두지 않는다(화살표로 훑을 수 있게). */
function AddRange({ addable, bench, move }: { addable: readonly Lever[]; bench: Bench; move: Mover }) {
  const say = useSay();
  const [chosen, choose] = useState('');
  const lever = addable.find(({ id }) => id === chosen);
  return (
    <div className="add-range">
      <label>
        <span>{say(rangeWords.add)}</span>
        <select value={lever ? chosen : ''} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{say(rangeWords.choose)}</option>
          {addable.map(({ id, label }) => (
            <option key={id} value={id}>
              {say(label)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="button small"
        aria-disabled={!lever}
        onClick={(event) => {
          if (!lever) return;
          const id = rangeSettingOf(lever.id);
          move({ kind: 'set', id, value: firstRange(lever, valueOf(bench, lever) as number) }, event.timeStamp);
          revealLever(id);
        }}
      >
        {say(rangeWords.give)}
      </button>
    </div>
  );
}
