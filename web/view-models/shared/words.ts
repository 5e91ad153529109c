import type { Text } from '../../../engine/index.ts';

export const sharedWords = {
  title: { ko: '받은 링크', en: 'A link you were given' },
  whenMade: { ko: '링크를 만들 때', en: 'When the link was made' },
  now: { ko: '지금 자료로', en: 'With the data as they stand' },
  open: { ko: '지금 자료로 열기', en: 'Open with the data as they stand' },
  trouble: {
    ko: '조정 가운데 지금 자료에서 성립하지 않는 것이 있습니다. 열면 고칠 자리를 보여 줍니다.',
    en: 'Some adjustment makes no sense with the data as they stand. Once open, the page shows what to mend.',
  },
} as const satisfies Record<string, Text>;
