import { useEffect, useRef } from 'preact/compat';

/** 복사가 막혔을 때 손으로 복사할 글: 나타나면 초점과 선택을 받는다. `since`가 바뀌면 다시 받는다. */
export function LinkField({ link, label, since }: { link: string; label: string; since: unknown }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [since]);
  return <input ref={field} type="text" readOnly className="link-field" aria-label={label} value={link} />;
}
