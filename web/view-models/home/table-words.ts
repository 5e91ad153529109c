import type { Text } from '../../../engine/index.ts';

/** 계획 표의 낱말. Words of the table of plans. */
export const tableWords = {
  tableCaption: {
    ko: '계획마다의 발표치와, 기준안을 2020년 산업연관표로 계산한 산출치. 제목을 누르면 그 칸으로 차례가 바뀝니다.',
    en: 'Stated figures of each plan, and its baseline computed from the 2020 input-output tables. Press a heading to order by it.',
  },
  tableFoot: {
    ko: '금액은 저마다의 가격기준연도이고 취업은 여러 해를 더한 연인원입니다. 투자액을 밝히지 않은 계획의 산출치는 투자 10억원당 효과이며 다른 계획의 총액과 비교할 수 없습니다. 10억원당 취업은 투자액 10억원에 대한 것입니다.',
    en: 'Money is in each plan’s own price year; employment is person-years summed over the years. Where a plan states no investment, modelled effects are per ₩1bn of investment and do not compare with totals. Persons per ₩1bn are per ₩1bn of investment.',
  },
  per10: { ko: '10억원당', en: 'per ₩1bn' },
  implied: { ko: '발표 생산에서 거꾸로 구함', en: 'derived from stated production' },
  assumed: { ko: '계획가의 가정', en: 'planner’s assumption' },
  computing: { ko: '계산 중', en: 'Computing' },
  verdictFailed: { ko: '검증하지 못함', en: 'Not audited' },
  auditOf: { ko: '검증 보기', en: 'See the audit' },
  sortBy: { ko: '이 칸으로 차례 바꾸기', en: 'order by this' },
} as const satisfies Record<string, Text>;
