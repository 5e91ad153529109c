import { useMemo, useRef } from 'preact/compat';
import {
  everySector,
  priceReport,
  Problem,
  shockKinds,
  shockMeanings,
  tableCharts,
  type PriceReport,
  type PriceShock,
  type ShockKind,
} from '../../../engine/index.ts';
import { tablesHref } from '../../state/route.ts';
import { csvOf } from '../../view-models/chart-data.ts';
import { changeText } from '../../view-models/tables/figures.ts';
import { queryOf, sorted, sortIn, sortText, withValues } from '../../view-models/tables/query.ts';
import { mostShocks, readChange, readShock, writeShock } from '../../view-models/tables/shocks.ts';
import { shockNames, words } from '../../view-models/tables/words.ts';
import { trimmed } from '../../view-models/amounts.ts';
import { ChartFigure } from '../chart/chart-figure.tsx';
import { download } from '../download.ts';
import { useLang, useSay } from '../language.tsx';
import { TypedField } from '../typed-field.tsx';
import { useAddress } from '../use-address.ts';
import { useSettled } from '../use-settled.ts';
import type { ViewProps } from './flow-table-page.tsx';
import { SortHead } from './sort-head.tsx';
import { TableNotes } from './table-notes.tsx';

const columns = ['sector', 'change'] as const;

/** 값의 파급: 무엇이 얼마나 오르는지 움직이면, 부문마다의 값이 따른다. */
export function PricesView({ entry, table, asked }: ViewProps) {
  const lang = useLang();
  const say = useSay();
  const [query, write] = useAddress(asked, (text) => tablesHref(entry.id, 'prices', text));
  const shocks = useMemo(() => shocksIn(query, table.sectors), [query, table]);
  const set = (next: readonly PriceShock[]) => write(withValues(query, 'shock', next.map(writeShock)));
  const { report, trouble } = useReport(table, shocks);
  const settled = useSettled(report);
  const spec = useMemo(() => tableCharts.prices.spec(settled, lang), [settled, lang]);
  const sort = sortIn(query, columns, 'change');
  const isDown = queryOf(query).has('sort') ? sort.isDown : true;
  const rows = sorted(report.sectors, isDown, (row) => (sort.by === 'sector' ? row.sector : row.change));
  const save = () => {
    const head = ['', say(words.sector), say(words.change)];
    const lines = rows.map(({ sector, name, change }) => [sector, name[lang], String(change ?? '')]);
    download(`${entry.id}-prices.csv`, csvOf({ head, rows: lines }), 'text/csv');
  };
  return (
    <section className="prices" aria-labelledby="view">
      <h2 id="view" className="unseen">
        {say(words.prices)}
      </h2>
      <p className="quiet view-hint">{say(words.pricesHint)}</p>
      <fieldset className="shocks">
        <legend>{say(words.shocks)}</legend>
        {numbered(shocks).map(({ shock, at }) => (
          <ShockRow
            key={at}
            at={at}
            shock={shock}
            sectors={table.sectors}
            change={(next) => set(shocks.map((old, k) => (k === at ? next : old)))}
            remove={shocks.length > 1 ? () => set(shocks.filter((_, k) => k !== at)) : null}
          />
        ))}
        {shocks.length < mostShocks ? (
          <button
            type="button"
            className="button small"
            onClick={() => set([...shocks, { sector: table.sectors[0]!.code, of: 'price', fraction: 0.1 }])}
          >
            {say(words.addShock)}
          </button>
        ) : (
          <p className="quiet">{say(words.manyShocks)}</p>
        )}
      </fieldset>
      {trouble && (
        <p className="trouble" role="alert">
          {trouble.detail[lang]} {say(words.badShock)}
        </p>
      )}
      <dl className="price-heads" aria-live="polite">
        <div>
          <dt>{say(words.consumerPrices)}</dt>
          <dd data-price="consumer">{changeText(report.consumer.withImports ?? report.consumer.domestic)}</dd>
          {report.consumer.withImports !== null && (
            <dd className="under">
              {say(words.domesticGoods)} {changeText(report.consumer.domestic)}
            </dd>
          )}
        </div>
        <div>
          <dt>{say(words.producerPrices)}</dt>
          <dd data-price="producer">{changeText(report.producer)}</dd>
        </div>
      </dl>
      <div className="linkages-both">
        <ChartFigure name={`${entry.id}-prices`} title={tableCharts.prices.title[lang]} spec={spec} />
        <div>
          <p className="table-save">
            <button type="button" className="button small" onClick={save}>
              {say(words.saveCsv)}
            </button>
          </p>
          <table className="grid">
            <caption className="unseen">
              {entry.source.title[lang]}, {say(words.prices)}
            </caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <SortHead
                    key={column}
                    column={column}
                    sort={{ by: sort.by, isDown }}
                    isText={column === 'sector'}
                    choose={(next) => write(withValues(query, 'sort', [sortText(next)]))}
                  >
                    {say(words[column])}
                  </SortHead>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ sector, name, change }) => (
                <tr key={sector} data-sector={sector}>
                  <th scope="row">
                    <a href={tablesHref(entry.id, sector)}>
                      <span className="code">{sector}</span> {name[lang]}
                    </a>
                  </th>
                  <td>{changeText(change)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <TableNotes notes={report.notes} />
    </section>
  );
}

type Sectors = ViewProps['table']['sectors'];

/** 주소의 오름들; 없으면 전력값 10%. */
function shocksIn(query: string, sectors: Sectors): readonly PriceShock[] {
  const codes = new Set(sectors.map(({ code }) => code));
  const written = queryOf(query)
    .getAll('shock')
    .flatMap((text) => readShock(text, codes) ?? []);
  if (written.length > 0) return written.slice(0, mostShocks);
  const power = sectors.find(({ ko }) => ko.startsWith('전력')) ?? sectors[0]!;
  return [{ sector: power.code, of: 'price', fraction: 0.1 }];
}

/** 줄은 자리로만 가린다: 같은 부문이 두 번 오를 수 있다. */
function numbered(shocks: readonly PriceShock[]) {
  return shocks.map((shock, at) => ({ shock, at }));
}

/** 풀 수 없는 오름이면 마지막으로 풀린 것과 그 까닭. */
function useReport(table: ViewProps['table'], shocks: readonly PriceShock[]) {
  const last = useRef<PriceReport | null>(null);
  return useMemo(() => {
    try {
      last.current = priceReport(table, { shocks });
      return { report: last.current, trouble: null };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      last.current ??= priceReport(table, { shocks: [] });
      return { report: last.current, trouble: error };
    }
  }, [table, shocks]);
}

type RowProps = {
  at: number;
  shock: PriceShock;
  sectors: Sectors;
  change: (shock: PriceShock) => void;
  remove: (() => void) | null;
};

function ShockRow({ at, shock, sectors, change, remove }: RowProps) {
  const lang = useLang();
  const say = useSay();
  const { sector, of, fraction } = shock;
  const set = (next: number) => change({ ...shock, fraction: Math.min(10, Math.max(-1, Number(next.toFixed(4)))) });
  return (
    <div className="shock">
      <label>
        <span>{say(words.shockSector)}</span>
        <select value={sector} onChange={(event) => change({ ...shock, sector: event.currentTarget.value })}>
          <option value={everySector}>{say(words.allSectors)}</option>
          {sectors.map(({ code, ko, en }) => (
            <option key={code} value={code}>
              {code} {{ ko, en }[lang]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say(words.shockKind)}</span>
        <select
          value={of}
          aria-describedby={`shock-meaning-${at}`}
          onChange={(event) => change({ ...shock, of: event.currentTarget.value as ShockKind })}
        >
          {[...shockKinds].toReversed().map((kind) => (
            <option key={kind} value={kind}>
              {say(shockNames[kind])}
            </option>
          ))}
        </select>
      </label>
      <div className="shock-size">
        <label htmlFor={`shock-${at}`}>{say(words.shockSize)}</label>
        <span className="shock-fields">
          <input
            type="range"
            className="range"
            min={-0.5}
            max={Math.max(1, fraction)}
            step={0.01}
            value={fraction}
            aria-label={say(words.shockSize)}
            aria-valuetext={changeText(fraction)}
            onInput={(event) => set(event.currentTarget.valueAsNumber)}
          />
          <TypedField
            id={`shock-${at}`}
            shown={trimmed(fraction * 100, 2)}
            unit={{ ko: '%', en: '%' }}
            read={readChange}
            commit={set}
            step={(steps) => set(fraction + steps / 100)}
          />
        </span>
      </div>
      {remove && (
        <button type="button" className="button small" onClick={remove}>
          {say(words.remove)}
          <span className="unseen">
            {' '}
            – {say(words.shocks)} {at + 1}
          </span>
        </button>
      )}
      <p className="quiet" id={`shock-meaning-${at}`}>
        {say(shockMeanings[of])}
      </p>
    </div>
  );
}
