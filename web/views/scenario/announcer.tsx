import { useEffect, useState } from 'preact/compat';
import type { Run } from '../../../engine/index.ts';
import { headlineAloud } from '../../view-models/headline.ts';
import { useLang } from '../language.tsx';

const quietFor = 900;

/** 움직임이 멎은 뒤에 한 번만 들려준다. Speaks once, after the levers have come to rest. */
export function Announcer({ run }: { run: Run }) {
  const lang = useLang();
  const [first] = useState(run);
  const [said, say] = useState('');
  useEffect(() => {
    if (run === first) return undefined;
    const timer = setTimeout(() => say(headlineAloud(run, lang)), quietFor);
    return () => clearTimeout(timer);
  }, [run, first, lang]);
  return (
    <p className="unseen" role="status" aria-live="polite">
      {said}
    </p>
  );
}
