import type { ByScope, Run } from '../calibrate/summarise.ts';
import { drawn } from './chart.ts';
import { indicators, type Indicator } from '../table/coefficients.ts';
import type { Lang } from '../text.ts';
import { barRows, barSpec, type Item } from './bars.ts';
import type { Chart } from './chart.ts';
import { wrap } from './words.ts';

const shown = 10;
const none = { ko: '수요가 생긴 부문 없음', en: 'No sector has any demand' };

/** 수요가 생긴 부문마다의 효과: 생산유발이 큰 열 부문과 나머지. Effects of the ten largest sectors of demand, and the rest. */
export const bySector: Chart = {
  name: 'by-sector',
  title: { ko: '수요 부문별 효과', en: 'Effects by sector of demand' },
  takes: 'one',

  rows([run], lang) {
    return run ? barRows(itemsOf(run, lang), run, lang) : [];
  },

  spec(runs, lang) {
    const lines = runs.slice(0, 1).flatMap((run) => sectorsOf(run, lang).map(({ name }) => wrap(name).length));
    return barSpec(
      {
        chart: bySector,
        describes: {
          ko: '생산유발이 큰 열 개 수요 부문과 나머지의 효과를 지역 안과 밖으로 나누어 쌓은 막대그림',
          en: 'Stacked bars of effects inside and outside the region: the ten sectors of demand with the largest production, and the rest',
        },
        item: { ko: '부문', en: 'Sector' },
        lines: Math.max(1, ...lines),
      },
      runs,
      lang,
    );
  },
};

function sectorsOf({ bySector: sectors = [] }: Run, lang: Lang): Item[] {
  return sectors.map(({ sector, title, ...effects }) => ({ ...effects, key: String(sector), name: title[lang] }));
}

function itemsOf(run: Run, lang: Lang): Item[] {
  const ranked = sectorsOf(run, lang).toSorted((one, other) => other.production.total - one.production.total);
  if (ranked.length === 0) return [{ key: 'rest', name: none[lang], ...sumOf([]) }];
  if (ranked.length <= shown + 1) return ranked;
  const rest = ranked.slice(shown);
  const name = { ko: `그 외 ${rest.length}개 부문`, en: `The rest (${rest.length} sectors)` }[lang];
  return [...ranked.slice(0, shown), { key: 'rest', name, ...sumOf(rest) }];
}

function sumOf(items: readonly Item[]): Readonly<Record<Indicator, ByScope>> {
  const sum = (indicator: Indicator): ByScope => {
    const parts = items.map((item) => drawn(item[indicator]));
    const inRegion = parts.reduce((total, part) => total + part.inRegion, 0);
    const outRegion = parts.reduce((total, part) => total + part.outRegion, 0);
    return { inRegion, outRegion, total: inRegion + outRegion };
  };
  const [production, valueAdded, employment] = indicators.map(sum) as [ByScope, ByScope, ByScope];
  return { production, valueAdded, employment };
}
