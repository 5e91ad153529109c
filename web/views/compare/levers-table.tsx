import type { LeversTable as Table } from '../../view-models/compare/levers-table.ts';
import { compareWords as words } from '../../view-models/compare/words.ts';
import { words as common } from '../../view-models/words.ts';
import { useSay } from '../language.tsx';
import { Heads, type ColumnHead } from './effects-table.tsx';

/** 다른 가정만 나란히. */
export function LeversTable({ table, columns }: { table: Table; columns: readonly ColumnHead[] }) {
  const say = useSay();
  if (table.differing.length === 0) return null;
  return (
    <div className="scroll-x compare-scroll" tabIndex={0} role="region" aria-label={say(words.leversCaption)}>
      <table className="compare-table lever-table">
        <caption>{say(words.leversCaption)}</caption>
        <Heads columns={columns} />
        <tbody>
          {table.differing.map(({ id, label, cells }) => (
            <tr key={id} data-lever={id}>
              <th scope="row">{label}</th>
              {cells.map(({ text, differs, adjusted }, i) => (
                <td key={columns[i]!.run.scenario.id} className={differs ? 'differs' : undefined}>
                  {text ?? <span className="missing">{say(words.notThere)}</span>}
                  {adjusted && <small>{say(common.changed)}</small>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
