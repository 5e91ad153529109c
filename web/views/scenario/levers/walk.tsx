import { useEffect } from 'preact/compat';
import { words } from '../../../view-models/words.ts';
import { useSay } from '../../language.tsx';
import type { Hand } from '../use-bench.ts';

const back = 'M7 3.5 3.5 7 7 10.5M4 7h7.5a5 5 0 0 1 0 10H8';
const forth = 'M13 3.5 16.5 7 13 10.5M16 7H8.5a5 5 0 0 0 0 10H12';

/** 되돌리기와 다시 하기. Ctrl+Z, Ctrl+Shift+Z, Ctrl+Y도 듣는다(글을 쓰는 중에는 입력란의 것이다). */
export function Walk({ hand: { walk } }: { hand: Hand }) {
  const { undo, redo } = walk;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || isWriting(event.target)) return;
      const key = event.key.toLowerCase();
      const taken = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : undefined;
      if (taken === undefined) return;
      event.preventDefault();
      taken?.(event.timeStamp);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo, redo]);
  return <WalkButtons walk={walk} />;
}

/** 단추만: 글쇠는 화면에 하나인 `Walk`가 듣는다. */
export function WalkButtons({ walk: { undo, redo } }: { walk: Hand['walk'] }) {
  const say = useSay();
  return (
    <span className="walk">
      <StepButton label={say(words.undo)} path={back} step={undo} />
      <StepButton label={say(words.redo)} path={forth} step={redo} />
    </span>
  );
}

type StepProps = { label: string; path: string; step: ((since: number) => void) | null };

function StepButton({ label, path, step }: StepProps) {
  return (
    <button
      type="button"
      className="icon"
      title={label}
      aria-label={label}
      aria-disabled={step === null}
      onClick={(event) => step?.(event.timeStamp)}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d={path} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
      </svg>
    </button>
  );
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'text';
}
