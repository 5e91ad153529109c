import type { FlowSystem } from '../leontief.ts';

/**
 * a_ij = live_j·z_ij / output_j. 산출이 0인 열은 1로 나누고 `live`를 0으로 두어 몫이 0이다.
 *
 * Outputs to divide by, and which columns have any: where nothing is made, shares are zero.
 */
export function columnScales({ output }: FlowSystem): { readonly output: Float64Array; readonly live: Float64Array } {
  return { output: output.map((made) => (made === 0 ? 1 : made)), live: output.map((made) => (made === 0 ? 0 : 1)) };
}

/** 음의 몫이 하나라도 있는가. Whether any share is negative, as by-products leave them. */
export function hasNegativeShare({ n, flows, output }: FlowSystem): boolean {
  return flows.some((flow, k) => flow < 0 !== output[k % n]! < 0 && flow !== 0 && output[k % n] !== 0);
}

/** A: 몫들, 행 우선. The shares themselves. */
export function sharesOf({ n, flows, output }: FlowSystem): Float64Array {
  return flows.map((flow, k) => (output[k % n] === 0 ? 0 : flow / output[k % n]!));
}
