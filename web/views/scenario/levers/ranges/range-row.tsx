import { memo, useState } from 'preact/compat';
import { rangeSettingOf, type Distribution } from '../../../../../engine/index.ts';
import type { Bench } from '../../../../state/bench.ts';
import { notationOf, nudged, readField } from '../../../../view-models/lever-number.ts';
import { rangeTrouble, type RangeLine } from '../../../../view-models/ranges/range-list.ts';
import { distributionText } from '../../../../view-models/uncertainty/drawn.ts';
import { partsOf, reshaped, shapesFor, withPart } from '../../../../view-models/ranges/shape.ts';
import { silhouetteOf } from '../../../../view-models/ranges/silhouette.ts';
import { partNames, rangeWords, shapeNames } from '../../../../view-models/ranges/words.ts';
import { words } from '../../../../view-models/words.ts';
import { useLang, useSay } from '../../../language.tsx';
import { TypedField } from '../../../typed-field.tsx';
import { revealRanges } from '../../reveal-lever.ts';
import type { Mover } from '../../use-bench.ts';
import { leverFieldId } from '../ids.ts';
import { ChangedMark } from '../lever-foot.tsx';

type Props = { line: RangeLine; bench: Bench; move: Mover };

/** 쓰고 있는 범위: 성립하지 않으면 여기에만 있고, 뽑는 것은 앞의 범위다. */
type Draft = { readonly of: Distribution; readonly distribution: Distribution; readonly why: string };

/** 항목 하나의 분포: 모양을 고르고 수를 적는다. */
export const RangeRow = memo(function RangeRow({ line, bench, move }: Props) {
  const lang = useLang();
  const say = useSay();
  const [draft, write] = useState<Draft | null>(null);
  const { lever, value, origin, reason } = line;
  const id = rangeSettingOf(lever.id);
  const field = leverFieldId(id);
  const current = draft !== null && sameText(draft.of, line.distribution) ? draft : null;
  const distribution = current?.distribution ?? line.distribution;
  const set = (next: Distribution, since: number) => {
    const why = rangeTrouble(bench, lever, next, lang);
    write(why === null ? null : { of: line.distribution, distribution: next, why });
    if (why === null) move({ kind: 'set', id, value: next }, since);
  };
  const notation = notationOf(lever);
  const label = say(lever.label);
  return (
    <li className={origin === 'set' ? 'range-row changed' : 'range-row'} data-range={lever.id}>
      <details>
        <summary>
          <span className="range-head">
            <span className="range-name">{label}</span>
            <ChangedMark lever={lever.id} changed={origin === 'set' ? 'set' : null} />
          </span>
          <Outline line={line} />
          <span className="range-told">{distributionText(line.distribution, lever, lang)}</span>
        </summary>
        <select
          id={field}
          aria-label={`${say(rangeWords.shape)} – ${label}`}
          value={distribution.kind}
          onChange={(event) => {
            const kind = event.currentTarget.value as Distribution['kind'];
            if (kind !== 'discrete') set(reshaped(distribution, kind, lever, value), event.timeStamp);
          }}
        >
          {shapesFor(line.distribution).map((kind) => (
            <option key={kind} value={kind}>
              {say(shapeNames[kind])}
            </option>
          ))}
        </select>
        <div className="range-parts">
          {partsOf(distribution).map(({ part, value: number }) => (
            <div key={part} className="range-part">
              <label htmlFor={`${field}-${part}`}>
                {say(partNames[part])}
                <span className="unseen"> – {label}</span>
              </label>
              <TypedField
                id={`${field}-${part}`}
                shown={notation.field(number, lang)}
                unit={notation.unit}
                read={(typed) => readField(lever, number, typed, lang)}
                commit={(next, since) => set(withPart(distribution, part, next), since)}
                step={(steps, since) => set(withPart(distribution, part, nudged(lever, number, steps)), since)}
              />
            </div>
          ))}
        </div>
        {distribution.kind === 'discrete' && <p className="quiet">{say(rangeWords.discrete)}</p>}
        {current && (
          <p className="trouble" role="alert">
            {current.why} {say(rangeWords.kept)}
          </p>
        )}
        <div className="range-foot">
          <span className="quiet">
            {say(rangeWords[origin])}
            {reason && ` · ${say(reason)}`}
          </span>
          <button
            type="button"
            className="link"
            disabled={bench.values[id] === undefined && !current}
            onClick={(event) => {
              write(null);
              move({ kind: 'reset', id }, event.timeStamp);
              // 범위가 없던 항목은 줄째 사라진다.
              const left = document.getElementById(field);
              if (left) left.focus();
              else revealRanges();
            }}
          >
            {say(words.reset)}
            <span className="unseen"> – {label}</span>
          </button>
        </div>
      </details>
    </li>
  );
}, sameRow);

/** 슬라이더와 같은 눈금 위의 모양. 글자로는 아래의 입력란이 말한다. */
function Outline({ line: { distribution, lever, value } }: { line: RangeLine }) {
  const { outline, bars, at } = silhouetteOf(distribution, lever, value);
  const y = (height: number) => 26 - height * 24;
  return (
    <svg className="range-outline" viewBox="0 0 100 28" preserveAspectRatio="none" aria-hidden="true">
      <line className="ground" x1="0" x2="100" y1="26" y2="26" />
      {outline.length > 0 && (
        <polygon points={outline.map(([x, height]) => `${x.toFixed(2)},${y(height).toFixed(2)}`).join(' ')} />
      )}
      {bars.map(([x, height]) => (
        <line key={x} className="bar" x1={x} x2={x} y1="26" y2={y(height)} />
      ))}
      <line className="at" x1={at} x2={at} y1="1" y2="27" />
    </svg>
  );
}

/** 조정이 그대로면 줄도 그대로다. */
function sameRow(before: Props, now: Props): boolean {
  return sameText(before.bench.values, now.bench.values);
}

function sameText(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
