import { both, type Notes, type Problems } from './catalogue.ts';

/** 감사의 문제. Audits. */
export const auditProblems = {
  STATED_YEARS_DIFFER: [
    'problem',
    (v) =>
      both(
        `발표된 금액의 가격기준연도가 서로 다릅니다(${v.figuresKo}). 한 해의 가격으로 맞추세요.`,
        `Stated amounts are in prices of different years (${v.figuresEn}). Bring them to one year.`,
      ),
  ],
  REGION_WITHOUT_SECTORS: [
    'problem',
    (v) =>
      both(
        `${v.regionKo}에서 쓸 수 있는 부문이 없습니다(뺀 것: ${v.excluded}). 제외나 지역을 고치세요.`,
        `No sector is left in ${v.regionEn} (excluded: ${v.excluded}). Change the exclusions or the region.`,
      ),
  ],
  RESTRICTIONS_CONTRADICT: [
    'problem',
    (v) =>
      both(
        `제약이 서로 부딪힙니다: ${v.list}. 이 가운데 하나를 늦추세요.`,
        `Restrictions contradict each other: ${v.list}. Relax one of them.`,
      ),
  ],
  RESTRICTION_EMPTY: [
    'problem',
    (v) =>
      both(
        `«${v.id}» 제약에 min도 max도 없습니다. 0 이상 1 이하의 비중을 쓰세요.`,
        `Restriction “${v.id}” has neither min nor max. Give a share between 0 and 1.`,
      ),
  ],
  UNKNOWN_SECTOR_GROUP: [
    'problem',
    (v) =>
      both(
        `«${v.id}»은(는) 부문 코드도 묶음 이름도 아닙니다. "01"…"83"이나 ${v.known} 가운데 쓰세요.`,
        `“${v.id}” is neither a sector code nor a group. Use "01"…"83" or one of ${v.known}.`,
      ),
  ],
  SCENARIO_OF_OTHER_PLAN: [
    'problem',
    (v) =>
      both(
        `시나리오 «${v.id}»은(는) 계획 «${v.plan}»의 것이 아닙니다. 그 계획의 시나리오를 고르세요.`,
        `Scenario “${v.id}” is not of plan “${v.plan}”. Choose a scenario of that plan.`,
      ),
  ],
} as const satisfies Problems;

/** 감사의 해석과 한계, 가장 가까운 구성 곁에 서는 알림. Notes beside the readings and bounds of an audit, and the nearest mix. */
export const auditNotes = {
  MIX_EXPLAINS_STATED: () =>
    both(
      '지출구성을, 가정한 구성에서 가장 가까우면서 기준안에서 발표치를 내는 구성으로 바꾸어 계산했습니다(보정계수는 1). 그런 구성이 있다는 것일 뿐 발표치가 옳다는 증거가 아닙니다.',
      'The mix is replaced by the one nearest to the assumed mix that gives the stated figures at the baseline (factors are 1). That such a mix exists is no evidence that the figures are right.',
    ),
  INVESTMENT_GIVEN: (v) =>
    both(
      `투자액 ${v.valueKo}은 문서의 값이 아니라 알려 준 값입니다. 투자액에 기대는 말은 모두 그 금액을 놓고 한 것입니다.`,
      `The investment of ${v.valueEn} is given by whoever asks, not by the document: whatever rests on investment rests on it.`,
    ),
  READING_WITHOUT_DATA: (v) =>
    both(`이 해석에 쓸 자료가 없습니다: ${v.whyKo}.`, `There are no data for this reading: ${v.whyEn}.`),
  NOT_PROVED: () => both('답을 증명하지 못해 비워 두었습니다.', 'No answer could be proved, so none is given.'),
  REGION_NOT_IN_NATIONAL_TABLE: () =>
    both(
      '전국표는 지역 안과 밖을 나누지 못하므로 지역내·지역외 한계를 비워 둡니다.',
      'A national table cannot tell inside from outside the region: those bounds are left empty.',
    ),
  RULES_COINCIDE: () =>
    both(
      '전국표에는 다른 지역이 없어 «어디서든»과 «투자액 이내»가 같습니다.',
      'A national table has no other regions: “bought anywhere” and “at most the investment” coincide.',
    ),
  HOUSEHOLD_ROUND_ASSUMED: (v) =>
    both(
      `임금(피용자보수)을 ${v.year}년 국산품 민간소비와 같은 구성으로 모두 쓰고 임금만 쓴다고 가정했습니다. 소득유발을 크게 보는 가정입니다.`,
      `Wages (compensation of employees) are assumed spent in full, and they alone, like the private consumption of domestic goods in ${v.year}: a high estimate of the induced round.`,
    ),
  BOUND_OPEN: (v) =>
    both(
      `끝이 없거나 증명하지 못해 비운 한계: ${v.listKo}. 투자액처럼 전체를 묶는 사실을 알면 닫힙니다.`,
      `Bounds left empty, having no end or no proof: ${v.listEn}. A fact that limits the whole, such as the investment, would close them.`,
    ),
  LEANS_ON_UNCLASSIFIED: (v) =>
    both(
      `83부문(기타)에 기대는 한계(→ 83부문을 뺀 값): ${v.listKo}. 83부문은 분류되지 않은 것을 모은 부문이라 실제 지출이 몰리기 어렵습니다.`,
      `Bounds that lean on sector 83, unclassified (→ without it): ${v.listEn}. Real spending hardly concentrates there.`,
    ),
  HALF_IN_ONE_SECTOR: (v) =>
    both(
      `수요의 절반 넘게를 한 부문에 몰아야 이루어지는 한계: ${v.listKo}.`,
      `Bounds attained only with more than half of demand in one sector: ${v.listEn}.`,
    ),
  PERSONS_OR_PERSON_YEARS: (v) =>
    both(
      `발표된 ${v.persons}명이 연인원인지 한 해의 인원인지 문서는 밝히지 않았습니다. 기간을 몰라 선형계획으로는 가를 수 없습니다.`,
      `Whether the stated ${v.persons} are person-years or persons in a year is not printed; without a horizon the programme cannot tell.`,
    ),
} as const satisfies Notes;
