import { useEffect, useState } from 'preact/compat';
import type { Indicator, Run, Shares } from '../../../../../engine/index.ts';
import { leverToMend, type Bench } from '../../../../state/bench.ts';
import { changeAt } from '../../../../view-models/lever-effect.ts';
import { onePointMore } from '../../../../view-models/lever-step.ts';
import { whenIdle } from '../when-idle.ts';

type Effects = ReadonlyMap<string, number | null>;
const none: Effects = new Map();

const restFor = 200;

/**
 * 부문마다 1%포인트를 (나머지에서 비례로 덜어) 더한 효과. 멎은 뒤 한가한 틈에 셈한다.
 *
 * What one point more in each sector does, the others giving way in proportion; computed when the page has time.
 */
export function usePointEffects(
  bench: Bench,
  lever: string,
  shares: Shares,
  keys: readonly string[],
  indicator: Indicator,
): { effects: Effects; settling: boolean } {
  const [told, tell] = useState<{ run: Run; indicator: Indicator; keys: readonly string[]; effects: Effects } | null>(
    null,
  );
  const { run } = bench;
  const mending = leverToMend(bench) !== null;
  useEffect(() => {
    if (mending) return undefined;
    const left = [...keys];
    const effects = new Map<string, number | null>();
    return whenIdle(() => {
      const key = left.shift();
      const more = key === undefined ? null : onePointMore(shares, key);
      if (key !== undefined) effects.set(key, more && changeAt(bench, lever, more, indicator));
      if (left.length > 0) return true;
      tell({ run, indicator, keys, effects });
      return false;
    }, restFor);
  }, [bench, run, mending, lever, shares, indicator, keys]);
  return { effects: told?.indicator === indicator ? told.effects : none, settling: mending || told?.run !== run };
}
