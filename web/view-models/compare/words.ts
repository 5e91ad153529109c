import type { Text } from '../../../engine/index.ts';

/** 비교 화면의 낱말. The words of the compare page. */
export const compareWords = {
  title: { ko: '시나리오 비교', en: 'Compare scenarios' },
  lead: {
    ko: '둘에서 여섯 시나리오를 나란히 놓고, 무엇이 얼마나 왜 다른지 봅니다. 첫째가 기준입니다.',
    en: 'Two to six scenarios side by side: what differs, by how much and why. The first is the reference.',
  },
  choose: { ko: '비교할 시나리오', en: 'Scenarios to compare' },
  chosen: { ko: '고른 시나리오', en: 'Chosen scenarios' },
  change: { ko: '시나리오 더하거나 빼기', en: 'Add or remove scenarios' },
  search: { ko: '계획 찾기', en: 'Find a plan' },
  searchHint: { ko: '제목, 지역, 산업, 과제', en: 'title, place, industry, project' },
  nothing: { ko: '찾는 말이 나오는 계획이 없습니다.', en: 'No plan has these words.' },
  needTwo: { ko: '둘 이상 고르면 바로 견줍니다.', en: 'Choose two or more: they are compared at once.' },
  needOne: { ko: '하나를 더 고르면 바로 견줍니다.', en: 'Choose one more: they are compared at once.' },
  tooMany: {
    ko: '여섯까지 비교할 수 있는데 {n}개를 골랐습니다. 아래에서 {more}개를 빼세요.',
    en: 'Six can be compared, and {n} are chosen. Remove {more} below.',
  },
  full: {
    ko: '여섯을 모두 골랐습니다. 바꾸려면 하나를 먼저 빼세요.',
    en: 'All six are chosen. Remove one to choose another.',
  },
  allOfPlan: { ko: '{n}개 모두 비교', en: 'Compare all {n}' },
  missing: {
    ko: '«{id}» 시나리오가 없거나 읽을 수 없습니다.',
    en: 'The scenario “{id}” does not exist or cannot be read.',
  },
  drop: { ko: '빼기', en: 'Remove' },
  makeFirst: { ko: '기준으로', en: 'Make it the reference' },
  reference: { ko: '기준', en: 'Reference' },
  adjusted: { ko: '이 브라우저에서 조정함', en: 'Adjusted in this browser' },
  asFiled: { ko: '파일 그대로', en: 'As filed' },
  useFiled: { ko: '파일 그대로 보기', en: 'Show as filed' },
  useAdjusted: { ko: '조정한 대로 보기', en: 'Show as adjusted' },
  fromLink: { ko: '링크의 조정', en: 'As adjusted in the link' },
  useLink: { ko: '링크의 조정으로 보기', en: 'Show as adjusted in the link' },
  useHere: { ko: '이 브라우저의 조정으로 보기', en: 'Show as adjusted in this browser' },
  openLink: { ko: '이 조정으로 열기', en: 'Open with these adjustments' },
  linkBroken: {
    ko: '링크의 조정이 지금 자료에서 성립하지 않아 파일 그대로 봅니다.',
    en: 'The adjustments in the link make no sense with the data as they stand, so it is shown as filed.',
  },
  received: {
    ko: '받은 비교입니다. 링크의 조정은 이 비교에만 쓰이고, 이 브라우저에서 조정한 것은 그대로 있습니다.',
    en: 'This is a comparison you were given. The link’s adjustments are used here alone; yours stay as they are.',
  },
  changedSince: { ko: '받은 뒤에 바뀐 자료 –', en: 'Changed since you opened the link –' },
  withoutLink: {
    ko: '주소에 담긴 조정을 빼고 견줍니다. 같은 비교를 보려면 보낸 이에게 링크를 다시 받으세요.',
    en: 'The adjustments in the address are left out. To see the same comparison, ask its sender for the link again.',
  },
  letGo: { ko: '링크의 조정 빼고 보기', en: 'Compare without the link’s adjustments' },
  copiedLink: {
    ko: '이 비교를 그대로 여는 링크를 복사했습니다.',
    en: 'A link that reopens exactly this comparison has been copied.',
  },
  addressAdjusted: {
    ko: '이 브라우저의 조정이 들어 있어, 주소만 보내면 다른 수치가 보입니다. «링크 복사»로 보내세요.',
    en: 'Adjustments of this browser are among these: the address alone would show other figures. Send the copied link.',
  },
  addressOwn: {
    ko: '이 브라우저에만 있는 시나리오가 들어 있어, 주소만 보내면 열리지 않습니다. «링크 복사»로 보내세요.',
    en: 'Scenarios of this browser are among these: the address alone would not open them. Send the copied link.',
  },
  addressOwnAdjusted: {
    ko: '이 브라우저에만 있는 시나리오와 조정이 들어 있어, 주소만 보내면 같은 비교가 열리지 않습니다. «링크 복사»로 보내세요.',
    en: 'Scenarios and adjustments of this browser are among these: the address alone would not open the same. Send the copied link.',
  },
  adjustedBroken: {
    ko: '이 브라우저의 조정은 지금 성립하지 않아 파일 그대로 봅니다.',
    en: 'The adjustments in this browser make no sense at present, so it is shown as filed.',
  },
  open: { ko: '열기', en: 'Open' },

  effects: { ko: '효과', en: 'Effects' },
  effectsCaption: {
    ko: '지표와 범위마다의 값, 그 아래는 기준(첫째)과의 차이',
    en: 'Values by indicator and scope; beneath, the difference to the reference (the first)',
  },
  item: { ko: '구분', en: 'Item' },
  same: { ko: '같음', en: 'same' },
  unknown: { ko: '알 수 없음', en: 'Unknown' },
  csv: { ko: 'CSV 내려받기', en: 'Download CSV' },
  basis: { ko: '바탕', en: 'Basis' },
  priceYear: { ko: '가격기준연도', en: 'Price year' },
  region: { ko: '지역', en: 'Region' },
  tables: { ko: '표', en: 'Tables' },
  years: { ko: '취업을 더한 햇수', en: 'Years of employment summed' },
  yearCount: { ko: '{n}년', en: '{n}' },
  perUnit: { ko: '{money}당', en: 'per {money}' },

  levers: { ko: '다른 가정', en: 'Assumptions that differ' },
  leversCaption: {
    ko: '시나리오마다 다른 가정. 지출구성과 연차계획은 기준과의 차이(%p)',
    en: 'Assumptions that differ between the scenarios. Mix and schedule as differences to the reference (percentage points)',
  },
  leversSame: { ko: '그 밖의 가정 {n}가지는 같습니다.', en: 'The other {n} assumptions are the same.' },
  leversAllSame: {
    ko: '비교할 수 있는 가정이 모두 같습니다.',
    en: 'All assumptions that can be compared are the same.',
  },
  leversOtherPlans: {
    ko: '계획이 달라 산업별 투자액과 지출구성은 비교하지 않습니다.',
    en: 'The plans differ, so money and mix by industry are not compared.',
  },
  notThere: { ko: '없음', en: 'None' },

  chart: { ko: '차트', en: 'Chart' },
  why: { ko: '왜 다른가', en: 'Why they differ' },
  whyHint: {
    ko: '바뀐 가정마다의 몫. 바꾸는 모든 순서의 평균(섀플리 값)이라 더하면 꼭 차이가 됩니다.',
    en: 'The share of each changed assumption: its average over all orders of change (Shapley value), so that the shares sum to the difference.',
  },
  from: { ko: '이것에서', en: 'From' },
  to: { ko: '이것으로', en: 'To' },
  swap: { ko: '앞뒤 바꾸기', en: 'Swap' },
  term: { ko: '바뀐 가정', en: 'What changed' },
  amount: { ko: '몫', en: 'Share of the difference' },
  part: { ko: '차이에 대한 비율', en: 'of the difference' },
  sumOfTerms: { ko: '차이', en: 'Difference' },
  otherPlans: {
    ko: '서로 다른 계획이라 차이를 가정별로 나눌 수 없습니다. 산업도 금액도 달라, 차이 전부가 «계획»의 몫입니다.',
    en: 'These are different plans: industries and money differ, so the difference cannot be split by assumption and is all the plan’s.',
  },
  otherTables: {
    ko: '부문이 다른 표로 계산해 차이를 가정별로 나눌 수 없습니다. 차이 전부가 «표»의 몫입니다.',
    en: 'They are computed by tables with other sectors, so the difference cannot be split and is all the table’s.',
  },
  incomparable: {
    ko: '하나는 총액의 효과이고 하나는 단위 금액당 효과라 빼어 비교할 수 없습니다. 투자액을 밝힌 시나리오끼리 고르세요.',
    en: 'One gives effects of a total, the other per unit of money: they cannot be subtracted. Choose two of the same sort.',
  },
  noDifference: { ko: '두 시나리오의 효과가 같습니다.', en: 'The effects of the two scenarios are the same.' },
  notes: { ko: '알림', en: 'Notes' },
} as const satisfies Record<string, Text>;
