import type { Note, NoteCode, Run, Text } from '../../engine/index.ts';

/** 수치 곁에 설 알림의 짧은 말. 온 문장은 펼치면 나온다. What a note says in a few words, beside its figure. */
const titles: Readonly<Partial<Record<NoteCode, (run: Run) => Text>>> = {
  MUNICIPALITY_NOT_IN_TABLE: ({ region, municipalityTitle }) => ({
    ko: `«${region.title.ko} 내»는 ${region.title.ko} 전체이며 ${municipalityTitle?.ko ?? '시·군·구'}만의 수치가 아님`,
    en: `“Inside ${region.title.en}” is the whole province, not ${municipalityTitle?.en ?? 'the municipality'}`,
  }),
  SECTOR_ABSENT_IN_REGION: ({ region }) => ({
    ko: `${region.title.ko}에 없는 부문은 다른 지역에서 삼`,
    en: `Sectors ${region.title.en} lacks are bought elsewhere`,
  }),
  FEEDBACK_NOT_COUNTED: ({ region }) => ({
    ko: `다른 지역이 ${region.title.ko}에 되돌려 주는 몫은 세지 않음`,
    en: `What other regions give back to ${region.title.en} is not counted`,
  }),
  REGION_DIFFERS: ({ region }) => ({
    ko: `계획의 지역이 아닌 ${region.title.ko}의 계수를 씀`,
    en: `${region.title.en}’s coefficients, not those of the plan’s region`,
  }),
  NO_DEMAND_NOT_SPLIT: () => ({
    ko: '수요를 만들지 않는 지출은 0으로 봄',
    en: 'Spending without demand is taken as 0',
  }),
  PURCHASES_UNIFORM: () => ({ ko: '모든 부문에 같은 구매율', en: 'The same purchase shares for every sector' }),
  PRICES_CURRENT: ({ investment }) => ({
    ko: `그해 가격의 금액을 ${investment.priceYear}년 가격으로 바꿈`,
    en: `Each year’s prices turned into ${investment.priceYear} prices`,
  }),
  STATED_PERSONS_UNCLEAR: () => ({
    ko: '발표된 사람 수의 햇수가 밝혀지지 않음',
    en: 'Persons or person-years: not stated',
  }),
  ALL_LOCAL_ASSUMED: () => ({ ko: '모두 지역에서 산다고 가정', en: 'All is assumed to be bought locally' }),
  PRICE_YEAR_ASSUMED: ({ investment }) => ({
    ko: `${investment.priceYear}년 가격으로 가정`,
    en: `${investment.priceYear} prices are assumed`,
  }),
  PRICE_YEAR_DIFFERS: () => ({ ko: '표와 가격기준연도가 다름', en: 'Price year and table year differ' }),
  INFLATION_ASSUMED: () => ({ ko: '앞으로의 물가를 가정', en: 'Later inflation is assumed' }),
  HORIZON_ASSUMED: () => ({ ko: '계획 기간을 가정', en: 'The years are assumed' }),
  INVESTMENT_IMPLIED: () => ({
    ko: '문서에 없는 투자액: 발표된 생산유발에서 거꾸로 구함',
    en: 'Not stated: implied by the stated production',
  }),
  PER_UNIT: () => ({ ko: '단위 금액당 효과이며 계획의 총효과가 아님', en: 'Per unit of money, not the plan’s total' }),
  NOTHING_STATED: () => ({ ko: '문서에 비교할 효과가 없음', en: 'The document states no effects' }),
  PERSON_YEARS: () => ({ ko: '여러 해를 더한 연인원', en: 'Person-years over several years' }),
  DEFINITION_DIFFERS: ({ stated }) => ({
    ko: `발표치는 «${stated?.employment?.definition ?? ''}», 뜻이 다를 수 있음`,
    en: 'The stated figure may mean something else',
  }),
  STATED_NOT_REACHABLE: () => ({
    ko: '발표치가 계수의 한도를 넘음',
    en: 'Stated figure beyond what coefficients allow',
  }),
  CALIBRATION_IS_IDENTITY: () => ({
    ko: '보정은 항등식이며 증거가 아님',
    en: 'Calibration is an identity, not evidence',
  }),
  NESTED_PLAN: () => ({ ko: '다른 계획 안에 있는 계획', en: 'This plan lies inside another' }),
  NOT_IN_TABLE: () => ({ ko: '이 표로 알 수 없는 것들', en: 'What these tables do not tell' }),
  NATIONAL_TABLE: () => ({ ko: '전국표라 지역 안팎은 알 수 없음', en: 'National table: no split by region' }),
  ROUTES_DIFFER: () => ({ ko: '지역표로 계산하면 얼마인가', en: 'What the regional table would give' }),
  HOUSEHOLD_ROUND_ASSUMED: () => ({ ko: '소득유발을 크게 보는 가정', en: 'A high estimate of the household round' }),
  PLANNER_MONEY: () => ({ ko: '계획가가 넣은 투자액', en: 'Investment given by the planner' }),
};

/** 짧은 말이 없는 알림은 온 문장으로. A note without a short title speaks in full. */
export function noteTitle({ code, message }: Note, run: Run): Text {
  return titles[code]?.(run) ?? message;
}
