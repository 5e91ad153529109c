import { columnProgram, type ColumnProgram, type Operand, type ProgramWriter } from '../math/columns/program.ts';
import { netRates } from '../scenario/rates.ts';
import { indicators } from '../table/coefficients.ts';
import { powerOf } from './gradient.ts';
import type { Buying, Form, Profile, Quantity, ScenarioModel } from './scenario-model.ts';
import { netArea } from './scenario-outputs.ts';
import type { ModelFigure } from './scenario-outputs.ts';

/**
 * 뽑은 값들에서 산출들로 가는 걸음들. `evaluate`와 같은 값을 낸다.
 *
 * The steps from draws to the outputs of `sampledOutputs`, then to `figures`: the same values as a full evaluation at each draw.
 * Levers that enter all outputs as one factor are multiplied together first.
 *
 * @returns 금액 억원(가격기준연도 가격), 취업 연인원
 */
export function scenarioProgram(
  model: ScenarioModel,
  byYear: boolean,
  figures: readonly ModelFigure[] = [],
): ColumnProgram {
  const write = columnProgram(model.dimensions);
  const { product, sum } = write;
  const amounts = amountsOf(write, model);
  const scale = scaleOf(write, model, amounts.scale);
  const parts = purchaseParts(write, model, scale);
  const growth = growthOf(write, model);
  const spending = model.profiles.map((profile) => ({
    profile,
    persons: lasting(write, model, profile, growth),
    channels: indicators.flatMap((_, indicator) =>
      sides.map((side) =>
        profile.forms
          .filter((form) => form.indicator === indicator && form.side === side)
          .map(({ buying, part, byComponent }) =>
            product(write.weightedSum(0, amounts.columns, [...byComponent]), parts[buying]![part]),
          )
          .reduce(sum, 0),
      ),
    ),
  }));
  const scopesOf = (side: (k: 0 | 1) => Operand) => {
    if (model.isNation) return [side(1)];
    const [inside, outside] = [side(0), side(1)];
    return [inside, outside, sum(inside, outside)];
  };
  const gross = indicators.map((_, i) =>
    scopesOf((k) =>
      spending
        .map(({ profile, persons, channels }) =>
          product(channels[2 * i + k]!, i === employment ? persons : total(profile.money)),
        )
        .reduce(sum, 0),
    ),
  );
  const kept = netShareOf(write, model);
  const net = gross.map((scopes) => product(scopes[netArea(model) === 'total' ? scopes.length - 1 : 0]!, kept));
  const years = byYear
    ? growth.byYear().flatMap((factor, y) =>
        indicators.flatMap((_, i) =>
          scopesOf((k) => {
            const inYear = spending.map(({ profile, channels }) =>
              product(channels[2 * i + k]!, i === employment ? profile.persons[y]! : profile.money[y]!),
            );
            return product(inYear.reduce(sum, 0), i === employment ? factor : 1);
          }),
        ),
      )
    : [];
  const figure = {
    investment: () =>
      product(
        write.weightedSum(
          0,
          amounts.columns,
          model.amounts.map(() => 1),
        ),
        amounts.total,
      ),
    demand: () => product(write.weightedSum(0, amounts.columns, [...model.demand]), scale),
    imports: () => {
      const domestic = model.domestic.map((byComponent, b) => {
        const { region, otherRegions } = parts[b]!;
        return product(write.weightedSum(0, amounts.columns, [...byComponent]), sum(region, otherRegions));
      });
      return write.difference(domestic.reduce(sum, 0), gross[1]!.at(-1)!);
    },
  };
  return write.finish([...gross.flat(), ...net, ...years, ...figures.map((name) => figure[name]())]);
}

const sides = ['inRegion', 'outRegion'] as const;
const employment = indicators.indexOf('employment');

function total(weights: Float64Array): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

function operand(write: ProgramWriter, { value, lever }: Quantity): Operand {
  return lever === null ? value : write.input(lever);
}

/** 산업의 금액과, 모든 효과에 곱할 배수, 그리고 금액을 모두 더한 것에 곱할 배수. */
type Amounts = { readonly columns: readonly Operand[]; readonly scale: Operand; readonly total: Operand };

/** 비중으로 나눈 산업들은 합이 그대로이게 함께 맞춘다; 모든 산업이 그러면 효과에 한 번만 곱하면 된다. */
function amountsOf(write: ProgramWriter, { amounts, split, total: whole }: ScenarioModel): Amounts {
  const drawn = amounts.map((amount) => operand(write, amount));
  const grown = whole ? write.product(write.input(whole.lever), 1 / whole.before) : 1;
  if (!split) return { columns: drawn, scale: grown, total: grown };
  const members = split.components.map((c) => drawn[c]!);
  const ratio = write.quotient(
    split.money,
    write.weightedSum(
      0,
      members,
      members.map(() => 1),
    ),
  );
  if (split.components.length === amounts.length) {
    const scale = write.product(ratio, grown);
    return { columns: drawn, scale, total: scale };
  }
  const columns = drawn.map((amount, c) => (split.components.includes(c) ? write.product(amount, ratio) : amount));
  return { columns, scale: grown, total: grown };
}

/** 금액의 배수 × 집행률. */
function scaleOf(write: ProgramWriter, { rates }: ScenarioModel, amounts: Operand): Operand {
  return write.product(amounts, operand(write, rates.execution));
}

type Parts<T> = Readonly<Record<Form['part'], T>>;

/**
 * 구매마다, 지역에서 산 몫과 다른 지역에서 산 몫에 `scale`을 곱한 것.
 *
 * 구매율과 수입 비율의 합이 1을 넘게 뽑히면 구매율은 1 − 수입 비율이다. Local purchase is cut to what imports leave.
 */
function purchaseParts(write: ProgramWriter, model: ScenarioModel, scale: Operand): Parts<Operand>[] {
  const { rates, limits, isNation } = model;
  const { difference, least, positive, product, sum } = write;
  const imported = least(operand(write, rates.importShare), limits.importShare);
  const asked = least(operand(write, rates.localPurchase), limits.localPurchase);
  const local = isNation ? asked : least(asked, difference(1, imported));
  return model.buying.map(({ where, ...own }) => {
    const region = own.localPurchase ?? local;
    const abroad = own.importShare ?? imported;
    if (where === 'nation') return { region: 0, otherRegions: product(difference(1, abroad), scale) };
    const elsewhere = positive(difference(difference(1, region), abroad));
    if (where === 'absent') return { region: 0, otherRegions: product(sum(elsewhere, region), scale) };
    return { region: product(region, scale), otherRegions: product(elsewhere, scale) };
  });
}

/** 구매율과 수입 비율이 정해졌을 때의 몫들. The parts at one pair of shares. */
export function partsAt({ localPurchase, importShare, where }: Buying, local: number, imported: number): Parts<number> {
  const [region, abroad] = [localPurchase ?? local, importShare ?? imported];
  const elsewhere = Math.max(0, 1 - region - abroad);
  switch (where) {
    case 'nation':
      return { region: 0, otherRegions: 1 - abroad };
    case 'absent':
      return { region: 0, otherRegions: elsewhere + region };
    case 'province':
      return { region, otherRegions: elsewhere };
    default:
      return where satisfies never;
  }
}

/** 생산성의 상승: 그만큼의 해를 지나며 곱하는 것과, 해마다의 배수 1 ÷ (1 + g)^(해 − 표 기준연도). */
type Growth = { readonly over: (from: Operand, years: number) => Operand; readonly byYear: () => Operand[] };

function growthOf(write: ProgramWriter, { rates, elapsed }: ScenarioModel): Growth {
  const growth = operand(write, rates.productivityGrowth);
  if (typeof growth === 'number') {
    return {
      over: (from, years) => write.product(from, 1 / powerOf(1 + growth, years)),
      byYear: () => elapsed.map((years) => 1 / powerOf(1 + growth, years)),
    };
  }
  const earlier = write.sum(growth, 1);
  const later = write.quotient(1, earlier);
  const over = (from: Operand, years: number) => {
    let factor = from;
    for (let k = 0; k < Math.abs(years); k++) factor = write.product(factor, years > 0 ? later : earlier);
    return factor;
  };
  const byYear = () => {
    let factor: Operand = 1;
    return elapsed.map((years, y) => (factor = over(factor, years - (elapsed[y - 1] ?? 0))));
  };
  return { over, byYear };
}

/** Σ_해 사람의 무게 ÷ (1 + g)^(해 − 표 기준연도): 마지막 해부터 한 해씩 접어 온다(호너). */
function lasting(write: ProgramWriter, { elapsed }: ScenarioModel, { persons }: Profile, { over }: Growth): Operand {
  let sum: Operand = 0;
  for (let y = persons.length - 1; y >= 0; y--) {
    sum = over(write.sum(sum, persons[y]!), elapsed[y]! - (elapsed[y - 1] ?? 0));
  }
  return sum;
}

/** 총효과 가운데 순효과로 남는 몫. The share of the gross effect that is net; domain F23. */
function netShareOf(write: ProgramWriter, { rates, net: { reference } }: ScenarioModel): Operand {
  const [leakage, displacement, substitution, deadweight] = netRates.map((id) => operand(write, rates[id])) as [
    Operand,
    Operand,
    Operand,
    Operand,
  ];
  const left = (each: readonly Operand[]) => each.map((one) => write.difference(1, one)).reduce(write.product, 1);
  const kept = left([leakage, displacement, substitution]);
  if (Object.values(reference).every((written) => written === null)) {
    return write.product(kept, write.difference(1, deadweight));
  }
  const anyway = left([
    reference.leakage ?? leakage,
    reference.displacement ?? displacement,
    reference.substitution ?? substitution,
  ]);
  return write.difference(kept, write.product(anyway, deadweight));
}
