import { problemAt } from '../problem.ts';
import { shareText } from '../units/korean-numerals.ts';
import type { Layer } from './layers.ts';
import { assumedOf, type Assumed } from './written.ts';

/** 현재가치의 할인율과 기준 해(적지 않으면 첫 해). */
export type Discount = { readonly rate: Assumed; readonly year: number | null };

/** 받아들이는 할인율의 한도, 연. */
const rateLimits = { min: 0, max: 0.3 } as const;

export function layDiscount(layers: readonly Layer[]): Discount | null {
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
