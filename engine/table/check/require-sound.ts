import { Problem } from '../../problem.ts';
import { sixDigits } from '../../units/korean-numerals.ts';
import { sizeOf, type FlowTable } from '../flow-table.ts';
import { requireAmounts } from './amounts.ts';
import type { PrintedTotals } from './balance.ts';
import { codedName } from '../header.ts';
import { judge } from './check.ts';
import { checkName, partName } from './names.ts';
import type { TableCheck } from './result.ts';
import { personsChecks, personsPlausible, type PublishedOutput } from './scale.ts';
import { codesTwice } from './shape.ts';

/**
 * 쓸 수 없는 표를 거절한다. 열합의 검사는 알려 줄 뿐 거절하지 않는다.
 *
 * Refuses a table that cannot be used, naming the worst place and by how much; gives the checks of one that can.
 *
 * @throws Problem TABLE_NOT_SQUARE, TABLE_DUPLICATE_CODES, TABLE_NOT_FINITE, AMOUNT_OUT_OF_BOUNDS, TABLE_EMPTY, TABLE_UNIT_WRONG, TABLE_UNBALANCED,
 * TABLE_NEGATIVE_OUTPUT, TABLE_NOT_PRODUCTIVE, TABLE_PERSONS_WRONG, TABLE_EMPLOYEES_ABOVE_EMPLOYED
 */
export function requireSound(
  table: FlowTable,
  printed: PrintedTotals = {},
  published: PublishedOutput | null = null,
): readonly TableCheck[] {
  const { checks, productivity } = judge(table, printed, published);
  const failed = (name: string) => checks.find((check) => !check.ok && check.name.startsWith(name));
  const { id } = table;
  const torn = failed('square');
  if (torn) {
    const part = torn.at as 'domestic' | 'imported' | 'output';
    const accounts = table.sectors.length * (table.regions?.length ?? 1);
    throw new Problem('TABLE_NOT_SQUARE', { id, accounts, cells: table[part]!.length });
  }
  if (failed('codes')) throw new Problem('TABLE_DUPLICATE_CODES', { id, codes: codesTwice(table).join(', ') });
  const notNumber = failed('finite');
  if (notNumber) {
    const [part = '', place = ''] = notNumber.at!.split(' ');
    const { ko, en } = partName(part);
    throw new Problem('TABLE_NOT_FINITE', {
      id,
      atKo: `${ko} ${place}`,
      atEn: `${en} ${place}`,
      count: notNumber.worst!,
    });
  }
  requireAmounts(table);
  if (failed('sectorsWithOutput')) throw new Problem('TABLE_EMPTY', { id, count: sizeOf(table) });
  const unit = failed('unit');
  if (unit && published) {
    const { year, trillions } = published;
    throw new Problem('TABLE_UNIT_WRONG', { id, times: Number(unit.worst!.toPrecision(3)), year, trillions });
  }
  const unbalanced = failed('rowBalance') ?? failed('columnBalance') ?? failed('printed.');
  if (unbalanced) {
    const { ko: checkKo, en: checkEn } = checkName(unbalanced.name);
    const { at, worst, tolerance } = unbalanced;
    const { ko: atKo, en: atEn } = codedName(table, at!);
    throw new Problem('TABLE_UNBALANCED', {
      id,
      checkKo,
      checkEn,
      atKo,
      atEn,
      difference: sixDigits(worst!),
      tolerance: sixDigits(tolerance!),
    });
  }
  const negative = failed('output');
  if (negative) {
    const { ko: atKo, en: atEn } = codedName(table, negative.at!);
    throw new Problem('TABLE_NEGATIVE_OUTPUT', { id, atKo, atEn, output: sixDigits(negative.worst!) });
  }
  if (productivity?.fault) {
    const { whyKo, whyEn } = productivity.fault;
    throw new Problem('TABLE_NOT_PRODUCTIVE', { id, whyKo, whyEn });
  }
  requirePersons(table, published);
  return checks;
}

/**
 * 사람 수의 검사들. 발표된 해와 가까운 표에서 자릿수가 틀렸거나, 임금근로자가 취업자보다 많으면 거절한다.
 *
 * Checks of persons. Those of a wrong order are refused when the table is near enough to a published year to tell, and so are
 * employees who outnumber the employed they are part of.
 *
 * @throws Problem TABLE_PERSONS_WRONG, TABLE_EMPLOYEES_ABOVE_EMPLOYED
 */
export function requirePersons(table: FlowTable, published: PublishedOutput | null): readonly TableCheck[] {
  const checks = personsChecks(table);
  const { id } = table;
  for (const { name, worst, at, ok } of checks) {
    if (ok) continue;
    if (name === 'employeesWithinEmployed') {
      const { ko: atKo, en: atEn } = codedName(table, at!);
      throw new Problem('TABLE_EMPLOYEES_ABOVE_EMPLOYED', { id, atKo, atEn, excess: sixDigits(worst!) });
    }
    if (!published) continue;
    const { ko: whatKo, en: whatEn } = partName(name === 'personsPerOutput' ? 'employed' : 'employees');
    const { least, most } = personsPlausible;
    throw new Problem('TABLE_PERSONS_WRONG', { id, whatKo, whatEn, perBillion: sixDigits(worst!), least, most });
  }
  return checks;
}
