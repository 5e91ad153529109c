import { tableEntries, type TableEntry } from '../../data/library.ts';
import { isSectorCode } from '../../state/route.ts';
import '../../styles/pages.css';
import '../../styles/tables.css';
import { useLoaded } from '../use-loaded.ts';
import { Failed, Waiting } from '../waiting.tsx';
import { FlowTablePage } from './flow-table-page.tsx';
import { RegionalTablePage } from './regional-table-page.tsx';
import { TablesHome } from './tables-home.tsx';

type Props = { id: string | null; place: string | null; asked: string };

/** 산업연관표: 싣고 있는 표들, 표 하나, 부문 하나. */
export function TablesPage(props: Props) {
  const entries = useLoaded('all', tableEntries);
  if (entries.state === 'failed') return <Failed error={entries.error} retry={entries.retry} />;
  if (entries.state === 'loading') return <Waiting />;
  return <Shown {...props} entries={entries.value} />;
}

function Shown({ id, place, asked, entries }: Props & { entries: readonly TableEntry[] }) {
  const entry = entries.find((one) => one.id === id);
  if (!entry) return <TablesHome entries={entries} isLost={id !== null} />;
  const key = `${id}/${isSectorCode(place) ? place : ''}`;
  switch (entry.kind) {
    case 'national':
      return <FlowTablePage key={key} entry={entry} entries={entries} place={place} asked={asked} />;
    case 'regionalCoefficients':
      return <RegionalTablePage key={key} entry={entry} place={place} asked={asked} />;
    case 'priceIndex':
      return <TablesHome entries={entries} isLost={false} only={entry} />;
    default:
      return entry.kind satisfies never;
  }
}
