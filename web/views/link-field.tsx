import { useEffect, useRef } from 'preact/compat';
import { linkWords } from '../view-models/keep/link-words.ts';
import { useSay } from './language.tsx';

/** 브라우저가 복사를 막은 때 손으로 복사할 링크. */
export function LinkField({ link }: { link: string }) {
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), [link]);
  return (
    <input ref={field} type="text" readOnly className="link-field" aria-label={say(linkWords.linkField)} value={link} />
  );
}
