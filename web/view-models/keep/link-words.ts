import type { Text } from '../../../engine/index.ts';

/** 링크를 만든 뒤의 말. 누른 뒤에 온다: 첫 화면이 기다리지 않게. What is said once a link has been made. */
export const linkWords = {
  copied: {
    ko: '이 화면을 그대로 여는 링크를 복사했습니다.',
    en: 'A link that reopens exactly this state has been copied.',
  },
  copyYourself: {
    ko: '브라우저가 복사를 막았습니다. 아래 링크를 직접 복사하세요.',
    en: 'The browser does not allow copying. Copy the link below yourself.',
  },
  linkField: { ko: '이 화면의 링크', en: 'Link to this state' },
} as const satisfies Record<string, Text>;
