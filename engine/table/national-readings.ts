import { dot } from '../math/vectors.ts';
import { Problem } from '../problem.ts';
import { columnMultipliers, perOutput, personsPerOutput, type Inducement } from './coefficients.ts';
import { columnOf, sizeOf, valueAddedOf, type FlowTable } from './flow-table.ts';

/** 전국표로만 알 수 있는 계수: 취업과 고용, 가계소득 유발을 넣거나 뺀 것. */
export type NationalReadings = {
  readonly employed: Readonly<Record<'plain' | 'incomeInduced', Inducement>>;
  readonly employees: Readonly<Record<'plain' | 'incomeInduced', Inducement>>;
};

/**
 * 취업유발과 고용유발, 그리고 가계를 안으로 들인(Type II) 유발계수.
 *
 * 가계의 행은 피용자보수 h, 열은 국산품 민간소비 ÷ 피용자보수 합 c이다. 테두리 역행렬을 펴면
 *   m_II = m + (h'L)·(m·c) / (1 − h'L·c).
 * 임금을 모두 그해의 민간소비와 같은 구성으로 쓰고, 임금만 쓴다는 가정이므로 소득유발은 크게 나온다.
 *
 * Employed and employees, without and with the household round. Wages are assumed to be spent in full, and they alone, in
 * the proportions of that year's private consumption of domestic goods: a high estimate of the induced round.
 *
 * @throws Problem TABLE_NOT_PRODUCTIVE
 * @source Miller & Blair 2009 §2.5 (Type II, 닫힌 모형); 한국은행 2020년 산업연관표; domain F6
 */
export function nationalReadings(table: FlowTable): NationalReadings {
  const [production, valueAdded, employed, employees, wages] = columnMultipliers(table, [
    new Float64Array(sizeOf(table)).fill(1),
    perOutput(table, valueAddedOf(table)),
    personsPerOutput(table, 'employed'),
    personsPerOutput(table, 'employees'),
    perOutput(table, wagesOf(table)),
  ]) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const spending = consumption(table);
  const leak = 1 - dot(wages, spending);
  if (!(leak > 0)) throw new Problem('TABLE_NOT_PRODUCTIVE', { id: table.id, why: '가계 폐쇄 household closure' });
  const closed = (multiplier: Float64Array) => {
    const round = dot(multiplier, spending) / leak;
    return multiplier.map((value, j) => value + wages[j]! * round);
  };
  const readings = (employment: Float64Array) => ({
    plain: { production, valueAdded, employment },
    incomeInduced: {
      production: closed(production),
      valueAdded: closed(valueAdded),
      employment: closed(employment),
    },
  });
  return { employed: readings(employed), employees: readings(employees) };
}

const privateConsumption = '9111';

/** 임금 1원이 사는 국산품, 부문별. */
function consumption(table: FlowTable): Float64Array {
  const { id, finalDemand } = table;
  const item = finalDemand.items.indexOf(privateConsumption);
  const wages = wagesOf(table).reduce((sum, wage) => sum + wage, 0);
  if (item < 0 || !(wages > 0)) throw new Problem('TABLE_NOT_PRODUCTIVE', { id, why: '민간소비 private consumption' });
  return columnOf(finalDemand.domestic, finalDemand.items.length, item).map((spent) => spent / wages);
}

/** 피용자보수가 없는 표는 0으로 두고, 민간소비를 나눌 때 거절한다. */
function wagesOf(table: FlowTable): Float64Array {
  return table.valueAdded['compensation'] ?? new Float64Array(sizeOf(table));
}
