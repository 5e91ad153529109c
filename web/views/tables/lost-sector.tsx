import type { Sector } from '../../../engine/index.ts';
import type { TableEntry } from '../../data/library.ts';
import { words } from '../../view-models/tables/words.ts';
import { useLang, useSay } from '../language.tsx';
import { useTitle } from '../use-title.ts';
import { SectorJump } from './sector-jump.tsx';
import { TableHead } from './table-head.tsx';

/** 표에 없는 부문을 부르면: 그렇게 말하고, 찾는 칸을 준다. */
export function LostSector({ entry, sectors }: { entry: TableEntry; sectors: readonly Sector[] }) {
  const lang = useLang();
  const say = useSay();
  useTitle(say(words.lostSector));
  return (
    <div className="table-page page-width">
      <TableHead entry={entry} title={say(words.lostSector)} within={entry.source.title[lang]}>
        <p role="alert">{say(words.lostDo)}</p>
      </TableHead>
      <SectorJump table={entry.id} sectors={sectors} />
    </div>
  );
}
