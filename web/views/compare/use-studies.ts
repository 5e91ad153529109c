import { useCallback, useEffect, useMemo, useState } from 'preact/compat';
import type { Study } from '../../../engine/index.ts';
import { studyOf } from '../../data/library.ts';

export type Arrival = { readonly study: Study } | { readonly error: unknown } | 'waiting';

const nothing: ReadonlyMap<string, Arrival> = new Map();

/** 이보다 많이 적힌 주소에서는 가져오지 않는다: 견줄 수 있는 수보다 넉넉하다. */
const mostFetched = 12;

/** 시나리오마다 따로 가져온다: 하나를 더하거나 하나가 오지 않아도 나머지는 그대로 서 있다. */
export function useStudies(ids: readonly string[]): {
  readonly arrivals: readonly Arrival[];
  readonly retry: () => void;
} {
  const [known, set] = useState(nothing);
  const [attempt, again] = useState(0);
  const wanted = ids.slice(0, mostFetched).join();
  useEffect(() => {
    let current = true;
    const put = (id: string, arrival: Arrival) => current && set((before) => new Map(before).set(id, arrival));
    for (const id of wanted === '' ? [] : wanted.split(',')) {
      studyOf(id).then(
        (study) => put(id, { study }),
        (error: unknown) => put(id, { error }),
      );
    }
    return () => {
      current = false;
    };
  }, [wanted, attempt]);
  const retry = useCallback(() => {
    set((before) => new Map([...before].filter(([, arrival]) => typeof arrival === 'object' && 'study' in arrival)));
    again((before) => before + 1);
  }, []);
  const arrivals = useMemo(() => ids.map((id) => known.get(id) ?? 'waiting'), [ids, known]);
  return { arrivals, retry };
}
