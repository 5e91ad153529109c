import type { Text } from '../../../engine/index.ts';

export const keepWords = {
  title: { ko: '남기고 나누기', en: 'Keep and share' },
  link: { ko: '링크 복사', en: 'Copy link' },
  linkFailed: { ko: '링크를 만들지 못했습니다. 다시 눌러 보세요.', en: 'The link could not be made. Press again.' },
  figures: { ko: '수치 CSV', en: 'Figures CSV' },
  scenario: { ko: '시나리오 YAML', en: 'Scenario YAML' },
  scenarioFailed: { ko: '파일을 만들지 못했습니다. 다시 눌러 보세요.', en: 'The file could not be made. Press again.' },
  print: { ko: '보고서 인쇄', en: 'Print report' },
  mendFirst: {
    ko: '성립하지 않는 가정이 있습니다. 고친 뒤에 남기세요.',
    en: 'Some assumption makes no sense. Mend it before keeping this.',
  },
} as const satisfies Record<string, Text>;
