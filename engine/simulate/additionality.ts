/** 순효과로 가는 비율, 0–1. Fractions from gross to net. */
export type NetFactors = {
  readonly leakage: number;
  readonly displacement: number;
  readonly substitution: number;
};

/** 순효과의 사다리 한 칸. 값은 더해지는 것이라 모두 더하면 순효과이다(`net`은 그 합). */
export const netSteps = ['gross', 'leakage', 'displacement', 'substitution', 'reference', 'net'] as const;
export type NetStep = (typeof netSteps)[number];

/**
 * 총효과에서 순효과로: 누출, 구축, 대체를 차례로 덜고, 계획이 없었을 때의 것을 같은 길로 셈해 뺀다.
 *
 * AI = GI(1−L)(1−Dp)(1−S)·M − GI*(1−L*)(1−Dp*)(1−S*)·M*. `gross` is GI·M, the modelled effect: the multiplier is in it already
 * and is never applied again. The reference case is `deadweight`·gross taken through its own factors. What each step takes
 * away is given as a negative amount, so that the steps before `net` sum to it.
 *
 * @returns 단계마다의 값, `gross`의 단위로
 * @source Additionality Guide, 3rd ed. 2008 (English Partnerships) · 4th ed. 2014 (HCA); domain F23
 * @example
 * Number(netLadder(140, { leakage: 0.1, displacement: 0.25, substitution: 0.05 }, 0.4, { leakage: 0.1, displacement: 0.25, substitution: 0.05 }).net.toFixed(3)) // => 53.865
 */
export function netLadder(
  gross: number,
  plan: NetFactors,
  deadweight: number,
  reference: NetFactors,
): Readonly<Record<NetStep, number>> {
  const kept = gross * (1 - plan.leakage);
  const afterDisplacement = kept * (1 - plan.displacement);
  const additional = afterDisplacement * (1 - plan.substitution);
  const anyway =
    gross * deadweight * (1 - reference.leakage) * (1 - reference.displacement) * (1 - reference.substitution);
  return {
    gross,
    leakage: kept - gross,
    displacement: afterDisplacement - kept,
    substitution: additional - afterDisplacement,
    reference: 0 - anyway,
    net: additional - anyway,
  };
}

/**
 * 현재가치 Σ 값_t ÷ (1 + r)^(t − t0). 지수는 정수라 곱셈만 쓴다. The present value of yearly amounts.
 *
 * @source domain F25
 * @example
 * presentValue([100, 110], [2020, 2021], 0.1, 2020) // => 200
 */
export function presentValue(amounts: readonly number[], years: readonly number[], rate: number, base: number): number {
  return amounts.reduce((sum, amount, y) => sum + amount / power(1 + rate, years[y]! - base), 0);
}

function power(factor: number, exponent: number): number {
  let product = 1;
  for (let i = 0; i < Math.abs(exponent); i++) product *= factor;
  return exponent < 0 ? 1 / product : product;
}
