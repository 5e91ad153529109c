import type { Text } from '../../../engine/index.ts';

/** 첫 화면이 곧바로 쓰는 낱말; 나머지는 늦게 오는 것들과 함께 온다. The words home needs at once. */
export const homeWords = {
  tryTitle: { ko: '지금 움직여 보세요', en: 'Try it now' },
  tryPlan: { ko: '세종 미래전략산업, 기준안', en: 'Sejong strategic industries, baseline' },
  search: { ko: '계획 찾기', en: 'Find a plan' },
  searchHint: { ko: '제목, 지역, 산업, 과제', en: 'title, place, industry, project' },
  clear: { ko: '지우기', en: 'Clear' },
  nothingFound: { ko: '찾는 말이 나오는 계획이 없습니다.', en: 'No plan has these words.' },
  nothingFoundDo: {
    ko: '낱말을 줄이거나 다른 말로 찾아 보세요. 새 계획을 만들 수도 있습니다.',
    en: 'Use fewer or other words, or make a new plan.',
  },
  found: { ko: '{n}개 계획', en: '{n} plans' },
  because: { ko: '찾은 곳', en: 'Found in' },
  view: { ko: '보기', en: 'View' },
  cards: { ko: '카드', en: 'Cards' },
  table: { ko: '표', en: 'Table' },
  newPlan: { ko: '새 계획', en: 'New plan' },
  compareScenarios: { ko: '시나리오 비교', en: 'Compare scenarios' },
  editPlan: { ko: '계획 고치기', en: 'Edit the plan' },
  auditPlan: { ko: '검증', en: 'Audit' },
  ownMark: { ko: '내 계획', en: 'Mine' },
} as const satisfies Record<string, Text>;
