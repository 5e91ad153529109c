import { useCallback, useEffect, useMemo, useState, type ComponentType } from 'preact/compat';
import type { OwnFormula, Sample } from '../../../engine/index.ts';
import { leverToMend, type Bench } from '../../state/bench.ts';
import type { Opened } from '../../state/benches.ts';
import { isOwnId } from '../../state/own-files.ts';
import type { ScenarioTab } from '../../state/route.ts';
import type { FigureId } from '../../view-models/figure-id.ts';
import { headline, type Headline } from '../../view-models/headline.ts';
import { demandView } from '../../view-models/demand.ts';
import { allNotes } from '../../view-models/notes.ts';
import { words } from '../../view-models/words.ts';
import { arriving } from '../arriving.tsx';
import { useLang, useSay } from '../language.tsx';
import { Announcer } from './announcer.tsx';
import { ChartsWhenReady } from './charts/charts-when-ready.tsx';
import { DemandFlow } from './figures/demand-flow.tsx';
import { FigureStrip } from './figures/figure-strip.tsx';
import { HeadlineTable } from './figures/headline-table.tsx';
import { NoteList } from './figures/note-list.tsx';
import { KeepBar } from './keep/keep-bar.tsx';
import { LeverPanel } from './levers/lever-panel.tsx';
import { revealLever } from './reveal-lever.ts';
import type { Desk } from './scenario-page.tsx';
import { ScenarioHead } from './scenario-head.tsx';
import { Tabs } from './tabs.tsx';
import { useAwake } from '../use-awake.ts';
import { useBench } from './use-bench.ts';
import { useSampling } from './use-sampling.ts';
import { useStill } from './use-still.ts';
import { useTrace } from './use-trace.ts';
import type { Formulas } from './own/use-formulas.ts';

/** 첫 화면이 선 뒤에 미리 가져와, 수치를 누르면 곧 열린다. */
const traceDialog = () => import('./trace/trace-dialog.tsx');
const TraceDialog = arriving(() => traceDialog().then((view) => view.TraceDialog));
const resumed = () => import('./resumed.tsx').then((view) => view.Resumed);
const printed = () => import('./keep/printed.tsx').then((view) => view.Printed);
const OwnIndicators = arriving(() => import('./own/own-indicators.tsx').then((view) => view.OwnIndicators));
const editLink = () => import('./edit-link.tsx').then((view) => view.EditLink);
const Uncertainty = arriving(() => import('./uncertainty/uncertainty.tsx').then((view) => view.Uncertainty));

type Props = {
  desk: Desk;
  opened: Opened;
  tab: ScenarioTab;
  /** 내력을 펴 볼 수치, 주소가 말한 것. */
  figure: string | null;
};

/** 작업대: 왼쪽에서 가정을 움직이면 오른쪽의 수치가 바뀐다. */
export function Workbench({ desk, opened, tab, figure }: Props) {
  const lang = useLang();
  const say = useSay();
  const hand = useBench(desk.study, opened.timeline);
  const { move } = hand;
  const [covered, cover] = useState(false);
  const bench = useStill(hand.bench, covered);
  const [asked, ask] = useTrace(hand.bench.run, tab, figure);
  const [formulas, keep] = useState<readonly OwnFormula[]>([]);
  const { run, asFiled } = bench;
  const toMend = leverToMend(bench);
  const { study, scenarios, sources } = desk;
  const told = useMemo(
    () => ({ run, asFiled, plan: study.plan, tables: study.tables, sources, formulas, lang }),
    [run, asFiled, study, sources, formulas, lang],
  );
  const sampler = useSampling(study, bench.values, tab === 'uncertainty', formulas);
  const { sample } = sampler.sampling;
  const head = useMemo(() => headline(run, lang, sample), [run, lang, sample]);
  const awake = useAwake();
  const Resumed = useLater(opened.resumed || hand.unsaved || hand.elsewhere !== null, resumed);
  const Printed = useLater(awake, printed);
  const EditLink = useLater(isOwnId(study.plan?.id ?? ''), editLink);
  useEffect(() => void (awake && traceDialog().catch(() => undefined)), [awake]);
  const closeAndReveal = useCallback(
    (lever: string) => {
      ask(null);
      revealLever(lever);
    },
    [ask],
  );
  const results = useMemo(
    () => <Results desk={desk} bench={bench} head={head} ask={ask} sample={sample} formulas={formulas} keep={keep} />,
    [desk, bench, head, sample, formulas, ask],
  );
  return (
    <div className="workbench page-width">
      <ScenarioHead run={asFiled} study={study} scenarios={scenarios}>
        {EditLink && <EditLink plan={study.plan!} />}
      </ScenarioHead>
      {Resumed && <Resumed opened={opened} hand={hand} />}
      <FigureStrip headline={head} />
      <div className="bench">
        <LeverPanel hand={hand} study={study} covered={covered} cover={cover} />
        <div className={toMend === null ? 'outcome' : 'outcome stale-figures'} id="results" tabIndex={-1}>
          <div className="outcome-head">
            <Tabs id={run.scenario.id} tab={tab} />
            <KeepBar bench={bench} study={study} tab={tab} />
          </div>
          {toMend !== null && (
            <div className="stale" role="status">
              <p>{say(words.lastGood)}</p>
              <button type="button" className="button small" onClick={() => revealLever(toMend)}>
                {say(words.showTrouble)}
              </button>
            </div>
          )}
          {tab === 'results' ? (
            results
          ) : (
            <Uncertainty bench={bench} sampler={sampler} move={move} formulas={formulas} keep={keep} ask={ask} />
          )}
        </div>
      </div>
      {Printed && <Printed told={told} bench={bench} />}
      <Announcer run={run} />
      {asked && <TraceDialog id={asked} told={told} seen={bench} ask={ask} adjust={closeAndReveal} />}
    </div>
  );
}

/** 급하지 않은 것을 조용히 가져온다. 오지 않으면 없이 지낸다. */
function useLater<P>(now: boolean, load: () => Promise<ComponentType<P>>): ComponentType<P> | null {
  const [view, arrive] = useState<{ readonly component: ComponentType<P> } | null>(null);
  useEffect(() => {
    if (!now) return undefined;
    let current = true;
    load().then(
      (component) => current && arrive({ component }),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [now, load]);
  return view?.component ?? null;
}

type ResultsProps = Formulas & {
  desk: Desk;
  bench: Bench;
  head: Headline;
  sample: Sample | null;
  ask: (id: FigureId) => void;
};

function Results({ desk, head, sample, ...own }: ResultsProps) {
  const { bench, ask } = own;
  const { run, prepared } = bench;
  const lang = useLang();
  return (
    <>
      <HeadlineTable headline={head} ask={ask} />
      {prepared.defaults.formulas.length > 0 && <OwnIndicators {...own} sample={sample} />}
      <DemandFlow view={demandView(run, lang)} ask={ask} />
      <ChartsWhenReady run={run} planId={run.plan?.id ?? null} scenarios={desk.scenarios} />
      <NoteList notes={allNotes(run, lang)} />
    </>
  );
}
