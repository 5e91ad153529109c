import type { Text } from '../text.ts';
import type { PriceBasis } from './flow-table.ts';

/** 가격 기준을 부르는 말. Names of price bases. */
export const basisLabels: Readonly<Record<PriceBasis, Text>> = {
  producer: { ko: '생산자가격', en: 'producer prices' },
  basic: { ko: '기초가격', en: 'basic prices' },
  purchaser: { ko: '구매자가격', en: 'purchaser prices' },
};
