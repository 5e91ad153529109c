import { sumOf } from '../../math/vectors.ts';
import { note, Problem, type Note } from '../../problem.ts';
import { demandedOf, type Demanded, type DescribedDemand } from '../demanded.ts';
import { domesticSystem, outputsOf } from '../domestic-system.ts';
import type { FlowTable } from '../flow-table.ts';
import { accountNames, headerOf, type AccountName, type TableHeader } from '../header.ts';
import { limitNotes } from './limits.ts';
import { normOf, roundsOf } from './rounds.ts';

export type RoundsReport = {
  readonly schema: 'pageup.table-rounds/1';
  readonly table: TableHeader;
  readonly demand: DescribedDemand;
  /** ‖A^d‖₁ */
  readonly norm: number;
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
 * Production round by round, round 0 being the demand itself, with what remains after each round: exactly, and by the bound that needs
 * no solve.
 *
 * @throws Problem UNKNOWN_ACCOUNT, UNKNOWN_ITEM, OUT_OF_RANGE, TABLE_NOT_PRODUCTIVE
 * @source domain F2
 */
export function roundsReport(table: FlowTable, demanded: Demanded, last: number): RoundsReport {
  if (!Number.isInteger(last) || last < 0 || last > mostRounds) {
    throw new Problem('OUT_OF_RANGE', { id: 'rounds', value: last, min: 0, max: mostRounds });
  }
  const { demand, vector } = demandedOf(table, demanded);
  const system = domesticSystem(table);
  const norm = normOf(system);
  const rounds = roundsOf(system, vector, last);
  const [outputs] = outputsOf(table, [vector]) as [Float64Array];
  const total = sumOf(outputs);
  return {
    schema: 'pageup.table-rounds/1',
    table: headerOf(table),
    demand,
    norm,
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
      ...(norm < 1 ? [] : [note('ROUNDS_UNBOUNDED', 'rounds', { norm: Math.round(norm * 1e4) / 1e4 })]),
    ],
  };
}
