import { note, type Note } from '../../problem.ts';
import { closedIndicators, closedMultipliers, type ClosedIndicator } from './closed-multipliers.ts';
import type { FlowTable } from '../flow-table.ts';
import { accountNames, headerOf, type AccountName, type TableHeader } from '../header.ts';
import { limitNotes } from './limits.ts';
import { averagesOf } from './multipliers.ts';

/** 산출이 없는 부문은 null. */
export type ClosedSector = AccountName & {
  readonly direct: number | null;
  readonly typeI: number | null;
  readonly typeII: number | null;
};

export type ClosedReport = {
  readonly unit: '원/원' | '명/10억원';
  readonly bySector: readonly ClosedSector[];
  /** 국산품 최종수요로 가중한 평균. */
  readonly weightedAverage: { readonly typeI: number | null; readonly typeII: number | null };
};

export type HouseholdReport = {
  readonly schema: 'pageup.table-household/1';
  readonly table: TableHeader;
  /** 소득의 Type II / Type I. */
  readonly ratio: number;
  readonly indicators: Readonly<Record<ClosedIndicator, ClosedReport | null>>;
  /** 생산의 Type II 둘, 원/원: 원래의 부문만 센 것과, 가계의 소득까지 더한 것. 산출이 없는 부문은 null. */
  readonly fullTypeII: {
    readonly unit: '원/원';
    readonly bySector: readonly (AccountName & { readonly truncated: number | null; readonly full: number | null })[];
    readonly weightedAverage: { readonly truncated: number | null; readonly full: number | null };
  };
  readonly notes: readonly Note[];
};

/**
 * 가계소득 유발까지의 승수 보고: Type I과 Type II. 소득유발분은 둘의 차이이다.
 *
 * Type I and Type II multipliers of production (original sectors only), value added, household income and persons. What household
 * spending adds is the difference of the two. Beside the truncated Type II of production stands the full one, which counts household
 * income as if it were output.
 *
 * @throws Problem TABLE_LACKS, TABLE_NOT_PRODUCTIVE
 * @source domain F6
 */
export function householdReport(table: FlowTable): HouseholdReport {
  const { ratio, indicators, withHouseholds } = closedMultipliers(table);
  const truncated = indicators.production!.typeII;
  const describe = (indicator: ClosedIndicator): ClosedReport | null => {
    const closed = indicators[indicator];
    if (!closed) return null;
    const { direct, typeI, typeII } = closed;
    return {
      unit: indicator === 'employment' || indicator === 'employees' ? '명/10억원' : '원/원',
      bySector: accountNames(table).map((name, j) =>
        table.output[j] === 0
          ? { ...name, direct: null, typeI: null, typeII: null }
          : { ...name, direct: direct[j]!, typeI: typeI[j]!, typeII: typeII[j]! },
      ),
      weightedAverage: {
        typeI: averagesOf(table, typeI).weightedAverage,
        typeII: averagesOf(table, typeII).weightedAverage,
      },
    };
  };
  return {
    schema: 'pageup.table-household/1',
    table: headerOf(table),
    ratio,
    indicators: Object.fromEntries(closedIndicators.map((indicator) => [indicator, describe(indicator)])) as Record<
      ClosedIndicator,
      ClosedReport | null
    >,
    fullTypeII: {
      unit: '원/원',
      bySector: accountNames(table).map((name, j) =>
        table.output[j] === 0
          ? { ...name, truncated: null, full: null }
          : { ...name, truncated: truncated[j]!, full: withHouseholds[j]! },
      ),
      weightedAverage: {
        truncated: averagesOf(table, truncated).weightedAverage,
        full: averagesOf(table, withHouseholds).weightedAverage,
      },
    },
    notes: [
      ...limitNotes(table),
      note('FULL_TYPE_II_MIXES', 'fullTypeII'),
      note('HOUSEHOLD_ROUND_ASSUMED', 'indicators', { year: table.year }),
    ],
  };
}
