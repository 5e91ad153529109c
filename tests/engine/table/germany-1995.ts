import type { FlowTable } from '../../../engine/table/flow-table.ts';

/**
 * 독일 1995년, 여섯 부문, 백만 유로(여기서는 «백만원» 자리에 둔다).
 *
 * @source Eurostat 2008, Manual of Supply, Use and Input-Output Tables (Beutel), Table 15.4 (flows), 15.19–15.20 and pp. 481–507 (figures)
 */
const codes = ['Agriculture', 'Industry', 'Construction', 'Trade', 'Business services', 'Other services'];

const flows = [
  [1131, 25480, 1, 607, 710, 762],
  [7930, 304584, 64167, 41082, 11981, 30360],
  [426, 7334, 3875, 5296, 23457, 9155],
  [3559, 72717, 14190, 74399, 10835, 21008],
  [3637, 96115, 31027, 65755, 193176, 34223],
  [1552, 14986, 1747, 11225, 15058, 22070],
];
const imports = [2927, 156703, 13427, 21943, 13371, 13772];

/** 생산물세는 부가가치의 행이 아니다. Taxes on products are no row of value added here. */
export const productTaxes = [1084, 6505, 1548, 8349, 8473, 12551];

/** 표는 수입을 부문별 합으로만 알려 준다: 대각선에 두어도 승수는 같다. Imports are known by user only; on the diagonal they serve. */
export const germany: FlowTable = {
  id: 'germany-1995',
  hash: 'germany-1995-hash',
  year: 1995,
  unit: '백만원',
  priceBasis: 'basic',
  sectors: codes.map((en, i) => ({ code: String(i + 1), ko: en, en })),
  regions: null,
  domestic: Float64Array.from(flows.flat()),
  imported: Float64Array.from(imports.flatMap((cell, i) => imports.map((_, j) => (i === j ? cell : 0)))),
  finalDemand: {
    items: ['9111', 'other'],
    domestic: Float64Array.of(8500, 6719, 197792, 421550, 3457, 192606, 269663, 73692, 214757, 53797, 119504, 322776),
    imported: null,
  },
  valueAdded: {
    compensation: Float64Array.of(9382, 296464, 78819, 214450, 124810, 272975),
    productionTaxLessSubsidy: Float64Array.of(-2012, 1457, 963, 2748, 5946, -8602),
    fixedCapitalConsumption: Float64Array.of(7871, 63769, 5860, 41100, 98610, 49260),
    operatingSurplus: Float64Array.of(6423, 33332, 29982, 53109, 186060, 51384),
  },
  output: Float64Array.of(43910, 1079446, 245606, 540063, 692487, 508918),
  persons: {
    employed: Float64Array.of(1096, 8381, 3236, 9251, 4258, 10206),
    employees: Float64Array.of(483, 8032, 2896, 7977, 3653, 9555),
  },
};

/** 책에 인쇄된 수치, 네 자리. The manual's printed figures. */
export const printed = {
  outputMultipliers: [1.7048, 1.8413, 1.8136, 1.6035, 1.5951, 1.3782],
  valueAddedCoefficients: [0.4934, 0.3659, 0.4708, 0.5766, 0.5999, 0.7172],
  valueAddedMultipliers: [0.845, 0.7647, 0.8615, 0.9019, 0.9393, 0.9199],
  employmentMultipliers: [0.0326, 0.0162, 0.0207, 0.0237, 0.0112, 0.0242],
  ghoshFirstColumn: [1.0339, 0.0118, 0.0037, 0.0103, 0.0117, 0.0043],
  leontiefDiagonal: [1.0339, 1.4292, 1.0289],
  /** 둘째는 1.6691로 인쇄되었으나 자리가 바뀐 것이다: 정확히는 1.6910. The second is printed 1.6691, its digits transposed. */
  forward: [2.1126, 1.691, 1.3558, 1.5848, 2.1037, 1.2106],
};
