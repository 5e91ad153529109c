import { nameKey } from './grid.ts';

/**
 * 부문이 아닌 행과 열: 한국은행의 네 자리 코드로 부른다. 기초가격표에만 있는 행에는 우리가 이름을 붙였다.
 *
 * Rows and columns that are not sectors, called by the Bank of Korea's four-digit codes; rows that only basic-price tables
 * have carry names of our own.
 */
export type Line = string;

/** 최종수요의 항목, 적는 차례. */
export const finalDemandLines = ['9111', '9112', '9121', '9122', '9131', '9132', '9140'] as const;

/** 부가가치의 행 → 표의 이름. */
export const valueAddedLines = {
  compensation: '9610',
  operatingSurplus: '9621',
  fixedCapitalConsumption: '9622',
  productionTaxLessSubsidy: '9630',
} as const;

/** 기초가격표에서 중간투입과 부가가치 사이에 서는 행 → 표의 이름. Rows of basic-price tables between inputs and value added. */
export const basicPriceLines = { netProductTax: 'netProductTax', scrap: 'scrap' } as const;

/** 부문이 아닌 줄의 공식 코드. */
export const officialCode = /^9\d{3}$/;

const columnNames: readonly (readonly [RegExp, Line])[] = [
  [/^(중간수요계|중간수요합계|합계|행합|소계)$/, '9090'],
  [/^민간소비지출/, '9111'],
  [/^정부소비지출/, '9112'],
  [/^민간(총)?고정자본형성/, '9121'],
  [/^정부(총)?고정자본형성/, '9122'],
  [/^재고증감/, '9131'],
  [/^귀중품(순취득)?$/, '9132'],
  [/^(재화및서비스의?)?수출$/, '9140'],
  [/^최종수요(합)?계$/, '9190'],
  [/^총수요(합)?계$/, '9290'],
  [/^총산출(액|계)?$/, '9310'],
  [/^수입$/, '9321'],
  [/^생산물세\(수입\)$/, '9322'],
  [/^수입계$/, '9329'],
  [/^도소매마진$/, '9331'],
  [/^화물운임$/, '9332'],
  [/^총공급계$/, '9390'],
  [/^감응도계수$/, '9802'],
  [/^(자가공정산출|잔폐물발생액?|생산물세\(국산\)|생산물보조금|가격전환계)$/, 'other'],
];

const rowNames: readonly (readonly [RegExp, Line])[] = [
  [/^(소계|국산소계|수입소계)$/, 'subtotal'],
  [/^(중간투입(합)?계|열합)$/, '9590'],
  [/^순생산물세$/, basicPriceLines.netProductTax],
  [/^잔폐물발생(액)?$/, basicPriceLines.scrap],
  [/^피용자보수$/, '9610'],
  [/^영업잉여$/, '9621'],
  [/^고정자본소모$/, '9622'],
  [/^(기타)?생산세\(보조금공제\)$/, '9630'],
  [/^부가가치(합)?계$/, '9690'],
  [/^총투입(합)?계$/, '9790'],
  [/^영향력계수$/, '9801'],
];

/**
 * 부문이 아닌 열이면 그 줄, 부문이면 null. 코드가 공식 네 자리이면 코드로, 아니면 이름으로 안다.
 *
 * The line that a column is, or null for a sector: known by its official code, else by its name.
 *
 * @example
 * columnLine('9111', '민간소비지출(가계 및 가계봉사 비영리단체)') // => '9111'
 * @example
 * columnLine('091', '최종수요계') // => '9190'
 * @example
 * columnLine('83', '기타') // => null
 */
export function columnLine(code: string, name: string): Line | null {
  return officialCode.test(code) ? code : named(columnNames, name);
}

/** 부문이 아닌 행이면 그 줄, 부문이면 null. The line that a row is, or null for a sector. */
export function rowLine(code: string, name: string): Line | null {
  const line = named(rowNames, name);
  if (line === basicPriceLines.netProductTax || line === basicPriceLines.scrap) return line;
  return officialCode.test(code) ? code : line;
}

function named(names: readonly (readonly [RegExp, Line])[], name: string): Line | null {
  const key = nameKey(name);
  return names.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}
