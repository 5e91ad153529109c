import { createContext, use, type ReactNode } from 'preact/compat';
import type { Lang, Text } from '../../engine/index.ts';

const Language = createContext<Lang>('ko');

export function InLanguage({ lang, children }: { lang: Lang; children: ReactNode }) {
  return <Language value={lang}>{children}</Language>;
}

export function useLang(): Lang {
  return use(Language);
}

/** 두 언어의 글에서 지금 말을 고른다. */
export function useSay(): (text: Text) => string {
  const lang = useLang();
  return (text) => text[lang];
}
