import { useMemo } from 'preact/compat';
import type { ProvincialTables, Study } from '../../../engine/index.ts';
import { defaultTables, shippedPlans, shippedScenarios, studyOf } from '../../data/library.ts';
import { homeHref } from '../../state/route.ts';
import { mixTemplates } from '../../view-models/new-plan/mixes.ts';
import { newPlanWords as words } from '../../view-models/new-plan/words.ts';
import { siblingsOf } from '../../view-models/plan-card.ts';
import { words as common } from '../../view-models/words.ts';
import { YamlDrop } from '../home/yaml-drop.tsx';
import { useLang, useSay } from '../language.tsx';
import { useLoaded } from '../use-loaded.ts';
import { useTitle } from '../use-title.ts';
import { Failed, Waiting } from '../waiting.tsx';
import { PlanForm } from './plan-form.tsx';
import '../../styles/new-plan.css';
import '../../styles/own.css';

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

/** 새 계획: 아는 것을 적으면 적는 대로 계산하고, 다 적으면 계획과 기준안이 된다. */
export function NewPlanPage() {
  const say = useSay();
  const desk = useLoaded('all', deskOf);
  useTitle(say(words.title));
  if (desk.state === 'failed') return <Failed error={desk.error} retry={desk.retry} />;
  return (
    <div className="new-plan page-width">
      <div className="new-plan-head">
        <nav className="crumbs" aria-label={{ ko: '지금 자리', en: 'Breadcrumb' }[useLang()]}>
          <a href={homeHref}>{say(common.plans)}</a>
          <span aria-hidden="true">/</span>
          <span>{say(words.title)}</span>
        </nav>
        <h1>{say(words.title)}</h1>
        <p className="description">{say(words.lead)}</p>
      </div>
      {desk.state === 'loading' ? <Waiting /> : <Ready desk={desk.value} />}
      <YamlDrop />
    </div>
  );
}

function Ready({ desk: { tables, baselines } }: { desk: Desk }) {
  const templates = useMemo(() => mixTemplates(tables.national, baselines), [tables, baselines]);
  return <PlanForm tables={tables} templates={templates} />;
}
