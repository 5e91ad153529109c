import type { Layer } from './layers.ts';
import { checkShare } from './shares.ts';
import { assumedOf } from './written.ts';

/** 순효과를 셈할 지역과, 계획이 없었을 때의 비율(적은 것만). */
export type NetAssumption = {
  readonly area: 'inRegion' | 'total';
  readonly reference: {
    readonly leakage: number | null;
    readonly displacement: number | null;
    readonly substitution: number | null;
  };
};

export function layNet(layers: readonly Layer[]): NetAssumption {
  const layer = layers.findLast(({ scenario }) => scenario.net !== undefined);
  const written = layer?.scenario.net?.reference ?? {};
  const factor = (key: 'leakage' | 'displacement' | 'substitution') => {
    const assumed = assumedOf(written[key]);
    if (assumed) checkShare(assumed.value, key, layer!.file, `net.reference.${key}`);
    return assumed?.value ?? null;
  };
  return {
    area: layer?.scenario.net?.area ?? 'inRegion',
    reference: {
      leakage: factor('leakage'),
      displacement: factor('displacement'),
      substitution: factor('substitution'),
    },
  };
}
