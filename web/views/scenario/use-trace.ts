import { useCallback, useState } from 'preact/compat';
import type { Run } from '../../../engine/index.ts';
import { scenarioHref, type ScenarioTab } from '../../state/route.ts';
import type { FigureId } from '../../view-models/figure-id.ts';
import { figureShown } from '../../view-models/shown-figures.ts';

/**
 * 내력을 펴 둔 수치. 주소에 서므로 «이 수치는 어디에서 왔나»를 그대로 보낼 수 있다.
 *
 * The figure whose trace stands open. It stands in the address too, so that the answer to «where from» can be sent.
 */
export function useTrace(run: Run, tab: ScenarioTab, figure: string | null) {
  const { id } = run.scenario;
  const [held, hold] = useState(() => ({ figure, asked: named(figure, run) }));
  // 다른 수치를 가리키는 주소로 왔다.
  if (held.figure !== figure) hold({ figure, asked: named(figure, run) });
  const ask = useCallback(
    (asked: FigureId | null) => {
      hold((before) => ({ ...before, asked }));
      history.replaceState(history.state, '', scenarioHref(id, tab, asked));
    },
    [id, tab],
  );
  return [held.asked, ask] as const;
}

function named(figure: string | null, run: Run): FigureId | null {
  return figure === null ? null : figureShown(figure, run);
}
