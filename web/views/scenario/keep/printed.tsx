import { flushSync, useEffect, useState } from 'preact/compat';
import type { Bench } from '../../../state/bench.ts';
import { reportWords } from '../../../view-models/keep/report-words.ts';
import { reportOf, type Report } from '../../../view-models/keep/report.ts';
import type { Told } from '../../../view-models/trace/shape.ts';
import { useSay } from '../../language.tsx';

/**
 * 종이에만 서는 것: 표지와 모든 가정. 인쇄가 시작될 때 짓는다: 슬라이더를 끄는 동안에는 종이를 생각하지 않는다.
 *
 * What stands on paper alone, made when a print begins.
 */
export function Printed({ told, bench }: { told: Told; bench: Bench }) {
  const { values, prepared } = bench;
  const [report, write] = useState<Report | null>(null);
  useEffect(() => {
    const { ranges } = prepared.defaults;
    const onPrint = () => flushSync(() => write(reportOf(told, values, ranges, new Date().toLocaleDateString('sv'))));
    window.addEventListener('beforeprint', onPrint);
    return () => window.removeEventListener('beforeprint', onPrint);
  }, [told, values, prepared]);
  if (report === null) return null;
  return (
    <>
      <PrintedHead report={report} />
      <PrintedAssumptions report={report} />
    </>
  );
}

/** 종이의 표지. The title block. */
function PrintedHead({ report: { title, facts } }: { report: Report }) {
  return (
    <div className="printed printed-head" aria-hidden="true">
      <p className="printed-title">{title}</p>
      <dl>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** 종이의 뒷부분: 모든 가정과 쓴 표. 화면에서는 왼쪽의 조정 항목이 이것이다. */
function PrintedAssumptions({ report: { groups, formulas, tables } }: { report: Report }) {
  const say = useSay();
  return (
    <div className="printed" aria-hidden="true">
      <div className="section-head">
        <p className="printed-heading">{say(reportWords.assumptions)}</p>
      </div>
      <table className="printed-assumptions">
        <thead>
          <tr>
            {(['assumption', 'value', 'asFiled', 'reason'] as const).map((name) => (
              <th key={name}>{say(reportWords[name])}</th>
            ))}
          </tr>
        </thead>
        {groups.map(({ title, rows }) => (
          <tbody key={title}>
            <tr>
              <th colSpan={4}>{title}</th>
            </tr>
            {rows.map(({ label, value, asFiled, reason }) => (
              <tr key={label}>
                <td>{label}</td>
                <td>{value}</td>
                <td>{asFiled}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {formulas.length > 0 && (
        <>
          <div className="section-head">
            <p className="printed-heading">{say(reportWords.formulas)}</p>
          </div>
          <ul>
            {formulas.map(({ id, label, written, meaning, given }) => (
              <li key={id}>
                <p>
                  {label} = {meaning}
                </p>
                <p>«{written}»</p>
                {given.map(({ name, value, why }) => (
                  <p key={name}>
                    {name} = {value}
                    {why && ` – ${why}`}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="section-head">
        <p className="printed-heading">{say(reportWords.tables)}</p>
      </div>
      <ul>
        {tables.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
