import { partRows, partTooltip } from './bars.ts';
import { framed, palette, scopeColor, spoken, textOf, type Chart, type Layers } from './chart.ts';
import { plain, scopeNames } from './words.ts';

/** 해마다의 효과. 취업은 그 해의 사람 수이며 연인원이 아니다. Effects of each year; persons, not person-years. */
export const byYear: Chart = {
  name: 'by-year',
  title: { ko: '연도별 효과', en: 'Effects by year' },
  takes: 'one',

  rows([run], lang) {
    if (!run) return [];
    const years = run.byYear ?? [];
    const items = years.map(({ year, ...effects }) => ({ ...effects, key: String(year), name: String(year) }));
    const perUnit = { ko: 1, en: 10 }[lang];
    return partRows(items, run, lang).map((row, r) => {
      const { production, employment } = years[Math.floor(r / 2)]!;
      const total = (value: number) => (r % 2 === 1 ? plain(value) : '');
      return { ...row, productionLabel: total(production.total / perUnit), employmentLabel: total(employment.total) };
    });
  },

  spec(runs, lang) {
    const x = {
      field: 'key',
      type: 'ordinal',
      scale: { paddingInner: 0.25, paddingOuter: 0.1 },
      axis: {
        title: null,
        labelAngle: 0,
        labelOverlap: 'parity',
        description: { ko: '가로축: 연도', en: 'Horizontal axis: years' }[lang],
      },
    } as const;
    const color = scopeColor(scopeNames(runs.slice(0, 1), lang));
    const tooltip = partTooltip({ ko: '연도', en: 'Year' }, lang);

    /** 칸 하나. 막대가 좁아 값이 서로 겹칠 만하면 값을 세워 적고, 그만큼 위를 비운다. */
    const panel = (indicator: 'production' | 'employment', top: number): Layers => {
      const bottom = top + panelHeight;
      const rangeMax = { expr: `${narrow} ? ${top + 68} : ${top + 40}` };
      const scale = { domain: [0, 1], rangeMin: bottom, rangeMax };
      const y = { field: `${indicator}To`, type: 'quantitative', scale, axis: null } as const;
      const said = spoken('name', 'scope', `${indicator}Text`);
      return [
        {
          mark: 'bar',
          encoding: {
            x,
            y: { ...y, field: `${indicator}From` },
            y2: { field: y.field },
            color,
            tooltip,
            description: said,
          },
        },
        {
          data: once,
          mark: { type: 'rule', color: palette.outline, aria: false },
          encoding: { x: { value: 0 }, x2: { value: { expr: 'width' } }, y: { value: bottom } },
        },
        {
          mark: {
            type: 'text',
            align: { expr: `${narrow} ? 'left' : 'center'` },
            angle: { expr: `${narrow} ? 270 : 0` },
            dx: { expr: `${narrow} ? 6 : 0` },
            dy: { expr: `${narrow} ? 0 : -9` },
          },
          encoding: { x, y, text: textOf(`${indicator}Label`) },
        },
        {
          data: once,
          mark: { type: 'text', fontWeight: 'bold' },
          encoding: { x: { value: 0 }, y: { value: top + 8 }, text: { value: headings[indicator][lang] } },
        },
      ];
    };

    return framed(
      {
        chart: byYear,
        describes: {
          ko: '해마다의 생산유발과 취업유발을 지역 안과 밖으로 나누어 쌓은 막대그림',
          en: 'Stacked bars of each year’s production and employment inside and outside the region',
        },
        height: panelHeight * 2 + gap,
        layer: [{ layer: panel('production', 0) }, { layer: panel('employment', panelHeight + gap) }],
        captionGap: 32,
        resolve: { scale: { y: 'independent' } },
      },
      runs,
      lang,
    );
  },
};

const panelHeight = 150;
const gap = 24;

/** 행마다가 아니라 한 번 그릴 것. */
const once = { values: [{}] };

/** 여섯 자리 수가 눕기에 좁은 막대. */
const narrow = `bandwidth('x') < 30`;

const headings = {
  production: { ko: '생산유발 (억원)', en: 'Production (₩ billion)' },
  employment: { ko: '취업유발 (그 해의 인원, 명)', en: 'Employment (persons in the year)' },
};
