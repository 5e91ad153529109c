import type { LinkageKind, ShockKind, TableIndicator, Text } from '../../../engine/index.ts';

/** 산업연관표 화면의 낱말. The table explorer's own words. */
export const words = {
  tables: { ko: '산업연관표', en: 'Input-output tables' },
  lead: {
    ko: '어느 산업에 돈을 쓰면 어디서 무엇이 일어나는지는 한국은행의 산업연관표에 들어 있습니다. 부문을 찾아 유발계수와 연쇄효과를 보고, 값이 오르면 어디까지 번지는지 움직여 보세요.',
    en: 'What spending on an industry sets in motion, and where, is in the Bank of Korea’s input-output tables. Find a sector, read its multipliers and linkages, and move a price to see how far it spreads.',
  },
  find: { ko: '부문 찾기', en: 'Find a sector' },
  findHint: {
    ko: '번호, 이름, 일상의 말로 찾습니다: 31, 반도체, 배터리, 아파트, 병원',
    en: 'By number, name or everyday word: 31, semiconductors, battery, apartment, hospital',
  },
  nothingFound: {
    ko: '맞는 부문이 없습니다. 더 짧은 말이나 다른 말로 찾거나, 비워서 모두 보세요.',
    en: 'No sector fits. Try a shorter or another word, or clear the field to see all.',
  },
  byWord: { ko: '«{word}»', en: '“{word}”' },
  clear: { ko: '지우기', en: 'Clear' },
  found: { ko: '{count}개 부문', en: '{count} sectors' },
  ksic: { ko: '한국표준산업분류의 이름', en: 'Names of the industrial classification (KSIC)' },
  ksicNote: {
    ko: '이 프로젝트가 이은 것이며 공식 연계표가 아닙니다.',
    en: 'Linked by this project; not an official concordance.',
  },
  shipped: { ko: '싣고 있는 표', en: 'Tables on board' },
  lostTable: { ko: '그런 표가 없습니다.', en: 'There is no such table.' },
  lostSector: { ko: '이 표에 그런 부문이 없습니다.', en: 'This table has no such sector.' },
  lostDo: { ko: '주소를 확인하거나 아래에서 고르세요.', en: 'Check the address, or choose below.' },

  multipliers: { ko: '유발계수', en: 'Multipliers' },
  linkages: { ko: '연쇄효과', en: 'Linkages' },
  inverse: { ko: '역행렬', en: 'Inverse' },
  prices: { ko: '값의 파급', en: 'Prices' },
  source: { ko: '출처', en: 'Source' },
  views: { ko: '보기', en: 'Views' },

  multipliersHint: {
    ko: '그 부문의 국산품 수요 1원이 나라 안에서 일으키는 것(직접 + 간접). 사람은 10억원마다 명, 표의 해 가격. 머리글을 누르면 차례가 바뀝니다.',
    en: 'What one won of demand for the sector’s domestic product gives in the whole country (direct and indirect). Persons per billion won, prices of the table’s year. Press a heading to sort.',
  },
  sector: { ko: '부문', en: 'Sector' },
  weightedAverage: { ko: '가중평균', en: 'Weighted average' },
  weightedHint: {
    ko: '국산품 최종수요로 가중. 한국은행이 펴내는 평균과 같은 정의',
    en: 'Weighted by final demand for domestic products, as the Bank of Korea publishes it',
  },
  plainMean: { ko: '단순 평균', en: 'Plain mean' },
  finalDemand: { ko: '최종수요 항목마다', en: 'By item of final demand' },
  noOutput: { ko: '산출 없음', en: 'No output' },
  saveCsv: { ko: 'CSV로 저장', en: 'Save as CSV' },
  theta: { ko: '풀이의 상대오차 한계', en: 'Relative error of the solution at most' },

  linkagesHint: {
    ko: '영향력은 그 부문의 수요가 온 산업을 움직이는 힘, 감응도는 온 산업의 수요에 그 부문이 응하는 힘입니다. 1이 평균입니다.',
    en: 'Power is how much demand for the sector moves all industries, sensitivity how much it answers demand for all. One is the mean.',
  },
  power: { ko: '영향력계수', en: 'Power of dispersion' },
  sensitivity: { ko: '감응도계수', en: 'Sensitivity of dispersion' },
  ghosh: { ko: '고시 감응도', en: 'Ghosh forward' },
  kind: { ko: '갈래', en: 'Kind' },

  inverseHint: {
    ko: '세로줄의 국산품 수요 1원이 가로줄의 부문에 일으키는 생산입니다. 짙을수록 큽니다. 그림 위를 움직이거나 아래에서 골라 읽으세요.',
    en: 'Production in the row per won of demand for the column’s domestic product; the darker, the larger. Move over the picture, or choose below.',
  },
  demandFor: { ko: '수요를 받은 부문(세로줄)', en: 'Demand for (column)' },
  productionIn: { ko: '생산하는 부문', en: 'Production in' },
  coefficient: { ko: '계수', en: 'Coefficient' },
  largestCells: { ko: '가장 큰 칸 스물', en: 'The twenty largest cells' },
  inverseOf33: {
    ko: '165부문은 한눈에 볼 수 없어 33부문으로 모은 표의 역행렬입니다.',
    en: 'A hundred and sixty-five sectors cannot be seen at once: this is the inverse of the table brought to 33.',
  },

  pricesHint: {
    ko: '한 부문의 값이나 비용이 오를 때 나라 안의 값이 얼마나 따라 오르는지. 비용을 모두 값에 얹고 쓰는 양은 그대로라고 봅니다.',
    en: 'How far prices follow when one sector’s price or cost rises. Costs are passed on in full; quantities stay as they are.',
  },
  shocks: { ko: '무엇이 오르는가', en: 'What rises' },
  addShock: { ko: '오르는 것 더하기', en: 'Add another' },
  shockSector: { ko: '부문', en: 'Sector' },
  allSectors: { ko: '모든 부문', en: 'All sectors' },
  shockKind: { ko: '무엇이', en: 'What' },
  shockSize: { ko: '얼마나', en: 'By how much' },
  remove: { ko: '빼기', en: 'Remove' },
  consumerPrices: { ko: '소비자가 겪는 값', en: 'Consumer prices' },
  domesticGoods: { ko: '국산품만', en: 'domestic goods alone' },
  producerPrices: { ko: '생산자가 받는 값', en: 'Producer prices' },
  change: { ko: '국산품 값의 변화', en: 'Change of domestic price' },
  notShock: {
    ko: '오르내림으로 읽을 수 없습니다. «10»이나 «-5.5%»처럼 −100%에서 1,000% 사이로 쓰세요.',
    en: 'This does not read as a change. Write it like “10” or “-5.5%”, between −100% and 1,000%.',
  },
  manyShocks: { ko: '한 번에 여섯 개까지 둘 수 있습니다.', en: 'Up to six at a time.' },
  badShock: {
    ko: '이 값으로는 풀 수 없어, 아래는 마지막으로 풀린 결과입니다.',
    en: 'This cannot be solved; below is the last that could.',
  },

  publisher: { ko: '펴낸 곳', en: 'Publisher' },
  year: { ko: '표의 해', en: 'Year of the table' },
  classification: { ko: '분류', en: 'Classification' },
  units: { ko: '단위', en: 'Units' },
  terms: { ko: '이용 조건', en: 'Terms of use' },
  changes: { ko: '이 프로젝트가 바꾼 것', en: 'What this project changed' },
  verified: { ko: '확인한 것', en: 'What was verified' },
  hash: { ko: '파일의 sha256', en: 'sha256 of the file' },
  download: { ko: '표의 파일 받기 (JSON)', en: 'Download the table (JSON)' },
  totals: { ko: '표의 크기', en: 'Size of the table' },
  output: { ko: '총산출', en: 'Gross output' },
  totalValueAdded: { ko: '부가가치', en: 'Value added' },
  employed: { ko: '취업자', en: 'Employed' },
  employees: { ko: '임금근로자', en: 'Employees' },

  demandOf: { ko: '이 부문의 수요', en: 'Demand for this sector' },
  demandHint: {
    ko: '«10억원», «1,500만원», «1조2천억»처럼 쓰세요. 표의 해 가격입니다.',
    en: 'Write it like “₩1bn” or “₩1.2tn”. Prices of the table’s year.',
  },
  sets: { ko: '무엇이 일어나는가', en: 'What it sets in motion' },
  indicator: { ko: '지표', en: 'Indicator' },
  direct: { ko: '직접', en: 'Direct' },
  indirect: { ko: '간접', en: 'Indirect' },
  total: { ko: '계', en: 'Total' },
  perWon: { ko: '유발계수', en: 'Multiplier' },
  rank: { ko: '큰 차례', en: 'Rank' },
  average: { ko: '가중평균', en: 'Weighted average' },
  rankOf: { ko: '{count}개 가운데 {rank}번째', en: '{rank} of {count}' },
  where: { ko: '어느 부문에서', en: 'In which sectors' },
  whereHint: {
    ko: '이 부문의 수요에 응해 생산하는 부문들, 큰 것부터. 첫 줄은 제 수요에 응한 것까지입니다.',
    en: 'Sectors that produce in answer to this demand, largest first; the sector itself includes the demand it meets.',
  },
  share: { ko: '비중', en: 'Share' },
  others: { ko: '나머지 {count}개 부문', en: 'The other {count} sectors' },
  showAll: { ko: '모두 보기', en: 'Show all' },
  showFewer: { ko: '줄여 보기', en: 'Show fewer' },
  through: { ko: '누구를 거쳐', en: 'Through whom' },
  pathsOf: { ko: '무엇의 길', en: 'Paths of' },
  rounds: { ko: '몇 차례에 걸쳐', en: 'In how many rounds' },
  household: {
    ko: '번 임금을 다시 쓰는 것까지 세면',
    en: 'Counting the spending of wages as well',
  },
  priceLink: { ko: '이 부문의 값이 10% 오르면', en: 'If its price rises by 10%' },
  byProvince: { ko: '시·도마다 보기', en: 'By province' },
  inNation: { ko: '전국표로 보기', en: 'In the national table' },
  previous: { ko: '앞 부문', en: 'Previous sector' },
  next: { ko: '다음 부문', en: 'Next sector' },
  alsoCalled: { ko: '이런 것들', en: 'Such as' },
  notes: { ko: '알림', en: 'Notes' },

  region: { ko: '시·도', en: 'Province' },
  regionalHint: {
    ko: '그 시·도에서 만든 제품의 수요 1원이 그 시·도 안과 밖에서 일으키는 것. 사람은 10억원마다 명. 시·도표는 계수만 있어 가중평균을 낼 수 없습니다.',
    en: 'What one won of demand for goods made in the province gives inside and outside it. Persons per billion won. The regional table holds coefficients alone, so there is no weighted average.',
  },
  regionalSectorHint: {
    ko: '같은 수요라도 어느 시·도에서 만든 것을 사느냐에 따라 그 안에 남는 것이 다릅니다.',
    en: 'The same demand leaves different amounts in a province, by where the goods are made.',
  },
  inside: { ko: '지역내', en: 'Inside' },
  outside: { ko: '지역외', en: 'Outside' },
  insideShare: { ko: '안에 남는 몫', en: 'Stays inside' },
  absent: { ko: '이 시·도에 없는 산업', en: 'The province has no such industry' },
  absentCount: { ko: '없는 산업 {count}개', en: '{count} industries absent' },
} as const satisfies Record<string, Text>;

export const kindWords: Readonly<Record<LinkageKind, Text>> = {
  key: { ko: '핵심: 둘 다 큼', en: 'Key: both large' },
  backward: { ko: '영향력이 큼', en: 'Power large' },
  forward: { ko: '감응도가 큼', en: 'Sensitivity large' },
  weak: { ko: '둘 다 작음', en: 'Neither' },
};

/** 오르는 것의 짧은 이름. */
export const shockNames: Readonly<Record<ShockKind, Text>> = {
  price: { ko: '국산품 값', en: 'Domestic price' },
  importPrice: { ko: '수입품 값', en: 'Import price' },
  valueAdded: { ko: '부가가치(임금·이윤·세금)', en: 'Value added (wages, profits, taxes)' },
};

export const unitWords: Readonly<Record<TableIndicator, Text>> = {
  production: { ko: '원/원', en: 'won per won' },
  valueAdded: { ko: '원/원', en: 'won per won' },
  imports: { ko: '원/원', en: 'won per won' },
  employment: { ko: '명/10억원', en: 'persons per ₩bn' },
  employees: { ko: '명/10억원', en: 'persons per ₩bn' },
};

/** 출처에 적힌 단위의 열쇠를 사람의 말로. */
export const unitKeys: Readonly<Record<string, Text>> = {
  transactions: { ko: '거래액', en: 'Transactions' },
  production: { ko: '생산유발계수', en: 'Production' },
  valueAdded: { ko: '부가가치유발계수', en: 'Value added' },
  employment: { ko: '취업유발계수', en: 'Employment' },
  'persons.2020': { ko: '사람, 2020년', en: 'Persons, 2020' },
  'persons.2015': { ko: '사람, 2015년', en: 'Persons, 2015' },
};

/** «{count}»의 자리에 수를. Fills the places of a text. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
