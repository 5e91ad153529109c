import { problemAt } from '../problem.ts';
import type { WrittenFormula } from '../formula/schema.ts';
import type { Text } from '../text.ts';
import { shareText } from '../units/korean-numerals.ts';
import { assumedOf, last, textOf, type Assumed, type Shares } from './written.ts';
import type { Layer } from './layers.ts';
import { checkShare, checkShares } from './shares.ts';

/** 한 부문의 구매: 적은 것만 전체의 값을 대신한다. */
export type SectorPurchase = {
  readonly sector: string;
  readonly localPurchase: Assumed | null;
  readonly importShare: Assumed | null;
  readonly file: string;
};

/** 구매자가격에 든 마진: `sectors`에 쓴 돈의 `to` 비중은 마진 부문들의 것이다. */
export type Margin = {
  readonly sectors: readonly string[];
  readonly to: Shares;
  readonly reason: Text | null;
  readonly file: string;
  readonly path: string;
};

/** 한 부문의 물가지수. */
export type SectorDeflator = {
  readonly sector: string;
  readonly index: Shares;
  readonly reason: Text | null;
  readonly file: string;
};

/** 순효과를 셈할 지역과, 계획이 없었을 때의 비율(적은 것만). */
export type NetAssumption = {
  readonly area: 'inRegion' | 'total';
  readonly reference: {
    readonly leakage: number | null;
    readonly displacement: number | null;
    readonly substitution: number | null;
  };
};

const longestDelay = 20;

/** 연도 → 실현되는 비율. The share realised in each year; years that are not written are whole. */
export function layRamp(layers: readonly Layer[]): Shares {
  for (const { scenario, file } of layers) {
    for (const [year, share] of Object.entries(scenario.ramp ?? {})) checkShare(share, year, file, `ramp.${year}`);
  }
  return last(layers, ({ ramp }) => ramp) ?? {};
}

/** @throws Problem OUT_OF_RANGE */
export function layDelay(layers: readonly Layer[]): number {
  for (const { scenario, file } of layers) {
    const { delay } = scenario;
    if (delay === undefined || (Number.isInteger(delay) && delay >= 0 && delay <= longestDelay)) continue;
    throw problemAt(file, 'delay', 'OUT_OF_RANGE', { id: 'delay', value: delay, min: 0, max: longestDelay });
  }
  return last(layers, ({ delay }) => delay) ?? 0;
}

/** 아래 겹의 부문은 위 겹이 다시 적을 때까지 남는다. A sector stays until a higher layer writes it anew. */
export function layPurchases(layers: readonly Layer[]): SectorPurchase[] {
  const laid = new Map<string, SectorPurchase>();
  for (const { scenario, file } of layers) {
    for (const [sector, given] of Object.entries(scenario.purchases ?? {})) {
      const [localPurchase, importShare] = [assumedOf(given.localPurchase), assumedOf(given.importShare)];
      for (const [key, assumed] of Object.entries({ localPurchase, importShare })) {
        if (assumed) checkShare(assumed.value, key, file, `purchases.${sector}.${key}`);
      }
      laid.set(sector, { sector, localPurchase, importShare, file });
    }
  }
  return [...laid.values()];
}

export function layMargins(layers: readonly Layer[]): Margin[] {
  const layer = layers.findLast(({ scenario }) => scenario.margins !== undefined);
  return (layer?.scenario.margins ?? []).map(({ sectors, to, reason }, i) => {
    const path = `margins[${i}].to`;
    let sum = 0;
    for (const [sector, share] of Object.entries(to)) {
      checkShare(share, sector, layer!.file, `${path}.${sector}`);
      sum += share;
    }
    if (sum >= 1) throw problemAt(layer!.file, path, 'MARGINS_TOO_LARGE', { sum: shareText(sum) });
    return { sectors, to, reason: textOf(reason), file: layer!.file, path };
  });
}

export function layDeflators(layers: readonly Layer[]): SectorDeflator[] {
  const layer = layers.findLast(({ scenario }) => scenario.deflators !== undefined);
  return Object.entries(layer?.scenario.deflators ?? {}).map(([sector, { index, reason }]) => ({
    sector,
    index,
    reason: textOf(reason),
    file: layer!.file,
  }));
}

export function layPayers(layers: readonly Layer[]): Shares | null {
  const layer = layers.findLast(({ scenario }) => scenario.payers !== undefined);
  if (!layer) return null;
  const payers = layer.scenario.payers as Shares;
  checkShares(payers, layer.file, 'payers');
  return payers;
}

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

/** 받아들이는 할인율의 한도, 연. */
const rateLimits = { min: 0, max: 0.3 } as const;

export function layDiscount(layers: readonly Layer[]): { readonly rate: Assumed; readonly year: number | null } | null {
  const layer = layers.findLast(({ scenario }) => scenario.discount !== undefined);
  if (!layer) return null;
  const { rate, year } = layer.scenario.discount!;
  const assumed = assumedOf(rate)!;
  if (!(assumed.value >= rateLimits.min && assumed.value <= rateLimits.max)) {
    throw problemAt(layer.file, 'discount.rate', 'OUT_OF_RANGE', {
      id: 'discount.rate',
      value: shareText(assumed.value),
      min: shareText(rateLimits.min),
      max: shareText(rateLimits.max),
    });
  }
  return { rate: assumed, year: year ?? null };
}

/** 한 겹이 적은 식들과 그 자리. */
export type WrittenFormulas = {
  readonly written: readonly WrittenFormula[];
  readonly place: { readonly file: string; readonly path: 'formulas' };
};

/** 가장 위의 겹이 적은 식들. The formulas of the highest layer that writes any. */
export function layFormulas(layers: readonly Layer[]): WrittenFormulas[] {
  const layer = layers.findLast(({ scenario }) => scenario.formulas !== undefined);
  return layer ? [{ written: layer.scenario.formulas!, place: { file: layer.file, path: 'formulas' } }] : [];
}
