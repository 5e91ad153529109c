import { dot, sumOf } from '../../math/vectors.ts';
import { allItems, itemDemand } from '../final-demand-items.ts';
import { rowSums, type FlowTable } from '../flow-table.ts';
import {
  directCoefficients,
  personsPerBillion,
  tableIndicators,
  type ByTableIndicator,
  type TableIndicator,
} from '../per-output.ts';
import { multiplierRows } from '../systems.ts';

/** 지표마다 계정 순의 값; 표가 모르는 지표는 null. Values by account for each indicator; null where the table does not know. */
export type Measured = ByTableIndicator<Float64Array | null>;

/** 직접 값과 유발계수(직접 + 간접), 그리고 풀이의 상대 오차 한계. */
export type Multipliers = { readonly direct: Measured; readonly total: Measured; readonly theta: number };

/**
 * 유발계수 다섯: 생산 i'L, 부가가치 v'L, 수입 i'A^m L, 취업 l'L, 고용 w'L. 한 번에 푼다.
 *
 * Inducement per won of final demand for a sector's domestic product, all indicators in one solve. Money 원/원, persons 명/10억원.
 *
 * @throws Problem TABLE_NOT_PRODUCTIVE
 * @source 한국은행, 산업연관분석해설; Miller & Blair 2009 §2.2; domain F4, F5
 */
export function tableMultipliers(table: FlowTable): Multipliers {
  const direct = directCoefficients(table);
  const known = tableIndicators.filter((indicator) => direct[indicator] !== null);
  const { solutions, theta } = multiplierRows(
    table,
    known.map((indicator) => direct[indicator]!),
  );
  return { direct, total: byIndicator((indicator) => solutions[known.indexOf(indicator)] ?? null), theta };
}

/** 지표마다 하나씩. One of each indicator. */
export function byIndicator<T>(of: (indicator: TableIndicator) => T): ByTableIndicator<T> {
  return Object.fromEntries(tableIndicators.map((indicator) => [indicator, of(indicator)])) as Record<
    TableIndicator,
    T
  >;
}

/** 두 평균: 국산품 최종수요로 가중한 것(한국은행의 머리글 수치)과 산출이 있는 부문의 단순 평균. */
export type Averages = { readonly weightedAverage: number | null; readonly plainMean: number };

/**
 * 유발계수의 평균. 산출이 없는 부문은 세지 않는다: 그 부문의 1.0은 아무 뜻이 없다.
 *
 * Averages of multipliers: weighted by final demand for domestic products, as the Bank of Korea's headlines are, and the plain mean.
 * Sectors without output are left out.
 */
export function averagesOf(table: FlowTable, multipliers: Float64Array): Averages {
  const weights = rowSums(table.finalDemand.domestic, table.finalDemand.items.length);
  const total = sumOf(weights);
  const present = multipliers.filter((_, j) => table.output[j] !== 0);
  return {
    weightedAverage: total === 0 ? null : dot(multipliers, weights) / total,
    plainMean: sumOf(present) / present.length,
  };
}

/** 한 항목의 최종수요가 낳은 것: 유발액(백만원 또는 명)과 유발계수. */
export type ItemEffect = { readonly item: string; readonly amount: number | null; readonly value: number | null };

/**
 * 최종수요 항목별 유발액과 유발계수, 끝에 합계(9190).
 *
 * 생산·부가가치·취업·고용의 분모는 그 항목의 국산품 수요이다. 수입의 분모는 국산품과 수입품을 더한 수요이고, 분자에도 그 항목이
 * 곧바로 산 수입품이 들어간다: 한국은행의 수입유발계수가 그렇다. 그래서 1 − 부가가치유발계수와 다르다.
 *
 * What each item of final demand induces. Production, value added and persons are per won of the item's *domestic* goods. Imports
 * are imported inputs induced by those goods plus the imported goods that the item buys itself, per won of *all* its goods, as the
 * Bank of Korea prints them; so they are not 1 − value added. An item without demand has no coefficient.
 *
 * @returns 유발액은 표의 돈 단위(백만원)나 명, 계수는 원/원이나 명/10억원
 * @source 한국은행, 2020년 산업연관표, 최종수요항목별 생산·수입·부가가치유발액(9811 유발계수)
 */
export function effectsByItem(table: FlowTable, indicator: TableIndicator, multipliers: Float64Array): ItemEffect[] {
  const { items } = table.finalDemand;
  const effects = items.map((item) => {
    const demand = itemDemand(table, item)!;
    const bought = indicator === 'imports' ? itemDemand(table, item, 'imported') : noImports;
    const induced = dot(multipliers, demand);
    return bought && { item, amount: induced + sumOf(bought), base: sumOf(demand) + sumOf(bought) };
  });
  const all = effects.every((effect) => effect !== null)
    ? {
        item: allItems,
        amount: effects.reduce((sum, effect) => sum + effect.amount, 0),
        base: effects.reduce((sum, effect) => sum + effect.base, 0),
      }
    : null;
  const scale = indicator === 'employment' || indicator === 'employees' ? personsPerBillion : 1;
  return [...effects, all].map((effect, k) =>
    effect
      ? {
          item: effect.item,
          amount: effect.amount / scale,
          value: effect.base === 0 ? null : effect.amount / effect.base,
        }
      : { item: items[k] ?? allItems, amount: null, value: null },
  );
}

const noImports = new Float64Array(0);
