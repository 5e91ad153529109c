import { assumedOf, type Assumed } from '../scenario/written.ts';
import { rates, type RateId } from '../scenario/rates.ts';
import type { Text } from '../text.ts';
import { difference, leaf, type TraceNode } from './node.ts';
import { writtenIn, type Model } from './model.ts';
import { assumption, constant } from './source.ts';

export const one: TraceNode = leaf(
  { ko: '전체', en: 'The whole' },
  1,
  '비율',
  constant({ ko: '식의 1(전체)', en: 'The 1 of the formula (the whole)' }),
);

/** 비율 조정 항목의 잎. */
export function rateLeaf(model: Model, id: RateId): TraceNode {
  const { layers, assumptions } = model;
  const { label } = rates.find((rate) => rate.id === id)!;
  const layer = layers.findLast(({ scenario }) => scenario.levers?.[id] !== undefined);
  const { value, range, reason } = assumptions.rates[id];
  const written = writtenIn(model, layer, `levers.${id}`, id, reason);
  return leaf(label, value, '비율', assumption(label, range, written, id));
}

/** 계획이 없었을 때의 비율: 적지 않았으면 계획의 것. */
export function referenceLeaf(model: Model, id: 'leakage' | 'displacement' | 'substitution'): TraceNode {
  const layer = model.layers.findLast(({ scenario }) => scenario.net !== undefined);
  const written = assumedOf(layer?.scenario.net?.reference?.[id]);
  if (!layer || !written) return rateLeaf(model, id);
  const { label } = rates.find((rate) => rate.id === id)!;
  const what = { ko: `${label.ko}, 계획이 없을 때`, en: `${label.en}, without the plan` };
  const place = { file: layer.file, path: `net.reference.${id}` };
  return leaf(what, written.value, '비율', assumption(what, written.range, { place, reason: written.reason }));
}

/** 이 부문의 구매: 부문에 따로 적었으면 그것, 아니면 전체의 값. */
export function purchaseLeaf(model: Model, id: 'localPurchase' | 'importShare', code: string): TraceNode {
  const own = model.assumptions.purchases.find(({ sector }) => sector === code);
  const assumed: Assumed | null = own?.[id] ?? null;
  if (!own || !assumed) return rateLeaf(model, id);
  const { label } = rates.find((rate) => rate.id === id)!;
  const what = { ko: `${label.ko}, ${code} 부문`, en: `${label.en}, sector ${code}` };
  const place = { file: own.file, path: `purchases.${code}.${id}` };
  return leaf(what, assumed.value, '비율', assumption(what, assumed.range, { place, reason: assumed.reason }));
}

/** 1에서 덜어 낸 나머지. */
export function rest(label: Text, ...taken: readonly TraceNode[]): TraceNode {
  return difference(label, '비율', [one, ...taken]);
}
