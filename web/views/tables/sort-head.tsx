import type { ReactNode } from 'preact/compat';
import { SortArrow } from '../sort-arrow.tsx';
import { pressed, type Sort } from '../../view-models/tables/query.ts';

type Props<Column extends string> = {
  column: Column;
  sort: Sort<Column>;
  isText?: boolean;
  choose: (sort: Sort<Column>) => void;
  children: ReactNode;
};

/** 누르면 그 열로 줄을 세우는 머리글. */
export function SortHead<Column extends string>({ column, sort, isText = false, choose, children }: Props<Column>) {
  const state = sort.by !== column ? 'none' : sort.isDown ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={state} className={isText ? 'text' : undefined}>
      <button
        type="button"
        className="sorter"
        data-column={column}
        onClick={() => choose(pressed(sort, column, isText))}
      >
        {children}
        <span className="sorter-mark" aria-hidden="true">
          <SortArrow direction={state} />
        </span>
      </button>
    </th>
  );
}
