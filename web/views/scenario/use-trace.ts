import { useCallback, useEffect, useState } from 'preact/compat';
import type { Run } from '../../../engine/index.ts';
import { scenarioHref, type ScenarioTab } from '../../state/route.ts';
import type { FigureId } from '../../view-models/figure-id.ts';
import { figureShown } from '../../view-models/shown-figures.ts';

/** 지난 자리의 표지: 내력을 펴느라 만든 자리인가. */
type Place = { readonly ofTrace?: boolean | undefined };

/** `figure`는 따라 본 주소의 수치; 주소를 다시 보아야 하면 undefined. */
type Held = { readonly figure: string | null | undefined; readonly asked: FigureId | null };

/**
 * 내력을 펴 둔 수치. 주소에 서므로 «이 수치는 어디에서 왔나»를 그대로 보낼 수 있고, 뒤로 가면 닫힌다. 닫은 뒤의 자리는 다음에 펼 때 다시
 * 쓴다: 몇 번을 펴 보아도 뒤로 갈 걸음이 쌓이지 않는다.
 *
 * The figure whose trace stands open. It stands in the address too, so that the answer to «where from» can be sent, and going back
 * closes it. The place left by a closed trace is used by the next, so that steps do not pile up.
 */
export function useTrace(run: Run, tab: ScenarioTab, figure: string | null) {
  const { id } = run.scenario;
  const [held, hold] = useState<Held>(() => ({ figure, asked: named(figure, run) }));
  // 다른 수치를 가리키는 주소로 왔거나, 닫은 뒤에 같은 주소로 다시 왔다.
  if (held.figure !== figure) hold({ figure, asked: named(figure, run) });
  useEffect(() => {
    const arrived = () => hold((before) => ({ ...before, figure: undefined }));
    window.addEventListener('hashchange', arrived);
    return () => window.removeEventListener('hashchange', arrived);
  }, []);
  const ask = useCallback(
    (asked: FigureId | null) => {
      hold((before) => ({ ...before, asked }));
      const place = history.state as Place | null;
      const step = asked !== null && !place?.ofTrace ? 'pushState' : 'replaceState';
      history[step](
        { ofTrace: step === 'pushState' || place?.ofTrace } satisfies Place,
        '',
        scenarioHref(id, tab, asked),
      );
    },
    [id, tab],
  );
  return [held.asked, ask] as const;
}

function named(figure: string | null, run: Run): FigureId | null {
  return figure === null ? null : figureShown(figure, run);
}
