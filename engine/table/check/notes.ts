import { note, type Note } from '../../problem.ts';
import { sizeOf, valueAddedOf, type FlowTable } from '../flow-table.ts';
import { accountNames } from '../header.ts';
import { publishedOutput, publishedYears } from './scale.ts';

/**
 * 표에 있어도 되지만 말해 둘 것: 음의 칸, 산출이 없는 부문, 부가가치가 0 이하인 부문, 나누지 않은 수입, 모르는 사람 수, 견줄 발표치가 없어 보지 못한
 * 단위.
 *
 * What a sound table may hold and a reader should know: negative cells, sectors without output, sectors whose value added is not
 * positive, imports not told apart, persons not known, and a unit that no published figure could confirm.
 */
export function notesOnTable(table: FlowTable): Note[] {
  const codes = accountNames(table).map(({ sector }) => sector);
  const negative = negativeCells(table, codes);
  const absent = codes.filter((_, i) => table.output[i] === 0);
  const valueAdded = valueAddedOf(table);
  const unpaid = codes.filter((_, i) => table.output[i] !== 0 && !(valueAdded[i]! > 0));
  return [
    ...(negative.count > 0
      ? [note('NEGATIVE_CELLS', 'checks', { count: negative.count, at: negative.at, least: negative.least })]
      : []),
    ...(absent.length > 0
      ? [note('SECTORS_WITHOUT_OUTPUT', 'checks', { count: absent.length, sectors: listed(absent) })]
      : []),
    ...(unpaid.length > 0
      ? [note('VALUE_ADDED_NOT_POSITIVE', 'checks', { count: unpaid.length, sectors: listed(unpaid) })]
      : []),
    ...(table.imported ? [] : [note('IMPORTS_NOT_SEPARATE', 'checks', { id: table.id })]),
    ...(table.persons.employed ? [] : [note('PERSONS_UNKNOWN', 'checks', { id: table.id, year: table.year })]),
    ...(publishedOutput(table.year)
      ? []
      : [note('UNIT_NOT_COMPARED', 'checks', { id: table.id, year: table.year, known: publishedYears.join(', ') })]),
  ];
}

/** 국산거래의 음의 칸들: 부산물이 그것을 만든 부문의 투입에서 빠진 것. */
function negativeCells(table: FlowTable, codes: readonly string[]): { count: number; at: string; least: number } {
  const n = sizeOf(table);
  let [count, place] = [0, 0];
  table.domestic.forEach((flow, k) => {
    if (flow < 0) count += 1;
    if (flow < table.domestic[place]!) place = k;
  });
  return { count, at: cellName(codes, n, place), least: table.domestic[place]! };
}

/** 칸의 이름: «행×열». */
export function cellName(codes: readonly string[], width: number, cell: number): string {
  return `${codes[Math.trunc(cell / width)]}×${codes[cell % width]}`;
}

/** 목록이 길면 앞의 열 개만. */
function listed(codes: readonly string[]): string {
  return codes.length > 10 ? `${codes.slice(0, 10).join(', ')}, …` : codes.join(', ');
}
