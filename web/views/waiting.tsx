import { homeHref } from '../state/route.ts';
import { failureOf } from '../view-models/failure.ts';
import { words } from '../view-models/words.ts';
import { useLang, useSay } from './language.tsx';
import { useTitle } from './use-title.ts';

/** 기다리는 동안. 금방 오면 보이지 않는다(CSS가 조금 늦게 나타낸다). */
export function Waiting() {
  const say = useSay();
  return (
    <p className="waiting" role="status">
      {say(words.loading)}
    </p>
  );
}

/** 오지 않았을 때: 문장 하나와 할 일. */
export function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  const say = useSay();
  const failure = failureOf(error, useLang());
  return (
    <Stopped title={failure.title} advice={failure.advice}>
      {failure.retry && (
        <button
          type="button"
          className="button primary"
          onClick={failure.retry === 'again' ? retry : () => window.location.reload()}
        >
          {say(failure.retry === 'again' ? words.retry : words.reload)}
        </button>
      )}
    </Stopped>
  );
}

/** 없는 주소. */
export function Lost() {
  const say = useSay();
  return <Stopped title={say(words.lost)} advice={say(words.lostDo)} />;
}

function Stopped({ title, advice, children }: { title: string; advice: string; children?: React.ReactNode }) {
  const say = useSay();
  useTitle(title);
  return (
    <section className="stopped page-width" role="alert">
      <h1>{title}</h1>
      <p>{advice}</p>
      <p className="actions">
        {children}
        <a className="button" href={homeHref}>
          {say(words.toPlans)}
        </a>
      </p>
    </section>
  );
}
