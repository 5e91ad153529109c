import type { Note } from '../../../engine/index.ts';
import { words } from '../../view-models/tables/words.ts';
import { useLang, useSay } from '../language.tsx';

/** 이 보기의 수치를 읽을 때 알아 둘 것들. */
export function TableNotes({ notes }: { notes: readonly Note[] }) {
  const lang = useLang();
  const say = useSay();
  if (notes.length === 0) return null;
  return (
    <details className="table-notes">
      <summary>
        {say(words.notes)} ({notes.length})
      </summary>
      <ul>
        {notes.map(({ code, subject, message }) => (
          <li key={code + subject}>{message[lang]}</li>
        ))}
      </ul>
    </details>
  );
}
