/** The theme the person chose, kept between runs. High contrast is the page's own; Electron knows light, dark and system. */
import type { Theme } from '#contract/views.ts';
import { readKept, writeKept } from './kept-file.ts';

export type ThemeSetting = { readonly current: () => Theme; readonly choose: (theme: Theme) => void };
type NativeTheme = { themeSource: 'system' | 'light' | 'dark' };

const THEMES: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];

export function makeThemeSetting(file: string, native: NativeTheme): ThemeSetting {
  let current = read(file);
  const show = (): void => {
    native.themeSource = current === 'contrast' ? 'system' : current;
  };
  show();
  return {
    current: () => current,
    choose: (theme) => {
      current = theme;
      show();
      writeKept(file, { theme });
    },
  };
}

function read(file: string): Theme {
  return readKept(file, (kept) => THEMES.find((theme) => theme === (kept as { readonly theme?: unknown }).theme)) ?? 'system';
}
