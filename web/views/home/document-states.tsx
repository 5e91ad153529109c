import type { PlanCard } from '../../view-models/plan-card.ts';
import { words } from '../../view-models/words.ts';
import { useSay } from '../language.tsx';

/** 문서가 말하는 나머지: 목표, 선별, 개수, 지난 성과, 산업과 과제. */
export function DocumentStates({ card }: { card: PlanCard }) {
  const say = useSay();
  return (
    <div className="document">
      <div className="document-figures">
        {card.groups.length === 0 && <p className="quiet">{say(words.nothingElse)}</p>}
        {card.groups.map(({ title, figures }) => (
          <section key={title}>
            <h4>{title}</h4>
            <dl>
              {figures.map(({ id, title: name, text, by }) => (
                <div key={id}>
                  <dt>
                    {name}
                    {by && <span className="quiet"> ({by})</span>}
                  </dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <section>
        <h4>{say(words.componentsAndProjects)}</h4>
        <ul className="components">
          {card.components.map(({ id, title, projects }) => (
            <li key={id}>
              <strong>{title}</strong> <Projects projects={projects} />
            </li>
          ))}
          {card.commonProjects.length > 0 && (
            <li>
              <strong>{say(words.commonProjects)}</strong> <Projects projects={card.commonProjects} />
            </li>
          )}
        </ul>
      </section>
    </div>
  );
}

function Projects({ projects }: { projects: readonly string[] }) {
  const say = useSay();
  return <span>{projects.length > 0 ? projects.join(' · ') : say(words.noProjects)}</span>;
}
