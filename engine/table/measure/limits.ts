import { note, type Note } from '../../problem.ts';
import { notesOnTable } from '../check/notes.ts';
import type { FlowTable } from '../flow-table.ts';

/**
 * 표에서 얻은 수치 곁에 늘 서는 알림: 표에 대해 말해 둘 것과, 음의 칸 때문에 이론이 보장하지 못하는 것.
 *
 * Notes that stand beside every measure of a table: what a reader should know of the table, and what negative cells take away from
 * the theory (an inverse of at least I, growing with every coefficient, and error bounds that hold cell by cell).
 *
 * @source domain F30; 한국은행 2020년 산업연관표 (부산물)
 */
export function limitNotes(table: FlowTable): Note[] {
  const negative = table.domestic.reduce((count, flow) => (flow < 0 ? count + 1 : count), 0);
  return [
    ...notesOnTable(table),
    ...(negative > 0 ? [note('SIGNS_NOT_GUARANTEED', 'table', { count: negative })] : []),
  ];
}
