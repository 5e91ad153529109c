import type { FigureId } from '../../../view-models/figure-id.ts';
import type { Assumption, Fact, SectorTable, TableUsed, Trace } from '../../../view-models/trace/shape.ts';
import { treeWords } from '../../../view-models/trace/tree-words.ts';
import { words } from '../../../view-models/words.ts';
import { useSay } from '../../language.tsx';
import type { Adjust } from './explanation.tsx';
import { Unbroken } from '../../unbroken.tsx';

type Props = { trace: Trace; follow: (id: FigureId) => void; adjust: Adjust };

export function TraceBody({ trace, follow, adjust }: Props) {
  const { said, caution, facts, from, sectors, assumptions, tables, notes } = trace;
  const say = useSay();
  return (
    <div className="trace-body">
      {said.map((sentence) => (
        <p key={sentence}>
          <Unbroken text={sentence} />
        </p>
      ))}
      {caution && <p className="caution-box">{caution}</p>}
      {from && (
        <p>
          <button type="button" className="link" onClick={() => follow(from.id)}>
            {from.label}
          </button>
        </p>
      )}
      {facts.length > 0 && <Facts facts={facts} />}
      {assumptions.length > 0 && <Assumptions assumptions={assumptions} adjust={adjust} />}
      {sectors && <Sectors {...sectors} />}
      {tables.length > 0 && <TablesUsed tables={tables} />}
      {notes.length > 0 && (
        <section>
          <h3>{say(words.notes)}</h3>
          <ul className="trace-notes">
            {notes.map(({ key, message, weight }) => (
              <li key={key} className={weight}>
                {message}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Assumptions({ assumptions, adjust }: { assumptions: readonly Assumption[]; adjust: Adjust }) {
  const say = useSay();
  return (
    <section>
      <h3>{say(treeWords.entering)}</h3>
      <dl className="facts">
        {assumptions.map(({ label, value, lever, changed }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value}
              {changed && <span className="mark">{say(words.changed)}</span>}
              {lever && adjust && (
                <button type="button" className="link" onClick={() => adjust(lever)}>
                  {say(treeWords.adjust)}
                  <span className="unseen"> – {label}</span>
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Sectors({ caption, head, rows }: SectorTable) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={caption}>
      <table className="sectors">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={head[i + 1]} data-label={head[i + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TablesUsed({ tables }: { tables: readonly TableUsed[] }) {
  const say = useSay();
  return (
    <section>
      <h3>{say(treeWords.tablesUsed)}</h3>
      <ul className="tables-used">
        {tables.map(({ id, title, publisher, hash }) => (
          <li key={id}>
            {[publisher, title].filter(Boolean).join(', ')}
            <code>
              {id} · {hash}…
            </code>
          </li>
        ))}
      </ul>
    </section>
  );
}
