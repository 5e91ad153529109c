import { useMemo } from 'preact/compat';
import type { Study } from '../../../engine/index.ts';
import { scenarioList, studyOf, tableSources, type ScenarioEntry, type TableSource } from '../../data/library.ts';
import { openTimeline } from '../../state/benches.ts';
import type { ScenarioTab } from '../../state/route.ts';
import { useLoaded } from '../use-loaded.ts';
import { Failed, Waiting } from '../waiting.tsx';
import { Workbench } from './workbench.tsx';

export type Desk = {
  readonly study: Study;
  readonly scenarios: readonly ScenarioEntry[];
  readonly sources: ReadonlyMap<string, TableSource>;
};

async function deskOf(id: string): Promise<Desk> {
  const [study, scenarios, sources] = await Promise.all([studyOf(id), scenarioList('all'), tableSources('all')]);
  return { study, scenarios, sources };
}

/** 시나리오 하나의 화면: 가져오고, 작업대에 올린다. */
export function ScenarioPage({ id, tab, figure }: { id: string; tab: ScenarioTab; figure: string | null }) {
  const desk = useLoaded(id, deskOf);
  if (desk.state === 'failed') return <Failed error={desk.error} retry={desk.retry} />;
  if (desk.state === 'loading') return <Waiting />;
  return <OpenDesk desk={desk.value} tab={tab} figure={figure} />;
}

function OpenDesk({ desk, tab, figure }: { desk: Desk; tab: ScenarioTab; figure: string | null }) {
  const opened = useMemo(() => openTimeline(desk.study), [desk]);
  return <Workbench desk={desk} opened={opened} tab={tab} figure={figure} />;
}
