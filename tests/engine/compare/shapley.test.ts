import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactChanges, shapleyPlan } from '../../../engine/compare/shapley.ts';

/** 조합의 값: 참인 것들의 번호에서. */
type Game = (made: readonly boolean[]) => number;
const sharesOf = (changes: number, game: Game) => {
  const plan = shapleyPlan(changes);
  const values = Float64Array.from(plan.coalitions, game);
  return Array.from({ length: changes }, (_, change) => plan.share(values, [change]));
};
const whole = (changes: number, game: Game) =>
  game(Array<boolean>(changes).fill(true)) - game(Array<boolean>(changes).fill(false));
const sum = (numbers: readonly number[]) => numbers.reduce((total, value) => total + value, 0);

/** 무엇이든: 조합마다 제멋대로인 값. */
const arbitraryGame = (changes: number) =>
  fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 2 ** changes, maxLength: 2 ** changes }).map(
    (table): Game =>
      (made) =>
        table[made.reduce((at, isMade, i) => at + (isMade ? 2 ** i : 0), 0)]!,
  );
const games = fc.integer({ min: 1, max: 6 }).chain((changes) => fc.tuple(fc.constant(changes), arbitraryGame(changes)));

describe('shapleyPlan()', () => {
  test('the gloves of Shapley 1953: one left, two right: 2/3, 1/6, 1/6', () => {
    const game: Game = ([left, right, other]) => (left && (right || other) ? 1 : 0);
    expect(sharesOf(3, game).map(({ value }) => value.toFixed(12))).toEqual([
      (2 / 3).toFixed(12),
      (1 / 6).toFixed(12),
      (1 / 6).toFixed(12),
    ]);
  });

  test('shares sum to the difference', () => {
    fc.assert(
      fc.property(games, ([changes, game]) => {
        expect(sum(sharesOf(changes, game).map(({ value }) => value))).toBeCloseTo(whole(changes, game), 9);
      }),
    );
  });

  test('do not depend on the order in which changes are listed', () => {
    const shuffled = games.chain(([changes, game]) => {
      const order = Array.from({ length: changes }, (_, i) => i);
      return fc.tuple(fc.constant(game), fc.shuffledSubarray(order, { minLength: changes, maxLength: changes }));
    });
    fc.assert(
      fc.property(shuffled, ([game, order]) => {
        const plain = sharesOf(order.length, game);
        const listed = sharesOf(order.length, (made) => game(order.map((_, i) => made[order.indexOf(i)]!)));
        order.forEach((change, i) => expect(listed[i]!.value).toBeCloseTo(plain[change]!.value, 9));
      }),
    );
  });

  test('a change that moves nothing has no share, and equal changes equal ones', () => {
    const game: Game = ([a, b, , d]) => (a ? 3 : 0) * (b ? 3 : 1) + (a && b && d ? 0 : 0);
    const [, , idle, alsoIdle] = sharesOf(4, game);
    expect([idle!.value, alsoIdle!.value]).toEqual([0, 0]);
    const even: Game = (made) => made.filter(Boolean).length ** 2;
    expect(new Set(sharesOf(5, even).map(({ value }) => value.toFixed(9)))).toEqual(new Set(['5.000000000']));
  });

  test('is exact up to twelve', () => {
    expect(exactChanges).toBe(12);
    expect([shapleyPlan(12).orders, shapleyPlan(12).coalitions.length]).toEqual([null, 4096]);
    expect(shapleyPlan(13).orders).toBe(512);
  });

  test('for as many components as the largest plan has, and with many more at a bounded cost', () => {
    expect(shapleyPlan(12, 32).orders).toBeNull();
    expect(shapleyPlan(13, 9).orders).toBe(512);
    for (const components of [33, 100, 1000, 4000]) {
      const { coalitions, orders, share } = shapleyPlan(12, components);
      expect(coalitions.length * components, String(components)).toBeLessThanOrEqual(2 ** 18);
      expect(orders).toBeGreaterThanOrEqual(4);
      const { value, error } = share(
        Float64Array.from(coalitions, (made) => made.filter(Boolean).length),
        [3],
      );
      expect([value, error]).toEqual([1, 0]);
    }
  });
});

describe('drawn orders', () => {
  const changes = 15;
  const product: Game = (made) => made.reduce((value, isMade, i) => value * (isMade ? 1 + (i + 1) / 10 : 1), 1);
  const shares = sharesOf(changes, product);

  test('sum to the difference all the same', () => {
    expect(sum(shares.map(({ value }) => value))).toBeCloseTo(whole(changes, product), 9);
  });

  test('carry an error that covers the exact share: of a sum of pairs it is half of each pair', () => {
    const weights = Array.from({ length: changes }, (_, i) =>
      Array.from({ length: changes }, (__, j) => (i * 7 + j) % 5),
    );
    const pairs: Game = (made) =>
      sum(made.flatMap((a, i) => made.map((b, j) => (a && b && i < j ? weights[i]![j]! : 0))));
    const exact = weights.map((row, i) => sum(row.map((w, j) => (i < j ? w : i > j ? weights[j]![i]! : 0))) / 2);
    const found = sharesOf(changes, pairs);
    // 뒤집은 순서와 짝지은 평균은 둘씩 얽힌 놀이에서 정확하다.
    found.forEach(({ value, error }, i) => {
      expect(value).toBeCloseTo(exact[i]!, 9);
      expect(error).toBeLessThan(1e-9);
    });
    const triples: Game = (made) => (made[0] && made[1] && made[2] ? 12 : 0) + (made[3] ? 1 : 0);
    const [first, , , fourth, fifth] = sharesOf(changes, triples);
    expect(first!.error).toBeGreaterThan(0);
    expect(Math.abs(first!.value - 4)).toBeLessThan(4 * first!.error!);
    expect(fourth).toEqual({ value: 1, error: 0 });
    expect(fifth).toEqual({ value: 0, error: 0 });
  });

  test('turn their signs, and nothing else, when the comparison is turned round', () => {
    const back = sharesOf(changes, (made) => product(made.map((isMade) => !isMade)));
    back.forEach(({ value }, i) => expect(value).toBeCloseTo(-shares[i]!.value, 9));
  });

  test('are the same on every run', () => {
    expect(sharesOf(changes, product)).toEqual(shares);
  });
});
