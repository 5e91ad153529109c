import type { Text } from '../../text.ts';
import { itemName } from '../final-demand-items.ts';

/** 검사의 이름. Names of checks, by the first word of their id. */
const checkNames: Readonly<Record<string, Text>> = {
  square: { ko: '모자라거나 남는 칸', en: 'Cells missing or too many' },
  codes: { ko: '두 번 나오는 코드', en: 'Codes given twice' },
  finite: { ko: '수가 아닌 칸', en: 'Cells that are not numbers' },
  amounts: { ko: '받는 크기를 벗어난 부분', en: 'Parts beyond the sizes taken' },
  sectorsWithOutput: { ko: '산출이 있는 부문', en: 'Sectors with output' },
  rowBalance: { ko: '행의 균형(중간수요 + 최종수요 = 산출)', en: 'Row balance (sales = output)' },
  columnBalance: { ko: '열의 균형(투입 + 부가가치 = 산출)', en: 'Column balance (inputs = output)' },
  output: { ko: '음의 산출', en: 'Negative output' },
  columnSums: { ko: '국산투입계수의 열합', en: 'Column sums of domestic coefficients' },
  productive: { ko: '생산 가능(호킨스·사이먼, ρ(Aᵈ) < 1)', en: 'Productive (Hawkins–Simon, ρ(Aᵈ) < 1)' },
  personsPerOutput: { ko: '산출 10억원당 취업자', en: 'Persons per ₩1bn of output' },
  employeesPerOutput: { ko: '산출 10억원당 임금근로자', en: 'Employees per ₩1bn of output' },
  employeesWithinEmployed: { ko: '고용이 취업을 넘는 사람', en: 'Employees above the employed' },
  unit: { ko: '발표된 총산출의 몇 배', en: 'Times the published output' },
  printed: { ko: '적힌 합계', en: 'Printed totals' },
  totalIsDomesticPlusImported: { ko: '총거래 = 국산 + 수입', en: 'Total flows = domestic + imported' },
  publishedDomesticCoefficients: { ko: '펴낸 국산투입계수', en: 'Published domestic coefficients' },
  publishedImportedCoefficients: { ko: '펴낸 수입투입계수', en: 'Published imported coefficients' },
  publishedInverse: { ko: '펴낸 생산유발계수', en: 'Published inverse' },
  publishedImportInducement: { ko: '펴낸 수입유발계수', en: 'Published import inducement' },
  publishedValueAddedInducement: { ko: '펴낸 부가가치유발계수', en: 'Published value-added inducement' },
  publishedProductionBy: { ko: '펴낸 항목별 생산유발액', en: 'Published production by item' },
  valueAddedPlusImports: { ko: '부가가치유발 + 수입유발 = 1', en: 'Value added + imports = 1' },
  valueAddedAndImports: { ko: '부가가치유발 + 수입유발 = 1', en: 'Value added + imports = 1' },
};

/** 표의 부분을 부르는 말. Names of the parts of a table. */
const partNames: Readonly<Record<string, Text>> = {
  domestic: { ko: '국산거래', en: 'domestic flows' },
  imported: { ko: '수입거래', en: 'imported flows' },
  total: { ko: '총거래', en: 'total flows' },
  finalDemand: { ko: '최종수요', en: 'final demand' },
  output: { ko: '산출', en: 'output' },
  compensation: { ko: '피용자보수', en: 'compensation of employees' },
  operatingSurplus: { ko: '영업잉여', en: 'operating surplus' },
  fixedCapitalConsumption: { ko: '고정자본소모', en: 'consumption of fixed capital' },
  productionTaxLessSubsidy: { ko: '생산세(보조금 공제)', en: 'production taxes less subsidies' },
  netProductTax: { ko: '순생산물세', en: 'net product taxes' },
  scrap: { ko: '잔폐물발생', en: 'scrap' },
  employed: { ko: '취업자', en: 'employed' },
  employees: { ko: '임금근로자', en: 'employees' },
  production: { ko: '생산유발', en: 'production' },
  valueAdded: { ko: '부가가치유발', en: 'value added' },
  employment: { ko: '취업유발', en: 'employment' },
  imports: { ko: '수입유발', en: 'imports' },
  전국: { ko: '전국', en: 'of the whole country' },
};

/** 부분의 이름; 모르는 것은 적힌 그대로. The name of a part; an unknown one stands for itself. */
export function partName(part: string): Text {
  return partNames[part] ?? itemName(part);
}

/**
 * 검사의 이름을 사람의 말로. The name of a check, in words.
 *
 * @example
 * checkName('printed.domestic.9090').en // => 'Printed totals (domestic flows 9090)'
 * @example
 * checkName('publishedProductionBy.9140').ko // => '펴낸 항목별 생산유발액(수출)'
 */
export function checkName(name: string): Text {
  const [kind = '', ...parts] = name.split('.');
  const { ko, en } = checkNames[kind] ?? { ko: kind, en: kind };
  if (parts.length === 0) return { ko, en };
  const named = parts.map(partName);
  return {
    ko: `${ko}(${named.map((part) => part.ko).join(' ')})`,
    en: `${en} (${named.map((part) => part.en).join(' ')})`,
  };
}
