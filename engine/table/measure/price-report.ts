import { dot, sumOf } from '../../math/vectors.ts';
import { note, Problem, type Note } from '../../problem.ts';
import type { Text } from '../../text.ts';
import { itemDemand, privateConsumption } from '../final-demand-items.ts';
import { sizeOf, valueAddedOf, type FlowTable } from '../flow-table.ts';
import { accountAt, accountNames, headerOf, type AccountName, type TableHeader } from '../header.ts';
import { limitNotes } from './limits.ts';
import { priceChanges, type PriceShocks } from './price-model.ts';

/** 무엇이 오르는가. 아무 말이 없으면 `valueAdded`이다. What rises; `valueAdded` unless said otherwise. */
export const shockKinds = ['valueAdded', 'importPrice', 'price'] as const;
export type ShockKind = (typeof shockKinds)[number];

/** `sector`는 부문 코드, 또는 모든 부문을 뜻하는 «all»이다. 같은 것을 두 번 올리면 더한다. */
export type PriceShock = { readonly sector: string; readonly fraction: number; readonly of: ShockKind };

/** 모든 부문. Every sector. */
export const everySector = 'all';

/** 오르는 것의 이름과 뜻. What each kind of shock means. */
export const shockMeanings: Readonly<Record<ShockKind, Text>> = {
  valueAdded: {
    ko: '그 부문이 산출 1원마다 치르는 부가가치(임금·이윤·세금)가 그 비율만큼 오름',
    en: "value added per unit of that sector's output (wages, profits, taxes) rises by the fraction",
  },
  importPrice: {
    ko: '수입한 그 품목의 값이 그 비율만큼 오름',
    en: 'the price of that product when imported rises by the fraction',
  },
  price: {
    ko: '그 부문의 국산품 값이 밖에서 정해져 꼭 그 비율만큼 오름(공공요금처럼)',
    en: "the price of that sector's domestic product is fixed from outside and rises by exactly the fraction (as a tariff does)",
  },
};

export type PriceReport = {
  readonly schema: 'pageup.table-price/1';
  readonly table: TableHeader;
  readonly shocks: readonly (PriceShock & { readonly name: Text; readonly meaning: Text })[];
  /** 국산품 값의 변화, 비율(0.01은 1 %). 산출이 없는 부문은 null. */
  readonly sectors: readonly (AccountName & { readonly change: number | null })[];
  /** 민간소비로 가중한 변화: 국산품만, 그리고 수입 소비재까지. */
  readonly consumer: { readonly domestic: number | null; readonly withImports: number | null };
  /** 산출로 가중한 변화. */
  readonly producer: number;
  readonly notes: readonly Note[];
};

/** 오르내림의 한도: −100 %에서 +1000 %. */
const least = -1;
const most = 10;

/**
 * 값의 파급 보고: 부가가치, 수입품의 값, 또는 밖에서 정해지는 값이 오를 때 부문마다의 값.
 *
 * Price pass-through. Fractions throughout: 0.1 is 10 %. Costs are passed on in full, quantities and input shares stay as they are.
 *
 * @throws Problem UNKNOWN_ACCOUNT, OUT_OF_RANGE, TABLE_LACKS, TABLE_NOT_PRODUCTIVE
 * @source Miller & Blair 2009 §2.6; 한국은행, 산업연관분석해설 (물가파급효과); domain F10
 */
export function priceReport(table: FlowTable, { shocks }: { readonly shocks: readonly PriceShock[] }): PriceReport {
  const vectors = vectorsOf(table, shocks);
  const changes = priceChanges(table, vectors);
  const names = accountNames(table);
  return {
    schema: 'pageup.table-price/1',
    table: headerOf(table),
    shocks: shocks.map((shock) => ({ ...shock, ...shockedIn(table, shock.sector), meaning: shockMeanings[shock.of] })),
    sectors: names.map((name, j) => ({ ...name, change: table.output[j] === 0 ? null : changes[j]! })),
    consumer: consumerPrices(table, changes, vectors.importPrice),
    producer: dot(changes, table.output) / sumOf(table.output),
    notes: [
      ...limitNotes(table),
      note('PRICES_PASSED_ON', 'sectors'),
      ...largeNotes(table, shocks),
      ...idleNotes(table, shocks),
    ],
  };
}

function vectorsOf(table: FlowTable, shocks: readonly PriceShock[]): PriceShocks {
  const n = sizeOf(table);
  const vectors = {
    valueAdded: new Float64Array(n),
    importPrice: new Float64Array(n),
    price: new Map<number, number>(),
  };
  for (const { sector, fraction, of } of shocks) {
    if (!(fraction >= least && fraction <= most)) {
      throw new Problem('OUT_OF_RANGE', { id: `shock ${sector}`, value: fraction, min: least, max: most });
    }
    for (const j of accountsOf(table, sector)) {
      if (of === 'price') vectors.price.set(j, (vectors.price.get(j) ?? 0) + fraction);
      else vectors[of][j]! += fraction;
    }
  }
  return vectors;
}

function accountsOf(table: FlowTable, sector: string): readonly number[] {
  return sector === everySector ? Array.from(table.output, (_, j) => j) : [accountAt(table, sector)];
}

function shockedIn(table: FlowTable, sector: string): AccountName {
  return sector === everySector
    ? { sector, name: { ko: '모든 부문', en: 'All sectors' } }
    : accountNames(table)[accountAt(table, sector)]!;
}

/** 소비자가 겪는 변화: 국산 소비재는 국산품 값으로, 수입 소비재는 수입품 값으로. */
function consumerPrices(table: FlowTable, changes: Float64Array, importPrice: Float64Array): PriceReport['consumer'] {
  const domestic = itemDemand(table, privateConsumption);
  const imported = itemDemand(table, privateConsumption, 'imported');
  if (!domestic || sumOf(domestic) === 0) return { domestic: null, withImports: null };
  const spent = dot(domestic, changes);
  return {
    domestic: spent / sumOf(domestic),
    withImports: imported && (spent + dot(imported, importPrice)) / (sumOf(domestic) + sumOf(imported)),
  };
}

/** 부가가치가 없는 부문의 부가가치를 올려도 아무 일이 없다. */
function idleNotes(table: FlowTable, shocks: readonly PriceShock[]): Note[] {
  const valueAdded = valueAddedOf(table);
  return shocks.flatMap(({ sector, of }, k) =>
    of === 'valueAdded' && accountsOf(table, sector).every((j) => valueAdded[j] === 0)
      ? [note('SHOCK_WITHOUT_EFFECT', `shocks.${k}`, { sector: shockedIn(table, sector).sector })]
      : [],
  );
}

/** 100%가 넘게 오르는 것은 흔히 %를 빠뜨린 것이다. A rise above 100 % is often a percent sign left out. */
function largeNotes(table: FlowTable, shocks: readonly PriceShock[]): Note[] {
  return shocks.flatMap(({ sector: asked, fraction }, k) => {
    if (Math.abs(fraction) <= 1) return [];
    const { sector } = shockedIn(table, asked);
    return [note('SHOCK_LARGE', `shocks.${k}`, { sector, fraction, percent: Math.round(fraction * 100) })];
  });
}
