import { useEffect, useMemo, useState } from 'preact/compat';
import type { ProvincialTables, Text } from '../../../engine/index.ts';
import { consequencesOf, keptPlan, saveEdited, type Consequence, type Kept } from '../../data/edit-plan.ts';
import { draftKey } from '../../state/draft-kept.ts';
import type { OwnFile } from '../../state/own-files.ts';
import { homeHref, scenarioHref } from '../../state/route.ts';
import type { MixTemplate } from '../../view-models/new-plan/mixes.ts';
import { inPlaceOf, reopened, type Files, type Reopened } from '../../view-models/new-plan/reopen.ts';
import { newPlanWords as words } from '../../view-models/new-plan/words.ts';
import { words as common } from '../../view-models/words.ts';
import { download } from '../download.ts';
import { useLang, useSay } from '../language.tsx';
import { PlanForm, type FormUse } from './plan-form.tsx';

type Props = { id: string; tables: ProvincialTables; templates: readonly MixTemplate[] };

type Opened =
  | { readonly kind: 'ready'; readonly kept: Kept; readonly form: Reopened }
  | { readonly kind: 'refused'; readonly title: Text; readonly advice: Text; readonly files: readonly OwnFile[] };

/** 자기 계획을 만들 때의 양식으로 고친다. 되돌려 지은 것이 파일과 같을 때만 연다. */
export function EditPlan({ id, tables, templates }: Props) {
  const lang = useLang();
  const [opened] = useState(() => open(id, tables, templates, lang));
  return opened.kind === 'refused' ? <Refused {...opened} /> : <Editing {...opened} tables={tables} />;
}

function open(id: string, tables: ProvincialTables, templates: Props['templates'], lang: 'ko' | 'en'): Opened {
  const found = keptPlan(id);
  if (!found) return { kind: 'refused', title: words.noSuchPlan, advice: words.noSuchPlanDo, files: [] };
  const { plan, baselines } = found;
  const around = { national: tables.national, templates, lastPriceYear: tables.prices.last, lang };
  for (const kept of baselines) {
    const form = reopened(kept.files, around);
    if (form) return { kind: 'ready', kept, form };
  }
  const advice = baselines.length === 0 ? words.noBaseline : words.beyondFormDo;
  const files = [plan, ...baselines.slice(0, 1).map(({ scenario }) => scenario)];
  return { kind: 'refused', title: words.beyondForm, advice, files };
}

function Refused({ title, advice, files }: Extract<Opened, { kind: 'refused' }>) {
  const say = useSay();
  return (
    <section className="stopped" role="alert">
      <h2>{say(title)}</h2>
      <p>{say(advice)}</p>
      <p className="actions">
        {files.map(({ kind, id, text }) => (
          <button
            key={`${kind} ${id}`}
            type="button"
            className="button"
            onClick={() => download(`${id}.yaml`, text, 'application/yaml')}
          >
            {say(kind === 'plan' ? words.downloadPlan : words.downloadBaseline)}
          </button>
        ))}
        <a className="button" href={homeHref}>
          {say(common.toPlans)}
        </a>
      </p>
    </section>
  );
}

type EditingProps = { kept: Kept; form: Reopened; tables: ProvincialTables };

function Editing({ kept, form: { draft, templates }, tables }: EditingProps) {
  const use = useMemo((): FormUse => {
    const { plan, scenario, files } = kept;
    const leave = (forget: () => void) => {
      forget();
      window.location.hash = scenarioHref(scenario.id).slice(1);
    };
    return {
      desk: { key: draftKey(plan.id), start: draft, stamp: `${plan.at} ${scenario.at}` },
      free: () => plan.id,
      above: Math.max(...draft.industries.map(({ key }) => key)),
      said: {
        resumed: words.keptEdit,
        submit: words.saveAndOpen,
        clear: words.asKept,
        cleared: words.wentBack,
      },
      finish: async (built, forget) => {
        try {
          if (!(await saveEdited(inPlaceOf(built, files), kept, Date.now()))) return words.changedMeanwhile;
        } catch {
          return words.saveFailed;
        }
        leave(forget);
        return null;
      },
      renderBeside: (built, forget) => <Beside built={built} kept={kept} abandon={() => leave(forget)} />,
    };
  }, [kept, draft]);
  return <PlanForm tables={tables} templates={templates} use={use} />;
}

/** 저장하면 함께 바뀌는 것들과, 그만두는 길. */
function Beside({ built, kept, abandon }: { built: Files | null; kept: Kept; abandon: () => void }) {
  const say = useSay();
  const lang = useLang();
  const lost = useConsequences(built, kept);
  return (
    <>
      <div role="status" className={lost.length > 0 ? 'edit-lost' : undefined}>
        {lost.length > 0 && (
          <>
            <p>
              <strong>{say(words.willChange)}</strong>
            </p>
            {lost.map(({ title, dropped, broken }) => (
              <p key={title.ko}>
                {say(title)}:{' '}
                {broken
                  ? `${say(words.willBreak)} ${say(broken)}`
                  : say(words.willDrop).replace('{levers}', dropped.map((label) => label[lang]).join(', '))}
              </p>
            ))}
          </>
        )}
      </div>
      <p className="edit-abandon">
        <button type="button" className="link" onClick={abandon}>
          {say(words.abandon)}
        </button>
      </p>
    </>
  );
}

/** 셀 수 없으면(표가 오지 않으면) 말하지 않는다: 저장할 때 다시 센다. */
function useConsequences(built: Files | null, kept: Kept): readonly Consequence[] {
  const [lost, tell] = useState<readonly Consequence[]>([]);
  useEffect(() => {
    if (built === null) return undefined;
    let current = true;
    consequencesOf(inPlaceOf(built, kept.files), kept).then(
      (found) => current && tell(found),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [built, kept]);
  return lost;
}
