import { useCallback, useEffect, useReducer, useRef, useState } from 'preact/compat';
import type { OwnFormula, Study } from '../../../engine/index.ts';
import type { Values } from '../../state/investment.ts';
import {
  liveDraws,
  manyDraws,
  nothingSampled,
  sampled,
  type Answer,
  type Ask,
  type Sampling,
} from '../../state/sampling.ts';
import { useAwake } from '../use-awake.ts';

const restFor = 150;

export type Sampler = {
  readonly sampling: Sampling;
  readonly drawMany: () => void;
  readonly stop: () => void;
  readonly restart: () => void;
};

/**
 * 조정을 따라 뽑는다: 끄는 동안에는 적게, 멎으면 민감도까지, 청하면 많이. 셈은 일꾼이 하고 화면은 멈추지 않는다.
 * 일꾼은 첫 화면이 그려진 뒤에 온다.
 *
 * Samples as the levers move: few draws while dragging, sensitivities at rest, a million on request. All of it in a worker, which
 * is fetched once the first view stands.
 *
 * @param detail 해마다의 범위와 민감도까지 셈할지
 * @param formulas 함께 뽑을 자기 지표의 식들, 읽은 것
 */
export function useSampling(study: Study, values: Values, detail: boolean, formulas: readonly OwnFormula[]): Sampler {
  const awake = useAwake();
  const [sampling, happened] = useReducer(sampled, nothingSampled);
  const [life, live] = useState(0);
  const worker = useRef<Worker | null>(null);
  const asks = useRef(0);
  const ask = useCallback((question: Ask) => worker.current?.postMessage(question), []);
  const draw = useCallback(
    (draws: number) => {
      const number = ++asks.current;
      happened({ kind: 'asked', what: 'draw', ask: number, many: draws === manyDraws });
      ask({ kind: 'draw', ask: number, values, formulas, draws, byYear: detail && draws !== manyDraws });
    },
    [ask, values, detail, formulas],
  );

  useEffect(() => {
    if (!awake) return undefined;
    const born = new Worker(new URL('../../worker/sampler.ts', import.meta.url), { type: 'module' });
    born.addEventListener('message', ({ data }: MessageEvent<Answer>) => happened({ kind: 'answered', answer: data }));
    born.addEventListener('error', () => happened({ kind: 'died' }));
    born.postMessage({ kind: 'open', study } satisfies Ask);
    worker.current = born;
    return () => born.terminate();
  }, [study, life, awake]);

  useEffect(() => {
    if (!awake) return undefined;
    draw(liveDraws);
    if (!detail) return undefined;
    const timer = setTimeout(() => {
      const number = ++asks.current;
      happened({ kind: 'asked', what: 'weigh', ask: number, many: false });
      ask({ kind: 'weigh', ask: number, values, formulas });
    }, restFor);
    return () => clearTimeout(timer);
  }, [draw, ask, values, life, awake, detail, formulas]);

  const stop = useCallback(() => {
    ask({ kind: 'stop' });
    happened({ kind: 'stopped' });
  }, [ask]);
  const restart = useCallback(() => live((before) => before + 1), []);
  return { sampling, drawMany: () => draw(manyDraws), stop, restart };
}
