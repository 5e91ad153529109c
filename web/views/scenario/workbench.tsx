import { useCallback, useMemo, useState } from 'preact/compat';
import { leverToMend, type Bench } from '../../state/bench.ts';
import type { FigureId } from '../../view-models/figure-id.ts';
import { headline } from '../../view-models/headline.ts';
import { demandView } from '../../view-models/demand.ts';
import { allNotes } from '../../view-models/notes.ts';
import { traceOf } from '../../view-models/trace/trace.ts';
import { words } from '../../view-models/words.ts';
import { useLang, useSay } from '../language.tsx';
import { Announcer } from './announcer.tsx';
import { ChartsWhenReady } from './charts/charts-when-ready.tsx';
import { DemandFlow } from './figures/demand-flow.tsx';
import { FigureStrip } from './figures/figure-strip.tsx';
import { HeadlineTable } from './figures/headline-table.tsx';
import { NoteList } from './figures/note-list.tsx';
import { LeverPanel } from './levers/lever-panel.tsx';
import { revealLever } from './reveal-lever.ts';
import type { Desk } from './scenario-page.tsx';
import { ScenarioHead } from './scenario-head.tsx';
import { TraceDialog } from './trace-dialog.tsx';
import { useBench } from './use-bench.ts';

/** 작업대: 왼쪽에서 가정을 움직이면 오른쪽의 수치가 바뀐다. */
export function Workbench({ desk, opened }: { desk: Desk; opened: Bench }) {
  const lang = useLang();
  const say = useSay();
  const [bench, move] = useBench(opened);
  const [asked, ask] = useState<FigureId | null>(null);
  const { run } = bench;
  const toMend = leverToMend(bench);
  const { study, scenarios, sources } = desk;
  const told = useMemo(
    () => ({ run, plan: study.plan, tables: study.tables, sources, lang }),
    [run, study, sources, lang],
  );
  const head = headline(run, lang);
  const closeAndReveal = useCallback((lever: string) => {
    ask(null);
    revealLever(lever);
  }, []);
  return (
    <div className="workbench page-width">
      <ScenarioHead run={bench.asFiled} study={study} scenarios={scenarios} />
      <FigureStrip headline={head} />
      <div className="bench">
        <LeverPanel bench={bench} study={study} move={move} />
        <div className={toMend === null ? 'outcome' : 'outcome stale-figures'} id="results" tabIndex={-1}>
          {toMend !== null && (
            <div className="stale" role="status">
              <p>{say(words.lastGood)}</p>
              <button type="button" className="button small" onClick={() => revealLever(toMend)}>
                {say(words.showTrouble)}
              </button>
            </div>
          )}
          <HeadlineTable headline={head} ask={ask} />
          <DemandFlow view={demandView(run, lang)} ask={ask} />
          <ChartsWhenReady run={run} planId={run.plan?.id ?? null} scenarios={scenarios} />
          <NoteList notes={allNotes(run, lang)} />
        </div>
      </div>
      <Announcer run={run} />
      {asked && <TraceDialog trace={traceOf(asked, told)} ask={ask} adjust={closeAndReveal} />}
    </div>
  );
}
