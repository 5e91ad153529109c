import type { allNotes } from '../../../view-models/notes.ts';
import { words } from '../../../view-models/words.ts';
import { useSay } from '../../language.tsx';
import { Unbroken } from '../../unbroken.tsx';

/** 모든 알림을 온 문장으로. */
export function NoteList({ notes }: { notes: ReturnType<typeof allNotes> }) {
  const say = useSay();
  return (
    <section className="note-list" aria-labelledby="notes">
      <div className="section-head">
        <h2 id="notes">{say(words.notes)}</h2>
        <p className="quiet">{say(words.notesHint)}</p>
      </div>
      <ul>
        {notes.map(({ key, about, message, weight }) => (
          <li key={key} className={weight}>
            <span className="about">{about}</span>
            <span>
              <Unbroken text={message} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
