import {
  contentOf,
  nationalTableOf,
  priceIndexOf,
  Problem,
  regionalTableOf,
  sha256Of,
  type FlowTable,
  type NationalData,
  type PriceData,
  type PriceIndex,
  type RegionalData,
  type RegionalTable,
} from '../../engine/index.ts';
import { once } from './once.ts';
import { getText } from './server.ts';

type ServedTable =
  | { readonly kind: 'national'; readonly table: FlowTable }
  | { readonly kind: 'regionalCoefficients'; readonly table: RegionalTable }
  | { readonly kind: 'priceIndex'; readonly table: PriceIndex };

/**
 * 서버가 싣고 다니는 표 하나. 모양은 서버가 내보내기 전에 검사한다.
 *
 * A table that the server ships. Its shape is not checked again: the server does so before it answers.
 *
 * @throws ServerTrouble, Problem
 */
export const servedTable = once(async (id: string): Promise<ServedTable> => {
  const text = await getText(`/api/tables/${id}`);
  const data = contentOf(text) as NationalData | RegionalData | PriceData;
  const hash = sha256Of(text);
  switch (data.kind) {
    case 'national':
      return { kind: data.kind, table: nationalTableOf(data, hash) };
    case 'regionalCoefficients':
      return { kind: data.kind, table: regionalTableOf(data, hash) };
    case 'priceIndex':
      return { kind: data.kind, table: priceIndexOf(data, hash) };
    default:
      throw notForComputing(id);
  }
});

/** 거래표 하나. @throws ServerTrouble, Problem */
export async function servedFlows(id: string): Promise<FlowTable> {
  const served = await servedTable(id);
  if (served.kind !== 'national') throw notForComputing(id);
  return served.table;
}

/** 시·도 유발계수표 하나. @throws ServerTrouble, Problem */
export async function servedRegional(id: string): Promise<RegionalTable> {
  const served = await servedTable(id);
  if (served.kind !== 'regionalCoefficients') throw notForComputing(id);
  return served.table;
}

/** 물가지수 하나. @throws ServerTrouble, Problem */
export async function servedPrices(id: string): Promise<PriceIndex> {
  const served = await servedTable(id);
  if (served.kind !== 'priceIndex') throw notForComputing(id);
  return served.table;
}

function notForComputing(id: string): Problem {
  return new Problem('TABLE_NOT_REGIONAL', { id });
}
