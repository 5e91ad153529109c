import type { Text } from '../text.ts';

export type RateId =
  | 'execution'
  | 'localPurchase'
  | 'importShare'
  | 'productivityGrowth'
  | 'leakage'
  | 'displacement'
  | 'substitution'
  | 'deadweight';

/** 순효과로 가는 비율들. */
export const netRates = ['leakage', 'displacement', 'substitution', 'deadweight'] as const satisfies RateId[];

/** 비율 조정 항목의 선언: 기본값은 까닭과 범위를 지닌 가정이다. */
export type Rate = {
  readonly id: RateId;
  readonly label: Text;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** 그럴듯한 범위. */
  readonly range: readonly [number, number];
  readonly reason: Text;
};

/**
 * 비율 조정 항목. 시나리오가 적지 않으면 이 기본값을 쓴다.
 *
 * The rates a planner can adjust. A scenario that says nothing gets these defaults.
 *
 * @source 지역내 구매율·수입 비율: 한국은행 2020년 지역산업연관표(보도로 확인한 2차 자료)와 2020년 산업연관표의 최종수요
 */
export const rates: readonly Rate[] = [
  {
    id: 'execution',
    label: { ko: '집행률', en: 'Execution rate' },
    default: 1,
    min: 0,
    max: 1,
    step: 0.01,
    range: [0.5, 1],
    reason: {
      ko: '발표한 금액이 모두 집행된다고 본 값. 예측액의 65%만 정산된 사례가 있어 낮추어 볼 필요가 있음.',
      en: 'All announced money is spent. A case is known in which 65 % of a forecast was settled, so lower values deserve a look.',
    },
  },
  {
    id: 'localPurchase',
    label: { ko: '지역내 구매율', en: 'Local purchase share' },
    default: 0.717,
    min: 0,
    max: 1,
    step: 0.01,
    range: [0.4, 0.85],
    reason: {
      ko: '최종수요 가운데 자기 지역 생산물로 채운 비율의 전국값 71.7%(2020년 지역산업연관표, 보도). 울산 82.2%, 경기 75.7%, 대구 64.7%.',
      en: 'The share of final demand met by the own region, nationwide 71.7 % (2020 regional table, as reported); Ulsan 82.2, Gyeonggi 75.7, Daegu 64.7.',
    },
  },
  {
    id: 'importShare',
    label: { ko: '수입 비율', en: 'Import share' },
    default: 0.065,
    min: 0,
    max: 1,
    step: 0.005,
    range: [0, 0.3],
    reason: {
      ko: '2020년 전국 최종수요 2,700.2조원 가운데 수입 최종재 174.3조원의 비율(전국표에서 계산).',
      en: 'Imported final goods, 174.3 of 2,700.2 trillion won of final demand in 2020 (computed from the national table).',
    },
  },
  {
    id: 'productivityGrowth',
    label: { ko: '노동생산성 상승률(실질, 연)', en: 'Labour-productivity growth (real, per year)' },
    default: 0,
    min: 0,
    max: 0.1,
    step: 0.001,
    range: [0, 0.03],
    reason: {
      ko: '표 기준연도(2020)부터의 실질 변화. 취업유발계수는 2020년 9.7명에서 2023년 8.2명으로 줄었고, 물가를 빼면 연 2%쯤이 생산성의 몫임.',
      en: 'Real change from the table year (2020). 9.7 persons per billion won in 2020 became 8.2 in 2023: net of prices, about 2 % a year.',
    },
  },
  {
    id: 'leakage',
    label: { ko: '누출(지역 밖 사람의 몫)', en: 'Leakage (benefit to people outside)' },
    default: 0,
    min: 0,
    max: 1,
    step: 0.01,
    range: [0, 0.5],
    reason: {
      ko: '효과 가운데 지역 밖에 사는 사람에게 가는 몫. 자료가 없어 0으로 두며, 지역 밖에서 사는 물건은 여기가 아니라 구매율이 다룸.',
      en: 'The part of the effect that goes to people who live outside. 0 for want of data; goods bought outside belong to the purchase shares, not here.',
    },
  },
  {
    id: 'displacement',
    label: { ko: '구축(다른 업체가 잃는 몫)', en: 'Displacement (lost by other firms)' },
    default: 0,
    min: 0,
    max: 1,
    step: 0.01,
    range: [0, 0.75],
    reason: {
      ko: '지역의 다른 업체나 일자리를 밀어내어 상쇄되는 몫. 자료가 없어 0으로 둠.',
      en: 'The part offset by pushing out other firms or jobs of the area. 0 for want of data.',
    },
  },
  {
    id: 'substitution',
    label: { ko: '대체(바꿔치기)', en: 'Substitution' },
    default: 0,
    min: 0,
    max: 1,
    step: 0.01,
    range: [0, 0.3],
    reason: {
      ko: '지원을 받으려고 하던 일을 다른 일로 바꾼 것에 지나지 않는 몫. 자료가 없어 0으로 둠.',
      en: 'The part that merely replaces one activity by another to take advantage of support. 0 for want of data.',
    },
  },
  {
    id: 'deadweight',
    label: { ko: '사중(없어도 생겼을 몫)', en: 'Deadweight (would happen anyway)' },
    default: 0,
    min: 0,
    max: 1,
    step: 0.01,
    range: [0, 0.8],
    reason: {
      ko: '계획이 없어도 생겼을 투자의 몫, 곧 기준 경우의 크기. 자료가 없어 0으로 둠.',
      en: 'The part of the investment that would come without the plan: the size of the reference case. 0 for want of data.',
    },
  },
];
