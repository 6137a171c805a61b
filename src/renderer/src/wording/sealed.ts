import type { InEveryLanguage } from './language.ts';
import { sealedEn, type SealedWording } from './sealed.en.ts';
import { sealedEs } from './sealed.es.ts';

export const SEALED: InEveryLanguage<SealedWording> = { en: sealedEn, es: sealedEs };
