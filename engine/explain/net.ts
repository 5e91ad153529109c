import { netSteps, type NetStep } from '../simulate/additionality.ts';
import type { Indicator } from '../table/coefficients.ts';
import { labels } from '../terms.ts';
import type { Text } from '../text.ts';
import { reportedEffect, type Traced } from './modelled.ts';
import { difference, leaf, product, renamed, type TraceNode } from './node.ts';
import { rateLeaf, referenceLeaf, rest } from './rates.ts';
import { constant } from './source.ts';

/**
 * 순효과의 한 칸: 총효과에서 누출, 구축, 대체를 차례로 덜고, 계획이 없었을 때의 것을 뺀다. 덜어 내는 칸은 음수이다.
 *
 * One step of the ladder from gross to net, as a run reports it; what a step takes away is negative. The reference case starts from
 * the same gross effect, named once and not written out again.
 *
 * @source domain F23
 */
export function netStep(of: Traced, indicator: Indicator, wanted: NetStep): TraceNode {
  const { model } = of;
  const area = model.resolved.region.level === 'nation' ? 'total' : model.assumptions.net.area;
  const gross = reportedEffect(of, indicator, area);
  const { unit } = gross;
  const named = renamed({ ko: `총효과: ${gross.label.ko}`, en: `Gross: ${gross.label.en}` }, gross);
  const same = again(named, `${indicator}.${area}`);
  const left = (node: TraceNode) => rest({ ko: `1 − ${node.label.ko}`, en: `1 − ${node.label.en}` }, node);
  const step = (label: Text, before: TraceNode, taken: TraceNode) => product(label, unit, [before, left(taken)]);
  const kept = step({ ko: '누출을 던 뒤', en: 'After leakage' }, named, rateLeaf(model, 'leakage'));
  const undisplaced = step({ ko: '구축을 던 뒤', en: 'After displacement' }, kept, rateLeaf(model, 'displacement'));
  const additional = step(
    { ko: '대체를 던 뒤', en: 'After substitution' },
    undisplaced,
    rateLeaf(model, 'substitution'),
  );
  const anyway = (from: TraceNode) =>
    product({ ko: '계획이 없어도 생겼을 것', en: 'Would happen anyway' }, unit, [
      from,
      rateLeaf(model, 'deadweight'),
      ...(['leakage', 'displacement', 'substitution'] as const).map((id) => left(referenceLeaf(model, id))),
    ]);
  const name = labels[indicator];
  const titled = (ko: string, en: string) => ({ ko: `${ko}: ${name.ko}`, en: `${en}: ${name.en}` });
  switch (wanted) {
    case 'gross':
      return named;
    case 'leakage':
      return difference(titled('누출이 덜어 낸 것', 'Taken away by leakage'), unit, [kept, same]);
    case 'displacement':
      return difference(titled('구축이 덜어 낸 것', 'Taken away by displacement'), unit, [
        undisplaced,
        again(kept, null),
      ]);
    case 'substitution':
      return difference(titled('대체가 덜어 낸 것', 'Taken away by substitution'), unit, [
        additional,
        again(undisplaced, null),
      ]);
    case 'reference':
      return difference(titled('기준 경우', 'Reference case'), unit, [nothing(unit), anyway(named)]);
    case 'net':
      return difference(titled('순효과', 'Net effect'), unit, [additional, anyway(same)]);
    default:
      return wanted satisfies never;
  }
}

/** 물을 수 있는 칸들: `net`은 `net.<지표>`로, 나머지는 `net.<칸>.<지표>`로. */
export const takenSteps: readonly NetStep[] = netSteps.filter((step) => step !== 'net');

/** 위에서 이미 펼친 수. */
function again({ label, value, unit }: TraceNode, output: string | null): TraceNode {
  const text = { ko: '위와 같은 수', en: 'The same figure as above' };
  return leaf(label, value, unit, { kind: 'derived', output, text });
}

function nothing(unit: TraceNode['unit']): TraceNode {
  const text = { ko: '덜어 내는 것이라 0에서 뺌', en: 'Taken away, so subtracted from 0' };
  return leaf({ ko: '0', en: '0' }, 0, unit, constant(text));
}
