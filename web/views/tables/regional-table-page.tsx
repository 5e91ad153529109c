import { useMemo } from 'preact/compat';
import type { RegionalTable } from '../../../engine/index.ts';
import type { TableEntry } from '../../data/library.ts';
import { servedRegional } from '../../data/tables.ts';
import { isSectorCode, tablesHref } from '../../state/route.ts';
import { csvOf } from '../../view-models/chart-data.ts';
import { finderOf } from '../../view-models/tables/finder.ts';
import { queryOf, sortIn, sortText, withValues } from '../../view-models/tables/query.ts';
import {
  orderedRegional,
  regionalColumns,
  regionalCsv,
  rowsOfRegion,
  rowsOfSector,
} from '../../view-models/tables/regional-rows.ts';
import { filled, words } from '../../view-models/tables/words.ts';
import { download } from '../download.ts';
import { useLang, useSay } from '../language.tsx';
import { useAddress } from '../use-address.ts';
import { useLoaded } from '../use-loaded.ts';
import { useTitle } from '../use-title.ts';
import { Failed, Waiting } from '../waiting.tsx';
import { DemandField, demandIn } from './demand-field.tsx';
import { FindField } from './find-field.tsx';
import { LostSector } from './lost-sector.tsx';
import { RegionalGrid } from './regional-grid.tsx';
import { SectorHead } from './sector-head.tsx';
import { SourceRecord } from './source-record.tsx';
import { TableHead } from './table-head.tsx';
import { ViewTabs, type TableView } from './view-tabs.tsx';

type Props = { entry: TableEntry; place: string | null; asked: string };

const views: readonly TableView[] = ['multipliers', 'source'];

/** 시·도 유발계수표: 한 시·도의 모든 부문, 또는 한 부문의 모든 시·도. */
export function RegionalTablePage(props: Props) {
  const table = useLoaded(props.entry.id, servedRegional);
  if (table.state === 'failed') return <Failed error={table.error} retry={table.retry} />;
  if (table.state === 'loading') return <Waiting />;
  const { place } = props;
  if (!isSectorCode(place)) return <OfRegion {...props} table={table.value} />;
  const isKnown = table.value.sectors.some(({ code }) => code === place);
  if (!isKnown) return <LostSector entry={props.entry} sectors={table.value.sectors} />;
  return <OfSector {...props} table={table.value} code={place} />;
}

function OfRegion({ entry, place, asked, table }: Props & { table: RegionalTable }) {
  const lang = useLang();
  const say = useSay();
  const view = views.find((name) => name === place) ?? 'multipliers';
  const title = entry.source.title[lang];
  useTitle(title);
  return (
    <div className="table-page page-width">
      <TableHead entry={entry} title={title} />
      <ViewTabs id={entry.id} views={views} view={view} />
      {view === 'multipliers' ? (
        <RegionCoefficients entry={entry} asked={asked} table={table} />
      ) : (
        <section className="table-source" aria-labelledby="view">
          <h2 id="view">{say(words.source)}</h2>
          <SourceRecord entry={entry} />
        </section>
      )}
    </div>
  );
}

function RegionCoefficients({ entry, asked, table }: { entry: TableEntry; asked: string; table: RegionalTable }) {
  const lang = useLang();
  const say = useSay();
  const [query, write] = useAddress(asked, (text) => tablesHref(entry.id, null, text));
  const written = queryOf(query).get('region');
  const region =
    table.regions.find(({ code }) => code === written) ??
    table.regions.find(({ code }) => code === '세종') ??
    table.regions[0]!;
  const find = useMemo(() => finderOf(table.sectors), [table]);
  const typed = queryOf(query).get('find') ?? '';
  const found = find(typed);
  const sort = sortIn(query, regionalColumns, 'name');
  const all = useMemo(() => rowsOfRegion(table, region.code), [table, region]);
  const rows = orderedRegional(all, sort).filter(({ key }) => found === null || found.has(key));
  const absent = all.filter(({ values }) => values === null).length;
  const outcome = rows.length === 0 ? say(words.nothingFound) : filled(say(words.found), { count: rows.length });
  const name = { ko: region.ko, en: region.en }[lang];
  const save = () =>
    download(
      `${entry.id}-${region.en.toLowerCase()}.csv`,
      csvOf(regionalCsv(rows, say(words.sector), lang)),
      'text/csv',
    );
  return (
    <section className="regional" aria-labelledby="view">
      <h2 id="view" className="unseen">
        {name}, {say(words.multipliers)}
      </h2>
      <p className="quiet view-hint">{say(words.regionalHint)}</p>
      <div className="table-tools">
        <label className="region-choice">
          <span>{say(words.region)}</span>
          <select
            value={region.code}
            onChange={(event) => write(withValues(query, 'region', [event.currentTarget.value]))}
          >
            {table.regions.map(({ code, ko, en }) => (
              <option key={code} value={code}>
                {{ ko, en }[lang]}
              </option>
            ))}
          </select>
        </label>
        <FindField
          id="find-row"
          typed={typed}
          type={(next) => write(withValues(query, 'find', next === '' ? null : [next]))}
          outcome={typed === '' ? '' : outcome}
        />
        <p className="table-save">
          <span className="quiet">
            {outcome}
            {absent > 0 && `, ${filled(say(words.absentCount), { count: absent })}`}
          </span>
          <button type="button" className="button small" onClick={save}>
            {say(words.saveCsv)}
          </button>
        </p>
      </div>
      <RegionalGrid
        rows={rows}
        sort={sort}
        choose={(next) => write(withValues(query, 'sort', [sortText(next)]))}
        first={say(words.sector)}
        caption={`${name}, ${say(words.multipliers)}`}
        hrefOf={(key) => tablesHref(entry.id, key)}
        demand={null}
        words={found}
      />
      {rows.length === 0 && <p className="none-found">{say(words.nothingFound)}</p>}
    </section>
  );
}

/** 한 부문을 시·도마다: 어디서 만든 것을 사느냐에 따라 안에 남는 것이 다르다. */
function OfSector({ entry, asked, table, code }: Props & { table: RegionalTable; code: string }) {
  const lang = useLang();
  const say = useSay();
  const [query, write] = useAddress(asked, (text) => tablesHref(entry.id, code, text));
  const sector = table.sectors.find((one) => one.code === code)!;
  const name = { ko: sector.ko, en: sector.en }[lang];
  useTitle(`${code} ${name}, ${say(words.byProvince)}`);
  const sort = sortIn(query, regionalColumns, 'name');
  const rows = orderedRegional(rowsOfSector(table, code), sort);
  const save = () => download(`${entry.id}-${code}.csv`, csvOf(regionalCsv(rows, say(words.region), lang)), 'text/csv');
  return (
    <div className="sector-page page-width">
      <SectorHead entry={entry} sectors={table.sectors} code={code} />
      <DemandField query={query} write={write} />
      <section className="regional" aria-labelledby="provinces">
        <div className="section-head">
          <h2 id="provinces">{say(words.byProvince)}</h2>
          <button type="button" className="button small" onClick={save}>
            {say(words.saveCsv)}
          </button>
        </div>
        <p className="quiet view-hint">{say(words.regionalSectorHint)}</p>
        <RegionalGrid
          rows={rows}
          sort={sort}
          choose={(next) => write(withValues(query, 'sort', [sortText(next)]))}
          first={say(words.region)}
          caption={`${name}, ${say(words.byProvince)}`}
          hrefOf={(key) => tablesHref(entry.id, null, withValues('', 'region', [key]))}
          demand={demandIn(query)}
          words={null}
        />
        <p className="sector-links">
          <a href={tablesHref(table.restOfCountry, code)}>{say(words.inNation)}</a>
        </p>
      </section>
    </div>
  );
}
