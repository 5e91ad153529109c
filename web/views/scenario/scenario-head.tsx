import type { ReactNode } from 'preact/compat';
import type { Run, Study, Text } from '../../../engine/index.ts';
import type { ScenarioEntry } from '../../data/library.ts';
import { homeHref, scenarioHref } from '../../state/route.ts';
import { notesAt } from '../../view-models/notes.ts';
import { siblingsOf } from '../../view-models/plan-card.ts';
import { scenarioKind } from '../../view-models/scenario-kind.ts';
import { words } from '../../view-models/words.ts';
import { useLang, useSay } from '../language.tsx';
import { useTitle } from '../use-title.ts';
import { NotesBeside } from './figures/notes-beside.tsx';

/** 무슨 계획의 어느 시나리오인가, 그리고 옆 시나리오로 가는 길. */
export function ScenarioHead({
  run,
  study,
  scenarios,
  children,
}: {
  run: Run;
  study: Study;
  scenarios: readonly ScenarioEntry[];
  children: ReactNode;
}) {
  const lang = useLang();
  const say = useSay();
  const { plan } = study;
  const title = plan?.title ?? run.scenario.title;
  const description = descriptionOf(study);
  const place = [run.region.title[lang], ...(run.municipalityTitle ? [run.municipalityTitle[lang]] : [])].join(' · ');
  const source = plan && [plan.document.publisher?.[lang] ?? words.publisherUnknown[lang], plan.document.date];
  useTitle(run.scenario.title[lang]);
  return (
    <div className="scenario-head">
      <nav className="crumbs" aria-label={{ ko: '지금 자리', en: 'Breadcrumb' }[lang]}>
        <a href={homeHref}>{say(words.plans)}</a>
        <span aria-hidden="true">/</span>
        <span>{place}</span>
      </nav>
      <div className="scenario-title">
        <div>
          <h1>{title[lang]}</h1>
          {source && (
            <p className="meta">
              {source.map((item) => (
                <span key={item}>{item}</span>
              ))}
            </p>
          )}
        </div>
        {run.plan && <Switcher current={run.scenario.id} entries={siblingsOf(run.plan.id, scenarios)} />}
      </div>
      {children}
      {description && <p className="description">{description[lang]}</p>}
      <NotesBeside notes={notesAt('plan', run, lang)} />
    </div>
  );
}

function Switcher({ current, entries }: { current: string; entries: readonly ScenarioEntry[] }) {
  const say = useSay();
  return (
    <nav className="switcher" aria-label={say(words.scenarios)}>
      {entries.map((entry) => (
        <a key={entry.id} href={scenarioHref(entry.id)} aria-current={entry.id === current ? 'page' : undefined}>
          {say(scenarioKind(entry))}
        </a>
      ))}
    </nav>
  );
}

function descriptionOf({ layers }: Study): Text | null {
  const written = layers.at(-1)?.scenario.description;
  return typeof written === 'string' ? { ko: written, en: written } : (written ?? null);
}
