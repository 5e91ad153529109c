import { indicatorLabels, type Lang, type RegionalTable, type Text } from '../../../engine/index.ts';
import { percentText } from '../amounts.ts';
import { coefficientText, effectText } from './figures.ts';
import { sorted, type Sort } from './query.ts';
import { words } from './words.ts';

const measures = ['production', 'valueAdded', 'employment'] as const;
export type RegionalMeasure = (typeof measures)[number];

/** 시·도표의 열: 이름, 지표마다 지역내와 지역외, 그리고 생산 가운데 안에 남는 몫. */
export const regionalColumns = [
  'name',
  'production.in',
  'production.out',
  'valueAdded.in',
  'valueAdded.out',
  'employment.in',
  'employment.out',
  'inside',
] as const;
export type RegionalColumn = (typeof regionalColumns)[number];

/** 한 줄: 한 시·도의 한 부문. 없는 산업이면 `values`가 null. */
export type RegionalRow = {
  readonly key: string;
  readonly name: Text;
  readonly values: Readonly<Record<Exclude<RegionalColumn, 'name'>, number>> | null;
};

/** 한 시·도의 모든 부문. Every sector of one province. */
export function rowsOfRegion(table: RegionalTable, region: string): readonly RegionalRow[] {
  const r = table.regions.findIndex(({ code }) => code === region);
  return table.sectors.map(({ code, ko, en }, s) => ({ key: code, name: { ko, en }, values: valuesAt(table, r, s) }));
}

/** 한 부문의 모든 시·도. One sector in every province. */
export function rowsOfSector(table: RegionalTable, sector: string): readonly RegionalRow[] {
  const s = table.sectors.findIndex(({ code }) => code === sector);
  return table.regions.map(({ code, ko, en }, r) => ({ key: code, name: { ko, en }, values: valuesAt(table, r, s) }));
}

function valuesAt(table: RegionalTable, r: number, s: number): RegionalRow['values'] {
  const at = (measure: RegionalMeasure, place: 'inRegion' | 'outRegion') => table[measure][place][r]?.[s] ?? null;
  const [production, away] = [at('production', 'inRegion'), at('production', 'outRegion')];
  if (production === null || away === null) return null;
  return {
    'production.in': production,
    'production.out': away,
    'valueAdded.in': at('valueAdded', 'inRegion') ?? 0,
    'valueAdded.out': at('valueAdded', 'outRegion') ?? 0,
    'employment.in': at('employment', 'inRegion') ?? 0,
    'employment.out': at('employment', 'outRegion') ?? 0,
    inside: production / (production + away),
  };
}

/** 고른 차례로; 이름의 열은 표의 차례이다. In the chosen order; by name means the table's own. */
export function orderedRegional(
  rows: readonly RegionalRow[],
  { by, isDown }: Sort<RegionalColumn>,
): readonly RegionalRow[] {
  if (by === 'name') return isDown ? rows.toReversed() : rows;
  return sorted(rows, isDown, ({ values }) => values?.[by] ?? null);
}

/** 칸의 글: 계수 그대로, 또는 수요 `demand`억원이 일으키는 양. */
export function regionalText(
  values: RegionalRow['values'],
  column: Exclude<RegionalColumn, 'name'>,
  demand: number | null,
  lang: Lang,
): string {
  if (values === null) return '–';
  if (column === 'inside') return percentText(values.inside, 1);
  const measure = measureOf(column);
  return demand === null ? coefficientText(values[column], measure) : effectText(values[column], demand, measure, lang);
}

function measureOf(column: Exclude<RegionalColumn, 'name' | 'inside'>): RegionalMeasure {
  return measures.find((measure) => column.startsWith(measure))!;
}

/** 두 줄의 머리글: 지표, 그리고 지역내와 지역외. */
export function regionalHeads(lang: Lang) {
  return measures.map((measure) => ({
    measure,
    label: indicatorLabels[measure][lang],
    columns: [
      { column: `${measure}.in` as RegionalColumn, label: words.inside[lang] },
      { column: `${measure}.out` as RegionalColumn, label: words.outside[lang] },
    ],
  }));
}

export function regionalName(column: RegionalColumn, lang: Lang): string {
  if (column === 'name') return words.sector[lang];
  if (column === 'inside') return words.insideShare[lang];
  const place = column.endsWith('.in') ? words.inside : words.outside;
  return `${indicatorLabels[measureOf(column)][lang]} ${place[lang]}`;
}

/** 내려받을 표, 반올림하지 않은 값. */
export function regionalCsv(rows: readonly RegionalRow[], first: string, lang: Lang) {
  const columns = regionalColumns.filter((column) => column !== 'name');
  return {
    head: [first, '', ...columns.map((column) => regionalName(column, lang))],
    rows: rows.map(({ key, name, values }) => [
      key,
      name[lang],
      ...columns.map((column) => (values === null ? '' : String(values[column]))),
    ]),
  };
}
