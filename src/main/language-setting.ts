/** The language that the person chose for the window, kept on this machine between runs. It belongs to no matter. */
import { LANGUAGES, type Language } from '#contract/language-views.ts';
import { readKept, writeKept } from './kept-file.ts';

export type LanguageSetting = { readonly current: () => Language; readonly choose: (language: Language) => void };

/** `show` hears the kept language at once, and each that is chosen after it. */
export function makeLanguageSetting(file: string, show: (language: Language) => void): LanguageSetting {
  let current = read(file);
  show(current);
  return {
    current: () => current,
    choose: (language) => {
      writeKept(file, { language });
      current = language;
      show(language);
    },
  };
}

/** English where none is kept. */
function read(file: string): Language {
  const found = readKept(file, (kept) => {
    const { language } = kept as { readonly language?: unknown };
    return LANGUAGES.find((known) => known === language);
  });
  return found ?? 'en';
}
