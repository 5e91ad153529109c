import { solveColumns, solveRows, type FlowSystem } from '../../math/leontief.ts';

/** 지역마다의 계정들. 지역마다 부문의 수가 달라도 된다. Accounts of each region; regions may differ in sectors. */
export type RegionSplit = readonly (readonly number[])[];

/**
 * 한 지역의 최종수요가 일으킨 산출을 나눈 것.
 *
 * Outputs that one region's final demand calls forth: `single` (I − A^rr)⁻¹f is what a table of that region alone would give,
 * `feedback` L^rr f − (I − A^rr)⁻¹f comes back to it through the other regions, `spillover` L^sr f stays with them.
 */
export type RegionalOutputs = {
  /** 그 지역의 계정 순. */
  readonly single: Float64Array;
  readonly feedback: Float64Array;
  /** 모든 계정 순; 그 지역의 계정에서는 0. */
  readonly spillover: Float64Array;
};

/**
 * 지역 r의 최종수요 f가 제 지역과 다른 지역에 일으킨 산출. L^rr은 만들지 않는다: f를 제자리에 둔 풀이 하나가 L^rr f와 L^sr f를 준다.
 *
 * @param demand 지역 r의 계정 순, 그 지역에서 만든 것에 대한 수요
 * @returns 특이하면 null
 * @source Miller & Blair 2009 §3.3; domain F11
 */
export function regionalOutputs(
  system: FlowSystem,
  split: RegionSplit,
  r: number,
  demand: Float64Array,
): RegionalOutputs | null {
  const own = split[r]!;
  const placed = new Float64Array(system.n);
  own.forEach((account, i) => (placed[account] = demand[i]!));
  const whole = solveColumns(system, [placed])?.solutions[0];
  const single = solveColumns(subsystem(system, own), [demand])?.solutions[0];
  if (!whole || !single) return null;
  const spillover = whole.slice();
  for (const account of own) spillover[account] = 0;
  return { single, feedback: single.map((x, i) => whole[own[i]!]! - x), spillover };
}

/** 계정마다 최종수요 1단위의 승수를 나눈 것: single + feedback + spillover = 전체 승수. */
export type RegionalMultipliers = {
  readonly single: Float64Array;
  readonly feedback: Float64Array;
  readonly spillover: Float64Array;
  /** 지역마다, 그 지역에 선 몫: 계정 순. The part that falls in each region, by account. */
  readonly within: readonly Float64Array[];
};

/**
 * 계정마다의 승수를 제 지역만의 것, 되돌아온 것, 다른 지역의 것으로 나눈다.
 *
 * Multipliers of every account split into a single-region part, interregional feedback and spillover; they sum to the whole.
 *
 * @param intensity 산출 1단위당 지표, 계정 순
 * @returns 특이하면 null
 * @source Miller & Blair 2009 §3.3; domain F11
 */
export function regionalMultipliers(
  system: FlowSystem,
  split: RegionSplit,
  intensity: Float64Array,
): RegionalMultipliers | null {
  const { n } = system;
  const masks = split.map((own) => {
    const masked = new Float64Array(n);
    for (const account of own) masked[account] = intensity[account]!;
    return masked;
  });
  const within = solveRows(system, masks)?.solutions;
  const alone = split.map((own) => {
    const intensities = Float64Array.from(own, (account) => intensity[account]!);
    return solveRows(subsystem(system, own), [intensities])?.solutions[0];
  });
  if (!within || alone.includes(undefined)) return null;
  const [single, feedback, spillover] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  split.forEach((own, r) =>
    own.forEach((account, i) => {
      single[account] = alone[r]![i]!;
      feedback[account] = within[r]![account]! - alone[r]![i]!;
      within.forEach((row, s) => (spillover[account]! += s === r ? 0 : row[account]!));
    }),
  );
  return { single, feedback, spillover, within };
}

/** 몇 계정만의 체계: 서로 주고받은 것만 남는다. The part of a system among some of its accounts. */
export function subsystem({ n, flows, output }: FlowSystem, accounts: readonly number[]): FlowSystem {
  const size = accounts.length;
  const part = new Float64Array(size * size);
  accounts.forEach((row, i) => accounts.forEach((column, j) => (part[i * size + j] = flows[row * n + column]!)));
  return { n: size, flows: part, output: Float64Array.from(accounts, (account) => output[account]!) };
}
