import { problemAt } from '../problem.ts';
import type { Plan } from '../plan/schema.ts';
import { firstYear, lastYear, type Text } from '../text.ts';
import { shareText } from '../units/korean-numerals.ts';
import type { Won } from '../units/money.ts';
import { demandId, isDemand, layInvestment, type Investment } from './investment.ts';
import { rates, type Rate, type RateId } from './rates.ts';
import { checkShare, checkShares } from './shares.ts';
import type { Layer } from './layers.ts';
import { assumedOf, last, textOf, type Assumed, type Shares } from './written.ts';
import {
  layDeflators,
  layDelay,
  layDiscount,
  layFormulas,
  layMargins,
  layNet,
  layPayers,
  layPurchases,
  layRamp,
  type Margin,
  type NetAssumption,
  type SectorDeflator,
  type SectorPurchase,
  type WrittenFormulas,
} from './deeper.ts';
import { layCorrelations, layRanges, type RankCorrelations, type WrittenRange } from './ranges.ts';
import { noDemandKinds, type incomeRounds, type Scenario } from './schema.ts';

export type ComponentAssumption = {
  readonly id: string;
  readonly title: Text;
  readonly mix: Shares;
  readonly schedule: Shares;
  readonly range: readonly [number, number] | null;
  readonly reason: Text | null;
  /** 수요를 만들지 않는 지출의 비중. */
  readonly noDemand: number;
  /** 지출 성격별 비중과 까닭(화면과 설명에 쓴다). */
  readonly spending: NonNullable<ScenarioComponent['spending']> | null;
  /** 지출구성이 적힌 자리. */
  readonly mixPlace: { readonly file: string; readonly path: string };
};

/** 모든 겹을 쌓은 결과: 빈 곳이 없다. Every layer laid: nothing is left open. */
export type Assumptions = {
  readonly id: string;
  readonly title: Text;
  readonly region: string;
  readonly table: string;
  readonly priceYear: { readonly value: number; readonly origin: 'stated' | 'assumed'; readonly reason: Text | null };
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
  readonly discount: { readonly rate: Assumed; readonly year: number | null } | null;
  /** 파일이 적은 범위; 어느 겹에도 없으면 null. */
  /** 자기 지표의 식들, 적힌 자리와 함께. */
  readonly formulas: readonly WrittenFormulas[];
  readonly ranges: readonly WrittenRange[] | null;
  readonly correlations: RankCorrelations | null;
  /** 가계의 소득유발을 따로 볼지. */
  readonly incomeRound: (typeof incomeRounds)[number];
  readonly calibration: { readonly method: 'none' | 'factor' | 'mix'; readonly scope: 'total' | 'inRegion' };
};

export type { Assumed, Shares } from './written.ts';

type ScenarioComponent = NonNullable<Scenario['components']>[number];

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
    region: last(layers, (s) => s.region) ?? plan?.region ?? missing(top, 'region', 'NO_REGION'),
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

function missing(layer: Layer, path: string, code: 'NO_REGION' | 'NO_PRICE_YEAR' | 'NO_SPENDING'): never {
  throw problemAt(layer.file, path, code, { id: layer.scenario.id });
}

function layPriceYear(layers: readonly Layer[], plan: Plan | null): Assumptions['priceYear'] {
  const given = last(layers, (s) => s.priceYear);
  if (typeof given === 'number') return { value: given, origin: plan ? 'assumed' : 'stated', reason: null };
  if (given) return { value: given.value, origin: given.origin, reason: textOf(given.reason) };
  if (!plan) return missing(layers.at(-1)!, 'priceYear', 'NO_PRICE_YEAR');
  const { investment, production, valueAdded } = plan.stated;
  const printed = (investment ?? production ?? valueAdded)?.priceYear;
  if (printed !== undefined) return { value: printed, origin: 'stated', reason: null };
  return { value: Number(plan.document.date.slice(0, 4)), origin: 'assumed', reason: null };
}

/** 받아들이는 물가상승률의 한도, 연. */
const inflationLimits = { min: -0.2, max: 0.5 } as const;

function layInflation(layers: readonly Layer[]): Assumed | null {
  for (const { scenario, file } of layers) {
    const given = assumedOf(scenario.inflation);
    if (!given || (given.value >= inflationLimits.min && given.value <= inflationLimits.max)) continue;
    throw problemAt(file, 'inflation', 'OUT_OF_RANGE', {
      id: 'inflation',
      value: shareText(given.value),
      min: shareText(inflationLimits.min),
      max: shareText(inflationLimits.max),
    });
  }
  return assumedOf(last(layers, ({ inflation }) => inflation));
}

function pricesFileOf(layers: readonly Layer[]): string {
  const priced = layers.findLast(({ scenario }) => scenario.priceYear !== undefined || scenario.prices !== undefined);
  return (priced ?? layers.at(-1)!).file;
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

function layComponents(layers: readonly Layer[], plan: Plan | null): ComponentAssumption[] {
  const known = plan ? new Map(plan.components.map((component) => [component.id, component.title])) : null;
  const laid = new Map<string, Partial<Omit<ComponentAssumption, 'id'>>>();
  let planWide: Shares | undefined;
  for (const { scenario, file } of layers) {
    if (scenario.demand) layDemand(laid, scenario.demand, plan, file);
    if (scenario.schedule) {
      checkSchedule(scenario.schedule, plan, file, 'schedule');
      planWide = scenario.schedule;
      for (const [id, { schedule: _, ...rest }] of laid) if (!isDemand(id)) laid.set(id, rest);
    }
    const seen = new Set<string>();
    for (const component of scenario.components ?? []) {
      const { id } = component;
      const place = `components.${id}`;
      if (seen.has(id)) throw problemAt(file, place, 'DUPLICATE_ID', { id });
      if (known && !known.has(id) && !laid.has(id)) {
        throw problemAt(file, place, 'UNKNOWN_COMPONENT', { id, known: [...known.keys()].join(', ') });
      }
      seen.add(id);
      laid.set(id, { ...laid.get(id), ...layComponent(component, plan, file) });
    }
  }
  if (laid.size === 0) missing(layers.at(-1)!, 'components', 'NO_SPENDING');
  return [...laid].map(([id, component]) => {
    const file = layers.at(-1)!.file;
    const schedule = component.schedule ?? planWide;
    if (!component.mix) throw problemAt(file, `components.${id}`, 'NO_MIX', { id });
    if (!schedule) throw problemAt(file, `components.${id}`, 'NO_SCHEDULE', { id });
    return {
      id,
      title: known?.get(id) ?? component.title ?? { ko: id, en: id },
      mix: component.mix,
      schedule,
      range: component.range ?? null,
      reason: component.reason ?? null,
      noDemand: component.noDemand ?? 0,
      spending: component.spending ?? null,
      mixPlace: component.mixPlace ?? { file, path: `components.${id}` },
    };
  });
}

function layComponent(component: ScenarioComponent, plan: Plan | null, file: string) {
  const place = `components.${component.id}`;
  const share = assumedOf(component.share);
  const reason = textOf(component.reason ?? component.investment?.reason) ?? share?.reason;
  const range = component.investment?.range ?? share?.range;
  if (component.schedule) checkSchedule(component.schedule, plan, file, `${place}.schedule`);
  return {
    ...(component.mix || component.spending ? layMix(component, file, place) : {}),
    ...(component.noDemand === undefined ? {} : { noDemand: noDemandOf(component, file, place) }),
    ...(component.schedule ? { schedule: component.schedule } : {}),
    ...(reason ? { reason } : {}),
    ...(range ? { range } : {}),
  };
}

type LaidMix = Pick<ComponentAssumption, 'mix' | 'spending' | 'mixPlace'> & { readonly noDemand?: number };

/** 파일의 구성은 조정 항목을 움직일 때마다 다시 펴지 않는다. */
const flattened = new WeakMap<ScenarioComponent, LaidMix>();

function layMix(component: ScenarioComponent, file: string, place: string): LaidMix {
  const known = flattened.get(component) ?? flattenMix(component, file, place);
  flattened.set(component, known);
  return known;
}

/**
 * 지출 성격별 구성은 부문별 구성으로 편다: Σ 성격 비중 × 부문 비중, 수요를 만드는 성격들만의 합이 1이 되게.
 */
function flattenMix(component: ScenarioComponent, file: string, place: string): LaidMix {
  if (component.mix) {
    checkShares(component.mix, file, `${place}.mix`);
    return { mix: component.mix, spending: null, mixPlace: { file, path: `${place}.mix` } };
  }
  const spending = component.spending ?? [];
  const kinds: Record<string, number> = {};
  let noDemand = 0;
  spending.forEach(({ kind, share, sectors }, i) => {
    const path = `${place}.spending[${i}].sectors`;
    const induces = !(noDemandKinds as readonly string[]).includes(kind);
    if (induces && !sectors) throw problemAt(file, path, 'SPENDING_WITHOUT_SECTORS', { kind });
    if (!induces && sectors) throw problemAt(file, path, 'NO_DEMAND_WITH_SECTORS', { kind });
    if (sectors) checkShares(sectors, file, path);
    kinds[kind] = (kinds[kind] ?? 0) + share;
    if (!induces) noDemand += share;
  });
  checkShares(kinds, file, `${place}.spending`);
  const induced = 1 - noDemand;
  const mix: Record<string, number> = {};
  for (const { share, sectors = {} } of spending) {
    const part = induced > 0 ? share / induced : 0;
    for (const [sector, within] of Object.entries(sectors)) {
      mix[sector] = (mix[sector] ?? 0) + (noDemand === 0 ? share : part) * within;
    }
  }
  if (noDemand >= 1 - 1e-12) throw problemAt(file, `${place}.spending`, 'NOTHING_INDUCES', { id: component.id });
  return { mix, spending, noDemand, mixPlace: { file, path: `${place}.spending` } };
}

function noDemandOf(component: ScenarioComponent, file: string, place: string): number {
  const { value } = assumedOf(component.noDemand)!;
  const path = `${place}.noDemand`;
  if (component.spending) throw problemAt(file, path, 'NO_DEMAND_TWICE', { id: component.id });
  checkShare(value, 'noDemand', file, path);
  if (value >= 1) throw problemAt(file, path, 'NOTHING_INDUCES', { id: component.id });
  return value;
}

function layDemand(
  laid: Map<string, Partial<ComponentAssumption>>,
  rows: NonNullable<Scenario['demand']>,
  plan: Plan | null,
  file: string,
): void {
  for (const id of laid.keys()) if (isDemand(id)) laid.delete(id);
  rows.forEach((row, i) => {
    checkYear(row.year, plan, file, `demand[${i}].year`);
    const title = {
      ko: `최종수요 ${i + 1} (${row.sector}, ${row.year}년)`,
      en: `Final demand ${i + 1} (${row.sector}, ${row.year})`,
    };
    const reason = textOf(row.reason);
    laid.set(demandId(i), {
      title,
      mix: { [row.sector]: 1 },
      schedule: { [row.year]: 1 },
      mixPlace: { file, path: `demand[${i}].sector` },
      ...(reason ? { reason } : {}),
    });
  });
}

function checkSchedule(schedule: Shares, plan: Plan | null, file: string, path: string): void {
  checkShares(schedule, file, path);
  for (const year of Object.keys(schedule)) checkYear(year, plan, file, `${path}.${year}`);
}

function checkYear(year: string | number, plan: Plan | null, file: string, path: string): void {
  const from = plan?.horizon.from?.value ?? firstYear;
  const to = plan?.horizon.to?.value ?? lastYear;
  if (Number(year) >= from && Number(year) <= to) return;
  throw problemAt(file, path, 'YEAR_OUTSIDE_HORIZON', { year, from, to });
}
