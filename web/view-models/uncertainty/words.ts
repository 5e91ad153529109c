import type { Text } from '../../../engine/index.ts';

export const uncertaintyWords = {
  title: { ko: '결과의 범위', en: 'How sure the results are' },
  hint: {
    ko: '조정 항목을 저마다의 그럴듯한 범위에서 함께 뽑아 계산한 결과입니다. 가정을 움직이면 따라 바뀝니다.',
    en: 'Levers are drawn together from their plausible ranges. Move one and the ranges follow.',
  },
  table: { ko: '결과마다의 범위', en: 'Range of every result' },
  output: { ko: '어느 결과', en: 'Which result' },
  indicator: { ko: '지표', en: 'Indicator' },
  scope: { ko: '범위', en: 'Scope' },
  figure: { ko: '결과', en: 'Result' },
  now: { ko: '지금', en: 'As set' },
  low: { ko: '낮게 (5%)', en: 'Low (5 %)' },
  middle: { ko: '중앙값', en: 'Median' },
  high: { ko: '높게 (95%)', en: 'High (95 %)' },
  chance: { ko: '발표치 이상일 가능성', en: 'Chance of the stated or more' },
  waiting: { ko: '뽑는 중입니다.', en: 'Drawing.' },
  many: { ko: '100만 번 뽑기', en: 'Draw a million' },
  drawing: { ko: '뽑는 중', en: 'Drawing' },
  stop: { ko: '그만두기', en: 'Cancel' },
  died: {
    ko: '계산이 도중에 멈추었습니다. 아래 범위는 마지막으로 계산한 것입니다.',
    en: 'The drawing has stopped. The ranges below are the last ones computed.',
  },
  restart: { ko: '다시 시작', en: 'Start again' },
  drawn: { ko: '뽑는 항목', en: 'What is drawn' },
  editRanges: { ko: '범위 고치기', en: 'Change the ranges' },
  nothingDrawn: {
    ko: '범위가 적힌 항목이 없어 결과는 한 값입니다.',
    en: 'No lever has a range, so that the result is a single value.',
  },
  notes: { ko: '알림', en: 'Notes' },
  goal: { ko: '목표 맞추기', en: 'Reach a goal' },
  goalHint: {
    ko: '결과가 어떤 값이 되려면 항목 하나를 얼마로 두어야 하는지 계산합니다. 다른 항목은 그대로 둡니다.',
    en: 'What one lever must be for a result to reach a value, the others as they stand.',
  },
  target: { ko: '목표', en: 'Target' },
  lever: { ko: '움직일 항목', en: 'Lever to move' },
  seek: { ko: '계산하기', en: 'Compute' },
  apply: { ko: '이 값으로 놓기', en: 'Set it so' },
  notTarget: {
    ko: '목표를 읽을 수 없습니다. «2,000억»이나 «1,500명»처럼 쓰세요.',
    en: 'The target does not read. Write it like “200bn” or “1,500”.',
  },
  close: { ko: '닫기', en: 'Close' },
} as const satisfies Record<string, Text>;
