import { problemAt } from '../problem.ts';
import type { Scenario } from './schema.ts';

/** 시나리오 한 겹과 그것이 적힌 파일. */
export type Layer = { readonly scenario: Scenario; readonly file: string };

const longestChain = 16;

/**
 * `extends`를 따라가 밑바닥(기준안)부터 쌓은 겹들.
 *
 * The layers of a scenario, the baseline first, found by following `extends`.
 *
 * @param find 이름이나 경로로 다른 시나리오를 찾는다; 없으면 Problem을 던진다
 * @throws Problem EXTENDS_LOOP, PLANS_DISAGREE
 */
export function layersOf(top: Layer, find: (base: string, from: Layer) => Layer): Layer[] {
  const layers = [top];
  for (let layer = top; layer.scenario.extends !== undefined; layer = layers[0]!) {
    const base = find(layer.scenario.extends, layer);
    const looped = layers.some((above) => above.scenario.id === base.scenario.id);
    if (looped || layers.length >= longestChain) {
      throw problemAt(layer.file, 'extends', 'EXTENDS_LOOP', { id: layer.scenario.id });
    }
    if (layer.scenario.plan !== undefined && layer.scenario.plan !== planOf(base, layer.scenario.plan)) {
      throw problemAt(layer.file, 'plan', 'PLANS_DISAGREE', {
        id: layer.scenario.id,
        plan: String(layer.scenario.plan),
        base: String(base.scenario.plan),
      });
    }
    layers.unshift(base);
  }
  return layers;
}

/** 밑바닥이 계획을 다시 적지 않고 또 이어받았다면 아직 모른다. */
function planOf(base: Layer, otherwise: string | null): string | null {
  return base.scenario.plan === undefined ? otherwise : base.scenario.plan;
}
