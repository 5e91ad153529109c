import type { Text } from '../../../engine/index.ts';

/** YAML을 여는 자리의 낱말. Words of the place where YAML is opened. */
export const dropWords = {
  title: { ko: 'YAML 파일 열기', en: 'Open a YAML file' },
  hint: {
    ko: '계획, 시나리오, 또는 둘을 함께 이 화면 어디에나 끌어다 놓으세요. 파일은 이 브라우저를 떠나지 않습니다.',
    en: 'Drop a plan, a scenario, or both anywhere on this page. Files do not leave this browser.',
  },
  choose: { ko: '파일 고르기', en: 'Choose files' },
  dropHere: { ko: '놓으면 계획이나 시나리오로 읽습니다', en: 'Drop to read it as a plan or a scenario' },
  reading: { ko: '읽는 중입니다.', en: 'Reading.' },
  retry: { ko: '다시 시도', en: 'Try again' },
  taken: {
    ko: '파일 {n}개를 «내 계획과 시나리오»에 두었습니다.',
    en: '{n} files now stand under “My plans and scenarios”.',
  },
  started: {
    ko: '시나리오가 없던 «{names}»에는 전국 투자 평균의 구성으로 기준안을 만들었습니다.',
    en: 'For “{names}”, which came without a scenario, a baseline with the national investment mix was made.',
  },
  open: { ko: '시나리오 열기', en: 'Open the scenario' },
  held: {
    ko: '고친 파일이나 함께 쓸 파일을 다시 놓으면, 위의 파일까지 한꺼번에 다시 읽습니다.',
    en: 'Drop the mended file, or the one it needs: the files above are read again with it.',
  },
  close: { ko: '닫기', en: 'Close' },
  foreign: {
    ko: '파급의 계획(document, stated …)도 시나리오(extends, investment, levers …)도 아닌 파일입니다.',
    en: 'This is neither a plan (document, stated …) nor a scenario (extends, investment, levers …) of Pageup.',
  },
} as const satisfies Record<string, Text>;
