import { sizeOf, type FlowTable } from '../flow-table.ts';
import { accountNames } from '../header.ts';
import { cellName } from './notes.ts';
import type { TableCheck } from './result.ts';

/** 거래와 산출의 칸 수가 계정의 수에 맞는가. Whether flows and output have a cell for every account. */
export function squareCheck({ sectors, regions, domestic, imported, output }: FlowTable): TableCheck {
  const n = sectors.length * (regions?.length ?? 1);
  const parts = [
    ['domestic', domestic.length, n * n],
    ['imported', imported?.length ?? n * n, n * n],
    ['output', output.length, n],
  ] as const;
  const torn = parts.find(([, cells, expected]) => cells !== expected);
  return {
    name: 'square',
    worst: torn ? Math.abs(torn[1] - torn[2]) : 0,
    at: torn?.[0] ?? null,
    ok: !torn,
    tolerance: 0,
    unit: '칸',
  };
}

/** 부문과 지역의 코드가 하나씩인가. Whether codes of sectors and of regions are given once. */
export function codesCheck(table: FlowTable): TableCheck {
  const twice = codesTwice(table);
  return { name: 'codes', worst: twice.length, at: twice[0] ?? null, ok: twice.length === 0, tolerance: 0, unit: '개' };
}

/** 두 번 넘게 나오는 코드들. */
export function codesTwice({ sectors, regions }: FlowTable): string[] {
  return [sectors, regions ?? []].flatMap((named) => {
    const codes = named.map(({ code }) => code);
    return [...new Set(codes.filter((code, i) => codes.indexOf(code) !== i))];
  });
}

/** 산출이 있는 부문이 하나라도 있는가: 없으면 나눌 것이 없다. Whether anything is made at all. */
export function madeCheck({ output }: FlowTable): TableCheck {
  const count = output.reduce((sum, made) => (made === 0 ? sum : sum + 1), 0);
  return { name: 'sectorsWithOutput', worst: count, at: null, ok: count > 0, tolerance: 1, unit: '개' };
}

/** 표의 부분 하나: 이름, 값들, 칸의 자리를 부르는 말. A part of a table, and what its cells are called. */
export type CellsOf = readonly [name: string, values: Float64Array | null, place: (cell: number) => string];

/** 표의 모든 부분. Every part of a table. */
export function cellsOf(table: FlowTable): CellsOf[] {
  const codes = accountNames(table).map(({ sector }) => sector);
  const { items, domestic, imported } = table.finalDemand;
  const sector = (cell: number) => codes[cell]!;
  const pair = (cell: number) => cellName(codes, sizeOf(table), cell);
  const item = (cell: number) => `${codes[Math.trunc(cell / items.length)]}×${items[cell % items.length]}`;
  return [
    ['domestic', table.domestic, pair],
    ['imported', table.imported, pair],
    ['finalDemand', domestic, item],
    ['finalDemand', imported, item],
    ...Object.entries(table.valueAdded).map(([name, values]) => [name, values, sector] as const),
    ['output', table.output, sector],
    ['employed', table.persons.employed, sector],
    ['employees', table.persons.employees, sector],
  ];
}

/** 수가 아닌 칸의 수와 첫 자리, «부분 자리»로. Cells that are not numbers: how many, and the first as «part place». */
export function finiteCheck(table: FlowTable): TableCheck {
  const parts = cellsOf(table);
  const bad = parts.flatMap(([name, values, place]) => {
    const cell = values?.findIndex((value) => !Number.isFinite(value)) ?? -1;
    return cell < 0 ? [] : [`${name} ${place(cell)}`];
  });
  const count = parts.reduce((sum, [, values]) => sum + (values?.filter((v) => !Number.isFinite(v)).length ?? 0), 0);
  return { name: 'finite', worst: count, at: bad[0] ?? null, ok: count === 0, tolerance: 0, unit: '칸' };
}
