import type { FlowSystem } from '../../math/leontief.ts';
import { shareAt } from '../domestic-system.ts';

/** 길 하나: 수요가 닿은 계정에서 만든 계정까지, 그리고 그 길로 온 값. From the account demanded to the account that produces. */
export type AccountPath = { readonly accounts: readonly number[]; readonly value: number };

/** 뻗어 갈 수 있는 길 하나. 끝난 것은 더 뻗지 않는다. */
type Branch = {
  readonly accounts: readonly number[];
  /** 첫 수요 × 지나온 투입계수들. */
  readonly weight: number;
  readonly isEnded: boolean;
  /** 이 앞머리를 가진 길 가운데 가장 큰 것의 크기. */
  readonly reach: number;
};

/**
 * 수요 f에서 지표 c까지, 고리 `depth`개 이하인 길 c_k a_k… a_ij f_j 가운데 크기가 가장 큰 `top`개. 빠짐이 없다.
 *
 * 앞머리마다 그 뒤로 이을 수 있는 가장 큰 값을 미리 안다: 남은 고리 r개에서 b_r(i) = max(|c_i|, max_k |a_ki| b_(r−1)(k)). 한계를 넘겨
 * 잡는 것이 아니라 어떤 길이 그 값에 꼭 닿으므로, 가장 큰 것부터 펼치면 첫 `top`개가 답이고 그보다 작은 앞머리는 버려도 된다.
 * 크기로 재므로 음의 칸이 있어도 같다. 펼치는 앞머리는 많아야 top × (depth + 1)개이다(같은 크기가 없을 때).
 *
 * The `top` largest paths of at most `depth` links, in absolute value, exactly. The best continuation of every prefix is known
 * beforehand by dynamic programming, and some path attains it, so that a best-first search never expands a prefix in vain and
 * may drop all but the `top` best. Sizes are absolute, so negative cells change nothing. Ties fall in the order of the table.
 *
 * @param demand 최종수요, 계정 순
 * @param intensity 산출 1단위당 지표, 계정 순
 * @source Defourny & Thorbecke 1984; Lenzen 2003 (구조경로분석)
 */
export function largestPaths(
  system: FlowSystem,
  demand: Float64Array,
  intensity: Float64Array,
  { depth, top }: { readonly depth: number; readonly top: number },
): AccountPath[] {
  const onward = bestOnward(system, intensity, depth);
  const found: AccountPath[] = [];
  const open: Branch[] = [];
  const isWorth = (reach: number) => {
    const room = top - found.length;
    return reach > 0 && (open.length < room || reach > open[room - 1]!.reach);
  };
  const put = (branch: Branch) => {
    open.splice(placeFor(open, branch.reach), 0, branch);
    open.length = Math.min(open.length, top - found.length);
  };
  demand.forEach((weight, i) => {
    const reach = Math.abs(weight) * onward[depth]![i]!;
    if (isWorth(reach)) put({ accounts: [i], weight, isEnded: false, reach });
  });
  while (open.length > 0 && found.length < top) {
    const { accounts, weight, isEnded } = open.shift()!;
    const last = accounts.at(-1)!;
    const value = weight * intensity[last]!;
    if (isEnded) {
      found.push({ accounts, value });
      continue;
    }
    const here = Math.abs(value);
    if (isWorth(here)) put({ accounts, weight, isEnded: true, reach: here });
    const left = depth - accounts.length;
    if (left < 0) continue;
    for (let k = 0; k < system.n; k++) {
      const next = weight * shareAt(system, k, last);
      const reach = Math.abs(next) * onward[left]![k]!;
      if (isWorth(reach)) put({ accounts: [...accounts, k], weight: next, isEnded: false, reach });
    }
  }
  return found.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

/** 남은 고리의 수마다, 계정에서 이어 갈 수 있는 가장 큰 값의 크기 b_r(i). */
function bestOnward(system: FlowSystem, intensity: Float64Array, depth: number): Float64Array[] {
  const best = [intensity.map(Math.abs)];
  for (let left = 1; left <= depth; left++) {
    const onward = best[left - 1]!;
    best.push(
      best[0]!.map((here, i) => {
        let most = here;
        for (let k = 0; k < system.n; k++) most = Math.max(most, Math.abs(shareAt(system, k, i)) * onward[k]!);
        return most;
      }),
    );
  }
  return best;
}

/** 큰 것부터 늘어선 목록에서 같은 크기들의 뒤. */
function placeFor(branches: readonly Branch[], reach: number): number {
  let [low, high] = [0, branches.length];
  while (low < high) {
    const middle = Math.trunc((low + high) / 2);
    if (branches[middle]!.reach >= reach) low = middle + 1;
    else high = middle;
  }
  return low;
}
