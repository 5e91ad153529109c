import type { AccountName, CoefficientsReport, Text } from '../../engine/index.ts';
import { csvText } from './csv.ts';
import { tableTitle, unitName, type Shown } from './table-page.ts';

/**
 * 표 계산 프로그램에 붙일 CSV: 첫 칸은 무엇인지, 첫 두 줄은 열의 코드와 이름, 첫 두 열은 행의 코드와 이름. 수는 반올림하지 않는다.
 *
 * A CSV to paste into a sheet: what it is in the corner, codes and names of columns in the first two lines and of rows in the first two
 * columns. Figures are not rounded; unknown cells are empty.
 */
export function printCoefficients(report: CoefficientsReport, { lang }: Shown): string {
  const { table, meaning, unit, rows, columns, values } = report;
  const corner = `${meaning[lang]} (${unitName(unit, lang)}); ${tableTitle(table, lang)}`;
  const codes = (accounts: readonly AccountName[]) => accounts.map(({ sector }) => sector);
  const names = (accounts: readonly AccountName[]) => accounts.map(({ name }: { name: Text }) => name[lang]);
  return csvText([
    [corner, '', ...codes(columns)],
    ['', '', ...names(columns)],
    ...rows.map((row, i) => [row.sector, row.name[lang], ...values[i]!.map((value) => value ?? '')]),
  ]);
}
