import { createContext, use, useCallback, useLayoutEffect, useState, useSyncExternalStore } from 'preact/compat';
import type { ReactNode } from 'preact/compat';
import { paintedTheme, rememberedTheme, rememberTheme, type Theme, type ThemeChoice } from '../state/theme.ts';

const Painted = createContext<Theme>('light');

/** 지금 칠한 테마: 차트의 색이 따른다. */
export function useTheme(): Theme {
  return use(Painted);
}

export function InTheme({ theme, children }: { theme: Theme; children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return <Painted value={theme}>{children}</Painted>;
}

/** 고른 밝기와 실제로 칠할 테마. */
export function useThemeChoice(): readonly [ThemeChoice, Theme, (choice: ThemeChoice) => void] {
  const [choice, setChoice] = useState(rememberedTheme);
  const prefers = { dark: useMedia('(prefers-color-scheme: dark)'), contrast: useMedia('(prefers-contrast: more)') };
  const choose = useCallback((chosen: ThemeChoice) => {
    rememberTheme(chosen);
    setChoice(chosen);
  }, []);
  return [choice, paintedTheme(choice, prefers), choose];
}

function useMedia(query: string): boolean {
  const [media] = useState(() => window.matchMedia(query));
  const subscribe = useCallback(
    (changed: () => void) => {
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    [media],
  );
  return useSyncExternalStore(subscribe, () => media.matches);
}
