import type { InEveryLanguage } from './language.ts';
import { tokenEn, type TokenWording } from './token.en.ts';
import { tokenEs } from './token.es.ts';

export const TOKEN: InEveryLanguage<TokenWording> = { en: tokenEn, es: tokenEs };
