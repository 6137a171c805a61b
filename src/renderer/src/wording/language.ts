/** Which language the window speaks. Every sentence of it stands in this folder, one file per station and language (docs/adr). */
import { createContext, useContext } from 'react';
import type { Language } from '#contract/language-views.ts';

/** The English file gives the type: a sentence that another language lacks, or has too many of, does not compile. */
export type InEveryLanguage<W> = Readonly<Record<Language, W>>;

export const LanguageContext = createContext<Language>('en');

export function useWording<W>(wording: InEveryLanguage<W>): W {
  return wording[useContext(LanguageContext)];
}
