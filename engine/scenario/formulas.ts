import type { WrittenFormula } from '../formula/schema.ts';
import type { Layer } from './layers.ts';

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
