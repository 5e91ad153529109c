import { words } from '../../../../view-models/shares-editor/words.ts';
import { useSay } from '../../../language.tsx';

/** 한 비중을 잠근다: 다른 것을 바꾸어도 그대로 있다. */
export function LockButton({ name, locked, lock }: { name: string; locked: boolean; lock: () => void }) {
  const say = useSay();
  return (
    <button
      type="button"
      className="icon lock"
      title={say(words.lock)}
      aria-label={`${name} ${say(words.lock)}`}
      aria-pressed={locked}
      onClick={lock}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <rect
          x="4.5"
          y="9"
          width="11"
          height="8"
          rx="1.5"
          fill={locked ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.6"
        />
        <path
          d={locked ? 'M7 9V6.5a3 3 0 0 1 6 0V9' : 'M7 9V6.5a3 3 0 0 1 5.8-1'}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
        />
      </svg>
    </button>
  );
}
