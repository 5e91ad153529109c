import { issueLines } from '../../../view-models/home/issues.ts';
import { ownWords } from '../../../view-models/own/words.ts';
import { words } from '../../../view-models/words.ts';
import { useLang, useSay } from '../../language.tsx';
import type { Reading } from './use-formulas.ts';

/** 식을 읽는 동안의 말, 읽지 못했으면 그 까닭과 할 일. 읽었으면 아무것도 없다. */
export function OwnReading({ reading }: { reading: Reading }) {
  const say = useSay();
  const lang = useLang();
  switch (reading.state) {
    case 'read':
      return null;
    case 'waiting':
      return (
        <p className="waiting" role="status">
          {say(ownWords.reading)}
        </p>
      );
    case 'failed':
      return (
        <div className="trouble" role="alert">
          <p>{say(ownWords.notArrived)}</p>
          <p>
            <button type="button" className="button small" onClick={() => window.location.reload()}>
              {say(words.reload)}
            </button>
          </p>
        </div>
      );
    case 'refused':
      return (
        <div className="trouble" role="alert">
          <p>{say(ownWords.refused)}</p>
          <p>{say(reading.problem.detail)}</p>
          {issueLines(reading.problem, lang).map(({ key, where, what }) => (
            <p key={key}>
              {where && <code>{where}</code>} {what}
            </p>
          ))}
        </div>
      );
    default:
      return reading satisfies never;
  }
}
