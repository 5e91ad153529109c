import { keyOf, philox } from '../math/philox.ts';
import { note, type Note } from '../problem.ts';

/** 바꾼 것과 바꾸지 않은 것: 차례는 바뀐 것들의 차례. Which changes are made. */
export type Coalition = readonly boolean[];

/** 몫과 그 표준오차; 정확하면 null. A share of the difference, with its standard error; null where it is exact. */
export type Share = { readonly value: number; readonly error: number | null };

/** 셈해 볼 조합들과, 조합마다의 값에서 몫을 얻는 길. The coalitions to evaluate, and how their values give shares. */
export type ShapleyPlan = {
  readonly coalitions: readonly Coalition[];
  /** 뽑아 본 순서의 수; 모든 순서를 셈했으면 null. */
  readonly orders: number | null;
  /** `members`가 함께 진 몫. The share that `members` bear together. */
  readonly share: (values: Float64Array, members: readonly number[]) => Share;
};

/** 여기까지는 모든 조합을 셈한다. Up to here every coalition is evaluated. */
export const exactChanges = 12;

/** 산업 하나를 셈해 보는 횟수의 한도. The most times that one component is simulated for one split. */
const mostSimulated = 2 ** 17;
/** 뽑는 순서는 둘씩: 한 순서와 그것을 뒤집은 것. 산업이 많으면 한도 안에서 덜 뽑는다. */
const orderPairs = { least: 2, most: 256 } as const;

/** 모든 조합을 셈할 만한가. `reaching`은 산업마다 그것에 닿는 변경의 수. Whether every coalition can be evaluated. */
export function isExact(reaching: readonly number[]): boolean {
  const simulated = reaching.reduce((sum, changes) => sum + 2 ** changes, 0);
  return reaching.every((changes) => changes <= exactChanges) && simulated <= mostSimulated;
}

/**
 * 바뀐 것마다의 섀플리 값: 바꾸는 모든 순서에서 그것이 더한 것의 평균. 많으면 순서를 뽑아 어림하고 오차를 말한다.
 *
 * Shapley values: what each change adds, averaged over every order of making the changes. Exact for up to twelve; beyond, orders
 * are drawn in pairs, each with its reverse, so that turning a comparison round turns the signs and nothing else. Either way the
 * shares sum to the difference.
 *
 * @param components 조합 하나를 셈할 때 계산하는 산업의 수: 많으면 모든 조합을 셈하지 않고, 순서도 덜 뽑는다
 * @source Shapley 1953, A value for n-person games (조합의 가중합 |S|!(n−|S|−1)!/n!); Castro, Gómez & Tejada 2009 (순서의 표본)
 * @example
 * shapleyPlan(2).share(Float64Array.of(0, 2, 3, 9), [0]) // => { value: 4, error: null }
 */
export function shapleyPlan(changes: number, components = 1): ShapleyPlan {
  const pairs = pairsDrawn(changes, components);
  return pairs === null ? everyCoalition(changes) : drawnOrders(changes, pairs);
}

/**
 * `shapleyPlan`이 셈하게 하는 조합의 수.
 *
 * How many coalitions the plan asks for, without making them.
 *
 * @example
 * coalitionCount(3) // => 8
 */
export function coalitionCount(changes: number, components = 1): number {
  const pairs = pairsDrawn(changes, components);
  return pairs === null ? 2 ** changes : 2 * pairs * (changes + 1);
}

/** 뽑을 순서의 쌍의 수; 모든 조합을 셈할 만하면 null. */
function pairsDrawn(changes: number, components: number): number | null {
  if (isExact(Array<number>(components).fill(changes))) return null;
  const affordable = Math.floor(mostSimulated / (2 * (changes + 1) * components));
  return Math.min(Math.max(affordable, orderPairs.least), orderPairs.most);
}

/** 몫을 어림했으면 그렇다는 알림. */
export function drawnNote({ orders }: ShapleyPlan, changes: readonly unknown[], subject: string): Note[] {
  return orders === null ? [] : [note('SHARES_DRAWN', subject, { changes: changes.length, orders })];
}

function everyCoalition(changes: number): ShapleyPlan {
  const count = 2 ** changes;
  const weights = Array.from({ length: changes }, (_, size) => 1 / (changes * choose(changes - 1, size)));
  const shareOf = (values: Float64Array, change: number): number => {
    let sum = 0;
    for (let subset = 0; subset < count; subset++) {
      if (subset & (1 << change)) continue;
      sum += weights[sizeOf(subset)]! * (values[subset | (1 << change)]! - values[subset]!);
    }
    return sum;
  };
  return {
    coalitions: Array.from({ length: count }, (_, subset) =>
      Array.from({ length: changes }, (__, change) => (subset & (1 << change)) !== 0),
    ),
    orders: null,
    share: (values, members) => ({ value: totalOf(members, (member) => shareOf(values, member)), error: null }),
  };
}

function drawnOrders(changes: number, drawn: number): ShapleyPlan {
  const coalitions: boolean[][] = [];
  const pairs = Array.from({ length: drawn }, (_, draw) => {
    const order = shuffled(changes, draw);
    return [order, order.toReversed()].map((each) => {
      const start = coalitions.length;
      const made = Array<boolean>(changes).fill(false);
      coalitions.push([...made]);
      for (const change of each) {
        made[change] = true;
        coalitions.push([...made]);
      }
      return { start, positions: positionsOf(each) };
    });
  });
  return {
    coalitions,
    orders: 2 * drawn,
    share: (values, members) => {
      const added = pairs.map((pair) => {
        const sum = totalOf(pair, ({ start, positions }) =>
          totalOf(members, (member) => values[start + positions[member]! + 1]! - values[start + positions[member]!]!),
        );
        return sum / pair.length;
      });
      const mean = totalOf(added, (value) => value) / added.length;
      const spread = totalOf(added, (value) => (value - mean) * (value - mean)) / (added.length - 1);
      return { value: mean, error: Math.sqrt(spread / added.length) };
    },
  };
}

/** 0부터 n−1까지를 섞은 차례: 몇째 뽑음인지로만 정해진다. An order that depends on its number alone. */
function shuffled(n: number, draw: number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  const words = new Int32Array(4);
  const [k0, k1] = keyOf(1);
  for (let i = n - 1; i > 0; i--) {
    philox(draw, i, 0, 0, k0, k1, words);
    const j = Math.floor(((words[0]! >>> 0) / 2 ** 32) * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

function positionsOf(order: readonly number[]): number[] {
  const positions = Array<number>(order.length);
  order.forEach((change, position) => (positions[change] = position));
  return positions;
}

function totalOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}

function sizeOf(subset: number): number {
  let size = 0;
  for (let rest = subset; rest > 0; rest >>= 1) size += rest & 1;
  return size;
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}
