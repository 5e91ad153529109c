import { eok, formatMoney, groupThousands, type Lang } from '../../engine/index.ts';
import { digitsFor, type Cell } from './table.ts';

/** 모르는 값은 비워 둔다. */
export function known(value: number | null, digits: number): Cell {
  return value === null ? null : groupThousands(value, digits);
}

/** 억원을 사람이 읽는 금액으로. */
export function money(value: number, lang: Lang): string {
  return formatMoney(eok(value), lang);
}

/** 작은 수는 유효숫자 넷으로. */
export function figureText(value: number): string {
  return Math.abs(value) >= 100 ? groupThousands(value, digitsFor(value)) : String(Number(value.toPrecision(4)));
}
