/** 첫 화면의 두 보기. The two ways home lays out the plans. */
export const homeViews = ['cards', 'table'] as const;
export type HomeView = (typeof homeViews)[number];

const key = 'pageup.home';

/** 지난번에 고른 보기. 저장소가 막혀 있으면 카드. */
export function rememberedView(): HomeView {
  try {
    const kept = localStorage.getItem(key);
    return homeViews.find((view) => view === kept) ?? 'cards';
  } catch {
    return 'cards';
  }
}

export function rememberView(view: HomeView): void {
  try {
    localStorage.setItem(key, view);
  } catch {
    // 저장이 막힌 브라우저에서는 이번에만 바꾼다.
  }
}
