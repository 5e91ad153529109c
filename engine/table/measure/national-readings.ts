import { ones } from '../../math/vectors.ts';
import type { Inducement } from '../coefficients.ts';
import { sizeOf, type FlowTable } from '../flow-table.ts';
import { closureOf, householdsOf } from './household.ts';
import { personsPerOutput, valueAddedPerOutput } from '../per-output.ts';
import { multiplierRows } from '../systems.ts';

/** 전국표로만 알 수 있는 계수: 취업과 고용, 가계소득 유발을 넣거나 뺀 것. */
export type NationalReadings = {
  readonly employed: Readonly<Record<'plain' | 'incomeInduced', Inducement>>;
  readonly employees: Readonly<Record<'plain' | 'incomeInduced', Inducement>>;
};

/**
 * 취업유발과 고용유발, 그리고 가계를 안으로 들인(Type II) 유발계수.
 *
 * 임금을 모두 그해의 민간소비와 같은 구성으로 쓰고, 임금만 쓴다는 가정이므로 소득유발은 크게 나온다(`householdsOf`).
 *
 * Employed and employees, without and with the household round: a high estimate of the induced round.
 *
 * @throws Problem TABLE_NOT_PRODUCTIVE, TABLE_LACKS
 * @source Miller & Blair 2009 §2.5 (Type II, 닫힌 모형); 한국은행 2020년 산업연관표; domain F6
 */
export function nationalReadings(table: FlowTable): NationalReadings {
  const households = householdsOf(table);
  const rows = [
    ones(sizeOf(table)),
    valueAddedPerOutput(table),
    personsPerOutput(table, 'employed'),
    personsPerOutput(table, 'employees'),
    households.income,
  ];
  const [production, valueAdded, employed, employees, incomes] = multiplierRows(table, rows).solutions as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const { close } = closureOf(incomes, households, table.id);
  const readings = (employment: Float64Array) => ({
    plain: { production, valueAdded, employment },
    incomeInduced: {
      production: close(production),
      valueAdded: close(valueAdded),
      employment: close(employment),
    },
  });
  return { employed: readings(employed), employees: readings(employees) };
}
