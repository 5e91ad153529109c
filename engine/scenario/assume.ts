import { problemAt } from '../problem.ts';
import type { Plan } from '../plan/schema.ts';
import type { Text } from '../text.ts';
import { shareText } from '../units/korean-numerals.ts';
import type { Won } from '../units/money.ts';
import { layComponents, type ComponentAssumption } from './components.ts';
import { layDiscount, type Discount } from './discount.ts';
import { layFormulas, type WrittenFormulas } from './formulas.ts';
import { layInvestment, type Investment } from './investment.ts';
import type { incomeRounds } from './kinds.ts';
import type { Layer } from './layers.ts';
import { layNet, type NetAssumption } from './net.ts';
import { layPayers } from './payers.ts';
import {
  layDeflators,
  layInflation,
  layPriceYear,
  pricesFileOf,
  type PriceYear,
  type SectorDeflator,
} from './prices.ts';
import { layMargins, layPurchases, type Margin, type SectorPurchase } from './purchases.ts';
import { layCorrelations, layRanges, type RankCorrelations, type WrittenRange } from './ranges.ts';
import { rates, type Rate, type RateId } from './rates.ts';
import { layDelay, layRamp } from './timing.ts';
import { assumedOf, last, textOf, type Assumed, type Shares } from './written.ts';

/** 모든 겹을 쌓은 결과: 빈 곳이 없다. Every layer laid: nothing is left open. */
export type Assumptions = {
  readonly id: string;
  readonly title: Text;
  readonly region: string;
  readonly table: string;
  readonly priceYear: PriceYear;
  readonly prices: 'constant' | 'current';
  readonly inflation: Assumed | null;
  /** 가격기준연도나 물가를 적은 파일. */
  readonly pricesFile: string;
  readonly investment: Investment;
  readonly components: readonly ComponentAssumption[];
  readonly scheduleReason: Text | null;
  readonly rates: Readonly<Record<RateId, Assumed>>;
  /** 연도 → 실현되는 비율; 적지 않은 해는 1. */
  readonly ramp: Shares;
  /** 연차계획이 늦어지는 햇수. */
  readonly delay: number;
  /** 부문마다의 구매, 적은 것만. */
  readonly purchases: readonly SectorPurchase[];
  readonly margins: readonly Margin[];
  readonly deflators: readonly SectorDeflator[];
  readonly payers: Shares | null;
  readonly net: NetAssumption;
  readonly discount: Discount | null;
  /** 자기 지표의 식들, 적힌 자리와 함께. */
  readonly formulas: readonly WrittenFormulas[];
  /** 파일이 적은 범위; 어느 겹에도 없으면 null. */
  readonly ranges: readonly WrittenRange[] | null;
  /** 범위를 적은 시나리오에서, 적지 않은 항목을 어떻게 볼지. */
  readonly otherRanges: 'fixed' | 'plausible';
  readonly correlations: RankCorrelations | null;
  /** 가계의 소득유발을 따로 볼지. */
  readonly incomeRound: (typeof incomeRounds)[number];
  readonly calibration: { readonly method: 'none' | 'factor' | 'mix'; readonly scope: 'total' | 'inRegion' };
};

export type { Assumed, Shares } from './written.ts';

export const defaultTable = 'bok-2020-regional';

/**
 * 겹을 쌓아 빠짐없는 가정으로. 기본값은 여기서만 채운다.
 *
 * Lays scenario layers over a plan. Defaults are filled here and nowhere else.
 *
 * @param implied 문서의 생산유발에서 거꾸로 구한 투자액(그런 시나리오에만 쓰인다)
 * @throws Problem (잘못된 비중, 금액, 범위, 연도, 없는 산업)
 */
export function assume(layers: readonly Layer[], plan: Plan | null, implied: Won): Assumptions {
  const top = layers.at(-1)!;
  const components = layComponents(layers, plan);
  return {
    id: top.scenario.id,
    title: titleOf(layers, top.scenario.id),
    region: last(layers, (s) => s.region) ?? plan?.region ?? withoutRegion(top),
    table: last(layers, (s) => s.table) ?? defaultTable,
    priceYear: layPriceYear(layers, plan),
    prices: last(layers, (s) => s.prices) ?? 'constant',
    inflation: layInflation(layers),
    pricesFile: pricesFileOf(layers),
    investment: layInvestment(layers, plan, implied),
    components,
    scheduleReason: textOf(last(layers, (s) => s.scheduleReason)),
    rates: layRates(layers),
    ramp: layRamp(layers),
    delay: layDelay(layers),
    purchases: layPurchases(layers),
    margins: layMargins(layers),
    deflators: layDeflators(layers),
    payers: layPayers(layers),
    net: layNet(layers),
    discount: layDiscount(layers),
    formulas: layFormulas(layers),
    ranges: layRanges(layers),
    otherRanges: last(layers, (s) => s.otherRanges) ?? 'fixed',
    correlations: layCorrelations(layers),
    incomeRound: last(layers, (s) => s.incomeRound) ?? 'none',
    calibration: layCalibration(layers),
  };
}

/** 조정 항목의 겹은 이름을 새로 붙이지 않는다. */
function titleOf(layers: readonly Layer[], id: string): Text {
  const titled = layers.findLast(({ scenario }) => scenario.id === id && scenario.title !== undefined);
  return titled?.scenario.title ?? { ko: id, en: id };
}

function withoutRegion({ scenario, file }: Layer): never {
  throw problemAt(file, 'region', 'NO_REGION', { id: scenario.id });
}

function layCalibration(layers: readonly Layer[]): Assumptions['calibration'] {
  let method: Assumptions['calibration']['method'] = 'none';
  let scope: 'total' | 'inRegion' = 'total';
  for (const { scenario } of layers) {
    const given = scenario.calibration;
    if (!given) continue;
    method = given.method;
    scope = given.scope ?? scope;
  }
  return { method, scope };
}

function layRates(layers: readonly Layer[]): Assumptions['rates'] {
  const laid = Object.fromEntries(rates.map((rate) => [rate.id, layRate(layers, rate)])) as Record<RateId, Assumed>;
  const [local, imported] = [laid.localPurchase.value, laid.importShare.value];
  if (local + imported > 1 + 1e-12) {
    throw problemAt(layers.at(-1)!.file, 'levers', 'PURCHASES_OVER_ONE', {
      localPurchase: shareText(local),
      importShare: shareText(imported),
    });
  }
  return laid;
}

function layRate(layers: readonly Layer[], rate: Rate): Assumed {
  let laid: Assumed = { value: rate.default, range: rate.range, reason: rate.reason };
  for (const { scenario, file } of layers) {
    const given = assumedOf(scenario.levers?.[rate.id]);
    if (!given) continue;
    if (!(given.value >= rate.min && given.value <= rate.max)) {
      const { min, max } = rate;
      throw problemAt(file, `levers.${rate.id}`, 'OUT_OF_RANGE', {
        id: rate.id,
        value: shareText(given.value),
        min: shareText(min),
        max: shareText(max),
      });
    }
    laid = { value: given.value, range: given.range ?? laid.range, reason: given.reason ?? laid.reason };
  }
  return laid;
}
