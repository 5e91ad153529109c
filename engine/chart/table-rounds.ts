import type { RoundsReport } from '../table/measure/rounds-report.ts';
import type { Lang } from '../text.ts';
import { palette, rank, shareOf, spoken, textOf, type Layers, type Row } from './chart.ts';
import { framedReport } from './report-chart.ts';
import { amount, demandText, percent, tableCaption, type TableChart } from './table-chart.ts';
import { wrap } from './words.ts';

/** 차례마다의 생산, 누계의 비중, 아직 남은 것의 한계. Production round by round, its running share, and the bound on the rest. */
export const tableRounds: TableChart<RoundsReport> = {
  name: 'table-rounds',
  title: { ko: '차례차례의 파급', en: 'Production round by round' },

  rows(report, lang) {
    const { demand, rounds, total } = report;
    const text = (value: number) => amount(value, demand.unit, lang);
    const largest = Math.max(...rounds.map(({ value }) => value));
    return rounds.map(({ round, value, cumulative, bound }): Row => {
      const share = shareOf(cumulative, total);
      return {
        key: `${round}`,
        order: round,
        name: roundName(round, lang),
        value,
        from: 0,
        to: shareOf(value, largest),
        label: text(value),
        cumulative,
        share,
        shareLabel: share < 1 && share >= 0.9995 ? '> 99.9%' : percent(share),
        bound,
        boundLabel: bound === null ? { ko: '모름', en: 'unknown' }[lang] : text(bound),
        caption: round === 0 ? captionOf(report, lang) : '',
      };
    });
  },

  spec(report, lang) {
    const column = (field: 'to' | 'share', left: string, right: string): Layers => {
      const scale = { domain: [0, 1], rangeMin: { expr: left }, rangeMax: { expr: right } };
      const x = { field, type: 'quantitative', scale, axis: null } as const;
      const text = field === 'to' ? 'label' : 'shareLabel';
      return [
        {
          mark: { type: 'bar', height: 14, color: field === 'to' ? palette.inRegion : palette.outRegion },
          encoding: {
            y: rank,
            x: { ...x, field: 'from' },
            x2: { field },
            description: spoken('name', text),
            tooltip: tooltip(lang),
          },
        },
        { mark: { type: 'text', dx: 5 }, encoding: { y: rank, x, text: textOf(text) } },
        headingAt(left, 'left', headings[field][lang]),
      ];
    };
    return framedReport(
      {
        chart: tableRounds,
        describes: {
          ko: '차례마다 일어나는 생산과 여기까지의 누계가 전체에서 차지하는 비중을 나란히 둔 막대그림, 오차 한계의 수치와 함께',
          en: 'Bars of the production of each round beside the running share of the total, with the error bound in figures',
        },
        reads: [
          {
            ko: '0차는 수요 자신, 1차는 그것을 만드는 데 산 것, 2차는 또 그것을….',
            en: 'Round 0 is the demand, 1 what its makers buy, 2 what theirs buy.',
          },
          {
            ko: '한계: 앞으로 남은 것이 넘을 수 없는 값.',
            en: 'Bound: what the rest cannot exceed.',
          },
        ],
        height: { step: 24 },
        layer: [
          { mark: 'text', encoding: { y: rank, x: { value: 0 }, text: textOf('name') } },
          { layer: column('to', '52', 'width * 0.45 - 50') },
          { layer: column('share', 'width * 0.46', 'width - 118') },
          {
            mark: { type: 'text', align: 'right' },
            encoding: { y: rank, x: { value: { expr: 'width' } }, text: textOf('boundLabel') },
          },
          headingAt('0', 'left', headings.round[lang]),
          headingAt('width', 'right', headings.bound[lang]),
        ],
        resolve: { scale: { x: 'independent' } },
      },
      report,
      lang,
    );
  },
};

const headings = {
  round: { ko: '차례', en: 'Round' },
  to: { ko: '그 차례의 생산', en: 'In the round' },
  share: { ko: '여기까지의 비중', en: 'So far, share' },
  bound: { ko: '한계', en: 'Bound' },
};

function headingAt(left: string, align: 'left' | 'right', text: string): Layers[number] {
  return {
    transform: [{ filter: 'datum.caption' }],
    mark: { type: 'text', fontWeight: 'bold', align },
    encoding: { x: { value: { expr: left } }, y: { value: -10 }, text: { value: text } },
  };
}

function tooltip(lang: Lang) {
  return [
    textOf('name', headings.round[lang]),
    textOf('label', headings.to[lang]),
    textOf('shareLabel', headings.share[lang]),
    textOf('boundLabel', { ko: '남은 것의 한계', en: 'Bound on the rest' }[lang]),
  ];
}

function roundName(round: number, lang: Lang): string {
  return { ko: `${round}차`, en: `${round}` }[lang];
}

/** 무엇의 파급인지, 끝까지 더하면 얼마인지, 그리고 마지막 차례 뒤에 꼭 얼마가 남는지. */
function captionOf({ table, demand, total, rounds }: RoundsReport, lang: Lang): string {
  const { round, remaining } = rounds.at(-1)!;
  const [made, left] = [total, remaining].map((value) => amount(value, demand.unit, lang));
  const said = {
    ko: `모두 더하면 ${made}, ${round}차 뒤에 남은 것 ${left}`,
    en: `In all ${made}, left after round ${round}: ${left}`,
  }[lang];
  return [...wrap(demandText(demand, lang)), said, tableCaption(table, lang)].join('\n');
}
