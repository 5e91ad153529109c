import type { Text } from '../../../engine/index.ts';

export const treeWords = {
  title: { ko: '끝까지 펴 보기', en: 'All the way down' },
  hint: {
    ko: '줄을 열면 그 값을 낳은 값들이 나옵니다. 끝에는 표의 칸, 문서의 문단, 또는 가정이 있습니다.',
    en: 'Open a line to see the values it comes from. At the end stands a table cell, a paragraph or an assumption.',
  },
  more: { ko: '나머지 {count}개 더 보기', en: 'Show {count} more' },
  entering: { ko: '들어간 가정', en: 'Assumptions that enter' },
  tablesUsed: { ko: '쓴 표', en: 'Tables used' },
  adjust: { ko: '조정하기', en: 'Adjust' },
} as const satisfies Record<string, Text>;
