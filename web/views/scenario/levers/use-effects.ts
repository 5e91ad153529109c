import { useEffect, useRef, useState } from 'preact/compat';
import type { Indicator, Lever, Run } from '../../../../engine/index.ts';
import { leverToMend, type Bench } from '../../../state/bench.ts';
import type { ToldEffect } from '../../../view-models/lever-effect.ts';
import type { TrialNames } from '../../../view-models/lever-step.ts';
import type { Aids } from './use-aids.ts';
import { whenIdle } from './when-idle.ts';

type Effects = ReadonlyMap<string, ToldEffect | null>;

/** 움직임이 멎고 이만큼 지나 셈한다, 밀리초. */
const restFor = 250;

/**
 * 보이는 항목마다의 효과. 움직임이 멎은 뒤 한가한 틈에 하나씩 셈하며, 그때까지는 앞의 것을 두고 `settling`이라 한다.
 *
 * The effect of each lever in view, computed by the engine after the levers have come to rest and the page has time to spare. Until
 * then the former ones stand and `settling` says so.
 */
export function useEffects(
  aids: Aids | null,
  bench: Bench,
  levers: readonly Lever[],
  indicator: Indicator,
  names: TrialNames,
) {
  const [told, tell] = useState<{ run: Run; indicator: Indicator; effects: Effects } | null>(null);
  const latest = useRef(told);
  const { run } = bench;
  const mending = leverToMend(bench) !== null;
  const current = told?.run === run && told.indicator === indicator;
  latest.current = told;
  useEffect(() => {
    if (mending || aids === null) return undefined;
    const before = latest.current;
    const kept = before?.run === run && before.indicator === indicator ? before.effects : new Map();
    const left = levers.filter(({ id }) => !kept.has(id));
    if (left.length === 0) return undefined;
    const found = new Map<string, ToldEffect | null>(kept);
    const one = () => {
      const lever = left.shift();
      if (lever) found.set(lever.id, aids.toldEffect(bench, lever, indicator, names));
      if (left.length > 0) return true;
      tell({ run, indicator, effects: found });
      return false;
    };
    return whenIdle(one, restFor);
  }, [aids, bench, run, mending, indicator, levers, names]);
  return { effects: told?.effects ?? none, settling: !current || mending };
}

const none: Effects = new Map();
