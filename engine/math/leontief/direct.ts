import type { Kernel } from '../kernel/kernel.ts';
import type { OpenKernel } from '../kernel/open.ts';
import type { FlowSystem, Solved } from '../leontief.ts';
import { solve } from '../solve.ts';
import { isSound, thetaOf, weightsOf } from './certificate.ts';
import { groupsOf, interleave, laneOf, layout } from './layout.ts';
import { columnScales, hasNegativeShare, sharesOf } from './shares.ts';

/** 행의 풀이 m(I − A) = c인가, 열의 풀이 (I − A)x = f인가. */
export type Side = 'rows' | 'columns';

/** 피벗 없이 이보다 정확하지 않으면 피벗을 골라 다시 푼다. */
const enough = 1e-10;

/**
 * LU로 바로 푼다. 피벗은 고르지 않는다: A ≥ 0이고 생산적이면 피벗이 모두 양수이고(호킨스·사이먼), 그렇지 않으면 답이 없다. 음의
 * 칸이 있어 그렇게 잘 풀리지 않으면 부분 피벗으로 다시 푼다.
 *
 * LU of I − A without pivoting. For A ≥ 0 all pivots are positive exactly when the system is productive; otherwise null. A
 * system with negative cells that this does not solve well is solved again with partial pivoting.
 *
 * @source Hawkins & Simon 1949; Miller & Blair 2009 §2.6; Golub & Van Loan §3.2
 */
export function solveDirectly(
  open: OpenKernel,
  side: Side,
  system: FlowSystem,
  sides: readonly Float64Array[],
): Solved | null {
  const plain = eliminated(open, side, system, sides);
  if ((plain && plain.theta <= enough) || !hasNegativeShare(system)) return plain;
  return pivoted(side, system, sides) ?? plain;
}

function eliminated(open: OpenKernel, side: Side, system: FlowSystem, sides: readonly Float64Array[]): Solved | null {
  const factored = factor(open, system);
  if (!factored) return null;
  const through = side === 'rows' ? rowsThrough : columnsThrough;
  const solutions: Float64Array[] = [];
  const used: Float64Array[] = [];
  for (const { sides: group, lanes } of groupsOf(sides)) {
    const { solution, sums } = through(factored, group, lanes);
    group.forEach((_, l) => {
      solutions.push(laneOf(solution, lanes, l));
      used.push(laneOf(sums, lanes, l));
    });
  }
  return certified(sides, solutions, used);
}

type Factored = ReturnType<typeof workLayout> &
  ReturnType<typeof columnScales> & { readonly kernel: Kernel; readonly n: number };

function workLayout(n: number) {
  const vectors = { output: n, live: n, solution: 4 * n, scaled: 4 * n, sums: 4 * n };
  return layout({ flows: n * n, lu: n * n, ...vectors });
}

function factor(open: OpenKernel, system: FlowSystem): Factored | null {
  const { n, flows } = system;
  const { at, bytes } = workLayout(n);
  const kernel = open(bytes);
  const { output, live } = columnScales(system);
  kernel.f64.set(flows, at.flows / 8);
  kernel.f64.set(output, at.output / 8);
  kernel.f64.set(live, at.live / 8);
  kernel.form(at.flows, n, at.output, at.live, at.lu, n);
  kernel.factor(at.lu, n);
  return hasPositivePivots(kernel, at.lu, n) ? { kernel, n, at, bytes, output, live } : null;
}

/** 피벗이 모두 양수인 수인가. Whether every pivot of a factored matrix is a positive number. */
export function hasPositivePivots({ f64 }: Kernel, lu: number, n: number): boolean {
  for (let k = 0; k < n; k++) {
    const pivot = f64[lu / 8 + k * n + k]!;
    if (!(pivot > 0 && pivot < Infinity)) return false;
  }
  return true;
}

/** m(I − A) = c, 그리고 mA. */
function rowsThrough({ kernel, n, at, output, live }: Factored, group: readonly Float64Array[], lanes: number) {
  const { solution, sums } = vectorsOf(kernel, at, n * lanes);
  interleave(group, lanes, solution);
  kernel.substituteRows(at.lu, n, at.solution, lanes);
  sums.fill(0);
  kernel.push(at.flows, n, n, at.solution, at.sums, lanes);
  eachCell(n, lanes, (k, j) => (sums[k] = live[j]! * (sums[k]! / output[j]!)));
  return { solution, sums };
}

/** (I − A)x = f, 그리고 Ax. */
function columnsThrough({ kernel, n, at, output, live }: Factored, group: readonly Float64Array[], lanes: number) {
  const { solution, scaled, sums } = vectorsOf(kernel, at, n * lanes);
  interleave(group, lanes, solution);
  kernel.substituteColumns(at.lu, n, at.solution, lanes);
  eachCell(n, lanes, (k, j) => (scaled[k] = live[j]! * (solution[k]! / output[j]!)));
  sums.fill(0);
  kernel.pull(at.flows, n, n, at.scaled, at.sums, lanes);
  return { solution, sums };
}

function vectorsOf({ f64 }: Kernel, at: Factored['at'], length: number) {
  const vector = (place: number) => f64.subarray(place / 8, place / 8 + length);
  return { solution: vector(at.solution), scaled: vector(at.scaled), sums: vector(at.sums) };
}

function eachCell(n: number, lanes: number, visit: (k: number, j: number) => void): void {
  for (let j = 0, k = 0; j < n; j++) for (let l = 0; l < lanes; l++, k++) visit(k, j);
}

/** @param used mA, 또는 Ax */
function certified(
  sides: readonly Float64Array[],
  solutions: readonly Float64Array[],
  used: readonly Float64Array[],
): Solved | null {
  let theta = 0;
  for (const [k, given] of sides.entries()) {
    const remainder = given.map((value, j) => value + used[k]![j]! - solutions[k]![j]!);
    if (!isSound(remainder, given)) return null;
    theta = Math.max(theta, thetaOf(remainder, weightsOf(given)));
  }
  return { solutions, theta, passes: null };
}

function pivoted(side: Side, system: FlowSystem, sides: readonly Float64Array[]): Solved | null {
  const { n } = system;
  const shares = sharesOf(system);
  const at = (i: number, j: number) => (side === 'rows' ? j * n + i : i * n + j);
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) matrix[at(i, j)] = (i === j ? 1 : 0) - shares[i * n + j]!;
  const solutions = solve(matrix, n, sides);
  if (!solutions) return null;
  const used = solutions.map((solution) =>
    solution.map((_, j) => {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += solution[i]! * shares[at(j, i)]!;
      return sum;
    }),
  );
  return certified(sides, solutions, used);
}
