import type { Evaluation } from '../calibrate/evaluate.ts';
import { isDemand } from '../scenario/investment.ts';
import type { Layer } from '../scenario/layers.ts';
import { inEok, isMoneyUnit, won } from '../units/money.ts';

/** 항목의 두 끝, 항목의 단위로. */
export type Interval = readonly [low: number, high: number];

/** 산업의 돈을 마지막으로 정한 길: 전체의 비중이거나 금액. */
type Origin = { readonly share: number | null; readonly range: Interval | null };

/**
 * 파일이 돈에 적은 범위, 억원.
 *
 * 비중의 범위는 전체가 얼마인지가 아니라 어떻게 나뉘는지를 말하므로, 그 산업들은 뽑은 뒤 합이 그대로이도록 함께 맞춘다(`split`).
 *
 * The ranges that files write for money. A range of shares says how the total is split, not how large it is: those components
 * (`split`) are rescaled together after drawing, so that their sum stays.
 */
export function moneyRanges({ prepared: { study }, assumptions, settings }: Evaluation): {
  readonly written: ReadonlyMap<string, Interval>;
  readonly split: readonly number[];
} {
  const { components, investment } = assumptions;
  const origins = originsOf(study.layers);
  const originOf = (id: string): Origin =>
    Object.hasOwn(settings, `investment.${id}`) ? noRange : (origins.get(id) ?? noRange);
  const written = new Map<string, Interval>();
  const total = totalRange(study.layers);
  for (const { id } of components) {
    const { share, range } = originOf(id);
    if (share === null && range && !total) written.set(`investment.${id}`, range);
  }
  const shared = [...components.keys()].filter((c) => originOf(components[c]!.id).share !== null);
  const shares = shared.reduce((sum, c) => sum + originOf(components[c]!.id).share!, 0);
  const money = shared.reduce((sum, c) => sum + inEok(investment.byComponent.get(components[c]!.id)!), 0);
  const isSplit =
    shared.length > 1 && shares > 0 && money > 0 && shared.some((c) => originOf(components[c]!.id).range !== null);
  if (isSplit) {
    for (const c of shared) {
      const { id } = components[c]!;
      const { range } = originOf(id);
      if (range) written.set(`investment.${id}`, [(range[0] * money) / shares, (range[1] * money) / shares]);
    }
  }
  if (total) written.set('investment', total);
  return { written, split: isSplit ? shared : [] };
}

/**
 * 한 항목의 값에 파일이 붙인 그럴듯한 범위: 금액이면 `moneyRanges`의 것, 비율이면 가정에 딸린 것. 적지 않았으면 null.
 *
 * The plausible range that files write beside a lever's value; null where none is written.
 */
export function intervalBeside(
  { assumptions: { rates } }: Evaluation,
  { written }: Pick<ReturnType<typeof moneyRanges>, 'written'>,
  lever: string,
): Interval | null {
  return written.get(lever) ?? rates[lever as keyof typeof rates]?.range ?? null;
}

const noRange: Origin = { share: null, range: null };

function originsOf(layers: readonly Layer[]): Map<string, Origin> {
  const origins = new Map<string, Origin>();
  for (const { scenario } of layers) {
    if (scenario.demand) for (const id of origins.keys()) if (isDemand(id)) origins.delete(id);
    for (const { id, share, investment } of scenario.components ?? []) {
      const before = origins.get(id);
      if (share !== undefined) {
        const given = typeof share === 'number' ? { value: share } : share;
        const kept = before === undefined || before.share === null ? null : before.range;
        origins.set(id, { share: given.value, range: given.range ?? kept });
      }
      if (investment) origins.set(id, { share: null, range: inMoney(investment) });
    }
  }
  return origins;
}

type Money = { readonly unit: string; readonly range?: readonly [number, number] | undefined };

/** 뒤에 산업마다의 금액을 적은 겹이 있으면 전체의 범위는 더는 전체의 것이 아니다. */
function totalRange(layers: readonly Layer[]): Interval | null {
  const at = layers.findLastIndex(({ scenario }) => scenario.investment !== undefined);
  const total = layers[at]?.scenario.investment;
  const isOverlaid = layers
    .slice(Math.max(0, at))
    .some(({ scenario: { demand, components = [] } }) => demand ?? components.some(({ investment }) => investment));
  return total && 'value' in total && !isOverlaid ? inMoney(total) : null;
}

function inMoney({ range, unit }: Money): Interval | null {
  if (!range || !isMoneyUnit(unit)) return null;
  const perUnit = inEok(won(1, unit)!);
  return [range[0] * perUnit, range[1] * perUnit];
}
