import { helpEn, type HelpWording } from './help.en.ts';
import { helpEs } from './help.es.ts';
import type { InEveryLanguage } from './language.ts';

export const HELP: InEveryLanguage<HelpWording> = { en: helpEn, es: helpEs };
