import { netRates } from '../scenario/rates.ts';
import { powerOf } from './gradient.ts';
import { setProduct, setRest, setWeightedSum, type Columns, type Operand } from './scenario-columns.ts';
import type { Buying, Form, Profile, Quantity, ScenarioModel } from './scenario-model.ts';

/** 한 번에 셈하는 줄들: 뽑은 열들과 빌려 쓸 열. The rows evaluated at once. */
export type Block = Pick<Columns, 'take'> & { readonly drawn: readonly Float64Array[]; readonly n: number };

function operand({ value, lever }: Quantity, { drawn }: Block): Operand {
  return lever === null ? value : drawn[lever]!;
}

function product(a: Operand, b: Operand, { take, n }: Block): Operand {
  if (typeof a === 'number' && typeof b === 'number') return a * b;
  if (a === 1) return b;
  if (b === 1) return a;
  const column = take();
  setProduct(column, a, b, n);
  return column;
}

function rest(column: Operand, { take, n }: Block): Operand {
  if (typeof column === 'number') return 1 - column;
  const left = take();
  setRest(left, column, n);
  return left;
}

/** 뽑는 산업의 금액(뽑지 않는 것은 null)과, 모든 효과에 곱할 배수. */
type Amounts = { readonly columns: readonly (Float64Array | null)[]; readonly scale: Operand };

/** 비중으로 나눈 산업들은 합이 그대로이게 함께 맞춘다; 모든 산업이 그러면 효과에 한 번만 곱하면 된다. */
export function amountsOf({ amounts, split }: ScenarioModel, block: Block): Amounts {
  const { take, n } = block;
  const drawn = amounts.map(({ lever }) => (lever === null ? null : block.drawn[lever]!));
  if (!split) return { columns: drawn, scale: 1 };
  const members = split.components.map((c) => drawn[c] ?? take().fill(amounts[c]!.value, 0, n));
  const ratio = take();
  setWeightedSum(
    ratio,
    0,
    members,
    members.map(() => 1),
    n,
  );
  for (let i = 0; i < n; i++) ratio[i] = split.money / ratio[i]!;
  const columns = [...drawn];
  const isWhole = split.components.length === amounts.length;
  for (const [k, c] of split.components.entries()) {
    columns[c] = isWhole ? members[k]! : (product(members[k]!, ratio, block) as Float64Array);
  }
  return { columns, scale: isWhole ? ratio : 1 };
}

/** 금액의 배수 × 집행률 × 전체 금액이 늘어난 배수. */
export function scaleOf({ rates, total }: ScenarioModel, amounts: Operand, block: Block): Operand {
  const executed = product(amounts, operand(rates.execution, block), block);
  if (!total) return executed;
  const grown = product(block.drawn[total.lever]!, 1 / total.before, block);
  return product(executed, grown, block);
}

type Parts<T> = Readonly<Record<Form['part'], T>>;

/**
 * 구매마다, 지역에서 산 몫과 다른 지역에서 산 몫에 `scale`을 곱한 것.
 *
 * 구매율과 수입 비율의 합이 1을 넘게 뽑히면 구매율은 1 − 수입 비율이다. Local purchase is cut to what imports leave.
 */
export function purchaseParts(model: ScenarioModel, scale: Operand, block: Block): Parts<Operand>[] {
  const { take, n } = block;
  const { rates, limits, isNation } = model;
  const [local, imported] = [take(), take()];
  setCapped(imported, operand(rates.importShare, block), limits.importShare, n);
  setCapped(local, operand(rates.localPurchase, block), limits.localPurchase, n);
  if (!isNation) for (let i = 0; i < n; i++) if (local[i]! > 1 - imported[i]!) local[i] = 1 - imported[i]!;
  return model.buying.map((kind) => {
    const region = kind.localPurchase === null ? local : take().fill(kind.localPurchase);
    const abroad = kind.importShare === null ? imported : take().fill(kind.importShare);
    const others = take();
    if (kind.where === 'nation') setRest(others, abroad, n);
    else for (let i = 0; i < n; i++) others[i] = elsewhere(region[i]!, abroad[i]!);
    if (kind.where === 'absent') for (let i = 0; i < n; i++) others[i]! += region[i]!;
    const here = kind.where === 'province' ? product(region, scale, block) : 0;
    return { region: here, otherRegions: product(others, scale, block) };
  });
}

function setCapped(target: Float64Array, column: Operand, limit: number, n: number): void {
  if (typeof column === 'number') target.fill(Math.min(column, limit), 0, n);
  else for (let i = 0; i < n; i++) target[i] = column[i]! < limit ? column[i]! : limit;
}

function elsewhere(local: number, imported: number): number {
  const left = 1 - local - imported;
  return left > 0 ? left : 0;
}

/** 구매율과 수입 비율이 정해졌을 때의 몫들. The parts at one pair of shares. */
export function partsAt({ localPurchase, importShare, where }: Buying, local: number, imported: number): Parts<number> {
  const [region, abroad] = [localPurchase ?? local, importShare ?? imported];
  switch (where) {
    case 'nation':
      return { region: 0, otherRegions: 1 - abroad };
    case 'absent':
      return { region: 0, otherRegions: elsewhere(region, abroad) + region };
    case 'province':
      return { region, otherRegions: elsewhere(region, abroad) };
    default:
      return where satisfies never;
  }
}

/** 생산성의 상승: 한 해 뒤로 갈 때 곱하는 것과 앞으로 갈 때 곱하는 것, 그리고 해마다의 배수. */
export type Growth = {
  readonly later: Operand;
  readonly earlier: Operand;
  /** 해마다, 1 ÷ (1 + g)^(해 − 표 기준연도). */
  readonly byYear: () => Operand[];
};

export function growthOf({ rates, elapsed }: ScenarioModel, block: Block): Growth {
  const growth = operand(rates.productivityGrowth, block);
  if (typeof growth === 'number') {
    const earlier = 1 + growth;
    return { later: 1 / earlier, earlier, byYear: () => elapsed.map((years) => 1 / powerOf(earlier, years)) };
  }
  const [later, earlier] = [block.take(), block.take()];
  for (let i = 0; i < block.n; i++) {
    earlier[i] = 1 + growth[i]!;
    later[i] = 1 / earlier[i]!;
  }
  const byYear = () => {
    let factor: Operand = 1;
    return elapsed.map(
      (years, y) => (factor = moved(factor, { later, earlier }, years - (elapsed[y - 1] ?? 0), block)),
    );
  };
  return { later, earlier, byYear };
}

/** 그만큼의 해를 지난 것. */
function moved(from: Operand, { later, earlier }: Omit<Growth, 'byYear'>, years: number, block: Block): Operand {
  let factor = from;
  for (let k = 0; k < Math.abs(years); k++) factor = product(factor, years > 0 ? later : earlier, block);
  return factor;
}

/** Σ_해 사람의 무게 ÷ (1 + g)^(해 − 표 기준연도): 마지막 해부터 한 해씩 접어 온다(호너). */
export function lasting({ elapsed }: ScenarioModel, { persons }: Profile, growth: Growth, { take, n }: Block): Operand {
  const { later, earlier } = growth;
  if (typeof earlier === 'number') {
    return persons.reduce((sum, weight, y) => sum + weight / powerOf(earlier, elapsed[y]!), 0);
  }
  const sum = take();
  sum.fill(0, 0, n);
  for (let y = persons.length - 1; y >= 0; y--) {
    for (let i = 0; i < n; i++) sum[i]! += persons[y]!;
    const years = elapsed[y]! - (elapsed[y - 1] ?? 0);
    for (let k = 0; k < Math.abs(years); k++) setProduct(sum, sum, years > 0 ? later : earlier, n);
  }
  return sum;
}

/** 총효과 가운데 순효과로 남는 몫. The share of the gross effect that is net; domain F23. */
export function netShareOf({ rates, net: { reference } }: ScenarioModel, block: Block): Operand {
  const [leakage, displacement, substitution, deadweight] = netRates.map((id) => operand(rates[id], block)) as [
    Operand,
    Operand,
    Operand,
    Operand,
  ];
  const left = (each: readonly Operand[]) => each.reduce((kept, one) => product(kept, rest(one, block), block), 1);
  const kept = left([leakage, displacement, substitution]);
  if (Object.values(reference).every((written) => written === null))
    return product(kept, rest(deadweight, block), block);
  const anyway = product(
    left([
      reference.leakage ?? leakage,
      reference.displacement ?? displacement,
      reference.substitution ?? substitution,
    ]),
    deadweight,
    block,
  );
  const share = block.take();
  setProduct(share, kept, 1, block.n);
  for (let i = 0; i < block.n; i++) share[i]! -= typeof anyway === 'number' ? anyway : anyway[i]!;
  return share;
}
