import type { Text } from '../text.ts';

export type RateId = 'execution' | 'localPurchase' | 'importShare' | 'productivityGrowth';

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
];
