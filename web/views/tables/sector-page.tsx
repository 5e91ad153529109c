import { useMemo, useState } from 'preact/compat';
import {
  indicatorLabels,
  pathsReport,
  roundsReport,
  tableCharts,
  tableIndicators,
  type FlowTable,
  type TableIndicator,
} from '../../../engine/index.ts';
import type { TableEntry } from '../../data/library.ts';
import { tablesHref } from '../../state/route.ts';
import { csvOf } from '../../view-models/chart-data.ts';
import { queryOf, withValues } from '../../view-models/tables/query.ts';
import {
  effectRows,
  effectSentence,
  respondingCsv,
  respondingRows,
  sectorFacts,
  standingSentences,
} from '../../view-models/tables/sector-view.ts';
import { words } from '../../view-models/tables/words.ts';
import { ChartFigure } from '../chart/chart-figure.tsx';
import { download } from '../download.ts';
import { useLang, useSay } from '../language.tsx';
import { useAddress } from '../use-address.ts';
import { useTitle } from '../use-title.ts';
import { DemandField, demandIn } from './demand-field.tsx';
import { SectorHead } from './sector-head.tsx';
import { TableNotes } from './table-notes.tsx';

type Props = { entry: TableEntry; entries: readonly TableEntry[]; table: FlowTable; code: string; asked: string };

const lastRound = 6;
const topPaths = 12;
const fewRows = 10;

/** 부문 하나: 여기에 10억원을 쓰면 무엇이, 어디서, 누구를 거쳐 일어나는가. */
export function SectorPage({ entry, entries, table, code, asked }: Props) {
  const lang = useLang();
  const say = useSay();
  const [query, write] = useAddress(asked, (text) => tablesHref(entry.id, code, text));
  const facts = useMemo(() => sectorFacts(table, code), [table, code]);
  const demand = demandIn(query);
  useTitle(`${code} ${facts.name[lang]}`);
  const regional = entries.find(({ kind }) => kind === 'regionalCoefficients');
  return (
    <div className="sector-page page-width">
      <SectorHead entry={entry} sectors={table.sectors} code={code} />
      <DemandField query={query} write={write} />
      <section aria-labelledby="sets">
        <div className="section-head">
          <h2 id="sets">{say(words.sets)}</h2>
        </div>
        <p className="effect-sentence" role="status">
          {effectSentence(facts, demand, lang)}
        </p>
        {facts.measures.length > 0 && <EffectTable facts={facts} demand={demand} />}
        <ul className="standing">
          {standingSentences(facts, lang).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className="sector-links">
          {regional && table.sectors.length === 83 && (
            <a href={tablesHref(regional.id, code)}>{say(words.byProvince)}</a>
          )}
          <a href={tablesHref(entry.id, 'prices', `shock=${code}:price:0.1`)}>{say(words.priceLink)}</a>
        </p>
      </section>
      {facts.measures.length > 0 && (
        <>
          <Responding facts={facts} demand={demand} id={entry.id} />
          <Paths table={table} code={code} query={query} write={write} />
          <Rounds table={table} code={code} />
        </>
      )}
    </div>
  );
}

type Facts = ReturnType<typeof sectorFacts>;

function EffectTable({ facts, demand }: { facts: Facts; demand: number }) {
  const lang = useLang();
  const say = useSay();
  const heads = [words.total, words.direct, words.indirect, words.perWon, words.average, words.rank];
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={`${facts.name[lang]}, ${say(words.sets)}`}>
      <table className="grid effect-table">
        <caption className="unseen">{say(words.sets)}</caption>
        <thead>
          <tr>
            <th scope="col" className="text">
              {say(words.indicator)}
            </th>
            {heads.map((head) => (
              <th key={head.ko} scope="col">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {effectRows(facts, demand, lang).map((row) => (
            <tr key={row.indicator} data-indicator={row.indicator}>
              <th scope="row">
                {row.label}
                <span className="inside-bar" aria-hidden="true">
                  <span style={{ inlineSize: `${(row.directShare * 100).toFixed(1)}%` }} />
                </span>
              </th>
              <td>
                <strong>{row.total}</strong>
              </td>
              <td>{row.direct}</td>
              <td>{row.indirect}</td>
              <td>{row.coefficient}</td>
              <td>{row.average}</td>
              <td>{row.rank}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** 어느 부문에서: 응하는 부문들의 막대. */
function Responding({ facts, demand, id }: { facts: Facts; demand: number; id: string }) {
  const lang = useLang();
  const say = useSay();
  const [isAll, showAll] = useState(false);
  const save = () =>
    download(`${id}-${facts.code}-responding.csv`, csvOf(respondingCsv(facts, demand, lang)), 'text/csv');
  const { rows, rest } = respondingRows(facts, demand, isAll ? facts.responding.length : fewRows, lang);
  return (
    <section aria-labelledby="where">
      <div className="section-head">
        <h2 id="where">{say(words.where)}</h2>
        <p className="quiet">{say(words.whereHint)}</p>
      </div>
      <table className="grid responding">
        <caption className="unseen">{say(words.where)}</caption>
        <thead className="unseen">
          <tr>
            <th scope="col">{say(words.sector)}</th>
            <th scope="col">{indicatorLabels.production[lang]}</th>
            <th scope="col">{say(words.share)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ sector, name, text, share, bar, isOwn }) => (
            <tr key={sector} className={isOwn ? 'itself' : undefined}>
              <th scope="row">
                <a href={tablesHref(id, sector)}>
                  <span className="code">{sector}</span> {name}
                </a>
                <span className="respond-bar" aria-hidden="true" style={{ inlineSize: `${(bar * 100).toFixed(2)}%` }} />
              </th>
              <td>{text}</td>
              <td>{share}</td>
            </tr>
          ))}
          {rest && (
            <tr>
              <th scope="row">{rest.label}</th>
              <td>{rest.text}</td>
              <td>{rest.share}</td>
            </tr>
          )}
        </tbody>
      </table>
      <p className="responding-tools">
        <button type="button" className="button small" aria-expanded={isAll} onClick={() => showAll(!isAll)}>
          {say(isAll ? words.showFewer : words.showAll)}
        </button>
        <button type="button" className="button small" onClick={save}>
          {say(words.saveCsv)}
        </button>
      </p>
    </section>
  );
}

type PathsProps = { table: FlowTable; code: string; query: string; write: (query: string) => void };

/** 누구를 거쳐: 가장 큰 길들. */
function Paths({ table, code, query, write }: PathsProps) {
  const lang = useLang();
  const say = useSay();
  const known = tableIndicators.filter((indicator) => isKnown(table, indicator));
  const written = queryOf(query).get('paths');
  const indicator = known.find((one) => one === written) ?? 'production';
  const report = useMemo(
    () => pathsReport(table, { sector: code, indicator, top: topPaths, depth: 5 }),
    [table, code, indicator],
  );
  const spec = useMemo(() => tableCharts.paths.spec(report, lang), [report, lang]);
  return (
    <section aria-labelledby="through">
      <div className="section-head">
        <h2 id="through">{say(words.through)}</h2>
        <label className="paths-of">
          <span>{say(words.pathsOf)}</span>
          <select
            value={indicator}
            onChange={(event) => write(withValues(query, 'paths', [event.currentTarget.value]))}
          >
            {known.map((one) => (
              <option key={one} value={one}>
                {indicatorLabels[one][lang]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ChartFigure name={`${table.id}-${code}-paths`} title={tableCharts.paths.title[lang]} spec={spec} />
      <TableNotes notes={report.notes} />
    </section>
  );
}

function isKnown({ imported, persons }: FlowTable, indicator: TableIndicator): boolean {
  switch (indicator) {
    case 'production':
    case 'valueAdded':
      return true;
    case 'imports':
      return imported !== null;
    case 'employment':
      return persons.employed !== null;
    case 'employees':
      return persons.employees !== null;
    default:
      return indicator satisfies never;
  }
}

/** 몇 차례에 걸쳐. */
function Rounds({ table, code }: { table: FlowTable; code: string }) {
  const lang = useLang();
  const say = useSay();
  const report = useMemo(() => roundsReport(table, { sector: code }, lastRound), [table, code]);
  const spec = useMemo(() => tableCharts.rounds.spec(report, lang), [report, lang]);
  return (
    <section aria-labelledby="rounds">
      <div className="section-head">
        <h2 id="rounds">{say(words.rounds)}</h2>
      </div>
      <ChartFigure name={`${table.id}-${code}-rounds`} title={tableCharts.rounds.title[lang]} spec={spec} />
    </section>
  );
}
