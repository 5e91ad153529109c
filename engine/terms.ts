import type { Text } from './text.ts';

/** 화면·표·차트가 함께 쓰는 낱말. The words that page, tables and charts share. */
export const labels = {
  investment: { ko: '투자액', en: 'Investment' },
  demand: { ko: '최종수요', en: 'Final demand' },
  production: { ko: '생산유발', en: 'Production' },
  valueAdded: { ko: '부가가치유발', en: 'Value added' },
  employment: { ko: '취업유발', en: 'Employment' },
  stated: { ko: '발표치', en: 'Stated' },
  modelled: { ko: '산출치', en: 'Modelled' },
  calibrated: { ko: '보정치', en: 'Calibrated' },
  inRegion: { ko: '지역내', en: 'In-region' },
  outRegion: { ko: '지역외', en: 'Out-of-region' },
  total: { ko: '계', en: 'Total' },
  otherRegions: { ko: '다른 지역', en: 'Other regions' },
  abroad: { ko: '수입', en: 'Imports' },
  noDemand: { ko: '수요 없음', en: 'No demand' },
} as const satisfies Record<string, Text>;

/** 단위의 이름. JSON의 단위는 늘 억원과 명이다. */
export const unitLabels = {
  억원: { ko: '억원', en: '₩100m' },
  명: { ko: '명', en: 'persons' },
  년: { ko: '년', en: 'years' },
  비율: { ko: '비율', en: 'ratio' },
} as const satisfies Record<string, Text>;

/** 분포의 이름. What the kinds of distribution are called. */
export const distributionLabels = {
  fixed: { ko: '한 값', en: 'Fixed' },
  uniform: { ko: '균등', en: 'Uniform' },
  triangular: { ko: '삼각', en: 'Triangular' },
  pert: { ko: 'PERT', en: 'PERT' },
  normal: { ko: '정규', en: 'Normal' },
  lognormal: { ko: '로그정규', en: 'Lognormal' },
  discrete: { ko: '이산', en: 'Discrete' },
} as const satisfies Record<string, Text>;

/** 문서가 수치에 붙인 낱말의 영어. What a document calls its figures, in English. */
export const definitionLabels: Readonly<Record<string, Text>> = {
  투자액: { ko: '투자액', en: 'Investment' },
  투자유치액: { ko: '투자유치액', en: 'Investment attracted' },
  생산유발: { ko: '생산유발', en: 'Production' },
  부가가치유발: { ko: '부가가치유발', en: 'Value added' },
  취업유발: { ko: '취업유발', en: 'Employment (all employed)' },
  고용유발: { ko: '고용유발', en: 'Employees (wage workers)' },
  일자리: { ko: '일자리', en: 'Jobs' },
  인구: { ko: '인구', en: 'Population' },
  비율: { ko: '비율', en: 'Share' },
  개수: { ko: '개수', en: 'Count' },
};

/** «충북 내», «충북 외», «계»: 지역내가 서는 곳에는 시·도의 이름이 선다. Scope names carry the province's name. */
export function scopeLabel(scope: 'inRegion' | 'outRegion' | 'total', region: Text): Text {
  switch (scope) {
    case 'inRegion':
      return { ko: `${region.ko} 내`, en: `Inside ${region.en}` };
    case 'outRegion':
      return { ko: `${region.ko} 외`, en: `Outside ${region.en}` };
    case 'total':
      return labels.total;
    default:
      return scope satisfies never;
  }
}
