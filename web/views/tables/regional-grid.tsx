import type { CSSProperties } from 'preact/compat';
import type { Found } from '../../view-models/tables/finder.ts';
import type { Sort } from '../../view-models/tables/query.ts';
import {
  regionalColumns,
  regionalHeads,
  regionalText,
  type RegionalColumn,
  type RegionalRow,
} from '../../view-models/tables/regional-rows.ts';
import { filled, unitWords, words } from '../../view-models/tables/words.ts';
import { useLang, useSay } from '../language.tsx';
import { SortHead } from './sort-head.tsx';

type Props = {
  rows: readonly RegionalRow[];
  sort: Sort<RegionalColumn>;
  choose: (sort: Sort<RegionalColumn>) => void;
  first: string;
  caption: string;
  hrefOf: (key: string) => string;
  /** 물어보는 수요, 억원; null이면 계수 그대로. */
  demand: number | null;
  words: Found | null;
};

const valueColumns = regionalColumns.filter((column) => column !== 'name');

/** 지역내와 지역외의 표. 없는 산업은 그렇게 말한다. */
export function RegionalGrid({ rows, sort, choose, first, caption, hrefOf, demand, words: found }: Props) {
  const lang = useLang();
  const say = useSay();
  const heads = regionalHeads(lang);
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={`${first}, ${caption}`}>
      <table className="grid regional-grid">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <td />
            {heads.map(({ measure, label }) => (
              <th key={measure} scope="colgroup" colSpan={2}>
                {label}
                {demand === null && <small>{say(unitWords[measure])}</small>}
              </th>
            ))}
            <td />
          </tr>
          <tr>
            <SortHead column="name" sort={sort} isText choose={choose}>
              {first}
            </SortHead>
            {heads.flatMap(({ columns, label }) =>
              columns.map((head) => (
                <SortHead key={head.column} column={head.column} sort={sort} choose={choose}>
                  <span className="unseen">{label} </span>
                  {head.label}
                </SortHead>
              )),
            )}
            <SortHead column="inside" sort={sort} choose={choose}>
              {say(words.insideShare)}
            </SortHead>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, values }) => (
            <tr key={key} data-row={key}>
              <th scope="row">
                <a href={hrefOf(key)}>
                  {/^\d/.test(key) && <span className="code">{key}</span>} {name[lang]}
                </a>
                {found?.get(key) && (
                  <span className="found-word">{filled(say(words.byWord), { word: found.get(key)! })}</span>
                )}
              </th>
              {values === null ? (
                <td className="absent" colSpan={valueColumns.length}>
                  {say(words.absent)}
                </td>
              ) : (
                valueColumns.map((column) => (
                  <td
                    key={column}
                    className={column === 'inside' ? 'barred' : undefined}
                    style={column === 'inside' ? ({ '--share': values.inside.toFixed(3) } as CSSProperties) : undefined}
                  >
                    {regionalText(values, column, demand, lang)}
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
