import {
  overviewReport,
  readPrices,
  readRegionalTable,
  type FlowOverview,
  type FlowTable,
  type Note,
  type RegionalTable,
  type Text,
} from '../../engine/index.ts';
import type { Library } from '../files/library.ts';

type Named = { readonly code: string; readonly name: Text };

/** 지역 유발계수표에 무엇이 들어 있는지. */
export type RegionalOverview = {
  readonly schema: 'pageup.table-overview/1';
  readonly kind: 'regionalCoefficients';
  readonly table: { readonly id: string; readonly year: number; readonly sectors: number; readonly hash: string };
  readonly restOfCountry: string;
  /** `absent`: 그 시·도에 없는 부문. */
  readonly regions: readonly (Named & { readonly absent: readonly string[] })[];
  readonly sectors: readonly Named[];
  readonly notes: readonly Note[];
};

/** 물가지수에 무엇이 들어 있는지. */
export type PriceOverview = {
  readonly schema: 'pageup.table-overview/1';
  readonly kind: 'priceIndex';
  readonly table: { readonly id: string; readonly base: number; readonly hash: string };
  readonly index: readonly { readonly year: number; readonly value: number }[];
  readonly notes: readonly Note[];
};

/** 표 하나의 모습과 출처; 싣지 않은 표의 출처는 null. */
export type Overview = (FlowOverview | RegionalOverview | PriceOverview) & { readonly source: unknown };

/**
 * 싣고 있는 표 하나의 모습과 출처. What a shipped table holds and where it comes from, whatever its kind.
 *
 * @throws Problem UNKNOWN_TABLE
 */
export function overviewOf(id: string, library: Library): Overview {
  const { kind, source } = library.tableSummary(id);
  if (kind === 'national') return overviewOfFlows(library.flowTable(id), source);
  const text = library.tableText(id);
  return { ...(kind === 'priceIndex' ? priceOverview(text) : regionalOverview(readRegionalTable(text))), source };
}

/** 거래표의 모습. */
export function overviewOfFlows(table: FlowTable, source: unknown): Overview {
  return { ...overviewReport(table), source };
}

function regionalOverview({ id, year, hash, restOfCountry, regions, sectors, production }: RegionalTable) {
  const named = ({ code, ko, en }: { code: string; ko: string; en: string }): Named => ({ code, name: { ko, en } });
  return {
    schema: 'pageup.table-overview/1',
    kind: 'regionalCoefficients',
    table: { id, year, sectors: sectors.length, hash },
    restOfCountry,
    regions: regions.map((region, r) => ({
      ...named(region),
      absent: sectors.filter((_, s) => production.inRegion[r]![s] === null).map(({ code }) => code),
    })),
    sectors: sectors.map(named),
    notes: [],
  } as const;
}

function priceOverview(text: string) {
  const { id, base, hash, byYear } = readPrices(text);
  return {
    schema: 'pageup.table-overview/1',
    kind: 'priceIndex',
    table: { id, base, hash },
    index: [...byYear].map(([year, value]) => ({ year, value })),
    notes: [],
  } as const;
}
