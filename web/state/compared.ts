import { evaluate, type Evaluation, type Study } from '../../engine/index.ts';
import { openTimeline } from './benches.ts';

/** 견줄 시나리오 하나: 이 브라우저에서 조정했으면 조정한 대로, 청하면 파일 그대로. */
export type Compared = {
  readonly evaluation: Evaluation;
  /** 이 브라우저에 조정이 있는가(파일 그대로 보더라도). */
  readonly adjusted: boolean;
  /** 지금 조정한 대로 보고 있는가. */
  readonly asAdjusted: boolean;
  /** 조정이 성립하지 않아 파일 그대로 보는가. */
  readonly broken: boolean;
};

/**
 * 한 시나리오를 견줄 채비.
 *
 * Evaluates a study for comparison: with the adjustments kept in this browser unless `asFiled`; as filed where they make no sense.
 *
 * @throws Problem (시나리오 파일의 잘못)
 */
export function comparedOf(study: Study, asFiled: boolean): Compared {
  const { prepared, values, trouble } = openTimeline(study).timeline.bench;
  const adjusted = Object.keys(values).length > 0;
  const broken = adjusted && trouble !== null;
  const asAdjusted = adjusted && !broken && !asFiled;
  return { evaluation: evaluate(prepared, asAdjusted ? values : {}), adjusted, asAdjusted, broken };
}
