import type { Layer } from '../scenario/layers.ts';
import { assumedOf, textOf } from '../scenario/written.ts';
import { demandId, isDemand, moneyOf } from '../scenario/investment.ts';
import type { Text } from '../text.ts';
import { leaf, product, quotient, renamed, sum, type TraceNode } from './node.ts';
import { writtenIn, type Model } from './model.ts';
import { assumption, constant } from './source.ts';
import { statedLeaf } from './stated.ts';

type Trees = Map<string, TraceNode>;
type Component = NonNullable<Layer['scenario']['components']>[number];

/**
 * 산업마다의 투자액이 정해진 길: 겹을 쌓은 차례 그대로.
 *
 * How each component's money was laid, layer by layer, in the order of `layInvestment`.
 */
export function investmentTrees(model: Model): ReadonlyMap<string, TraceNode> {
  const shares: Trees = new Map();
  const money: Trees = new Map();
  for (const layer of model.layers) {
    const { scenario, file } = layer;
    const components = scenario.components ?? [];
    const amounts = components.filter(({ investment }) => investment !== undefined);
    const total = totalOf(layer, model);
    if (scenario.demand) replaceDemand(money, scenario.demand, file);
    for (const component of components)
      if (component.share !== undefined) shares.set(component.id, shareLeaf(component, file, model));
    if (components.some(({ share }) => share !== undefined)) {
      const whole = total ?? wholeOf(money);
      for (const [id, share] of shares) money.set(id, product(investmentOf(id, model), '원', [whole, share]));
    } else if (total && amounts.length === 0 && !scenario.demand) {
      scale(money, total, model);
    }
    for (const component of amounts) money.set(component.id, amountLeaf(component, layer, model));
  }
  return money;
}

/** 전체 투자액: 산업들의 합. */
export function wholeOf(money: ReadonlyMap<string, TraceNode>): TraceNode {
  return sum({ ko: '투자액(산업들의 합)', en: 'Investment (all components)' }, '원', [...money.values()]);
}

function totalOf(layer: Layer, model: Model): TraceNode | null {
  const { investment: given } = layer.scenario;
  if (given === undefined) return null;
  if (given.origin === 'implied') return model.implied;
  if (!('value' in given)) return statedLeaf(model.study, 'investment')!;
  const label = { ko: '투자액(전체)', en: 'Investment (total)' };
  const written = writtenIn(model, layer, 'investment', 'investment', textOf(given.reason));
  const source = assumption(label, given.range ?? null, written, 'investment');
  return leaf(label, moneyOf(given, layer.file, 'investment'), '원', source);
}

function shareLeaf({ id, share, reason }: Component, file: string, model: Model): TraceNode {
  const assumed = assumedOf(share)!;
  const { ko, en } = titleOf(id, model);
  const label = { ko: `투자 비중: ${ko}`, en: `Share of investment: ${en}` };
  const why = { place: { file, path: `components.${id}.share` }, reason: assumed.reason ?? textOf(reason) };
  return leaf(label, assumed.value, '비율', assumption(label, assumed.range, why));
}

function amountLeaf({ id, investment, reason }: Component, layer: Layer, model: Model): TraceNode {
  const given = investment!;
  const path = `components.${id}.investment`;
  const label = investmentOf(id, model);
  const lever = `investment.${id}`;
  const written = writtenIn(model, layer, path, lever, textOf(given.reason ?? reason));
  const source = assumption(label, given.range ?? null, written, lever);
  return leaf(label, moneyOf(given, layer.file, path), '원', source);
}

function replaceDemand(money: Trees, rows: NonNullable<Layer['scenario']['demand']>, file: string): void {
  for (const id of money.keys()) if (isDemand(id)) money.delete(id);
  rows.forEach((row, i) => {
    const path = `demand[${i}]`;
    const label = { ko: `적은 최종수요 ${i + 1}`, en: `Final demand as written, ${i + 1}` };
    const why = { place: { file, path: `${path}.value` }, reason: textOf(row.reason) };
    const source = assumption(label, null, why, `investment.${demandId(i)}`);
    money.set(demandId(i), leaf(label, moneyOf(row, file, path), '원', source));
  });
}

/** 전체 금액만 다시 적으면 지금까지의 금액이 같은 비율로 바뀐다. */
function scale(money: Trees, total: TraceNode, model: Model): void {
  const before = renamed({ ko: '바꾸기 전의 전체', en: 'Total before the change' }, wholeOf(money));
  const count = leaf(
    { ko: '산업의 수', en: 'Number of components' },
    money.size,
    '비율',
    constant({ ko: '금액이 없던 산업들에 고르게 나눔', en: 'Spread evenly over components that had no money' }),
  );
  for (const [id, amount] of money) {
    const label = investmentOf(id, model);
    const asked = product({ ko: '금액 × 새 전체', en: 'Amount × new total' }, '원', [amount, total]);
    money.set(id, before.value > 0 ? quotient(label, '원', [asked, before]) : quotient(label, '원', [total, count]));
  }
}

function investmentOf(id: string, model: Model): Text {
  const { ko, en } = titleOf(id, model);
  return { ko: `투자액: ${ko}`, en: `Investment: ${en}` };
}

function titleOf(id: string, { assumptions }: Model): Text {
  return assumptions.components.find((component) => component.id === id)?.title ?? { ko: id, en: id };
}
