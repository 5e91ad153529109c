import { describe, expect, test } from 'vitest';
import type { Distribution } from '../../../engine/uncertainty/distribution.ts';
import type { DrawPlan } from '../../../engine/uncertainty/draws.ts';
import { copulaOf } from '../../../engine/uncertainty/copula.ts';
import { sobolIndicesOf, type Respond } from '../../../engine/uncertainty/sobol-indices.ts';
import { nowhere } from './support.ts';

const circle: Distribution = { kind: 'uniform', min: -Math.PI, max: Math.PI };
const levers = ['x1', 'x2', 'x3'];
const planOf = (method: DrawPlan['method'], distributions: readonly Distribution[]): DrawPlan => ({
  seed: 11,
  method,
  distributions,
  copula: null,
});

/** sin x₁ + 7·sin² x₂ + 0.1·x₃⁴·sin x₁ (Ishigami & Homma 1990). */
const ishigami: Respond = (x, n) => {
  const y = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    y[i] = Math.sin(x[i]!) + 7 * Math.sin(x[n + i]!) ** 2 + 0.1 * x[2 * n + i]! ** 4 * Math.sin(x[i]!);
  }
  return y;
};
/** 알려진 분산의 조각들. */
const parts = {
  x1: 0.5 * (1 + (0.1 * Math.PI ** 4) / 5) ** 2,
  x2: 49 / 8,
  x1x3: (0.01 * Math.PI ** 8 * 8) / 225,
};
const variance = parts.x1 + parts.x2 + parts.x1x3;
const first = [parts.x1, parts.x2, 0].map((part) => part / variance);
const total = [parts.x1 + parts.x1x3, parts.x2, parts.x1x3].map((part) => part / variance);

describe('the Ishigami function at 2¹⁴ base points', () => {
  test("has its first-order and total indices within 0.01 by Sobol' points, and errors that say so", () => {
    for (const seed of [11, 12, 13]) {
      const plan = { ...planOf('sobol', [circle, circle, circle]), seed };
      const [indices] = sobolIndicesOf(plan, levers, ishigami, 1, 2 ** 14);
      for (const [j, found] of indices!.entries()) {
        expect(found.lever).toBe(levers[j]);
        expect(Math.abs(found.first.value - first[j]!)).toBeLessThan(0.01);
        expect(Math.abs(found.total.value - total[j]!)).toBeLessThan(0.01);
        expect(Math.abs(found.first.value - first[j]!)).toBeLessThan(5 * found.first.standardError + 1e-9);
        expect(found.first.standardError).toBeLessThan(0.01);
        expect(found.total.standardError).toBeLessThan(0.01);
      }
    }
  });

  test('has them within five standard errors by random ones', () => {
    const [indices] = sobolIndicesOf(planOf('random', [circle, circle, circle]), levers, ishigami, 1, 2 ** 14);
    for (const [j, found] of indices!.entries()) {
      expect(Math.abs(found.first.value - first[j]!)).toBeLessThan(5 * found.first.standardError);
      expect(Math.abs(found.total.value - total[j]!)).toBeLessThan(5 * found.total.standardError);
    }
  });
});

test('a sum of levers shares its variance by their own; a fixed lever has no share', () => {
  const distributions: Distribution[] = [
    { kind: 'uniform', min: 1e6, max: 1e6 + 3 },
    { kind: 'fixed', value: 5 },
    { kind: 'triangular', min: 0, mode: 1, max: 2 },
  ];
  // 3²/12 = 3/4 와 1/6
  const share = 0.75 / (0.75 + 1 / 6);
  const evaluate: Respond = (x, n) => Float64Array.from({ length: n }, (_, i) => x[i]! + x[n + i]! + x[2 * n + i]!);
  const [sum] = sobolIndicesOf(planOf('sobol', distributions), levers, evaluate, 1, 4096);
  expect(sum![0]!.first.value).toBeCloseTo(share, 3);
  expect(sum![0]!.total.value).toBeCloseTo(share, 3);
  expect(sum![1]).toEqual({
    lever: 'x2',
    first: { value: 0, standardError: 0 },
    total: { value: 0, standardError: 0 },
  });
  expect(sum![2]!.total.value).toBeCloseTo(1 - share, 3);
});

test('an output that does not vary has no indices, rounding or not', () => {
  const constant: Respond = (x, n) =>
    Float64Array.from({ length: 2 * n }, (_, i) => (i < n ? (0.1 * (x[i]! + 4)) / (x[i]! + 4) : 0));
  for (const points of [1000, 4096]) {
    expect(sobolIndicesOf(planOf('sobol', [circle, circle, circle]), levers, constant, 2, points)).toEqual([
      null,
      null,
    ]);
  }
});

test('correlated levers are refused by name', () => {
  const copula = copulaOf(levers, [{ levers: ['x1', 'x3'], rank: 0.4 }], nowhere);
  const plan = { ...planOf('sobol', [circle, circle, circle]), copula };
  expect(() => sobolIndicesOf(plan, levers, ishigami, 1, 64)).toThrow(/INDICES_NEED_INDEPENDENCE.*x1, x3/);
});

test("more than 64 levers are too many for Sobol' points", () => {
  const many = Array.from({ length: 65 }, () => circle);
  const names = many.map((_, j) => `x${j}`);
  expect(() => sobolIndicesOf(planOf('sobol', many), names, ishigami, 1, 64)).toThrow('TOO_MANY_RANGES');
});
