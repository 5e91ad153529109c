import type { OpenKernel } from '../kernel/open.ts';
import type { FlowSystem } from '../leontief.ts';
import { solve } from '../solve.ts';
import { isSound } from './certificate.ts';
import { layout } from './layout.ts';
import { columnScales, hasNegativeShare, sharesOf } from './shares.ts';

/**
 * 제자리 가우스·조르당. 열의 합이 방정식에 남기는 것으로 확인한다.
 *
 * In-place Gauss–Jordan without pivoting, checked by what its column sums leave over. For A ≥ 0 the inverse of a productive
 * system has no negative cell; with negative cells partial pivoting is the way out.
 *
 * @source Miller & Blair 2009 §2.4; Higham 2002, «Accuracy and Stability of Numerical Algorithms», §14.4
 */
export function invert(open: OpenKernel, system: FlowSystem): Float64Array | null {
  const { n, flows } = system;
  const { at, bytes } = layout({ inverse: n * n, output: n, live: n, scratch: 4 * n });
  const kernel = open(bytes);
  const { output, live } = columnScales(system);
  kernel.f64.set(flows, at.inverse / 8);
  kernel.f64.set(output, at.output / 8);
  kernel.f64.set(live, at.live / 8);
  kernel.form(at.inverse, n, at.output, at.live, at.inverse, n);
  kernel.invert(at.inverse, n, at.scratch);
  const inverse = kernel.f64.slice(at.inverse / 8, at.inverse / 8 + n * n);
  const hasInverse = isInverse(system, inverse);
  if (hasInverse && inverse.every((cell) => cell >= 0)) return inverse;
  if (!hasNegativeShare(system)) return null;
  return hasInverse ? inverse : pivoted(system);
}

/** 열의 합 m이 m(I − A) = 1인가. */
function isInverse({ n, flows, output }: FlowSystem, inverse: Float64Array): boolean {
  const sums = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sums[j]! += inverse[i * n + j]!;
  const used = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) used[j]! += sums[i]! * flows[i * n + j]!;
  const remainder = sums.map((sum, j) => 1 + (output[j] === 0 ? 0 : used[j]! / output[j]!) - sum);
  return isSound(remainder, new Float64Array(n).fill(1));
}

function pivoted(system: FlowSystem): Float64Array | null {
  const { n } = system;
  const shares = sharesOf(system);
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) matrix[j * n + i] = (i === j ? 1 : 0) - shares[i * n + j]!;
  }
  const units = Array.from({ length: n }, (_, i) => Float64Array.from({ length: n }, (__, j) => (i === j ? 1 : 0)));
  const rows = solve(matrix, n, units);
  if (!rows) return null;
  const inverse = new Float64Array(n * n);
  rows.forEach((row, i) => inverse.set(row, i * n));
  return isInverse(system, inverse) ? inverse : null;
}
