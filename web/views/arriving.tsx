import { useEffect, useState, type ComponentType } from 'preact/compat';
import { words } from '../view-models/words.ts';
import { Unloaded, Waiting } from './waiting.tsx';

type Arrival<P> = { readonly view: ComponentType<P> } | 'waiting' | 'failed';

/**
 * 늦게 오는 화면: 처음 쓸 때 제 묶음을 가져온다. 오지 못하면 제목과 문장, 새로 고침이 그 자리에 선다.
 *
 * A view in a chunk of its own, fetched when first used. If it does not come, a heading and a sentence stand in its place and a button that loads
 * the page anew: a browser never asks twice for a module that failed, and adjustments are kept.
 *
 * @param isPart 한 화면의 부분인가, 온 화면인가
 */
export function arriving<P extends object>(load: () => Promise<ComponentType<P>>, isPart = true): ComponentType<P> {
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
    if (arrival === 'failed') return <Unloaded title={words.notArrived} isPart={isPart} />;
    return <arrival.view {...props} />;
  };
}
