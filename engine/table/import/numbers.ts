import { cellAt, cellName, placeName, tidied, type Cell, type Place } from './grid.ts';
import type { Ledger } from './ledger.ts';

const plain = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?$/;
const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const notFinite = /^[+-]?(nan|inf|infinity|∞)$/i;
const errorValue = /^#[A-Z/0!?]+[!?A-Z]$/;

/** 수를 읽는 데 필요한 것. `isNeeded`가 거짓이면 받지 못해도 표는 선다. */
export type Reading = { readonly ledger: Ledger; readonly format: 'workbook' | 'csv'; readonly isNeeded: boolean };

/**
 * 칸의 수. 읽지 못하면 까닭을 장부에 적고 NaN을 준다: 하나를 보고 멈추지 않고 모두 말하려는 것이다.
 *
 * The number in a cell. One that cannot be read is written into the ledger and read as NaN, so that all of them are told at once.
 */
export function numberAt(place: Place, reading: Reading): number {
  const { sheet, row, column } = place;
  const cell = cellAt(sheet, row, column);
  if (sheet.formulas.size > 0 && sheet.formulas.has(cellName(row, column)))
    return refused(place, reading, 'formula', '');
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? cell : refused(place, reading, 'notFinite', String(cell));
  if (cell === null) return refused(place, reading, 'blank', '');
  const text = tidied(cell);
  if (text === '') return refused(place, reading, 'blank', '');
  const value = parsed(text);
  if (value === null) return refused(place, reading, kindOfFault(text), text);
  if (!Number.isFinite(value)) return refused(place, reading, 'notFinite', text);
  noteRepair(place, reading, cell, text);
  return value;
}

/** 글자로 적힌 수: 쉼표를 떼고. */
function parsed(text: string): number | null {
  if (plain.test(text)) return Number(text);
  return grouped.test(text) ? Number(text.replaceAll(',', '')) : null;
}

function kindOfFault(text: string): 'text' | 'notFinite' | 'errorValue' {
  if (notFinite.test(text)) return 'notFinite';
  return errorValue.test(text) ? 'errorValue' : 'text';
}

/** CSV의 수는 본디 글자이다: 쉼표나 빈칸을 떼었을 때만 고친 것이다. */
function noteRepair(place: Place, { ledger, format }: Reading, cell: Cell, text: string): void {
  if (text.includes(',') || text !== cell) ledger.repair('separators', placeName(place), place.sheet.name);
  else if (format === 'workbook') ledger.repair('numberAsText', placeName(place), place.sheet.name);
}

function refused(
  place: Place,
  { ledger, isNeeded }: Reading,
  what: 'text' | 'notFinite' | 'errorValue' | 'blank' | 'formula',
  value: string,
): number {
  ledger.refuse(what, placeName(place), value, isNeeded);
  return NaN;
}
