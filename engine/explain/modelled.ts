import type { Scope } from '../simulate/effects.ts';
import type { Indicator } from '../table/coefficients.ts';
import { labels } from '../terms.ts';
import type { Text } from '../text.ts';
import { placeName } from './coefficients.ts';
import { effectTrees, type EffectTrees } from './effects.ts';
import type { Model } from './model.ts';
import { quotient, renamed, sum, type TraceNode } from './node.ts';
import { wonPerEok } from './stated.ts';

/** 하나의 계산과 그 나무들. */
export type Traced = { readonly model: Model; readonly trees: EffectTrees };

export function traced(model: Model): Traced {
  return { model, trees: effectTrees(model) };
}

/** «세종 내 생산유발» */
export function effectLabel({ resolved: { region } }: Model, indicator: Indicator, scope: Scope): Text {
  const { ko, en } = labels[indicator];
  if (scope === 'total') return { ko: `${ko}, 계`, en: `${en}, total` };
  const where = placeName(scope, region.region);
  return { ko: `${where.ko} ${ko}`, en: `${en} ${where.en}` };
}

/** 엔진의 단위로: 원과 명. The effect in won or persons. */
export function rawEffect({ model, trees }: Traced, indicator: Indicator, scope: Scope): TraceNode {
  const label = effectLabel(model, indicator, scope);
  if (scope !== 'total') return trees.effect(label, indicator, scope);
  if (model.resolved.region.level === 'nation') return trees.effect(label, indicator, 'outRegion');
  const [inside, outside] = (['inRegion', 'outRegion'] as const).map((part) =>
    trees.effect(effectLabel(model, indicator, part), indicator, part),
  );
  return sum(label, inside!.unit, [inside!, outside!]);
}

/** 보고서의 단위로: 억원과 명. The effect as a run reports it. */
export function reportedEffect(of: Traced, indicator: Indicator, scope: Scope): TraceNode {
  const raw = rawEffect(of, indicator, scope);
  return indicator === 'employment' ? raw : inEokNode(raw);
}

/** 원을 억원으로. */
export function inEokNode(won: TraceNode): TraceNode {
  const { ko, en } = won.label;
  return quotient(won.label, '억원', [renamed({ ko: `${ko}(원)`, en: `${en} (won)` }, won), wonPerEok]);
}
