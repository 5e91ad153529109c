import { useMemo, useState } from 'preact/compat';
import type { ProvincialTables, Study } from '../../../engine/index.ts';
import { defaultTables, shippedPlans, shippedScenarios, studyOf } from '../../data/library.ts';
import { ownShelf } from '../../data/own.ts';
import { draftKey } from '../../state/draft-kept.ts';
import { freeId } from '../../state/own-files.ts';
import { homeHref, scenarioHref } from '../../state/route.ts';
import { emptyDraft } from '../../view-models/new-plan/draft.ts';
import { mixTemplates } from '../../view-models/new-plan/mixes.ts';
import { newPlanWords as words } from '../../view-models/new-plan/words.ts';
import { siblingsOf } from '../../view-models/plan-card.ts';
import { words as common } from '../../view-models/words.ts';
import { arriving } from '../arriving.tsx';
import { YamlDrop } from '../home/yaml-drop.tsx';
import { useLang, useSay } from '../language.tsx';
import { useLoaded } from '../use-loaded.ts';
import { useTitle } from '../use-title.ts';
import { Failed, Waiting } from '../waiting.tsx';
import { PlanForm, type FormUse } from './plan-form.tsx';
import '../../styles/new-plan.css';
import '../../styles/own.css';

const EditPlan = arriving(() => import('./edit-plan.tsx').then((view) => view.EditPlan));

type Desk = { readonly tables: ProvincialTables; readonly baselines: readonly Study[] };

/** 표와, 지출구성의 본이 될 다른 계획들의 기준안. */
async function deskOf(_: 'all'): Promise<Desk> {
  const [tables, plans, scenarios] = await Promise.all([
    defaultTables('all'),
    shippedPlans('all'),
    shippedScenarios('all'),
  ]);
  const ids = plans.flatMap(({ id }) => siblingsOf(id, scenarios)[0]?.id ?? []);
  return { tables, baselines: await Promise.all(ids.map(studyOf)) };
}

/** 새 계획: 아는 것을 적으면 적는 대로 계산하고, 다 적으면 계획과 기준안이 된다. `id`가 있으면 그 자기 계획을 고친다. */
export function NewPlanPage({ id }: { id: string | null }) {
  const say = useSay();
  const desk = useLoaded('all', deskOf);
  const title = say(id === null ? words.title : words.edit);
  useTitle(title);
  if (desk.state === 'failed') return <Failed error={desk.error} retry={desk.retry} />;
  return (
    <div className="new-plan page-width">
      <div className="new-plan-head">
        <nav className="crumbs" aria-label={{ ko: '지금 자리', en: 'Breadcrumb' }[useLang()]}>
          <a href={homeHref}>{say(common.plans)}</a>
          <span aria-hidden="true">/</span>
          <span>{title}</span>
        </nav>
        <h1>{title}</h1>
        <p className="description">{say(id === null ? words.lead : words.editLead)}</p>
      </div>
      {desk.state === 'loading' ? <Waiting /> : <Ready desk={desk.value} id={id} />}
      {id === null && <YamlDrop />}
    </div>
  );
}

function Ready({ desk: { tables, baselines }, id }: { desk: Desk; id: string | null }) {
  const templates = useMemo(() => mixTemplates(tables.national, baselines), [tables, baselines]);
  const [use] = useState(newPlanUse);
  if (id !== null) return <EditPlan id={id} tables={tables} templates={templates} />;
  return <PlanForm tables={tables} templates={templates} use={use} />;
}

/** 양식으로 새 계획을 만든다. */
function newPlanUse(): FormUse {
  return {
    desk: { key: draftKey(null), start: emptyDraft(new Date().toISOString().slice(0, 10)), stamp: '' },
    free: (id) => freeId(id, (taken) => ownShelf.find('plan', taken) !== null),
    above: 0,
    said: {
      resumed: words.keptDraft,
      submit: words.makeAndOpen,
      clear: words.startAgain,
      cleared: words.startedAgain,
    },
    finish: async ({ plan, scenario }, forget) => {
      const { ownFile } = await import('../../data/intake.ts');
      const now = Date.now();
      ownShelf.put([ownFile('plan', plan, now), ownFile('scenario', scenario, now)]);
      forget();
      window.location.hash = scenarioHref(scenario.id).slice(1);
      return null;
    },
    renderBeside: () => null,
  };
}
