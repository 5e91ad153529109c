import {
  canonicalJson,
  evaluate,
  Problem,
  summarise,
  type Evaluation,
  type Prepared,
  type Run,
  type Study,
} from '../../engine/index.ts';
import { openTimeline } from './benches.ts';
import type { Values } from './investment.ts';

/** 누구의 조정으로 보는가: 파일 그대로, 이 브라우저의 조정, 받은 링크의 조정. Whose adjustments are seen. */
export type Sight = 'filed' | 'here' | 'link';

/** 견줄 시나리오 하나, 어떤 조정으로 보는지와 달리 볼 수 있는 길까지. */
export type Compared = {
  readonly study: Study;
  readonly evaluation: Evaluation;
  /** 파일이 말하는 대로의 결과. */
  readonly asFiled: Run;
  readonly sight: Sight;
  /** 달리 볼 수 있는 것들. */
  readonly others: readonly Sight[];
  /** 성립하지 않아 쓰지 못하는 조정. */
  readonly broken: Exclude<Sight, 'filed'> | null;
  /** 보여 주는 조정; 파일 그대로 보고 있으면 그 대신 볼 수 있는 조정. */
  readonly values: Values;
};

/**
 * 한 시나리오를 견줄 채비. 청한 것이 없으면 링크의 조정, 그다음 이 브라우저의 조정으로 본다. 받은 조정은 작업대에 얹지 않는다: 받은 이가 하던 것은 그대로다.
 *
 * Evaluates a study for comparison. A link's adjustments come before those kept in this browser; what makes no sense is not used. The
 * bench is only read: adjustments that came with a link stay with the comparison.
 *
 * @param received 링크가 담은 조정; 이 시나리오가 링크에 없으면 null
 * @throws Problem (시나리오 파일의 잘못)
 */
export function comparedOf(study: Study, asked: Sight | null, received: Values | null): Compared {
  const { prepared, asFiled, values: here, trouble } = openTimeline(study).timeline.bench;
  const filed = evaluate(prepared, {});
  const link = received && hasAny(received) ? evaluated(prepared, received) : null;
  const hereIsOther = hasAny(here) && !(received && canonicalJson(here) === canonicalJson(received));
  const mine = hereIsOther && trouble === null ? evaluated(prepared, here) : null;
  const ways: readonly { readonly sight: Sight; readonly evaluation: Evaluation; readonly values: Values }[] = [
    ...(link ? [{ sight: 'link' as const, evaluation: link, values: received! }] : []),
    ...(mine ? [{ sight: 'here' as const, evaluation: mine, values: here }] : []),
    { sight: 'filed', evaluation: filed, values: {} },
  ];
  const usual = received && !link ? ways.at(-1)! : ways[0]!;
  const { sight, evaluation } = ways.find((way) => way.sight === asked) ?? usual;
  const others = ways.map((way) => way.sight).filter((other) => other !== sight);
  const broken =
    received && hasAny(received) && !link ? 'link' : !received && hasAny(here) && trouble !== null ? 'here' : null;
  // 파일 그대로 볼 때 대신 볼 것: 받은 비교이면 링크의 것만, 받은 이의 조정을 섞지 않는다.
  const hidden = received ? ways.find((way) => way.sight === 'link') : ways[0];
  const values = (sight === 'filed' ? hidden?.values : ways.find((way) => way.sight === sight)!.values) ?? {};
  return { study, evaluation, asFiled, sight, others, broken, values };
}

function evaluated(prepared: Prepared, values: Values): Evaluation | null {
  try {
    const evaluation = evaluate(prepared, values);
    summarise(evaluation, { hash: false });
    return evaluation;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

function hasAny(values: Values): boolean {
  return Object.keys(values).length > 0;
}
