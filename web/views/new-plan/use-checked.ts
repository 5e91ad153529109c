import '../../before-schemas.ts';
import { useEffect, useMemo, useState } from 'preact/compat';
import type { Run } from '../../../engine/index.ts';
import { checkDraft, type Around, type Checked } from '../../view-models/new-plan/check.ts';
import type { Draft } from '../../view-models/new-plan/draft.ts';
import { useSettled } from '../use-settled.ts';

const restFor = 120;

/** 적는 손이 잠깐 쉴 때마다 엔진으로 본다. 말이 되지 않는 동안에는 마지막 결과가 남는다. */
export function useChecked(
  draft: Draft,
  { tables, templates, lang, free }: Around,
): Checked & { readonly now: () => Checked } {
  const settled = useSettled(draft, restFor);
  const found = useMemo(
    () => checkDraft(settled, { tables, templates, lang, free }),
    [settled, tables, templates, lang, free],
  );
  const [last, keep] = useState<Run | null>(null);
  useEffect(() => {
    if (found.run) keep(found.run);
  }, [found]);
  // 만들 때는 쉬기를 기다리지 않고 지금 적힌 것을 본다.
  const now = () => checkDraft(draft, { tables, templates, lang, free });
  return { ...found, run: found.run ?? last, now };
}
