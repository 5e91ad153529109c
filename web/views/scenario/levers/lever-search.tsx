import { words } from '../../../view-models/words.ts';
import { useSay } from '../../language.tsx';

type Props = { typed: string; type: (typed: string) => void; found: number | null };

/** 가정이 많을 때 이름이나 까닭으로 찾는 칸. Esc는 비운다. */
export function LeverSearch({ typed, type, found }: Props) {
  const say = useSay();
  return (
    <div className="lever-search">
      <label className="unseen" htmlFor="lever-search">
        {say(words.findLever)}
      </label>
      <input
        id="lever-search"
        type="search"
        autoComplete="off"
        spellcheck={false}
        placeholder={say(words.findLever)}
        value={typed}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && type('')}
      />
      <p className={found === 0 ? 'quiet' : 'unseen'} role="status">
        {found === 0 && say(words.noSuchLever)}
        {found !== null && found > 0 && say({ ko: `${found}개 찾음`, en: `${found} found` })}
      </p>
    </div>
  );
}
