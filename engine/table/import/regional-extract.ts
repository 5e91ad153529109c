import { Problem } from '../../problem.ts';
import { nameKey, textAt, type GridFile, type Sheet } from './grid.ts';
import { headingOf, headingOfFile, headingRows } from './heading.ts';
import type { Ledger } from './ledger.ts';
import { numberAt } from './numbers.ts';
import { countryCheck, paddedTo, type RegionalIndicator, type RegionalSums } from './regional-sheet.ts';
import { provinceOf, wholeCountry } from './regions.ts';

/** 한 지역만 뽑은 시트의 합계 줄들: 전국과 «제주합»처럼 적힌 지역의 합. */
export type ExtractRows = { readonly country: number; readonly region: number; readonly name: string };

/** 한 지역만 뽑은 시트인가: 아래에 «전국»과 «<시·도>합» 줄이 있다. */
export function extractRows(sheet: Sheet): ExtractRows | null {
  let country: number | null = null;
  for (let row = headingRows; row < sheet.rows.length; row++) {
    for (let column = 0; column < 3; column++) {
      const label = nameKey(textAt(sheet, row, column));
      if (label === wholeCountry) country = row;
      const name = label.endsWith('합') ? provinceOf(label.slice(0, -1)) : null;
      if (name !== null && country !== null) return { country, region: row, name };
    }
  }
  return null;
}

/**
 * 한 지역의 열만 뽑은 시트: 지역내는 «제주합» 줄, 지역외는 전국에서 그것을 뺀 것.
 *
 * A sheet with the columns of one region: in-region is its own total row, out-of-region the country's row less that.
 *
 * @throws Problem IMPORT_BLOCK_MISSING, IMPORT_CODE_TWICE, IMPORT_CELLS_REFUSED
 */
export function readExtract(
  file: GridFile,
  sheet: Sheet,
  indicator: RegionalIndicator,
  { country, region, name }: ExtractRows,
  ledger: Ledger,
): RegionalSums {
  const codeRow = findCodeRow(sheet);
  const columns = (sheet.rows[codeRow] ?? []).flatMap((_, at) =>
    at >= 3 && isCode(textAt(sheet, codeRow, at)) ? [at] : [],
  );
  const width = Math.max(2, ...columns.map((at) => textAt(sheet, codeRow, at).length));
  const sectors = columns.map((at) => ({
    code: paddedTo(textAt(sheet, codeRow, at), width),
    ko: textAt(sheet, codeRow + 1, at),
  }));
  const twice = sectors.find(({ code }, s) => sectors.findIndex((other) => other.code === code) !== s);
  if (twice) throw new Problem('IMPORT_CODE_TWICE', { sheet: sheet.name, code: twice.code });
  if (sectors.some(({ code }, s) => code !== textAt(sheet, codeRow, columns[s]!))) {
    ledger.repair('codes', `${sheet.name}: ${textAt(sheet, codeRow, columns[0]!)}`, sheet.name);
  }
  const rowOf = (row: number, isNeeded: boolean) =>
    Float64Array.from(columns, (column) => numberAt({ sheet, row, column }, { ledger, format: file.format, isNeeded }));
  const total = rowOf(country, true);
  const own = rowOf(region, true);
  ledger.requireNeeded(file.name);
  const cells = Array.from({ length: country - codeRow - 2 }, (_, i) => rowOf(codeRow + 2 + i, false));
  const sums = columns.map((_, s) => cells.reduce((sum, row) => sum + row[s]!, 0));
  const printed = cells.length > 0 && sums.every(Number.isFinite);
  return {
    sheet: sheet.name,
    indicator,
    year: headingOf(sheet, codeRow).year ?? headingOfFile(file.name).year,
    regions: [name],
    sectors,
    inRegion: [own],
    outRegion: [total.map((value, s) => value - own[s]!)],
    identity: [sectors.map((_, s) => indicator === 'production' && own[s] === 1 && total[s] === 1)],
    checks: printed
      ? [
          countryCheck(
            indicator,
            sums,
            [...total],
            sectors.map(({ code }) => `${name}:${code}`),
          ),
        ]
      : [],
  };
}

const isCode = (text: string) => /^[A-Z]?\d{1,3}$|^[A-Z]$/.test(text);

function findCodeRow(sheet: Sheet): number {
  for (let row = 0; row < Math.min(headingRows, sheet.rows.length); row++) {
    if (isCode(textAt(sheet, row, 3)) && isCode(textAt(sheet, row, 4))) return row;
  }
  throw new Problem('IMPORT_BLOCK_MISSING', {
    blockKo: '부문 코드 줄',
    blockEn: 'row of sector codes',
    seen: sheet.name,
  });
}
