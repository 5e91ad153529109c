/** 고를 수 있는 화면 밝기. `system`은 기기를 따른다. */
export const themeChoices = ['system', 'light', 'dark', 'contrast'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** 실제로 칠하는 테마. */
export type Theme = Exclude<ThemeChoice, 'system'>;

const key = 'pageup.theme';

/** 지난번에 고른 밝기. 저장소가 막혀 있으면 기기를 따른다. */
export function rememberedTheme(): ThemeChoice {
  try {
    const kept = localStorage.getItem(key);
    return themeChoices.find((choice) => choice === kept) ?? 'system';
  } catch {
    return 'system';
  }
}

export function rememberTheme(choice: ThemeChoice): void {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // 저장이 막힌 브라우저에서는 이번에만 바꾼다.
  }
}

/** The theme to paint: the choice, or what the device prefers. */
export function paintedTheme(choice: ThemeChoice, prefers: { dark: boolean; contrast: boolean }): Theme {
  if (choice !== 'system') return choice;
  if (prefers.contrast) return 'contrast';
  return prefers.dark ? 'dark' : 'light';
}
