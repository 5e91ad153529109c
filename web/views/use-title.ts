import { useEffect } from 'preact/compat';

/** 창의 제목: «이 화면 – 파급 Pageup». */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – 파급 Pageup`;
  }, [title]);
}
