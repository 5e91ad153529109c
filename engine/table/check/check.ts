import type { Note } from '../../problem.ts';
import type { FlowTable } from '../flow-table.ts';
import { accountNames, headerOf, type TableHeader } from '../header.ts';
import { amountsCheck } from './amounts.ts';
import { balanceChecks, printedChecks, type PrintedTotals } from './balance.ts';
import { notesOnTable } from './notes.ts';
import { productiveChecks, productivityOf, type Productivity, type SpectralRadius } from './productive.ts';
import { placeOfGreatest, type TableCheck } from './result.ts';
import { personsChecks, unitCheck, type PublishedOutput } from './scale.ts';
import { codesCheck, finiteCheck, madeCheck, squareCheck } from './shape.ts';

/** `pageup.table-check/1`. */
export type CheckReport = {
  readonly schema: 'pageup.table-check/1';
  readonly table: TableHeader;
  readonly checks: readonly TableCheck[];
  /** 수가 아닌 칸이 있거나 산출이 없으면 null. Null when a cell is not a number or nothing is made. */
  readonly spectralRadius: SpectralRadius | null;
  readonly notes: readonly Note[];
};

/** 검사들과, 셈해 둔 생산성; 견줄 수 없는 표이면 null. The checks, and productivity when it could be judged. */
export type Judged = { readonly checks: readonly TableCheck[]; readonly productivity: Productivity | null };

/**
 * 표의 검사들: 저마다 가장 나쁜 값과 그 자리를 말한다. 고치지도 거절하지도 않는다.
 *
 * Every check of a table, each naming its worst place, with the bounds of its spectral radius and notes. Of a table that is not
 * square, has a cell that is not a number, or makes nothing, nothing else can be judged.
 *
 * @param printed 책에 적힌 합계, 있으면
 * @param published 발표된 전국 총산출; 전국표일 때만 준다(`publishedOutput`)
 */
export function checkReport(
  table: FlowTable,
  printed: PrintedTotals = {},
  published: PublishedOutput | null = null,
): CheckReport {
  const { checks, productivity } = judge(table, printed, published);
  const radius = productivity?.radius ?? null;
  return {
    schema: 'pageup.table-check/1',
    table: headerOf(table),
    checks,
    spectralRadius: radius && Number.isFinite(radius.upper) ? radius : null,
    notes: productivity ? notesOnTable(table) : [],
  };
}

export function judge(table: FlowTable, printed: PrintedTotals, published: PublishedOutput | null): Judged {
  const checks: TableCheck[] = [];
  for (const check of [squareCheck, codesCheck, finiteCheck, madeCheck]) {
    const result = check(table);
    checks.push(result);
    if (!result.ok && check !== codesCheck) return { checks, productivity: null };
  }
  const productivity = productivityOf(table);
  checks.push(
    amountsCheck(table),
    ...balanceChecks(table),
    ...printedChecks(table, printed),
    outputCheck(table),
    ...productiveChecks(table, productivity),
    ...personsChecks(table),
    ...(published ? [unitCheck(table, published)] : []),
  );
  return { checks, productivity };
}

/** 음의 산출은 없다. */
function outputCheck(table: FlowTable): TableCheck {
  const worst = placeOfGreatest(table.output.map((x) => -x));
  const least = table.output[worst]!;
  const at = least < 0 ? accountNames(table)[worst]!.sector : null;
  return { name: 'output', worst: Math.min(0, least), at, ok: least >= 0, tolerance: 0, unit: '백만원' };
}
