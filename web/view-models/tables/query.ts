/** 주소의 ? 뒤: 이름 → 값들. What stands behind the question mark of a table's address. */
export type Query = URLSearchParams;

export function queryOf(asked: string): Query {
  return new URLSearchParams(asked);
}

/** 이름의 값을 갈아 끼운 글; null이면 뺀다. The query with one name set anew, or without it. */
export function withValues(asked: string, name: string, values: readonly string[] | null): string {
  const query = queryOf(asked);
  query.delete(name);
  for (const value of values ?? []) query.append(name, value);
  return textOf(query);
}

/** 한글과 쉼표와 쌍점은 주소에서도 읽히게 둔다. Readable in the address bar: Hangul, commas and colons stay as they are. */
function textOf(query: Query): string {
  return [...query]
    .map(([name, value]) =>
      value === '' ? name : `${name}=${encodeURIComponent(value).replace(/%3A/g, ':').replace(/%2C/g, ',')}`,
    )
    .join('&');
}

/** 줄 세우기: 어느 열로, 큰 것부터인가. */
export type Sort<Column extends string> = { readonly by: Column; readonly isDown: boolean };

/**
 * 주소의 `sort`. 없거나 모르는 열이면 `otherwise`.
 *
 * @example
 * sortIn('sort=-employment', ['code', 'employment'], 'code') // { by: 'employment', isDown: true }
 */
export function sortIn<Column extends string>(
  asked: string,
  columns: readonly Column[],
  otherwise: Column,
): Sort<Column> {
  const written = queryOf(asked).get('sort') ?? '';
  const isDown = written.startsWith('-');
  const by = columns.find((column) => column === written.slice(isDown ? 1 : 0));
  return by === undefined ? { by: otherwise, isDown: false } : { by, isDown };
}

/** 머리글을 누르면: 다른 열이면 큰 것부터(글자의 열은 작은 것부터), 같은 열이면 뒤집는다. */
export function pressed<Column extends string>(sort: Sort<Column>, by: Column, isText: boolean): Sort<Column> {
  return sort.by === by ? { by, isDown: !sort.isDown } : { by, isDown: !isText };
}

export function sortText<Column extends string>({ by, isDown }: Sort<Column>): string {
  return (isDown ? '-' : '') + by;
}

/** 모르는 값(null)은 어느 차례에서나 끝에 선다. Rows in order; unknown values come last either way. */
export function sorted<Row>(
  rows: readonly Row[],
  isDown: boolean,
  key: (row: Row) => number | string | null,
): readonly Row[] {
  const sign = isDown ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return x === y ? 0 : x < y ? -sign : sign;
  });
}
