import type { CSSProperties } from 'preact/compat';
import { priceName, type Bar, type IntervalBlock, type IntervalRow } from '../../view-models/audit/intervals.ts';
import { words } from '../../view-models/audit/words.ts';
import { csvOf } from '../../view-models/chart-data.ts';
import { download } from '../download.ts';
import { useLang, useSay } from '../language.tsx';
import { Unbroken } from '../unbroken.tsx';

type Props = {
  blocks: readonly IntervalBlock[];
  prices: readonly string[];
  price: string;
  choose: (price: string) => void;
  /** 효과를 밝히지 않은 계획이면 무엇에 대한 효과인지. */
  unit: string | null;
  name: string;
};

/** 지역에 남을 수 있는 범위: 지표마다 규칙마다 막대 하나, 발표치의 자리를 새겨서. */
export function Intervals({ blocks, prices, price, choose, unit, name }: Props) {
  const lang = useLang();
  const say = useSay();
  const save = () => {
    const head = [words.bounds, words.rule, words.value, words.bounds, words.before].map(say);
    const rows = blocks.flatMap(({ title, stated, rows: bars }) =>
      bars.map((bar) => [title, bar.name, stated?.text ?? '', bar.text, bar.before?.text ?? bar.text]),
    );
    download(`${name}.csv`, csvOf({ head, rows }), 'text/csv');
  };
  return (
    <section className="intervals" aria-labelledby="bounds">
      <div className="section-head">
        <h2 id="bounds">
          {say(words.bounds)}
          {unit !== null && <small className="quiet"> {unit}</small>}
        </h2>
        {prices.length > 1 && (
          <div className="segments" role="group" aria-label={say(words.prices)}>
            {prices.map((one) => (
              <button key={one} type="button" aria-pressed={one === price} onClick={() => choose(one)}>
                {priceName(one, lang)}
              </button>
            ))}
          </div>
        )}
      </div>
      <p className="quiet">{say(unit === null ? words.boundsHint : words.boundsHintUnit)}</p>
      {blocks.map((block) => (
        <IntervalTable key={block.indicator} block={block} />
      ))}
      <p>
        <button type="button" className="link" onClick={save}>
          {say(words.saveBounds)}
        </button>
      </p>
    </section>
  );
}

function IntervalTable({ block: { indicator, title, stated, rows } }: { block: IntervalBlock }) {
  const say = useSay();
  return (
    <table className="interval" data-bounds={indicator}>
      <caption>
        <span>{title}</span>
        {stated && (
          <span className="interval-stated">
            <i aria-hidden="true" /> {say(words.statedMark)} {stated.text}
          </span>
        )}
      </caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{say(words.rule)}</th>
          <th scope="col">{say(words.bounds)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.rule} data-rule={row.rule}>
            <th scope="row">
              {row.name}
              {row.meaning && <small>{row.meaning}</small>}
            </th>
            <td>
              <Track row={row} at={stated?.at ?? null} />
              <span className={row.bar ? 'interval-text' : 'interval-text impossible'}>
                <Unbroken text={row.text} />
                {row.bar === null && <small>{say(words.impossibleSeen)}</small>}
              </span>
              {row.before && (
                <span className="interval-before">
                  {say(words.before)} <Unbroken text={row.before.text} />
                  {row.before.change && <em>{row.before.change}</em>}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Track({ row: { bar, before }, at }: { row: IntervalRow; at: number | null }) {
  return (
    <span className="track" aria-hidden="true">
      {before?.bar && <span className="track-before" style={placed(before.bar)} />}
      {bar && <span className={bar.isOpen ? 'track-bar open' : 'track-bar'} style={placed(bar)} />}
      {at !== null && <span className="track-stated" style={{ insetInlineStart: `${at * 100}%` }} />}
    </span>
  );
}

function placed({ from, to }: Bar): CSSProperties {
  return { insetInlineStart: `${from * 100}%`, inlineSize: `max(3px, ${(to - from) * 100}%)` };
}
