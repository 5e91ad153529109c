import { memo } from 'preact/compat';
import { ruleNames } from '../../../engine/index.ts';
import type { Audit } from '../../../engine/index.ts';
import { readingsView, type Proof, type ReadingRow, type ReadingsView } from '../../view-models/audit/readings.ts';
import { inWords, type ShareRow } from '../../view-models/audit/share-rows.ts';
import { words } from '../../view-models/audit/words.ts';
import { useLang, useSay } from '../language.tsx';
import { Unbroken } from '../unbroken.tsx';

type Props = { audit: Audit; rows: readonly ShareRow[] };

/** 해석마다 성립하는지, 불가능하면 왜 그런지. */
export const Readings = memo(function Readings({ audit, rows }: Props) {
  const lang = useLang();
  const say = useSay();
  const view = readingsView(audit, lang);
  return (
    <section className="readings" aria-labelledby="readings">
      <div className="section-head">
        <h2 id="readings">{say(words.readings)}</h2>
      </div>
      <p className="quiet">{say(words.readingsHint)}</p>
      <ReadingTable view={view} readings={view.regional} caption={say(words.readings)} limits={rows} />
      {view.national.length > 0 && (
        <details className="more-readings">
          <summary>
            {say(words.nationalReadings)} ({view.national.length})
          </summary>
          <ReadingTable view={view} readings={view.national} caption={say(words.nationalReadings)} limits={rows} />
        </details>
      )}
      {view.withoutData.length > 0 && (
        <details className="more-readings">
          <summary>{say(words.withoutData)}</summary>
          {view.withoutData.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </details>
      )}
    </section>
  );
});

type TableProps = {
  view: ReadingsView;
  readings: readonly ReadingRow[];
  caption: string;
  limits: readonly ShareRow[];
};

function ReadingTable({ view: { rules, hasDemand }, readings, caption, limits }: TableProps) {
  const lang = useLang();
  const say = useSay();
  const columns = rules.length + (hasDemand ? 2 : 1);
  return (
    <table className="reading-table">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.reading)}</th>
          {rules.map((rule) => (
            <th key={rule} scope="col">
              {say(ruleNames[rule])}
            </th>
          ))}
          {hasDemand && <th scope="col">{say(words.neededDemand)}</th>}
        </tr>
      </thead>
      {readings.map((row) => (
        <tbody key={row.id} id={`reading-${row.id}`}>
          <tr>
            <th scope="row">
              {row.name}
              <small>{row.table}</small>
            </th>
            {row.cells.map(({ rule, status, text }) => (
              <td key={rule} className={`outcome-${status}`} data-label={say(ruleNames[rule])}>
                <span>{text}</span>
              </td>
            ))}
            {hasDemand && (
              <td data-label={say(words.neededDemand)}>
                <Unbroken text={row.demand ?? '–'} />
              </td>
            )}
          </tr>
          {row.proof && (
            <tr className="proof-row">
              <td colSpan={columns}>
                <details>
                  <summary>
                    {say(words.why)}
                    <span className="unseen"> – {row.name}</span>
                  </summary>
                  <ProofBody proof={row.proof} text={inWords(row.proof.text, limits, lang)} />
                </details>
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}

/** 불가능의 증서: 문장, 곱해 볼 표, 가장 가까운 수치. */
function ProofBody({ proof, text }: { proof: Proof; text: string }) {
  const say = useSay();
  return (
    <div className="proof">
      <p className="proof-text">{text}.</p>
      {proof.nearest.length > 0 && (
        <>
          <h3>{say(words.nearest)}</h3>
          <ul className="nearest">
            {proof.nearest.map(({ label, reached, stated, change }) => (
              <li key={label}>
                <span>{label}</span> <strong>{reached}</strong>
                {change && (
                  <span className="under">
                    {' '}
                    {say(words.value)} {stated}, {change}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {proof.factors.length > 0 && (
        <details>
          <summary>{say(words.checkIt)}</summary>
          <p>{say(words.checkHow)}</p>
          <table className="factors">
            <caption className="unseen">{say(words.checkIt)}</caption>
            <thead>
              <tr>
                <th scope="col">{say(words.figure)}</th>
                <th scope="col">{say(words.value)}</th>
                <th scope="col">{say(words.multiplier)}</th>
                <th scope="col">{say(words.product)}</th>
              </tr>
            </thead>
            <tbody>
              {proof.factors.map(({ label, stated, factor, product }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{stated}</td>
                  <td>× {factor}</td>
                  <td>{product}</td>
                </tr>
              ))}
              <tr className="sum">
                <th scope="row">{say(words.sum)}</th>
                <td />
                <td />
                <td>{proof.sum}</td>
              </tr>
            </tbody>
          </table>
        </details>
      )}
    </div>
  );
}
