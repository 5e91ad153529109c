import { auditHref, compareHref, editPlanHref, scenarioHref } from '../../state/route.ts';
import { homeWords } from '../../view-models/home/words.ts';
import type { PlanCard, StatedLine } from '../../view-models/plan-card.ts';
import { words } from '../../view-models/words.ts';
import { useSay } from '../language.tsx';
import { DocumentStates } from './document-states.tsx';

type Props = {
  card: PlanCard;
  because: readonly string[];
  /** 양식으로 고칠 만한 자기 계획인가. */
  editable: boolean;
};

/** 계획 하나: 어디의 무엇인지, 문서가 밝힌 수, 열어 볼 시나리오. */
export function PlanEntry({ card, because, editable }: Props) {
  const say = useSay();
  const titleId = `plan-${card.id}`;
  return (
    <article className="plan" aria-labelledby={titleId}>
      <div className="plan-what">
        <p className="place">
          {card.place}
          {card.own && <span className="mark">{say(homeWords.ownMark)}</span>}
        </p>
        <h3 id={titleId}>{card.title}</h3>
        <p className="meta">
          {card.document.map((item) => (
            <span key={item}>{item}</span>
          ))}
        </p>
        <p className="meta">{card.size}</p>
        {because.length > 0 && (
          <p className="because">
            {say(homeWords.because)}: {because.join(', ')}
          </p>
        )}
      </div>
      <dl className="plan-stated">
        {card.stated.map((line) => (
          <Stated key={line.id} line={line} scenario={card.scenarios[0]?.id ?? null} />
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
      <p className="plan-also">
        {card.scenarios.length > 1 && (
          <a href={compareHref(card.scenarios.slice(0, 6).map(({ id }) => id))}>
            {say(homeWords.compareScenarios)}
            <span className="unseen"> – {card.title}</span>
          </a>
        )}
        <a href={auditHref(card.id)}>
          {say(homeWords.auditPlan)}
          <span className="unseen"> – {card.title}</span>
        </a>
        {editable && (
          <a href={editPlanHref(card.id)}>
            {say(homeWords.editPlan)}
            <span className="unseen"> – {card.title}</span>
          </a>
        )}
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

/** 문서가 밝힌 수 하나. 시나리오가 있으면 그 화면에서 문서의 자리를 펴 본다. */
function Stated({ line: { id, label, text, word }, scenario }: { line: StatedLine; scenario: string | null }) {
  const say = useSay();
  return (
    <div>
      <dt>{label}</dt>
      {text === null ? (
        <dd className="missing">{say(words.notStated)}</dd>
      ) : (
        <dd>
          {scenario === null ? (
            text
          ) : (
            <a className="figure" href={scenarioHref(scenario, 'results', `stated.${id}`)}>
              <span className="figure-text">{text}</span>
              <span className="unseen">, {say(words.whereFrom)}</span>
            </a>
          )}
          {word && <small> {word}</small>}
        </dd>
      )}
    </div>
  );
}
