import type { Layer } from './layers.ts';
import { checkShares } from './shares.ts';
import type { Shares } from './written.ts';

export function layPayers(layers: readonly Layer[]): Shares | null {
  const layer = layers.findLast(({ scenario }) => scenario.payers !== undefined);
  if (!layer) return null;
  const payers = layer.scenario.payers as Shares;
  checkShares(payers, layer.file, 'payers');
  return payers;
}
