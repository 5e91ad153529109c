import { memo } from 'preact/compat';
import { strengthNames, tableName, type Audit, type Lang } from '../../../engine/index.ts';
import { tablesHref } from '../../state/route.ts';
import { findingSections, goneFindings, type FindingView } from '../../view-models/audit/findings.ts';
import { inWords, type ShareRow } from '../../view-models/audit/share-rows.ts';
import { strengthMeanings, tableRoles, words } from '../../view-models/audit/words.ts';
import { useLang, useSay } from '../language.tsx';
import { Unbroken } from '../unbroken.tsx';

type Props = { audit: Audit; free: Audit; rows: readonly ShareRow[] };

/** 찾은 것, 센 것부터, 세기를 말로. */
export const Findings = memo(function Findings({ audit, free, rows }: Props) {
  const lang = useLang();
  const say = useSay();
  const sections = findingSections(audit, free, lang).filter(({ groups }) => groups.length > 0);
  const gone = audit === free ? [] : goneFindings(audit, free, lang);
  return (
    <section className="findings" aria-labelledby="findings">
      <div className="section-head">
        <h2 id="findings">{say(words.findings)}</h2>
        <p className="quiet">{say(words.findingsHint)}</p>
      </div>
      {sections.map(({ strength, groups }) => (
        <section key={strength} className={`by-strength ${strength}`} aria-labelledby={`strength-${strength}`}>
          <h3 id={`strength-${strength}`}>
            {say(strengthNames[strength])} <small>{say(strengthMeanings[strength])}</small>
          </h3>
          <ul>
            {groups.map(({ code, first, alike }) => (
              <li key={code} className="finding">
                <h4>
                  {first.title}
                  <Mark finding={first} />
                </h4>
                <Told finding={first} rows={rows} lang={lang} />
                {alike.length > 0 && (
                  <details>
                    <summary>
                      {say(words.alike)} ({alike.length})<span className="unseen"> – {first.title}</span>
                    </summary>
                    <ul className="alike">
                      {alike.map((finding) => (
                        <li key={finding.key}>
                          <Mark finding={finding} />
                          <Told finding={finding} rows={rows} lang={lang} />
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {gone.length > 0 && (
        <details className="gone">
          <summary>
            {say(words.gone)} ({gone.length})
          </summary>
          <ul className="alike">
            {gone.map((finding) => (
              <li key={finding.key}>
                <Told finding={finding} rows={rows} lang={lang} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {audit.notes.length > 0 && (
        <section className="audit-notes">
          <h3>{say(words.notes)}</h3>
          <ul>
            {audit.notes.map(({ code, message }) => (
              <li key={code}>{message[lang]}</li>
            ))}
          </ul>
        </section>
      )}
      <section className="audit-notes">
        <h3>{say(words.tables)}</h3>
        <ul>
          {audit.tables.map(({ id, role, hash }) => (
            <li key={id}>
              {role === 'prices' ? tableName(id)[lang] : <a href={tablesHref(id)}>{tableName(id)[lang]}</a>}{' '}
              {tableRoles[role]?.[lang]}
              <span className="under"> {hash.slice(0, 12)}…</span>
            </li>
          ))}
        </ul>
      </section>
    </section>
  );
});

function Mark({ finding: { mark } }: { finding: FindingView }) {
  const say = useSay();
  return mark && <span className="mark">{say(mark === 'new' ? words.newFinding : words.changedFinding)}</span>;
}

function Told({ finding, rows, lang }: { finding: FindingView; rows: readonly ShareRow[]; lang: Lang }) {
  return (
    <>
      <p>
        <Unbroken text={inWords(finding.message, rows, lang)} />
      </p>
      <p className="under">{finding.where}</p>
    </>
  );
}
