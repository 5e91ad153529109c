import { scenarioHref } from '../../state/route.ts';
import type { PlanCard, StatedLine } from '../../view-models/plan-card.ts';
import { words } from '../../view-models/words.ts';
import { useSay } from '../language.tsx';
import { DocumentStates } from './document-states.tsx';

/** 계획 하나: 어디의 무엇인지, 문서가 밝힌 수, 열어 볼 시나리오. */
export function PlanEntry({ card }: { card: PlanCard }) {
  const say = useSay();
  const titleId = `plan-${card.id}`;
  return (
    <article className="plan" aria-labelledby={titleId}>
      <div className="plan-what">
        <p className="place">{card.place}</p>
        <h3 id={titleId}>{card.title}</h3>
        <p className="meta">
          {card.document.map((item) => (
            <span key={item}>{item}</span>
          ))}
        </p>
        <p className="meta">{card.size}</p>
      </div>
      <dl className="plan-stated">
        {card.stated.map((line) => (
          <Stated key={line.id} {...line} />
        ))}
      </dl>
      <p className="plan-open">
        {card.scenarios.map(({ id, name }, i) => (
          <a key={id} className={i === 0 ? 'button primary' : 'button'} href={scenarioHref(id)}>
            {name}
            <span className="unseen"> – {card.title}</span>
          </a>
        ))}
      </p>
      <details className="plan-more">
        <summary>
          {say(words.whatDocumentStates)}
          <span className="unseen"> – {card.title}</span>
        </summary>
        <DocumentStates card={card} />
      </details>
    </article>
  );
}

function Stated({ label, text, word }: StatedLine) {
  const say = useSay();
  return (
    <div>
      <dt>{label}</dt>
      {text === null ? (
        <dd className="missing">{say(words.notStated)}</dd>
      ) : (
        <dd>
          {text}
          {word && <small> {word}</small>}
        </dd>
      )}
    </div>
  );
}
