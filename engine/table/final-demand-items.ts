import type { Text } from '../text.ts';
import { columnOf, type FinalDemand, type FlowTable } from './flow-table.ts';

export const privateConsumption = '9111';
export const exportsItem = '9140';
/** 최종수요의 합계. The total of all items. */
export const allItems = '9190';

/**
 * 최종수요 항목의 이름.
 *
 * @source 한국은행, 2020년 산업연관표, 최종수요 항목 코드; 영문은 이 프로젝트의 번역
 */
const names: Readonly<Record<string, Text>> = {
  [privateConsumption]: { ko: '민간소비지출', en: 'Private consumption' },
  9112: { ko: '정부소비지출', en: 'Government consumption' },
  9121: { ko: '민간고정자본형성', en: 'Private fixed capital formation' },
  9122: { ko: '정부고정자본형성', en: 'Government fixed capital formation' },
  9131: { ko: '재고증감', en: 'Changes in inventories' },
  9132: { ko: '귀중품순취득', en: 'Net acquisition of valuables' },
  [exportsItem]: { ko: '수출', en: 'Exports' },
  [allItems]: { ko: '최종수요계', en: 'Total final demand' },
};

/**
 * 항목의 이름; 모르는 코드는 코드 그대로. The name of an item; an unknown code stands for itself.
 *
 * @example
 * itemName('9140').en // => 'Exports'
 */
export function itemName(item: string): Text {
  return names[item] ?? { ko: item, en: item };
}

/** 한 항목의 수요, 계정 순; 그 항목이 없거나 수입을 가르지 않았으면 null. Demand of one item by account. */
export function itemDemand(
  { finalDemand }: FlowTable,
  item: string,
  origin: keyof Omit<FinalDemand, 'items'> = 'domestic',
): Float64Array | null {
  const column = finalDemand.items.indexOf(item);
  const demand = finalDemand[origin];
  return column < 0 || !demand ? null : columnOf(demand, finalDemand.items.length, column);
}
