import { dot, sumOf } from '../../math/vectors.ts';
import { Problem } from '../../problem.ts';
import { itemDemand, privateConsumption } from '../final-demand-items.ts';
import type { FlowTable } from '../flow-table.ts';
import { lacking } from '../lacking.ts';
import { perOutput } from '../per-output.ts';

/**
 * 안으로 들인 가계: 소득의 행 h, 지출의 열 c, 가계가 가계에 주는 몫 a_hh.
 *
 * Households as one more sector: income per output of each account, spending on each account per won of income, and what
 * households pay to households.
 */
export type Households = {
  readonly income: Float64Array;
  readonly spending: Float64Array;
  readonly own: number;
};

/**
 * 표의 가계: 소득은 피용자보수, 지출은 국산품 민간소비 ÷ 피용자보수의 합. 지역이 여럿이어도 가계는 하나이다.
 *
 * Wages are assumed to be spent in full, and they alone, in the proportions of that year's private consumption of domestic goods.
 * Part of that consumption is paid from profits and transfers, so the induced round comes out high. One household for all regions.
 *
 * @throws Problem TABLE_LACKS 피용자보수나 민간소비가 없는 표
 * @source Miller & Blair 2009 §2.5; domain F6; Emonts-Holley, Ross & Swales 2015 (임금 밖의 소득)
 */
export function householdsOf(table: FlowTable): Households {
  const wages = table.valueAdded['compensation'];
  const spent = itemDemand(table, privateConsumption);
  const total = wages ? sumOf(wages) : 0;
  if (!wages || !(total > 0)) throw lacking(table, 'compensation');
  if (!spent) throw lacking(table, 'privateConsumption');
  return { income: perOutput(table, wages), spending: spent.map((amount) => amount / total), own: 0 };
}

/** 소득이 한 바퀴 돌 때마다 이만큼은 새야 한다. Least share of income that must leak out of each round. */
const leastLeak = 1e-9;

/** 가계를 들인 뒤의 승수와, 소득승수에 곱해지는 한결같은 비 1/(1 − a_hh − h'Lc). */
export type Closure = {
  readonly ratio: number;
  /** Type I → Type II: 가계의 지출이 되풀이하여 낳는 것까지, 원래의 부문들에서. */
  readonly close: (multipliers: Float64Array) => Float64Array;
};

/**
 * 가계를 들인다. 테두리 역행렬을 펴면 m_II = m + (m·c)·(h'L) / (1 − a_hh − h'L·c).
 *
 * Closes the model over households. Multipliers of anything made in the original sectors; a production multiplier closed this way
 * is the *truncated* one, which leaves out the household row. The ratio of Type II to Type I income multipliers is the same in
 * every sector.
 *
 * @param incomes h'L, 가계를 들이기 전의 소득승수
 * @throws Problem TABLE_NOT_PRODUCTIVE 소득이 새지 않을 때
 * @source Miller & Blair 2009 §2.5, §6.2; domain F6
 * @example
 * closureOf(Float64Array.of(0.5), { income: Float64Array.of(0.25), spending: Float64Array.of(0.4), own: 0 }, 'x').ratio // => 1.25
 */
export function closureOf(incomes: Float64Array, { spending, own }: Households, id: string): Closure {
  const leak = 1 - own - dot(incomes, spending);
  if (!(leak > leastLeak)) {
    throw new Problem('TABLE_NOT_PRODUCTIVE', {
      id,
      whyKo: '가계를 들이면 소득이 끝없이 돎',
      whyEn: 'closed over households, income goes round without end',
    });
  }
  return {
    ratio: 1 / leak,
    close: (multipliers) => {
      const round = dot(multipliers, spending) / leak;
      return multipliers.map((value, j) => value + incomes[j]! * round);
    },
  };
}
