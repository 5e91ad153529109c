import { useEffect, useState } from 'preact/compat';
import { keepDraft, readDraft } from '../../state/draft-kept.ts';
import { draftFrom, emptyDraft, isUntouched, type Draft } from '../../view-models/new-plan/draft.ts';

const restFor = 300;

export type DraftHand = {
  readonly draft: Draft;
  readonly set: (change: (draft: Draft) => Draft) => void;
  /** 지난번에 적던 것을 이어 놓았는가. */
  readonly resumed: boolean;
  /** 비우고, 비우기 전의 것을 돌려준다. */
  readonly clear: () => Draft;
  /** 다 만들었을 때: 간직하던 것도 잊는다. */
  readonly forget: () => void;
};

/** 적는 대로 간직한다: 창을 닫아도 잃지 않게. */
export function useDraft(): DraftHand {
  const today = new Date().toISOString().slice(0, 10);
  const [start] = useState(() => {
    const kept = readDraft();
    return kept ? { draft: draftFrom(kept, today), resumed: true } : { draft: emptyDraft(today), resumed: false };
  });
  const [draft, set] = useState<Draft>(start.draft);
  const [made, setMade] = useState(false);
  useEffect(() => {
    if (made) return undefined;
    const timer = setTimeout(() => keepDraft(isUntouched(draft, today) ? null : draft), restFor);
    return () => clearTimeout(timer);
  }, [draft, made, today]);
  return {
    draft,
    set,
    resumed: start.resumed,
    clear: () => {
      set(emptyDraft(today));
      return draft;
    },
    forget: () => {
      setMade(true);
      keepDraft(null);
    },
  };
}
