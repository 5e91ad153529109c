import { josa } from 'es-hangul';
import { both, type Notes, type Problems } from './catalogue.ts';

/** 시나리오의 문제. Scenarios. */
export const scenarioProblems = {
  SPENDING_WITHOUT_SECTORS: [
    'problem',
    (v) =>
      both(
        `«${v.kind}» 지출에 부문이 없습니다. sectors에 부문별 비중을 쓰세요.`,
        `Spending of kind “${v.kind}” names no sectors. Write shares by sector under sectors.`,
      ),
  ],
  NO_DEMAND_WITH_SECTORS: [
    'problem',
    (v) =>
      both(
        `«${v.kind}» 지출은 생산을 부르지 않아 부문을 쓸 수 없습니다. sectors를 지우거나 지출의 성격을 바꾸세요.`,
        `Spending of kind “${v.kind}” induces no production and takes no sectors. Remove sectors or change the kind.`,
      ),
  ],
  NO_DEMAND_TWICE: [
    'problem',
    (v) =>
      both(
        `산업 «${v.id}»에 noDemand와 spending이 함께 있습니다. spending의 land·transfer·finance로 적거나 mix와 noDemand를 쓰세요.`,
        `Component “${v.id}” has both noDemand and spending. Write land, transfer or finance under spending, or use mix with noDemand.`,
      ),
  ],
  NOTHING_INDUCES: [
    'problem',
    (v) =>
      both(
        `산업 «${v.id}»의 지출이 모두 수요를 만들지 않아 효과를 계산할 수 없습니다. 비중을 1보다 작게 하세요.`,
        `All spending of component “${v.id}” creates no demand: there is no effect to compute. Make its share less than 1.`,
      ),
  ],
  MARGINS_TOO_LARGE: [
    'problem',
    (v) =>
      both(
        `마진의 합이 ${v.sum}입니다. 구매자가격에 든 몫이므로 1보다 작아야 합니다.`,
        `Margins sum to ${v.sum}. They are parts of the purchaser price and must stay below 1.`,
      ),
  ],
  CHANGE_NEEDS_NUMBER: [
    'problem',
    (v) =>
      both(
        `«${v.id}» 항목은 수가 아니라서 ${v.how}로 바꿀 수 없습니다. set으로 새 값을 쓰세요.`,
        `The lever “${v.id}” is not a number and cannot be changed by ${v.how}. Write a new value with set.`,
      ),
  ],
  CHANGES_IN_BASELINE: [
    'problem',
    (v) =>
      both(
        `«${v.id}»은(는) 아래에 다른 시나리오가 없는 기준안이라 changes를 쓸 수 없습니다. extends로 바탕을 정하거나 값을 바로 적으세요.`,
        `“${v.id}” lies on no other scenario, so it cannot have changes. Name a base with extends, or write the values themselves.`,
      ),
  ],
  DEFLATOR_YEAR_MISSING: [
    'problem',
    (v) =>
      both(
        `«${v.sector}» 부문의 물가지수에 ${v.year}년이 없습니다. deflators.${v.sector}.index에 그해를 더하세요.`,
        `The price index of sector “${v.sector}” lacks ${v.year}. Add that year to deflators.${v.sector}.index.`,
      ),
  ],
  UNKNOWN_REGION: [
    'problem',
    (v) =>
      both(
        `«${v.id}» 지역이 표에 없습니다. 쓸 수 있는 것: ${v.known}`,
        `The table has no region “${v.id}”. Known: ${v.known}`,
      ),
  ],
  UNKNOWN_SECTOR: [
    'problem',
    (v) =>
      both(
        `«${v.id}» 부문이 표 ${v.table}에 없습니다. 부문 코드는 그 표에 적힌 대로, 앞의 0까지 따옴표로 묶은 글자로 쓰세요(83부문표이면 "01"부터 "83"까지, 다른 표의 코드는 table show로 봅니다).`,
        `Table ${v.table} has no sector “${v.id}”. Write sector codes as quoted text, leading zeros and all, as that table has them (“01” to “83” with 83 sectors; table show lists those of any table).`,
      ),
  ],
  UNKNOWN_COMPONENT: [
    'problem',
    (v) =>
      both(
        `«${v.id}» 산업이 계획에 없습니다. 쓸 수 있는 것: ${v.known}`,
        `The plan has no component “${v.id}”. Known: ${v.known}`,
      ),
  ],
  UNKNOWN_LEVER: [
    'problem',
    (v) =>
      both(
        `«${v.id}» 조정 항목이 없습니다. 쓸 수 있는 것: ${v.known}`,
        `There is no lever “${v.id}”. Known: ${v.known}`,
      ),
  ],
  UNKNOWN_UNIT: [
    'problem',
    (v) => both(`«${v.id}» 단위를 모릅니다. 쓸 수 있는 것: ${v.known}`, `Unknown unit “${v.id}”. Known: ${v.known}`),
  ],
  LEVER_VALUE_INVALID: [
    'problem',
    (v) =>
      both(
        `${v.id}에 «${v.value}» 값을 쓸 수 없습니다. ${v.expectedKo}`,
        `${v.id} does not take “${v.value}”. ${v.expectedEn}`,
      ),
  ],
  OUT_OF_RANGE: [
    'problem',
    (v) =>
      both(
        `${v.id} 값 ${v.value}이(가) 범위를 벗어났습니다. ${v.min} 이상 ${v.max} 이하로 쓰세요.`,
        `${v.id} is ${v.value}, out of range. Use ${v.min} to ${v.max}.`,
      ),
  ],
  NOT_WHOLE: [
    'problem',
    (v) =>
      both(
        `${v.id} 값 ${v.value}은(는) 정수가 아닙니다. ${v.min} 이상 ${v.max} 이하의 정수로 쓰세요.`,
        `${v.id} is ${v.value}, not a whole number. Use a whole number from ${v.min} to ${v.max}.`,
      ),
  ],
  SHARES_NOT_ONE: [
    'problem',
    (v) =>
      both(
        `${v.id}의 비중 합이 ${v.sum}입니다. 합이 1(100%)이 되도록 고치세요.`,
        `The shares of ${v.id} sum to ${v.sum}. Make them sum to 1 (100%).`,
      ),
  ],
  SHARE_NEGATIVE: [
    'problem',
    (v) =>
      both(
        `${v.id}의 «${v.key}» 비중이 ${v.value}입니다. 비중은 0 이상 1 이하여야 합니다.`,
        `The share of “${v.key}” in ${v.id} is ${v.value}. Shares must lie between 0 and 1.`,
      ),
  ],
  PURCHASES_OVER_ONE: [
    'problem',
    (v) =>
      both(
        `지역내 구매율 ${v.localPurchase}과(와) 수입 비율 ${v.importShare}의 합이 1(100%)을 넘습니다. 합이 100% 이하가 되도록 하나를 낮추세요.`,
        `localPurchase ${v.localPurchase} and importShare ${v.importShare} exceed 1 (100%) together. Bring them to 100% or less.`,
      ),
  ],
  NEGATIVE_MONEY: [
    'problem',
    (v) =>
      both(
        `${v.id} 금액이 ${v.value}으로 음수입니다. 0 이상의 금액을 쓰세요.`,
        `${v.id} is ${v.value}, negative. Use an amount of 0 or more.`,
      ),
  ],
  MONEY_TOO_LARGE: [
    'problem',
    (v) =>
      both(
        `${v.id} 금액이 9,007조원을 넘습니다. 단위를 확인하세요.`,
        `${v.id} is above 9,007 trillion won. Check the unit.`,
      ),
  ],
  INVESTMENT_DISAGREES: [
    'problem',
    (v) =>
      both(
        `전체 투자액 ${v.total}억원과 산업별 투자액의 합 ${v.sum}억원이 다릅니다. 하나만 쓰거나 두 값을 맞추세요.`,
        `The investment of ${v.total} 억원 differs from the sum over components, ${v.sum} 억원. Write one of them or make them agree.`,
      ),
  ],
  INVESTMENT_NOT_STATED: [
    'problem',
    (v) =>
      both(
        `계획 «${v.plan}»은(는) ${josa(String(v.figureKo), '을/를')} 밝히지 않았습니다. investment에 금액을 쓰거나 origin을 perUnit으로 하세요.`,
        `Plan “${v.plan}” states no ${v.figureEn}. Give an amount for investment or use origin perUnit.`,
      ),
  ],
  INVESTMENT_NOT_IMPLIED: [
    'problem',
    () =>
      both(
        '산출치가 0이어서 발표된 생산유발에서 투자액을 거꾸로 구할 수 없습니다. 구성과 집행률을 확인하세요.',
        'Modelled production is zero, so no investment can be implied from the stated production. Check mix and execution.',
      ),
  ],
  NO_SPENDING: [
    'problem',
    (v) =>
      both(
        `시나리오 «${v.id}»에 지출이 없습니다. components 또는 demand를 쓰세요.`,
        `Scenario “${v.id}” spends nothing. Write components or demand.`,
      ),
  ],
  NO_MIX: [
    'problem',
    (v) =>
      both(
        `산업 «${v.id}»에 지출구성이 없습니다. mix 또는 spending을 쓰세요.`,
        `Component “${v.id}” has no mix. Write mix or spending.`,
      ),
  ],
  NO_SCHEDULE: [
    'problem',
    (v) => both(`«${v.id}»에 연차계획이 없습니다. schedule을 쓰세요.`, `“${v.id}” has no schedule. Write schedule.`),
  ],
  NO_MONEY: [
    'problem',
    (v) =>
      both(
        `산업 «${v.id}»에 금액도 비중도 없습니다. share 또는 investment를 쓰세요.`,
        `Component “${v.id}” has neither money nor share. Write share or investment.`,
      ),
  ],
  NO_REGION: [
    'problem',
    (v) =>
      both(
        `시나리오 «${v.id}»에 지역이 없습니다. region을 쓰세요.`,
        `Scenario “${v.id}” names no region. Write region.`,
      ),
  ],
  NO_PRICE_YEAR: [
    'problem',
    (v) =>
      both(
        `시나리오 «${v.id}»에 가격기준연도가 없습니다. priceYear를 쓰세요.`,
        `Scenario “${v.id}” names no price year. Write priceYear.`,
      ),
  ],
  YEAR_OUTSIDE_HORIZON: [
    'problem',
    (v) =>
      both(
        `${v.year}년은 계획 기간(${v.from}–${v.to})을 벗어납니다. 기간 안의 연도를 쓰세요.`,
        `${v.year} lies outside the plan's horizon (${v.from}–${v.to}). Use a year inside it.`,
      ),
  ],
  PRICE_YEAR_UNKNOWN: [
    'problem',
    (v) =>
      both(
        `${v.year}년의 물가지수가 없습니다(${v.from}–${v.to}). 그 안의 해를 쓰거나 inflation 가정을 주세요.`,
        `There is no price index for ${v.year} (${v.from}–${v.to}). Use a year inside it or give an inflation assumption.`,
      ),
  ],
  EXTENDS_LOOP: [
    'problem',
    (v) =>
      both(
        `«${v.id}»의 extends가 돌고 돌거나 너무 깁니다. 기준안에서 시작하는 한 줄로 고치세요.`,
        `The extends chain of “${v.id}” loops or is too long. Make it one line that starts at a baseline.`,
      ),
  ],
  PLANS_DISAGREE: [
    'problem',
    (v) =>
      both(
        `«${v.id}»의 계획(${v.plan})이 이어받은 시나리오의 계획(${v.base})과 다릅니다. 같은 계획의 시나리오를 이어받으세요.`,
        `“${v.id}” is of plan ${v.plan}, but extends a scenario of plan ${v.base}. Extend a scenario of the same plan.`,
      ),
  ],
  DUPLICATE_ID: [
    'problem',
    (v) => both(`«${v.id}»이(가) 두 번 나옵니다. 하나로 합치세요.`, `“${v.id}” appears twice. Merge them.`),
  ],
  NOTHING_TO_CALIBRATE: [
    'problem',
    (v) =>
      both(
        `보정할 발표치가 없습니다(${v.id}). calibration.method를 none으로 하세요.`,
        `There is no stated figure to calibrate to (${v.id}). Set calibration.method to none.`,
      ),
  ],
  NO_EXPLAINING_MIX: [
    'problem',
    (v) =>
      both(
        `이 계획의 산업 안의 어떤 지출구성도 발표치를 함께 내지 못합니다. 막는 것: ${v.figuresKo}. calibration.method를 factor나 none으로 하거나 scope를 바꾸세요.`,
        `No mix over the plan's industries gives the stated figures together. What blocks: ${v.figuresEn}. Set calibration.method to factor or none, or change its scope.`,
      ),
  ],
  STATED_ZERO: [
    'problem',
    (v) =>
      both(
        `발표치가 0입니다(${v.figuresKo}). 0은 견줄 수 없습니다. 밝히지 않은 값이면 지우고, 아니면 바로잡으세요.`,
        `A stated figure is 0 (${v.figuresEn}), which cannot be audited. Leave it out if it is not stated, or correct it.`,
      ),
  ],
  TOO_MANY_SCENARIOS: [
    'problem',
    (v) =>
      both(
        `«${v.chart}» 차트는 시나리오를 ${v.most}개까지 그립니다. 더 주지 마세요.`,
        `The chart “${v.chart}” takes this many scenarios at most: ${v.most}. Give no more.`,
      ),
  ],
  TOO_FEW_SCENARIOS: [
    'problem',
    () => both('비교하려면 시나리오가 둘 이상(여섯 이하) 있어야 합니다.', 'A comparison takes two to six scenarios.'),
  ],
} as const satisfies Problems;

/** 시나리오의 결과 곁에 서는 알림. Notes beside the figures of a scenario. */
export const scenarioNotes = {
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
      `현재가치는 연 ${v.percent}%로 ${v.year}년까지 할인한 것입니다. 유발액은 편익이 아니므로 비용과 견주는 데 쓰지 마세요.`,
      `Present values are discounted at ${v.percent} % a year to ${v.year}. Inducement is not a benefit: do not set it against costs.`,
    ),
  MARGINS_MOVED: (v) =>
    both(
      `구매자가격에 든 마진을 도소매·운송 부문으로 옮겼습니다(${v.sectors}).`,
      `Margins in purchaser prices were moved to trade and transport sectors (${v.sectors}).`,
    ),
  SECTOR_DEFLATORS: (v) =>
    both(
      `${v.sectors} 부문은 GDP 디플레이터 대신 계획가가 준 물가지수로 표 기준연도 가격으로 바꾸었습니다.`,
      `Sectors ${v.sectors} are deflated to the table year by the planner's own indices instead of the GDP deflator.`,
    ),
  OPPORTUNITY_ASSUMED: () =>
    both(
      '공공재원의 기회비용은 같은 돈을 표 기준연도 정부소비의 평균 구성으로 썼을 때의 전국 효과입니다. 다른 쓰임이면 달라집니다.',
      'The opportunity cost of public money is what it would induce nationwide if spent like average government consumption of the table year. Another use would give another figure.',
    ),
  NATIONAL_TABLE: (v) =>
    both(
      `전국표(${v.table})로 계산했습니다. 응답하는 부문까지 보이지만, 지역 안과 밖은 알 수 없어 비워 둡니다.`,
      `Computed with a national table (${v.table}): it shows which sectors respond, but not where, so in-region and out-of-region are left empty.`,
    ),
  ROUTES_DIFFER: (v) =>
    both(
      `생산유발(억원)/부가가치유발(억원)/취업유발(명)의 계는 전국표로 ${v.national}, ${v.regionKo} 지역표로 ${v.provincial}입니다. 전국표는 전국 평균의 기술과 조달을, 지역표는 ${v.regionKo} 업체들의 것을 쓰기 때문이며, 어느 쪽도 틀린 것이 아닙니다.`,
      `Totals of production (억원), value added (억원) and employment (persons) are ${v.national} by the national table and ${v.provincial} by that of ${v.regionEn}. The national table averages techniques and suppliers over the country; the regional one knows those of firms in ${v.regionEn}. Neither is wrong.`,
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
      `localPurchase is 1: all spending is assumed to buy goods made in ${v.regionEn}.`,
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
      `계획 기간을 ${v.years}년으로 보았습니다. 문서는 ${josa(String(v.missingKo), '을/를')} 밝히지 않아 가정입니다.`,
      `The years ${v.years} are used; the document prints no ${v.missingEn}: an assumption.`,
    ),
  INVESTMENT_IMPLIED: (v) =>
    both(
      `투자액 ${v.value}억원은 문서의 값이 아니라, 기준안에서 산출된 생산유발이 발표치 ${v.production}억원과 같아지도록 거꾸로 구한 값입니다. 그래서 기준안의 생산유발 일치는 당연하고 부가가치와 취업의 보정계수만 정보를 줍니다.`,
      `The investment of ${v.value} × ₩100m is not the document's: it is the demand at which production modelled in the baseline equals the stated ${v.production} × ₩100m. Production is met there by construction and only the other two factors carry information.`,
    ),
  PER_UNIT: (v) =>
    both(
      `문서는 금액을 밝히지 않았습니다. 모든 수치는 투자 ${v.value}억원당 효과이며 계획의 총효과가 아닙니다.`,
      `The document states no money: every figure is per ${v.value} × ₩100m of investment, not the plan's total.`,
    ),
  NOTHING_STATED: () =>
    both(
      '문서는 생산·부가가치·취업 효과를 밝히지 않았습니다. 발표치와 견줄 수 없습니다.',
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
      `발표된 ${josa(String(v.indicatorKo), '은/는')} ${v.baseKo} ${v.ratio}${v.unitKo}입니다. ${v.scopeKo} 계수는 가장 큰 부문(${v.sectorKo})도 ${v.max}${v.unitKo}, 그 부문을 빼면 ${v.nextMax}${v.unitKo}(${v.nextKo})이므로, 어떤 지출구성으로도 ${v.scopeKo} 효과일 수 없습니다.`,
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
  PLANS_DIFFER: () =>
    both(
      '계획이 다른 시나리오라 차이를 가정별로 나눌 수 없어 통째로 보입니다.',
      'The scenarios are of different plans: the difference cannot be split over assumptions and is shown whole.',
    ),
  PRICE_YEARS_DIFFER: (v) =>
    both(
      `가격기준연도가 서로 다릅니다(${v.years}). 금액을 그대로 견주지 마세요.`,
      `The price years differ (${v.years}): do not compare the money as it stands.`,
    ),
  PER_UNIT_AND_TOTAL: () =>
    both(
      '단위 금액당 효과와 계획의 총효과를 나란히 놓았습니다. 크기를 견주지 말고 투자액당 비율을 보세요.',
      "Effects per unit stand beside a plan's totals: compare ratios to investment, not sizes.",
    ),
  PLANNER_MONEY: () =>
    both('투자액은 문서의 값이 아니라 계획가가 넣은 값입니다.', "The investment is the planner's, not the document's."),
} as const satisfies Notes;
