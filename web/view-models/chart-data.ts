/** 그림 뒤의 자료: 머리글과 행. The data behind a chart, as a table. */
export type ChartData = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

type Column = { readonly field: string; readonly title: string };
type Row = Readonly<Record<string, string | number | null>>;

/**
 * 그림이 가리키면 보여 주는 칸들을 표로 편다. 표시가 여럿이면 저마다의 칸을 나란히 두고, 빈 행과 겹친 행은 뺀다.
 *
 * The table that stands behind a chart: what its marks tell when pointed at, one row a mark. Columns are the titled tooltip
 * fields of the spec in their order; rows that would say nothing, or the same again, are left out.
 *
 * @param spec 엔진의 Vega-Lite 명세; `data.values`와 `encoding.tooltip`을 읽는다
 */
export function chartData(spec: object): ChartData {
  const columns = columnsOf(spec);
  const lines = rowsIn(spec).map((row) => columns.map(({ field }) => textOf(row[field])));
  const told = lines.filter((line) => line.filter((cell) => cell !== '').length > 1);
  const unique = new Map(told.map((line) => [line.join('\u0000'), line]));
  return { head: columns.map(({ title }) => title), rows: [...unique.values()] };
}

/** 엑셀이 한글을 알아보도록 BOM을 앞에 둔 CSV. CSV that Excel reads as UTF-8; a cell never begins a formula. */
export function csvOf({ head, rows }: ChartData): string {
  const lines = [head, ...rows].map((line) => line.map(quoted).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function quoted(cell: string): string {
  const safe = /^[=+@\t\r]|^-(?![\d.])/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** 명세가 품은 행들. The rows that a spec holds. */
export function rowsIn(spec: object): readonly Row[] {
  const { data } = spec as { data?: { values?: readonly Row[] } };
  return data?.values ?? [];
}

function columnsOf(spec: unknown): readonly Column[] {
  const found = new Map<string, Column>();
  for (const column of tooltipsIn(spec)) if (!found.has(column.field)) found.set(column.field, column);
  return [...found.values()];
}

function tooltipsIn(value: unknown): readonly Column[] {
  if (Array.isArray(value)) return value.flatMap(tooltipsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (key === 'data') return [];
    return key === 'tooltip' && Array.isArray(item) ? item.filter(isColumn) : tooltipsIn(item);
  });
}

function isColumn(value: unknown): value is Column {
  const { field, title } = (value ?? {}) as Partial<Column>;
  return typeof field === 'string' && typeof title === 'string';
}

function textOf(value: Row[string] | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
