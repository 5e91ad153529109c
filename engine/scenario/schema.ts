import * as z from 'zod';
import { formulaSchema } from '../formula/schema.ts';
import { text, year, yearKey } from '../text/schema.ts';
import { incomeRounds, noDemandKinds, payers, spendingKinds } from './kinds.ts';

/**
 * 시나리오 파일의 모양. 계획 위에 얹는 가정이며, 적지 않은 것은 `extends`한 시나리오나 선언된 기본값을 따른다.
 *
 * What a scenario file looks like: assumptions laid over a plan. What is not written comes from the scenario it extends or
 * from the declared default. Sector codes, regions, units and shares are checked when resolved, so that they are
 * coded problems and not questions of shape.
 */

/** 한 언어로만 쓴 까닭도 받는다. */
const reason = z.union([z.string().min(1), text]);

const range = z.tuple([z.number(), z.number()]);

/** 가정: 값, 범위, 까닭. 숫자만 적으면 까닭 없는 가정이 된다. */
const assumption = z.union([
  z.number(),
  z.strictObject({ value: z.number(), range: range.optional(), reason: reason.optional() }),
]);

/** 부문 코드 → 비중, 합 1. */
const mix = z.record(z.string(), z.number());

/** 연도 → 비중, 합 1. */
const schedule = z.record(yearKey, z.number());

const spending = z.strictObject({
  kind: z.enum([...spendingKinds, ...noDemandKinds]),
  share: z.number(),
  /** 토지·이전·금융에는 부문이 없다. */
  sectors: mix.optional(),
  reason: reason.optional(),
});

const money = z.strictObject({
  value: z.number(),
  unit: z.string(),
  origin: z.enum(['stated', 'planner', 'perUnit']).optional(),
  range: range.optional(),
  reason: reason.optional(),
});

const component = z.strictObject({
  id: z.string(),
  /** 전체 투자액에서 차지하는 비중. */
  share: assumption.optional(),
  investment: money.optional(),
  /** 지출 성격별 구성 … */
  spending: z.array(spending).min(1).optional(),
  /** … 또는 부문별 구성을 바로. */
  mix: mix.optional(),
  /** 수요를 만들지 않는 지출의 비중; spending을 쓰면 그 성격에서 나온다. */
  noDemand: assumption.optional(),
  schedule: schedule.optional(),
  reason: reason.optional(),
});

/** 부문마다의 구매: 적은 것만 전체의 값을 대신한다. */
const purchases = z.record(
  z.string(),
  z.strictObject({ localPurchase: assumption.optional(), importShare: assumption.optional() }),
);

/** 구매자가격에 든 마진: `sectors`에 쓴 돈의 이 비중은 `to`의 부문(도소매, 운송)에 쓴 것이다. */
const margin = z.strictObject({ sectors: z.array(z.string()).min(1), to: mix, reason: reason.optional() });

/** 한 부문의 물가지수: 연도 → 지수. 표 기준연도와 쓰이는 해가 있어야 한다. */
const deflator = z.strictObject({ index: z.record(yearKey, z.number().positive()), reason: reason.optional() });

const netFactors = z.strictObject({
  leakage: assumption.optional(),
  displacement: assumption.optional(),
  substitution: assumption.optional(),
});

const changeTo = { lever: z.string(), reason: reason.optional() };

/** 변경 하나에는 add, scale, set 가운데 꼭 하나. */
const change = z.union([
  z.strictObject({ ...changeTo, add: z.number() }),
  z.strictObject({ ...changeTo, scale: z.number() }),
  z.strictObject({ ...changeTo, set: z.union([z.number(), z.string(), z.record(z.string(), z.number())]) }),
]);

const ends = { min: z.number(), max: z.number() };
const spread = { mean: z.number(), standardDeviation: z.number(), ...ends };

/** 조정 항목 하나의 불확실성, 항목의 단위(금액 억원, 비율)로. 평균과 표준편차는 [min, max]로 자르기 전의 것. */
const distribution = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), value: z.number(), reason: reason.optional() }),
  z.strictObject({ kind: z.literal('uniform'), ...ends, reason: reason.optional() }),
  z.strictObject({ kind: z.enum(['triangular', 'pert']), ...ends, mode: z.number(), reason: reason.optional() }),
  z.strictObject({ kind: z.enum(['normal', 'lognormal']), ...spread, reason: reason.optional() }),
  z.strictObject({
    kind: z.literal('discrete'),
    values: z.array(z.number()).max(100),
    weights: z.array(z.number()).max(100),
    reason: reason.optional(),
  }),
]);

const demandRow = z.strictObject({
  sector: z.string(),
  year,
  value: z.number(),
  unit: z.string(),
  reason: reason.optional(),
});

export const scenarioSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: text.optional(),
  description: reason.optional(),
  plan: z.string().nullable().optional(),
  extends: z.string().optional(),
  region: z.string().optional(),
  table: z.string().min(1).optional(),
  priceYear: z
    .union([year, z.strictObject({ value: year, origin: z.enum(['stated', 'assumed']), reason: reason.optional() })])
    .optional(),
  prices: z.enum(['constant', 'current']).optional(),
  /** 디플레이터가 끝난 뒤의 연간 물가상승률(비율). */
  inflation: assumption.optional(),
  /** 전체 투자액: 문서의 값(stated), 생산유발에서 거꾸로 구한 값(implied), 단위 금액(perUnit), 계획가의 값(planner). */
  investment: z
    .union([z.strictObject({ origin: z.enum(['stated', 'implied']), reason: reason.optional() }), money])
    .optional(),
  demand: z.array(demandRow).min(1).optional(),
  components: z.array(component).min(1).optional(),
  schedule: schedule.optional(),
  /** 연차계획의 까닭. */
  scheduleReason: reason.optional(),
  /** 연도 → 그해에 실현되는 비율(0–1): 서서히 늘거나 주는 것. 적지 않은 해는 1. */
  ramp: z.record(yearKey, z.number()).optional(),
  /** 연차계획 전체가 늦어지는 햇수. */
  delay: z.number().optional(),
  purchases: purchases.optional(),
  margins: z.array(margin).max(50).optional(),
  deflators: z.record(z.string(), deflator).optional(),
  /** 돈을 대는 이 → 비중, 합 1. */
  payers: z.partialRecord(z.enum(payers), z.number()).optional(),
  /** 순효과를 셈할 지역과, 계획이 없었을 때의 누출·구축·대체(적지 않으면 계획과 같다). */
  net: z.strictObject({ area: z.enum(['inRegion', 'total']).optional(), reference: netFactors.optional() }).optional(),
  /** 현재가치의 할인율과 기준 해. */
  discount: z.strictObject({ rate: assumption, year: year.optional() }).optional(),
  levers: z
    .strictObject({
      execution: assumption.optional(),
      localPurchase: assumption.optional(),
      importShare: assumption.optional(),
      productivityGrowth: assumption.optional(),
      leakage: assumption.optional(),
      displacement: assumption.optional(),
      substitution: assumption.optional(),
      deadweight: assumption.optional(),
    })
    .optional(),
  /** 조정 항목 → 그 불확실성. 어느 겹에도 적지 않으면 항목의 그럴듯한 범위를 삼각분포로 본다. */
  ranges: z.record(z.string(), distribution).optional(),
  /** `ranges`에 적지 않은 항목: 그 값에 머무는지(fixed), 그럴듯한 범위에서 뽑는지(plausible). */
  otherRanges: z.enum(['fixed', 'plausible']).optional(),
  /** 범위가 있는 두 항목의 순위상관(스피어만). */
  correlations: z
    .array(z.strictObject({ levers: z.tuple([z.string(), z.string()]), rank: z.number(), reason: reason.optional() }))
    .max(200)
    .optional(),
  /** 임금을 다시 쓰는 데서 생기는 효과를 따로 볼지(전국만). */
  incomeRound: z.enum(incomeRounds).optional(),
  /** 아래 시나리오의 값에서 바꾸는 것, 차례로: 더하기(add), 곱하기(scale), 갈아 끼우기(set). */
  changes: z.array(change).max(50).optional(),
  /** 계획가의 자기 지표. */
  formulas: z.array(formulaSchema).max(20).optional(),
  calibration: z
    .strictObject({
      method: z.enum(['none', 'factor', 'mix']),
      scope: z.enum(['total', 'inRegion']).optional(),
    })
    .optional(),
});

/** 시나리오 파일 하나, 또는 다른 시나리오 위에 얹는 한 겹. */
export type Scenario = z.infer<typeof scenarioSchema>;
