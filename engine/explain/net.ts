import type { Indicator } from '../table/coefficients.ts';
import { labels } from '../terms.ts';
import type { Text } from '../text.ts';
import { reportedEffect, type Traced } from './modelled.ts';
import { difference, leaf, product, renamed, type TraceNode } from './node.ts';
import { rateLeaf, referenceLeaf, rest } from './rates.ts';

/**
 * 순효과: 총효과에서 누출, 구축, 대체를 차례로 덜고, 계획이 없었을 때의 것을 뺀다.
 *
 * The ladder from gross to net. The reference case starts from the same gross effect, named once and not written out again.
 *
 * @source domain F23
 */
export function netEffect(of: Traced, indicator: Indicator): TraceNode {
  const { model } = of;
  const area = model.resolved.region.level === 'nation' ? 'total' : model.assumptions.net.area;
  const gross = reportedEffect(of, indicator, area);
  const { unit } = gross;
  const named = renamed({ ko: `총효과: ${gross.label.ko}`, en: `Gross: ${gross.label.en}` }, gross);
  const same = leaf(named.label, gross.value, unit, {
    kind: 'derived',
    output: `${indicator}.${area}`,
    text: { ko: '위의 총효과와 같은 수', en: 'The same gross effect as above' },
  });
  const left = (node: TraceNode) => rest({ ko: `1 − ${node.label.ko}`, en: `1 − ${node.label.en}` }, node);
  const step = (label: Text, before: TraceNode, taken: TraceNode) => product(label, unit, [before, left(taken)]);
  const kept = step({ ko: '누출을 던 뒤', en: 'After leakage' }, named, rateLeaf(model, 'leakage'));
  const undisplaced = step({ ko: '구축을 던 뒤', en: 'After displacement' }, kept, rateLeaf(model, 'displacement'));
  const additional = step(
    { ko: '대체를 던 뒤', en: 'After substitution' },
    undisplaced,
    rateLeaf(model, 'substitution'),
  );
  const anyway = product({ ko: '계획이 없어도 생겼을 것', en: 'Would happen anyway' }, unit, [
    same,
    rateLeaf(model, 'deadweight'),
    ...(['leakage', 'displacement', 'substitution'] as const).map((id) => left(referenceLeaf(model, id))),
  ]);
  const { ko, en } = labels[indicator];
  return difference({ ko: `순효과: ${ko}`, en: `Net effect: ${en}` }, unit, [additional, anyway]);
}
