import type { Lang } from '../../engine/index.ts';

const key = 'pageup.lang';

/** 지난번에 고른 말. 저장소가 막혀 있으면 한국어로 시작한다. */
export function rememberedLanguage(): Lang {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'ko';
  } catch {
    return 'ko';
  }
}

export function rememberLanguage(lang: Lang): void {
  try {
    localStorage.setItem(key, lang);
  } catch {
    // 저장이 막힌 브라우저에서는 이번에만 바꾼다.
  }
}
