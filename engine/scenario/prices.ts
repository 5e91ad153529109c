import { problemAt } from '../problem.ts';
import type { Plan } from '../plan/schema.ts';
import type { Text } from '../text.ts';
import { shareText } from '../units/korean-numerals.ts';
import type { Layer } from './layers.ts';
import { assumedOf, last, textOf, type Assumed, type Shares } from './written.ts';

/** 한 부문의 물가지수. */
export type SectorDeflator = {
  readonly sector: string;
  readonly index: Shares;
  readonly reason: Text | null;
  readonly file: string;
};

/** 가격기준연도: 적은 것, 문서가 밝힌 것, 문서의 해의 차례로. */
export type PriceYear = {
  readonly value: number;
  readonly origin: 'stated' | 'assumed';
  readonly reason: Text | null;
};

/** @throws Problem NO_PRICE_YEAR */
export function layPriceYear(layers: readonly Layer[], plan: Plan | null): PriceYear {
  const given = last(layers, (s) => s.priceYear);
  if (typeof given === 'number') return { value: given, origin: plan ? 'assumed' : 'stated', reason: null };
  if (given) return { value: given.value, origin: given.origin, reason: textOf(given.reason) };
  if (!plan) {
    const { scenario, file } = layers.at(-1)!;
    throw problemAt(file, 'priceYear', 'NO_PRICE_YEAR', { id: scenario.id });
  }
  const { investment, production, valueAdded } = plan.stated;
  const printed = (investment ?? production ?? valueAdded)?.priceYear;
  if (printed !== undefined) return { value: printed, origin: 'stated', reason: null };
  return { value: Number(plan.document.date.slice(0, 4)), origin: 'assumed', reason: null };
}

/** 받아들이는 물가상승률의 한도, 연. */
const inflationLimits = { min: -0.2, max: 0.5 } as const;

/** @throws Problem OUT_OF_RANGE */
export function layInflation(layers: readonly Layer[]): Assumed | null {
  for (const { scenario, file } of layers) {
    const given = assumedOf(scenario.inflation);
    if (!given || (given.value >= inflationLimits.min && given.value <= inflationLimits.max)) continue;
    throw problemAt(file, 'inflation', 'OUT_OF_RANGE', {
      id: 'inflation',
      value: shareText(given.value),
      min: shareText(inflationLimits.min),
      max: shareText(inflationLimits.max),
    });
  }
  return assumedOf(last(layers, ({ inflation }) => inflation));
}

export function pricesFileOf(layers: readonly Layer[]): string {
  const priced = layers.findLast(({ scenario }) => scenario.priceYear !== undefined || scenario.prices !== undefined);
  return (priced ?? layers.at(-1)!).file;
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
