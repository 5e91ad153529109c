import * as z from 'zod';
import { text, year, yearKey } from '../text.ts';

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

export const spendingKinds = ['construction', 'equipment', 'research', 'operation'] as const;

export const incomeRounds = ['none', 'typeII'] as const;

const spending = z.strictObject({
  kind: z.enum(spendingKinds),
  share: z.number(),
  sectors: mix,
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
  schedule: schedule.optional(),
  reason: reason.optional(),
});

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
  table: z.string().optional(),
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
  levers: z
    .strictObject({
      execution: assumption.optional(),
      localPurchase: assumption.optional(),
      importShare: assumption.optional(),
      productivityGrowth: assumption.optional(),
    })
    .optional(),
  /** 임금을 다시 쓰는 데서 생기는 효과를 따로 볼지(전국만). */
  incomeRound: z.enum(incomeRounds).optional(),
  calibration: z
    .strictObject({
      method: z.enum(['none', 'factor', 'mix']),
      scope: z.enum(['total', 'inRegion']).optional(),
    })
    .optional(),
});

/** 시나리오 파일 하나, 또는 다른 시나리오 위에 얹는 한 겹. */
export type Scenario = z.infer<typeof scenarioSchema>;
