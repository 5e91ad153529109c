import { sumOf } from '../math/vectors.ts';
import { Problem } from '../problem.ts';
import type { Text } from '../text.ts';
import { itemDemand, itemName } from './final-demand-items.ts';
import { sizeOf, type FlowTable } from './flow-table.ts';
import { accountAt, accountNames } from './header.ts';

/** 무엇의 파급인가: 한 부문의 국산품 1원, 또는 한 최종수요 항목 전체. One won for a sector's product, or a whole item of demand. */
export type Demanded = { readonly sector: string } | { readonly item: string };

/** 부문이면 1원(값 1, 원/원), 항목이면 그 항목의 국산품 수요(백만원). */
export type DescribedDemand = {
  readonly kind: 'sector' | 'item';
  readonly id: string;
  readonly name: Text;
  readonly value: number;
  readonly unit: '원/원' | '백만원';
};

/**
 * 물은 수요와 그 벡터, 계정 순. The demand that is asked about, and its vector by account.
 *
 * @throws Problem UNKNOWN_ACCOUNT, UNKNOWN_ITEM
 */
export function demandedOf(
  table: FlowTable,
  demanded: Demanded,
): { readonly demand: DescribedDemand; readonly vector: Float64Array } {
  if ('sector' in demanded) {
    const at = accountAt(table, demanded.sector);
    const { sector: id, name } = accountNames(table)[at]!;
    const vector = new Float64Array(sizeOf(table));
    vector[at] = 1;
    return { demand: { kind: 'sector', id, name, value: 1, unit: '원/원' }, vector };
  }
  const { item: id } = demanded;
  const vector = itemDemand(table, id);
  if (!vector) {
    const known = table.finalDemand.items.map((item) => ({ item, name: itemName(item) }));
    throw new Problem('UNKNOWN_ITEM', {
      id,
      table: table.id,
      knownKo: known.map(({ item, name }) => `${item} ${name.ko}`).join(', '),
      knownEn: known.map(({ item, name }) => `${item} ${name.en}`).join(', '),
    });
  }
  return { demand: { kind: 'item', id, name: itemName(id), value: sumOf(vector), unit: '백만원' }, vector };
}
