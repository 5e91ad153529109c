import type { NoteView } from '../../../view-models/notes.ts';
import { Unbroken } from '../../unbroken.tsx';

/** 수치 곁의 알림: 짧은 말이 보이고, 펼치면 온 문장이 나온다. */
export function NotesBeside({ notes }: { notes: readonly NoteView[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="notes-beside">
      {notes.map(({ key, title, message, weight }) => (
        <li key={key} className={weight}>
          <details>
            <summary>{title}</summary>
            <p>
              <Unbroken text={message} />
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}
