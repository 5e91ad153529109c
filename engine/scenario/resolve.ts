import { problemAt } from '../problem.ts';
import type { RegionCoefficients } from '../table/coefficients.ts';
import { shareText } from '../units/korean-numerals.ts';
import type { Won } from '../units/money.ts';
import { priceRatio, type PriceIndex } from '../units/prices.ts';
import type { Assumptions, Shares } from './assume.ts';
import type { Margin } from './purchases.ts';
import { isDemand, sumOf } from './investment.ts';

type Component = Assumptions['components'][number];

/** 번호가 매겨진 비중 하나: 부문이나 연도의 차례와 그 비중. */
export type Part = { readonly at: number; readonly share: number };

/**
 * 이름도 빈 곳도 없는 시나리오. 시뮬레이션은 이것만 본다.
 *
 * A scenario without names or gaps: money in won at the price year, sectors and years as positions.
 * The fields are the parts that two scenarios are compared by.
 */
export type ResolvedScenario = {
  readonly components: readonly string[];
  readonly years: readonly number[];
  /** 산업별 투자액, 원. */
  readonly investment: readonly Won[];
  readonly mix: readonly (readonly Part[])[];
  readonly schedule: readonly (readonly Part[])[];
  /** 산업별, 수요를 만들지 않는 지출의 비중. */
  readonly noDemand: readonly number[];
  /** 연도별 실현 비율. */
  readonly ramp: readonly number[];
  /** 부문의 차례 → 그 부문의 구매; 없는 부문은 전체의 값. */
  readonly purchases: readonly SectorShares[];
  /** 부문의 차례 → 연도별로, 적힌 1원이 표 기준연도 가격으로 얼마인지; 없는 부문은 GDP 디플레이터. */
  readonly deflated: readonly Deflated[];
  readonly execution: number;
  readonly localPurchase: number;
  readonly importShare: number;
  readonly productivityGrowth: number;
  readonly prices: ResolvedPrices;
  readonly region: RegionCoefficients;
};

/** 한 부문의 구매. */
export type SectorShares = { readonly at: number; readonly localPurchase: number; readonly importShare: number };

export type Deflated = { readonly at: number; readonly toTableYear: readonly number[] };

/** 연도별로, 그해에 적힌 1원이 가격기준연도와 표 기준연도의 가격으로 얼마인지. */
export type ResolvedPrices = {
  readonly toPriceYear: readonly number[];
  readonly toTableYear: readonly number[];
  /** 표 기준연도 가격의 1원이 가격기준연도 가격으로 얼마인지. */
  readonly back: number;
};

/**
 * 가정을 계수표에 맞춘다. Lays assumptions over a coefficient table.
 *
 * @param years 연도의 차례를 정할 목록; 없으면 연차계획에 나오는 해들
 * @throws Problem UNKNOWN_SECTOR, PRICE_YEAR_UNKNOWN
 */
export function resolve(
  assumptions: Assumptions,
  region: RegionCoefficients,
  prices: PriceIndex,
  years: readonly number[] = yearsOf(assumptions),
): ResolvedScenario {
  const { components, investment, rates } = assumptions;
  const yearAt = new Map(years.map((year, at) => [String(year), at]));
  checkMargins(assumptions, region.sectorAt);
  return {
    components: components.map((component) => component.id),
    years,
    investment: components.map(({ id }) => investment.byComponent.get(id)!),
    mix: components.map((component) => mixParts(component, region.sectorAt, assumptions)),
    schedule: components.map(({ schedule }) =>
      partsOf(schedule, (year) => yearAt.get(String(Number(year) + assumptions.delay))!),
    ),
    noDemand: components.map(({ noDemand }) => noDemand),
    ramp: years.map((year) => assumptions.ramp[String(year)] ?? 1),
    purchases: sectorShares(assumptions, region),
    deflated: deflatedSectors(assumptions, region, years),
    execution: rates.execution.value,
    localPurchase: rates.localPurchase.value,
    importShare: rates.importShare.value,
    productivityGrowth: rates.productivityGrowth.value,
    prices: resolvePrices(assumptions, years, region.tableYear, prices),
    region,
  };
}

/** 한 산업만의 시나리오. The scenario of one component alone. */
export function onlyComponent(scenario: ResolvedScenario, c: number): ResolvedScenario {
  return {
    ...scenario,
    components: [scenario.components[c]!],
    investment: [scenario.investment[c]!],
    mix: [scenario.mix[c]!],
    schedule: [scenario.schedule[c]!],
    noDemand: [scenario.noDemand[c]!],
  };
}

/** 시나리오의 지출이 있는 해들, 차례대로. The years in which a scenario spends, in order. */
export function yearsOf(assumptions: Assumptions): number[] {
  const years = new Set<number>();
  for (const { schedule } of assumptions.components) {
    for (const [year, share] of Object.entries(schedule)) if (share > 0) years.add(Number(year) + assumptions.delay);
  }
  return [...years].toSorted((a, b) => a - b);
}

/** 전체 투자액, 원. */
export function totalInvestment(assumptions: Assumptions): Won {
  return sumOf(assumptions.investment.byComponent);
}

/** 같은 구성과 같은 분류면 차례도 같다. */
const positioned = new WeakMap<ReadonlyMap<string, number>, WeakMap<Shares, Part[]>>();

function mixParts(
  component: Component,
  sectorAt: ReadonlyMap<string, number>,
  { table, margins }: Assumptions,
): Part[] {
  const { mix } = component;
  const position = (code: string) => sectorAt.get(code) ?? unknownSector(code, table, component);
  if (margins.length > 0) return partsOf(withMargins(mix, margins), position);
  const known = positioned.get(sectorAt) ?? new WeakMap<Shares, Part[]>();
  positioned.set(sectorAt, known);
  const parts = known.get(mix) ?? partsOf(mix, position);
  known.set(mix, parts);
  return parts;
}

/** 구매자가격의 구성에서 마진을 떼어 도소매·운송 부문으로 옮긴다. 합은 그대로 1이다. */
export function withMargins(mix: Shares, margins: readonly Margin[]): Shares {
  if (margins.length === 0) return mix;
  const moved: Record<string, number> = {};
  for (const [sector, share] of Object.entries(mix)) {
    const to = Object.entries(margins.find(({ sectors }) => sectors.includes(sector))?.to ?? {});
    const kept = to.reduce((rest, [, part]) => rest - part, 1);
    moved[sector] = (moved[sector] ?? 0) + share * kept;
    for (const [place, part] of to) moved[place] = (moved[place] ?? 0) + share * part;
  }
  return moved;
}

function checkMargins({ margins, table }: Assumptions, sectorAt: ReadonlyMap<string, number>): void {
  for (const { sectors, to, file, path } of margins) {
    const unknown = [...sectors, ...Object.keys(to)].find((code) => !sectorAt.has(code));
    if (unknown !== undefined) throw problemAt(file, path, 'UNKNOWN_SECTOR', { id: unknown, table });
  }
}

/** 부문마다의 구매; 적지 않은 것은 전체의 값. Purchases by sector: what one does not write is the overall share. */
export function purchaseShares(
  purchases: Assumptions['purchases'],
  overall: Pick<ResolvedScenario, 'localPurchase' | 'importShare'>,
  sectorAt: ReadonlyMap<string, number>,
): SectorShares[] {
  return purchases.map(({ sector, localPurchase, importShare }) => ({
    at: sectorAt.get(sector)!,
    localPurchase: localPurchase?.value ?? overall.localPurchase,
    importShare: importShare?.value ?? overall.importShare,
  }));
}

function sectorShares({ purchases, rates, table }: Assumptions, { sectorAt }: RegionCoefficients): SectorShares[] {
  for (const { sector, file } of purchases) {
    if (!sectorAt.has(sector)) {
      throw problemAt(file, `purchases.${sector}`, 'UNKNOWN_SECTOR', { id: sector, table });
    }
  }
  const overall = { localPurchase: rates.localPurchase.value, importShare: rates.importShare.value };
  const laid = purchaseShares(purchases, overall, sectorAt);
  laid.forEach(({ localPurchase, importShare }, i) => {
    if (localPurchase + importShare <= 1 + 1e-12) return;
    const { sector, file } = purchases[i]!;
    throw problemAt(file, `purchases.${sector}`, 'PURCHASES_OVER_ONE', {
      localPurchase: shareText(localPurchase),
      importShare: shareText(importShare),
    });
  });
  return laid;
}

function deflatedSectors(
  { deflators, priceYear, prices, table }: Assumptions,
  { sectorAt, tableYear }: RegionCoefficients,
  years: readonly number[],
): Deflated[] {
  return deflators.map(({ sector, index, file }) => {
    const at = sectorAt.get(sector);
    const path = `deflators.${sector}`;
    if (at === undefined) throw problemAt(file, path, 'UNKNOWN_SECTOR', { id: sector, table });
    const level = (year: number): number => {
      const known = index[String(year)];
      if (known !== undefined) return known;
      throw problemAt(file, `${path}.index`, 'DEFLATOR_YEAR_MISSING', { sector, year });
    };
    const writtenIn = (year: number) => (prices === 'current' ? year : priceYear.value);
    return { at, toTableYear: years.map((year) => level(tableYear) / level(writtenIn(year))) };
  });
}

export function partsOf(shares: Shares, position: (key: string) => number): Part[] {
  return Object.entries(shares)
    .map(([key, share]) => ({ at: position(key), share }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => a.at - b.at);
}

function resolvePrices(
  { priceYear, prices: basis, inflation, pricesFile: file }: Assumptions,
  years: readonly number[],
  tableYear: number,
  prices: PriceIndex,
): ResolvedPrices {
  const ratio = (from: number, to: number, path: string) =>
    priceRatio(prices, from, to, inflation?.value ?? null, { file, path });
  const writtenIn = (year: number) => (basis === 'current' ? year : priceYear.value);
  return {
    back: ratio(tableYear, priceYear.value, 'priceYear'),
    toPriceYear: years.map((year) => ratio(writtenIn(year), priceYear.value, 'prices')),
    toTableYear: years.map((year) => ratio(writtenIn(year), tableYear, 'prices')),
  };
}

function unknownSector(code: string, table: string, { id, mixPlace, spending }: Component): never {
  const kind = spending?.findIndex(({ sectors }) => sectors !== undefined && Object.hasOwn(sectors, code)) ?? -1;
  const within = kind < 0 ? mixPlace.path : `${mixPlace.path}[${kind}].sectors`;
  const path = isDemand(id) ? mixPlace.path : `${within}.${code}`;
  throw problemAt(mixPlace.file, path, 'UNKNOWN_SECTOR', { id: code, table });
}
