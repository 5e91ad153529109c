import type { InverseReport, Lang } from '../../../engine/index.ts';

/** 칸의 단계들의 아래 경계. 이보다 작으면 빈칸. The least value of each shade; what is below the first stays blank. */
export const heatSteps = [0.001, 0.003, 0.01, 0.03, 0.1] as const;

/** 칸의 짙기: 0은 빈칸, 1–5, 음수는 −1. 대각선은 수요 자신의 1을 빼고 본다. The shade of a cell; the diagonal without the demand's own 1. */
export function shadeOf({ rows }: InverseReport, row: number, column: number): number {
  const value = beyondOwn(rows[row]![column]!, row === column);
  if (value <= -heatSteps[0]) return -1;
  return heatSteps.filter((step) => value >= step).length;
}

function beyondOwn(value: number, isOwn: boolean): number {
  return isOwn ? value - 1 : value;
}

export type HeatCell = {
  readonly sector: string;
  readonly name: string;
  readonly value: number;
  readonly isOwn: boolean;
};

/** 한 세로줄의 가장 큰 칸들. The largest cells of a column. */
export function largestCells(
  { rows, sectors }: InverseReport,
  column: number,
  most: number,
  lang: Lang,
): readonly HeatCell[] {
  return sectors
    .map(({ sector, name }, row) => ({ sector, name: name[lang], value: rows[row]![column]!, isOwn: row === column }))
    .toSorted((a, b) => b.value - a.value)
    .slice(0, most);
}

/** 온 역행렬, 반올림하지 않고. The whole inverse, unrounded. */
export function inverseCsv({ rows, sectors }: InverseReport, lang: Lang) {
  const names = sectors.map(({ sector, name }) => `${sector} ${name[lang]}`);
  return {
    head: ['', ...names],
    rows: rows.map((row, i) => [names[i]!, ...row.map(String)]),
  };
}

/** 열합이 가장 큰 세로줄: 처음 고를 것. */
export function widestColumn({ rows }: InverseReport): number {
  const sums = rows[0]?.map((_, j) => rows.reduce((sum, row) => sum + row[j]!, 0)) ?? [];
  return Math.max(0, sums.indexOf(Math.max(...sums)));
}
