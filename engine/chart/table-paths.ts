import type { PathsReport } from '../table/structure/structural-paths.ts';
import type { Lang, Text } from '../text.ts';
import { lineHeight, palette, spoken, textOf, type Row } from './chart.ts';
import { framedReport } from './report-chart.ts';
import { amount, barEnds, demandText, indicatorLabels, percent, tableCaption, type TableChart } from './table-chart.ts';
import { wrap } from './words.ts';

const barHeight = 14;
const gap = 12;

/** 어느 부문들을 거쳐 오는가, 가장 큰 길들. The largest paths, with the sectors they pass through. */
export const tablePaths: TableChart<PathsReport> = {
  name: 'table-paths',
  title: { ko: '파급의 가장 큰 길', en: 'The largest paths of effect' },

  rows(report, lang) {
    const { paths, unit } = report;
    const values = paths.map(({ value }) => value);
    let top = 0;
    return paths.map(({ sectors, names, value, share }, order): Row => {
      const lines = pathLines(sectors, names, lang);
      const bar = top + lines.length * lineHeight;
      const row = {
        key: `${order}`,
        order,
        top,
        bar,
        barEnd: bar + barHeight,
        name: lines.join(' '),
        value,
        ...barEnds(value, values),
        label: lines.join('\n'),
        text: amount(value, unit, lang) + (share === null ? '' : ` (${percent(share)})`),
        caption: order === 0 ? captionOf(report, lang) : '',
      };
      top = bar + barHeight + gap;
      return row;
    });
  },

  spec(report, lang) {
    const rows = tablePaths.rows(report, lang);
    const height = Number(rows.at(-1)?.['barEnd'] ?? 0);
    const across = { domain: [0, 1], rangeMin: 0, rangeMax: { expr: 'width - 112' } };
    const down = { domain: [0, height], rangeMin: 0, rangeMax: height };
    const x = { field: 'to', type: 'quantitative', scale: across, axis: null } as const;
    const y = { field: 'bar', type: 'quantitative', scale: down, axis: null } as const;
    return framedReport(
      {
        chart: tablePaths,
        describes: {
          ko: '최종수요에서 부문들을 거쳐 지표에 이르는 길을 큰 것부터 늘어놓은 막대그림, 길마다 부문의 코드와 이름을 적었습니다',
          en: 'Bars of the largest paths from final demand through sectors to the indicator, each with the codes and names of its sectors',
        },
        reads: [
          {
            ko: '길의 끝 부문이 내는 것만 셉니다. 괄호는 전체에 대한 비중.',
            en: 'What the last sector of a path gives; share of all in brackets.',
          },
        ],
        height,
        layer: [
          {
            mark: { type: 'bar', color: palette.inRegion },
            encoding: {
              x: { ...x, field: 'from' },
              x2: { field: 'to' },
              y,
              y2: { field: 'barEnd' },
              description: spoken('name', 'text'),
              tooltip: [
                textOf('name', { ko: '길', en: 'Path' }[lang]),
                textOf('text', indicatorLabels[report.indicator][lang]),
              ],
            },
          },
          {
            mark: { type: 'text', baseline: 'top' },
            encoding: { x: { value: 0 }, y: { ...y, field: 'top' }, text: textOf('label') },
          },
          {
            mark: { type: 'text', dx: 5, yOffset: barHeight / 2 },
            encoding: { x, y, text: textOf('text') },
          },
        ],
      },
      report,
      lang,
    );
  },
};

/** «수요 39 … → 24 …», 줄마다. 줄은 화살표 앞에서 나누고, 긴 이름만 그 안에서 나눈다. */
function pathLines(sectors: readonly string[], names: readonly Text[], lang: Lang): string[] {
  const stops = sectors.map((sector, k) => {
    const name = names[k]![lang];
    const whole = [sector, name.length > longestName ? name : name.replaceAll(' ', unbroken)].join(unbroken);
    return k === 0 ? whole : `→${unbroken}${whole}`;
  });
  return wrap([{ ko: '수요', en: 'Demand' }[lang], ...stops].join(' ')).map((line) => line.replaceAll(unbroken, ' '));
}

const unbroken = '\u00a0';
/** 좁은 화면의 한 줄에, 화살표와 코드 뒤에 드는 글자 수. */
const longestName = 46;

function captionOf({ table, demand, indicator, unit, total, depth, covered }: PathsReport, lang: Lang): string {
  const of = indicatorLabels[indicator][lang];
  const whole = `${amount(total, unit, lang)}${unit === '명/10억원' ? perBillion[lang] : ''}`;
  const share = (part: number | null) => (part === null ? '–' : percent(part));
  const said = {
    ko: [
      `${of} 모두 ${whole}`,
      `이 길들 ${share(covered.paths)}, 고리 ${depth}개까지의 모든 길 ${share(covered.depth)}`,
    ],
    en: [
      `${of}, in all ${whole}`,
      `These paths ${share(covered.paths)}, all of up to ${depth} links ${share(covered.depth)}`,
    ],
  }[lang];
  return [...wrap(demandText(demand, lang)), ...said, tableCaption(table, lang)].join('\n');
}

const perBillion = { ko: '명(수요 10억원당)', en: ' persons per ₩1bn of demand' };
