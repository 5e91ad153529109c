import { ones } from '../../math/vectors.ts';
import { sizeOf, type FlowTable } from '../flow-table.ts';
import { closureOf, householdsOf } from './household.ts';
import { directCoefficients } from '../per-output.ts';
import { multiplierRows } from '../systems.ts';

/** 가계를 들여 구하는 지표들. 수입은 가계가 사는 수입 소비재를 표가 가르지 않으면 알 수 없어 넣지 않는다. */
export const closedIndicators = ['production', 'valueAdded', 'income', 'employment', 'employees'] as const;
export type ClosedIndicator = (typeof closedIndicators)[number];

/** 산출 1원당(사람은 10억원당) 직접 값, 가계를 들이기 전(Type I)과 들인 뒤(Type II)의 승수, 계정 순. */
export type Closed = {
  readonly direct: Float64Array;
  readonly typeI: Float64Array;
  readonly typeII: Float64Array;
};

export type ClosedMultipliers = {
  /** 소득의 Type II / Type I: 모든 부문에서 같다. The same in every sector. */
  readonly ratio: number;
  /** 모르는 지표는 null. */
  readonly indicators: Readonly<Record<ClosedIndicator, Closed | null>>;
  /** 가계의 행까지 더한 생산의 Type II: 생산과 가계소득을 함께 센다. Full Type II, production and household income together. */
  readonly withHouseholds: Float64Array;
};

/**
 * 가계를 안으로 들인 승수. 생산의 Type II는 원래 부문들의 생산만 센 것(truncated)이다.
 *
 * Multipliers of the model closed over households. Type II production is the *truncated* one, production of the original sectors
 * alone, the figure to set beside Type I; `withHouseholds` adds the household row and so mixes production with income. The Type II
 * income multiplier is that row.
 *
 * @throws Problem TABLE_NOT_PRODUCTIVE, TABLE_LACKS
 * @source Miller & Blair 2009 §2.5, §6.2; domain F6
 */
export function closedMultipliers(table: FlowTable, households = householdsOf(table)): ClosedMultipliers {
  const { valueAdded, employment, employees } = directCoefficients(table);
  const direct = { production: ones(sizeOf(table)), income: households.income, valueAdded, employment, employees };
  const known = Object.values(direct).filter((row) => row !== null);
  const { solutions } = multiplierRows(table, known);
  const incomes = solutions[known.indexOf(households.income)]!;
  const { ratio, close } = closureOf(incomes, households, table.id);
  const closed = (own: Float64Array | null): Closed | null => {
    if (!own) return null;
    const typeI = solutions[known.indexOf(own)]!;
    return { direct: own, typeI, typeII: close(typeI) };
  };
  const production = closed(direct.production)!;
  const income = incomes.map((value) => value * ratio);
  return {
    ratio,
    indicators: {
      production,
      valueAdded: closed(valueAdded),
      income: { direct: households.income, typeI: incomes, typeII: income },
      employment: closed(employment),
      employees: closed(employees),
    },
    withHouseholds: production.typeII.map((value, j) => value + income[j]!),
  };
}
