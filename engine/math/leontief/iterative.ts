import type { OpenKernel } from '../kernel/open.ts';
import type { FlowSystem, Solved } from '../leontief.ts';
import { acceleration } from './acceleration.ts';
import { thetaOf, weightsOf } from './certificate.ts';
import type { Side } from './direct.ts';
import { groupsOf, interleave, laneOf } from './layout.ts';
import { columnSweeps, rowSweeps } from './sweeps.ts';
import { openWorkshop } from './workshop.ts';

/** 이만큼 정확하면 멈춘다. */
const enough = 1e-13;
/** 나아지지 않아도 이보다 정확하면 받아들인다: 나머지를 셈하는 반올림이 바닥이다. */
const acceptable = 1e-9;
/** 나머지가 풀이에 견주어 이보다 작으면 반올림만 남은 것이다. A remainder this small against the solution is rounding. */
const rounding = 2 ** -47;
const mostPasses = 40;

/**
 * 블록 가우스·자이델 쓸기를 앤더슨으로 빠르게 한다. 쓸기 한 번은 표를 처음부터 끝까지 한 번 읽는다.
 *
 * Block Gauss–Seidel sweeps, accelerated; each sweep is one pass over the table, up to four right-hand sides at once. Nothing
 * of the table's size is formed. Null when it does not settle.
 *
 * @source Saad 2003, «Iterative Methods for Sparse Linear Systems», §4.1, §6.5
 */
export function solveByPasses(
  open: OpenKernel,
  side: Side,
  system: FlowSystem,
  sides: readonly Float64Array[],
): Solved | null {
  const solutions: Float64Array[] = [];
  let theta = 0;
  let passes = 0;
  for (const { sides: group, lanes } of groupsOf(sides)) {
    const solved = solveGroup(open, side, system, group, lanes);
    if (!solved) return null;
    solutions.push(...solved.solutions);
    theta = Math.max(theta, solved.theta);
    passes += solved.passes;
  }
  return { solutions, theta, passes };
}

function solveGroup(
  open: OpenKernel,
  side: Side,
  system: FlowSystem,
  group: readonly Float64Array[],
  lanes: 2 | 4,
): { solutions: Float64Array[]; theta: number; passes: number } | null {
  const shop = openWorkshop(open, system, lanes);
  if (!shop) return null;
  interleave(group, lanes, shop.vectors.given);
  const { remainder, iterate, weights } = shop.vectors;
  interleave(group.map(weightsOf), lanes, weights);

  const { begin, sweep, certify } = (side === 'rows' ? rowSweeps : columnSweeps)(shop);
  let passes = begin();
  const advance = acceleration(shop.kernel, system.n, lanes, shop.at);
  let best = Infinity;
  let stalls = 0;
  while (passes < mostPasses) {
    advance();
    sweep();
    passes += 1;
    const close = thetaOf(remainder, weights);
    if (close === Infinity) return null;
    stalls = close > best / 2 ? stalls + 1 : 0;
    best = Math.min(best, close);
    const isRounding = thetaOf(remainder, iterate) <= rounding && (stalls > 0 || close <= 10 * enough);
    const isFloor = isRounding || (stalls > 3 && close < 4 * best);
    if (close > enough && !(isFloor && close < acceptable)) continue;
    const certified = certify();
    passes += certified.passes;
    const theta = thetaOf(certified.remainder, weights);
    if (theta <= enough || (isFloor && theta < acceptable)) {
      return { solutions: group.map((_, l) => laneOf(iterate, lanes, l)), theta, passes };
    }
  }
  return null;
}
