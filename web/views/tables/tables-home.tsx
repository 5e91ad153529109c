import type { TableEntry } from '../../data/library.ts';
import { servedFlows } from '../../data/tables.ts';
import { tablesHref } from '../../state/route.ts';
import { words } from '../../view-models/tables/words.ts';
import { useLang, useSay } from '../language.tsx';
import { useLoaded } from '../use-loaded.ts';
import { useTitle } from '../use-title.ts';
import { SectorJump } from './sector-jump.tsx';
import { SourceRecord } from './source-record.tsx';

type Props = { entries: readonly TableEntry[]; isLost: boolean; only?: TableEntry };

/** 찾아 들어가는 표: 가장 널리 쓰는 83부문. */
const usual = 'bok-2020-national-83';

/** 싣고 있는 표들, 그리고 부문을 바로 찾는 칸. */
export function TablesHome({ entries, isLost, only }: Props) {
  const lang = useLang();
  const say = useSay();
  const table = useLoaded(usual, servedFlows);
  useTitle(say(words.tables));
  const shown = only ? [only] : entries.filter(({ kind }) => kind !== 'priceIndex').toSorted(bySize);
  return (
    <div className="tables-home page-width">
      <div className="page-intro">
        <h1>{say(isLost ? words.lostTable : words.tables)}</h1>
        <p className="lead">{say(isLost ? words.lostDo : words.lead)}</p>
      </div>
      {table.state === 'ready' && <SectorJump table={usual} sectors={table.value.sectors} />}
      <section aria-labelledby="shipped">
        <h2 id="shipped" className="list-title">
          {say(words.shipped)} <span className="count">{shown.length}</span>
        </h2>
        <ul className="table-list">
          {shown.map((entry) => (
            <li key={entry.id}>
              <article aria-labelledby={`table-${entry.id}`}>
                <div>
                  <h3 id={`table-${entry.id}`}>
                    {entry.kind === 'priceIndex' ? (
                      entry.source.title[lang]
                    ) : (
                      <a href={tablesHref(entry.id)}>{entry.source.title[lang]}</a>
                    )}
                  </h3>
                  <p className="meta">
                    <span>{entry.source.publisher[lang]}</span>
                    {entry.source.classification && <span>{entry.source.classification[lang]}</span>}
                  </p>
                </div>
                <details>
                  <summary>
                    {say(words.source)}
                    <span className="unseen"> – {entry.source.title[lang]}</span>
                  </summary>
                  <SourceRecord entry={entry} />
                </details>
              </article>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** 33, 83, 165의 차례로. */
function bySize(a: TableEntry, b: TableEntry): number {
  return a.id.localeCompare(b.id, 'en', { numeric: true });
}
