import { Problem, type Note } from '../../problem.ts';
import { balanceChecks, printedChecks, type PrintedTotals } from './balance.ts';
import { cellName, notesOnTable } from './notes.ts';
import { domesticInputs, failingPivot, productiveChecks, spectralRadiusOf, type SpectralRadius } from './productive.ts';
import { placeOfGreatest, type TableCheck } from './result.ts';
import { personsChecks, unitCheck, type PublishedOutput } from './scale.ts';
import { sizeOf, type FlowTable } from '../flow-table.ts';
import { accountNames, headerOf, type TableHeader } from '../header.ts';

/** `pageup.table-check/1`. */
export type CheckReport = {
  readonly schema: 'pageup.table-check/1';
  readonly table: TableHeader;
  readonly checks: readonly TableCheck[];
  /** 수가 아닌 칸이 있으면 null. Null when a cell is not a number. */
  readonly spectralRadius: SpectralRadius | null;
  readonly notes: readonly Note[];
};

/**
 * 표의 검사들: 저마다 가장 나쁜 값과 그 자리를 말한다. 고치지도 거절하지도 않는다.
 *
 * Every check of a table, each naming its worst place. With a cell that is not a number nothing else can be judged.
 *
 * @param printed 책에 적힌 합계, 있으면
 * @param published 발표된 전국 총산출; 전국표일 때만 준다(`publishedOutput`)
 */
export function checkTable(
  table: FlowTable,
  printed: PrintedTotals = {},
  published: PublishedOutput | null = null,
): TableCheck[] {
  const finite = finiteCheck(table);
  return finite.ok ? [finite, ...checksOfNumbers(table, printed, published, spectralRadiusOf(table))] : [finite];
}

/**
 * 검사들을 머리와 알림과 함께. The checks with the table's header, the bounds of its spectral radius, and notes.
 */
export function checkReport(
  table: FlowTable,
  printed: PrintedTotals = {},
  published: PublishedOutput | null = null,
): CheckReport {
  const finite = finiteCheck(table);
  const radius = finite.ok ? spectralRadiusOf(table) : null;
  return {
    schema: 'pageup.table-check/1',
    table: headerOf(table),
    checks: radius ? [finite, ...checksOfNumbers(table, printed, published, radius)] : [finite],
    spectralRadius: radius,
    notes: radius ? notesOnTable(table) : [],
  };
}

/**
 * 쓸 수 없는 표를 거절한다. 열합과 사람 수의 검사는 알려 줄 뿐 거절하지 않는다.
 *
 * Refuses a table that cannot be used, naming the worst place and by how much; gives the checks of one that can.
 *
 * @throws Problem TABLE_NOT_SQUARE, TABLE_DUPLICATE_CODES, TABLE_NOT_FINITE, TABLE_UNIT_WRONG, TABLE_UNBALANCED,
 * TABLE_NEGATIVE_OUTPUT, TABLE_NOT_PRODUCTIVE
 */
export function requireSound(
  table: FlowTable,
  printed: PrintedTotals = {},
  published: PublishedOutput | null = null,
): TableCheck[] {
  requireShape(table);
  const checks = checkTable(table, printed, published);
  const failed = (name: string) => checks.find((check) => !check.ok && check.name.startsWith(name));
  const { id } = table;
  const notNumber = failed('finite');
  if (notNumber) throw new Problem('TABLE_NOT_FINITE', { id, at: notNumber.at!, count: notNumber.worst! });
  const unit = failed('unit');
  if (unit && published) {
    const { year, trillions } = published;
    throw new Problem('TABLE_UNIT_WRONG', { id, times: Number(unit.worst!.toPrecision(3)), year, trillions });
  }
  const unbalanced = failed('rowBalance') ?? failed('columnBalance') ?? failed('printed.');
  if (unbalanced) {
    const { name, at, worst, tolerance } = unbalanced;
    throw new Problem('TABLE_UNBALANCED', { id, check: name, at: at!, difference: worst!, tolerance: tolerance! });
  }
  const negative = failed('output');
  if (negative) throw new Problem('TABLE_NEGATIVE_OUTPUT', { id, at: negative.at!, output: negative.worst! });
  if (failed('productive')) throw new Problem('TABLE_NOT_PRODUCTIVE', { id, ...whyNotProductive(table) });
  return checks;
}

function checksOfNumbers(
  table: FlowTable,
  printed: PrintedTotals,
  published: PublishedOutput | null,
  radius: SpectralRadius,
): TableCheck[] {
  return [
    ...balanceChecks(table),
    ...printedChecks(table, printed),
    outputCheck(table),
    ...productiveChecks(table, radius),
    ...personsChecks(table),
    ...(published ? [unitCheck(table, published)] : []),
  ];
}

/** 행렬과 벡터가 계정의 수에 맞는지, 코드가 하나씩인지. */
function requireShape({ id, sectors, regions, output, domestic, imported }: FlowTable): void {
  const n = sectors.length * (regions?.length ?? 1);
  const torn = [domestic, imported ?? domestic].find((flows) => flows.length !== n * n);
  if (torn || output.length !== n) {
    throw new Problem('TABLE_NOT_SQUARE', { id, accounts: n, cells: torn?.length ?? output.length });
  }
  const codes = [sectors, regions ?? []].flatMap((named) => duplicates(named.map(({ code }) => code)));
  if (codes.length > 0) throw new Problem('TABLE_DUPLICATE_CODES', { id, codes: codes.join(', ') });
}

function duplicates(codes: readonly string[]): string[] {
  return [...new Set(codes.filter((code, i) => codes.indexOf(code) !== i))];
}

/** 수가 아닌 칸의 수와 첫 자리. */
function finiteCheck(table: FlowTable): TableCheck {
  const codes = accountNames(table).map(({ sector }) => sector);
  const { items, domestic, imported } = table.finalDemand;
  const parts: (readonly [name: string, values: Float64Array, place: (cell: number) => string])[] = [
    ['domestic', table.domestic, (cell) => cellName(codes, sizeOf(table), cell)],
    ['imported', table.imported ?? none, (cell) => cellName(codes, sizeOf(table), cell)],
    ...([domestic, imported ?? none] as const).map(
      (demand) =>
        [
          'finalDemand',
          demand,
          (cell: number) => `${codes[Math.trunc(cell / items.length)]}×${items[cell % items.length]}`,
        ] as const,
    ),
    ...Object.entries(table.valueAdded).map(
      ([name, values]) => [name, values, (cell: number) => codes[cell]!] as const,
    ),
    ['output', table.output, (cell) => codes[cell]!],
    ['employed', table.persons.employed ?? none, (cell) => codes[cell]!],
    ['employees', table.persons.employees ?? none, (cell) => codes[cell]!],
  ];
  const bad = parts.flatMap(([name, values, place]) => {
    const cell = values.findIndex((value) => !Number.isFinite(value));
    return cell < 0 ? [] : [`${name} ${place(cell)}`];
  });
  const count = parts.reduce((sum, [, values]) => sum + values.filter((value) => !Number.isFinite(value)).length, 0);
  return { name: 'finite', worst: count, at: bad[0] ?? null, ok: count === 0, tolerance: 0, unit: '칸' };
}

const none = new Float64Array(0);

/** 음의 산출은 없다. */
function outputCheck(table: FlowTable): TableCheck {
  const worst = placeOfGreatest(table.output.map((x) => -x));
  const least = table.output[worst]!;
  const at = least < 0 ? accountNames(table)[worst]!.sector : null;
  return { name: 'output', worst: Math.min(0, least), at, ok: least >= 0, tolerance: 0, unit: '백만원' };
}

/** 어느 부문이 얼마나: 국산 투입이 산출에 견주어 가장 많은 부문과, I − A의 축이 처음 0 이하가 되는 부문. */
function whyNotProductive(table: FlowTable): { whyKo: string; whyEn: string } {
  const codes = accountNames(table).map(({ sector }) => sector);
  const sums = domesticInputs(table);
  const most = placeOfGreatest(sums);
  const [code, share] = [codes[most]!, Number(sums[most]!.toPrecision(6))];
  const failing = failingPivot(table);
  const [at, pivot] = [failing?.at ?? code, failing ? Number(failing.pivot.toPrecision(4)) : 0];
  return {
    whyKo: `부문 ${code}의 국산 투입이 산출의 ${share}배이고, 부문 ${at}에서 I − A의 축이 ${pivot}`,
    whyEn: `domestic inputs of sector ${code} are ${share} times its output, and the pivot of I − A at sector ${at} is ${pivot}`,
  };
}
