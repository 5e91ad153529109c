import { useEffect, useState, type ComponentType } from 'preact/compat';
import { words } from '../view-models/words.ts';
import { useSay } from './language.tsx';
import { Waiting } from './waiting.tsx';

type Arrival<P> = { readonly view: ComponentType<P> } | 'waiting' | 'failed';

/**
 * 늦게 오는 화면: 처음 쓸 때 제 묶음을 가져온다. 오지 못하면 문장과 새로 고침이 그 자리에 선다.
 *
 * A view in a chunk of its own, fetched when first used. If it does not come, a sentence stands in its place and a button that loads
 * the page anew: a browser never asks twice for a module that failed, and adjustments are kept.
 */
export function arriving<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let arrived: Arrival<P> = 'waiting';
  return function Arriving(props: P) {
    const [arrival, arrive] = useState(() => arrived);
    useEffect(() => {
      if (typeof arrived === 'object') return undefined;
      let current = true;
      const settle = (outcome: Arrival<P>) => current && arrive(outcome);
      load().then(
        (view) => settle((arrived = { view })),
        () => settle('failed'),
      );
      return () => {
        current = false;
      };
    }, []);
    if (arrival === 'waiting') return <Waiting />;
    if (arrival === 'failed') return <NotArrived />;
    return <arrival.view {...props} />;
  };
}

function NotArrived() {
  const say = useSay();
  return (
    <section className="stopped page-width" role="alert">
      <p>{say(words.partMissing)}</p>
      <p className="actions">
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {say(words.reload)}
        </button>
      </p>
    </section>
  );
}
