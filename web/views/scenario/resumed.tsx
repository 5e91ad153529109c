import { useState } from 'preact/compat';
import type { Opened } from '../../state/benches.ts';
import { resumedText, resumedWords } from '../../view-models/resumed.ts';
import { words } from '../../view-models/words.ts';
import { useLang, useSay } from '../language.tsx';
import type { Hand } from './use-bench.ts';

/** 지난 방문의 조정을 이어 놓았다는 말, 간직하지 못한다는 말, 다른 창에서 조정했다는 말. */
export function Resumed({ opened, hand }: { opened: Opened; hand: Hand }) {
  const lang = useLang();
  const say = useSay();
  const [closed, close] = useState(false);
  const told = opened.resumed && !closed;
  const { elsewhere } = hand;
  if (!told && !hand.unsaved && !elsewhere) return null;
  return (
    <div className="resumed" role="status">
      {hand.unsaved && <p>{say(resumedWords.unsaved)}</p>}
      {elsewhere && (
        <>
          <p>{say(resumedWords.elsewhere)}</p>
          <button
            type="button"
            className="button small"
            onClick={(event) => hand.move({ kind: 'restore', values: elsewhere }, event.timeStamp)}
          >
            {say(resumedWords.seeTheirs)}
          </button>
          <button type="button" className="button small" onClick={hand.keepHere}>
            {say(resumedWords.keepHere)}
          </button>
        </>
      )}
      {told && !elsewhere && (
        <>
          <p>{resumedText(opened.changed, lang)}</p>
          <button
            type="button"
            className="button small"
            onClick={(event) => {
              hand.move({ kind: 'resetAll' }, event.timeStamp);
              close(true);
            }}
          >
            {say(words.asFiled)}
          </button>
          <button type="button" className="button small" onClick={() => close(true)}>
            {say(resumedWords.goOn)}
          </button>
        </>
      )}
    </div>
  );
}
