import { netRates } from '../scenario/rates.ts';
import { indicators } from '../table/coefficients.ts';
import { powerOf } from './gradient.ts';
import type { Bounds } from './distribution.ts';
import type { Profile, Quantity, ScenarioModel } from './scenario-model.ts';
import { netArea, sampledOutputs, type ModelFigure, type SampledOutput } from './scenario-outputs.ts';
import { partsAt } from './scenario-program.ts';

/**
 * 항목의 두 끝에서, 산출마다 벗어날 수 없는 두 끝을 구한다.
 *
 * Bounds that no output leaves while each lever stays within its own. Outputs are linear in the two purchase shares together, so
 * their extremes lie at corners of what may be drawn; amounts that keep their sum have a linear-fractional extreme; the rest is
 * interval arithmetic.
 *
 * @param levers 차원마다의 두 끝
 * @source Moore, Kearfott & Cloud 2009, Introduction to Interval Analysis, ch. 2; Boyd & Vandenberghe 2004 §4.3.2
 */
export function scenarioBounds(
  model: ScenarioModel,
  levers: readonly Bounds[],
  byYear: boolean,
  figures: readonly ModelFigure[] = [],
): Bounds[] {
  const of = (quantity: Quantity) => boundsAt(quantity, levers);
  const grown = model.total ? divided(levers[model.total.lever]!, model.total.before) : point(1);
  const scale = times(of(model.rates.execution), grown);
  const amounts = model.amounts.map(of);
  const corners = purchaseCorners(model, of(model.rates.localPurchase), of(model.rates.importShare));
  const weights = yearWeights(model, of(model.rates.productivityGrowth));
  const gross = (output: SampledOutput): Bounds => {
    const inCorners = corners.map((corner) => spentBounds(model, amounts, perAmount(model, output, corner, weights)));
    return times(scale, hull(inCorners));
  };
  const kept = netBounds(model, levers);
  const spent = (per: ArrayLike<number>) => spentBounds(model, amounts, Array.from(per, point));
  const figure = {
    investment: () => times(grown, spent(model.amounts.map(() => 1))),
    demand: () => times(scale, spent(model.demand)),
    imports: () => {
      const domestic = times(scale, hull(corners.map((corner) => spent(domesticPerAmount(model, corner)))));
      const { min, max } = gross({ indicator: 'valueAdded', scope: 'total', year: null, net: false });
      return { min: domestic.min - max, max: domestic.max - min };
    },
  };
  return [
    ...sampledOutputs(model, byYear).map((output) =>
      output.net ? times(gross({ ...output, scope: netArea(model) }), kept) : gross(output),
    ),
    ...figures.map((name) => figure[name]()),
  ];
}

/** 구매의 한 꼭짓점에서, 산업의 금액 1억원 가운데 나라 안에서 사는 것. */
function domesticPerAmount({ amounts, buying, domestic }: ScenarioModel, [local, imported]: Corner): Float64Array {
  const per = new Float64Array(amounts.length);
  for (const [b, byComponent] of domestic.entries()) {
    const { region, otherRegions } = partsAt(buying[b]!, local, imported);
    for (const c of per.keys()) per[c]! += (region + otherRegions) * byComponent[c]!;
  }
  return per;
}

function boundsAt({ value, lever }: Quantity, levers: readonly Bounds[]): Bounds {
  return lever === null ? { min: value, max: value } : levers[lever]!;
}

type Corner = readonly [local: number, imported: number];

/** 뽑을 수 있는 (구매율, 수입 비율)의 꼭짓점들: 네모와, 합이 1인 선이 만나는 곳. */
function purchaseCorners({ limits, isNation }: ScenarioModel, local: Bounds, imported: Bounds): Corner[] {
  const corners: Corner[] = [];
  const [least, most] = [imported.min, imported.max].map((share) => Math.min(share, limits.importShare)) as [
    number,
    number,
  ];
  for (const share of [local.min, local.max].map((end) => Math.min(end, limits.localPurchase))) {
    if (isNation) {
      corners.push([share, least], [share, most]);
      continue;
    }
    for (const abroad of [least, most]) corners.push([Math.min(share, 1 - abroad), abroad]);
    if (1 - share > least && 1 - share < most) corners.push([share, 1 - share]);
  }
  return corners;
}

/** 모양마다, 해마다(마지막은 모든 해) 돈과 사람의 무게가 놓이는 두 끝. */
type Weights = { readonly money: readonly number[]; readonly persons: readonly Bounds[] };

function yearWeights({ profiles, elapsed }: ScenarioModel, growth: Bounds): Weights[] {
  const factors = elapsed.map((years) =>
    hull([growth.min, growth.max].map((rate) => point(1 / powerOf(1 + rate, years)))),
  );
  return profiles.map(({ money, persons }: Profile) => {
    const yearly = [...persons].map((weight, y) => times(point(weight), factors[y]!));
    return {
      money: [...money, money.reduce((sum, weight) => sum + weight, 0)],
      persons: [...yearly, yearly.reduce((sum, weight) => plus(sum, weight), point(0))],
    };
  });
}

/** 구매의 한 꼭짓점에서, 산업의 금액 1억원이 일으키는 것의 두 끝. */
function perAmount(
  model: ScenarioModel,
  output: SampledOutput,
  [local, imported]: Corner,
  weights: readonly Weights[],
) {
  const indicator = indicators.indexOf(output.indicator);
  const y = output.year === null ? model.years.length : model.years.indexOf(output.year);
  const parts = model.buying.map((kind) => partsAt(kind, local, imported));
  const bounds = model.amounts.map(() => point(0));
  for (const [p, { forms }] of model.profiles.entries()) {
    const perWon = new Float64Array(model.amounts.length);
    for (const form of forms) {
      if (form.indicator !== indicator || (output.scope !== 'total' && form.side !== output.scope)) continue;
      const share = parts[form.buying]![form.part];
      for (const c of perWon.keys()) perWon[c]! += share * form.byComponent[c]!;
    }
    const { money, persons } = weights[p]!;
    const weight = output.indicator === 'employment' ? persons[y]! : point(money[y]!);
    for (const c of bounds.keys()) bounds[c] = plus(bounds[c]!, times(point(perWon[c]!), weight));
  }
  return bounds;
}

/** Σ 금액 × 단위당 효과의 두 끝. */
function spentBounds({ split }: ScenarioModel, amounts: readonly Bounds[], per: readonly Bounds[]): Bounds {
  const shared = new Set(split?.components);
  const alone = amounts.reduce((sum, amount, c) => (shared.has(c) ? sum : plus(sum, times(amount, per[c]!))), point(0));
  if (!split) return alone;
  const shares = split.components.map((c) => amounts[c]!);
  const greatest = greatestMean(
    shares,
    split.components.map((c) => per[c]!.max),
  );
  const least =
    0 -
    greatestMean(
      shares,
      split.components.map((c) => 0 - per[c]!.min),
    );
  return plus(alone, times(point(split.money), { min: least, max: greatest }));
}

/**
 * Σ w·v / Σ w의 최댓값: 값이 큰 것은 무게를 크게, 나머지는 작게 둔 것들 가운데 하나이다.
 *
 * The greatest weighted mean: some number of the largest values take their greatest weights, the rest their least.
 */
function greatestMean(weights: readonly Bounds[], values: readonly number[]): number {
  const order = [...values.keys()].toSorted((a, b) => values[b]! - values[a]!);
  let greatest = -Infinity;
  for (let many = 0; many <= order.length; many++) {
    let [sum, whole] = [0, 0];
    for (const [rank, i] of order.entries()) {
      const weight = rank < many ? weights[i]!.max : weights[i]!.min;
      sum += weight * values[i]!;
      whole += weight;
    }
    if (whole > 0) greatest = Math.max(greatest, sum / whole);
  }
  return greatest;
}

/** 네 비율의 꼭짓점 열여섯에서: 비율마다 곧은 함수라 끝은 꼭짓점에 있다. */
function netBounds({ rates, net: { reference } }: ScenarioModel, levers: readonly Bounds[]): Bounds {
  const bounds = netRates.map((id) => boundsAt(rates[id], levers));
  const at = Array.from({ length: 16 }, (_, bits) => {
    const corner = bounds.map(({ min, max }, k) => (bits & (1 << k) ? max : min));
    const [leakage, displacement, substitution, deadweight] = corner as [number, number, number, number];
    const kept = (1 - leakage) * (1 - displacement) * (1 - substitution);
    const anyway =
      (1 - (reference.leakage ?? leakage)) *
      (1 - (reference.displacement ?? displacement)) *
      (1 - (reference.substitution ?? substitution));
    return point(kept - anyway * deadweight);
  });
  return hull(at);
}

function point(value: number): Bounds {
  return { min: value, max: value };
}

function plus(a: Bounds, b: Bounds): Bounds {
  return { min: a.min + b.min, max: a.max + b.max };
}

function divided({ min, max }: Bounds, by: number): Bounds {
  return { min: min / by, max: max / by };
}

function times(a: Bounds, b: Bounds): Bounds {
  return hull([a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max].map(point));
}

function hull(bounds: readonly Bounds[]): Bounds {
  return { min: Math.min(...bounds.map(({ min }) => min)), max: Math.max(...bounds.map(({ max }) => max)) };
}
