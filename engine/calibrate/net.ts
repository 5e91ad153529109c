import { netLadder, netSteps, type NetStep } from '../simulate/additionality.ts';
import { effectOf, type Scope } from '../simulate/effects.ts';
import { netRates } from '../scenario/rates.ts';
import { indicators, type Indicator } from '../table/coefficients.ts';
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

function byIndicator<T>(values: readonly T[]): Readonly<Record<Indicator, T>> {
  const [production, valueAdded, employment] = values as [T, T, T];
  return { production, valueAdded, employment };
}
