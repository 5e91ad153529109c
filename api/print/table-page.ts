import stringWidth from 'string-width';
import {
  basisLabels,
  groupThousands,
  type AccountName,
  type Lang,
  type Note,
  type TableHeader,
  type Text,
} from '../../engine/index.ts';
import { digitsFor, printTable, type Cell } from './table.ts';

export { indicatorLabels as indicatorNames } from '../../engine/index.ts';

/** 어떻게 보일까: 어느 말로, 모든 줄을 보일지. How a report is shown to people. */
export type Shown = { readonly lang: Lang; readonly all: boolean };

/** 다 보이지 않을 때의 줄 수. */
const shownRows = 15;

const unitNames: Readonly<Record<string, Text>> = {
  '원/원': { ko: '원/원', en: 'won/won' },
  '명/10억원': { ko: '명/10억원', en: 'per ₩1bn' },
  백만원: { ko: '백만원', en: '₩1m' },
  명: { ko: '명', en: 'persons' },
  칸: { ko: '칸', en: 'cells' },
  개: { ko: '개', en: 'of them' },
  배: { ko: '배', en: 'times' },
};

export function unitName(unit: string, lang: Lang): string {
  return unitNames[unit]?.[lang] ?? unit;
}

/** «2020년 산업연관표, 83부문, 생산자가격 (bok-2020-national-83)» */
export function tableTitle({ id, year, priceBasis, sectors, regions }: TableHeader, lang: Lang): string {
  const [ko, en] = regions === null ? ['', ''] : [`${regions}지역 × `, `${regions} regions × `];
  const basis = basisLabels[priceBasis][lang];
  return {
    ko: `${year}년 산업연관표, ${ko}${sectors}부문, ${basis} (${id})`,
    en: `Input-output table ${year}, ${en}${sectors} sectors, ${basis} (${id})`,
  }[lang];
}

/** 코드와 이름. */
export function sectorName({ sector, name }: AccountName, lang: Lang): string {
  return `${sector} ${name[lang]}`;
}

/** 수 하나; 모르는 것은 빈칸(–). */
export function figure(value: number | null | undefined, digits: number): Cell {
  return value === null || value === undefined ? null : groupThousands(value, digits);
}

/** 유발계수의 자릿수: 원/원은 넷, 사람은 셋. */
export function coefficient(value: number | null | undefined, unit: string): Cell {
  return figure(value, unit === '명/10억원' ? 3 : 4);
}

/** 비율을 백분율로. */
export function percent(fraction: number | null | undefined, digits = 2): Cell {
  return fraction === null || fraction === undefined ? null : `${groupThousands(fraction * 100, digits)}%`;
}

/** 백만원을 억원으로 보이고, 사람은 그대로. 한 열에는 같은 자릿수를 쓴다. */
export function amounts(values: readonly (number | null | undefined)[], unit: string): Cell[] {
  const scale = unit === '백만원' ? 0.01 : 1;
  const largest = values.reduce<number>((most, value) => Math.max(most, Math.abs((value ?? 0) * scale)), 0);
  const digits = unit === '명' ? (largest < 100 ? 1 : 0) : Math.min(digitsFor(largest), 1);
  return values.map((value) => (value === null || value === undefined ? null : groupThousands(value * scale, digits)));
}

/** 금액을 보이는 단위. */
export function amountUnit(unit: string, lang: Lang): string {
  return unit === '백만원' ? { ko: '억원', en: '₩100m' }[lang] : unitName(unit, lang);
}

/** 앞의 몇 줄과, 몇 줄이 빠졌는지. The first rows, and how many are left out. */
export function rowsTable<Row>(
  head: readonly string[],
  rows: readonly Row[],
  cellsOf: (rows: readonly Row[]) => readonly (readonly Cell[])[],
  { lang, all }: Shown,
  left: readonly number[] = [],
): string {
  const shown = all ? rows : rows.slice(0, shownRows);
  const hidden = rows.length - shown.length;
  const more = { ko: `… 나머지 ${hidden}줄은 --all`, en: `… ${hidden} more rows with --all` }[lang];
  return printTable(head, cellsOf(shown), left) + (hidden > 0 ? `${more}\n` : '');
}

/** 값이 큰 것부터; 모르는 것은 맨 뒤. `--all`이면 표의 순서 그대로. */
export function largestFirst<Row>(
  rows: readonly Row[],
  sizeOf: (row: Row) => number | null,
  { all }: Shown,
): readonly Row[] {
  const size = (row: Row) => sizeOf(row) ?? -Infinity;
  return all ? rows : rows.toSorted((a, b) => size(b) - size(a));
}

/** 알림: 같은 말은 한 번만. */
export function notesBlock(notes: readonly Note[], lang: Lang): string {
  const lines = [...new Set(notes.map(({ code, message }) => `  - ${message[lang]} [${code}]`))];
  return lines.length === 0 ? '' : [{ ko: '알림:', en: 'Notes:' }[lang], ...lines, ''].join('\n');
}

/** 토막들을 빈 줄로 가른다. */
export function page(...blocks: readonly string[]): string {
  return blocks
    .filter((block) => block !== '')
    .map((block) => `${block.trimEnd()}\n`)
    .join('\n');
}

/** 짧은 이름표를 왼쪽에 맞춘 줄들. */
export function labelled(lines: readonly (readonly [label: string, value: string])[]): string {
  const width = Math.max(...lines.map(([label]) => stringWidth(label)));
  return lines.map(([label, value]) => `${label}${' '.repeat(width - stringWidth(label))}  ${value}\n`).join('');
}
