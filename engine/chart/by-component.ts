import type { Run } from '../calibrate/summarise.ts';
import type { Lang } from '../text.ts';
import { barRows, barSpec, type Item } from './bars.ts';
import type { Chart } from './chart.ts';
import { wrap } from './words.ts';

/** 전략산업마다의 효과, 계획에 적힌 차례로. Effects of each component, in the plan's order. */
export const byComponent: Chart = {
  name: 'by-component',
  title: { ko: '전략산업별 효과', en: 'Effects by component' },
  takes: 'one',

  rows([run], lang) {
    return run ? barRows(itemsOf(run, lang), run, lang) : [];
  },

  spec(runs, lang) {
    const lines = runs.slice(0, 1).flatMap((run) => itemsOf(run, lang).map(({ name }) => wrap(name).length));
    return barSpec(
      {
        chart: byComponent,
        describes: {
          ko: '전략산업마다 생산유발과 취업유발을 지역 안과 밖으로 나누어 쌓은 막대그림',
          en: 'Stacked bars of production and employment inside and outside the region, by component of the plan',
        },
        item: { ko: '전략산업', en: 'Component' },
        lines: Math.max(1, ...lines),
      },
      runs,
      lang,
    );
  },
};

function itemsOf({ byComponent: components = [] }: Run, lang: Lang): Item[] {
  return components.map(({ component, title, ...effects }) => ({
    ...effects,
    key: String(component),
    name: title[lang],
  }));
}
