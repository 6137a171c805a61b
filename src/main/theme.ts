/** The theme the person chose, kept between runs. High contrast is the page's own; Electron knows light, dark and system. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Theme } from '#contract/views.ts';

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
      write(file, theme);
    },
  };
}

function read(file: string): Theme {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { readonly theme?: unknown };
    return THEMES.find((theme) => theme === kept.theme) ?? 'system';
  } catch {
    return 'system'; // the first run, or a file someone broke: a preference is not worth a message
  }
}

function write(file: string, theme: Theme): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, JSON.stringify({ theme }));
  renameSync(`${file}.part`, file);
}
