import { useEffect } from 'preact/compat';

/** 창의 제목: «이 화면 – 파급 Pageup»; null이면 그대로 둔다. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    if (title !== null) document.title = `${title} – 파급 Pageup`;
  }, [title]);
}
