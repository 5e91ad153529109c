import { Problem } from '../../problem.ts';
import type { FlowTable } from '../flow-table.ts';
import { groupThousands } from '../../units/korean-numerals.ts';
import { partName } from './names.ts';
import type { TableCheck } from './result.ts';
import { cellsOf } from './shape.ts';

/**
 * 받는 크기, 백만원(사람은 명): 이보다 크거나, 나눌 산출이 이보다 작으면 셈이 double의 끝을 넘는다.
 *
 * The sizes taken: beyond them results would leave the range of doubles. The largest table of the world is 10¹¹ million won.
 */
export const amountBounds = { least: 1e-9, most: 1e15 } as const;

/**
 * 셈할 수 있는 크기인가. 산출은 나누는 수라 너무 작아서도 안 된다; 0은 괜찮다.
 *
 * @example
 * isWithinBounds(-1e16, false) // => false
 * isWithinBounds(1e-300, true) // => false
 */
export function isWithinBounds(value: number, isOutput: boolean): boolean {
  const size = Math.abs(value);
  return !(size > amountBounds.most || (isOutput && size > 0 && size < amountBounds.least));
}

/** 받는 크기를 벗어난 칸 가운데 부분마다의 첫째. */
function beyond(table: FlowTable): { readonly part: string; readonly place: string; readonly value: number }[] {
  return cellsOf(table).flatMap(([part, values, place]) => {
    const cell = values?.findIndex((value) => !isWithinBounds(value, part === 'output')) ?? -1;
    return cell < 0 ? [] : [{ part, place: place(cell), value: values![cell]! }];
  });
}

/** 받는 크기를 벗어난 칸이 있는 부분의 수와 첫 자리. Parts of a table with cells beyond the sizes taken, and the first of them. */
export function amountsCheck(table: FlowTable): TableCheck {
  const found = beyond(table);
  const at = found[0] ? `${found[0].part} ${found[0].place}` : null;
  return { name: 'amounts', worst: found.length, at, ok: at === null, tolerance: 0, unit: '개' };
}

/**
 * 셈할 수 없이 크거나 작은 칸이 있는 표를 거절한다. 수가 아닌 칸은 보지 않는다.
 *
 * Refuses a table with an amount beyond `amountBounds`.
 *
 * @throws Problem AMOUNT_OUT_OF_BOUNDS
 */
export function requireAmounts(table: FlowTable): void {
  const [first] = beyond(table);
  if (!first) return;
  const { part, place, value } = first;
  const { ko, en } = partName(part);
  throw new Problem('AMOUNT_OUT_OF_BOUNDS', {
    whereKo: `«${table.id}» 표의 ${ko} ${place}`,
    whereEn: `“${table.id}”, ${en} ${place}`,
    value,
    least: amountBounds.least,
    most: groupThousands(amountBounds.most),
  });
}
