import { useMemo } from 'preact/compat';
import type { Sector } from '../../../engine/index.ts';
import { tablesHref } from '../../state/route.ts';
import { foundDivisions } from '../../view-models/tables/finder.ts';
import { words } from '../../view-models/tables/words.ts';
import { useLang, useSay } from '../language.tsx';

/** 표준산업분류의 이름으로 찾은 것들. */
export function KsicMatches({ table, sectors, typed }: { table: string; sectors: readonly Sector[]; typed: string }) {
  const lang = useLang();
  const say = useSay();
  const found = useMemo(() => foundDivisions(sectors, typed), [sectors, typed]);
  if (found.length === 0) return null;
  return (
    <div className="ksic">
      <h3>
        {say(words.ksic)} <small className="quiet">{say(words.ksicNote)}</small>
      </h3>
      <ul>
        {found.map(({ division, sectors: linked }) => (
          <li key={division.code}>
            <span>
              {division.code} {{ ko: division.ko, en: division.en }[lang]}
            </span>
            <span className="ksic-sectors">
              {linked.map(({ code, ko, en }) => (
                <a key={code} href={tablesHref(table, code)}>
                  {code} {{ ko, en }[lang]}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
