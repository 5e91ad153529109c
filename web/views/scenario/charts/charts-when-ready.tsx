import { useEffect, useState, type ComponentType } from 'preact/compat';
import type { Run } from '../../../../engine/index.ts';
import type { ScenarioEntry } from '../../../data/library.ts';
import { words } from '../../../view-models/words.ts';
import { useSay } from '../../language.tsx';
import { Unloaded } from '../../waiting.tsx';

export type ChartsProps = { run: Run; planId: string | null; scenarios: readonly ScenarioEntry[] };

type Arrival = { Charts: ComponentType<ChartsProps> } | 'waiting' | 'failed';

/** 차트(Vega)는 수치가 보인 뒤에 따로 온다. 오지 못해도 화면은 쓸 수 있다. */
export function ChartsWhenReady(props: ChartsProps) {
  const say = useSay();
  const [arrival, arrive] = useState<Arrival>('waiting');
  useEffect(() => {
    let current = true;
    import('./charts.tsx').then(
      ({ Charts }) => current && arrive({ Charts }),
      () => current && arrive('failed'),
    );
    return () => {
      current = false;
    };
  }, []);
  return (
    <section className="charts" aria-labelledby="charts">
      <div className="section-head">
        <h2 id="charts">{say(words.charts)}</h2>
      </div>
      {arrival === 'waiting' && <p className="quiet">{say(words.chartsLoading)}</p>}
      {arrival === 'failed' && <Unloaded title={words.chartsFailed} isPart />}
      {typeof arrival === 'object' && <arrival.Charts {...props} />}
    </section>
  );
}
