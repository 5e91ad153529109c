import type { DemandRule, Finding, Strength, Text } from '../../../engine/index.ts';

/** 검증 화면의 낱말. The audit page's own words; those of readings, rules and findings come from the engine. */
export const words = {
  audit: { ko: '발표치 검증', en: 'Audit of stated figures' },
  lead: {
    ko: '문서가 발표한 수치가 참이려면 무엇이 참이어야 하는지 공식 계수로 따집니다. 성립할 수 없는 해석은 증명과 함께, 성립하는 해석은 있을 수 있는 범위와 함께 보입니다.',
    en: 'What would have to be true for the stated figures to be true, by official coefficients. Readings that cannot hold come with a proof, those that can with the range of what is possible.',
  },
  plans: { ko: '계획마다의 판정', en: 'Verdict on each plan' },
  weighing: { ko: '따지는 중입니다.', en: 'Working it out.' },
  noVerdict: { ko: '이 계획은 검증하지 못했습니다.', en: 'This plan could not be audited.' },
  copyAddress: { ko: '주소 복사', en: 'Copy address' },
  addressCopied: {
    ko: '주소를 복사했습니다. 열면 둔 제약까지 이 화면이 나옵니다.',
    en: 'Address copied. It opens this page, restrictions included.',
  },
  addressNotCopied: {
    ko: '브라우저가 복사를 막았습니다. 고른 주소를 복사하세요.',
    en: 'The browser refused to copy. Copy the selected address.',
  },
  address: { ko: '이 화면의 주소', en: 'Address of this page' },
  toScenario: { ko: '시나리오 열기', en: 'Open the scenario' },
  lost: { ko: '그런 계획이 없습니다.', en: 'There is no such plan.' },
  lostDo: {
    ko: '주소를 확인하거나 아래의 계획에서 고르세요.',
    en: 'Check the address, or choose one of the plans below.',
  },
  toAudits: { ko: '검증 목록', en: 'All audits' },

  stated: { ko: '문서가 밝힌 수치', en: 'What the document states' },
  figure: { ko: '수치', en: 'Figure' },
  value: { ko: '발표치', en: 'Stated' },
  notStated: { ko: '밝히지 않음', en: 'Not stated' },
  usedInstead: { ko: '대신 쓴 값', en: 'Used instead' },
  ignored: { ko: '보지 않음', en: 'Ignored' },

  bounds: { ko: '지역에 남을 수 있는 범위', en: 'What can stay in the region' },
  boundsHint: {
    ko: '발표치를 함께 내는 모든 지출구성에서, 지역 안의 효과가 가장 작을 때와 가장 클 때입니다. 막대 안의 어느 값도 발표치와 맞습니다.',
    en: 'Over all mixes of spending that give the stated figures: the least and the greatest effect inside the region. Any value within a bar agrees with what is stated.',
  },
  boundsHintUnit: {
    ko: '계획의 산업 안에서 어디에 쓰든 지역 안의 효과는 이 사이에 있습니다.',
    en: 'However it is spent within the plan’s industries, the effect inside the region lies in between.',
  },
  prices: { ko: '가격', en: 'Prices' },
  noAdjustment: { ko: '물가 조정 없음', en: 'No price adjustment' },
  impossible: { ko: '불가능', en: 'Impossible' },
  impossibleSeen: {
    ko: '이 규칙으로는 발표치를 함께 내는 지출구성이 없음',
    en: 'no mix gives the stated figures under this rule',
  },
  statedMark: { ko: '발표치', en: 'Stated' },
  before: { ko: '제약 전', en: 'Unrestricted' },
  narrowed: { ko: '폭', en: 'width' },
  saveBounds: { ko: '범위를 CSV로', en: 'Bounds as CSV' },

  restrictions: { ko: '제약 두기', en: 'Restrictions' },
  restrictionsHint: {
    ko: '아는 사실을 넣으면 범위가 바로 다시 풀립니다. 둔 제약은 주소에 적혀, 이 주소를 열면 같은 화면이 나오고 브라우저의 뒤로 가기로 한 걸음씩 되돌립니다.',
    en: 'Put in what you know and the bounds are solved again at once. What you set stands in the address: opening it shows the same page, and the browser’s Back takes one step back.',
  },
  resetAll: { ko: '모두 풀기', en: 'Lift all' },
  reset: { ko: '풀기', en: 'Lift' },
  money: { ko: '투자액', en: 'Investment' },
  knownInvestment: { ko: '아는 투자액', en: 'Known investment' },
  knownInvestmentHint: {
    ko: '협약서나 예산서로 아는 금액이 있으면 넣으세요.',
    en: 'If an agreement or a budget tells the amount, put it in.',
  },
  ignoreInvestment: { ko: '발표된 투자액은 보지 않기', en: 'Leave the stated investment out' },
  exact: { ko: '반올림을 봐주지 않기', en: 'Allow no rounding' },
  exactHint: {
    ko: '«2,901억원»을 2,900.5–2,901.5가 아니라 꼭 2,901로 봅니다.',
    en: 'Takes ₩290.1bn as exactly that, not as anything that rounds to it.',
  },
  how: { ko: '읽는 법', en: 'How the figures are read' },
  priceYear: { ko: '가격기준연도', en: 'Price year' },
  bothYears: { ko: '계획의 해와 조정 없음 둘 다', en: 'The plan’s year and unadjusted' },
  rule: { ko: '어디서 사는가', en: 'Where things are bought' },
  allRules: { ko: '세 규칙 모두', en: 'All three rules' },
  shares: { ko: '어디에 쓰는가', en: 'What the money is spent on' },
  sharesHint: {
    ko: '산업마다 수요에서 차지하는 몫의 한계를 둡니다. 옅은 띠는 발표치가 허락하는 범위라, 그 밖은 막아도 달라지지 않습니다.',
    en: 'Limits on each industry’s share of demand. The pale band is what the stated figures allow: shutting out what lies beyond changes nothing.',
  },
  sharesHintUnit: {
    ko: '산업마다 지출에서 차지하는 몫의 한계를 둡니다. 계획의 산업에 드는 것만 보입니다.',
    en: 'Limits on each industry’s share of spending. Only the plan’s own industries are shown.',
  },
  atLeast: { ko: '적어도', en: 'at least' },
  atMost: { ko: '많아야', en: 'at most' },
  notShare: {
    ko: '0에서 100까지의 수로 쓰세요: «35», «35%», «0.35».',
    en: 'Give a number from 0 to 100: “35”, “35%” or “0.35”.',
  },
  leaveOut: { ko: '빼기', en: 'Leave out' },
  leftOut: { ko: '이 산업에는 쓰지 않음', en: 'Nothing is spent here' },
  addSector: { ko: '부문 하나를 골라 두기 (번호나 이름)', en: 'Restrict one sector (number or name)' },
  add: { ko: '더하기', en: 'Add' },
  remove: { ko: '줄 지우기', en: 'Remove this row' },
  noSuchSector: {
    ko: '그런 부문이 없거나 여럿입니다. 01–83의 번호나 목록의 이름을 쓰세요.',
    en: 'No sector, or several, go by that. Use a number from 01 to 83 or a name from the list.',
  },
  given: { ko: '둔 제약', en: 'Restrictions given' },
  contradiction: {
    ko: '이 제약으로는 풀 수 없어, 아래는 마지막으로 풀린 범위입니다.',
    en: 'These restrictions cannot be solved; below are the last bounds that could.',
  },
  unread: {
    ko: '주소에서 읽지 못해 빼고 연 것',
    en: 'Left out, because the address does not say it in a way that can be read',
  },

  readings: { ko: '해석마다 성립하는가', en: 'Does each reading hold' },
  readingsHint: {
    ko: '발표치가 무엇을 뜻하는지(전국인가 지역 안인가, 취업인가 고용인가, 어느 해의 가격인가)는 문서가 다 밝히지 않으므로, 있을 수 있는 해석을 모두 따집니다.',
    en: 'The document does not say all that its figures mean: nationwide or inside the province, all employed or employees, prices of which year. Every reading there can be is tried.',
  },
  reading: { ko: '해석', en: 'Reading' },
  neededDemand: { ko: '있어야 할 수요', en: 'Demand needed' },
  holds: { ko: '성립', en: 'Holds' },
  fails: { ko: '불가능', en: 'Impossible' },
  failsNow: { ko: '제약 때문에 불가능', en: 'Impossible as restricted' },
  why: { ko: '왜 불가능한가', en: 'Why it cannot be' },
  checkIt: { ko: '스스로 확인하기', en: 'Check it yourself' },
  checkHow: {
    ko: '어느 부문에 1억원을 쓰든 «곱수 × 그 효과»를 더하면 0 이상입니다. 그런데 발표치로 더하면 0보다 작으므로, 어떤 지출을 섞어도 발표치가 나올 수 없습니다.',
    en: 'Whatever sector ₩100m is spent on, “multiplier × effect” adds up to zero or more. With the stated figures it adds up to less than zero, so no mix of spending can give them.',
  },
  multiplier: { ko: '곱수', en: 'Multiplier' },
  product: { ko: '곱', en: 'Product' },
  sum: { ko: '합', en: 'Sum' },
  nearest: { ko: '이를 수 있는 가장 가까운 수치', en: 'The nearest figures that can be reached' },
  nationalReadings: {
    ko: '전국표로 읽는 해석: 지역에 남는 것은 말하지 못함',
    en: 'Readings by the national table: they say nothing about what stays in the region',
  },
  withoutData: { ko: '자료가 없어 풀지 못한 해석', en: 'Readings without data' },

  findings: { ko: '찾은 것', en: 'Findings' },
  findingsHint: {
    ko: '센 것부터입니다. 고발이 아니라, 성립하려면 무엇이 참이어야 하는지를 말합니다.',
    en: 'Strongest first. None is an accusation: each says what would have to be true.',
  },
  newFinding: { ko: '제약으로 새로', en: 'New as restricted' },
  changedFinding: { ko: '제약으로 달라짐', en: 'Changed as restricted' },
  gone: { ko: '제약을 두어 사라진 것', en: 'Gone as restricted' },
  alike: { ko: '다른 해석에서도', en: 'In other readings too' },
  underRule: { ko: '규칙:', en: 'Rule:' },
  underNone: { ko: '해석과 상관없이', en: 'In any reading' },

  ratios: { ko: '발표치가 뜻하는 비율', en: 'The ratios stated figures imply' },
  ratio: { ko: '비율', en: 'Ratio' },
  place: { ko: '이보다 작은 부문', en: 'Sectors below' },
  leastGreatest: { ko: '가장 작은–가장 큰', en: 'Least–greatest' },
  averagesOf: { ko: '펴낸 전국 평균', en: 'Published national average' },
  secondary: { ko: '* 보도 등 2차 자료로 읽은 값', en: '* read in a secondary source' },

  charts: { ko: '차트', en: 'Charts' },
  notes: { ko: '알림', en: 'Notes' },
  tables: { ko: '쓴 표', en: 'Tables used' },
} as const satisfies Record<string, Text>;

/** 증거의 세기가 무슨 뜻인지. 이름은 엔진의 것이다. What each strength of evidence means. */
export const strengthMeanings: Readonly<Record<Strength, Text>> = {
  impossible: {
    ko: '어떤 지출구성으로도 나올 수 없음을 증명했습니다.',
    en: 'Proved: no mix of spending gives it.',
  },
  implausible: {
    ko: '나올 수는 있으나 드문 일에 기대야 합니다.',
    en: 'It can be, but only by leaning on what is rare.',
  },
  consistent: {
    ko: '그런 지출구성이 있습니다. 있을 수 있다는 뜻이며 그렇다는 증거는 아닙니다.',
    en: 'Some mix of spending gives it. That it can be is no evidence that it is.',
  },
  undetermined: {
    ko: '발표치만으로는 가를 수 없습니다. 무엇을 알면 갈리는지 말합니다.',
    en: 'The stated figures alone do not tell. What would tell is said.',
  },
};

/** 찾은 것의 제목. */
export const findingTitles: Readonly<Record<Finding['code'], Text>> = {
  READING_IMPOSSIBLE: { ko: '성립할 수 없는 해석', en: 'A reading that cannot hold' },
  RULE_IMPOSSIBLE: { ko: '이 규칙으로는 성립하지 않음', en: 'Cannot hold under this rule' },
  PERSONS_A_YEAR_IMPOSSIBLE: { ko: '해마다의 인원일 수 없음', en: 'Not persons in each year' },
  NEEDS_UNCLASSIFIED: { ko: '분류되지 않은 부문에 써야 성립', en: 'Needs spending on the unclassified sector' },
  RATIO_AT_EDGE: { ko: '부문들의 끝에 있는 비율', en: 'A ratio at the edge of all sectors' },
  PAST_RESULT_DIFFERS: { ko: '지난 성과와 다른 비율', en: 'Unlike the plan’s earlier results' },
  PRODUCT_EXCEEDED: { ko: '지역내총생산을 넘음', en: 'More than the gross product' },
  READING_CONSISTENT: { ko: '성립하는 해석', en: 'A reading that holds' },
  RATIO_AMONG_SECTORS: { ko: '보통 부문들 사이의 비율', en: 'A ratio among ordinary sectors' },
  PRODUCT_SHARE: { ko: '지역내총생산과 비교한 크기', en: 'Size beside the gross product' },
  DEMAND_IMPLIED: { ko: '성립하려면 있어야 할 수요', en: 'The demand it would take' },
  STAYING_NOT_DETERMINED: { ko: '지역에 얼마가 남는지 알 수 없음', en: 'What stays in the region is not determined' },
  PERSONS_UNDETERMINED: { ko: '연인원인지 해마다의 인원인지', en: 'Person-years or persons in each year' },
  DEFINITION_UNDETERMINED: { ko: '낱말의 뜻이 밝혀지지 않음', en: 'The word is not defined' },
  EFFECTS_PER_UNIT: { ko: '돈의 단위마다의 효과', en: 'Effects per unit of money' },
  NARROWING_FACT: { ko: '알면 범위가 가장 좁아질 사실', en: 'The fact that would narrow it most' },
  READINGS_WITHOUT_DATA: { ko: '자료가 없어 풀지 못한 해석', en: 'Readings without data' },
};

/** 규칙의 뜻, 고르는 자리 곁에. What a rule of demand means. */
export const ruleMeanings: Readonly<Record<DemandRule, Text>> = {
  allLocal: { ko: '모두 이 지역에서 만든 것을 삼', en: 'all is made in the region' },
  atMost: { ko: '지역에서 만든 것만 사되 다 쓰지 않아도 됨', en: 'only what is made here, not all need be spent' },
  anywhere: { ko: '다른 지역이나 해외에서 사도 됨', en: 'goods may come from elsewhere' },
};

/** 표가 검증에서 맡은 일. What each table is used for. */
export const tableRoles: Readonly<Record<string, Text>> = {
  regional: { ko: '시·도 유발계수', en: 'inducement coefficients by province' },
  restOfCountry: { ko: '전국 산업연관표', en: 'national input-output table' },
  prices: { ko: '물가지수', en: 'price index' },
};
