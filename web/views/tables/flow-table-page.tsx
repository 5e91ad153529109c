import type { FlowTable } from '../../../engine/index.ts';
import type { TableEntry } from '../../data/library.ts';
import { servedFlows } from '../../data/tables.ts';
import { isSectorCode } from '../../state/route.ts';
import { words } from '../../view-models/tables/words.ts';
import { useLang, useSay } from '../language.tsx';
import { useLoaded } from '../use-loaded.ts';
import { useTitle } from '../use-title.ts';
import { Failed, Waiting } from '../waiting.tsx';
import { InverseView } from './inverse-view.tsx';
import { LinkagesView } from './linkages-view.tsx';
import { LostSector } from './lost-sector.tsx';
import { MultipliersView } from './multipliers-view.tsx';
import { PricesView } from './prices-view.tsx';
import { SectorPage } from './sector-page.tsx';
import { SourceView } from './source-view.tsx';
import { TableHead } from './table-head.tsx';
import { ViewTabs, type TableView } from './view-tabs.tsx';

type Props = { entry: TableEntry; entries: readonly TableEntry[]; place: string | null; asked: string };

const views: readonly TableView[] = ['multipliers', 'linkages', 'inverse', 'prices', 'source'];

/** 거래표 하나, 또는 그 부문 하나. */
export function FlowTablePage(props: Props) {
  const table = useLoaded(props.entry.id, servedFlows);
  if (table.state === 'failed') return <Failed error={table.error} retry={table.retry} />;
  if (table.state === 'loading') return <Waiting />;
  const { place } = props;
  if (!isSectorCode(place)) return <TableViews {...props} table={table.value} />;
  const isKnown = table.value.sectors.some(({ code }) => code === place);
  if (!isKnown) return <LostSector entry={props.entry} sectors={table.value.sectors} />;
  return <SectorPage {...props} table={table.value} code={place} />;
}

function TableViews({ entry, table, place, asked }: Props & { table: FlowTable }) {
  const lang = useLang();
  const say = useSay();
  const view = views.find((name) => name === place) ?? 'multipliers';
  const title = entry.source.title[lang];
  useTitle(`${title}, ${say(words[view])}`);
  const shown = { entry, table, asked };
  return (
    <div className="table-page page-width">
      <TableHead entry={entry} title={title} />
      <ViewTabs id={entry.id} views={views} view={view} />
      {view === 'multipliers' && <MultipliersView {...shown} />}
      {view === 'linkages' && <LinkagesView {...shown} />}
      {view === 'inverse' && <InverseView {...shown} />}
      {view === 'prices' && <PricesView {...shown} />}
      {view === 'source' && <SourceView {...shown} />}
    </div>
  );
}

/** 보기 하나가 받는 것. */
export type ViewProps = { readonly entry: TableEntry; readonly table: FlowTable; readonly asked: string };
