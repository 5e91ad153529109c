import {
  indicatorLabels,
  tableIndicators,
  type Lang,
  type MultipliersReport,
  type TableIndicator,
  type Text,
} from '../../../engine/index.ts';
import { coefficientText } from './figures.ts';
import { sorted, type Sort } from './query.ts';
import { unitWords, words } from './words.ts';

/** 유발계수 표의 열: 부문과 다섯 지표. */
export const multiplierColumns = ['sector', ...tableIndicators] as const;
export type MultiplierColumn = (typeof multiplierColumns)[number];

export type MultiplierCell = {
  readonly indicator: TableIndicator;
  readonly value: number | null;
  readonly text: string;
  /** 그 열의 가장 큰 값에 대한 몫, 0–1: 칸의 옅은 막대. */
  readonly share: number;
};

export type MultiplierRow = { readonly sector: string; readonly name: Text; readonly cells: readonly MultiplierCell[] };

export type MultiplierTable = {
  readonly indicators: readonly TableIndicator[];
  readonly rows: readonly MultiplierRow[];
  readonly weighted: readonly string[];
  readonly plain: readonly string[];
  readonly byItem: readonly { readonly item: string; readonly name: Text; readonly cells: readonly string[] }[];
};

/** 한 표의 유발계수를 표로, 모르는 지표의 열은 빼고. A table's multipliers; indicators it does not know have no column. */
export function multiplierTable({ indicators }: MultipliersReport): MultiplierTable {
  const known = tableIndicators.filter((indicator) => indicators[indicator] !== null);
  const of = (indicator: TableIndicator) => indicators[indicator]!;
  const greatest = known.map((indicator) => Math.max(...of(indicator).bySector.map(({ value }) => value ?? 0)));
  const first = known[0]!;
  return {
    indicators: known,
    rows: of(first).bySector.map(({ sector, name }, at) => ({
      sector,
      name,
      cells: known.map((indicator, k) => {
        const { value } = of(indicator).bySector[at]!;
        const share = value === null || !(greatest[k]! > 0) ? 0 : Math.max(0, value / greatest[k]!);
        return { indicator, value, text: coefficientText(value, indicator), share };
      }),
    })),
    weighted: known.map((indicator) => coefficientText(of(indicator).weightedAverage, indicator)),
    plain: known.map((indicator) => coefficientText(of(indicator).plainMean, indicator)),
    byItem: of(first).byFinalDemand.map(({ item, name }, at) => ({
      item,
      name,
      cells: known.map((indicator) => coefficientText(of(indicator).byFinalDemand[at]?.value ?? null, indicator)),
    })),
  };
}

/** 고른 차례로. */
export function orderedRows(
  rows: readonly MultiplierRow[],
  { by, isDown }: Sort<MultiplierColumn>,
): readonly MultiplierRow[] {
  return sorted(rows, isDown, ({ sector, cells }) =>
    by === 'sector' ? sector : (cells.find(({ indicator }) => indicator === by)?.value ?? null),
  );
}

export function columnName(column: MultiplierColumn, lang: Lang): string {
  return column === 'sector' ? words.sector[lang] : indicatorLabels[column][lang];
}

/** 내려받을 표: 화면의 차례 그대로, 반올림하지 않은 값. The table as CSV cells, unrounded. */
export function multiplierCsv({ indicators }: MultiplierTable, rows: readonly MultiplierRow[], lang: Lang) {
  const code = { ko: '번호', en: 'Code' }[lang];
  return {
    head: [
      code,
      words.sector[lang],
      ...indicators.map((name) => `${indicatorLabels[name][lang]} (${unitWords[name][lang]})`),
    ],
    rows: rows.map(({ sector, name, cells }) => [
      sector,
      name[lang],
      ...cells.map(({ value }) => (value === null ? '' : String(value))),
    ]),
  };
}
