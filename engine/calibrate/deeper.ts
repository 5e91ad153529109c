import { netLadder, netSteps, presentValue, type NetStep } from '../simulate/additionality.ts';
import { demandOf, effectOf, rowLength, scopes, type Scope } from '../simulate/effects.ts';
import { simulate } from '../simulate/simulate.ts';
import { indicators, type Indicator } from '../table/coefficients.ts';
import { itemDemand } from '../table/final-demand-items.ts';
import { dot, sumOf } from '../math/vectors.ts';
import { spendingKinds } from '../scenario/schema.ts';
import { netRates } from '../scenario/rates.ts';
import { partsOf, totalInvestment, withMargins, type Part } from '../scenario/resolve.ts';
import type { Text } from '../text.ts';
import { inEok, type Won } from '../units/money.ts';
import type { Evaluation } from './evaluate.ts';

/** 순효과의 한 칸, 세 지표. 금액 억원, 취업 명. */
export type NetRow = { readonly step: NetStep } & Readonly<Record<Indicator, number>>;

export type NetReport = {
  /** 순효과를 셈한 지역: 지역내, 또는 나라 전체. */
  readonly area: 'inRegion' | 'total';
  readonly factors: Readonly<Record<(typeof netRates)[number], number>>;
  /** 지역에서 산 수요(총효과의 직접), 억원. */
  readonly direct: number;
  /** 총효과 ÷ 직접: 산업연관표의 유발계수이며, 여기에 또 곱하지 않는다. */
  readonly multiplier: Readonly<Record<Indicator, number | null>>;
  readonly steps: readonly NetRow[];
};

/**
 * 총효과에서 순효과로. From gross to net, for one area.
 *
 * 전국표로 계산했으면 지역내를 알 수 없어 나라 전체로 셈한다.
 *
 * @source domain F23
 */
export function netOf({ assumptions, resolved, effects }: Evaluation): NetReport {
  const { rates, net } = assumptions;
  const area: Scope = resolved.region.level === 'nation' ? 'total' : net.area;
  const [leakage, displacement, substitution, deadweight] = netRates.map((id) => rates[id].value) as [
    number,
    number,
    number,
    number,
  ];
  const plan = { leakage, displacement, substitution };
  const reference = {
    leakage: net.reference.leakage ?? leakage,
    displacement: net.reference.displacement ?? displacement,
    substitution: net.reference.substitution ?? substitution,
  };
  const { region, otherRegions } = effects.split;
  const direct = area === 'inRegion' ? region : region + otherRegions;
  const ladders = indicators.map((indicator) => {
    const gross = effectOf(effects.total, indicator, area);
    return netLadder(indicator === 'employment' ? gross : inEok(gross as Won), plan, deadweight, reference);
  });
  const multiplier = indicators.map((_, i) => (direct > 0 ? ladders[i]!.gross / inEok(direct as Won) : null));
  return {
    area,
    factors: { leakage, displacement, substitution, deadweight },
    direct: inEok(direct as Won),
    multiplier: byIndicator(multiplier),
    steps: netSteps.map((step) => ({ step, ...byIndicator(ladders.map((ladder) => ladder[step])) })),
  };
}

export type PresentValue = {
  readonly rate: number;
  readonly year: number;
  readonly unit: '억원';
  readonly production: Readonly<Record<Scope, number | null>>;
  readonly valueAdded: Readonly<Record<Scope, number | null>>;
};

/**
 * 생산·부가가치유발의 현재가치. 기준 해를 적지 않으면 첫 해. Present values of production and value added.
 *
 * @source domain F25
 */
export function presentValuesOf({ assumptions, resolved, effects }: Evaluation): PresentValue | null {
  const { discount } = assumptions;
  if (!discount) return null;
  const { years, region } = resolved;
  const rate = discount.rate.value;
  const year = discount.year ?? years[0] ?? assumptions.priceYear.value;
  const valueIn = (indicator: Indicator, scope: Scope): number | null => {
    if (region.level === 'nation' && scope !== 'total') return null;
    const yearly = years.map((_, y) => inEok(effectOf(effects.byYear, indicator, scope, y) as Won));
    return presentValue(yearly, years, rate, year);
  };
  const byScope = (indicator: Indicator) => ({
    inRegion: valueIn(indicator, 'inRegion'),
    outRegion: valueIn(indicator, 'outRegion'),
    total: valueIn(indicator, 'total'),
  });
  return { rate, year, unit: '억원', production: byScope('production'), valueAdded: byScope('valueAdded') };
}

/** 재원마다의 투자액, 억원. */
export type PayerRow = { readonly payer: string; readonly title: Text; readonly investment: number };

const payerTitles: Readonly<Record<string, Text>> = {
  national: { ko: '국비', en: 'National' },
  provincial: { ko: '시·도비', en: 'Provincial' },
  municipal: { ko: '시·군·구비', en: 'Municipal' },
  private: { ko: '민간', en: 'Private' },
  fund: { ko: '기금', en: 'Fund' },
};

/** 돈을 대는 이마다의 투자액. */
export function payersOf({ assumptions }: Evaluation): PayerRow[] | null {
  if (!assumptions.payers) return null;
  const total = inEok(totalInvestment(assumptions));
  return Object.entries(assumptions.payers).map(([payer, share]) => ({
    payer,
    title: payerTitles[payer]!,
    investment: total * share,
  }));
}

const publicPayers: ReadonlySet<string> = new Set(['national', 'provincial', 'municipal', 'fund']);
const governmentConsumption = '9112';

export type OpportunityCost = Readonly<Record<Indicator, number>> & { readonly publicMoney: number };

/**
 * 공공재원의 기회비용: 같은 돈을 표 기준연도 정부소비의 평균 구성으로 썼을 때의 전국 효과. 순효과에서 빼지 않고 곁에 둔다.
 *
 * What the public part of the money would induce nationwide if spent like average government consumption; set beside, never
 * subtracted. Null when the payers are not known.
 *
 * @returns 금액 억원, 취업 연인원(생산성 상승은 넣지 않는다)
 */
export function opportunityCostOf({ prepared, assumptions, resolved, effects }: Evaluation): OpportunityCost | null {
  const { payers } = assumptions;
  if (!payers) return null;
  const share = Object.entries(payers).reduce((sum, [payer, part]) => sum + (publicPayers.has(payer) ? part : 0), 0);
  const consumed = itemDemand(prepared.study.tables.national, governmentConsumption);
  if (!consumed) return null;
  const perWon = (indicator: Indicator) => dot(consumed, resolved.region.nationwide[indicator]) / sumOf(consumed);
  const publicMoney = inEok(demandOf(effects.total) as Won) * share;
  const tenBillions = (publicMoney / resolved.prices.back) * 0.1;
  return {
    publicMoney,
    production: publicMoney * perWon('production'),
    valueAdded: publicMoney * perWon('valueAdded'),
    employment: tenBillions * perWon('employment'),
  };
}

/** 지출의 성격마다의 효과. 건설 단계와 운영 단계를 가른다. */
export type KindRow = {
  readonly kind: (typeof spendingKinds)[number];
  readonly phase: 'construction' | 'operation';
  readonly demand: number;
  readonly production: Readonly<Record<Scope, number | null>>;
  readonly valueAdded: Readonly<Record<Scope, number | null>>;
  /** 연인원(job-years). */
  readonly personYears: Readonly<Record<Scope, number | null>>;
  /** 연평균: 그 단계가 이어지는 동안 늘 있는 자리(standing jobs). */
  readonly standing: Readonly<Record<Scope, number | null>>;
};

/** 그 성격의 지출이 쓰이는 단계. */
export const phases = {
  construction: 'construction',
  equipment: 'construction',
  research: 'operation',
  operation: 'operation',
} as const;

/**
 * 지출의 성격마다의 효과: 성격을 적은 산업들에 대해서만. Null when no component says what its spending is.
 *
 * Effects are linear in the mix, so a kind is the same scenario with only its part of each mix.
 */
export function byKind({ assumptions, resolved }: Evaluation): KindRow[] | null {
  if (assumptions.components.every(({ spending }) => !spending)) return null;
  const isNation = resolved.region.level === 'nation';
  return spendingKinds.flatMap((kind): KindRow[] => {
    const mix = assumptions.components.map(({ spending, noDemand }): Part[] => {
      const parts = (spending ?? []).filter((part) => part.kind === kind);
      const shares: Record<string, number> = {};
      for (const { share, sectors = {} } of parts) {
        for (const [code, within] of Object.entries(sectors)) {
          shares[code] = (shares[code] ?? 0) + (share / (1 - noDemand)) * within;
        }
      }
      return partsOf(withMargins(shares, assumptions.margins), (code) => resolved.region.sectorAt.get(code)!);
    });
    const alone = simulate({
      ...resolved,
      mix,
      noDemand: resolved.noDemand.map(() => 0),
      investment: induced(resolved),
    });
    const demand = demandOf(alone.total);
    if (!(demand > 0)) return [];
    const lasting = resolved.years.filter((_, y) => alone.byYear[y * rowLength]! > 0).length || 1;
    const inScope = (indicator: Indicator, scope: Scope) => {
      if (isNation && scope !== 'total') return null;
      const effect = effectOf(alone.total, indicator, scope);
      return indicator === 'employment' ? effect : inEok(effect as Won);
    };
    const each = (value: (scope: Scope) => number | null) =>
      Object.fromEntries(scopes.map((scope) => [scope, value(scope)])) as Record<Scope, number | null>;
    return [
      {
        kind,
        phase: phases[kind],
        demand: inEok(demand as Won),
        production: each((scope) => inScope('production', scope)),
        valueAdded: each((scope) => inScope('valueAdded', scope)),
        personYears: each((scope) => inScope('employment', scope)),
        standing: each((scope) => {
          const persons = inScope('employment', scope);
          return persons === null ? null : persons / lasting;
        }),
      },
    ];
  });
}

/** 수요를 만드는 몫만의 투자액. */
function induced({ investment, noDemand }: Evaluation['resolved']): Won[] {
  return investment.map((money, c) => (money * (1 - noDemand[c]!)) as Won);
}

function byIndicator<T>(values: readonly T[]): Readonly<Record<Indicator, T>> {
  const [production, valueAdded, employment] = values as [T, T, T];
  return { production, valueAdded, employment };
}
