import type { Shares } from '../../../engine/index.ts';

export const scheduleShapes = ['even', 'early', 'late', 'sCurve'] as const;
export type ScheduleShape = (typeof scheduleShapes)[number];

/** 해의 순서(0부터)와 해의 수 → 무게. */
const weights: Readonly<Record<ScheduleShape, (at: number, years: number) => number>> = {
  even: () => 1,
  early: (at, years) => years - at,
  late: (at) => at + 1,
  sCurve: (at, years) => sCurve((at + 1) / years) - sCurve(at / years),
};

/** 누적 집행의 S자: 처음과 끝이 느리고 가운데가 빠르다. */
function sCurve(at: number): number {
  return at * at * (3 - 2 * at);
}

/**
 * 같은 해들에 비중을 모양대로 놓는다. 합은 1이고, «고르게»가 아니면 0.1%포인트에 맞춘 수이다.
 *
 * Lays shares over the same years in a shape. Uneven ones are rounded to 0.1 %p by the largest remainder, so that the fields show them
 * whole and they still sum to 1.
 *
 * @example
 * shaped(['2024', '2025', '2026'], 'early') // => { 2024: 0.5, 2025: 0.333, 2026: 0.167 }
 */
export function shaped(years: readonly string[], shape: ScheduleShape): Shares {
  const raw = years.map((_, at) => weights[shape](at, years.length));
  const sum = raw.reduce((before, weight) => before + weight, 0);
  const shares = raw.map((weight) => weight / sum);
  const laid = shape === 'even' ? shares : rounded(shares, 1000);
  return Object.fromEntries(years.toSorted().map((year, at) => [year, laid[at]!]));
}

/** 가장 큰 나머지부터 한 칸씩 올려, 칸의 합이 꼭 `parts`가 되게. */
function rounded(shares: readonly number[], parts: number): readonly number[] {
  const whole = shares.map((share) => Math.floor(share * parts + 1e-9));
  const left = parts - whole.reduce((sum, count) => sum + count, 0);
  const byRemainder = shares.map((_, at) => at).toSorted((a, b) => rest(b) - rest(a) || a - b);
  function rest(at: number): number {
    return shares[at]! * parts - whole[at]!;
  }
  const raised = new Set(byRemainder.slice(0, left));
  return whole.map((count, at) => (count + (raised.has(at) ? 1 : 0)) / parts);
}

/** 그림의 꼭대기: 가장 큰 비중을 담는 20%의 배수. The top of the picture: a multiple of 20 % above the largest share. */
export function pictureTop(shares: Shares): number {
  const largest = Math.max(0, ...Object.values(shares));
  return Math.min(1, Math.ceil(largest * 5 + 0.5) / 5);
}
