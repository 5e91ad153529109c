import {
  demandRules,
  describeStated,
  indicators,
  labels,
  ruleNames,
  type DemandRule,
  type Headline,
  type Indicator,
  type Lang,
  type Plan,
  type Text,
} from '../../../engine/index.ts';
import { amountText, rangeText, type Ends, type Unit } from './amounts.ts';
import { ruleMeanings, words } from './words.ts';

/** 막대 하나: 규칙 하나 아래에서 있을 수 있는 범위. 자리는 축에 대한 몫 0–1. */
export type IntervalRow = {
  readonly rule: DemandRule;
  readonly name: string;
  /** 첫 지표에서만 말한다. */
  readonly meaning: string | null;
  /** 성립하지 않으면 null. */
  readonly bar: Bar | null;
  readonly text: string;
  /** 제약이 없을 때의 막대와 글; 같으면 null. */
  readonly before: { readonly bar: Bar | null; readonly text: string; readonly change: string | null } | null;
};

export type Bar = { readonly from: number; readonly to: number; readonly isOpen: boolean };

/** 지표 하나의 막대들. */
export type IntervalBlock = {
  readonly indicator: Indicator;
  readonly title: string;
  readonly stated: { readonly at: number; readonly text: string } | null;
  readonly rows: readonly IntervalRow[];
};

type Bounds = Headline[number]['bounds'];

/** 한계의 이름에서 가격연도와 규칙을. 이름은 `readingId`의 것이다. */
function partsOf(id: string): { readonly price: string; readonly rule: DemandRule } {
  const [, , , price = 'none', rule = 'anywhere'] = id.split('/');
  return { price, rule: demandRules.find((known) => known === rule) ?? 'anywhere' };
}

/** 볼 수 있는 가격들, 계획의 해부터: «2024», «none». The price readings that the headline holds. */
export function pricesIn(headline: Headline): readonly string[] {
  return [...new Set(headline.map(({ id }) => partsOf(id).price))];
}

export function priceName(price: string, lang: Lang): string {
  if (price === 'none') return words.noAdjustment[lang];
  return { ko: `${price}년 가격`, en: `${price} prices` }[lang];
}

type Told = {
  readonly now: Headline;
  readonly free: Headline;
  readonly price: string;
  readonly plan: Plan;
  readonly region: Text;
};

/**
 * 지표마다 규칙마다의 막대. 축은 0에서 발표치와 제약 없는 한계를 모두 담는 곳까지라, 제약을 움직여도 흔들리지 않는다.
 *
 * Bars of each indicator under each rule. The axis runs from zero to the largest of the stated figure and the unrestricted
 * bounds, so that it stands still while restrictions move.
 */
export function intervalBlocks({ now, free, price, plan, region }: Told, lang: Lang): readonly IntervalBlock[] {
  const stated = describeStated(plan);
  const at = (headline: Headline) => headline.filter(({ id }) => partsOf(id).price === price);
  const [current, before] = [at(now), at(free)];
  return indicators.map((indicator) => {
    const unit: Unit = indicator === 'employment' ? '명' : '억원';
    const value = stated[indicator]?.value ?? null;
    const ends = [...current, ...before].flatMap(({ bounds }) => (bounds ? [bounds[indicator]] : []));
    const whole = Math.max(value ?? 0, ...ends.flatMap(({ min, max }) => [min ?? 0, max ?? 0]));
    return {
      indicator,
      title: { ko: `${region.ko} 내 ${labels[indicator].ko}`, en: `${labels[indicator].en} inside ${region.en}` }[lang],
      stated: value === null ? null : { at: shareOf(value, whole), text: amountText(value, unit, lang) },
      rows: current.map(({ id, bounds }): IntervalRow => {
        const { rule } = partsOf(id);
        const was = before.find((other) => partsOf(other.id).rule === rule)?.bounds;
        return {
          rule,
          name: ruleNames[rule][lang],
          meaning: indicator === indicators[0] ? ruleMeanings[rule][lang] : null,
          bar: barOf(bounds, indicator, whole),
          text: textOf(bounds, indicator, unit, lang),
          before:
            was === undefined || same(bounds, was, indicator)
              ? null
              : beforeOf(bounds, was, indicator, whole, unit, lang),
        };
      }),
    };
  });
}

function barOf(bounds: Bounds, indicator: Indicator, whole: number): Bar | null {
  if (!bounds) return null;
  const { min, max } = bounds[indicator];
  return { from: shareOf(min ?? 0, whole), to: max === null ? 1 : shareOf(max, whole), isOpen: max === null };
}

function textOf(bounds: Bounds, indicator: Indicator, unit: Unit, lang: Lang): string {
  return bounds ? rangeText(bounds[indicator], unit, lang) : words.impossible[lang];
}

function beforeOf(
  now: Bounds,
  was: Bounds,
  indicator: Indicator,
  whole: number,
  unit: Unit,
  lang: Lang,
): IntervalRow['before'] {
  return {
    bar: barOf(was, indicator, whole),
    text: textOf(was, indicator, unit, lang),
    change: now && was ? widthChange(now[indicator], was[indicator], lang) : null,
  };
}

/** 폭이 얼마나 달라졌나. How much narrower or wider. */
function widthChange(now: Ends, was: Ends, lang: Lang): string | null {
  if (now.min === null || now.max === null || was.min === null || was.max === null) return null;
  const wide = was.max - was.min;
  if (!(wide > 0)) return null;
  const change = (now.max - now.min) / wide - 1;
  const percent = Math.round(Math.abs(change) * 100);
  if (percent === 0) return null;
  const sign = change < 0 ? '−' : '+';
  return `${words.narrowed[lang]} ${sign}${percent}%`;
}

function same(a: Bounds, b: Bounds, indicator: Indicator): boolean {
  if (!a || !b) return a === b;
  const near = (x: number | null, y: number | null) =>
    x === null || y === null ? x === y : Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(y));
  return near(a[indicator].min, b[indicator].min) && near(a[indicator].max, b[indicator].max);
}

function shareOf(value: number, whole: number): number {
  return whole > 0 ? Math.min(1, Math.max(0, value / whole)) : 0;
}

/** 움직임이 멎은 뒤 들려줄 한 문장: 가장 넓은 규칙에서의 범위들. What is said aloud once a restriction has come to rest. */
export function boundsAloud(blocks: readonly IntervalBlock[]): string {
  const said = blocks.flatMap(({ title, rows }) => {
    const widest = rows.at(-1);
    return widest ? [`${title} ${widest.text}`] : [];
  });
  return [blocks[0]?.rows.at(-1)?.name ?? '', ...said].join(', ');
}
