import type { Sector } from '../../../engine/index.ts';
import type { TableEntry } from '../../data/library.ts';
import { tablesHref } from '../../state/route.ts';
import { wordsBySector } from '../../view-models/shares-editor/sector-groups.ts';
import { neighbours } from '../../view-models/tables/sector-view.ts';
import { words } from '../../view-models/tables/words.ts';
import { useLang, useSay } from '../language.tsx';
import { TableHead } from './table-head.tsx';

type Props = { entry: TableEntry; sectors: readonly Sector[]; code: string };

const mostWords = 14;

/** 부문의 머리: 이름, 이 부문에 드는 것들, 앞뒤 부문. */
export function SectorHead({ entry, sectors, code }: Props) {
  const lang = useLang();
  const say = useSay();
  const sector = sectors.find((one) => one.code === code)!;
  const { before, after } = neighbours({ sectors }, code);
  const named = sectors.map(({ code: key, ko, en }) => ({ key, name: { ko, en } }));
  const own = (wordsBySector(named).get(code) ?? []).filter((word) => /[가-힣]/.test(word) === (lang === 'ko'));
  return (
    <TableHead
      entry={entry}
      title={`${code} ${{ ko: sector.ko, en: sector.en }[lang]}`}
      within={entry.source.title[lang]}
    >
      {own.length > 0 && (
        <p className="also">
          {say(words.alsoCalled)}: {own.slice(0, mostWords).join(', ')}
        </p>
      )}
      <p className="neighbours">
        {[
          { side: words.previous, other: before, arrow: '←' },
          { side: words.next, other: after, arrow: '→' },
        ].map(
          ({ side, other, arrow }) =>
            other && (
              <a key={arrow} href={tablesHref(entry.id, other.code)}>
                <span className="unseen">{say(side)}: </span>
                {arrow} {other.code} {{ ko: other.ko, en: other.en }[lang]}
              </a>
            ),
        )}
      </p>
    </TableHead>
  );
}
