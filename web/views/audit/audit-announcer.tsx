import { useEffect, useState } from 'preact/compat';
import type { Problem } from '../../../engine/index.ts';
import { boundsAloud, type IntervalBlock } from '../../view-models/audit/intervals.ts';
import { useLang } from '../language.tsx';

const quietFor = 900;

type Props = { blocks: readonly IntervalBlock[]; trouble: Problem | null; isAsked: boolean };

/** 제약이 멎은 뒤에 한 번만 범위를 들려준다. 풀 수 없을 때는 그 문장이 대신 말한다. */
export function AuditAnnouncer({ blocks, trouble, isAsked }: Props) {
  const text = boundsAloud(blocks);
  const [first] = useState(text);
  const lang = useLang();
  const [said, say] = useState({ text: '', lang });
  useEffect(() => {
    if (trouble || (text === first && !isAsked)) return undefined;
    const timer = setTimeout(() => say({ text, lang }), quietFor);
    return () => clearTimeout(timer);
  }, [text, first, trouble, isAsked, lang]);
  return (
    <p className="unseen" role="status" aria-live="polite">
      {said.lang === lang && said.text}
    </p>
  );
}
