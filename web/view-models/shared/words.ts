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
  comparison: { ko: '받은 비교', en: 'A comparison you were given' },
  comparisonSaid: {
    ko: '이 링크를 만든 뒤에 바뀐 것이 있습니다. 시나리오마다 링크를 만들 때의 산출치와 지금의 산출치입니다.',
    en: 'Some things have changed since this link was made. These are the modelled figures then and now.',
  },
  yoursStay: {
    ko: '열어도 이 브라우저에서 조정한 것은 바뀌지 않습니다.',
    en: 'Opening it leaves your own adjustments in this browser as they are.',
  },
  changed: { ko: '바뀐 자료:', en: 'Changed:' },
  gone: {
    ko: '없거나 읽을 수 없는 시나리오입니다. 빼고 견줍니다.',
    en: 'This scenario does not exist or cannot be read; it is left out.',
  },
  troubleFiled: {
    ko: '링크의 조정이 지금 자료에서 성립하지 않아 파일 그대로 견줍니다.',
    en: 'The adjustments in the link make no sense with the data as they stand; it is compared as filed.',
  },
  tooFew: {
    ko: '비교할 시나리오가 둘이 되지 않아 열 수 없습니다. 보낸 이에게 시나리오 파일을 부탁하세요.',
    en: 'Fewer than two scenarios are left, so there is nothing to compare. Ask its sender for the scenario files.',
  },
} as const satisfies Record<string, Text>;
