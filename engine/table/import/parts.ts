import { Problem } from '../../problem.ts';
import type { TablePart } from '../check/parts.ts';
import { frameOf, type Frame } from './frame.ts';
import { nameKey, textAt, type GridFile, type Sheet } from './grid.ts';
import { headingOfFile } from './heading.ts';
import type { Ledger } from './ledger.ts';

/** 전국표 통합 문서의 시트들, 이름이나 제목에 든 말로 안다. The sheets of a national workbook, known by words in name or title. */
const kinds = {
  total: /총거래표/,
  imported: /수입거래표/,
  domestic: /국산거래표/,
  domesticCoefficients: /국산투입계수/,
  importedCoefficients: /수입투입계수/,
  productionInducement: /생산유발계수/,
  importInducement: /수입유발계수/,
  valueAddedInducement: /부가가치유발계수/,
  productionByDemand: /최종수요항목별생산유발액/,
} as const;

export type PartKind = keyof typeof kinds;

/** 어느 파일의 어느 시트인가, 그리고 그 틀. */
export type Part = { readonly file: GridFile; readonly frame: Frame };

export type Parts = Partial<Record<PartKind, Part>>;

/** 시트의 갈래. 이름으로, 없으면 제목(A1)으로 안다. */
export function kindOfSheet(sheet: Sheet): PartKind | null {
  const names = Object.keys(kinds) as PartKind[];
  const by = (text: string) => names.find((kind) => kinds[kind].test(nameKey(text))) ?? null;
  return by(sheet.name) ?? by(textAt(sheet, 0, 0));
}

/**
 * 파일들에서 전국표의 조각들을 모은다. 쓰지 않는 시트는 장부에 적는다.
 *
 * Gathers the parts of a national table from files; sheets that are not needed are written into the ledger.
 *
 * @throws Problem IMPORT_SHEET_TWICE, IMPORT_CODE_TWICE, IMPORT_NOT_SQUARE
 */
export function partsOf(files: readonly GridFile[], ledger: Ledger): Parts {
  const parts: Parts = {};
  for (const file of files) {
    for (const sheet of file.sheets) {
      const kind = kindOfSheet(sheet);
      const frame = kind && frameOf(sheet, ledger);
      if (!kind || !frame) {
        ledger.repair('sheets', sheet.name, file.name);
        continue;
      }
      const twin = parts[kind];
      if (twin) throw new Problem('IMPORT_SHEET_TWICE', { first: twin.frame.sheet.name, second: sheet.name });
      parts[kind] = { file, frame };
    }
  }
  return parts;
}

/** 조각마다의 해와 가격: 시트에 없으면 파일 이름에서. Years and price bases as each part states them. */
export function statedBases(parts: Parts): TablePart[] {
  return Object.values(parts).flatMap(({ file, frame: { sheet, heading } }) => {
    const { year, priceBasis } = basisOf(file, heading);
    const priceYear = heading.priceYear ?? year;
    return [
      { name: sheet.name, year, priceBasis },
      { name: `${sheet.name} (A1)`, year: priceYear, priceBasis },
    ];
  });
}

function basisOf(file: GridFile, { year, priceBasis }: Frame['heading']): Pick<TablePart, 'year' | 'priceBasis'> {
  const named = headingOfFile(file.name);
  return { year: year ?? named.year, priceBasis: priceBasis ?? named.priceBasis };
}
