import { solveColumns, type FlowSystem } from '../../math/leontief.ts';
import { solve } from '../../math/solve.ts';
import { note, problemAt, type Note } from '../../problem.ts';
import { domesticDemand, domesticSystem, refuse } from '../domestic-system.ts';
import type { FlowTable } from '../flow-table.ts';
import { accountAt, accountNames, headerOf, type AccountName, type TableHeader } from '../header.ts';
import { limitNotes } from '../measure/limits.ts';
import { totalsBetween, totalUnits, type BeforeAfter } from '../measure/indicator-totals.ts';
import type { ByTableIndicator } from '../per-output.ts';

export type MixedSolution = {
  /** 산출 x; 정해 준 계정에서는 준 값 그대로. */
  readonly output: Float64Array;
  /** 최종수요 f; 정해 준 계정에서는 남는 것(음수이면 모자라는 것). */
  readonly finalDemand: Float64Array;
};

/**
 * 혼합모형: 몇 계정의 산출과 나머지의 최종수요가 정해져 있을 때 나머지 산출과 그 계정들의 최종수요.
 *
 * x = L f 에서 x_K = L_KU f_U + L_KK f_K. 작은 체계 L_KK f_K = x_K − (L f_U)_K 를 풀면 나머지 행렬을 따로 뽑아 풀지 않아도 된다.
 * (분할한 식 x_U = (I−A_UU)⁻¹(f_U + A_UK x_K), f_K = x_K − A_KU x_U − A_KK x_K 와 같다.)
 *
 * Outputs of some accounts and final demand of the others are given. L_KK f_K = x_K − (L f_U)_K is a system as small as the number
 * of given outputs; it agrees with the partitioned formula and copies no part of the table.
 *
 * @param finalDemand 길이 n; 산출을 정한 계정의 값은 쓰지 않는다
 * @param outputs 계정 → 산출
 * @returns 나머지 체계가 특이하면 null
 * @source Miller & Blair 2009 §13.2.1; domain F22
 */
export function mixedSolution(
  system: FlowSystem,
  finalDemand: Float64Array,
  outputs: ReadonlyMap<number, number>,
): MixedSolution | null {
  const { n } = system;
  const given = [...outputs.keys()];
  const open = finalDemand.map((value, i) => (outputs.has(i) ? 0 : value));
  const units = given.map((k) => Float64Array.from({ length: n }, (_, i) => (i === k ? 1 : 0)));
  const solved = solveColumns(system, [open, ...units])?.solutions;
  if (!solved) return null;
  const [base, ...columns] = solved as [Float64Array, ...Float64Array[]];
  const corner = Float64Array.from(given.flatMap((k) => columns.map((column) => column[k]!)));
  const missing = Float64Array.from(given, (k) => outputs.get(k)! - base[k]!);
  const [residual] = solve(corner, given.length, [missing]) ?? [];
  if (!residual) return null;
  const output = base.map((x, i) => outputs.get(i) ?? columns.reduce((sum, c, t) => sum + c[i]! * residual[t]!, x));
  const demand = open.slice();
  given.forEach((k, t) => (demand[k] = residual[t]!));
  return { output, finalDemand: demand };
}

/** 정해 준 산출 하나, 백만원. One output that is given. */
export type GivenOutput = { readonly sector: string; readonly output: number };

/** 산출을 정해 준 앞과 뒤. Before and after some outputs are given. */
export type MixedReport = {
  readonly schema: 'pageup.table-mixed/1';
  readonly table: TableHeader;
  readonly unit: typeof totalUnits;
  readonly bySector: readonly (AccountName & {
    readonly isGiven: boolean;
    readonly output: BeforeAfter;
    readonly finalDemand: BeforeAfter;
  })[];
  /** 표가 모르는 지표는 null. */
  readonly total: ByTableIndicator<BeforeAfter | null>;
  readonly notes: readonly Note[];
};

/**
 * 몇 부문의 산출을 정해 두면(공장이 서거나 생산이 막히면) 나머지가 어떻게 되는가. 나머지의 최종수요는 표의 것이다.
 *
 * What follows when some sectors' outputs are given (a plant's capacity, a stoppage); the others' final demand is the table's.
 *
 * @throws Problem UNKNOWN_ACCOUNT, DUPLICATE_ID, OUT_OF_RANGE, TABLE_NOT_PRODUCTIVE
 * @source Miller & Blair 2009 §13.2.1; domain F22
 */
export function mixedReport(table: FlowTable, given: readonly GivenOutput[]): MixedReport {
  const outputs = outputsGiven(table, given);
  const demand = domesticDemand(table);
  const { output, finalDemand } = mixedSolution(domesticSystem(table), demand, outputs) ?? refuse(table);
  const names = accountNames(table);
  const short = [...outputs.keys()].filter((k) => finalDemand[k]! < 0);
  return {
    schema: 'pageup.table-mixed/1',
    table: headerOf(table),
    unit: totalUnits,
    bySector: names.map((account, i) => ({
      ...account,
      isGiven: outputs.has(i),
      output: { before: table.output[i]!, after: output[i]! },
      finalDemand: { before: demand[i]!, after: finalDemand[i]! },
    })),
    total: totalsBetween(table, table.output, output),
    notes: [
      ...limitNotes(table),
      note('OUTPUTS_GIVEN', 'bySector', { sectors: given.map(({ sector }) => sector).join(', ') }),
      ...(short.length > 0
        ? [
            note('FINAL_DEMAND_NEGATIVE', 'bySector.finalDemand', {
              sectors: short.map((k) => names[k]!.sector).join(', '),
            }),
          ]
        : []),
    ],
  };
}

/** 이 엔진이 1원까지 정확하게 셈하는 가장 큰 금액, 백만원. */
const largestOutput = 9_007_199_254;

function outputsGiven(table: FlowTable, given: readonly GivenOutput[]): Map<number, number> {
  const outputs = new Map<number, number>();
  given.forEach(({ sector, output }, t) => {
    const at = accountAt(table, sector);
    if (outputs.has(at)) throw problemAt(null, `outputs[${t}].sector`, 'DUPLICATE_ID', { id: sector });
    if (!(output >= 0 && output <= largestOutput)) {
      throw problemAt(null, `outputs[${t}].output`, 'OUT_OF_RANGE', {
        id: sector,
        value: output,
        min: 0,
        max: largestOutput,
      });
    }
    outputs.set(at, output);
  });
  return outputs;
}
