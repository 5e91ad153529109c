import { note, Problem, type Note } from '../../problem.ts';
import { sha256Of } from '../../math/canonical.ts';
import { sumOf } from '../../math/vectors.ts';
import type { Text } from '../../text.ts';
import { partName } from '../check/names.ts';
import { itemName } from '../final-demand-items.ts';
import { columnSums, rowSums, sizeOf, type FlowTable } from '../flow-table.ts';
import { accountNames, headerOf, type AccountName, type TableHeader } from '../header.ts';
import { fileText } from '../import/file-text.ts';
import { limitNotes } from '../measure/limits.ts';
import { requireSound } from '../check/require-sound.ts';
import type { TableCheck } from '../check/result.ts';
import { publishedOutput } from '../check/scale.ts';
import { nationalDataOf, type NationalData } from '../tables.ts';
import { updateTable, type TableTargets, type UpdateMethod } from './update-table.ts';

/** `pageup.table-update/1`. 새 해의 합계에 맞춘 표, 추정. */
export type UpdateReport = {
  readonly schema: 'pageup.table-update/1';
  /** 바탕이 된 표. */
  readonly table: TableHeader;
  readonly estimate: true;
  readonly method: UpdateMethod;
  readonly iterations: number;
  /** 목표에서 가장 크게 벗어난 합계의 차이. */
  readonly worst: { readonly value: number; readonly unit: '백만원' };
  /** 맞춘 표의 내용과, 그 내용을 적은 파일의 sha256. */
  readonly updated: NationalData & { readonly hash: string };
  readonly bySector: readonly (AccountName & {
    readonly output: { readonly before: number; readonly after: number };
    /** 국산 투입의 열합, 원/원; 산출이 없으면 null. */
    readonly domesticInputs: { readonly before: number | null; readonly after: number | null };
  })[];
  readonly checks: readonly TableCheck[];
  readonly notes: readonly Note[];
};

/**
 * 표를 새 해의 합계에 맞추고, 추정이라 적어 검사와 함께 돌려준다.
 *
 * A national table updated to another year's totals, marked as an estimate, with what it took and every check. One that cannot be used
 * is refused. Persons do not follow.
 *
 * @throws Problem UPDATE_TAKES_NATIONAL, `updateTable`의 것, `requireSound`의 것
 * @source Miller & Blair 2009 §7.4.2; Junius & Oosterhaven 2003; domain F17, F18
 */
export function updateReport(
  table: FlowTable,
  targets: TableTargets,
  { method = 'GRAS' }: { readonly method?: UpdateMethod | undefined } = {},
): UpdateReport {
  if (table.regions) throw new Problem('UPDATE_TAKES_NATIONAL', { id: table.id });
  const { table: updated, iterations, worst } = updateTable(table, targets, { method });
  const checks = requireSound(updated, {}, publishedOutput(updated.year));
  const data = nationalDataOf(updated);
  const [before, after] = [inputsOf(table), inputsOf(updated)];
  return {
    schema: 'pageup.table-update/1',
    table: headerOf(table),
    estimate: true,
    method,
    iterations,
    worst: { value: worst, unit: '백만원' },
    updated: { ...data, hash: sha256Of(fileText(data)) },
    bySector: accountNames(table).map((name, j) => ({
      ...name,
      output: { before: table.output[j]!, after: updated.output[j]! },
      domesticInputs: { before: before[j]!, after: after[j]! },
    })),
    checks,
    notes: [note('TABLE_UPDATED', 'updated', { id: table.id, year: updated.year, method }), ...limitNotes(updated)],
  };
}

function inputsOf({ domestic, output }: FlowTable): (number | null)[] {
  return Array.from(columnSums(domestic, output.length), (sum, j) => (output[j] === 0 ? null : sum / output[j]!));
}

/** 표의 합계 하나. One of a table's own totals. */
export type OwnTarget = { readonly total: string; readonly code: string; readonly name: Text; readonly value: number };

/**
 * 표 자신의 합계, 백만원: 고쳐 쓸 합계 파일의 밑그림.
 *
 * A table's own totals, 백만원: a first draft of a file of targets.
 */
export function ownTargets(table: FlowTable): OwnTarget[] {
  const { imported, finalDemand, valueAdded } = table;
  const n = sizeOf(table);
  const items = finalDemand.items.length;
  const used = imported && rowSums(imported, n);
  const bought = finalDemand.imported && rowSums(finalDemand.imported, items);
  const [domestic, abroad] = [finalDemand.domestic, finalDemand.imported].map(
    (demand) => demand && columnSums(demand, items),
  );
  const accounts = accountNames(table);
  const ofAccounts = (total: string, value: (i: number) => number) =>
    accounts.map(({ sector: code, name }, i) => ({ total, code, name, value: value(i) }));
  return [
    ...ofAccounts('output', (i) => table.output[i]!),
    ...ofAccounts('imports', (i) => (used?.[i] ?? 0) + (bought?.[i] ?? 0)),
    ...Object.entries(valueAdded).map(([code, row]) => ({
      total: 'valueAdded',
      code,
      name: partName(code),
      value: sumOf(row),
    })),
    ...finalDemand.items.map((code, k) => ({
      total: 'finalDemand',
      code,
      name: itemName(code),
      value: domestic![k]! + (abroad?.[k] ?? 0),
    })),
  ];
}
