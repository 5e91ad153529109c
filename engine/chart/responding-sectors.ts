import type { RespondingRow, Run } from '../calibrate/summarise.ts';
import { labels } from '../terms.ts';
import type { Lang, Text } from '../text.ts';
import { framed, lineHeight, palette, rank, shareOf, spoken, textOf, type Chart, type Row } from './chart.ts';
import { captionOf, inUnit, wrap } from './words.ts';
import { nameAbove } from './bars.ts';

const shown = 10;
const barHeight = 14;

const parts = ['direct', 'indirect', 'incomeInduced'] as const;
type Part = (typeof parts)[number];

const partLabels: Readonly<Record<Part, Text>> = {
  direct: { ko: '직접', en: 'Direct' },
  indirect: { ko: '간접', en: 'Indirect' },
  incomeInduced: { ko: '소득유발', en: 'Income-induced' },
};

const partColours: Readonly<Record<Part, string>> = {
  direct: palette.inRegion,
  indirect: palette.outRegion,
  incomeInduced: palette.third,
};

const needsNational = {
  ko: '전국표로 계산한 시나리오에서만 알 수 있습니다',
  en: 'Known only for scenarios computed with a national table',
};

/**
 * 어느 부문이 응답하는가: 생산유발이 큰 열 부문과 나머지를 직접, 간접, 소득유발로.
 *
 * The sectors that respond, by production: direct, indirect and, if chosen, income-induced apart. National tables only.
 */
export const respondingSectors: Chart = {
  name: 'responding-sectors',
  title: { ko: '응답하는 부문', en: 'Sectors that respond' },
  takes: 'one',
  draws: ({ region }) => region.level === 'nation',

  rows([run], lang) {
    if (!run) return [];
    const items = itemsOf(run, lang);
    const whole = Math.max(...items.filter(({ key }) => key !== 'rest').map((item) => sumOf(item)));
    return items.flatMap((item, order) => {
      const lines = wrap(item.name);
      const isRest = item.key === 'rest';
      let from = 0;
      return partsIn(run).map((part, p): Row => {
        const start = from;
        const value = item.production[part] ?? 0;
        from += value;
        const isFirst = p === 0;
        const isLast = p === partsIn(run).length - 1;
        return {
          key: item.key,
          order,
          name: item.name,
          part: partLabels[part][lang],
          value,
          from: isRest ? 0 : shareOf(start, whole),
          to: isRest ? 0 : shareOf(from, whole),
          text: inUnit('production', value, lang),
          total: isLast && item.key !== 'none' ? totalText(item, lang) : '',
          lines: isFirst ? lines.length : 0,
          label: isFirst ? lines.join('\n') : '',
          caption: isFirst && order === 0 ? captionOf(run, lang, { modelled: true, average: false }) : '',
        };
      });
    });
  },

  spec(runs, lang) {
    const drawn = runs.slice(0, 1).flatMap((run) => partsIn(run));
    const names = runs.slice(0, 1).flatMap((run) => namesOf(run, lang));
    const lines = Math.max(1, ...names.map((name) => wrap(name).length));
    const nameHeight = lineHeight * lines;
    const step = nameHeight + barHeight + 10;
    const toBar = nameHeight + 3 + barHeight / 2 - step / 2;
    const scale = { domain: [0, 1], rangeMin: 0, rangeMax: { expr: 'width - 150' } };
    const x = { field: 'to', type: 'quantitative', scale, axis: null } as const;
    const partNames = drawn.map((part) => partLabels[part][lang]);
    const color = {
      field: 'part',
      type: 'nominal' as const,
      scale: { domain: partNames, range: drawn.map((part) => partColours[part]) },
      legend: { description: partNames.join(', '), offset: 8 },
    };
    return framed(
      {
        chart: respondingSectors,
        describes: {
          ko: '생산유발이 큰 열 개 응답 부문과 나머지를 직접, 간접, 소득유발로 나누어 쌓은 막대그림',
          en: 'Stacked bars of the ten sectors that respond most and the rest: direct, indirect and income-induced production',
        },
        height: { step },
        layer: [
          {
            mark: { type: 'bar', height: barHeight, yOffset: toBar },
            encoding: {
              y: rank,
              x: { ...x, field: 'from' },
              x2: { field: 'to' },
              color,
              description: spoken('name', 'part', 'text'),
              tooltip: [
                textOf('name', { ko: '부문', en: 'Sector' }[lang]),
                textOf('part', { ko: '몫', en: 'Part' }[lang]),
                textOf('text', labels.production[lang]),
              ],
            },
          },
          nameAbove(toBar - barHeight / 2 - 1),
          { mark: { type: 'text', dx: 5, yOffset: toBar }, encoding: { y: rank, x, text: textOf('total') } },
        ],
      },
      runs,
      lang,
    );
  },
};

type Item = { readonly key: string; readonly name: string; readonly production: Readonly<Record<Part, number | null>> };

/** 소득유발은 골랐을 때만 그린다. */
function partsIn({ derived }: Run): readonly Part[] {
  return derived.incomeInduced ? parts : parts.slice(0, 2);
}

function sumOf({ production }: Item): number {
  return parts.reduce((sum, part) => sum + (production[part] ?? 0), 0);
}

/** 직접과 간접의 합, 그리고 더하지 않는 소득유발. Direct and indirect, then what is never added to them. */
function totalText({ production }: Item, lang: Lang): string {
  const made = inUnit('production', madeBy(production), lang);
  return production.incomeInduced === null ? made : `${made} + ${inUnit('production', production.incomeInduced, lang)}`;
}

function madeBy({ direct, indirect }: Item['production']): number {
  return (direct ?? 0) + (indirect ?? 0);
}

function namesOf({ byRespondingSector }: Run, lang: Lang): string[] {
  return byRespondingSector ? byRespondingSector.map(({ title }) => title[lang]) : [needsNational[lang]];
}

function itemsOf({ byRespondingSector }: Run, lang: Lang): Item[] {
  const nothing = { direct: 0, indirect: 0, incomeInduced: null };
  if (!byRespondingSector) return [{ key: 'none', name: needsNational[lang], production: nothing }];
  const items = byRespondingSector
    .map((row) => itemOf(row, lang))
    .toSorted((a, b) => madeBy(b.production) - madeBy(a.production));
  const rest = items.slice(shown);
  const name = {
    ko: `그 외 ${rest.length}개 부문 (막대 없이 합계만)`,
    en: `The rest, ${rest.length} sectors (sum only, no bar)`,
  }[lang];
  const restOf = (part: Part) => rest.reduce((sum, item) => sum + (item.production[part] ?? 0), 0);
  const production = {
    direct: restOf('direct'),
    indirect: restOf('indirect'),
    incomeInduced: rest.some((item) => item.production.incomeInduced === null) ? null : restOf('incomeInduced'),
  };
  return rest.length > 0 ? [...items.slice(0, shown), { key: 'rest', name, production }] : items;
}

function itemOf({ sector, title, production }: RespondingRow, lang: Lang): Item {
  return { key: sector, name: title[lang], production };
}
