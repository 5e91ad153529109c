import type { Text } from '../../engine/index.ts';
import type { ScenarioTab } from '../state/route.ts';
import type { ThemeChoice } from '../state/theme.ts';

/** 화면의 낱말. 결과의 낱말(생산유발, 발표치 …)은 엔진의 것을 쓴다. The page's own words; those of results come from the engine. */
export const words = {
  plans: { ko: '계획 목록', en: 'Plans' },
  compare: { ko: '비교', en: 'Compare' },
  audit: { ko: '검증', en: 'Audit' },
  tables: { ko: '산업연관표', en: 'Tables' },
  theme: { ko: '화면 밝기', en: 'Appearance' },
  language: { ko: 'English', en: '한국어' },
  skipToContent: { ko: '본문으로 건너뛰기', en: 'Skip to content' },
  skipToFigures: { ko: '산출 결과로 건너뛰기', en: 'Skip to the figures' },

  heroTitle: {
    ko: '발표된 경제효과를 공식 계수로 다시 계산합니다',
    en: 'Stated economic effects, computed again from official coefficients',
  },
  hero: {
    ko: '지역계획이 발표한 투자·생산·부가가치·취업 효과를 한국은행 2020년 산업연관표의 계수와 나란히 놓고, 가정을 움직이면 무엇이 달라지는지 바로 봅니다.',
    en: 'Set a regional plan’s announced investment, production, value added and employment beside what the Bank of Korea’s 2020 input-output coefficients say, and see at once what changes when an assumption changes.',
  },
  heroFoot: {
    ko: '발표치는 문서의 문단까지, 산출치는 표와 가정까지 거슬러 볼 수 있습니다.',
    en: 'Every stated figure leads to its paragraph, every modelled one to its table and assumptions.',
  },
  notStated: { ko: '발표치 없음', en: 'Not stated' },
  publisherUnknown: { ko: '발행처 미상', en: 'Publisher not printed' },
  whatDocumentStates: { ko: '문서가 말하는 것', en: 'What the document states' },
  targets: { ko: '목표', en: 'Targets' },
  pastResults: { ko: '지난 성과', en: 'Past results' },
  screening: { ko: '선별', en: 'Screening' },
  counts: { ko: '개수', en: 'Counts' },
  componentsAndProjects: { ko: '전략산업과 과제', en: 'Industries and projects' },
  commonProjects: { ko: '공통 과제', en: 'Projects common to all' },
  noProjects: { ko: '이름이 적힌 과제 없음', en: 'No project named' },
  nothingElse: { ko: '그 밖의 수치 없음', en: 'No other figures' },
  scenarios: { ko: '시나리오', en: 'Scenarios' },

  levers: { ko: '가정 조정', en: 'Assumptions' },
  leversHint: {
    ko: '움직이면 수치가 바로 바뀝니다.',
    en: 'Move one and the figures follow at once.',
  },
  reset: { ko: '되돌리기', en: 'Reset' },
  undo: { ko: '되돌리기 (한 걸음)', en: 'Undo' },
  redo: { ko: '다시 하기', en: 'Redo' },
  asFiled: { ko: '파일 그대로 보기', en: 'Start from the file' },
  views: { ko: '보기', en: 'Views' },
  resetAll: { ko: '모두 되돌리기', en: 'Reset all' },
  changed: { ko: '바꿈', en: 'Changed' },
  follows: { ko: '전체를 따라 바뀜', en: 'Follows the total' },
  followsParts: { ko: '산업을 따라 바뀜', en: 'Follows the industries' },
  changes: { ko: '바꾼 것', en: 'Changes' },
  noChanges: { ko: '아직 없습니다. 모든 값이 파일 그대로입니다.', en: 'None yet: every value is as the file has it.' },
  effectOn: { ko: '효과', en: 'Effect on' },
  fixedInFile: { ko: '파일이 정한 것', en: 'Fixed in the file' },
  findLever: { ko: '가정 찾기', en: 'Find an assumption' },
  noSuchLever: {
    ko: '그런 가정이 없습니다. 다른 말로 찾거나 칸을 비우세요.',
    en: 'No such assumption. Try another word or clear the field.',
  },
  editMix: { ko: '모든 부문 펼쳐 고치기', en: 'Edit over all sectors' },
  editorFailed: {
    ko: '편집기를 불러오지 못했습니다. 서버가 도는지 보고 화면을 새로 고치거나(조정한 것은 남습니다), 닫고 항목에 펼쳐진 칸에서 고치세요.',
    en: 'The editor could not be fetched. Check the server and reload the page (your adjustments stay), or close this and use the fields under the lever.',
  },
  editSchedule: { ko: '그림으로 고치기', en: 'Edit as a picture' },
  default: { ko: '기본', en: 'Default' },
  why: { ko: '왜 이 값인가', en: 'Why this value' },
  noReason: { ko: '이 값의 까닭은 파일에 적혀 있지 않습니다.', en: 'The file gives no reason for this value.' },
  range: { ko: '범위', en: 'range' },
  slider: { ko: '슬라이더', en: 'slider' },
  sum: { ko: '합', en: 'Sum' },
  normalise: { ko: '합을 100%로 맞추기', en: 'Make the sum 100%' },
  add: { ko: '더하기', en: 'Add' },
  remove: { ko: '빼기', en: 'Remove' },
  addSector: { ko: '부문 더하기 (번호나 이름)', en: 'Add a sector (number or name)' },
  addYear: { ko: '연도 더하기', en: 'Add a year' },
  noSuchSector: {
    ko: '그런 부문이 없습니다. 01–83의 번호나 목록의 이름을 쓰세요.',
    en: 'There is no such sector. Use a number from 01 to 83 or a name from the list.',
  },
  alreadyThere: {
    ko: '이미 있는 부문이라 그 입력란으로 옮겼습니다.',
    en: 'That sector is already here: its field has the focus now.',
  },
  notMoney: {
    ko: '금액으로 읽을 수 없습니다. «1,704억원»이나 «1조2천억»처럼 쓰세요.',
    en: 'This does not read as money. Write it like “170.4bn” or “₩1.2tn”; a bare number is in billions of won.',
  },
  moneyNegative: {
    ko: '금액은 0보다 작을 수 없습니다. 0 이상으로 쓰세요.',
    en: 'Money cannot be negative. Use 0 or more.',
  },
  moneyTooLarge: {
    ko: '금액이 9,007조원을 넘습니다. 단위를 확인하세요.',
    en: 'This is above 9,007 trillion won. Check the unit.',
  },
  notPercent: {
    ko: '백분율로 읽을 수 없습니다. «47»이나 «47.5%»처럼 쓰세요.',
    en: 'This does not read as a percentage. Write it like “47” or “47.5%”.',
  },
  notYear: {
    ko: '연도로 읽을 수 없습니다. «2024»처럼 쓰세요.',
    en: 'This does not read as a year. Write it like “2024”.',
  },

  results: { ko: '산출 결과', en: 'Results' },
  perUnitResults: { ko: '투자 {money}당 산출 결과', en: 'Results per {money} of investment' },
  ratio: { ko: '산출 ÷ 발표', en: 'Modelled ÷ stated' },
  byConstruction: { ko: '거꾸로 구해 늘 100%', en: '100% by construction' },
  factor: { ko: '보정계수', en: 'factor' },
  notCalibrated: { ko: '보정 안 함', en: 'Not calibrated' },
  figureHint: {
    ko: '밑줄 친 수치를 누르면 어디서 온 값인지 보입니다.',
    en: 'Press any underlined figure to see where it comes from.',
  },
  whereFrom: { ko: '어디서 온 값인가', en: 'Where does this come from' },
  lastGood: {
    ko: '아래 수치는 마지막으로 성립한 가정의 결과입니다. 표시된 항목을 고치면 다시 계산합니다.',
    en: 'The figures below are those of the last assumptions that made sense. Mend the marked one to compute again.',
  },
  showTrouble: { ko: '고칠 항목 보기', en: 'Show what to mend' },
  fromInvestment: { ko: '투자액에서 최종수요까지', en: 'From investment to final demand' },
  whereBought: { ko: '최종수요를 어디서 사는가', en: 'Where final demand is bought' },
  charts: { ko: '차트', en: 'Charts' },
  chartsLoading: { ko: '차트를 불러오는 중입니다.', en: 'Loading charts.' },
  chartTable: { ko: '표로 보기', en: 'As a table' },
  saveAs: { ko: '파일로 저장', en: 'file' },
  saveFailed: {
    ko: '파일을 만들지 못했습니다. 다시 눌러 보거나 «표로 보기»의 자료를 쓰세요.',
    en: 'The file could not be made. Press again, or use the data under “As a table”.',
  },
  chartFailed: {
    ko: '차트를 그리지 못했습니다. 자료는 «표로 보기»에 그대로 있습니다.',
    en: 'The chart could not be drawn. Its data stand under “As a table”.',
  },
  chartsFailed: { ko: '차트를 그리지 못했습니다.', en: 'The charts could not be drawn.' },
  notes: { ko: '알림', en: 'Notes' },
  notesHint: {
    ko: '이 결과를 읽을 때 알아 둘 점입니다.',
    en: 'What to know when reading these figures.',
  },
  close: { ko: '닫기', en: 'Close' },

  loading: { ko: '불러오는 중입니다.', en: 'Loading.' },
  notArrived: { ko: '화면이 다 오지 않았습니다.', en: 'Part of the page did not arrive.' },
  reloadDo: {
    ko: '서버가 켜져 있는지 확인하고 새로 고치세요. 조정한 것은 남아 있습니다.',
    en: 'Check that the server is running and reload; your adjustments are kept.',
  },
  reload: { ko: '새로 고침', en: 'Reload' },
  retry: { ko: '다시 시도', en: 'Try again' },
  unreachable: { ko: '서버가 답하지 않습니다.', en: 'The server does not answer.' },
  unreachableDo: {
    ko: '서버가 켜져 있는지(npm start) 확인한 뒤 다시 시도해 주세요.',
    en: 'Check that the server is running (npm start), then try again.',
  },
  lost: { ko: '그런 화면이 없습니다.', en: 'There is no such page.' },
  lostScenario: { ko: '그런 시나리오가 없습니다.', en: 'There is no such scenario.' },
  lostDo: {
    ko: '주소를 확인하거나 계획 목록에서 고르세요.',
    en: 'Check the address or choose from the list of plans.',
  },
  refused: { ko: '읽을 수 없는 자료가 있습니다.', en: 'Some of the data cannot be read.' },
  broken: { ko: '화면을 그리다 멈추었습니다.', en: 'The page stopped while drawing.' },
  toPlans: { ko: '계획 목록으로', en: 'To the list of plans' },
} as const satisfies Record<string, Text>;

export const themeNames: Readonly<Record<ThemeChoice, Text>> = {
  system: { ko: '밝기 자동', en: 'Auto theme' },
  light: { ko: '밝게', en: 'Light' },
  dark: { ko: '어둡게', en: 'Dark' },
  contrast: { ko: '고대비', en: 'High contrast' },
};

export const tabNames: Readonly<Record<ScenarioTab, Text>> = {
  results: { ko: '산출 결과', en: 'Results' },
  uncertainty: { ko: '불확실성', en: 'Uncertainty' },
};
