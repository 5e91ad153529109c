import { useMemo } from 'preact/compat';
import { linkagesReport, tableCharts } from '../../../engine/index.ts';
import { tablesHref } from '../../state/route.ts';
import { csvOf } from '../../view-models/chart-data.ts';
import { sorted, sortIn, sortText, withValues } from '../../view-models/tables/query.ts';
import { kindWords, words } from '../../view-models/tables/words.ts';
import { ChartFigure } from '../chart/chart-figure.tsx';
import { download } from '../download.ts';
import { useLang, useSay } from '../language.tsx';
import { useAddress } from '../use-address.ts';
import type { ViewProps } from './flow-table-page.tsx';
import { SortHead } from './sort-head.tsx';
import { TableNotes } from './table-notes.tsx';

const columns = ['sector', 'power', 'sensitivity', 'ghosh', 'kind'] as const;

/** 영향력과 감응도: 네 칸의 그림과 표. */
export function LinkagesView({ entry, table, asked }: ViewProps) {
  const lang = useLang();
  const say = useSay();
  const [query, write] = useAddress(asked, (text) => tablesHref(entry.id, 'linkages', text));
  const report = useMemo(() => linkagesReport(table), [table]);
  const spec = useMemo(() => tableCharts.linkages.spec(report, lang), [report, lang]);
  const sort = sortIn(query, columns, 'sector');
  const rows = sorted(report.sectors, sort.isDown, (row) => {
    switch (sort.by) {
      case 'sector':
        return row.sector;
      case 'power':
        return row.powerOfDispersion;
      case 'sensitivity':
        return row.sensitivityOfDispersion;
      case 'ghosh':
        return row.ghoshForward;
      case 'kind':
        return row.key && Object.keys(kindWords).indexOf(row.key);
      default:
        return sort.by satisfies never;
    }
  });
  const text = (value: number | null) => (value === null ? '–' : value.toFixed(3));
  const save = () => {
    const head = ['', ...columns.map((column) => say(words[column]))];
    const lines = rows.map(({ sector, name, powerOfDispersion, sensitivityOfDispersion, ghoshForward, key }) => [
      sector,
      name[lang],
      ...[powerOfDispersion, sensitivityOfDispersion, ghoshForward].map((value) => String(value ?? '')),
      key ? say(kindWords[key]) : '',
    ]);
    download(`${entry.id}-linkages.csv`, csvOf({ head, rows: lines }), 'text/csv');
  };
  return (
    <section className="linkages" aria-labelledby="view">
      <h2 id="view" className="unseen">
        {say(words.linkages)}
      </h2>
      <p className="quiet view-hint">{say(words.linkagesHint)}</p>
      <div className="linkages-both">
        <ChartFigure name={`${entry.id}-linkages`} title={tableCharts.linkages.title[lang]} spec={spec} />
        <div>
          <p className="table-save">
            <button type="button" className="button small" onClick={save}>
              {say(words.saveCsv)}
            </button>
          </p>
          <div
            className="scroll-x"
            tabIndex={0}
            role="region"
            aria-label={`${entry.source.title[lang]}, ${say(words.linkages)}`}
          >
            <table className="grid">
              <caption className="unseen">
                {entry.source.title[lang]}, {say(words.linkages)}
              </caption>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <SortHead
                      key={column}
                      column={column}
                      sort={sort}
                      isText={column === 'sector' || column === 'kind'}
                      choose={(next) => write(withValues(query, 'sort', [sortText(next)]))}
                    >
                      {say(words[column])}
                    </SortHead>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.sector} data-sector={row.sector}>
                    <th scope="row">
                      <a href={tablesHref(entry.id, row.sector)}>
                        <span className="code">{row.sector}</span> {row.name[lang]}
                      </a>
                    </th>
                    <td>{text(row.powerOfDispersion)}</td>
                    <td>{text(row.sensitivityOfDispersion)}</td>
                    <td>{text(row.ghoshForward)}</td>
                    <td className="text">{row.key ? say(kindWords[row.key]) : say(words.noOutput)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      </div>
      <TableNotes notes={report.notes} />
    </section>
  );
}
