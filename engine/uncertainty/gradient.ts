import type { ResolvedScenario } from '../scenario/resolve.ts';
import { indicators, type RegionCoefficients } from '../table/coefficients.ts';

/** 통로 여섯: 지표마다 지역내, 지역외. Six channels: each indicator in-region, then out-of-region. */
export const channels = 6;
/** 이 앞의 통로는 돈(원), 뒤는 사람. */
export const moneyChannels = 4;

/**
 * 결과의 값과, 그것을 만든 수마다의 기울기. 한 줄은 통로 여섯이고 줄은 차례로 이어진다.
 *
 * Values and what moves them; a row is six channels, rows one after another. Money is won at the price year, employment
 * person-years; slopes are per unit of what moves: a share, a rate, one won of a component's investment.
 */
export type Gradient = {
  readonly values: Float64Array;
  readonly execution: Float64Array;
  readonly productivityGrowth: Float64Array;
  /** 산업마다. */
  readonly investment: Float64Array;
  /** 부문마다: 그 부문의 구매율과 수입 비율. */
  readonly localPurchase: Float64Array;
  readonly importShare: Float64Array;
  /** 산업 × 부문, 산업 × 연도. 비중의 합은 묶지 않은 채로. Shares are free here: nothing is taken from the others. */
  readonly mix: Float64Array;
  readonly schedule: Float64Array;
};

/**
 * 모든 결과의, 모든 이어지는 수에 대한 정확한 기울기: 거꾸로 한 번 훑는다. 차분은 쓰지 않는다.
 *
 * The exact gradient of every output by everything continuous, in one reverse sweep over the steps of `simulate`: no differences.
 * Where the purchase shares already sum to 1 the slope is that of the side that is allowed.
 *
 * @source Griewank & Walther 2008, ch. 3 (reverse mode); domain F2, F24, F26
 */
export function gradientOf(scenario: ResolvedScenario): Gradient {
  const { region, investment, mix, noDemand, schedule, ramp, execution, prices } = scenario;
  const sectors = region.sectors.length;
  const years = scenario.years.length;
  const rows = (count: number) => new Float64Array(count * channels);
  const gradient: Gradient = {
    values: rows(1),
    execution: rows(1),
    productivityGrowth: rows(1),
    investment: rows(investment.length),
    localPurchase: rows(sectors),
    importShare: rows(sectors),
    mix: rows(investment.length * sectors),
    schedule: rows(investment.length * years),
  };
  const bought = purchasedPerWon(scenario);
  const { persons, slopes } = personsPerWon(scenario);
  const { groupOf, deflators } = priceGroups(scenario);
  // 물가 묶음마다: 통로마다의, 한 산업의 1원이 해들을 지나 얼마가 되는가(취업은 사람을 셀 돈).
  const lasting = rows(deflators.length);
  const drift = new Float64Array(deflators.length);
  const perGroup = rows(deflators.length);
  for (let c = 0; c < investment.length; c++) {
    const induced = 1 - noDemand[c]!;
    const spent = investment[c]! * execution * induced;
    for (let g = 0; g < deflators.length; g++) {
      let [money, people, slope] = [0, 0, 0];
      for (const { at: y, share } of schedule[c]!) {
        const demanded = share * ramp[y]! * deflators[g]![y]!;
        money += demanded * prices.back;
        people += demanded * persons[y]!;
        slope += demanded * slopes[y]!;
      }
      for (let k = 0; k < channels; k++) lasting[g * channels + k] = k < moneyChannels ? money : people;
      drift[g] = slope;
    }
    perGroup.fill(0);
    for (const { at: s, share } of mix[c]!) {
      const from = groupOf[s]! * channels;
      for (let k = 0; k < channels; k++) {
        const reached = spent * share * lasting[from + k]!;
        perGroup[from + k]! += share * bought.values[s * channels + k]!;
        gradient.localPurchase[s * channels + k]! += reached * bought.byLocal[s * channels + k]!;
        gradient.importShare[s * channels + k]! += reached * bought.byImport[s * channels + k]!;
      }
    }
    for (let g = 0; g < deflators.length; g++) {
      for (let k = 0; k < channels; k++) {
        const within = perGroup[g * channels + k]!;
        const perWon = induced * within * lasting[g * channels + k]!;
        gradient.values[k]! += investment[c]! * execution * perWon;
        gradient.execution[k]! += investment[c]! * perWon;
        gradient.investment[c * channels + k]! += execution * perWon;
        if (k >= moneyChannels) gradient.productivityGrowth[k]! += spent * within * drift[g]!;
        for (let y = 0; y < years; y++) {
          const inYear = ramp[y]! * deflators[g]![y]! * (k < moneyChannels ? prices.back : persons[y]!);
          gradient.schedule[(c * years + y) * channels + k]! += spent * within * inYear;
        }
      }
    }
    for (let s = 0; s < sectors; s++) {
      const [to, of, from] = [(c * sectors + s) * channels, s * channels, groupOf[s]! * channels];
      for (let k = 0; k < channels; k++) gradient.mix[to + k] = spent * bought.values[of + k]! * lasting[from + k]!;
    }
  }
  return gradient;
}

/** 수요 1원(취업은 10억원)이 부문마다 일으키는 것과, 구매율·수입 비율에 대한 그 기울기. */
function purchasedPerWon({ region, localPurchase, importShare, purchases }: ResolvedScenario) {
  const own = new Map(purchases.map((shares) => [shares.at, shares]));
  const sectors = region.sectors.length;
  const coefficients = indicators.map((indicator) => ({
    inside: region.inRegion[indicator],
    outside: region.outRegion[indicator],
    nationwide: region.nationwide[indicator],
  }));
  const [values, byLocal, byImport] = [0, 1, 2].map(() => new Float64Array(sectors * channels)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let s = 0; s < sectors; s++) {
    const shares = own.get(s) ?? { localPurchase, importShare };
    const isLocal = soldInRegion(region, s);
    const local = isLocal ? shares.localPurchase : 0;
    const elsewhere = Math.max(0, 1 - local - shares.importShare);
    for (let i = 0; i < indicators.length; i++) {
      const inside = coefficients[i]!.inside[s]!;
      const outside = coefficients[i]!.outside[s]!;
      const nationwide = coefficients[i]!.nationwide[s]!;
      const at = s * channels + 2 * i;
      values[at] = local * inside;
      values[at + 1] = local * outside + elsewhere * nationwide;
      byLocal[at] = isLocal ? inside : 0;
      byLocal[at + 1] = isLocal ? outside - nationwide : 0;
      byImport[at + 1] = 0 - nationwide;
    }
  }
  return { values, byLocal, byImport };
}

/** 지역 몫이 지역의 계수를 쓰는가: 없는 부문의 몫과 전국표의 것은 모두 전국 계수를 쓴다. */
function soldInRegion({ level, absent }: RegionCoefficients, sector: number): boolean {
  return level !== 'nation' && !absent[sector];
}

/** 연도마다 수요 1원에 붙는 사람(취업계수 1에)과, 생산성 상승률에 대한 그 기울기. */
function personsPerWon({ years, productivityGrowth, region }: ResolvedScenario) {
  const elapsed = years.map((year) => year - region.tableYear);
  const persons = elapsed.map((n) => 1e-9 / powerOf(1 + productivityGrowth, n));
  return { persons, slopes: persons.map((each, y) => (0 - elapsed[y]! * each) / (1 + productivityGrowth)) };
}

/** 같은 물가를 쓰는 부문끼리: 첫 묶음은 GDP 디플레이터, 그 뒤는 제 물가지수가 있는 부문 하나씩. */
function priceGroups({ region, deflated, prices }: ResolvedScenario) {
  const groupOf = new Int32Array(region.sectors.length);
  deflated.forEach(({ at }, i) => (groupOf[at] = i + 1));
  return { groupOf, deflators: [prices.toTableYear, ...deflated.map(({ toTableYear }) => toTableYear)] };
}

/**
 * 밑의 정수 거듭제곱, 곱셈만으로. An integer power, by multiplication alone.
 *
 * @example
 * powerOf(2, -3) // => 0.125
 */
export function powerOf(base: number, exponent: number): number {
  let product = 1;
  for (let i = 0; i < Math.abs(exponent); i++) product *= base;
  return exponent < 0 ? 1 / product : product;
}
