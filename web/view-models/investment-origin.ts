import type { Run, Text } from '../../engine/index.ts';

/** 투자액이 어디서 왔는지를 말로. Where the money comes from, in words. */
export const originWords: Readonly<Record<Run['investment']['origin'], Text>> = {
  stated: { ko: '문서가 밝힌 금액', en: 'as the document states' },
  implied: { ko: '발표된 생산유발에서 거꾸로 구한 금액', en: 'implied by the stated production' },
  perUnit: { ko: '비교하기 위한 단위 금액, 계획의 총액이 아님', en: 'a unit to compare by, not the plan’s total' },
  planner: { ko: '계획가가 넣은 금액', en: 'given by the planner' },
};
