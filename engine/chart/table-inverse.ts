import type { InverseReport } from '../table/measure/inverse-report.ts';
import type { Lang, Text } from '../text.ts';
import { spoken, textOf, type Layers, type Row } from './chart.ts';
import { framedReport } from './report-chart.ts';
import { codedName, figure, tableCaption, type TableChart } from './table-chart.ts';

/**
 * 칸의 단계: 3배쯤씩 커진다. 가장 낮은 경계보다 작은 칸은 그리지 않는다.
 *
 * The steps of a cell, each about three times the one before. Cells nearer to zero than the first are left blank.
 */
const thresholds = [0.001, 0.003, 0.01, 0.03, 0.1] as const;

const steps: readonly { readonly from: number; readonly name: Text; readonly colour: string }[] = [
  { from: thresholds[0], name: { ko: '0.001–0.003', en: '0.001–0.003' }, colour: '#b5cef4' },
  { from: thresholds[1], name: { ko: '0.003–0.01', en: '0.003–0.01' }, colour: '#72a1ee' },
  { from: thresholds[2], name: { ko: '0.01–0.03', en: '0.01–0.03' }, colour: '#3977e3' },
  { from: thresholds[3], name: { ko: '0.03–0.1', en: '0.03–0.1' }, colour: '#0f3388' },
  { from: thresholds[4], name: { ko: '0.1 이상', en: '0.1 or more' }, colour: '#07112f' },
];
const negative = { name: { ko: '음수', en: 'Negative' }, colour: '#aa271e' } as const;

/** 역행렬의 열지도: 열의 수요 1원이 행의 부문에 일으키는 생산. */
export const tableInverse: TableChart<InverseReport> = {
  name: 'table-inverse',
  title: { ko: '생산유발계수표(역행렬)의 열지도', en: 'Heat map of the Leontief inverse' },

  rows(report, lang) {
    const names: Row[] = report.sectors.map((sector, i) => ({
      kind: 'name',
      i,
      j: i,
      step: '',
      value: '',
      code: sector.sector,
      label: codedName(sector, lang),
      caption: i === 0 ? captionOf(report, lang) : '',
    }));
    return [...names, ...cellsOf(report, lang)];
  },

  spec(report, lang) {
    const n = report.sectors.length;
    const { row, font } = n > 50 ? { row: 12, font: 10 } : { row: 18, font: 12 };
    const letter = font * { ko: 0.85, en: 0.56 }[lang];
    const across = { domain: [0, n], rangeMin: { expr: gutter }, rangeMax: { expr: 'width' } };
    const down = { domain: [0, n], rangeMin: 0, rangeMax: n * row };
    const x = { field: 'j', type: 'quantitative', scale: across, axis: null } as const;
    const y = { field: 'i', type: 'quantitative', scale: down, axis: null } as const;
    const named = (field: string) => ({ data: { values: sectorNames(report, lang) }, key: 'place', fields: [field] });
    const color = {
      field: 'step',
      type: 'nominal' as const,
      scale: {
        domain: [...steps, negative].map(({ name }) => name[lang]),
        range: [...steps, negative].map(({ colour }) => colour),
      },
      legend: {
        description: [...steps, negative].map(({ name }) => name[lang]).join(', '),
        offset: 24,
        columns: { expr: 'width < 640 ? 3 : 6' },
      },
    };
    const cells = (filter: string, isSpoken: boolean): Layers[number] => ({
      transform: [
        { filter: `datum.kind === 'cell' && ${filter}` },
        { calculate: 'datum.i + 1', as: 'iEnd' },
        { calculate: 'datum.j + 1', as: 'jEnd' },
        { lookup: 'i', from: named('name'), as: ['producer'] },
        { lookup: 'j', from: named('name'), as: ['demanded'] },
      ],
      mark: { type: 'rect', ...(isSpoken ? {} : { aria: false }) },
      encoding: {
        x,
        x2: { field: 'jEnd' },
        y,
        y2: { field: 'iEnd' },
        color,
        ...(isSpoken && { description: spoken('demanded', 'producer', 'value') }),
        tooltip: [
          textOf('demanded', { ko: '수요를 받은 부문', en: 'Demand for' }[lang]),
          textOf('producer', { ko: '생산하는 부문', en: 'Production by' }[lang]),
          textOf('value', { ko: '생산유발계수', en: 'Coefficient' }[lang]),
        ],
      },
    });
    return framedReport(
      {
        chart: tableInverse,
        describes: {
          ko: '생산유발계수표의 칸을 크기에 따라 다섯 단계의 짙기로, 음수는 붉은색으로 나타낸 열지도. 0.1 이상인 칸과 음수인 칸은 하나씩 읽어 줍니다',
          en: 'Heat map of the cells of the Leontief inverse in five shades by size, negative cells in red. Cells of 0.1 or more and negative ones are read out one by one',
        },
        reads: [
          {
            ko: '세로줄의 국산품 수요 1원이 가로줄의 부문에 일으키는 생산.',
            en: 'Production in the row per won of demand for the column.',
          },
          {
            ko: '대각선은 수요 자신의 1을 뺀 값. 빈칸은 0.001 미만.',
            en: 'Diagonal: less the demand itself (1). Blank: below 0.001.',
          },
        ],
        height: n * row,
        layer: [
          cells('!datum.isRead', false),
          cells('datum.isRead', true),
          {
            transform: [{ filter: "datum.kind === 'name'" }],
            mark: { type: 'text', fontSize: font, yOffset: row / 2 },
            encoding: {
              x: { value: 0 },
              y,
              text: { value: { expr: `truncate(datum.label, floor((${gutter} - 4) / ${letter}))` } },
            },
          },
          {
            transform: [{ filter: "datum.kind === 'name'" }],
            mark: {
              type: 'text',
              fontSize: 10,
              angle: 270,
              dy: { expr: `(width - ${gutter}) / ${n * 2}` },
              opacity: { expr: `datum.j % ceil(12 * ${n} / (width - ${gutter})) === 0 ? 1 : 0` },
            },
            encoding: { x, y: { value: -4 }, text: textOf('code') },
          },
        ],
      },
      report,
      lang,
    );
  },
};

/** 부문 이름이 설 자리의 너비. */
const gutter = 'max(124, min(260, width * 0.33))';

function sectorNames({ sectors }: InverseReport, lang: Lang) {
  return sectors.map((sector, place) => ({ place, name: codedName(sector, lang) }));
}

/** 그릴 칸들: 0에서 0.001 넘게 떨어진 것. */
function cellsOf({ rows }: InverseReport, lang: Lang): Row[] {
  return rows.flatMap((row, i) =>
    row.flatMap((cell, j): Row[] => {
      const induced = i === j ? cell - 1 : cell;
      if (Math.abs(induced) < thresholds[0]) return [];
      const step = induced < 0 ? negative : steps.findLast(({ from }) => induced >= from)!;
      return [
        {
          kind: 'cell',
          i,
          j,
          step: step.name[lang],
          value: figure(cell),
          isRead: Math.abs(induced) >= thresholds[4] || induced < 0 ? 1 : 0,
        },
      ];
    }),
  );
}

function captionOf({ table, aggregated }: InverseReport, lang: Lang): string {
  if (aggregated === null) return tableCaption(table, lang);
  const { sectors } = aggregated;
  const said = {
    ko: `${sectors}부문으로 모은 표의 역행렬 (${table.sectors}부문은 한 그림에 담기지 않습니다)`,
    en: `Inverse of the table aggregated to ${sectors} sectors (${table.sectors} do not fit one picture)`,
  }[lang];
  return `${tableCaption(table, lang)}\n${said}`;
}
