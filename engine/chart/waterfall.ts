import type { Comparison, Difference } from '../compare/compare.ts';
import { indicators, type Indicator } from '../table/coefficients.ts';
import { labels } from '../terms.ts';
import type { Lang, Text } from '../text.ts';
import { nameAbove } from './bars.ts';
import { lineHeight, palette, rank, spoken, textOf, type Layers, type Row } from './chart.ts';
import { framedReport, type ReportChart } from './report-chart.ts';
import { basisOf, indicatorName, inUnit, namesApart, scenarioName, scopeNames, signedInUnit, wrap } from './words.ts';

/** 두 시나리오가 왜 다른가: 첫째에서 둘째로, 바뀐 가정마다의 몫을 지나. Why two scenarios differ, term by term. */
export const waterfall: ReportChart<Comparison> = {
  name: 'waterfall',
  title: { ko: '두 시나리오가 다른 까닭', en: 'Why two scenarios differ' },

  rows(comparison, lang) {
    const { names, caption } = wordsOf(comparison, lang);
    const walks = walksOf(comparison);
    return indicators.flatMap((indicator, i) => {
      const shown = walks.filter((walk) => walk.indicator === indicator);
      const stepsOf = ({ steps }: Walk) => steps.filter(({ lever }) => !isIdle(lever, shown));
      return shown.flatMap((walk, w): Row[] => {
        const { scope, from, to } = walk;
        const [floor, ceiling] = rangeOf(walk);
        const place = (value: number) => (ceiling > floor ? (value - floor) / (ceiling - floor) : 0);
        const base = { scope, indicator: indicatorName(indicator, hasPersonYears(comparison), lang), caption: '' };
        const start = i * 100;
        const heading: Row = {
          ...base,
          key: indicator,
          order: start,
          heading: scope === 'total' ? base.indicator : inRegionName(comparison, lang),
          remark: remarkOf(scope, floor, indicator, lang),
          caption: i === 0 && w === 0 ? caption : '',
          lines: 0,
          label: '',
          value: null,
          at: 0,
          text: '',
        };
        const bar = (key: string, order: number, name: string, kind: Kind, ends: readonly number[], text: string) => {
          const [low, high] = [Math.min(...ends), Math.max(...ends)];
          const lines = w === 0 ? wrap(name) : [];
          return {
            ...base,
            key: `${indicator}-${key}`,
            order: start + 1 + order,
            heading: '',
            remark: '',
            name,
            kind: kindNames[kind][lang],
            value: ends[1]! - ends[0]!,
            from: place(low),
            to: place(high),
            at: place(high),
            text,
            lines: lines.length,
            label: lines.join('\n'),
          };
        };
        const total = (key: string, order: number, name: string, value: number) =>
          bar(key, order, name, 'total', [Math.max(0, floor), value], inUnit(indicator, value, lang));
        const steps = stepsOf(walk);
        return [
          heading,
          total('from', 0, names[0]!, from),
          ...steps.map(({ lever, label, before, after }, s) => {
            const change = after - before;
            const kind = change < 0 ? 'less' : 'more';
            return bar(lever, s + 1, label[lang], kind, [before, after], signedInUnit(indicator, change, lang));
          }),
          total('to', steps.length + 1, names[1]!, to),
        ];
      });
    });
  },

  spec(comparison, lang) {
    const scopes = [...new Set(walksOf(comparison).map(({ scope }) => scope))];
    const { names } = wordsOf(comparison, lang);
    const step = lineHeight * Math.max(...names.map((name) => wrap(name).length)) + barHeight + 10;
    const toBar = step / 2 - 4 - barHeight / 2;
    const kinds = Object.values(kindNames).map((kind) => kind[lang]);
    const columns = scopes.length > 1 ? twoColumns : oneColumn;

    /** 단 하나: 계, 또는 지역 안. */
    const column = (scope: Scope, { left, right }: Column): Layers => {
      const scale = { domain: [0, 1], rangeMin: { expr: left }, rangeMax: { expr: right } };
      const x = { field: 'at', type: 'quantitative', scale, axis: null } as const;
      const at = { value: { expr: left } };
      return [
        {
          transform: [{ filter: `datum.scope === '${scope}' && isValid(datum.value)` }],
          mark: { type: 'bar', height: barHeight, yOffset: toBar },
          encoding: {
            y: rank,
            x: { ...x, field: 'from' },
            x2: { field: 'to' },
            color: {
              field: 'kind',
              type: 'nominal',
              scale: { domain: kinds, range: [palette.third, palette.inRegion, palette.outRegion] },
              legend: { description: kinds.join(', '), offset: 8 },
            },
            description: spoken('indicator', 'name', 'text'),
            tooltip: [
              textOf('name', { ko: '바뀐 것', en: 'What changed' }[lang]),
              textOf('text', { ko: '몫', en: 'Share of the difference' }[lang]),
            ],
          },
        },
        {
          transform: [{ filter: `datum.scope === '${scope}'` }],
          mark: { type: 'text', dx: 5, yOffset: toBar },
          encoding: { y: rank, x, text: textOf('text') },
        },
        {
          transform: [{ filter: `datum.scope === '${scope}'` }],
          mark: { type: 'text', fontWeight: 'bold', dy: step / 2 - 20 },
          encoding: { y: rank, x: at, text: textOf('heading') },
        },
        {
          transform: [{ filter: `datum.scope === '${scope}'` }],
          mark: { type: 'text', color: palette.muted, dy: step / 2 - 6 },
          encoding: { y: rank, x: at, text: textOf('remark') },
        },
      ];
    };

    return framedReport(
      {
        chart: waterfall,
        describes: {
          ko: '첫 시나리오의 생산, 부가가치, 취업에서 바뀐 가정마다의 몫을 지나 둘째 시나리오에 이르는 폭포그림',
          en: 'A waterfall from the effects of the first scenario, through the share of each changed assumption, to the second',
        },
        reads: [
          {
            ko: '바뀐 가정의 몫은 바꾸는 모든 순서의 평균이며,',
            en: 'The share of a change is its average over all orders',
          },
          { ko: '모두 더하면 두 시나리오의 차이가 됩니다.', en: 'of change; all shares sum to the difference.' },
        ],
        height: { step },
        layer: [
          ...scopes.map((scope, s) => ({ layer: column(scope, columns[s]!) })),
          nameAbove(toBar - barHeight / 2 - 1),
        ],
        resolve: { scale: { x: 'independent' } },
      },
      comparison,
      lang,
    );
  },
};

const barHeight = 12;

type Column = { readonly left: string; readonly right: string };
const oneColumn: readonly Column[] = [{ left: '0', right: 'width - 90' }];
const twoColumns: readonly Column[] = [
  { left: '0', right: 'width * 0.51 - 84' },
  { left: 'width * 0.53', right: 'width - 80' },
];

const kindNames = {
  total: { ko: '시나리오', en: 'Scenario' },
  more: { ko: '늘림', en: 'Adds' },
  less: { ko: '줄임', en: 'Takes away' },
} as const;
type Kind = keyof typeof kindNames;

type Scope = 'total' | 'inRegion';
type Step = { readonly lever: string; readonly label: Text; readonly before: number; readonly after: number };
type Walk = {
  readonly indicator: Indicator;
  readonly scope: Scope;
  readonly from: number;
  readonly to: number;
  readonly steps: readonly Step[];
};

/** 첫 시나리오와 둘째 시나리오 사이의 걸음들. 지역내는 둘 다 알 때만. */
function walksOf({ scenarios, differences }: Comparison): Walk[] {
  const [first, second] = scenarios;
  return indicators.flatMap((indicator) =>
    (['total', 'inRegion'] as const).flatMap((scope): Walk[] => {
      const found = differences.find((other) => isBetween(other, indicator, scope, second!.scenario.id));
      const [from, to] = [first!.effects[indicator][scope], second!.effects[indicator][scope]];
      if (!found || from === null || to === null) return [];
      let at = from;
      const steps = found.groups.map(({ lever, label, value }) => {
        const before = at;
        at += value;
        return { lever, label, before, after: at };
      });
      return [{ indicator, scope, from, to, steps }];
    }),
  );
}

function isBetween({ indicator, scope, to }: Difference, wanted: Indicator, within: Scope, id: string): boolean {
  return indicator === wanted && scope === within && to === id;
}

/** 그린 어느 범위에서도 값을 움직이지 않은 가정. */
function isIdle(lever: string, walks: readonly Walk[]): boolean {
  return walks.every(({ from, to, steps }) => {
    const { before, after } = steps.find((step) => step.lever === lever)!;
    return Math.abs(after - before) <= 1e-9 * Math.max(Math.abs(from), Math.abs(to));
  });
}

/** 걸음이 합계에 견주어 작으면 막대를 0이 아닌 데서 시작하고, 그렇다고 적는다. */
function rangeOf({ from, to, steps }: Walk): readonly [floor: number, ceiling: number] {
  const values = [from, to, ...steps.map(({ after }) => after)];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = most - least;
  return [least > 4 * span && span > 0 ? least - span : Math.min(0, least), most];
}

function hasPersonYears({ scenarios }: Comparison): boolean {
  return scenarios.some(({ effects }) => effects.employment.personYears);
}

function inRegionName({ scenarios }: Comparison, lang: Lang): string {
  return scopeNames(scenarios.slice(0, 2), lang).inRegion;
}

/** 계의 단에는 계라고, 막대가 0에서 시작하지 않으면 어디서부터인지. */
function remarkOf(scope: Scope, floor: number, indicator: Indicator, lang: Lang): string {
  const start = inUnit(indicator, floor, lang);
  const cut = { ko: `막대는 ${start}부터`, en: `bars from ${start}` }[lang];
  return [...(scope === 'total' ? [labels.total[lang]] : []), ...(floor > 0 ? [cut] : [])].join(' · ');
}

function wordsOf(comparison: Comparison, lang: Lang) {
  const { scenarios } = comparison;
  const pair = scenarios.slice(0, 2);
  const { shared, apart } = namesApart(pair.map((run) => scenarioName(run, lang)));
  const bases = [...new Set(pair.map((run) => basisOf(run, lang)))];
  const caption = [
    ...(shared === '' ? [] : wrap(shared.slice(0, -2))),
    ...wrap(apart.join(' → ')),
    `${labels.modelled[lang]} · ${bases.join(' → ')}`,
    ...idleText(walksOf(comparison), lang),
  ].join('\n');
  return { names: apart, caption };
}

/** 어느 지표에서 0인 몫을 몇 가지 뺐는지. */
function idleText(walks: readonly Walk[], lang: Lang): string[] {
  const counted = indicators.flatMap((indicator) => {
    const shown = walks.filter((walk) => walk.indicator === indicator);
    const count = shown[0]?.steps.filter(({ lever }) => isIdle(lever, shown)).length ?? 0;
    return count > 0 ? [`${labels[indicator][lang]} ${count}${{ ko: '가지', en: '' }[lang]}`] : [];
  });
  if (counted.length === 0) return [];
  return wrap(`${{ ko: '0인 몫은 뺌:', en: 'Shares of nought left out:' }[lang]} ${counted.join(', ')}`);
}
