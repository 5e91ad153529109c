import type { TopLevelSpec } from 'vega-lite';
import type { Run } from '../calibrate/summarise.ts';
import type { Indicator } from '../table/coefficients.ts';
import { labels, scopeLabel } from '../terms.ts';
import type { Lang, Text } from '../text.ts';
import { formatMoney, groupThousands } from '../units/korean-numerals.ts';
import { eok } from '../units/money.ts';

/** 그림 한 행: 표시에 드는 수와 다 다듬은 글. Numbers the marks are placed by, and texts ready to be printed. */
export type Row = Readonly<Record<string, string | number | null>>;

/**
 * 차트 하나. 새 차트는 파일 하나와 `charts.ts`의 한 줄이다.
 *
 * `spec` holds `rows` as the data set named «rows» and otherwise depends on shape alone: language, region name and
 * number of scenarios. So a page compiles it once and then replaces the rows.
 */
export type Chart = {
  readonly name: string;
  readonly title: Text;
  /** 결과 하나를 그리는가, 여럿을 나란히 그리는가. */
  readonly takes: 'one' | 'many';
  rows(runs: readonly Run[], lang: Lang): readonly Row[];
  spec(runs: readonly Run[], lang: Lang): TopLevelSpec;
};

export type Layers = Extract<TopLevelSpec, { layer: unknown }>['layer'];

/**
 * 차트의 모든 색. 흑백으로 인쇄해도 밝기로 구별되고, 밝은 색에는 어두운 테두리를 두른다.
 *
 * Every colour of every chart. Series differ in lightness, so that they can be told apart in greyscale and by
 * colour-blind readers; light ones are outlined.
 */
export const palette = {
  paper: '#ffffff',
  ink: '#1e2124',
  muted: '#58616a',
  outline: '#464c53',
  inRegion: '#0b50d0',
  outRegion: '#d3e0f5',
  stated: '#052561',
  modelled: '#256ef4',
  calibrated: '#d3e0f5',
} as const;

const fontSize = 12;

/** 층 하나로 된 뼈대. 너비는 놓인 자리를 따른다. The frame of a single layered view, as wide as its container. */
export function framed(
  chart: { readonly title: Text; readonly rows: readonly Row[]; readonly describes: Text; readonly reads?: Text },
  lang: Lang,
  height: number | { readonly step: number },
  layer: Layers,
): TopLevelSpec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: chart.describes[lang],
    title: { text: chart.title[lang], ...(chart.reads && { subtitle: chart.reads[lang].split('\n') }) },
    data: { name: 'rows', values: chart.rows as Record<string, unknown>[] },
    width: 'container',
    height,
    layer: [...layer, caption],
    config: {
      background: palette.paper,
      font: 'Pretendard GOV, sans-serif',
      padding: 8,
      view: { stroke: null },
      title: {
        anchor: 'start',
        frame: 'group',
        color: palette.ink,
        fontSize: 15,
        fontWeight: 'bold',
        offset: 12,
        subtitleColor: palette.muted,
        subtitleFontSize: fontSize,
        subtitlePadding: 6,
        subtitleLineHeight: 17,
      },
      legend: {
        orient: 'top',
        direction: 'horizontal',
        title: null,
        labelColor: palette.ink,
        labelFontSize: fontSize,
        labelLimit: 180,
        symbolType: 'square',
        symbolSize: 120,
        symbolStrokeColor: palette.outline,
        symbolStrokeWidth: 0.75,
        offset: 8,
      },
      axis: {
        labelColor: palette.ink,
        labelFontSize: fontSize,
        labelLimit: 180,
        domainColor: palette.outline,
        grid: false,
        ticks: false,
      },
      bar: { stroke: palette.outline, strokeWidth: 0.75 },
      text: { color: palette.ink, fontSize, align: 'left', baseline: 'middle', lineBreak: '\n', lineHeight: 16 },
    },
  };
}

/** 그림 아래의 한두 줄: 어느 시나리오를 무슨 가격으로 그렸나. 첫 행의 `caption`. */
const caption: Layers[number] = {
  mark: { type: 'text', baseline: 'top', color: palette.muted },
  encoding: {
    x: { value: 0 },
    y: { value: { expr: 'height + 12' } },
    text: { field: 'caption', type: 'nominal' },
  },
};

/** 시나리오의 이름. 조정 항목을 움직였으면 그렇다고 말한다. */
export function scenarioName({ scenario, levers }: Run, lang: Lang): string {
  const adjusted = levers.some((lever) => JSON.stringify(lever.value) !== JSON.stringify(lever.default));
  return scenario.title[lang] + (adjusted ? { ko: ' (조정함)', en: ' (adjusted)' }[lang] : '');
}

/** 가격기준연도, 그리고 금액을 밝히지 않은 계획이면 얼마당 효과인지. */
export function basisOf({ demand, investment }: Run, lang: Lang): string {
  const prices = { ko: `${demand.priceYear}년 가격`, en: `${demand.priceYear} prices` }[lang];
  if (investment.origin !== 'perUnit') return prices;
  const unit = money(investment.value, lang);
  return `${prices} · ${{ ko: `투자 ${unit}당`, en: `per ${unit} of investment` }[lang]}`;
}

/** 산출치를 그린 차트 하나의 아랫글. */
export function modelledCaption(run: Run, lang: Lang): string {
  return `${scenarioName(run, lang)}\n${labels.modelled[lang]} · ${basisOf(run, lang)}`;
}

export type ScopeNames = { readonly inRegion: string; readonly outRegion: string };

/** «충북 내»와 «충북 외»; 지역이 서로 다른 시나리오들이면 «지역내»와 «지역외». */
export function scopeNames(runs: readonly Run[], lang: Lang): ScopeNames {
  const [first, ...others] = runs.map(({ region }) => region);
  if (!first || others.some(({ code }) => code !== first.code)) {
    return { inRegion: labels.inRegion[lang], outRegion: labels.outRegion[lang] };
  }
  return { inRegion: scopeLabel('inRegion', first.title)[lang], outRegion: scopeLabel('outRegion', first.title)[lang] };
}

/** 색으로 나타낸 범위, 범례까지. */
export function scopeColor({ inRegion, outRegion }: ScopeNames) {
  return {
    field: 'scope',
    type: 'nominal' as const,
    scale: { domain: [inRegion, outRegion], range: [palette.inRegion, palette.outRegion] },
    legend: {},
  };
}

/**
 * 지표의 이름. 취업은 무엇을 센 사람인지 함께.
 *
 * @example
 * indicatorName('production', false, 'ko') // => '생산유발'
 * @example
 * indicatorName('employment', true, 'en') // => 'Employment (person-years)'
 */
export function indicatorName(indicator: Indicator, personYears: boolean, lang: Lang): string {
  if (indicator !== 'employment') return labels[indicator][lang];
  const counted = { ko: personYears ? ' (연인원)' : '', en: personYears ? ' (person-years)' : ' (persons)' }[lang];
  return labels.employment[lang] + counted;
}

/**
 * 값을 그 지표의 단위로 적는다. A value as people read it; money comes in 억원.
 *
 * @example
 * inUnit('production', 2901, 'ko') // => '2,901억원'
 * @example
 * inUnit('employment', 1998, 'ko') // => '1,998명'
 */
export function inUnit(indicator: Indicator, value: number, lang: Lang): string {
  if (indicator !== 'employment') return money(value, lang);
  return plain(value) + { ko: '명', en: '' }[lang];
}

/**
 * 단위 없는 수. 100보다 작으면 소수 한 자리까지.
 *
 * @example
 * plain(1998.4) // => '1,998'
 * @example
 * plain(71.06) // => '71.1'
 */
export function plain(value: number): string {
  return groupThousands(value, value < 100 && value > 0 ? 1 : 0);
}

function money(inEok: number, lang: Lang): string {
  return formatMoney(eok(inEok), lang);
}
