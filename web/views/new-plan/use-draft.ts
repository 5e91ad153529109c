import { useLayoutEffect, useRef, useState } from 'preact/compat';
import { keepDraft, readDraft } from '../../state/draft-kept.ts';
import { draftFrom, isUntouched, type Draft } from '../../view-models/new-plan/draft.ts';

const restFor = 300;

/** 적다 만 것을 두는 자리와, 처음의 입력란. Where an unfinished draft is kept, and what the form starts from. */
export type DraftDesk = {
  readonly key: string;
  readonly start: Draft;
  /** 무엇을 고치던 것인지: 그 파일이 바뀌었으면 적다 만 것을 잇지 않는다. */
  readonly stamp: string;
};

export type DraftHand = {
  readonly draft: Draft;
  readonly set: (change: (draft: Draft) => Draft) => void;
  /** 지난번에 적던 것을 이어 놓았는가. */
  readonly resumed: boolean;
  /** 처음으로 되돌리고, 되돌리기 전의 것을 돌려준다. */
  readonly clear: () => Draft;
  /** 다 만들었거나 그만둘 때: 간직하던 것도 잊는다. */
  readonly forget: () => void;
};

/** 적는 대로 간직한다: 창을 닫아도 잃지 않게. */
export function useDraft({ key, start, stamp }: DraftDesk): DraftHand {
  const [first] = useState(() => {
    const kept = readDraft(key);
    const resumes = kept !== null && (kept['stamp'] ?? '') === stamp;
    return { draft: resumes ? draftFrom(kept, start) : start, resumed: resumes };
  });
  const [draft, set] = useState<Draft>(first.draft);
  const [done, setDone] = useState(false);
  /** 아직 간직하지 않은 것: 적자마자 떠나도 잃지 않게. */
  const owed = useRef<(() => void) | null>(null);
  useLayoutEffect(() => {
    owed.current = null;
    if (done) return undefined;
    const save = () => {
      owed.current = null;
      keepDraft(key, isUntouched(draft, start) ? null : { ...draft, stamp });
    };
    owed.current = save;
    const timer = setTimeout(save, restFor);
    window.addEventListener('pagehide', save);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', save);
    };
  }, [draft, done, key, start, stamp]);
  useLayoutEffect(() => () => owed.current?.(), []);
  return {
    draft,
    set,
    resumed: first.resumed,
    clear: () => {
      set(start);
      return draft;
    },
    forget: () => {
      owed.current = null;
      setDone(true);
      keepDraft(key, null);
    },
  };
}
