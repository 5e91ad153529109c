import { both, type Notes, type Problems } from './catalogue.ts';

/** 범위와 민감도의 문제. Ranges and sensitivities. */
export const uncertaintyProblems = {
  RANGE_REVERSED: [
    'problem',
    (v) =>
      both(
        `${v.id}의 최솟값 ${v.min}이(가) 최댓값 ${v.max}보다 큽니다. 둘을 바꾸세요.`,
        `The minimum of ${v.id}, ${v.min}, is above its maximum, ${v.max}. Swap them.`,
      ),
  ],
  RANGE_MODE_OUTSIDE: [
    'problem',
    (v) =>
      both(
        `${v.id}의 최빈값 ${v.mode}이(가) ${v.min} 이상 ${v.max} 이하를 벗어났습니다. 그 안의 값을 쓰세요.`,
        `The mode of ${v.id}, ${v.mode}, lies outside ${v.min} to ${v.max}. Use a value inside.`,
      ),
  ],
  RANGE_SPREAD_NOT_POSITIVE: [
    'problem',
    (v) =>
      both(
        `${v.id}의 표준편차가 ${v.standardDeviation}입니다. 0보다 크게 쓰거나, 한 값이면 fixed로 쓰세요.`,
        `The standard deviation of ${v.id} is ${v.standardDeviation}. Make it positive, or write fixed for a single value.`,
      ),
  ],
  RANGE_NOT_POSITIVE: [
    'problem',
    (v) =>
      both(
        `${v.id}은(는) 로그정규인데 평균이 ${v.mean}, 최솟값이 ${v.min}입니다. 평균은 0보다, 최솟값은 0 이상으로 크게 쓰거나 normal로 쓰세요.`,
        `${v.id} is lognormal with mean ${v.mean} and minimum ${v.min}. Use a mean above 0 and a minimum of 0 or more, or write normal.`,
      ),
  ],
  RANGE_NO_MASS: [
    'problem',
    (v) =>
      both(
        `${v.id}의 평균 ${v.mean}, 표준편차 ${v.standardDeviation}인 분포를 ${v.min}–${v.max}(으)로 자르면 확률이 ${v.mass}만 남습니다. 평균이나 두 끝을 고치세요.`,
        `Truncating ${v.id} (mean ${v.mean}, standard deviation ${v.standardDeviation}) to ${v.min}–${v.max} leaves a probability of ${v.mass}. Change the mean or the ends.`,
      ),
  ],
  RANGE_WEIGHTS_DIFFER: [
    'problem',
    (v) =>
      both(
        `${v.id}에 값이 ${v.values}개, 가중치가 ${v.weights}개 있습니다. 값마다 가중치를 하나씩, 하나 이상 쓰세요.`,
        `${v.id} has ${v.values} values and ${v.weights} weights. Give at least one value, and one weight for each.`,
      ),
  ],
  RANGE_WEIGHT_NEGATIVE: [
    'problem',
    (v) =>
      both(
        `${v.id}의 값 ${v.value}에 붙은 가중치가 ${v.weight}입니다. 0 이상으로 쓰세요.`,
        `The weight of ${v.value} in ${v.id} is ${v.weight}. Use 0 or more.`,
      ),
  ],
  RANGE_WEIGHTS_NOT_ONE: [
    'problem',
    (v) =>
      both(
        `${v.id}의 가중치 합이 ${v.sum}입니다. 합이 1이 되도록 고치세요.`,
        `The weights of ${v.id} sum to ${v.sum}. Make them sum to 1.`,
      ),
  ],
  TOO_MANY_RANGES: [
    'problem',
    (v) =>
      both(
        `Sobol' 점은 ${v.limit}차원까지인데 ${v.count}차원이 필요합니다(민감도 지수는 항목마다 둘). 범위를 줄이거나 method를 random으로 하세요.`,
        `Sobol' points have ${v.limit} dimensions and ${v.count} are needed (sensitivity indices take two for each lever). Give fewer ranges or use method random.`,
      ),
  ],
  CORRELATION_WITH_ITSELF: [
    'problem',
    (v) =>
      both(
        `«${v.id}»와(과) 그 자신의 상관을 적었습니다. 서로 다른 두 항목을 쓰세요.`,
        `A correlation of “${v.id}” with itself is given. Name two different levers.`,
      ),
  ],
  CORRELATION_TWICE: [
    'problem',
    (v) =>
      both(
        `«${v.first}»와(과) «${v.second}»의 상관이 두 번 나옵니다. 하나만 남기세요.`,
        `The correlation of “${v.first}” and “${v.second}” is given twice. Keep one.`,
      ),
  ],
  CORRELATIONS_IMPOSSIBLE: [
    'problem',
    (v) =>
      both(
        `«${v.first}»와(과) «${v.second}»의 상관 ${v.rank}이(가) 너무 강합니다: ${v.whyKo}. 0 쪽으로 줄이세요. 1이나 −1이면 한 항목으로 합치세요.`,
        `The correlation ${v.rank} of “${v.first}” and “${v.second}” is too strong: ${v.whyEn}. Move it towards 0; if it is 1 or −1, make the two one lever.`,
      ),
  ],
  INDICES_NEED_INDEPENDENCE: [
    'problem',
    (v) =>
      both(
        `Sobol' 지수는 서로 무관한 항목에만 뜻이 있습니다. 상관이 있는 것: ${v.levers}. 상관을 빼고 다시 구하거나 기울기와 탄력성을 보세요.`,
        `Sobol' indices have a meaning for independent levers alone. Correlated: ${v.levers}. Drop the correlations, or read gradients and elasticities.`,
      ),
  ],
  GOAL_LEVER_NOT_CONTINUOUS: [
    'problem',
    (v) =>
      both(
        `«${v.id}»은(는) 한 수로 끊임없이 움직이는 항목이 아니라 목표를 찾는 데 쓸 수 없습니다. 쓸 수 있는 것: ${v.known}`,
        `“${v.id}” is not one number that moves continuously, so no goal can be sought by it. Known: ${v.known}`,
      ),
  ],
  GOAL_NO_VALUE: [
    'problem',
    (v) =>
      both(
        `«${v.leverKo}»을(를) ${v.least}에서 ${v.most}까지 움직여도 «${v.outputKo}»의 값을 알 수 없습니다. 식을 고치거나 다른 항목을 고르세요.`,
        `“${v.outputEn}” has no value anywhere for “${v.leverEn}” from ${v.least} to ${v.most}. Change the formula or choose another lever.`,
      ),
  ],
  GOAL_OUT_OF_REACH: [
    'problem',
    (v) =>
      both(
        `다른 것을 그대로 두고는 «${v.leverKo}»을(를) ${v.least}에서 ${v.most}까지 움직여도 «${v.outputKo}»이(가) ${v.target}에 이르지 못합니다. 가장 가까운 값은 ${v.nearest}(${v.leverKo} ${v.at})입니다. 목표를 낮추거나 다른 항목을 쓰세요.`,
        `With the others as they are, “${v.outputEn}” does not reach ${v.target} for any “${v.leverEn}” from ${v.least} to ${v.most}. The nearest is ${v.nearest} (${v.leverEn} ${v.at}). Change the goal or use another lever.`,
      ),
  ],
  RANGE_NOT_A_NUMBER: [
    'problem',
    (v) =>
      both(
        `«${v.id}»은(는) 끊임없이 움직이는 수가 아니라 범위를 둘 수 없습니다. 범위를 둘 수 있는 것: ${v.known}`,
        `“${v.id}” is not a number that moves continuously and can have no range. Levers that can: ${v.known}`,
      ),
  ],
  RANGES_OVERLAP: [
    'problem',
    (v) =>
      both(
        `«investment»와(과) «${v.id}»에 모두 범위가 있습니다. 전체 금액과 산업의 금액 가운데 하나에만 두세요.`,
        `Both “investment” and “${v.id}” have ranges. Give one to the total or to components, not both.`,
      ),
  ],
  DRAWS_OUT_OF_LIMITS: [
    'problem',
    (v) =>
      both(
        `뽑는 수가 ${v.value}입니다. 1 이상 ${v.limit} 이하의 정수로 쓰세요.`,
        `The number of draws is ${v.value}. Use a whole number from 1 to ${v.limit}.`,
      ),
  ],
  SEED_OUT_OF_LIMITS: [
    'problem',
    (v) =>
      both(
        `씨앗이 ${v.value}입니다. 0 이상 ${v.limit} 이하의 정수로 쓰세요.`,
        `The seed is ${v.value}. Use a whole number from 0 to ${v.limit}.`,
      ),
  ],
  UNKNOWN_OUTPUT: [
    'problem',
    (v) =>
      both(`«${v.id}» 산출이 없습니다. 쓸 수 있는 것: ${v.known}`, `There is no output “${v.id}”. Known: ${v.known}`),
  ],
} as const satisfies Problems;

export const uncertaintyNotes = {
  SLOPES_ARE_LOCAL: () =>
    both(
      '기울기와 탄력성은 지금의 값에서 잰 것이고, 막대는 한 항목만 그 범위의 두 끝에 놓고 다른 것은 그대로 둔 것입니다. 범위는 가정입니다.',
      'Slopes and elasticities hold at the present values; a bar puts one lever at the ends of its range with the others as they are. Ranges are assumptions.',
    ),
  SHARES_FROM_OTHERS: () =>
    both(
      '비중의 합은 1이어야 하므로, 한 칸의 기울기는 그 칸을 늘린 만큼 나머지 칸에서 지금의 비율대로 덜어 올 때의 것입니다. 덜어 올 칸이 없으면 비웁니다.',
      'Shares sum to 1, so the slope of one is that of more here taken from the others in proportion; it is left empty where there are no others.',
    ),
  RANGES_UNKNOWN: (v) =>
    both(
      `그럴듯한 범위를 알 수 없어 두 끝을 비운 항목: ${v.levers}. 시나리오에 range를 적으면 보입니다.`,
      `Levers without a known plausible range, their ends left empty: ${v.levers}. Write a range in the scenario to see them.`,
    ),
  RANGE_END_CUT: (v) =>
    both(
      `${v.id}의 범위 끝 ${v.end}은(는) 다른 것과 함께 있을 수 없어(구매율과 수입 비율의 합은 1까지, 항목의 한도) ${v.used}에서 잘랐습니다.`,
      `The end ${v.end} of the range of ${v.id} cannot stand with the rest (purchase shares sum to 1 at most; limits of the lever) and was cut at ${v.used}.`,
    ),
  GOAL_REACHED_TWICE: (v) =>
    both(
      `${v.lever}의 두 값이 모두 목표에 이릅니다: ${v.values}. 지금 값에 가까운 쪽을 답으로 둡니다.`,
      `Two values of ${v.lever} reach the target: ${v.values}. The one nearer to the present value is the answer.`,
    ),
  INDICES_ASSUME_RANGES: () =>
    both(
      "Sobol' 지수는 항목들이 각자의 범위에서 서로 무관하게 움직인다고 보고 결과의 분산을 나눈 것입니다. 범위를 바꾸면 지수도 바뀝니다.",
      "Sobol' indices split the variance of an output with the levers independent over their ranges: other ranges, other indices.",
    ),
  RANKINGS_AGREE: (v) =>
    both(
      `하나씩 움직인 순위와 함께 움직인 순위가 다르지 않습니다(순위상관이 가장 낮은 ${v.output}에서도 ${v.correlation}).`,
      `Moving levers one at a time and all together rank them alike (rank correlation ${v.correlation} where it is lowest, ${v.output}).`,
    ),
  RANKINGS_DIFFER: (v) =>
    both(
      `하나씩 움직인 순위와 함께 움직인 순위가 다릅니다. ${v.output}에서 순위상관 ${v.correlation}, 자리가 바뀐 항목: ${v.levers}. 하나씩의 순위는 지금의 값에 매인 것이니, 전체의 불확실성에는 지수를 쓰세요.`,
      `One at a time and all together rank levers differently: for ${v.output} the rank correlation is ${v.correlation}, and these change places: ${v.levers}. The first ranking depends on the present values; for the whole uncertainty read the indices.`,
    ),
  RANGES_ASSUMED: (v) =>
    both(
      `분포를 적지 않은 항목은 그럴듯한 범위를, 최빈값이 지금 값인 삼각분포로 보았습니다(가정): ${v.leversKo}.`,
      `No distribution is written for these levers: their plausible ranges are taken as triangles with the mode at the value (assumed): ${v.leversEn}.`,
    ),
  RANGES_HELD: (v) =>
    both(
      `손으로 정한 항목은 범위를 두지 않고 그 값에 두었습니다: ${v.leversKo}.`,
      `Levers set by hand stay at their values, without a range: ${v.leversEn}.`,
    ),
  NOTHING_RANGED: () =>
    both(
      '범위가 있는 항목이 없어 모든 결과가 한 값입니다. 시나리오의 ranges에 범위를 적으세요.',
      'No lever has a range, so every result is a single value. Write ranges in the scenario.',
    ),
  SHARES_KEEP_TOTAL: (v) =>
    both(
      `비중의 범위는 돈이 어떻게 나뉘는지를 말하므로, 산업 ${v.count}개의 금액은 뽑은 뒤 합이 ${v.totalKo} 그대로이게 맞추었습니다.`,
      `Ranges of shares say how money is split: the amounts of ${v.count} components are rescaled after drawing so that their sum stays ${v.totalEn}.`,
    ),
  VALUE_OUTSIDE_RANGE: (v) =>
    both(
      `시나리오의 값이 그 항목의 범위 밖에 있습니다: ${v.leversKo}. 범위의 결과에는 그 값이 나오지 않습니다.`,
      `The scenario's own value lies outside the range: ${v.leversEn}. That value is never drawn.`,
    ),
  PURCHASES_CAPPED: (v) =>
    both(
      `지역내 구매율과 수입 비율의 합이 ${v.most}까지 뽑힐 수 있습니다. 1(또는 부문이 따로 적은 몫이 허락하는 것)을 넘는 자리에서는 구매율을 남은 몫으로 줄여 보았습니다.`,
      `Local purchase and import shares may be drawn to sum to ${v.most}. Where they pass 1 (or what sectors with shares of their own allow), the local purchase share is cut to what is left.`,
    ),
  FACTORS_HELD: () =>
    both(
      '보정계수는 기준안에서 정한 그대로입니다. 뽑을 때마다 다시 정하지 않으므로 보정치의 범위는 산출치의 범위에 계수를 곱한 것입니다.',
      'The calibration factors stay as the baseline sets them. They are not fitted again for each draw, so calibrated ranges are the modelled ranges times the factors.',
    ),
  FORMULA_SLOPES_UNKNOWN: (v) =>
    both(
      `이 식의 ${v.figures}은(는) 항목에 대한 기울기를 셈하지 않는 수치라서 기울기와 탄력성을 비워 둡니다. 범위의 두 끝에서의 값은 온전히 계산한 것입니다.`,
      `Slopes and elasticities are left empty: those of ${v.figures} in this formula are not worked out. The values at the ends of ranges are full evaluations.`,
    ),
  FORMULA_FIGURE_NOT_DRAWN: (v) =>
    both(
      `이 식의 ${v.figure}은(는) 뽑은 값마다 셈하지 않는 수치라서 범위를 비워 둡니다. 시나리오의 값은 그대로 보입니다.`,
      `No range is given: ${v.figure} in this formula is not worked out for each draw. The value at the scenario itself is shown.`,
    ),
  FORMULA_UNKNOWN_IN_DRAWS: (v) =>
    both(
      `뽑은 것의 ${v.share}에서 이 식의 값을 알 수 없어(0으로 나눔 등) 범위를 비워 둡니다. 항목의 범위를 좁히거나 식에 그 경우를 적으세요.`,
      `No range is given: the formula has no value (such as a division by zero) in ${v.share} of the draws. Narrow the ranges or write that case into the formula.`,
    ),
} as const satisfies Notes;
