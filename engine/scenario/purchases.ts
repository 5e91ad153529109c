import { problemAt } from '../problem.ts';
import type { Text } from '../text.ts';
import { shareText } from '../units/korean-numerals.ts';
import type { Layer } from './layers.ts';
import { checkShare } from './shares.ts';
import { assumedOf, textOf, type Assumed, type Shares } from './written.ts';

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
