import { useCallback, useEffect, useState } from 'preact/compat';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: unknown };

/** 서버에서 오는 것을 기다린다. `load`는 같은 것을 두 번 묻지 않아야 한다. */
export function useLoaded<K extends string, T>(
  key: K,
  load: (key: K) => Promise<T>,
): Loaded<T> & { retry: () => void } {
  const [held, hold] = useState<{ key: K; loaded: Loaded<T> }>({ key, loaded: { state: 'loading' } });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    const settle = (loaded: Loaded<T>) => current && hold({ key, loaded });
    load(key).then(
      (value) => settle({ state: 'ready', value }),
      (error: unknown) => settle({ state: 'failed', error }),
    );
    return () => {
      current = false;
    };
  }, [key, load, attempt]);
  const retry = useCallback(() => {
    hold({ key, loaded: { state: 'loading' } });
    setAttempt((before) => before + 1);
  }, [key]);
  const loaded: Loaded<T> = held.key === key ? held.loaded : { state: 'loading' };
  return { ...loaded, retry };
}
