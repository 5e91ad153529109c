import { both, type Problems } from './catalogue.ts';

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
        `A local purchase share of ${v.localPurchase} and an import share of ${v.importShare} exceed 1 (100%) together. Bring them to 100% or less.`,
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
        `전체 투자액 ${v.totalKo}과 산업별 투자액의 합 ${v.sumKo}이 다릅니다. 하나만 쓰거나 두 값을 맞추세요.`,
        `The investment of ${v.totalEn} differs from the sum over components, ${v.sumEn}. Write one of them or make them agree.`,
      ),
  ],
  INVESTMENT_NOT_STATED: [
    'problem',
    (v) =>
      both(
        `계획 «${v.plan}»은(는) ${v.figureKo}을(를) 밝히지 않았습니다. investment에 금액을 쓰거나 origin을 perUnit으로 하세요.`,
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
        `발표치가 0입니다(${v.figuresKo}). 0은 비교할 수 없습니다. 밝히지 않은 값이면 지우고, 아니면 바로잡으세요.`,
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
