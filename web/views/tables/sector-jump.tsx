import { useMemo, useState } from 'preact/compat';
import type { Sector } from '../../../engine/index.ts';
import { tablesHref } from '../../state/route.ts';
import { finderOf } from '../../view-models/tables/finder.ts';
import { filled, words } from '../../view-models/tables/words.ts';
import { useLang, useSay } from '../language.tsx';
import { FindField } from './find-field.tsx';
import { KsicMatches } from './ksic-matches.tsx';

const most = 12;

/** 부문을 찾아 그 화면으로 바로 간다. */
export function SectorJump({ table, sectors }: { table: string; sectors: readonly Sector[] }) {
  const lang = useLang();
  const say = useSay();
  const [typed, type] = useState('');
  const find = useMemo(() => finderOf(sectors), [sectors]);
  const found = find(typed);
  const shown = found ? [...found].slice(0, most) : [];
  const outcome =
    found === null ? '' : found.size === 0 ? say(words.nothingFound) : filled(say(words.found), { count: found.size });
  const enter = () => {
    const first = shown[0];
    if (first) window.location.hash = tablesHref(table, first[0]);
  };
  return (
    <div className="jump">
      <FindField id="find-sector" typed={typed} type={type} enter={enter} outcome={outcome} />
      {found?.size === 0 && <p className="quiet">{say(words.nothingFound)}</p>}
      {shown.length > 0 && (
        <ul className="jump-list">
          {shown.map(([code, word]) => {
            const sector = sectors.find((one) => one.code === code)!;
            return (
              <li key={code}>
                <a href={tablesHref(table, code)}>
                  {code} {{ ko: sector.ko, en: sector.en }[lang]}
                </a>
                {word !== null && <span className="found-word">{filled(say(words.byWord), { word })}</span>}
              </li>
            );
          })}
        </ul>
      )}
      <KsicMatches table={table} sectors={sectors} typed={typed} />
    </div>
  );
}
