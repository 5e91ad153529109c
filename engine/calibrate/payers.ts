import { dot, sumOf } from '../math/vectors.ts';
import { totalInvestment } from '../scenario/resolve.ts';
import { demandOf } from '../simulate/effects.ts';
import type { Indicator } from '../table/coefficients.ts';
import { itemDemand } from '../table/final-demand-items.ts';
import type { Text } from '../text.ts';
import { inEok, type Won } from '../units/money.ts';
import type { Evaluation } from './evaluate.ts';

/** 재원마다의 투자액, 억원. */
export type PayerRow = { readonly payer: string; readonly title: Text; readonly investment: number };

/** 재원의 이름. */
export const payerTitles: Readonly<Record<string, Text>> = {
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

/** 공공의 재원. */
export const publicPayers: ReadonlySet<string> = new Set(['national', 'provincial', 'municipal', 'fund']);
/** 정부소비지출의 항목 코드. */
export const governmentConsumption = '9112';

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
