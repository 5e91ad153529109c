import type { Evaluation } from '../calibrate/evaluate.ts';
import { continuousLevers, evaluateAt, plausibleRange, type Range } from './sensitivity-range.ts';

/** 한 결과가 항목의 두 끝에서 갖는 값과 그때의 항목의 값. An output at the two ends of one lever. */
export type Swing = {
  readonly low: number | null;
  readonly high: number | null;
  readonly lowAt: number | string | null;
  readonly highAt: number | string | null;
};

/** 한 계산에서 결과 하나를 읽는 것; 알 수 없으면 null. Reads one output of an evaluation. */
export type ReadOutput = (evaluation: Evaluation) => number | null;

/** 항목 하나의 막대들: 결과마다 하나. */
export type Bars = { readonly lever: string; readonly range: Range | null; readonly swings: readonly Swing[] };

/**
 * 하나씩 움직인 토네이도: 다른 것은 그대로 두고 한 항목을 범위의 두 끝에 놓은 결과. 지역은 고를 수 있는 모든 시·도 가운데 가장 작은 것과 큰 것.
 *
 * Outputs with one lever at the ends of its plausible range and the others as they are; levers without a range are left out. The
 * region has the least and the greatest over all its choices, by output.
 *
 * @throws Problem RANGE_REVERSED
 */
export function tornadoOf(evaluation: Evaluation, outputs: readonly ReadOutput[]): Bars[] {
  const valuesAt = (lever: string, value: unknown) => {
    const moved = evaluateAt(evaluation, lever, value);
    return outputs.map((read) => read(moved));
  };
  const bars = continuousLevers(evaluation).flatMap((lever): Bars[] => {
    const range = plausibleRange(evaluation, lever);
    if (!range) return [];
    const [lowAt, highAt] = range.ends;
    const [low, high] = [valuesAt(lever, lowAt), valuesAt(lever, highAt)];
    const swings = outputs.map((_, o) =>
      low[o] === null || high[o] === null ? unknown : { low: low[o]!, high: high[o]!, lowAt, highAt },
    );
    return [{ lever, range, swings }];
  });
  const region = evaluation.prepared.levers.find(({ id }) => id === 'region');
  if (!region?.choices) return bars;
  const rows = region.choices.map((choice) => ({ choice, values: valuesAt('region', choice) }));
  const swings = outputs.map((_, o): Swing => {
    const known = rows.flatMap(({ choice, values }) => (values[o] === null ? [] : [{ choice, value: values[o]! }]));
    if (known.length === 0) return unknown;
    const least = known.reduce((a, b) => (b.value < a.value ? b : a));
    const most = known.reduce((a, b) => (b.value > a.value ? b : a));
    return { low: least.value, high: most.value, lowAt: least.choice, highAt: most.choice };
  });
  return [...bars, { lever: 'region', range: null, swings }];
}

const unknown: Swing = { low: null, high: null, lowAt: null, highAt: null };

/** 막대의 길이; 모르면 null. */
export function swingOf({ low, high }: Pick<Swing, 'low' | 'high'>): number | null {
  return low === null || high === null ? null : Math.abs(high - low);
}
