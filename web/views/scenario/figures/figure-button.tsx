import { memo } from 'preact/compat';
import type { FigureId } from '../../../view-models/figure-id.ts';
import type { Figure } from '../../../view-models/headline.ts';
import { words } from '../../../view-models/words.ts';
import { useSay } from '../../language.tsx';

export type Ask = (id: FigureId) => void;

/** 수치이자, 그 내력을 여는 단추. A figure that opens where it comes from. */
export const FigureButton = memo(
  function FigureButton({ figure, ask }: { figure: Figure; ask: Ask }) {
    const say = useSay();
    return (
      <button
        type="button"
        className="figure"
        data-figure={figure.id}
        aria-haspopup="dialog"
        onClick={() => ask(figure.id)}
      >
        <span className="unseen">{figure.name} </span>
        <span className="figure-text">{figure.text}</span>
        <span className="unseen">, {say(words.whereFrom)}</span>
      </button>
    );
  },
  (before, after) =>
    before.ask === after.ask &&
    before.figure.id === after.figure.id &&
    before.figure.text === after.figure.text &&
    before.figure.name === after.figure.name,
);
