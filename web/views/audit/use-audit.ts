import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/compat';
import { audit, headlineBounds, Problem, type Audit, type AuditInput, type Headline } from '../../../engine/index.ts';
import { optionsOf, readAsked, withoutFacts, writeAsked, type Asked } from '../../view-models/audit/asked.ts';

/** 아무 제약도 두지 않은 검증, 모든 것의 바탕. */
export type AuditDesk = { readonly input: AuditInput; readonly base: Audit; readonly baseHeadline: Headline };

/** 한 검증: 곧바로 다시 푼 한계와, 멎은 뒤에 온전히 푼 것. */
export type Worked = {
  /** 지금 제약의 한계; 풀 수 없는 제약이면 마지막으로 푼 것. */
  readonly headline: Headline;
  /** 제약 없는 한계, 읽는 법은 같게. */
  readonly freeHeadline: Headline;
  readonly full: Audit;
  /** `full`을 푼 때의 제약. */
  readonly solved: Asked;
  readonly free: Audit;
  /** `full`이 지금 제약의 것인가. */
  readonly isSettled: boolean;
  readonly trouble: Problem | null;
};

const restFor = 160;

/**
 * 제약을 움직일 때마다 첫머리 한계를 그 자리에서 다시 풀고(몇 밀리초), 멎으면 온 검증을 푼다(수십 밀리초).
 *
 * Headline bounds are solved within each change, the whole audit once changes have come to rest. Restrictions that cannot
 * be solved leave the last good figures standing, with the problem.
 */
export function useAudit({ input, base, baseHeadline }: AuditDesk, asked: Asked): Worked {
  const key = writeAsked(asked);
  const plainKey = writeAsked(withoutFacts(asked, base.perUnit !== null));
  const free = useLast(
    useMemo(() => {
      if (plainKey === '') return { value: { free: base, headline: baseHeadline } };
      const options = optionsOf(readAsked(plainKey).asked);
      return attempt(() => ({ free: audit(input, options), headline: headlineBounds(input, options) }));
    }, [input, base, baseHeadline, plainKey]),
    { free: base, headline: baseHeadline },
  );
  const live = useLast(
    useMemo(() => attempt(() => headlineBounds(input, optionsOf(readAsked(key).asked))), [input, key]),
    free.value.headline,
  );
  const trouble = live.problem ?? free.problem;
  const whole = useCallback(
    () =>
      key === plainKey ? { value: free.value.free } : attempt(() => audit(input, optionsOf(readAsked(key).asked))),
    [input, key, plainKey, free.value.free],
  );
  const [held, hold] = useState(() => {
    const first = whole();
    return 'value' in first ? { key, full: first.value } : { key: '', full: base };
  });
  const isSettled = held.key === key;
  useEffect(() => {
    if (isSettled || trouble) return undefined;
    const timer = setTimeout(() => {
      const found = whole();
      if ('value' in found) hold({ key, full: found.value });
    }, restFor);
    return () => clearTimeout(timer);
  }, [whole, key, isSettled, trouble]);
  return {
    headline: live.value,
    freeHeadline: free.value.headline,
    full: held.full,
    solved: useMemo(() => readAsked(held.key).asked, [held.key]),
    free: free.value.free,
    isSettled,
    trouble,
  };
}

type Attempt<T> = { readonly value: T } | { readonly problem: Problem };

function attempt<T>(solve: () => T): Attempt<T> {
  try {
    return { value: solve() };
  } catch (error) {
    if (error instanceof Problem) return { problem: error };
    throw error;
  }
}

/** 마지막으로 풀린 것. 처음부터 풀리지 않으면 `otherwise`. */
function useLast<T>(tried: Attempt<T>, otherwise: T): { readonly value: T; readonly problem: Problem | null } {
  const last = useRef<T | null>(null);
  if ('value' in tried) last.current = tried.value;
  return { value: last.current ?? otherwise, problem: 'problem' in tried ? tried.problem : null };
}
