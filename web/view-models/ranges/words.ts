import type { Text, Distribution } from '../../../engine/index.ts';

type Kind = Distribution['kind'];

/** 분포를 고를 때의 이름: 이름만으로는 모르는 이를 위해 뜻까지. What each shape is called where one is chosen. */
export const shapeNames: Readonly<Record<Kind, Text>> = {
  fixed: { ko: '한 값 – 뽑지 않음', en: 'Fixed – not drawn' },
  uniform: { ko: '균등 – 어느 값이나 똑같이', en: 'Uniform – every value alike' },
  triangular: { ko: '삼각 – 한 값으로 모임', en: 'Triangular – gathers at one value' },
  pert: { ko: 'PERT – 한 값으로 더 모임', en: 'PERT – gathers more closely' },
  normal: { ko: '정규 – 평균 둘레로 고르게', en: 'Normal – evenly about a mean' },
  lognormal: { ko: '로그정규 – 위로 길게', en: 'Lognormal – a long upper tail' },
  discrete: { ko: '이산 – 적어 둔 몇 값', en: 'Discrete – a few values listed' },
};

export const partNames = {
  value: { ko: '값', en: 'Value' },
  min: { ko: '가장 낮게', en: 'Lowest' },
  mode: { ko: '가장 그럴듯한 값', en: 'Most likely' },
  max: { ko: '가장 높게', en: 'Highest' },
  mean: { ko: '평균', en: 'Mean' },
  standardDeviation: { ko: '표준편차', en: 'Standard deviation' },
} as const satisfies Record<string, Text>;

export const rangeWords = {
  hint: {
    ko: '결과의 범위를 셈할 때 항목마다 어떤 값이 나올 수 있는가입니다. 바꾸어도 산출치는 그대로이고 범위만 달라집니다.',
    en: 'What each lever may be when ranges of results are drawn. Changing one moves no modelled figure, only the ranges.',
  },
  shape: { ko: '분포', en: 'Shape' },
  plausible: { ko: '그럴듯한 범위를 삼각분포로 봄 (가정)', en: 'Its plausible range, taken as a triangle (assumed)' },
  filed: { ko: '시나리오 파일이 적음', en: 'Written in the scenario file' },
  set: { ko: '여기서 정함', en: 'Set here' },
  held: { ko: '값을 손으로 정해서 뽑지 않음', en: 'Not drawn: its value was set by hand' },
  discrete: {
    ko: '값과 가중치는 시나리오 파일에서 고칩니다.',
    en: 'Values and weights are changed in the scenario file.',
  },
  add: { ko: '범위를 더 둘 항목', en: 'Give a range to another lever' },
  give: { ko: '범위 두기', en: 'Give a range' },
  choose: { ko: '항목 고르기', en: 'Choose a lever' },
  resetAll: { ko: '정한 범위 모두 되돌리기', en: 'Reset every range set here' },
  kept: { ko: '고칠 때까지 앞의 범위로 뽑습니다.', en: 'Until it is mended, the former range is drawn.' },
  reversed: { ko: '가장 낮은 값이 가장 높은 값보다 큽니다.', en: 'The lowest is above the highest.' },
  modeOutside: {
    ko: '가장 그럴듯한 값이 두 끝을 벗어났습니다.',
    en: 'The most likely value lies outside the two ends.',
  },
  noSpread: { ko: '표준편차를 0보다 크게 쓰세요.', en: 'Make the standard deviation positive.' },
  notPositive: {
    ko: '로그정규는 평균이 0보다 크고 가장 낮은 값이 0 이상이어야 합니다. 값을 고치거나 정규를 쓰세요.',
    en: 'A lognormal needs a mean above 0 and a lowest value of 0 or more. Change them or use a normal.',
  },
  noMass: {
    ko: '평균이 두 끝에서 너무 멀어 뽑을 것이 거의 남지 않습니다. 평균이나 두 끝을 고치세요.',
    en: 'The mean is so far from the two ends that hardly anything is left to draw. Change the mean or the ends.',
  },
} as const satisfies Record<string, Text>;
