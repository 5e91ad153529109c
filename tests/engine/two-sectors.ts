import {
  joinTables,
  nationalTableOf,
  type NationalData,
  type PriceIndex,
  type RegionalTable,
  type Tables,
} from '../../engine/index.ts';

/**
 * 손으로 검산할 수 있는 두 부문 경제.
 *
 * @source Miller & Blair 2009, Input-Output Analysis, Tables 2.3–2.4 and eq. 2.13: Z, f, x, the new final demand, and L
 * to four digits; the exact L = adj(I − A) / 0.7575.
 */
export const millerBlair = {
  Z: [
    [150, 500],
    [200, 100],
  ],
  f: [350, 1700],
  x: [1000, 2000],
  A: [
    [0.15, 0.25],
    [0.2, 0.05],
  ],
  L: [
    [0.95 / 0.7575, 0.25 / 0.7575],
    [0.2 / 0.7575, 0.85 / 0.7575],
  ],
  LPrinted: [
    [1.2541, 0.33],
    [0.264, 1.1221],
  ],
  fNew: [600, 1500],
  xNewPrinted: [1247.5, 1841.6],
  labour: [0.3, 0.25],
};

const sectors = [
  { code: '01', ko: '하나', en: 'One' },
  { code: '02', ko: '둘', en: 'Two' },
];

/** Miller & Blair의 거래표를 전국표로. 백만원; 부가가치는 산출에서 중간투입을 뺀 것. */
export const nationalTwoData: NationalData = {
  kind: 'national',
  id: 'two-national',
  year: 2020,
  unit: '백만원',
  priceBasis: 'producer',
  sectors,
  domestic: millerBlair.Z,
  imported: [
    [0, 0],
    [0, 0],
  ],
  finalDemand: { items: ['all'], domestic: [[350], [1700]], imported: [[0], [0]] },
  valueAdded: {
    compensation: [400, 900],
    operatingSurplus: [150, 300],
    fixedCapitalConsumption: [90, 150],
    productionTaxLessSubsidy: [10, 50],
  },
  output: millerBlair.x,
  persons: { employed: { '2020': [300, 500] }, employees: { '2020': [200, 400] } },
};

export const nationalTwo = nationalTableOf(nationalTwoData, 'two-national-hash');

/** 두 지역: «가»는 두 부문이 다 있고 «나»에는 둘째 부문이 없다. */
export const regionalTwo: RegionalTable = {
  kind: 'regionalCoefficients',
  id: 'two-regional',
  hash: 'two-regional-hash',
  year: 2020,
  level: 'province',
  restOfCountry: 'two-national',
  regions: [
    { code: '가', ko: '가', en: 'Ga' },
    { code: '나', ko: '나', en: 'Na' },
  ],
  sectors,
  production: {
    inRegion: [
      [1.2, 1.1],
      [1.3, null],
    ],
    outRegion: [
      [0.3, 0.4],
      [0.2, null],
    ],
  },
  valueAdded: {
    inRegion: [
      [0.5, 0.4],
      [0.6, null],
    ],
    outRegion: [
      [0.2, 0.3],
      [0.1, null],
    ],
  },
  employment: {
    inRegion: [
      [4, 6],
      [8, null],
    ],
    outRegion: [
      [1, 2],
      [3, null],
    ],
  },
};

/** 셈하기 쉬운 물가: 2019년 80, 2020년 100, 2021년 125. */
export const pricesTwo: PriceIndex = {
  id: 'two-prices',
  hash: 'two-prices-hash',
  base: 2020,
  byYear: new Map([
    [2019, 80],
    [2020, 100],
    [2021, 125],
  ]),
  first: 2019,
  last: 2021,
};

export const tablesTwo: Tables = joinTables(regionalTwo, nationalTwo, pricesTwo);
