import type { Plan } from '../plan/schema.ts';
import type { Layer } from '../scenario/layers.ts';
import type { Tables } from '../table/coefficients.ts';

/** 한 시나리오를 계산하는 데 필요한 모든 것. Everything that one scenario is computed from. */
export type Study = {
  /** 기준안부터 차례로. The baseline first. */
  readonly layers: readonly Layer[];
  readonly plan: Plan | null;
  /** 이 계획을 품은 계획. */
  readonly parent: Plan | null;
  readonly tables: Tables;
};
