import { useMemo } from 'preact/compat';
import { multipliersReport } from '../../../engine/index.ts';
import { tablesHref } from '../../state/route.ts';
import { csvOf } from '../../view-models/chart-data.ts';
import { finderOf } from '../../view-models/tables/finder.ts';
import {
  columnName,
  multiplierColumns,
  multiplierCsv,
  multiplierTable,
  orderedRows,
} from '../../view-models/tables/multiplier-rows.ts';
import { queryOf, sortIn, sortText, withValues } from '../../view-models/tables/query.ts';
import { filled, unitWords, words } from '../../view-models/tables/words.ts';
import { download } from '../download.ts';
import { useLang, useSay } from '../language.tsx';
import { useAddress } from '../use-address.ts';
import { FindField } from './find-field.tsx';
import type { ViewProps } from './flow-table-page.tsx';
import { KsicMatches } from './ksic-matches.tsx';
import { SortHead } from './sort-head.tsx';
import { TableNotes } from './table-notes.tsx';

/** 부문마다의 유발계수, 찾고 줄 세울 수 있는 표로. */
export function MultipliersView({ entry, table, asked }: ViewProps) {
  const lang = useLang();
  const say = useSay();
  const [query, write] = useAddress(asked, (text) => tablesHref(entry.id, null, text));
  const report = useMemo(() => multipliersReport(table), [table]);
  const view = useMemo(() => multiplierTable(report), [report]);
  const find = useMemo(() => finderOf(table.sectors), [table]);
  const typed = queryOf(query).get('find') ?? '';
  const sort = useMemo(() => sortIn(query, multiplierColumns, 'sector'), [query]);
  const found = find(typed);
  const rows = useMemo(() => orderedRows(view.rows, sort), [view, sort]);
  const shown = found ? rows.filter(({ sector }) => found.has(sector)) : rows;
  const outcome = shown.length === 0 ? say(words.nothingFound) : filled(say(words.found), { count: shown.length });
  const first = found && [...found.keys()][0];
  const save = () => download(`${entry.id}-multipliers.csv`, csvOf(multiplierCsv(view, shown, lang)), 'text/csv');
  return (
    <section className="multipliers" aria-labelledby="view">
      <h2 id="view" className="unseen">
        {say(words.multipliers)}
      </h2>
      <p className="quiet view-hint">{say(words.multipliersHint)}</p>
      <div className="table-tools">
        <FindField
          id="find-row"
          typed={typed}
          type={(next) => write(withValues(query, 'find', next === '' ? null : [next]))}
          enter={() => first && (window.location.hash = tablesHref(entry.id, first))}
          outcome={typed === '' ? '' : outcome}
        />
        <p className="table-save">
          <span className="quiet">{filled(say(words.found), { count: shown.length })}</span>
          <button type="button" className="button small" onClick={save}>
            {say(words.saveCsv)}
          </button>
        </p>
      </div>
      <KsicMatches table={entry.id} sectors={table.sectors} typed={typed} />
      <div
        className="scroll-x"
        tabIndex={0}
        role="region"
        aria-label={`${entry.source.title[lang]}, ${say(words.multipliers)}`}
      >
        <table className="grid multiplier-table">
          <caption className="unseen">
            {entry.source.title[lang]}, {say(words.multipliers)}
          </caption>
          <thead>
            <tr>
              {multiplierColumns
                .filter((column) => column === 'sector' || view.indicators.includes(column))
                .map((column) => (
                  <SortHead
                    key={column}
                    column={column}
                    sort={sort}
                    isText={column === 'sector'}
                    choose={(next) => write(withValues(query, 'sort', [sortText(next)]))}
                  >
                    {columnName(column, lang)}
                    {column !== 'sector' && <small>{say(unitWords[column])}</small>}
                  </SortHead>
                ))}
            </tr>
          </thead>
          <tbody className="averages">
            <tr>
              <th scope="row">
                {say(words.weightedAverage)}
                <small>{say(words.weightedHint)}</small>
              </th>
              {view.weighted.map((text, i) => (
                <td key={view.indicators[i]}>{text}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{say(words.plainMean)}</th>
              {view.plain.map((text, i) => (
                <td key={view.indicators[i]}>{text}</td>
              ))}
            </tr>
          </tbody>
          <tbody>
            {shown.map(({ sector, name, cells }) => (
              <tr key={sector} data-sector={sector}>
                <th scope="row">
                  <a href={tablesHref(entry.id, sector)}>
                    <span className="code">{sector}</span> {name[lang]}
                  </a>
                  {found?.get(sector) && (
                    <span className="found-word">{filled(say(words.byWord), { word: found.get(sector)! })}</span>
                  )}
                </th>
                {cells.map(({ indicator, text, share }) => (
                  <td key={indicator} className="barred" style={{ '--share': share.toFixed(3) } as React.CSSProperties}>
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length === 0 && <p className="none-found">{say(words.nothingFound)}</p>}
      <details className="by-item">
        <summary>{say(words.finalDemand)}</summary>
        <div className="scroll-x" tabIndex={0} role="region" aria-label={say(words.finalDemand)}>
          <table className="grid">
            <caption className="unseen">{say(words.finalDemand)}</caption>
            <thead>
              <tr>
                <th scope="col" className="text">
                  {say(words.finalDemand)}
                </th>
                {view.indicators.map((indicator) => (
                  <th key={indicator} scope="col">
                    {columnName(indicator, lang)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.byItem.map(({ item, name, cells }) => (
                <tr key={item}>
                  <th scope="row">
                    <span className="code">{item}</span> {name[lang]}
                  </th>
                  {cells.map((text, i) => (
                    <td key={view.indicators[i]}>{text}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      <TableNotes notes={report.notes} />
      <p className="quiet">
        {say(words.theta)} {report.certificate.theta.toExponential(1)}
      </p>
    </section>
  );
}
