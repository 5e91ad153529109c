import { everySector, type PriceReport } from '../table/measure/price-report.ts';
import type { Lang } from '../text.ts';
import { nameAbove } from './bars.ts';
import { lineHeight, palette, rank, spoken, textOf, type Row } from './chart.ts';
import { framedReport } from './report-chart.ts';
import { barEnds, codedName, percent, tableCaption, type TableChart } from './table-chart.ts';
import { wrap } from './words.ts';

const shown = 15;
const barHeight = 14;

/** 값이 가장 많이 달라지는 부문들과 소비자물가. The prices that change most, with what consumers and producers see on average. */
export const tablePrices: TableChart<PriceReport> = {
  name: 'table-prices',
  title: { ko: '값의 파급', en: 'Price pass-through' },

  rows(report, lang) {
    const items = itemsOf(report, lang);
    const changes = items.map(({ change }) => change);
    const consumer = report.consumer.withImports ?? report.consumer.domestic;
    const seen = consumer === null ? null : barEnds(consumer, changes)[consumer < 0 ? 'from' : 'to'];
    return items.map(({ key, name, kind, change }, order): Row => {
      const lines = wrap(name);
      const { from, to } = barEnds(change, changes);
      return {
        key,
        order,
        name,
        kind: kindNames[kind][lang],
        change,
        from,
        to,
        consumer: seen,
        labelAt: Math.max(to, seen ?? 0),
        value: percent(change),
        lines: lines.length,
        label: lines.join('\n'),
        caption: order === 0 ? captionOf(report, lang) : '',
      };
    });
  },

  spec(report, lang) {
    const names = [
      ...Object.values(averageNames).map((name) => name[lang]),
      ...report.sectors.map((sector) => codedName(sector, lang)),
    ];
    const lines = Math.max(...names.map((name) => wrap(name).length));
    const nameHeight = lineHeight * lines;
    const step = nameHeight + barHeight + 10;
    const toBar = nameHeight + 3 + barHeight / 2 - step / 2;
    const scale = { domain: [0, 1], rangeMin: 0, rangeMax: { expr: 'width - 64' } };
    const x = { field: 'to', type: 'quantitative', scale, axis: null } as const;
    const kinds = Object.values(kindNames).map((kind) => kind[lang]);
    return framedReport(
      {
        chart: tablePrices,
        describes: {
          ko: '소비자와 생산자가 겪는 평균 변화, 그리고 국산품 값이 가장 많이 달라지는 열다섯 부문의 막대그림',
          en: 'Bars of the average change that consumers and producers see and of the fifteen sectors whose prices change most',
        },
        reads: [
          {
            ko: '오른 비용을 모두 값에 얹고 물량은 그대로일 때, 국산품 값의 변화.',
            en: 'Domestic prices if costs are passed on in full and volumes held.',
          },
          {
            ko: '세로 눈금은 소비자가 겪는 평균.',
            en: 'Tick across each bar: the average that consumers see.',
          },
        ],
        height: { step },
        layer: [
          {
            mark: { type: 'bar', height: barHeight, yOffset: toBar },
            encoding: {
              y: rank,
              x: { ...x, field: 'from' },
              x2: { field: 'to' },
              color: {
                field: 'kind',
                type: 'nominal',
                scale: { domain: kinds, range: [palette.stated, palette.modelled, palette.calibrated] },
                legend: { description: kinds.join(', '), offset: 8 },
              },
              description: spoken('name', 'kind', 'value'),
              tooltip: [
                textOf('name', { ko: '부문', en: 'Sector' }[lang]),
                textOf('value', { ko: '값의 변화', en: 'Price change' }[lang]),
              ],
            },
          },
          nameAbove(toBar - barHeight / 2 - 1),
          {
            mark: { type: 'text', dx: 5, yOffset: toBar },
            encoding: { y: rank, x: { ...x, field: 'labelAt' }, text: textOf('value') },
          },
          {
            transform: [{ filter: 'datum.consumer !== null' }],
            mark: {
              type: 'tick',
              thickness: 2,
              size: barHeight + 2,
              opacity: 1,
              yOffset: toBar,
              color: palette.ink,
              aria: false,
            },
            encoding: { y: rank, x: { ...x, field: 'consumer' } },
          },
        ],
      },
      report,
      lang,
    );
  },
};

const kindNames = {
  average: { ko: '평균', en: 'Average' },
  shocked: { ko: '값을 올리거나 내린 부문', en: 'Sector shocked' },
  other: { ko: '다른 부문', en: 'Other sectors' },
} as const;

type Item = {
  readonly key: string;
  readonly name: string;
  readonly kind: keyof typeof kindNames;
  readonly change: number;
};

/** 평균들, 그리고 변화의 크기가 큰 부문부터. */
function itemsOf({ consumer, producer, sectors, shocks }: PriceReport, lang: Lang): Item[] {
  const average = (key: string, name: string, change: number | null): Item[] =>
    change === null ? [] : [{ key, name, kind: 'average', change }];
  const shocked = new Set(shocks.map(({ sector }) => sector));
  const known = sectors.flatMap((sector): Item[] =>
    sector.change === null
      ? []
      : [
          {
            key: sector.sector,
            name: codedName(sector, lang),
            kind: shocked.has(sector.sector) ? 'shocked' : 'other',
            change: sector.change,
          },
        ],
  );
  return [
    ...average('consumer', averageNames.withImports[lang], consumer.withImports),
    ...average('domestic', averageNames.domestic[lang], consumer.domestic),
    ...average('producer', averageNames.producer[lang], producer),
    ...known.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change)).slice(0, shown),
  ];
}

const averageNames = {
  withImports: {
    ko: '소비자: 민간소비로 가중, 수입 소비재까지',
    en: 'Consumers: weighted by consumption, with imports',
  },
  domestic: { ko: '소비자: 국산 소비재만', en: 'Consumers: domestic goods only' },
  producer: { ko: '생산자: 산출로 가중', en: 'Producers: weighted by output' },
};

function captionOf({ table, shocks }: PriceReport, lang: Lang): string {
  const said = shocks.slice(0, mostShocks).map(({ sector, fraction, of, name }) => {
    const what = sector === everySector ? name[lang] : codedName({ sector, name }, lang);
    return `${what}: ${shockWords[of][lang]} ${fraction < 0 ? '' : '+'}${percent(fraction)}`;
  });
  const left = shocks.length - said.length;
  const more = left > 0 ? [{ ko: `그 밖에 ${left}가지`, en: `and ${left} more` }[lang]] : [];
  return [...said.flatMap((line) => wrap(line)), ...more, tableCaption(table, lang)].join('\n');
}

/** 아랫글에 적을 것의 수. */
const mostShocks = 6;

const shockWords = {
  valueAdded: { ko: '부가가치', en: 'value added' },
  importPrice: { ko: '수입품의 값', en: 'import price' },
  price: { ko: '밖에서 정한 값', en: 'price set from outside' },
} as const;
