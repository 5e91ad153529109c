import type { Text } from '../../../engine/index.ts';

/** 첫 조정 항목의 낱말. Words of the first lever. */
export const tryWords = {
  tryHint: {
    ko: '발표한 투자액 가운데 실제로 쓰이는 몫을 옮기면 효과가 바로 다시 계산됩니다.',
    en: 'Move the share of the announced money that is really spent: the effects are computed again at once.',
  },
  tryModelled: {
    ko: '2020년 산업연관표로 계산한 효과, 아래는 발표치',
    en: 'Effects computed from the 2020 tables; beneath, as stated',
  },
  tryFailed: {
    ko: '계산할 자료를 불러오지 못했습니다. 아래 목록은 그대로 쓸 수 있습니다.',
    en: 'The data to compute with did not arrive. The list below works all the same.',
  },
  tryWaiting: { ko: '계산할 표를 불러오는 중입니다.', en: 'Loading the tables to compute with.' },
  openScenario: { ko: '이 시나리오 열기', en: 'Open this scenario' },
  openAdjusted: { ko: '옮긴 그대로 이 시나리오 열기', en: 'Open this scenario as you moved it' },
  statedAs: { ko: '발표', en: 'Stated' },
  alsoAdjusted: {
    ko: '이 브라우저에서 바꾼 다른 가정도 들어 있습니다.',
    en: 'Other assumptions adjusted in this browser are included.',
  },
} as const satisfies Record<string, Text>;
