import { both, type Notes } from './catalogue.ts';

/** 시나리오의 결과 곁에 서는 알림. Notes beside the figures of a scenario. */
export const resultNotes = {
  LEAKAGE_TWICE: () =>
    both(
      '누출과 1보다 작은 지역내 구매율을 함께 썼습니다. 밖에서 사는 물건은 구매율이 이미 덜어 냈으므로, 누출에는 지역 밖 사람에게 가는 몫만 넣으세요.',
      'Both leakage and a local purchase share below 1 are set. Goods bought outside are already taken out by the purchase share: leakage should hold only the benefit to people who live outside.',
    ),
  NET_IS_ASSUMED: (v) =>
    both(
      `순효과는 누출·구축·대체·사중의 가정(${v.factorsKo})에서 나온 것이며, 자료로 확인된 값이 아닙니다.`,
      `Net effects rest on assumptions of leakage, displacement, substitution and deadweight (${v.factorsEn}), not on data.`,
    ),
  PRESENT_VALUE_OF_GROSS: (v) =>
    both(
      `현재가치는 연 ${v.percent}%로 ${v.year}년까지 할인한 것입니다. 유발액은 편익이 아니므로 비용과 비교하는 데 쓰지 마세요.`,
      `Present values are discounted at ${v.percent} % a year to ${v.year}. Inducement is not a benefit: do not set it against costs.`,
    ),
  MARGINS_MOVED: (v) =>
    both(
      `구매자가격에 든 마진을 도소매·운송 부문으로 옮겼습니다(${v.sectorsKo}).`,
      `Margins in purchaser prices were moved to trade and transport sectors (${v.sectorsEn}).`,
    ),
  SECTOR_DEFLATORS: (v) =>
    both(
      `${v.sectorsKo} 부문은 GDP 디플레이터 대신 계획가가 준 물가지수로 표 기준연도 가격으로 바꾸었습니다.`,
      `Sectors ${v.sectorsEn} are deflated to the table year by the planner's own indices instead of the GDP deflator.`,
    ),
  OPPORTUNITY_ASSUMED: () =>
    both(
      '공공재원의 기회비용은 같은 돈을 표 기준연도 정부소비의 평균 구성으로 썼을 때의 전국 효과입니다. 다른 쓰임이면 달라집니다.',
      'The opportunity cost of public money is what it would induce nationwide if spent like average government consumption of the table year. Another use would give another figure.',
    ),
  NATIONAL_TABLE: (v) =>
    both(
      `전국표(${v.tableKo})로 계산했습니다. 응답하는 부문까지 보이지만, 지역 안과 밖은 알 수 없어 비워 둡니다.`,
      `Computed with a national table (${v.tableEn}): it shows which sectors respond, but not where, so in-region and out-of-region are left empty.`,
    ),
  ROUTES_DIFFER: (v) =>
    both(
      `유발의 계는 전국표로 ${v.nationalKo}, ${v.regionKo} 지역표로 ${v.provincialKo}입니다. 전국표는 전국 평균의 기술과 조달을, 지역표는 ${v.regionKo} 업체들의 것을 쓰기 때문이며, 어느 쪽도 틀린 것이 아닙니다.`,
      `Totals are ${v.nationalEn} by the national table and ${v.provincialEn} by that of ${v.regionEn}. The national table averages techniques and suppliers over the country; the regional one knows those of firms in ${v.regionEn}. Neither is wrong.`,
    ),
  MUNICIPALITY_NOT_IN_TABLE: (v) =>
    both(
      `공식 지역산업연관표는 시·도까지만 있습니다. «${v.regionKo} 내»는 ${v.regionKo} 전체의 수치이며 ${v.municipalityKo}의 수치가 아닙니다.`,
      `Official regional tables stop at the province: “inside ${v.regionEn}” is the whole province, not ${v.municipalityEn}.`,
    ),
  REGION_DIFFERS: (v) =>
    both(
      `계획의 지역은 ${v.planRegionKo}인데 ${v.regionKo}의 계수를 썼습니다. 지역내 구매율·수입 비율과 보정계수는 계획의 지역에 맞춘 값 그대로이니 함께 살펴보세요.`,
      `The plan's region is ${v.planRegionEn}, but coefficients of ${v.regionEn} are used. The purchase shares and calibration factors are still those of the plan's region: look at them too.`,
    ),
  SECTOR_ABSENT_IN_REGION: (v) =>
    both(
      `${v.regionKo}에는 ${v.sectorsKo} 부문이 없어, 그 지역 구매분을 다른 지역에서 사는 것으로 옮겼습니다.`,
      `${v.regionEn} has no sector ${v.sectorsEn}: its local purchases are moved to other regions.`,
    ),
  PURCHASES_UNIFORM: () =>
    both(
      '지역내 구매율과 수입 비율을 모든 부문에 같은 값으로 적용했습니다. 건설과 장비처럼 서로 다른 부문의 차이는 담지 못합니다.',
      'One local purchase share and one import share are applied to every sector: differences such as between construction and equipment are not caught.',
    ),
  FEEDBACK_NOT_COUNTED: (v) =>
    both(
      `다른 지역에서 산 재화가 ${v.regionKo}에 되돌려 주는 효과는 이 표로 알 수 없어 세지 않았습니다(전국 계수를 적용해 모두 지역외로 둠).`,
      `What purchases in other regions give back to ${v.regionEn} cannot be known from these tables and is not counted (national coefficients, all outside).`,
    ),
  NO_DEMAND_NOT_SPLIT: () =>
    both(
      '토지 매입·이전·금융처럼 수요를 만들지 않는 지출을 나눌 자료가 없어 늘 0으로 둡니다. 그런 지출이 있으면 효과는 이보다 작습니다.',
      'Nothing says how much buys land, transfers or finance, which create no demand: always taken as 0. If there is any, effects are smaller.',
    ),
  PRICES_CURRENT: (v) =>
    both(
      `연도마다 그해 가격으로 적힌 금액으로 보았습니다. 투자액은 적힌 금액의 합이고, 최종수요와 효과는 해마다 GDP 디플레이터로 ${v.tableYear}년 가격으로 바꾸어 계수를 적용한 뒤 ${v.priceYear}년 가격으로 나타냅니다.`,
      `Each year's money is taken as written in that year's prices. The investment is their plain sum; demand and effects are deflated year by year to ${v.tableYear} for the coefficients and shown in ${v.priceYear} prices.`,
    ),
  ALL_LOCAL_ASSUMED: (v) =>
    both(
      `지역내 구매율을 1로 두었습니다: 모든 지출이 ${v.regionKo}에서 만든 재화를 산다는 가정입니다.`,
      `The local purchase share is 1: all spending is assumed to buy goods made in ${v.regionEn}.`,
    ),
  PRICE_YEAR_ASSUMED: (v) =>
    both(
      `문서가 가격기준연도를 밝히지 않아 ${v.year}년 가격으로 보았습니다(가정).`,
      `The document states no price year; ${v.year} prices are assumed.`,
    ),
  PRICE_YEAR_DIFFERS: (v) =>
    both(
      `금액은 ${v.priceYear}년 가격, 계수는 ${v.tableYear}년 표입니다. GDP 디플레이터(${v.factor}배)로 ${v.tableYear}년 가격으로 바꾸어 계수를 적용하고 금액만 ${v.priceYear}년 가격으로 되돌렸습니다.`,
      `Money is in ${v.priceYear} prices, coefficients are of ${v.tableYear}: money is deflated by the GDP deflator (×${v.factor}) before coefficients apply and reported back in ${v.priceYear} prices; persons are not re-inflated.`,
    ),
  INFLATION_ASSUMED: (v) =>
    both(
      `${v.last}년 뒤의 물가는 연 ${v.percent}% 상승을 가정했습니다.`,
      `Prices after ${v.last} are assumed to rise ${v.percent} % a year.`,
    ),
  HORIZON_ASSUMED: (v) =>
    both(
      `계획 기간을 ${v.years}년으로 보았습니다. 문서는 ${v.missingKo}을(를) 밝히지 않아 가정입니다.`,
      `The years ${v.years} are used; the document prints no ${v.missingEn}: an assumption.`,
    ),
  INVESTMENT_IMPLIED: (v) =>
    both(
      `투자액 ${v.valueKo}은 문서의 값이 아니라, 기준안에서 산출된 생산유발이 발표치 ${v.productionKo}과 같아지도록 거꾸로 구한 값입니다. 그래서 기준안의 생산유발 일치는 당연하고 부가가치와 취업의 보정계수만 정보를 줍니다.`,
      `The investment of ${v.valueEn} is not the document's: it is the demand at which production modelled in the baseline equals the stated ${v.productionEn}. Production is met there by construction and only the other two factors carry information.`,
    ),
  PER_UNIT: (v) =>
    both(
      `문서는 금액을 밝히지 않았습니다. 모든 수치는 투자 ${v.valueKo}당 효과이며 계획의 총효과가 아닙니다.`,
      `The document states no money: every figure is per ${v.valueEn} of investment, not the plan's total.`,
    ),
  NOTHING_STATED: () =>
    both(
      '문서는 생산·부가가치·취업 효과를 밝히지 않았습니다. 발표치와 비교할 수 없습니다.',
      'The document states no production, value-added or employment effects: there is nothing to compare with.',
    ),
  PERSON_YEARS: (v) =>
    both(
      `취업은 ${v.years}년을 더한 연인원(인·년)이며 연평균은 ${v.average}명입니다.`,
      `Employment is person-years summed over ${v.years} years; the yearly average is ${v.average}.`,
    ),
  STATED_PERSONS_UNCLEAR: () =>
    both(
      '발표된 사람 수가 여러 해를 더한 연인원인지 한 해의 인원인지 문서는 밝히지 않았습니다.',
      'Whether the stated head count is person-years or persons in one year is not printed.',
    ),
  DEFINITION_DIFFERS: (v) =>
    both(
      `발표치는 «${v.stated}», 산출치는 «${v.modelled}»입니다. 같은 뜻이 아닐 수 있습니다.`,
      `The stated figure is “${v.statedEn}”, the modelled one “${v.modelledEn}”: they may not mean the same.`,
    ),
  STATED_NOT_REACHABLE: (v) =>
    both(
      `발표된 ${v.indicatorKo}은(는) ${v.baseKo} ${v.ratio}${v.unitKo}입니다. ${v.scopeKo} 계수는 가장 큰 부문(${v.sectorKo})도 ${v.max}${v.unitKo}, 그 부문을 빼면 ${v.nextMax}${v.unitKo}(${v.nextKo})이므로, 어떤 지출구성으로도 ${v.scopeKo} 효과일 수 없습니다.`,
      `The stated ${v.indicatorEn} is ${v.ratio}${v.unitEn} ${v.baseEn}. The largest coefficient ${v.scopeEn} is ${v.max}${v.unitEn} (${v.sectorEn}), or ${v.nextMax}${v.unitEn} without it (${v.nextEn}): no mix can make it an effect ${v.scopeEn}.`,
    ),
  CALIBRATION_IS_IDENTITY: (v) =>
    both(
      `보정치는 기준안의 기본 가정에서 발표치와 같아지도록(범위: ${v.scopeKo}) 곱한 값(×${v.factors})입니다. 항등식일 뿐 발표치가 옳다는 증거가 아닙니다.`,
      `Calibrated figures are modelled × factor (${v.factors}), equal to the stated ones at the baseline's defaults (scope: ${v.scopeEn}): an identity, not evidence.`,
    ),
  NESTED_PLAN: (v) =>
    both(
      `이 계획은 «${v.planKo}»의 «${v.componentKo}» 안에 있습니다. 두 계획의 효과를 더하면 같은 돈을 두 번 셀 수 있습니다.`,
      `This plan lies inside “${v.componentEn}” of “${v.planEn}”: adding the two may count the same money twice.`,
    ),
  NOT_IN_TABLE: () =>
    both(
      '지역 계수는 열의 합이라 고용유발(임금근로자), 부가가치·취업의 직접분, 가계소득 유발의 지역 안팎은 알 수 없어 비워 둡니다.',
      'Regional coefficients are column sums: employees, the direct part of value added and employment, and where the household round falls are unknown and left empty.',
    ),
  SHARES_DRAWN: (v) =>
    both(
      `바뀐 것이 ${v.changes}가지라 순서 ${v.orders}가지를 뽑아 몫을 어림했습니다. 몫을 더하면 차이가 되며, 몫마다의 표준오차는 error에 있습니다.`,
      `With ${v.changes} changes the shares are estimated from ${v.orders} drawn orders. They still sum to the difference; error gives the standard error of each.`,
    ),
  INDICATOR_ON_ONE_SIDE: (v) =>
    both(
      `이 지표는 «${v.id}»에만 있어 비교할 수 없습니다. 두 시나리오에 같은 id의 식을 쓰세요.`,
      `This indicator is written in “${v.id}” alone and cannot be compared. Write a formula with the same id in both scenarios.`,
    ),
  INDICATOR_UNITS_DIFFER: (v) =>
    both(
      `이 지표의 단위가 한쪽은 ${v.fromKo}, 다른 쪽은 ${v.toKo}라서 비교할 수 없습니다. 식을 맞추세요.`,
      `This indicator is in ${v.fromEn} on one side and ${v.toEn} on the other, and cannot be compared. Make the formulas agree.`,
    ),
  DIFFERENCE_NOT_SPLIT: () =>
    both(
      '바뀐 것의 일부만 바꾸면 이 지표의 값을 알 수 없게 되어(0으로 나눔 등) 차이를 나누지 않았습니다.',
      'With only some of the changes made this indicator has no value (as by a division by zero), so its difference is not split.',
    ),
  PLANS_DIFFER: () =>
    both(
      '계획이 다른 시나리오라 차이를 가정별로 나눌 수 없어 통째로 보입니다.',
      'The scenarios are of different plans: the difference cannot be split over assumptions and is shown whole.',
    ),
  PRICE_YEARS_DIFFER: (v) =>
    both(
      `가격기준연도가 서로 다릅니다(${v.years}). 금액을 그대로 비교하지 마세요.`,
      `The price years differ (${v.years}): do not compare the money as it stands.`,
    ),
  PER_UNIT_AND_TOTAL: () =>
    both(
      '단위 금액당 효과와 계획의 총효과를 나란히 놓았습니다. 크기를 비교하지 말고 투자액당 비율을 보세요.',
      "Effects per unit stand beside a plan's totals: compare ratios to investment, not sizes.",
    ),
  PLANNER_MONEY: () =>
    both('투자액은 문서의 값이 아니라 계획가가 넣은 값입니다.', "The investment is the planner's, not the document's."),
} as const satisfies Notes;
