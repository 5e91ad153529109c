import type { RegionCoefficients } from '../table/coefficients.ts';
import type { ResolvedScenario } from '../scenario/resolve.ts';
import { at, rowLength, type Effects } from './effects.ts';

/** 취업유발계수는 10억원당 사람 수이다. */
const wonPerEmploymentUnit = 1e9;

/**
 * 시나리오가 일으키는 효과.
 *
 * 수요 = 투자액 × 집행률 × 구성 × 연차, 표 기준연도 가격으로 바꾼 뒤:
 *   지역에서 산 몫 × 시·도 계수(지역내·지역외) + 다른 지역에서 산 몫 × 전국 계수(모두 지역외) + 수입(없음).
 * 그 지역에 없는 부문의 몫은 다른 지역으로 옮긴다. 전국표를 고르면 수입이 아닌 것에 모두 전국 계수를 쓴다. 취업은 표 기준연도부터의 생산성 상승만큼 줄인다.
 *
 * Total on resolved input: it never fails. Sums nest: years within a sector, sectors within a component, then components, so that
 * the total is the sum of its components bit for bit.
 *
 * @returns 금액은 가격기준연도 가격의 원, 취업은 연인원(명·년)
 * @source 한국은행 2020년 지역산업연관표·산업연관표; 설계 §3; domain F2, F24, F26
 */
export function simulate(scenario: ResolvedScenario): Effects {
  const { region, years, prices } = scenario;
  const rows = (count: number) => new Float64Array(count * rowLength);
  const effects = {
    total: rows(1),
    byYear: rows(years.length),
    byComponent: rows(scenario.components.length),
    bySector: rows(region.sectors.length),
    split: { region: 0, otherRegions: 0, abroad: 0, noDemand: 0 },
  };
  const bought = purchases(scenario);
  const deflated = new Map(scenario.deflated.map(({ at: s, toTableYear }) => [s, toTableYear]));
  const persons = years.map(
    (year) => 1 / (wonPerEmploymentUnit * compound(scenario.productivityGrowth, year - region.tableYear)),
  );

  const perWon = new Map<number, Float64Array>();
  const subtotal = new Float64Array(rowLength);

  for (let c = 0; c < scenario.components.length; c++) {
    const executed = scenario.investment[c]! * scenario.execution;
    const idle = scenario.noDemand[c]!;
    const component = effects.byComponent.subarray(c * rowLength, (c + 1) * rowLength);
    const went = { region: 0, otherRegions: 0, abroad: 0 };
    if (idle > 0) addIdle(effects, scenario, c, executed * idle);
    for (const { at: s, share: sectorShare } of scenario.mix[c]!) {
      const purchase = bought(s);
      const toTableYear = deflated.get(s) ?? prices.toTableYear;
      const coefficient = perWon.get(s) ?? effectsPerWon(region, s, purchase);
      perWon.set(s, coefficient);
      subtotal.fill(0);
      for (const { at: y, share: yearShare } of scenario.schedule[c]!) {
        const written = executed * (1 - idle) * sectorShare * yearShare * scenario.ramp[y]!;
        const demand = written * prices.toPriceYear[y]!;
        const tableDemand = written * toTableYear[y]!;
        const money = tableDemand * prices.back;
        const people = tableDemand * persons[y]!;
        for (let k = 0; k < rowLength; k++) {
          const scale = k === at.demand ? demand : k < at.employment.inRegion ? money : people;
          const effect = scale * coefficient[k]!;
          subtotal[k]! += effect;
          effects.byYear[y * rowLength + k]! += effect;
        }
      }
      for (let k = 0; k < rowLength; k++) {
        component[k]! += subtotal[k]!;
        effects.bySector[s * rowLength + k]! += subtotal[k]!;
      }
      went.region += subtotal[at.demand]! * purchase.region;
      went.otherRegions += subtotal[at.demand]! * purchase.otherRegions;
      went.abroad += subtotal[at.demand]! * purchase.abroad;
    }
    for (let k = 0; k < rowLength; k++) effects.total[k]! += component[k]!;
    effects.split.region += went.region;
    effects.split.otherRegions += went.otherRegions;
    effects.split.abroad += went.abroad;
  }
  return effects;
}

type Mutable = Omit<Effects, 'split'> & { readonly split: { -readonly [K in keyof Effects['split']]: number } };

type Purchases = { readonly region: number; readonly otherRegions: number; readonly abroad: number };

/** 한 부문의 수요를 어디서 사는가. 그 지역에 없는 부문은 지역 몫을 다른 지역으로 옮긴다. */
function purchases(scenario: ResolvedScenario): (sector: number) => Purchases {
  const { region, localPurchase, importShare } = scenario;
  const own = new Map(scenario.purchases.map((shares) => [shares.at, shares]));
  return (sector) => purchaseOf(own.get(sector) ?? { localPurchase, importShare }, region, sector);
}

function purchaseOf(
  { localPurchase, importShare }: { readonly localPurchase: number; readonly importShare: number },
  region: RegionCoefficients,
  sector: number,
): Purchases {
  if (region.level === 'nation') return { region: 0, otherRegions: 1 - importShare, abroad: importShare };
  const elsewhere = Math.max(0, 1 - localPurchase - importShare);
  return region.absent[sector]
    ? { region: 0, otherRegions: localPurchase + elsewhere, abroad: importShare }
    : { region: localPurchase, otherRegions: elsewhere, abroad: importShare };
}

/** 수요를 만들지 않는 지출: 돈은 들지만 아무것도 일으키지 않는다. Spending that costs money and induces nothing. */
function addIdle(effects: Mutable, scenario: ResolvedScenario, c: number, idle: number): void {
  let sum = 0;
  for (const { at: y, share } of scenario.schedule[c]!) {
    const money = idle * share * scenario.ramp[y]! * scenario.prices.toPriceYear[y]!;
    sum += money;
    effects.byYear[y * rowLength + at.demand]! += money;
  }
  effects.split.noDemand += sum;
  effects.byComponent[c * rowLength + at.demand]! += sum;
}

/** 수요 1원(취업은 10억원)이 일으키는 한 줄. */
function effectsPerWon(region: RegionCoefficients, sector: number, bought: Purchases): Float64Array {
  const row = new Float64Array(rowLength);
  row[at.demand] = 1;
  row[at.domestic] = bought.region + bought.otherRegions;
  row[at.domesticForPersons] = bought.region + bought.otherRegions;
  for (const indicator of ['production', 'valueAdded', 'employment'] as const) {
    row[at[indicator].inRegion] = bought.region * region.inRegion[indicator][sector]!;
    row[at[indicator].outRegion] =
      bought.region * region.outRegion[indicator][sector]! +
      bought.otherRegions * region.nationwide[indicator][sector]!;
  }
  return row;
}

/** (1 + g)^n, n은 정수. 곱셈만 써서 어느 기계에서나 같은 값. */
function compound(growth: number, years: number): number {
  let factor = 1;
  for (let y = 0; y < Math.abs(years); y++) factor *= 1 + growth;
  return years < 0 ? 1 / factor : factor;
}
