import { flushSync, useCallback, useMemo } from 'preact/compat';
import { auditHref } from '../../state/route.ts';
import { readAsked, writeAsked, type Asked } from '../../view-models/audit/asked.ts';
import { useAddress } from '../use-address.ts';

/** 제약 하나를 바꾼다. `since`는 그것을 일으킨 사건의 시각. */
export type Ask = (next: Asked, since: number) => void;

export type AskedState = {
  readonly asked: Asked;
  readonly ask: Ask;
  /** 주소에서 읽지 못한 조각들. */
  readonly unread: readonly string[];
};

/** 주소에 적히는 제약들. 한계는 입력 사건과 같은 작업 안에서 쓰이고, 걸린 시간을 잰다. */
export function useAsked(plan: string, query: string): AskedState {
  const [text, write] = useAddress(query, (asked) => auditHref(plan, asked), 'push');
  const read = useMemo(() => readAsked(text), [text]);
  const ask = useCallback<Ask>(
    (next, since) => {
      flushSync(() => write(writeAsked(next)));
      performance.measure('pageup:figures', { start: since, end: performance.now() });
    },
    [write],
  );
  return { ...read, ask };
}
