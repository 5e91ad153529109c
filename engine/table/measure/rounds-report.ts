import { sumOf } from '../../math/vectors.ts';
import { note, type Note } from '../../problem.ts';
import { demandedOf, type Demanded, type DescribedDemand } from '../demanded.ts';
import { domesticSystem, outputsOf } from '../domestic-system.ts';
import type { FlowTable } from '../flow-table.ts';
import { accountNames, headerOf, type AccountName, type TableHeader } from '../header.ts';
import { requireWhole } from '../whole.ts';
import { limitNotes } from './limits.ts';
import { normOf, roundsOf, yardstickOf } from './rounds.ts';

export type RoundsReport = {
  readonly schema: 'pageup.table-rounds/1';
  readonly table: TableHeader;
  readonly demand: DescribedDemand;
  /** ‖A^d‖₁: 가장 큰 열합. */
  readonly norm: number;
  /** 한 차례에 한계가 줄어드는 비율 q = 1 − 1/max m; 한계가 없으면 null. The bound shrinks by this each round. */
  readonly contraction: number | null;
  /** 끝까지 더한 생산, (I − A)⁻¹f의 합. */
  readonly total: number;
  /** 차례마다의 생산의 합, 누계, 남은 것(정확히), 남은 것의 한계. */
  readonly rounds: readonly {
    readonly round: number;
    readonly value: number;
    readonly cumulative: number;
    readonly remaining: number;
    readonly bound: number | null;
  }[];
  readonly sectors: readonly (AccountName & { readonly total: number; readonly rounds: readonly number[] })[];
  readonly notes: readonly Note[];
};

/** 차례의 한도. */
const mostRounds = 100;

/**
 * 차례차례의 파급 보고. 0차는 수요 자체이다.
 *
 * Production round by round, round 0 being the demand itself, with what remains after each round: exactly, and by a bound that
 * holds for every sector together, whatever their signs.
 *
 * @throws Problem UNKNOWN_ACCOUNT, UNKNOWN_ITEM, NOT_WHOLE, OUT_OF_RANGE, TABLE_NOT_PRODUCTIVE
 * @source domain F2
 */
export function roundsReport(table: FlowTable, demanded: Demanded, last: number): RoundsReport {
  requireWhole('rounds', last, 0, mostRounds);
  const { demand, vector } = demandedOf(table, demanded);
  const system = domesticSystem(table);
  const norm = normOf(system);
  const yardstick = yardstickOf(system);
  const rounds = roundsOf(system, vector, last, yardstick);
  const [outputs] = outputsOf(table, [vector]) as [Float64Array];
  const total = sumOf(outputs);
  return {
    schema: 'pageup.table-rounds/1',
    table: headerOf(table),
    demand,
    norm,
    contraction: yardstick && yardstick.contraction,
    total,
    rounds: rounds.map(({ sum, cumulative, bound }, round) => ({
      round,
      value: sum,
      cumulative,
      remaining: total - cumulative,
      bound,
    })),
    sectors: accountNames(table).map((name, i) => ({
      ...name,
      total: outputs[i]!,
      rounds: rounds.map((round) => round.outputs[i]!),
    })),
    notes: [
      ...limitNotes(table),
      ...(yardstick ? [] : [note('ROUNDS_UNBOUNDED', 'rounds', { norm: Math.round(norm * 1e4) / 1e4 })]),
    ],
  };
}
