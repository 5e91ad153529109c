import type { Prepared, TableTitles, Text } from '../../engine/index.ts';
import type { Library } from './library.ts';

/** 계산에 쓴 표들의 이름: 펴낸 곳과 제목. Publisher and title of the tables that a scenario uses. */
export function titlesOf(library: Library, { study: { tables } }: Prepared): TableTitles {
  const used = [tables.regional?.id, tables.national.id, tables.prices.id].filter((id) => id !== undefined);
  const known = new Set(library.tableIds());
  return Object.fromEntries(
    used.filter((id) => known.has(id)).map((id) => [id, titleOf(library.tableSummary(id).source)]),
  );
}

function titleOf(source: unknown): Text {
  const { title, publisher } = source as { readonly title: Text; readonly publisher: Text };
  return { ko: `${publisher.ko}, ${title.ko}`, en: `${publisher.en}, ${title.en}` };
}
