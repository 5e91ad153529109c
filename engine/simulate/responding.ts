import { solveColumns } from '../math/leontief.ts';
import { dot } from '../math/vectors.ts';
import type { Indicator, Inducement } from '../table/coefficients.ts';
import type { FlowTable } from '../table/flow-table.ts';
import { closedMultipliers } from '../table/measure/closed-multipliers.ts';
import { householdsOf } from '../table/measure/household.ts';
import { nationalReadings, type NationalReadings } from '../table/measure/national-readings.ts';
import { personsPerOutput, valueAddedPerOutput } from '../table/per-output.ts';
import { domesticSystem, refuse } from '../table/domestic-system.ts';
import { at, rowLength, type Effects } from './effects.ts';

/** 응답하는 부문마다의 효과, 부문 순. 금액은 원, 취업은 연인원. Effects by responding sector; won and person-years. */
export type Responses = {
  /** 수요를 받은 부문 자신이 만드는 것. */
  readonly direct: Inducement;
  /** 그 부문들에 중간재를 대느라 만드는 것. */
  readonly indirect: Inducement;
  /** 벌어들인 임금을 다시 쓰는 데서 생기는 것; 묻지 않았으면 null. */
  readonly incomeInduced: Inducement | null;
};

/**
 * 어느 부문이 응답하는가: 산출 x = L^d·d 를 직접 d와 간접 x − d로, 가계가 임금을 다시 쓰는 몫은 따로.
 *
 * The sectors that respond to the demand of `effects`: direct is the demand itself, indirect the rest of L^d·d, and the
 * household round L^d·c·(h'x)/(1 − h'L^d·c) stands apart. Solves only; no inverse.
 *
 * @throws Problem TABLE_NOT_PRODUCTIVE, TABLE_LACKS
 * @source Miller & Blair 2009 §2.2, §2.5; domain F2, F6
 */
export function respondingSectors(effects: Effects, table: FlowTable, withIncome: boolean): Responses {
  const money = sectorColumn(effects, at.domestic);
  const people = sectorColumn(effects, at.domesticForPersons);
  const households = withIncome ? householdsOf(table) : null;
  const demands = [money, people, ...(households ? [households.spending] : [])];
  const solved = solveColumns(domesticSystem(table), demands) ?? refuse(table);
  const [output, peopleOutput, spent] = solved.solutions as [Float64Array, Float64Array, Float64Array | undefined];
  const [valueAdded, persons] = [valueAddedPerOutput(table), personsPerOutput(table, 'employed')];
  const made = (production: Float64Array, forPersons: Float64Array): Inducement => ({
    production,
    valueAdded: production.map((x, i) => x * valueAdded[i]!),
    employment: forPersons.map((x, i) => x * persons[i]!),
  });
  const round = (earning: Float64Array) => {
    const { income, own } = households!;
    const cycles = dot(income, earning) / (1 - own - dot(income, spent!));
    return spent!.map((x) => x * cycles);
  };
  return {
    direct: made(money, people),
    indirect: made(difference(output, money), difference(peopleOutput, people)),
    incomeInduced: households && made(round(output), round(peopleOutput)),
  };
}

/** 표마다 한 번만 구한다. */
const readings = new WeakMap<FlowTable, NationalReadings>();

function readingsOf(table: FlowTable): NationalReadings {
  const known = readings.get(table) ?? nationalReadings(table);
  readings.set(table, known);
  return known;
}

const householdIncomes = new WeakMap<FlowTable, Float64Array>();

/**
 * 국내 수요 1원이 가계에 주는 소득 h'L̄, 부문 순: 가계를 들인 역행렬의 가계의 행.
 *
 * What one won of domestic demand pays to households, re-spending included: the household row of the closed inverse.
 *
 * @throws Problem TABLE_NOT_PRODUCTIVE, TABLE_LACKS
 * @source Miller & Blair 2009 §2.5; domain F6
 */
export function householdIncomePerDemand(table: FlowTable): Float64Array {
  const known = householdIncomes.get(table) ?? closedMultipliers(table).indicators.income!.typeII;
  householdIncomes.set(table, known);
  return known;
}

/** 소득유발: 원래 부문들에서 느는 것과, 가계의 소득. 금액은 원, 사람은 연인원. */
export type IncomeRound = Readonly<Record<Indicator, number>> & {
  /** 고용유발(임금근로자); 표에 없으면 null. */
  readonly employees: number | null;
  /** 가계의 행: 첫 임금부터 모든 소득. `full`은 생산에 이것을 더한 것. */
  readonly householdIncome: number;
};

/**
 * 전국에서 임금을 다시 쓰는 데서 생기는 효과: Σ 국내 수요 × (Type II − Type I) 승수.
 *
 * The household round of the whole country. It stands on its own line, never inside an effect. These are the *truncated* figures:
 * households are inside the loop, but their row is left out of the sums. The *full* production adds that row, `householdIncome`.
 * For value added and persons the row holds nothing (a_hh = 0: wages are value added of the sectors already, and households
 * employ nobody in these tables), so truncated and full are one figure there.
 *
 * @throws Problem TABLE_NOT_PRODUCTIVE, TABLE_LACKS
 * @source Miller & Blair 2009 §2.5, §6.2; domain F6
 */
export function incomeRound(effects: Effects, table: FlowTable): IncomeRound {
  const { employed, employees } = readingsOf(table);
  const { plain, incomeInduced } = employed;
  const money = sectorColumn(effects, at.domestic);
  const people = sectorColumn(effects, at.domesticForPersons);
  const round = (demand: Float64Array, indicator: Indicator) =>
    dot(demand, difference(incomeInduced[indicator], plain[indicator]));
  return {
    production: round(money, 'production'),
    valueAdded: round(money, 'valueAdded'),
    employment: round(people, 'employment'),
    employees: table.persons.employees
      ? dot(people, difference(employees.incomeInduced.employment, employees.plain.employment))
      : null,
    householdIncome: dot(money, householdIncomePerDemand(table)),
  };
}

/** 고용유발(임금근로자), 연인원; 표에 없으면 null. Wage workers induced, person-years; null where the table has none. */
export function employeesInduced(effects: Effects, table: FlowTable): number | null {
  if (!table.persons.employees) return null;
  return dot(sectorColumn(effects, at.domesticForPersons), readingsOf(table).employees.plain.employment);
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - b[i]!);
}

/** 수요 부문마다의 값 하나. */
function sectorColumn({ bySector }: Effects, column: number): Float64Array {
  return Float64Array.from({ length: bySector.length / rowLength }, (_, s) => bySector[s * rowLength + column]!);
}
