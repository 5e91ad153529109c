import { useMemo } from 'preact/compat';
import { overviewReport } from '../../../engine/index.ts';
import { totalMoney, totalPersons } from '../../view-models/tables/sector-view.ts';
import { words } from '../../view-models/tables/words.ts';
import { useLang, useSay } from '../language.tsx';
import type { ViewProps } from './flow-table-page.tsx';
import { SourceRecord } from './source-record.tsx';

/** 표의 크기와 내력. */
export function SourceView({ entry, table }: ViewProps) {
  const lang = useLang();
  const say = useSay();
  const { totals } = useMemo(() => overviewReport(table), [table]);
  const shown = [
    { label: words.output, text: totalMoney(totals.output, lang) },
    { label: words.totalValueAdded, text: totalMoney(totals.valueAdded, lang) },
    ...(totals.employed === null ? [] : [{ label: words.employed, text: totalPersons(totals.employed, lang) }]),
    ...(totals.employees === null ? [] : [{ label: words.employees, text: totalPersons(totals.employees, lang) }]),
  ];
  return (
    <section className="table-source" aria-labelledby="view">
      <h2 id="view">{say(words.totals)}</h2>
      <dl className="totals">
        {shown.map(({ label, text }) => (
          <div key={label.ko}>
            <dt>{say(label)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <h2>{say(words.source)}</h2>
      <SourceRecord entry={entry} />
    </section>
  );
}
