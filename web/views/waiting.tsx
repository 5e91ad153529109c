import type { Text } from '../../engine/index.ts';
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

/** 그리다 멈추었거나 오지 않은 것: 다시 불러오면 된다. 브라우저는 오지 못한 묶음을 다시 묻지 않으므로 화면을 새로 고친다. */
export function Unloaded({ title, isPart = false }: { title: Text; isPart?: boolean }) {
  const say = useSay();
  return (
    <Stopped title={say(title)} advice={say(words.reloadDo)} isPart={isPart}>
      <button type="button" className="button primary" onClick={() => window.location.reload()}>
        {say(words.reload)}
      </button>
    </Stopped>
  );
}

type StoppedProps = { title: string; advice: string; isPart?: boolean; children?: React.ReactNode };

/** 멈춘 자리의 한 모양: 제목, 까닭과 할 일, 단추. 화면의 한 부분이면 작게 서고 창의 제목은 그대로 둔다. */
function Stopped({ title, advice, isPart = false, children }: StoppedProps) {
  const say = useSay();
  useTitle(isPart ? null : title);
  const Heading = isPart ? 'h2' : 'h1';
  return (
    <section className={isPart ? 'stopped part' : 'stopped page-width'} role="alert">
      <Heading>{title}</Heading>
      <p>{advice}</p>
      <p className="actions">
        {children}
        {!isPart && (
          <a className="button" href={homeHref}>
            {say(words.toPlans)}
          </a>
        )}
      </p>
    </section>
  );
}
