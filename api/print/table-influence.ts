import type { FieldReport, InfluenceReport } from '../../engine/index.ts';
import {
  amounts,
  amountUnit,
  figure,
  largestFirst,
  notesBlock,
  page,
  percent,
  rowsTable,
  sectorName,
  tableTitle,
  type Shown,
} from './table-page.ts';

export function printField(report: FieldReport, shown: Shown): string {
  const { table, row, column, coefficient: value, limit, intensity, bySector, top, notes } = report;
  const { lang } = shown;
  const cell = `${sectorName(row, lang)} → ${sectorName(column, lang)}`;
  const most = limit === null ? '–' : figure(limit, 4);
  const perPoint = `0.01${{ ko: '당', en: '' }[lang]}`;
  const unit = amountUnit('백만원', lang);
  const words = {
    ko: {
      headline: `투입계수 ${cell}: ${figure(value, 6)} (${most}에 이르면 생산할 수 없음). 0.01 커지면 생산유발계수 모두의 합이 ${figure(intensity / 100, 4)} 늡니다.`,
      cells: ['역행렬의 칸 (만드는 부문 × 수요를 받는 부문)', `${perPoint} 변화`],
      sectors: ['부문', `${perPoint} 산출 (${unit})`, `${perPoint} 생산유발계수`],
    },
    en: {
      headline: `Coefficient ${cell}: ${figure(value, 6)} (nothing can be produced from ${most} on). A rise of 0.01 adds ${figure(intensity / 100, 4)} to the sum of all production multipliers.`,
      cells: ['Cell of the inverse (producing × demanded)', `Change per ${perPoint}`],
      sectors: ['Sector', `Output per ${perPoint} (${unit})`, `Multiplier per ${perPoint}`],
    },
  }[lang];
  return page(
    `${tableTitle(table, lang)}\n${words.headline}`,
    rowsTable(
      words.cells,
      top,
      (some) =>
        some.map((each) => [
          `${sectorName(each.row, lang)} × ${sectorName(each.column, lang)}`,
          figure(each.value / 100, 6),
        ]),
      shown,
    ),
    rowsTable(
      words.sectors,
      largestFirst(bySector, ({ output }) => Math.abs(output), shown),
      (some) => {
        const outputs = amounts(
          some.map(({ output }) => output / 100),
          '백만원',
        );
        return some.map((each, i) => [sectorName(each, lang), outputs[i]!, figure(each.multiplier / 100, 6)]);
      },
      shown,
    ),
    notesBlock(notes, lang),
  );
}

export function printInfluence(
  { table, tolerance, important, coefficients, top, notes }: InfluenceReport,
  shown: Shown,
): string {
  const { lang } = shown;
  const by = percent(tolerance);
  const words = {
    ko: {
      headline: `0보다 큰 투입계수 ${figure(coefficients, 0)}개 가운데 ${figure(important, 0)}개는 두 배가 되기 전에 어느 산출을 ${by} 움직입니다.`,
      head: [
        '투입계수 (파는 부문 → 사는 부문)',
        '계수',
        `${by} 움직이는 증가율`,
        '먼저 움직이는 부문',
        `0.01당 총산출 (${amountUnit('백만원', lang)})`,
      ],
    },
    en: {
      headline: `Of ${figure(coefficients, 0)} positive coefficients ${figure(important, 0)} move some output by ${by} before they double.`,
      head: [
        'Coefficient (seller → buyer)',
        'Value',
        `Rise that moves ${by}`,
        'First to move',
        `Output per 0.01 (${amountUnit('백만원', lang)})`,
      ],
    },
  }[lang];
  return page(
    `${tableTitle(table, lang)}\n${words.headline}`,
    rowsTable(
      words.head,
      top,
      (rows) => {
        const outputs = amounts(
          rows.map(({ outputPerPoint }) => outputPerPoint),
          '백만원',
        );
        return rows.map(({ row, column, coefficient: value, change, moves }, i) => [
          `${sectorName(row, lang)} → ${sectorName(column, lang)}`,
          figure(value, 4),
          percent(change),
          sectorName(moves, lang),
          outputs[i]!,
        ]);
      },
      shown,
      [3],
    ),
    notesBlock(notes, lang),
  );
}
