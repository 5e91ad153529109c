import { defaultTable, indicators, type Plan, type Scenario, type Shares, type Text } from '../../../engine/index.ts';
import { roundedShares } from './mixes.ts';

/** 기준안의 투자액: 문서의 것, 계획가의 것(억원), 발표 생산에서 거꾸로, 모르면 100억원당. */
export type BaselineMoney =
  { readonly origin: 'stated' } | { readonly origin: 'planner'; readonly value: number } | null;

export const pacings = ['even', 'early', 'late'] as const;
export type Pacing = (typeof pacings)[number];

type Given = {
  readonly plan: Plan;
  readonly id: string;
  readonly money: BaselineMoney;
  readonly priceYear: number;
  readonly pacing: Pacing;
  readonly years: readonly [number, number];
  /** 산업 id → 비중과 구성. */
  readonly components: readonly {
    readonly id: string;
    readonly share: number;
    readonly shareReason: Text;
    readonly mix: Shares;
    readonly reason: Text;
  }[];
};

/** 금액을 모르는 계획을 보는 단위, 억원(다른 기준안들과 같다). */
const perUnit = 100;

/**
 * 계획의 기준안을 적는다. 적은 것마다 까닭이 있고, 모르는 투자액은 지어내지 않는다.
 *
 * Writes the baseline of a plan. Every assumption carries its reason; money that is not known is not invented: it is derived from
 * the stated production, or effects are seen per 100억원.
 */
export function baselineScenario({ plan, id, money, priceYear, pacing, years, components }: Given): Scenario {
  const calibrates = indicators.some((indicator) => plan.stated[indicator] !== undefined);
  return {
    id,
    title: baselineTitle(plan.title),
    plan: plan.id,
    region: plan.region,
    table: defaultTable,
    priceYear: {
      value: priceYear,
      origin: 'assumed',
      reason: { ko: '가격기준연도를 이 해로 봄', en: 'Prices of this year are taken' },
    },
    prices: 'constant',
    investment: investmentOf(plan, money),
    components: components.map((component) => ({
      id: component.id,
      share: { value: component.share, reason: component.shareReason },
      mix: { ...component.mix },
      reason: component.reason,
    })),
    schedule: { ...pacedSchedule(years, pacing) },
    scheduleReason: pacingReasons[pacing],
    calibration: { method: calibrates ? 'factor' : 'none', ...(calibrates && { scope: 'total' as const }) },
  };
}

/** 기준안의 제목: 계획의 이름 뒤에. */
export function baselineTitle({ ko, en }: Text): Text {
  return { ko: `${ko}, 기준안`, en: `${en}, baseline` };
}

function investmentOf(plan: Plan, money: BaselineMoney): NonNullable<Scenario['investment']> {
  if (money?.origin === 'stated') return { origin: 'stated' };
  if (money) {
    return {
      value: money.value,
      unit: '억원',
      origin: 'planner',
      reason: { ko: '계획가가 적은 투자액', en: 'Investment as given by the planner' },
    };
  }
  if (plan.stated.production) {
    return {
      origin: 'implied',
      reason: {
        ko: '투자액을 몰라, 산출한 생산유발이 발표치와 같아지는 최종수요로 둠',
        en: 'The investment is not known; the demand is taken at which modelled production equals the stated one',
      },
    };
  }
  return {
    value: perUnit,
    unit: '억원',
    origin: 'perUnit',
    reason: {
      ko: '투자액을 몰라 100억원당 효과를 봄. 계획의 총액이 아님',
      en: "The investment is not known; effects are seen per 10 billion won. It is not the plan's total",
    },
  };
}

/** 파일만으로 만든 기준안: 산업마다 고르게, 전국 투자 평균의 구성으로. The baseline made for a plan that comes without one. */
export function starterScenario(
  plan: Plan,
  mix: { mix: Shares; reason: Text },
  id: string,
  lastPriceYear: number,
): Scenario {
  const year = Number(plan.document.date.slice(0, 4));
  const shares = roundedShares(Object.fromEntries(plan.components.map((component) => [component.id, 1])));
  return baselineScenario({
    plan,
    id,
    money: plan.stated.investment ? { origin: 'stated' } : null,
    priceYear: Math.min(year, lastPriceYear),
    pacing: 'even',
    years: [
      plan.horizon.from?.value ?? plan.horizon.to?.value ?? year,
      plan.horizon.to?.value ?? plan.horizon.from?.value ?? year,
    ],
    components: plan.components.map((component) => ({
      id: component.id,
      share: shares[component.id]!,
      shareReason: evenReason,
      mix: mix.mix,
      reason: mix.reason,
    })),
  });
}

const evenReason: Text = { ko: '산업마다 고르게 나눔(가정)', en: 'Split evenly over the industries (assumption)' };

/** 연차계획의 까닭. Why the schedule is as it is. */
export const pacingReasons: Readonly<Record<Pacing, Text>> = {
  even: {
    ko: '연차별 금액을 몰라 해마다 고르게 둠(가정)',
    en: 'Yearly amounts are not known; spread evenly (assumption)',
  },
  early: { ko: '앞의 해에 더 쓰는 것으로 둠(가정)', en: 'More is spent in the first years (assumption)' },
  late: { ko: '뒤의 해에 더 쓰는 것으로 둠(가정)', en: 'More is spent in the last years (assumption)' },
};

/**
 * 기간에 나누어 쓰는 비중. 앞쪽·뒤쪽은 해마다 같은 폭으로 줄거나 는다.
 *
 * Shares over the years of a period: even, or falling (early) or rising (late) by the same step each year.
 *
 * @example
 * pacedSchedule([2025, 2026], 'early') // => { 2025: 0.6667, 2026: 0.3333 }
 */
export function pacedSchedule([from, to]: readonly [number, number], pacing: Pacing): Shares {
  const years = Array.from({ length: Math.max(1, to - from + 1) }, (_, i) => from + i);
  const weight = (i: number) => (pacing === 'even' ? 1 : pacing === 'early' ? years.length - i : i + 1);
  return roundedShares(Object.fromEntries(years.map((year, i) => [String(year), weight(i)])));
}
