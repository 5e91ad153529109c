import { exp, log } from '../math/exp-log.ts';
import type { Row } from '../math/linear-rows.ts';
import { feasibleSet } from '../math/simplex.ts';
import { solve } from '../math/solve.ts';
import { dot, largestOf } from '../math/vectors.ts';
import { onlyComponent, type Part, type ResolvedScenario } from '../scenario/resolve.ts';
import { effectOf } from '../simulate/effects.ts';
import { simulate } from '../simulate/simulate.ts';
import { indicators, type Indicator } from '../table/coefficients.ts';

/** 계획의 산업에서 쓰지 않는다고 가정한 부문에 두는 바닥: 산업 지출의 0.1%. 바닥이 없으면 0은 영영 0이다. */
export const mixFloor = 1e-3;

export type Targets = Readonly<Partial<Record<Indicator, number>>>;

/** 산업마다, 부문마다 구성에 곱할 기울기. 기준안에서 한 번 정하고 조정 항목을 움직여도 바꾸지 않는다. */
export type Tilt = {
  /** 산업 → 부문 → 곱수. */
  readonly weights: ReadonlyMap<string, Float64Array>;
  /** 바닥을 둘 부문: 계획의 산업들이 쓰는 부문. */
  readonly sectors: ReadonlySet<number>;
};

export type Explanation =
  | { readonly status: 'found'; readonly tilt: Tilt }
  /** 막는 발표치: 함께 낼 수 없는 가장 작은 묶음. */
  | { readonly status: 'none'; readonly blocking: readonly Indicator[] };

/**
 * 발표치를 내는 지출구성 가운데 가정한 구성에 가장 가까운 것.
 *
 * 산업 c의 지출 T_c는 그대로 두고 Σ_c T_c Σ_s m ln(m/q)가 가장 작게: 해는 q·exp(λ·g)에 비례하고, g는 1원당 효과.
 * λ는 쌍대 Σ_c T_c ln Σ_s q·exp(λ·g) − λ·b 를 감쇠 뉴턴법으로 푼다(미지수는 발표치의 수, 많아야 셋).
 *
 * The mix nearest to the assumed one (Kullback–Leibler, weighted by money) that gives the stated figures, component totals
 * kept, with a floor on zero sectors of the plan's industries.
 *
 * @source Kullback & Leibler 1951; Csiszár 1975 (I-projection); domain F28
 */
export function nearestMix(scenario: ResolvedScenario, targets: Targets, scope: 'total' | 'inRegion'): Explanation {
  const keys = indicators.filter((indicator) => targets[indicator] !== undefined);
  const problem = pose(scenario, keys, targets, scope);
  const blocking = blockingIn(problem, keys);
  if (blocking.length > 0) return { status: 'none', blocking };
  const lambda = newton(problem);
  if (!lambda) return { status: 'none', blocking: keys };
  const weights = new Map(
    problem.components.map(({ id, perShare, money }) => {
      const score = perShare.map((effects) => (money > 0 ? dot(lambda, effects) / money : 0));
      const most = Math.max(...score);
      return [id, Float64Array.from(score, (value) => exp(value - most))] as const;
    }),
  );
  return { status: 'found', tilt: { weights, sectors: problem.sectors } };
}

/** 기울기를 구성에 곱하고 합이 1이 되게 한다. A mix tilted, with its shares summing to 1 again. */
export function tilted(scenario: ResolvedScenario, { weights, sectors }: Tilt): ResolvedScenario {
  const mix = scenario.mix.map((parts, c): readonly Part[] => {
    const weight = weights.get(scenario.components[c]!);
    if (!weight) return parts;
    const raised = floored(parts, sectors).map(({ at, share }) => ({ at, share: share * weight[at]! }));
    const total = raised.reduce((sum, { share }) => sum + share, 0);
    return total > 0 ? raised.map(({ at, share }) => ({ at, share: share / total })) : parts;
  });
  return { ...scenario, mix };
}

function floored(parts: readonly Part[], sectors: ReadonlySet<number>): Part[] {
  const shares = new Map(parts.map(({ at, share }) => [at, share]));
  for (const at of sectors) if (!shares.has(at)) shares.set(at, mixFloor);
  return [...shares].map(([at, share]) => ({ at, share })).toSorted((a, b) => a.at - b.at);
}

type Component = {
  readonly id: string;
  readonly money: number;
  readonly base: readonly Part[];
  /** 부문마다, 이 산업의 지출을 모두 그 부문에 쓸 때의 효과(발표치의 비율로). */
  readonly perShare: readonly Float64Array[];
};

type Posed = {
  readonly components: readonly Component[];
  readonly sectors: ReadonlySet<number>;
  readonly count: number;
};

/** 효과는 발표치로 나누어 모두 1을 목표로 한다. */
function pose(
  scenario: ResolvedScenario,
  keys: readonly Indicator[],
  targets: Targets,
  scope: 'total' | 'inRegion',
): Posed {
  const all = scenario.region.sectors.length;
  const sectors = new Set(scenario.mix.flatMap((parts) => parts.map(({ at }) => at)).toSorted((a, b) => a - b));
  const components = scenario.components.map((id, c): Component => {
    const only = onlyComponent(scenario, c);
    const perShare = Array.from({ length: all }, (_, at) => {
      const { total } = simulate({ ...only, mix: [[{ at, share: 1 }]] });
      return Float64Array.from(keys, (key) => effectOf(total, key, scope) / targets[key]!);
    });
    return { id, money: scenario.investment[c]!, base: floored(scenario.mix[c]!, sectors), perShare };
  });
  const whole = components.reduce((sum, { money }) => sum + money, 0) || 1;
  return {
    components: components.map((component) => ({ ...component, money: component.money / whole })),
    sectors,
    count: keys.length,
  };
}

/** 함께 이를 수 없는 가장 작은 발표치 묶음; 모두 이를 수 있으면 빈 목록. */
function blockingIn({ components, sectors }: Posed, keys: readonly Indicator[]): Indicator[] {
  const list = [...sectors];
  const n = components.length * list.length;
  const whole = components.map((_, c): Row => {
    const coefficients = new Float64Array(n);
    coefficients.fill(1, c * list.length, (c + 1) * list.length);
    return { coefficients, relation: '=', value: 1 };
  });
  const figure = (k: number): Row => ({
    coefficients: Float64Array.from(
      { length: n },
      (_, j) => components[Math.floor(j / list.length)]!.perShare[list[j % list.length]!]![k]!,
    ),
    relation: '=',
    value: 1,
  });
  const subsets = Array.from({ length: 2 ** keys.length }, (_, bits) =>
    [...keys.keys()].filter((k) => bits & (1 << k)),
  );
  const found = subsets
    .toSorted((a, b) => a.length - b.length)
    .find((subset) => feasibleSet([...whole, ...subset.map(figure)], n).status === 'infeasible');
  return (found ?? []).map((k) => keys[k]!);
}

const steps = 200;

/** 쌍대를 푼다; 목표에 이르지 못하면 null. */
function newton(problem: Posed): Float64Array | null {
  let lambda: Float64Array = new Float64Array(problem.count);
  let at = dual(problem, lambda);
  for (let step = 0; step < steps; step++) {
    if (at.gradient.every((slope) => Math.abs(slope) <= 1e-13)) return lambda;
    const direction = solve(at.hessian, problem.count, [at.gradient.map((slope) => -slope)])?.[0];
    if (!direction?.every(Number.isFinite)) break;
    const descent = dot(at.gradient, direction);
    let moved: Float64Array | null = null;
    for (let size = 1; size > 1e-12; size /= 2) {
      const trial = lambda.map((value, k) => value + size * direction[k]!);
      const next = dual(problem, trial);
      const isFlat = Math.abs(descent) < 1e-14 * (1 + Math.abs(at.value));
      if (
        next.value <= at.value + 1e-4 * size * descent ||
        (isFlat && largestOf(next.gradient) < largestOf(at.gradient))
      ) {
        [moved, at] = [trial, next];
        break;
      }
    }
    if (!moved) break;
    lambda = moved;
  }
  return at.gradient.every((slope) => Math.abs(slope) <= 1e-11) ? lambda : null;
}

function dual({ components, count }: Posed, lambda: Float64Array) {
  const gradient = new Float64Array(count).fill(-1);
  const hessian = new Float64Array(count * count);
  let value = -lambda.reduce((sum, x) => sum + x, 0);
  for (const { money, base, perShare } of components) {
    if (!(money > 0)) continue;
    const score = base.map(({ at }) => dot(lambda, perShare[at]!) / money);
    const most = Math.max(...score);
    const weight = base.map(({ share }, i) => share * exp(score[i]! - most));
    const total = weight.reduce((sum, w) => sum + w, 0);
    value += money * (log(total) + most);
    const mean = new Float64Array(count);
    base.forEach(({ at }, i) => mean.forEach((_, k) => (mean[k]! += (weight[i]! / total) * perShare[at]![k]!)));
    mean.forEach((m, k) => (gradient[k]! += m));
    base.forEach(({ at }, i) => {
      for (let k = 0; k < count; k++) {
        for (let l = 0; l < count; l++) {
          const spread = (perShare[at]![k]! - mean[k]!) * (perShare[at]![l]! - mean[l]!);
          hessian[k * count + l]! += ((weight[i]! / total) * spread) / money;
        }
      }
    });
  }
  return { value, gradient, hessian };
}
